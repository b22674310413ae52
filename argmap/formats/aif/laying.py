"""From a debate to the nodes and edges of AIF, as the model has it.

An utterance is a locution, a statement an information node, a link a scheme node, an act an illocution
between them, a reply a transition. An act that makes a link hangs on the transition by which its utterance
answers another, as Inference Anchoring Theory has it; where it answers none, on the utterance.
"""

from __future__ import annotations

from typing import Any

from argmap.formats.aif.names import force_row, scheme_row
from argmap.formats.aif.reading import Names
from argmap.formats.aif.statements import of_standing
from argmap.model import Debate, Link, Said, Speaker, Standing, Statement
from argmap.order import link_id, unique
from argmap.vocab import LINKS, default_force

__all__ = ["Layout", "lay", "renamed"]

Row = dict[str, Any]
_ANSWERING = ("agreeing", "disagreeing")


class Layout:
    """Rows of AIF, each under what it stands for."""

    def __init__(self) -> None:
        self.nodes: dict[str, Row] = {}
        self.edges: dict[tuple[str, str], None] = {}
        self.locutions: dict[str, Row] = {}
        self.people: dict[str, Row] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Layout) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]

    def document(self) -> Row:
        """Give the rows as a document of AIF."""
        edges = [
            {"edgeID": str(number), "fromID": source, "toID": target}
            for number, (source, target) in enumerate(self.edges, 1)
        ]
        return {
            "nodes": list(self.nodes.values()),
            "edges": edges,
            "locutions": list(self.locutions.values()),
            "participants": list(self.people.values()),
        }


def renamed(debate: Debate) -> dict[str, str]:
    """Give the utterances whose ids are a statement's or link's too, with the ids they have in AIF.

    Example:
        >>> renamed(Debate(utterances=[{"id": "a"}], statements=[{"kind": "claim", "id": "a"}]))
        {'a': 'a-2'}
    """
    taken = set(debate.index.positions) | {utterance.id for utterance in debate.utterances}
    found: dict[str, str] = {}
    for utterance in debate.utterances:
        if utterance.id in debate.index.positions:
            found[utterance.id] = unique(utterance.id, taken)
            taken.add(found[utterance.id])
    return found


def lay(debate: Debate, names: Names | None = None, taken: set[str] | None = None) -> Layout:
    """Lay a debate out as AIF.

    Args:
        names: What the document that it came from calls illocutions and transitions.
        taken: Ids of nodes that may not be given to new ones.
    """
    return _Laying(debate, names or Names(), taken or set()).all()


class _Laying:
    def __init__(self, debate: Debate, names: Names, taken: set[str]) -> None:
        self.debate = debate
        self.names = names
        self.made = Layout()
        self.called = renamed(debate)
        self.taken = {*taken, *debate.index.positions, *self.called.values()}
        self.taken.update(utterance.id for utterance in debate.utterances)
        self.acts = {key: list(nodes) for key, nodes in names.acts.items()}
        self.answering: dict[str, str] = {}

    def all(self) -> Layout:
        for speaker in self.debate.speakers:
            self.made.people[speaker.id] = _person(speaker)
        self._speech()
        for statement in self.debate.statements:
            row = {"nodeID": statement.id, "text": self._words(statement), "type": "I"}
            self.made.nodes[statement.id] = row
        for link in self.debate.links:
            self._link(link)
        for statement in self.debate.statements:
            self._acts(statement.id, statement.said, default_force(statement.kind), hangs=False)
        for link in self.debate.links:
            self._acts(link.id, link.said, LINKS[link.kind].force, hangs=True)
        return self.made

    def _id(self, utterance: str) -> str:
        return self.called.get(utterance, utterance)

    def _fresh(self, name: str) -> str:
        name = unique(name, self.taken)
        self.taken.add(name)
        return name

    def _speech(self) -> None:
        labels = {speaker.id: speaker.label for speaker in self.debate.speakers}
        for u in self.debate.utterances:
            node = self._id(u.id)
            text = u.text if u.speaker is None else f"{labels[u.speaker]} : {u.text}"
            self.made.nodes[node] = {"nodeID": node, "text": text, "type": "L"}
            row = {"nodeID": node, "personID": u.speaker, "start": u.at, "end": None}
            self.made.locutions[node] = row
        for u in self.debate.utterances:
            for other in u.replies_to:
                self._reply(u.id, other)
        for u in self.debate.utterances:
            if u.reported_by is not None:
                known = self.names.reports.get(u.id)
                if known is not None and known[0] == u.reported_by:
                    self._illocution(known[2], known[1], known[3], u.id)
                else:
                    name = self._fresh(link_id([self._id(u.reported_by)], "reports", self._id(u.id)))
                    self._illocution(name, "asserting", self._id(u.reported_by), self._id(u.id))

    def _reply(self, later: str, earlier: str) -> None:
        node = self.names.transitions.get((later, earlier))
        if node is None:
            node = self._fresh(link_id([self._id(later)], "replies", self._id(earlier)))
        self.answering.setdefault(later, node)
        self.made.nodes.setdefault(node, {"nodeID": node, "type": "TA", **scheme_row("TA", "")})
        self._edge(self._id(earlier), node)
        self._edge(node, self._id(later))

    def _words(self, statement: Statement) -> str:
        words = statement.text or statement.title
        if isinstance(statement, Standing):
            return of_standing(words, self.debate.speaker(statement.of).label)
        return words

    def _link(self, link: Link) -> None:
        kind = LINKS[link.kind].aif
        self.made.nodes[link.id] = {"nodeID": link.id, "type": kind, **scheme_row(kind, link.scheme)}
        for source in link.sources:
            self._edge(source, link.id)
        self._edge(link.id, self._struck(link))

    def _struck(self, link: Link) -> str:
        """Give the statement that an ad hominem answers, where that is known, or else what a link bears
        on."""
        against, stated = link.data.get("against"), self.debate.index.positions.stated
        if link.kind == "attacks" and isinstance(against, str) and {against, link.target} <= stated.keys():
            return against if isinstance(self.debate[link.target], Standing) else link.target
        return link.target

    def _acts(self, target: str, said: tuple[Said, ...], usual: str, *, hangs: bool) -> None:
        for act in said:
            force = act.force or usual
            known = self.acts.get((target, act.utterance, force))
            if known:
                node, hung = known.pop(0)
            else:
                node = self._fresh(link_id([self._id(act.utterance)], force, target))
                hung = self._id(act.utterance)
                if hangs or force in _ANSWERING:
                    hung = self.answering.get(act.utterance, hung)
            self._illocution(node, force, hung, target)

    def _illocution(self, node: str, force: str, hung: str, target: str) -> None:
        self.made.nodes.setdefault(node, {"nodeID": node, "type": "YA", **force_row(force)})
        self._edge(hung, node)
        self._edge(node, target)

    def _edge(self, source: Any, target: str) -> None:
        self.made.edges[source, target] = None


def _person(speaker: Speaker) -> Row:
    """Give a participant, whose name comes back as it is however it is cut in two."""
    first, _, last = speaker.name.partition(" ")
    if not first or not last:
        first, last = speaker.name, ""
    return {"participantID": speaker.id, "firstname": first, "surname": last}
