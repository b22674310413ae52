"""The lines of a map: a strand from what is struck to what strikes, with its dash and its heads."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from argmap.render.icons import head
from argmap.render.marks import Mark, Path, Shape

if TYPE_CHECKING:
    from argmap.render.layout import Point, Route
    from argmap.render.palette import Look

__all__ = ["strand"]


def strand(
    route: Route, relation: str, look: Look, ends: tuple[bool, bool]
) -> tuple[Shape, tuple[Mark, ...]]:
    """Draw one wire along its route, with a head at its start, its end, both or neither."""
    points = list(route)
    colour = f"rel-{relation}"
    tips: list[Mark] = []
    for at_end in (False, True):
        if not ends[at_end]:
            continue
        if at_end:
            points.reverse()
        tip, away = points[0], _direction(points)
        drawn, used = head(look.head, tip[0], tip[1], away, colour, "page")
        tips.extend(drawn)
        points[0] = (tip[0] + used * away[0], tip[1] + used * away[1])
        points[1] = _beyond(points[0], points[1], away)
        if at_end:
            points.reverse()
    path: Path = (
        ("M", points[0]),
        *(("C", (*points[i], *points[i + 1], *points[i + 2])) for i in range(1, len(points) - 2, 3)),
    )
    dots = any(length < 1 for length in look.dash)
    weight = look.weight + (0.6 if dots else 0)
    return Shape(path, stroke=colour, weight=weight, dash=look.dash, dots=dots), tuple(tips)


def _direction(points: list[Point]) -> Point:
    """Find the unit vector in which a route leaves its start."""
    x, y = points[0]
    for a, b in points[1:]:
        length = hypot(a - x, b - y)
        if length > 0.01:
            return (a - x) / length, (b - y) / length
    return 1.0, 0.0


def _beyond(start: Point, control: Point, away: Point) -> Point:
    """Keep a control point ahead of a start that has moved forward, so that the curve makes no loop."""
    ahead = (control[0] - start[0]) * away[0] + (control[1] - start[1]) * away[1]
    return control if ahead >= 2 else (start[0] + 2 * away[0], start[1] + 2 * away[1])
