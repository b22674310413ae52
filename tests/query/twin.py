"""A debate as a networkx user holds it, questioned by walking every node and edge.

The twins share no line with the questions that they check.
"""

from __future__ import annotations

import os

from hypothesis import settings

from argmap import graph

generated = settings(max_examples=1000 if os.environ.get("CI") else 40)
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
