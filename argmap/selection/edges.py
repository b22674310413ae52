"""The nodes of a map and the edges between them.

An edge is a relation whose ends are on the map. Where a statement is not, the arguments stand in for it:
those that conclude it where the relation goes out from it, those that use it where the relation leads to it.
Then come the edges that no relation draws: an argument supports its conclusion, a premise supports its
argument, and an argument whose conclusion is a premise of another supports that.

Source: ``MapPlugin.ts`` of ``@argdown/core`` 1.7.5.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from argmap.selection.choosing import Chosen
from argmap.selection.elements import Element, End, Field, Inference, Tie

__all__ = ["Edge", "Group", "Map", "Node", "joined"]

_LOOSE = {"contradictory": "attack", "contrary": "attack", "entails": "support"}


@dataclass(slots=True, eq=False)
class Node:
    """A statement or an argument on the map."""

    id: str
    element: Element


@dataclass(slots=True, eq=False)
class Group:
    """A heading on the map, with what stands under it; `closed` hides that."""

    id: str
    title: str
    level: int
    parent: str | None = None
    closed: bool = False
    children: list[Node | Group] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Edge:
    """A line on the map.

    Attributes:
        leaves: The title of the statement that it comes from, on the map or stood in for.
        meets: The title of the statement that it leads to.
        tie: The relation that it shows; None where it shows that one thing stands in two places.
    """

    id: str
    kind: str
    source: Node | Group
    target: Node | Group
    leaves: str | None = None
    meets: str | None = None
    tie: Tie | None = None


@dataclass(slots=True)
class Map:
    """A map: its nodes as a tree of groups, and its edges."""

    nodes: list[Node | Group] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)

    def walk(self) -> list[Node | Group]:
        """Give every node and group, each group before what it holds."""
        found: list[Node | Group] = []
        stack = self.nodes[::-1]
        while stack:
            found.append(node := stack.pop())
            if isinstance(node, Group):
                stack.extend(reversed(node.children))
        return found


Nodes: TypeAlias = dict[str, Node]


def joined(field: Field, chosen: Chosen) -> Map:
    """Make the nodes and the edges, ungrouped.

    Example:
        >>> field = Field({"A": Element("A", False), "B": Element("B", False)})
        >>> field.ties = [Tie("support", field.statements["A"], field.statements["B"])]
        >>> [edge.kind for edge in joined(field, Chosen(field.statements)).edges]
        ['support']
    """
    statements = {t: Node(f"n{i}", e) for i, (t, e) in enumerate(chosen.statements.items())}
    arguments = {
        t: Node(f"n{i}", e) for i, (t, e) in enumerate(chosen.arguments.items(), start=len(statements))
    }
    edges: list[Edge] = []
    for tie in field.ties:
        if chosen.holds(tie):
            _related(tie, tie.source, tie.target, statements, arguments, edges)
            if tie.symmetric:
                _related(tie, tie.target, tie.source, statements, arguments, edges, back=True)
    _carried(statements, arguments, edges)
    return Map([*statements.values(), *arguments.values()], edges)


def _related(
    tie: Tie,
    source: End,
    target: End,
    statements: Nodes,
    arguments: Nodes,
    edges: list[Edge],
    *,
    back: bool = False,
) -> None:
    """Add the edges of one relation, read forwards or `back`; back, only what stands in for a target."""
    for start in _starts(source, statements, arguments, back=back):
        # What carries one side of a contradiction strikes the other, whichever was written first. The
        # reference draws that only where the side that is carried comes first.
        carried = tie.kind == "contradicts" and start.element is not source
        for end in _ends(target, statements, arguments, back=back and not carried):
            loose = start.element.angle or end.element.angle
            kind = _LOOSE.get(tie.kind, tie.kind) if loose else tie.kind
            edges.append(Edge(f"e{len(edges) + 1}", kind, start, end, _class(source), _class(target), tie))


def _class(end: End) -> str | None:
    return end.title if isinstance(end, Element) and not end.angle else None


def _starts(end: End, statements: Nodes, arguments: Nodes, *, back: bool) -> list[Node]:
    if not isinstance(end, Element):
        return []
    if end.angle:
        return [] if back else [arguments[end.title]]
    if end.title in statements:
        return [statements[end.title]]
    return [arguments[title] for title in end.concludes if title in arguments]


def _ends(end: End, statements: Nodes, arguments: Nodes, *, back: bool) -> list[Node]:
    if isinstance(end, Tie):
        return []
    if isinstance(end, Inference) or end.angle:
        title = end.argument if isinstance(end, Inference) else end.title
        return [] if back else [arguments[title]]
    if end.title in statements:
        return [] if back else [statements[end.title]]
    return [arguments[title] for title in end.premise_of if title in arguments]


def _carried(statements: Nodes, arguments: Nodes, edges: list[Edge]) -> None:
    """Add what no relation says: arguments support their conclusions, premises their arguments."""
    seen: set[tuple[str, str]] = set()

    def support(source: Node, target: Node, title: str, letter: str) -> None:
        if (source.id, target.id) not in seen:
            seen.add((source.id, target.id))
            edges.append(Edge(f"{letter}{len(edges) + 1}", "support", source, target, title, title))

    for node in arguments.values():
        if not node.element.parts:
            continue
        conclusion = node.element.parts[-1].statement
        if conclusion.title in statements:
            support(node, statements[conclusion.title], conclusion.title, "e")
            continue
        for title in conclusion.premise_of:
            if title in arguments:
                support(node, arguments[title], conclusion.title, "n")
    for node in statements.values():
        for title in node.element.premise_of:
            if title in arguments:
                support(node, arguments[title], node.element.title, "e")
