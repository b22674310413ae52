"""Columns of debates that hang apart, put in line.

What hangs apart is placed apart, and the columns of one group of cards stand a few pixels beside those
of the other: near enough to look like a mistake. The groups that begin at the left margin are
stretched between their columns, never squeezed, until their columns agree; what stands beside a group
that has grown moves on.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.render.layout import Box, Placement, Wire

__all__ = ["aligned"]

_FAR = 64.0  # columns further apart than this are meant to be


@dataclass(slots=True)
class _Group:
    """Boxes that hang together: their columns as left and right edges, and where each is to begin."""

    names: list[str]
    columns: list[tuple[float, float]]
    goals: list[float]
    top: float
    bottom: float
    shift: float = 0.0

    def at(self, x: float) -> float:
        """Give the new place of an x: moved with its column, or stretched between two."""
        k = max(bisect_right(self.columns, (x, float("inf"))) - 1, 0)
        left, right = self.columns[k]
        moved = self.goals[k] + x - left
        if x > right and k + 1 < len(self.columns):
            after, goal = self.columns[k + 1][0], self.goals[k + 1]
            begin = self.goals[k] + right - left
            moved = begin + (x - right) * (goal - begin) / (after - right)
        return moved + self.shift


def aligned(placement: Placement, boxes: Sequence[Box], wires: Sequence[Wire]) -> Placement:
    """Stretch the groups of boxes that begin at the left margin until their columns agree.

    Example:
        >>> from argmap.render.layout import Box, Placement, Wire
        >>> boxes = [Box(name, 100, 50) for name in "abcd"]
        >>> places = {"a": (50.0, 25.0), "b": (190.0, 25.0), "c": (50.0, 95.0), "d": (200.0, 95.0)}
        >>> wires = [Wire(tail="b", head="a"), Wire(tail="d", head="c")]
        >>> routes = (((100.0, 25.0), (110.0, 25.0), (130.0, 25.0), (140.0, 25.0)),) * 2
        >>> line = aligned(Placement(places, routes, 250, 120, "builtin"), boxes, wires)
        >>> line.centres["b"], line.routes[0][-1], line.width
        ((200.0, 25.0), (150.0, 25.0), 250)
    """
    groups = _groups(placement, boxes, wires)
    first = min((group.columns[0][0] for group in groups), default=0.0)
    _agree([group for group in groups if group.columns[0][0] - first < 1])
    _make_room(groups)
    of = {name: group for group in groups for name in group.names}
    centres = {}
    wide = {box.id: box.width for box in boxes}
    for name, (x, y) in placement.centres.items():
        half = wide[name] / 2
        centres[name] = (round(of[name].at(x - half) + half, 2), y)
    routes = tuple(
        tuple((round(of[wire.head].at(x), 2), y) for x, y in route)
        for route, wire in zip(placement.routes, wires, strict=True)
    )
    right = max((x + wide[name] / 2 for name, (x, _) in centres.items()), default=0.0)
    return placement._replace(centres=centres, routes=routes, width=max(placement.width, right))


def _groups(placement: Placement, boxes: Sequence[Box], wires: Sequence[Wire]) -> list[_Group]:
    above = {box.id: box.id for box in boxes}

    def root(name: str) -> str:
        while above[name] != name:
            above[name] = name = above[above[name]]
        return name

    for wire in wires:
        above[root(wire.tail)] = root(wire.head)
    members: dict[str, list[Box]] = {}
    for box in boxes:
        members.setdefault(root(box.id), []).append(box)
    out = []
    for group in members.values():
        columns: list[tuple[float, float]] = []
        edges = ((placement.centres[box.id][0], box.width / 2) for box in group)
        for left, right in sorted((x - half, x + half) for x, half in edges):
            if columns and left < columns[-1][1]:
                columns[-1] = (columns[-1][0], max(columns[-1][1], right))
            else:
                columns.append((left, right))
        tops = [placement.centres[box.id][1] - box.height / 2 for box in group]
        bottoms = [placement.centres[box.id][1] + box.height / 2 for box in group]
        names, goals = [box.id for box in group], [left for left, _ in columns]
        out.append(_Group(names, columns, goals, min(tops), max(bottoms)))
    return out


def _agree(groups: list[_Group]) -> None:
    """Give the n-th columns of all groups one place, as long as they are not far apart."""
    place = 0
    while len(groups := [group for group in groups if len(group.columns) > place + 1]) > 1:
        steps = [group.columns[place + 1][0] - group.columns[place][0] for group in groups]
        step = max(steps)
        for group, own in zip(groups, steps, strict=True):
            near = step if step - own <= _FAR else own
            more = group.goals[place] + near - group.goals[place + 1]
            for k in range(place + 1, len(group.goals)):
                group.goals[k] += more
        groups = [group for group, own in zip(groups, steps, strict=True) if step - own <= _FAR]
        place += 1


def _make_room(groups: list[_Group]) -> None:
    """Move what stands to the right of a group that has grown."""
    beside = sorted(groups, key=lambda group: group.columns[0][0])
    for number, group in enumerate(beside):
        for other in beside[:number]:
            if (
                other.top < group.bottom
                and group.top < other.bottom
                and other.columns[-1][1] <= group.columns[0][0]
            ):
                grown = other.goals[-1] - other.columns[-1][0] + other.shift
                group.shift = max(group.shift, grown)
