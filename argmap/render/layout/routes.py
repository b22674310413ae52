"""The lines: one smooth chain of cubic Bézier curves for each wire.

Between two columns every wire makes one S from the right edge of the left column to the left edge of
the right one, level at both ends; within a column it runs level. All Ss of a gap have one shape, so two
of them cross only where their ends stand in opposite orders: the picture has the crossings that were
counted and no more. Wires that meet a card on one side share that side out in the order of their other
ends.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.render.layout.geometry import Point, Route

__all__ = ["CORNER", "SPREAD", "curves", "direct", "loop", "ports"]

SPREAD = 20.0  # the greatest distance between two wires that meet a card
CORNER = 14.0  # how far wires stay from a card's corners; from those of a small box, a fifth of its height


def ports(
    ends: list[int], others: list[int], many: Mapping[int, int], size: list[float], y: list[float]
) -> list[float]:
    """Say for each wire how far from the middle of its node it starts (or ends).

    Args:
        ends: For each wire, the node that it meets.
        others: For each wire, the next node on its way.
        many: For each node, how many wires meet it.
        size: The height of each node.
        y: The centre of each node.

    Example:
        >>> ports([0, 0, 1], [2, 1, 0], {0: 2, 1: 1}, [90, 20, 20], [50, 80, 20])
        [-10.0, 10.0, 0.0]
    """
    offsets = [0.0] * len(ends)
    if len(many) == len(ends):
        return offsets
    fans: dict[int, list[int]] = {v: [] for v, count in many.items() if count > 1}
    far = [y[other] for other in others]
    for e in sorted([e for e, v in enumerate(ends) if v in fans], key=far.__getitem__):
        fans[ends[e]].append(e)
    for v, fan in fans.items():
        last = len(fan) - 1
        high = size[v]
        step = (high - 2 * (CORNER if high * 0.2 > CORNER else high * 0.2)) / last
        if step > SPREAD:
            step = SPREAD
        offset = -step * last / 2
        for e in fan:
            offsets[e] = offset
            offset += step
    return offsets


def direct(x: float, edge: float, y: float, start: float, end: float, height: float) -> Route:
    """Join two boxes of neighbouring columns: out of the one column, one S, and into the other.

    Example:
        >>> direct(80, 80, 5, 110, 120, 8)
        ((80, 5), (95.0, 5), (95.0, 8), (110, 8), (115.0, 8), (115.0, 8), (120, 8))
    """
    if -0.5 < height - y < 0.5:
        half = (x + end) / 2
        return (x, y), (half, y), (half, height), (end, height)
    bend = (edge + start) / 2
    if edge - x > 0.5:
        out = ((x + edge) / 2, y)
        if end - start > 0.5:
            into = ((start + end) / 2, height)
            return (
                (x, y), out, out, (edge, y),
                (bend, y), (bend, height), (start, height),
                into, into, (end, height),
            )  # fmt: skip
        return (x, y), out, out, (edge, y), (bend, y), (bend, height), (end, height)
    if end - start > 0.5:
        into = ((start + end) / 2, height)
        return (x, y), (bend, y), (bend, height), (start, height), into, into, (end, height)
    return (x, y), (bend, y), (bend, height), (end, height)


def curves(lanes: list[tuple[float, float, float]]) -> Route:
    """Join level lanes (from x, to x, height) by one S each.

    Example:
        >>> curves([(0, 3, 5), (9, 9, 8)])
        ((0, 5), (1.5, 5), (1.5, 5), (3, 5), (6.0, 5), (6.0, 8), (9, 8))
    """
    x, end, y = lanes[0]
    points: list[Point] = [(x, y)]
    for start, stop, height in lanes[1:]:
        if -0.5 < height - y < 0.5:
            end = stop
            continue
        if end - x > 0.5:
            middle = ((x + end) / 2, y)
            points += (middle, middle, (end, y))
        else:
            end = x
        bend = (end + start) / 2
        points += ((bend, y), (bend, height), (start, height))
        x, end, y = start, stop, height
    if end - x > 0.5 or len(points) == 1:
        middle = ((x + end) / 2, y)
        points += (middle, middle, (end, y))
    return tuple(points)


def loop(x: float, y: float, width: float, height: float) -> Route:
    """Lead a wire from the right side of a box back to it."""
    side, reach = x + width / 2, min(height / 4, 14.0)
    return (side, y - reach), (side + LOOP, y - reach), (side + LOOP, y + reach), (side, y + reach)


LOOP = 30.0
