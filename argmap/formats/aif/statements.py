"""Information nodes as statements, scheme nodes as links.

A scheme node (RA inference, CA conflict, MA rephrase, PA preference) with several premises is one link with
several sources; one that leads to a scheme node is a link that bears on a link, so a conflict with an
inference undercuts it. One that leads to several nodes is several links, the later ones called ``ID~2``,
``ID~3`` … One without a premise or without a conclusion is set aside, and so is an edge that joins what AIF
does not join.

**Ad hominem** has two homes in AIFdb, the conflict scheme 172 and the illocution 157. Here it has one: the
link strikes the standing of the speaker whose statement the conflict leads to, and keeps that statement under
``data["against"]``. Where nobody is known to have said it, the attack stays on the statement. A node that
says of a speaker that he «has ethos» is that speaker's standing.

Source: Chesñevar et al. 2006, *Towards an argument interchange format*; AIF as AIFdb serves it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from argmap.classes import replace
from argmap.formats._ground import unfounded
from argmap.formats.aif.names import is_question, scheme_name
from argmap.model import Claim, Data, Link, Proposal, Question, Said, Standing, Statement
from argmap.model.acts import authors
from argmap.order import unique
from argmap.vocab import FORCES, LINKS, LinkKind, default_force

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.aif.speech import Act, Speech
    from argmap.formats.aif.table import Table

__all__ = ["of_standing", "stated"]

_ETHOS, _HEARD = " has ethos", " can be heard on this."  # the theory's words, and argmap's
_KINDS: dict[str, LinkKind] = {
    "RA": "supports",
    "CA": "attacks",
    "MA": "rephrases",
    "PA": "prefers",
    "TA": "answers",
}
_USUAL = {kind: word.force for kind, word in LINKS.items()}


def stated(table: Table, speech: Speech) -> tuple[list[Statement], list[Link]]:
    """Make the statements and links of a document."""
    acts = _Acts(speech)
    labels = {who.label: name for name, who in speech.speakers.items()}
    statements: dict[str, Statement] = {}
    for node, kind in table.types.items():
        if kind == "I":
            statements[node] = _statement(node, table, acts, labels)
    links = {link.id: link for link in _links(table, acts, statements)}
    for name in unfounded(links, statements):
        del links[name]
        if name in table.rows:
            table.note(f"the node {name:.40} is set aside: it leads to no step that stands", name)
    _persons(links, statements, speech, table)
    return list(statements.values()), list(links.values())


class _Acts:
    """The acts of each node; equal ones are one object."""

    def __init__(self, speech: Speech) -> None:
        self._acts = speech.acts
        self._made: dict[tuple[str, str | None], Said] = {}

    def of(self, node: str) -> list[Act]:
        return self._acts.get(node, [])

    def said(self, node: str, usual: str) -> tuple[Said, ...]:
        acts = self._acts.get(node)
        return tuple([self._one(act[0], act[1], usual) for act in acts]) if acts else ()

    def _one(self, utterance: str, force: str, usual: str) -> Said:
        key = utterance, None if force == usual else force
        if key not in self._made:
            self._made[key] = Said(utterance=utterance, force=key[1])
        return self._made[key]


def _statement(node: str, table: Table, acts: _Acts, labels: dict[str, str]) -> Statement:
    text = table.texts[node]
    standing = _standing(text, labels) if " has ethos" in text or text.endswith(_HEARD) else None
    if standing is not None:
        said = acts.said(node, "asserting")
        return Standing(id=node, text=standing[1], said=said, implicit=not said, of=standing[0])
    make, usual = _kind(tuple([act[1] for act in acts.of(node) if act[0] == act[3]]))
    return make(id=node, text=text, said=acts.said(node, usual))


@lru_cache(4096)
def _kind(direct: tuple[str, ...]) -> tuple[type[Claim | Proposal | Question], str]:
    """Tell what a statement is by the forces with which utterances make it, and the usual force of such."""
    if "proposing" in direct:
        return Proposal, default_force("proposal")
    if any(map(is_question, direct)) and not any(map(_makes, direct)):
        return Question, default_force("question")
    return Claim, "asserting"


def of_standing(words: str, label: str) -> str:
    """Say in the words of the theory that a speaker can be heard, and then what the debate has for it.

    Example:
        >>> of_standing("", "Ann"), of_standing("Ann has ethos", "Ann"), of_standing("Ann knows fish", "Ann")
        ('Ann has ethos: ', 'Ann has ethos', 'Ann has ethos: Ann knows fish')
    """
    if words in (f"{label}{_ETHOS}", f"{label}{_HEARD}"):
        return words
    return f"{label}{_ETHOS}: {words}"


def _standing(text: str, labels: dict[str, str]) -> tuple[str, str] | None:
    """Find whose standing a text is, and in what words."""
    for has in (_ETHOS, _HEARD):
        if text.endswith(has) and text[: -len(has)] in labels:
            return labels[text[: -len(has)]], text
    who, sign, words = text.partition(f"{_ETHOS}: ")
    return (labels[who], words) if sign and who in labels else None


def _makes(force: str) -> bool:
    return force not in FORCES or FORCES[force].stance == "makes"


def _links(table: Table, acts: _Acts, statements: dict[str, Statement]) -> Iterator[Link]:
    types, into, onto = table.types, table.into, table.onto
    for node, type_ in types.items():
        kind = _KINDS.get(type_)
        if kind is None:
            continue
        sources = tuple(dict.fromkeys([n for n in into.get(node, ()) if types[n] == "I"]))
        if type_ == "TA" and not sources:
            continue
        aims = list(dict.fromkeys([n for n in onto.get(node, ()) if types[n] == "I" or _steps(n, table)]))
        if not sources or not aims:
            _tell(node, sources, aims, table)
            continue
        row = table.rows[node]
        number = row.get("schemeID")
        for place, target in enumerate(aims, 1):
            yield Link(
                id=node if place == 1 else unique(f"{node}~{place}", table.rows),
                kind=kind,
                sources=sources,
                target=target,
                scheme=scheme_name(str(row.get("scheme") or table.texts[node]), number and str(number)),
                said=acts.said(node, _USUAL[kind]) if place == 1 else (),
            )


def _steps(node: str, table: Table) -> bool:
    """Tell whether a node is a step between statements; a transition is one only as an answer between
    them."""
    kind = table.types[node]
    return kind in _KINDS and (kind != "TA" or any(table.types[n] == "I" for n in table.into.get(node, ())))


def _tell(node: str, sources: tuple[str, ...], aims: list[str], table: Table) -> None:
    what = "comes from no statement" if not sources else "leads to no statement"
    if sources or aims or table.types[node] != "TA":
        table.note(f"the {table.types[node]}-node {node:.40} is set aside: it {what}", node)


def _persons(links: dict[str, Link], statements: dict[str, Statement], speech: Speech, table: Table) -> None:
    """Let each ad hominem strike the standing of the one whose statement it leads to."""
    made: dict[str, str] = {s.of: s.id for s in reversed(statements.values()) if isinstance(s, Standing)}
    speaker_of: Any = {name: utterance.speaker for name, utterance in speech.utterances.items()}
    for name, link in links.items():
        personal = link.scheme == "ad hominem" or any(act.force == "ad hominem" for act in link.said)
        struck = statements.get(link.target)
        if link.kind != "attacks" or not personal or struck is None or struck.kind == "standing":
            continue
        by = {speaker_of[act.utterance] for act in link.said}
        who = next((speaker for speaker in authors(struck, speaker_of) if speaker not in by), None)
        if who is None:
            table.note("whom this ad hominem strikes is not known: it stays an attack on the statement", name)
            continue
        if who not in made:
            made[who] = unique(f"standing-of-{who}", {**table.rows, **statements, **links})
            text = f"{speech.speakers[who].label}{_ETHOS}"
            statements[made[who]] = Standing(id=made[who], text=text, implicit=True, of=who)
        links[name] = replace(link, target=made[who], data=Data({"against": link.target}))
