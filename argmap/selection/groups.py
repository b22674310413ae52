"""Headings as groups.

Every heading of the deepest levels is a group unless its data or the front matter say otherwise; what stands
under a heading that is none belongs to the nearest above that is one. A group holds what stands right under
its heading, in the order of the nodes, then the groups below it. A closed group hides what it holds, and the
edges lead to the group instead.

Source: ``GroupPlugin.ts``, ``ClosedGroupPlugin.ts`` and ``ModelPlugin.ts`` of ``@argdown/core`` 1.7.5.
"""

from __future__ import annotations

from argmap.selection.edges import Group, Map, Node
from argmap.selection.elements import Field, Section
from argmap.selection.options import Selection, truthy

__all__ = ["close", "grouped"]


def grouped(field: Field, map: Map, selection: Selection) -> Map:
    """Put the nodes of a map into groups."""
    least = field.deepest - selection.group_depth + 1
    told = {id(section): _told(section, selection) for section in field.walk()}
    holds, stands, closed = set(), set(), set()
    for section in field.walk():
        said, shut = told[id(section)]
        if said is None:
            said = section.level >= least
        if said is not False:
            holds.add(id(section))
        if truthy(said):
            stands.add(id(section))
        if truthy(shut):
            closed.add(id(section))

    def above(section: Section | None, kept: set[int]) -> Section | None:
        while section is not None and id(section) not in kept:
            section = section.parent
        return section

    groups: dict[str, Group] = {}
    sections: dict[str, Section] = {}

    def new(section: Section, *, shut: bool) -> Group:
        group = Group(section.id, section.title, section.level, closed=shut)
        groups[section.id], sections[section.id] = group, section
        return group

    alone: list[Node | Group] = []
    for node in map.nodes:
        under = above(node.element.section, holds) if isinstance(node, Node) else None
        if under is None:
            alone.append(node)
            continue
        group = groups.get(under.id) or new(under, shut=id(under) in closed)
        group.children.append(node)
    for group in groups.values():
        outer = above(sections[group.id].parent, holds)
        group.parent = outer.id if outer else None
    for group in list(groups.values()):
        # The groups above that hold nothing themselves; such a one is never closed. They are looked up by
        # id at every step: groups of the front matter may share one.
        up = sections[group.id].parent
        while group.parent is not None and up is not None:
            if group.parent in groups:
                groups[group.parent].children.append(group)
                break
            if id(up) in stands:
                around = new(up, shut=False)
                around.children.append(group)
                group = around
            up = up.parent
            group.parent = up.id if up else None
    top = [group for group in groups.values() if group.parent is None]
    stack = [(group, 1) for group in top]
    while stack:
        group, group.level = stack.pop()
        stack.extend((child, group.level + 1) for child in group.children if isinstance(child, Group))
    return Map([*top, *alone], map.edges)


def _told(section: Section, selection: Selection) -> tuple[object, object]:
    """Give whether a section is a group, and closed, as its data and the settings say; None is nothing."""
    data = section.data or selection.headings.get(section.title) or {}
    group = None if selection.ignore_is_group else data.get("isGroup")
    closed = section.closed if selection.ignore_is_closed else data.get("isClosed", section.closed)
    if selection.groups is not None and not section.fixed:
        if section.title in selection.groups:
            return selection.groups[section.title], section.title in selection.closed
        group = False if group is None else group
    return group, closed or (section.title in selection.closed and not section.fixed)


def close(map: Map) -> Map:
    """Hide what closed groups hold, and lead the edges to the groups.

    Example:
        >>> from argmap.selection.edges import Edge
        >>> from argmap.selection.elements import Element
        >>> a, b = Node("n0", Element("A", False)), Node("n1", Element("B", False))
        >>> group = Group("s1", "Costs", 1, closed=True, children=[a])
        >>> close(Map([group, b], [Edge("e1", "attack", a, b)])).edges[0].source.id
        's1'
    """
    hidden: dict[str, Group] = {}
    stack: list[tuple[Node | Group, Group | None]] = [(node, None) for node in reversed(map.nodes)]
    while stack:
        node, behind = stack.pop()
        if behind is not None:
            hidden[node.id] = behind
        if isinstance(node, Group):
            within = behind or (node if node.closed else None)
            stack.extend((child, within) for child in reversed(node.children))
            if within is node:
                node.children = []
    edges = []
    for edge in map.edges:
        ends = hidden.get(edge.source.id), hidden.get(edge.target.id)
        edge.source, edge.target = ends[0] or edge.source, ends[1] or edge.target
        if ends[0] is None or ends[0] is not ends[1]:
            edges.append(edge)
    return Map(map.nodes, edges)
