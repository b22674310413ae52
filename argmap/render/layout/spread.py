"""The columns of each island side by side, and the islands on the page."""

from __future__ import annotations

from argmap.classes import dataclass
from argmap.render.layout.layers import Layered
from argmap.render.layout.packing import pack
from argmap.render.layout.routes import LOOP

__all__ = ["Page", "spread"]

STEEP = 0.1  # how much wider a gap grows for each pixel that a wire climbs in it


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
    column_of = _numbers(graph)
    lanes = [0.0] * sum(map(len, graph.islands))
    for v, wide in riding:
        if wide > lanes[column_of[v]]:
            lanes[column_of[v]] = wide
    page = Page([], column_of, [], [], [], [], 0.0, 0.0)
    sizes: list[tuple[float, float]] = []
    tops: list[float] = []
    most = rank_gap * 2 / STEEP
    for island in graph.islands:
        edge = at = 0.0
        for column in island:
            lane = lanes[len(page.start)]
            inner = at + lane + rank_gap if lane else at
            edge = inner + max([across[v] for v in column])
            page.start.append(at)
            page.lane.append(at + lane)
            page.inner.append(inner)
            page.stop.append(edge)
            at = edge + rank_gap + min(_climb(column, graph.down, y, most) * STEEP, rank_gap * 2)
        if looped and any(v in looped for v in island[-1]):
            edge += LOOP * 0.75
        top = min([y[column[0]] - along[column[0]] / 2 for column in island])
        bottom = max([y[column[-1]] + along[column[-1]] / 2 for column in island])
        sizes.append((bottom - top, edge) if turned else (edge, bottom - top))
        tops.append(top)
    spots = pack(sizes, node_gap * 1.6)
    c = 0
    for island, spot, top in zip(graph.islands, spots, tops, strict=True):
        dx, dy = (spot[1], spot[0] - top) if turned else (spot[0], spot[1] - top)
        for column in island:
            page.start[c] += dx
            page.lane[c] += dx
            page.inner[c] += dx
            page.stop[c] += dx
            c += 1
            for v in column:
                y[v] += dy
    middles = [(begin + end) / 2 for begin, end in zip(page.inner, page.stop, strict=True)]
    page.x = [middles[c] for c in column_of]
    page.width = max([spot[0] + size[0] for spot, size in zip(spots, sizes, strict=True)], default=0.0)
    page.height = max([spot[1] + size[1] for spot, size in zip(spots, sizes, strict=True)], default=0.0)
    return page


def _numbers(graph: Layered) -> list[int]:
    """Number the columns of all islands one after the other, and say for each node in which it stands."""
    if len(graph.islands) == 1:
        return graph.rank
    number = [0] * len(graph.rank)
    c = 0
    for island in graph.islands:
        for column in island:
            for v in column:
                number[v] = c
            c += 1
    return number


def _climb(column: list[int], down: list[list[int]], y: list[float], most: float) -> float:
    """Say how far the steepest wire to the next column climbs; where that is more than `most`, any such."""
    climb = 0.0
    for v in column:
        at = y[v]
        for w in down[v]:
            if not -climb <= y[w] - at <= climb:
                climb = abs(y[w] - at)
                if climb > most:
                    return climb
    return climb
