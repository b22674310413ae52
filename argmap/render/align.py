"""Columns that nearly stand in line, put in line.

Debates that hang apart are placed apart, and a column of one may stand a few pixels beside a column of
the other: near enough to look like a mistake. Such columns move to the rightmost of them, and the ends
of the wires go along.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.render.layout import Box, Placement, Route, Wire

__all__ = ["aligned"]


def aligned(placement: Placement, boxes: Sequence[Box], wires: Sequence[Wire], most: float) -> Placement:
    """Move boxes to the right, by at most so much, until the left edges of near columns agree.

    Example:
        >>> from argmap.render.layout import Box, Placement
        >>> boxes = [Box("a", 300, 90), Box("b", 300, 90)]
        >>> placed = Placement({"a": (150.0, 45), "b": (156.0, 165)}, (), 306, 210, "builtin")
        >>> aligned(placed, boxes, [], 10).centres
        {'a': (156.0, 45), 'b': (156.0, 165)}
    """
    width = {box.id: box.width for box in boxes}
    lefts = sorted({round(x - width[name] / 2, 2) for name, (x, _) in placement.centres.items()})
    goal: dict[float, float] = {}
    group: list[float] = []
    for left in [*lefts, float("inf")]:
        if group and left - group[0] > most:
            goal.update(dict.fromkeys(group, group[-1]))
            group = []
        group.append(left)
    shift = {
        name: goal[left] - left
        for name, (x, _) in placement.centres.items()
        for left in (round(x - width[name] / 2, 2),)
    }
    if not any(shift.values()):
        return placement
    centres = {name: (x + shift[name], y) for name, (x, y) in placement.centres.items()}
    routes = tuple(_moved(route, shift, wire) for route, wire in zip(placement.routes, wires, strict=True))
    right = max((x + width[name] / 2 for name, (x, _) in centres.items()), default=0.0)
    return replace(placement, centres=centres, routes=routes, width=max(placement.width, right))


def _moved(route: Route, shift: Mapping[str, float], wire: Wire) -> Route:
    """Move both ends of a route, each with the control point that gives its direction."""
    first, last = shift[wire.head], shift[wire.tail]
    points = [
        (x + (first if at < 2 else last if at >= len(route) - 2 else 0.0), y)
        for at, (x, y) in enumerate(route)
    ]
    return tuple(points)
