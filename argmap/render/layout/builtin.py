"""The built-in engine: a layered layout that needs no program.

The steps are those of Sugiyama, Tagawa & Toda 1981: turn round what closes a circle, give each node a
column (`ranks`), put dummies on long wires (`layers`), order the columns (`order`), set the heights
(`coordinates`), spread the columns (`spread`), draw the lines (`lines`). Each connected part has its own
columns; the parts are packed last. In a large map small boxes ride on the wires (`folding`). All of it
works on dense integers, without recursion and without any set.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.model.collector import paused
from argmap.render.layout.bands import banded, stacked
from argmap.render.layout.coordinates import heights
from argmap.render.layout.folding import fold, heaps, unfolded
from argmap.render.layout.geometry import Band, Box, Direction, Placement, Point, Route, Wire
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


def draw(
    boxes: Sequence[Box],
    wires: Sequence[Wire],
    *,
    direction: Direction,
    rank_gap: float,
    node_gap: float,
    bands: Sequence[Band] = (),
) -> Placement:
    """Place boxes and wires in columns (or, from top to bottom, in rows).

    The collector of circular garbage rests meanwhile: there is none, and looking for it takes half as
    long again as the layout.
    """
    with paused((len(boxes) + len(wires)) * VALUES):
        return _draw(boxes, wires, direction == "TB", rank_gap, node_gap, bands)


def _draw(
    boxes: Sequence[Box],
    wires: Sequence[Wire],
    turned: bool,
    rank_gap: float,
    node_gap: float,
    bands: Sequence[Band],
) -> Placement:
    index = {box.id: i for i, box in enumerate(boxes)}
    across = [box.height for box in boxes] if turned else [box.width for box in boxes]
    along = [box.width for box in boxes] if turned else [box.height for box in boxes]
    heads = [index[wire.head] for wire in wires]
    tails = [index[wire.tail] for wire in wires]
    large = len(boxes) >= LARGE and not bands
    folded = fold(heads, tails, across, along) if large else unfolded(heads, tails, len(boxes))
    kept = folded.kept
    left, right, rank = columns(folded.left, folded.right, len(kept))
    graph = layered(left, right, rank)
    place = [0] * len(graph.rank)
    for island in graph.islands:
        if len(island) > 1:
            untangle(island, graph.up, graph.down, place)
    number = {name: n for n, band in enumerate(bands) for name in band.boxes}
    band = banded(graph, right, [number[boxes[v].id] for v in kept], place) if bands else []

    dummies = [0.0] * (len(graph.rank) - graph.real)
    wide = [across[v] for v in kept] + dummies
    high = [along[v] for v in kept] + dummies
    fans, tall = heaps(folded.riders, right, along, high, node_gap / 2)
    half = [(size + node_gap) / 2 for size in tall[: graph.real]] + [node_gap * WIRE] * len(dummies)
    if bands:
        y = stacked(graph, band, [b.gap for b in bands], half, tall)
    else:
        y = heights(graph.islands, graph.up, graph.down, place, half, graph.real)
    selves = [e for e, head in enumerate(heads) if head == tails[e]]
    looped = [kept.index(heads[e]) for e in selves]
    riding = [(b, across[p]) for b, p in zip(right, folded.riders, strict=True) if p >= 0]
    page = spread(graph, wide, tall, y, riding, looped, turned, rank_gap, node_gap)

    found, far, riders = lines(
        graph, page, left, right, wide, high, y, folded.riders, fans, across, along, node_gap / 2
    )
    routes: list[Route] = [()] * len(wires)
    for e, route in zip(folded.near, found, strict=True):
        routes[e] = route
    for e, route in far:
        routes[folded.far[e]] = route
    for k, a in enumerate(left):
        if a != folded.left[k]:
            _turn(routes, folded.near[k], folded.far[k])
    for e, v in zip(selves, looped, strict=True):
        routes[e] = loop(page.x[v], y[v], wide[v], high[v])

    centres: list[Point] = list(zip(page.x, y))  # noqa: B905  (only the kept ones)
    if len(kept) < len(boxes):
        places: list[Point] = [(0.0, 0.0)] * len(boxes)
        for v, centre in zip(kept, centres):  # noqa: B905  (dummies have no box)
            places[v] = centre
        for v, centre in riders:
            places[v] = centre
        centres = places
    if turned:
        centres = [(b, a) for a, b in centres]
        routes = [tuple([(b, a) for a, b in route]) for route in routes]
    return Placement(dict(zip(index, centres)), tuple(routes), page.width, page.height, "builtin")  # noqa: B905


def _turn(routes: list[Route], near: int, far: int) -> None:
    """Draw a wire that was turned round from its head to its tail again; with a rider, both its parts."""
    if far < 0:
        routes[near] = routes[near][::-1]
    else:
        routes[near], routes[far] = routes[far][::-1], routes[near][::-1]
