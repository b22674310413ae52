"""Lines of level and upright pieces, round at their corners."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.render.layout import Point, Route

__all__ = ["bent", "curved", "straight"]

_BEND = 8.0


def straight(begin: Point, end: Point) -> Route:
    """Lead straight on: the rest of a curve."""
    (a, b), (c, d) = begin, end
    return ((a + (c - a) / 3, b + (d - b) / 3), (a + 2 * (c - a) / 3, b + 2 * (d - b) / 3), end)


def bent(points: Sequence[Point]) -> Route:
    """Lead from the first of some points to the last, by way of the others.

    Example:
        >>> len(bent([(0, 0), (90, 0)])), len(bent([(0, 0), (90, 0), (90, 50)]))
        (4, 10)
    """
    begin, end = points[0], points[-1]
    if abs(begin[1] - end[1]) < 0.5 and all(abs(y - begin[1]) < 0.5 for _, y in points):
        return (begin, *straight(begin, end))
    out = [begin]
    last = len(points) - 1
    lengths = [abs(c - a) + abs(d - b) for (a, b), (c, d) in pairwise(points)]
    room = [length / (2 if 0 < n < last - 1 else 1) for n, length in enumerate(lengths)]
    for n in range(1, last):
        corner = points[n]
        bend = min(_BEND, room[n - 1], room[n])
        before, after = _on(corner, points[n - 1], bend), _on(corner, points[n + 1], bend)
        out += [*straight(out[-1], before), corner, corner, after]
    return (*out, *straight(out[-1], end))


def _on(start: Point, towards: Point, step: float) -> Point:
    """Go a step from a point towards another, level or upright."""
    (a, b), (c, d) = start, towards
    length = abs(c - a) + abs(d - b)
    return (a + (c - a) / length * step, b + (d - b) / length * step) if length else start


def curved(route: Route) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """Write a route as a path."""
    curves = (("C", (*route[i], *route[i + 1], *route[i + 2])) for i in range(1, len(route) - 2, 3))
    return (("M", route[0]), *curves)
