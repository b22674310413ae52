"""The columns of each island side by side, and the islands on the page."""

from __future__ import annotations

from dataclasses import dataclass
from operator import add

from argmap.render.layout.layers import Layered
from argmap.render.layout.packing import pack
from argmap.render.layout.routes import LOOP

__all__ = ["Page", "spread"]

STEEP = 0.1  # how much wider a gap grows for each pixel that a wire climbs in it
INFINITE = float("inf")


@dataclass(slots=True)
class Page:
    """Where the columns are.

    A column begins with a lane for the boxes that ride on wires, where there are any.

    Attributes:
        x: The centre of each node.
        column: For each node, the number of its column, counted over all islands.
        start: Where each column begins, its lane included.
        lane: Where the lane of each column ends; where there is none, that is its start.
        inner: Where the nodes of each column begin.
        stop: Where each column ends.
        width: The width of the drawing.
        height: The height of the drawing.
    """

    x: list[float]
    column: list[int]
    start: list[float]
    lane: list[float]
    inner: list[float]
    stop: list[float]
    width: float
    height: float


def spread(
    graph: Layered,
    across: list[float],
    along: list[float],
    y: list[float],
    riding: list[tuple[int, float]],
    looped: list[int],
    turned: bool,
    rank_gap: float,
    node_gap: float,
) -> Page:
    """Set columns side by side and islands on the page; the heights in `y` are moved along.

    Args:
        graph: The graph in columns.
        across: The width of each node.
        along: The height of each node.
        y: The centre of each node, its island for itself; changed here.
        riding: The node that each riding box stands before, and the width of the box.
        looped: Nodes with a wire to themselves.
        turned: Whether the drawing runs downwards.
        rank_gap: The least space between two columns.
        node_gap: The least space between two nodes of a column.
    """
    column_of = graph.column
    lanes: list[float] = []
    if riding:
        lanes = [0.0] * sum(map(len, graph.islands))
        for v, wide in riding:
            if wide > lanes[column_of[v]]:
                lanes[column_of[v]] = wide
    start: list[float] = []
    lane_stop: list[float] = []
    inner: list[float] = []
    stop: list[float] = []
    sizes: list[tuple[float, float]] = []
    tops: list[float] = []
    plain = not (lanes or looped)
    most = rank_gap * 2 / STEEP
    down, wide_of = graph.down, across.__getitem__
    for island, order in zip(graph.islands, graph.orders, strict=True):
        last = len(island) - 1
        if plain and not order and max(map(len, island)) == 1:
            at = high = 0.0
            for (v,) in island:
                start.append(at)
                at += across[v]
                stop.append(at)
                at += rank_gap
                if along[v] > high:
                    high = along[v]
            at -= rank_gap
            sizes.append((high, at) if turned else (at, high))
            tops.append(y[island[0][0]] - high / 2)
            continue
        at, top, bottom = 0.0, INFINITE, -INFINITE
        for r, column in enumerate(island):
            v = column[0]
            edge = y[v] - along[v] / 2
            if edge < top:
                top = edge
            wide = across[v]
            if len(column) > 1:
                v = column[-1]
                wide = max(map(wide_of, column))
            edge = y[v] + along[v] / 2
            if edge > bottom:
                bottom = edge
            start.append(at)
            if lanes:
                lane = lanes[len(lane_stop)]
                lane_stop.append(at + lane)
                at += lane + rank_gap if lane else 0.0
                inner.append(at)
            at += wide
            stop.append(at)
            if r < last:
                at += rank_gap + _climb(column, down, y, most) * STEEP
        if looped and any(v in looped for v in island[-1]):
            at += LOOP * 0.75
        sizes.append((bottom - top, at) if turned else (at, bottom - top))
        tops.append(top)
    spots = pack(sizes, node_gap * 1.6)
    shifts: list[float] = []
    falls: list[float] = []
    for island, (dx, dy), top in zip(graph.islands, spots, tops, strict=True):
        if turned:
            dx, dy = dy, dx
        shifts += [dx] * len(island)
        falls += [dy - top] * len(island)
    y[:] = map(add, y, map(falls.__getitem__, column_of))
    start = [*map(add, start, shifts)]
    stop = [*map(add, stop, shifts)]
    lane_stop = [*map(add, lane_stop, shifts)] if lanes else start
    inner = [*map(add, inner, shifts)] if lanes else start
    page = Page([], column_of, start, lane_stop, inner, stop, 0.0, 0.0)
    middles = [(begin + end) / 2 for begin, end in zip(page.inner, page.stop, strict=True)]
    page.x = [middles[c] for c in column_of]
    page.width = max([spot[0] + size[0] for spot, size in zip(spots, sizes, strict=True)], default=0.0)
    page.height = max([spot[1] + size[1] for spot, size in zip(spots, sizes, strict=True)], default=0.0)
    return page


def _climb(column: list[int], down: list[list[int]], y: list[float], most: float) -> float:
    """Say how far the steepest wire to the next column climbs, but `most` at the most."""
    climb = 0.0
    for v in column:
        at = y[v]
        for w in down[v]:
            rise = y[w] - at
            if not -climb <= rise <= climb:
                climb = rise if rise > 0 else -rise
                if climb > most:
                    return most
    return climb
