"""The built-in engine: a layered layout that needs no program.

The steps are those of Sugiyama, Tagawa & Toda 1981: turn round what closes a circle, give each node a
column (`ranks`), put dummies on long wires (`layers`), order the columns (`order`), set the heights
(`coordinates`), spread the columns (`spread`), draw the lines (`lines`). Each connected part has its own
columns; the parts are packed last. In a large map small boxes ride on the wires (`folding`). All of it
works on dense integers, without recursion and without any set.
"""

from __future__ import annotations

from operator import eq

from argmap.model.collector import paused
from argmap.render.layout.bands import banded, stacked
from argmap.render.layout.coordinates import heights
from argmap.render.layout.folding import fold, heaps, unfolded
from argmap.render.layout.geometry import Diagram, Direction, Placement, Point, Route
from argmap.render.layout.layers import layered
from argmap.render.layout.lines import lines
from argmap.render.layout.order import untangle
from argmap.render.layout.ranks import columns
from argmap.render.layout.routes import loop
from argmap.render.layout.spread import spread

__all__ = ["draw"]

VALUES = 16  # about how many values are made for each box and wire
LARGE = 400  # from so many boxes on, small ones ride on the wires
WIRE = 0.15  # how much of the gap between boxes a wire wants on either side


def draw(diagram: Diagram, *, direction: Direction, rank_gap: float, node_gap: float) -> Placement:
    """Place boxes and wires in columns (or, from top to bottom, in rows).

    The collector of circular garbage rests meanwhile: there is none, and looking for it takes half as
    long again as the layout.
    """
    with paused((len(diagram.ids) + len(diagram.heads)) * VALUES):
        return _draw(diagram, direction == "TB", rank_gap, node_gap)


def _draw(diagram: Diagram, turned: bool, rank_gap: float, node_gap: float) -> Placement:
    count = len(diagram.ids)
    across, along = diagram.widths, diagram.heights
    if turned:
        across, along = along, across
    heads, tails = diagram.heads, diagram.tails
    large = count >= LARGE and not diagram.bands
    folded = fold(heads, tails, across, along) if large else unfolded(heads, tails, count)
    kept = folded.kept
    left, right, rank = columns(folded.left, folded.right, len(kept))
    graph = layered(left, right, rank)
    place = [0] * len(graph.rank)
    for order, island in zip(graph.orders, graph.islands, strict=True):
        if order:
            untangle(order, island, graph.up, graph.down, graph.rank, place)
    band = banded(graph, right, diagram.bands, place) if diagram.bands else []

    dummies = [0.0] * (len(graph.rank) - graph.real)
    wide = [across[v] for v in kept] + dummies
    high = [along[v] for v in kept] + dummies
    fans, tall = heaps(folded.riders, right, along, high, node_gap / 2) if len(kept) < count else ({}, high)
    half = [(size + node_gap) / 2 for size in tall[: graph.real]] + [node_gap * WIRE] * len(dummies)
    if diagram.bands:
        y = stacked(graph, band, diagram.gaps, half, tall)
    else:
        y = heights(
            graph.islands,
            [not order for order in graph.orders],
            graph.up,
            graph.down,
            place,
            half,
            graph.real,
        )
    selves = [e for e, head in enumerate(heads) if head == tails[e]] if any(map(eq, heads, tails)) else []
    looped = [kept.index(heads[e]) for e in selves]
    riding = [(b, across[p]) for b, p in zip(right, folded.riders, strict=True) if p >= 0]
    page = spread(graph, wide, tall, y, riding, looped, turned, rank_gap, node_gap)

    places: list[Point] = list(zip(page.x, y))  # noqa: B905  (only the kept ones)
    if len(kept) < count:
        spots, places = places, [(0.0, 0.0)] * count
        for v, spot in zip(kept, spots):  # noqa: B905  (dummies have no box)
            places[v] = spot
    routes: list[Route] = [()] * len(heads)
    lines(graph, page, folded, left, right, wide, high, y, fans, across, along, node_gap / 2, routes, places)
    if left != folded.left:
        for k, a in enumerate(left):
            if a != folded.left[k]:
                _turn(routes, folded.near[k], folded.far[k])
    for e, v in zip(selves, looped, strict=True):
        routes[e] = loop(page.x[v], y[v], wide[v], high[v])

    if turned:
        places = [(b, a) for a, b in places]
        routes = [tuple([(b, a) for a, b in route]) for route in routes]
    return Placement(dict(zip(diagram.ids, places)), tuple(routes), page.width, page.height, "builtin")  # noqa: B905


def _turn(routes: list[Route], near: int, far: int) -> None:
    """Draw a wire that was turned round from its head to its tail again; with a rider, both its parts."""
    if far < 0:
        routes[near] = routes[near][::-1]
    else:
        routes[near], routes[far] = routes[far][::-1], routes[near][::-1]
