"""The built-in engine: a layered layout that needs no program.

The steps are those of Sugiyama, Tagawa & Toda 1981: turn round what closes a circle, give each node a
column (`ranks`), put dummies on long wires (`layers`), order the columns (`order`), set the heights
(`coordinates`), draw the lines (`routes`). Each connected part has its own columns; the parts are
packed last. All of it works on dense integers, without recursion and without any set.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence

from argmap.render.layout.coordinates import heights
from argmap.render.layout.geometry import Box, Direction, Placement, Route, Wire
from argmap.render.layout.layers import Layered, layered
from argmap.render.layout.order import untangle
from argmap.render.layout.packing import pack
from argmap.render.layout.ranks import columns
from argmap.render.layout.routes import LOOP, curves, direct, level, loop, ports

__all__ = ["draw"]


def draw(
    boxes: Sequence[Box], wires: Sequence[Wire], *, direction: Direction, rank_gap: float, node_gap: float
) -> Placement:
    """Place boxes and wires in columns (or, from top to bottom, in rows).

    The collector of circular garbage rests meanwhile: there is none, and looking for it takes half as
    long again as the layout.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _draw(boxes, wires, direction == "TB", rank_gap, node_gap)
    finally:
        if collecting:
            gc.enable()


def _draw(
    boxes: Sequence[Box], wires: Sequence[Wire], turned: bool, rank_gap: float, node_gap: float
) -> Placement:
    index = {box.id: i for i, box in enumerate(boxes)}
    across = [box.height for box in boxes] if turned else [box.width for box in boxes]
    along = [box.width for box in boxes] if turned else [box.height for box in boxes]
    heads = [index[wire.head] for wire in wires]
    tails = [index[wire.tail] for wire in wires]
    bent = [e for e, head in enumerate(heads) if head != tails[e]]
    left, right, rank = columns([heads[e] for e in bent], [tails[e] for e in bent], len(boxes))
    graph = layered(left, right, rank)
    place = [0] * len(graph.rank)
    for island in graph.islands:
        if len(island) > 1:
            untangle(island, graph.up, graph.down, place)
    dummies = len(graph.rank) - graph.real
    across += [0.0] * dummies
    along += [0.0] * dummies
    half = [(size + node_gap) / 2 for size in along[: graph.real]] + [node_gap * WIRE] * dummies
    y = heights(graph.islands, graph.up, graph.down, place, half, graph.real)
    selves = [v for v, w in zip(heads, tails, strict=True) if v == w]
    x, start, stop, width, height = _spread(graph, across, along, y, selves, turned, rank_gap, node_gap)

    routes: list[Route] = [()] * len(wires)
    first = [chain[0] if chain else b for chain, b in zip(graph.chains, right, strict=True)]
    last = [chain[-1] if chain else a for chain, a in zip(graph.chains, left, strict=True)]
    leaves = ports(left, first, along, y)
    meets = ports(right, last, along, y)
    chains = graph.chains
    level(left, first, leaves, [0.0 if c else m for c, m in zip(chains, meets, strict=True)], along, y)
    level(right, last, meets, [0.0 if c else m for c, m in zip(chains, leaves, strict=True)], along, y)
    for e, a, b, chain, leave, meet in zip(bent, left, right, chains, leaves, meets, strict=True):
        begin, end = x[a] + across[a] / 2, x[b] - across[b] / 2
        if chain:
            lanes = [(begin, stop[a], y[a] + leave)]
            lanes += [(start[v], stop[v], y[v]) for v in chain]
            lanes.append((start[b], end, y[b] + meet))
            route = curves(lanes)
        else:
            route = direct(begin, stop[a], y[a] + leave, start[b], end, y[b] + meet)
        routes[e] = route if a == heads[e] else route[::-1]
    for e, v in enumerate(heads):
        if v == tails[e]:
            routes[e] = loop(x[v], y[v], across[v], along[v])
    if turned:
        centres = {box.id: (y[i], x[i]) for i, box in enumerate(boxes)}
        routes = [tuple([(b, a) for a, b in route]) for route in routes]
    else:
        centres = {box.id: (x[i], y[i]) for i, box in enumerate(boxes)}
    return Placement(centres, tuple(routes), width, height, "builtin")


WIRE = 0.15  # how much of the gap between boxes a wire wants on either side
STEEP = 0.1  # how much wider a gap grows for each pixel that a wire climbs in it


def _spread(
    graph: Layered,
    across: list[float],
    along: list[float],
    y: list[float],
    selves: list[int],
    turned: bool,
    rank_gap: float,
    node_gap: float,
) -> tuple[list[float], list[float], list[float], float, float]:
    """Set the columns of each island side by side and the islands on the page.

    Returns:
        For each node its x and the left and right edge of its column; then the width and the height
        of the drawing. The heights in `y` are moved along.
    """
    x = [0.0] * len(y)
    start = [0.0] * len(y)
    stop = [0.0] * len(y)
    looped = dict.fromkeys(selves)
    sizes: list[tuple[float, float]] = []
    tops: list[float] = []
    down = graph.down
    for island in graph.islands:
        at = 0.0
        top, bottom = float("inf"), float("-inf")
        for column in island:
            wide = max([across[v] for v in column])
            climb = 0.0
            for v in column:
                x[v], start[v], stop[v] = at + wide / 2, at, at + wide
                for w in down[v]:
                    if not -climb <= y[w] - y[v] <= climb:
                        climb = abs(y[w] - y[v])
            v, w = column[0], column[-1]
            top = min(top, y[v] - along[v] / 2)
            bottom = max(bottom, y[w] + along[w] / 2)
            at += wide + min(rank_gap + climb * STEEP, rank_gap * 3)
        edge = max(stop[v] for v in island[-1])
        if looped and any(v in looped for v in island[-1]):
            edge += LOOP * 0.75
        sizes.append((bottom - top, edge) if turned else (edge, bottom - top))
        tops.append(top)
    spots = pack(sizes, node_gap * 1.6)
    for island, spot, top in zip(graph.islands, spots, tops, strict=True):
        dx, dy = (spot[1], spot[0] - top) if turned else (spot[0], spot[1] - top)
        for column in island:
            for v in column:
                x[v] += dx
                start[v] += dx
                stop[v] += dx
                y[v] += dy
    width = max([spot[0] + size[0] for spot, size in zip(spots, sizes, strict=True)], default=0.0)
    height = max([spot[1] + size[1] for spot, size in zip(spots, sizes, strict=True)], default=0.0)
    return x, start, stop, width, height
