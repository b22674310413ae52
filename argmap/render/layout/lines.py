"""All the lines of a placed map, and the boxes that ride on them."""

from __future__ import annotations

from argmap.render.layout.folding import stack
from argmap.render.layout.geometry import Point, Route
from argmap.render.layout.layers import Layered
from argmap.render.layout.routes import curves, direct, level, ports
from argmap.render.layout.spread import Page

__all__ = ["lines"]


def lines(
    graph: Layered,
    page: Page,
    left: list[int],
    right: list[int],
    wide: list[float],
    high: list[float],
    y: list[float],
    riders: list[int],
    fans: dict[int, list[int]],
    across: list[float],
    along: list[float],
    gap: float,
) -> tuple[list[Route], list[tuple[int, Route]], list[tuple[int, Point]]]:
    """Lead each connection from the right edge of its left node to the left edge of its right one.

    Args:
        graph: The graph in columns.
        page: Where the columns are.
        left: The left node of each connection.
        right: The right node of each connection.
        wide: The width of each node.
        high: The height of each node.
        y: The centre of each node.
        riders: For each connection, the box that rides on it, or -1.
        fans: For each node that several connections reach, some with riders: these connections.
        across: The width of each box.
        along: The height of each box.
        gap: The space between boxes that ride side by side.

    Returns:
        The route of each connection, as far as its rider if it has one; for each with a rider, its
        number and the route on from there; and each rider with its centre.
    """
    chains = graph.chains
    first = [chain[0] if chain else b for chain, b in zip(chains, right, strict=True)]
    last = [chain[-1] if chain else a for chain, a in zip(chains, left, strict=True)]
    leaves = ports(left, first, high, y)
    meets = ports(right, last, high, y)
    reach = dict[int, float]()  # where stacked connections pass the lane
    for fan in fans.values():
        fan.sort(key=lambda e: y[last[e]])
        reach.update(zip(fan, stack(fan, riders, along, gap)[0], strict=True))
    aims = [0.0 if c else m for c, m in zip(chains, meets, strict=True)]
    for e, place in reach.items():
        if not chains[e]:
            aims[e] = place
    level(left, first, leaves, aims, high, y)
    level(right, last, meets, [0.0 if c else m for c, m in zip(chains, leaves, strict=True)], high, y)
    routes: list[Route] = []
    beyond: list[tuple[int, Route]] = []
    places: list[tuple[int, Point]] = []
    column, starts, stops, edges, inner = page.column, page.start, page.stop, page.lane, page.inner
    begins = [x + size / 2 for x, size in zip(page.x, wide, strict=True)]
    ends = [x - size / 2 for x, size in zip(page.x, wide, strict=True)]
    middles = [(start + edge) / 2 for start, edge in zip(starts, edges, strict=True)]
    aims = [y[b] + reach[e] if e in reach else y[b] + meets[e] for e, b in enumerate(right)]
    for e, (a, b, chain, rider, aim) in enumerate(zip(left, right, chains, riders, aims, strict=True)):
        c = column[b]
        halt, start = ends[b], starts[c]
        if rider >= 0:
            if e not in reach and abs(meets[e]) + along[rider] / 2 > high[b] / 2:
                aim = y[b]
            middle, reaches = middles[c], across[rider] / 2
            places.append((rider, (middle, aim)))
            past = middle + reaches
            beyond.append((e, direct(past, edges[c], aim, inner[c], halt, y[b] + meets[e])))
            halt = middle - reaches
        elif e in reach:
            lanes = [(starts[column[v]], stops[column[v]], y[v]) for v in chain or ()]
            lanes += [(start, edges[c], aim), (inner[c], halt, y[b] + meets[e])]
            routes.append(curves([(begins[a], stops[column[a]], y[a] + leaves[e]), *lanes]))
            continue
        if chain:
            lanes = [(begins[a], stops[column[a]], y[a] + leaves[e])]
            lanes += [(starts[column[v]], stops[column[v]], y[v]) for v in chain]
            lanes.append((start, halt, aim))
            routes.append(curves(lanes))
        else:
            routes.append(direct(begins[a], stops[column[a]], y[a] + leaves[e], start, halt, aim))
    return routes, beyond, places
