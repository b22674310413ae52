"""Nodes and edges as graph programs have them, read as statements and links.

What argmap writes itself (`argmap.formats._columns`) comes back as it was. In the graphs of others a node
is a statement: its words are its ``text``, or its label, or its id; ``title``, ``kind``, ``speakers``,
``parties``, ``date``, ``implicit`` and ``tags`` are what they are called, and every other column is data.
An edge is a link from its source to its target. Whether it supports or attacks is said by one of the
columns ``kind``, ``relation``, ``type``, ``label``, ``sign``…, in one of many words; a negative weight
attacks. Several speakers or tags are parted by « | » or a semicolon.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from argmap.errors import DecodeError, ModelError
from argmap.formats._faults import settle
from argmap.formats._format import Report
from argmap.formats._ground import unfounded
from argmap.formats._stated import State, words_of
from argmap.model import Data, Debate, Link
from argmap.order import link_id, unique
from argmap.places import Place
from argmap.vocab import LinkKind

__all__ = ["Edge", "Graph", "Node", "typed"]

_KINDS = ("kind", "relation", "relationship", "type", "label", "interaction", "sign", "polarity", "stance")
_NUMBERS = ("sign", "polarity", "weight")
_SAID: dict[LinkKind, str] = {
    "supports": "supporting pro + for inference ra reason premise because evidence backs agrees positive",
    "attacks": "attacking con - − against conflict ca rebuts rebuttal undermines undercuts objection "
    "objects opposes counters disagrees refutes negative",
    "contradicts": "contradict contradiction >< exclusive",
    "rephrases": "rephrase restates restatement ma equivalent",
    "answers": "answer",
    "prefers": "prefer preference pa",
}
_DERIVED = ("link", "speakers", "strikes", "part")  # what argmap writes with an edge, and reads elsewhere
_OF_NODES = ("label", "role", "parties", "by")


@dataclass(slots=True)
class Node:
    """One node, as a file has it."""

    id: str
    columns: dict[str, Any]
    place: Place
    heading: tuple[str, ...] = ()


@dataclass(slots=True)
class Edge:
    """One edge, as a file has it; its id may be empty."""

    id: str
    source: str
    target: str
    columns: dict[str, Any]
    place: Place


@dataclass(slots=True)
class Graph:
    """The nodes and edges of one file, on their way to a debate."""

    title: str = ""
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    faults: list[tuple[str, Place | None]] = field(default_factory=list)
    notes: list[tuple[str, Place | None]] = field(default_factory=list)

    def debate(self, place: Place, *, strict: bool, report: Report | None) -> Debate:
        """Give the debate.

        Args:
            place: Where the graph begins.

        Raises:
            DecodeError: with `strict`, there is a fault; or the debate cannot exist.
        """
        stated = State()
        steps: dict[str, Node] = {}
        own = False
        for node in self.nodes:
            if node.id in steps or node.id in stated.statements or not node.id:
                what = f"two nodes have the id {node.id!r:.40}" if node.id else "this node has no id"
                self.faults.append((f"{what}; it is left out", node.place))
            elif node.columns.get("role") == "link":
                steps[node.id] = node
            else:
                own = own or node.columns.get("role") == "statement"
                stated.add(node.id, node.columns, node.heading)
        links = self._links(stated, steps)
        settle(self.faults, self.notes, strict=strict, report=report)
        try:
            return Debate.trusted(
                title=self.title if own else "",
                speakers=tuple(stated.speakers.values()),
                utterances=tuple(stated.utterances.values()),
                statements=tuple(stated.statements.values()),
                links=tuple(links.values()),
            )
        except ModelError as error:
            raise DecodeError(str(error), place) from None

    def _links(self, stated: State, steps: Mapping[str, Node]) -> dict[str, Link]:
        """Make a link of each edge between statements, and of each node that stands for one."""
        known = stated.statements.keys() | steps.keys()
        order: dict[str, Edge | Node] = {}
        sources: dict[str, list[str]] = {}
        targets: dict[str, str] = {}
        taken = set(known)
        for edge in self.edges:
            if missing := [end for end in (edge.source, edge.target) if end not in known]:
                self.faults.append((f"there is no node {missing[0]!r:.40}; the edge is left out", edge.place))
                continue
            part = edge.columns.get("part")
            if edge.source in steps:
                if edge.source in targets:
                    self.faults.append((f"the link {edge.source!r:.40} bears on two things", edge.place))
                order.setdefault(edge.source, steps[edge.source])
                targets.setdefault(edge.source, edge.target)
            elif edge.target in steps and (
                part == "source" or (part is None and _kind(edge.columns) is None)
            ):
                order.setdefault(edge.target, steps[edge.target])
                sources.setdefault(edge.target, []).append(edge.source)
            else:
                name = self._name(edge, taken)
                taken.add(name)
                order[name] = edge
                sources[name], targets[name] = [edge.source], edge.target
        links: dict[str, Link] = {}
        for name, given in order.items():
            from_, onto = sources.get(name), targets.get(name)
            if from_ is None or onto is None:
                what = "comes from no statement" if from_ is None else "bears on nothing"
                self.faults.append((f"the link {name!r:.40} {what}; it is left out", given.place))
                continue
            columns = given.columns
            kind = _kind(columns) or self._unsaid(given)
            links[name] = Link(
                id=name,
                kind=kind,
                sources=tuple(dict.fromkeys(from_)),
                target=onto,
                scheme=str(columns.get("scheme", "")),
                tags=words_of(columns.get("tags"), own="part" in columns or isinstance(given, Node)),
                data=_rest(columns, node=isinstance(given, Node)),
            )
        for name in (name for name in steps if name not in order):
            self.faults.append((f"the link {name!r:.40} has no edges; it is left out", steps[name].place))
        for name in unfounded({name: link.target for name, link in links.items()}, stated.statements):
            place = order[name].place
            del links[name]
            self.faults.append((f"the link {name!r:.40} bears on no link that stands; it is left out", place))
        return links

    def _name(self, edge: Edge, taken: set[str]) -> str:
        given = edge.columns.get("link")
        if isinstance(given, str) and given:
            return unique(given, taken)
        if edge.id and not edge.id.isdecimal() and edge.id not in taken:
            return edge.id
        return unique(link_id([edge.source], _kind(edge.columns) or "supports", edge.target), taken)

    def _unsaid(self, given: Edge | Node) -> LinkKind:
        what = "an edge says in no column «kind» whether it supports or attacks; it is read as a support"
        self.faults.append((what, given.place))
        return "supports"


def typed(given: str, kind: str) -> str | bool | int | float:
    """Read a cell of a column that has a type; what is not of the type stays text.

    Example:
        >>> typed("true", "boolean"), typed("5", "long"), typed("0.5", "double"), typed("", "integer")
        (True, 5, 0.5, '')
    """
    word = given.strip()
    if kind == "boolean" and word.casefold() in ("true", "false", "1", "0"):
        return word.casefold() in ("true", "1")
    if kind in ("int", "integer", "long", "short", "byte") and re.fullmatch(r"[+-]?\d{1,18}", word):
        return int(word)
    if kind in ("float", "double", "decimal") and re.fullmatch(
        r"[+-]?[\d.]{1,30}(?:[eE][+-]?\d{1,3})?", word
    ):
        with suppress(ValueError):
            return known if isfinite(known := float(word)) else given
    return given


def _kind(columns: Mapping[str, Any]) -> LinkKind | None:
    """Read what an edge says it is."""
    for name in _KINDS:
        if (kind := _meant(columns.get(name))) is not None:
            return kind
    for name in _NUMBERS:
        given = columns.get(name)
        if isinstance(given, int | float) and not isinstance(given, bool) and (given < 0 or name != "weight"):
            return "attacks" if given < 0 else "supports"
    return None


def _meant(given: object) -> LinkKind | None:
    return _WORDS.get(_stem(given)) if isinstance(given, str) else None


def _stem(word: str) -> str:
    return word if len(word) < 2 else word.casefold().strip(" .:!\n").removesuffix("s")


_WORDS = {_stem(word): kind for kind, words in _SAID.items() for word in (kind, *words.split())}


def _rest(columns: Mapping[str, Any], *, node: bool) -> Data:
    """Give as data what a link has no field for."""
    own = node or "part" in columns
    passed = {"scheme", "tags", *(_DERIVED if own else ()), *(_OF_NODES if node else ())}
    kind = _kind(columns)
    passed |= {name for name in _KINDS if _meant(columns.get(name)) == kind is not None}
    return Data({k: item for k, item in columns.items() if k not in passed and (k, item) != ("weight", 1)})
