"""A debate as the nodes and edges that graph programs read: plain columns, one type each.

A statement is a node. A link from one source to a statement, on which nothing bears, is an edge; any other
link is a node with an edge from each source and one to its target. Lists are joined with « | », dates are ISO
text, what XML and Gephi cannot take (control characters, halves of surrogate pairs) is left out, and what a
thing has not is missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from argmap.graph import strike
from argmap.model import Debate, Link, Standing, Statement
from argmap.order import unique

__all__ = ["EDGE", "KEEPS", "NODE", "Edge", "Node", "clean", "tabulated"]

NODE = (
    "label", "role", "kind", "text", "speakers", "by", "of", "parties", "date", "implicit", "scheme", "tags"
)  # fmt: skip
EDGE = ("link", "kind", "scheme", "speakers", "strikes", "part", "tags")
KEEPS = frozenset(
    {
        "ids",
        "statements",
        "kinds",
        "standings",
        "titles",
        "implicit",
        "links",
        "relations",
        "linked",
        "undercuts",
        "schemes",
        "tags",
    }
)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

Value = str | bool


@dataclass(frozen=True, slots=True)
class Node:
    """One node: its id and its columns of `NODE`."""

    id: str
    columns: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge: its id, its ends, and its columns of `EDGE`."""

    id: str
    source: str
    target: str
    columns: dict[str, Value]


def clean(text: str) -> str:
    """Leave out what XML cannot carry.

    Example:
        >>> clean("a\\x00b")
        'ab'
    """
    return _UNSEEN.sub("", text)


def tabulated(debate: Debate) -> tuple[list[Node], list[Edge]]:
    """Give the nodes and edges of a debate: a node for each statement and for each link that is no plain
    edge."""
    called: dict[str, str] = {}
    taken: set[str] = set()
    for thing in chain(debate.statements, debate.links):
        called[thing.id] = unique(clean(thing.id).strip() or "_", taken)
        taken.add(called[thing.id])
    nodes = [Node(called[s.id], _statement(debate, s)) for s in debate.statements]
    edges: list[Edge] = []
    for link in debate.links:
        about = {"link": called[link.id], **_link(debate, link)}
        own, target = called[link.id], called[link.target]
        if not _is_node(debate, link):
            edges.append(Edge(own, called[link.sources[0]], target, {**about, "part": "whole"}))
            continue
        nodes.append(Node(own, _link_node(debate, link)))
        for number, source in enumerate(link.sources, 1):
            edges.append(Edge(f"{own}#{number}", called[source], own, {**about, "part": "source"}))
        edges.append(Edge(f"{own}#", own, target, {**about, "part": "target"}))
    return nodes, edges


def _is_node(debate: Debate, link: Link) -> bool:
    index = debate.index
    number = index.positions[link.id]
    bears = index.targets[number - index.statements]
    return len(link.sources) > 1 or bears >= index.statements or bool(index.incoming[number])


def _statement(debate: Debate, statement: Statement) -> dict[str, Value]:
    speakers = debate.speakers_of(statement)
    times = [debate.utterance(act.utterance).at for act in statement.said]
    when = min(filter(None, times), default=debate.date)
    parties = dict.fromkeys(debate.speaker(who).party_on(when) for who in speakers)
    return _filled(
        label=clean(statement.name) or "_",
        role="statement",
        kind=statement.kind,
        text=statement.text,
        speakers=[debate.speaker(who).label for who in speakers],
        by=list(speakers),
        of=statement.of if isinstance(statement, Standing) else "",
        parties=[party for party in parties if party],
        date=when or "",
        implicit=statement.implicit,
        tags=statement.tags,
    )


def _link_node(debate: Debate, link: Link) -> dict[str, Value]:
    about = {key: given for key, given in _link(debate, link).items() if key in NODE}
    return {"label": clean(link.scheme) or link.kind, "role": "link", **about}


def _link(debate: Debate, link: Link) -> dict[str, Value]:
    return _filled(
        kind=link.kind,
        scheme=link.scheme,
        speakers=[debate.speaker(who).label for who in debate.speakers_of(link)],
        strikes=strike(debate, link) or "",
        tags=link.tags,
    )


def _filled(**columns: object) -> dict[str, Value]:
    """Give columns as plain values, without those that have nothing."""
    found: dict[str, Value] = {}
    for name, given in columns.items():
        if isinstance(given, bool):
            found[name] = given
        elif isinstance(given, str):
            found[name] = clean(given)
        elif isinstance(given, list | tuple):
            found[name] = clean(" | ".join(map(str, given)))
    return {name: given for name, given in found.items() if given != ""}
