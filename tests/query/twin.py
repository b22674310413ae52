"""A debate as a networkx user holds it, questioned by walking every node and edge.

The twins share no line with the questions that they check.
"""

from __future__ import annotations

import networkx
from hypothesis import settings

from argmap import graph
from tests.thorough import THOROUGH

generated = settings(max_examples=1000 if THOROUGH else 40)
"""How many debates each twin is asked about."""

MAKING = {None, "asserting", "muttering", "rhetorical questioning"}
SHARING = {"agreeing", "conceding", "restating"}
DISPUTING = {"disagreeing", "questioning"}


class Twin:
    """A debate as a networkx user holds it."""

    def __init__(self, debate, heard=None):
        self.graph = graph.to_networkx(debate)
        self.speaker = {u.id: u.speaker for u in debate.utterances}
        self.to = {u.id: u.to for u in debate.utterances}
        self.when = {u.id: u.at or debate.date for u in debate.utterances}
        self.replies = {u.id: u.replies_to for u in debate.utterances}
        self.statements = [s.id for s in debate.statements]
        self.links = [k.id for k in debate.links]
        self.source_order = {k.id: k.sources for k in debate.links}
        if heard is not None:
            self.cut(heard)

    def cut(self, heard):
        """Forget what had not been said, and what hangs on it, until nothing more is to be forgotten."""
        self.replies = {u: [v for v in to if v in heard] for u, to in self.replies.items() if u in heard}
        ends = {k: self.link(k) for k in self.links}
        alive = {s for s in self.statements if not self.unheard(self.node(s)["said"], heard)}
        alive |= {k for k in self.links if not self.unheard(ends[k][0]["said"], heard)}
        while gone := {k for k in alive & set(self.links) if not alive.issuperset([*ends[k][1], ends[k][2]])}:
            alive -= gone
        dead = [(u, v, k) for u, v, k in self.graph.edges(keys=True) if k not in alive]
        self.graph.remove_edges_from(dead)
        self.graph.remove_nodes_from([name for name in self.graph if name not in alive])
        self.statements = [s for s in self.statements if s in alive]
        self.links = [k for k in self.links if k in alive]
        told = [about for _, about in self.graph.nodes(data=True)]
        for about in [*told, *(about for _, _, about in self.graph.edges(data=True))]:
            about["said"] = tuple(a for a in about["said"] if a.utterance in heard)
            if "steps" in about:
                about["steps"] = tuple(step for step in about["steps"] if step in self.links)

    @staticmethod
    def unheard(said, heard):
        return bool(said) and not any(a.utterance in heard for a in said)

    def node(self, name):
        return self.graph.nodes[name]

    def link(self, name):
        """The attributes, the sources and the target of a link, from its edges or its node."""
        if name in self.graph:
            sources = [u for u, _, k in self.graph.in_edges(name, keys=True) if k == name]
            (target,) = [v for _, v, k in self.graph.out_edges(name, keys=True) if k == name]
            return self.graph.nodes[name], sources, target
        ((source, target, about),) = [
            (u, v, d) for u, v, k, d in self.graph.edges(keys=True, data=True) if k == name
        ]
        return about, [source], target

    def making(self, name, force):
        return force in MAKING or (force == "questioning" and self.node(name)["kind"] == "question")

    def authors(self, name):
        acts = [a for a in self.node(name)["said"] if self.making(name, a.force)]
        acts = acts or [a for a in self.node(name)["said"] if a.force in SHARING | {"retracting"}][:1]
        return {self.speaker[a.utterance] for a in acts} - {None}

    def voices(self, name):
        own = self.authors(name)
        heard = [a for a in self.node(name)["said"] if self.speaker[a.utterance] in own or a.force in SHARING]
        return {self.speaker[a.utterance] for a in heard} - {None}

    def drew(self, name):
        about, sources, _ = self.link(name)
        if about["said"]:
            return {
                self.speaker[a.utterance] for a in about["said"] if a.force not in ("reporting", "ad hominem")
            } - {None}
        return set().union(*(self.authors(s) for s in sources))

    def ends(self, name):
        """Every statement a link bears on: where its chain ends, and where an argument's steps end."""
        found, todo = set(), [self.link(name)[2]]
        while todo:
            here = todo.pop()
            if here in found:
                continue
            found.add(here)
            if here in self.links:
                todo.append(self.link(here)[2])
            elif self.node(here)["kind"] == "argument":
                todo.extend(self.link(step)[2] for step in self.node(here)["steps"])
        return found - set(self.links)

    def taken_up(self, name):
        own = self.authors(name)
        for act in self.node(name)["said"]:
            responds = act.force in SHARING | DISPUTING and not self.making(name, act.force)
            if responds and self.speaker[act.utterance] not in own:
                return True
        for link in self.links:
            about, sources, target = self.link(link)
            if name in self.ends(link):
                who = self.drew(link)
                supplied = all(self.node(s)["implicit"] for s in sources)
                if who - own or (
                    not who and about["kind"] in ("attacks", "contradicts", "answers") and not supplied
                ):
                    return True
            if about["kind"] == "contradicts" and name in sources and target in self.statements:
                who = self.drew(link) if about["said"] else self.authors(target)
                if who - own or (not who and not self.node(target)["implicit"]):
                    return True
        return False

    def taken_back(self, name):
        last = {}
        for act in self.node(name)["said"]:
            if act.force not in ("reporting", "ad hominem"):
                last[self.speaker[act.utterance]] = act.force
        return all(last[speaker] == "retracting" for speaker in self.authors(name))

    # -- whose things are, and what strikes them ------------------------------------------------------

    def owners(self, name):
        if name in self.links:
            return self.drew(name)
        return {self.node(name)["of"]} if self.node(name)["kind"] == "standing" else self.authors(name)

    def supplied(self, sources):
        return all(self.node(s)["implicit"] for s in sources)

    def blows(self):
        """Each attack, and each contradiction from both ends: link, who deals it, its aim, what strikes."""
        for k in self.links:
            about, sources, target = self.link(k)
            if about["kind"] in ("attacks", "contradicts"):
                yield k, self.drew(k), target, sources
            if about["kind"] == "contradicts" and target in self.statements:
                for s in self.source_order[k]:
                    yield k, self.drew(k) if about["said"] else self.authors(target), s, [target]

    def anothers(self, dealers, sources, owners):
        return bool(dealers - owners) if dealers else not self.supplied(sources)

    def acts(self, name):
        about = self.link(name)[0] if name in self.links else self.node(name)
        return [(self.speaker[a.utterance], self.stance(name, a.force)) for a in about["said"]]

    def stance(self, name, force):
        if name in self.statements and self.making(name, force):
            return "makes"
        if force in SHARING:
            return "shares"
        if force in DISPUTING:
            return "disputes"
        return {"retracting": "retracts", "reporting": "passes", "ad hominem": "passes"}.get(force, "makes")

    def met(self, blow):
        k, dealers, _, sources = blow
        for end in [k, *sources]:
            if any(what == "disputes" and who and who not in dealers for who, what in self.acts(end)):
                return True
            for other, theirs, aim, strikers in self.blows():
                if aim == end and other != k and self.anothers(theirs, strikers, dealers):
                    return True
        return False

    def gave_up(self, name, speaker):
        last = None
        for who, what in self.acts(name):
            if who == speaker and what != "passes":
                last = what
        return last == "retracts"

    # -- what bears on what, and on which side ---------------------------------------------------------

    def sides(self, starts, depth=None):
        """How far away each statement is in the case for some statements, and in the case against them."""
        steps = networkx.DiGraph()
        for name in [*self.statements, *self.links]:
            steps.add_nodes_from([(name, 0), (name, 1)])
        for k in self.links:
            about, sources, target = self.link(k)
            turn = {"supports": 0, "rephrases": 0, "attacks": 1, "contradicts": 1}.get(about["kind"])
            if turn is None:
                continue
            carried = [a for a in self.statements if k in self.node(a).get("steps", ())]
            for side in (0, 1):
                steps.add_edges_from(((target, side), (x, side ^ turn)) for x in [*sources, k, *carried])
                if about["kind"] in ("contradicts", "rephrases") and target in self.statements:
                    steps.add_edges_from(((s, side), (target, side ^ turn)) for s in sources)
        far = {}
        for start in starts:
            for state, length in networkx.single_source_shortest_path_length(steps, (start, 0)).items():
                far[state] = min(length, far.get(state, length))
        return {
            (name, side): length
            for (name, side), length in far.items()
            if name in self.statements and name not in starts and (depth is None or length <= depth)
        }

    def reasons_graph(self):
        found = networkx.DiGraph()
        found.add_nodes_from(self.statements)
        for k in self.links:
            about, sources, target = self.link(k)
            if about["kind"] == "supports" and target in self.statements:
                found.add_edges_from((s, target) for s in sources)
        return found

    # -- what binds ------------------------------------------------------------------------------------

    def bound(self, name, speaker, heard=None):
        """Replay the acts of a speaker on a statement: how it stands, and since which utterance."""
        state, since = None, None
        if self.node(name)["kind"] == "question":
            return None, None
        for u in self.speaker:
            for act in self.node(name)["said"]:
                if act.utterance != u or self.speaker[u] != speaker or (heard is not None and u not in heard):
                    continue
                what = self.stance(name, act.force)
                if what in ("makes", "shares") and state not in ("asserted", "conceded"):
                    state, since = {"makes": "asserted", "shares": "conceded"}[what], u
                if what in ("retracts", "disputes") and state in ("asserted", "conceded"):
                    state, since = "retracted", u
        return state, since
