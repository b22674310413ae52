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
    halves = [size / 2 for size in wide]
    begins = [x + half for x, half in zip(page.x, halves, strict=True)]
    ends = [x - half for x, half in zip(page.x, halves, strict=True)]
    middles = [(start + edge) / 2 for start, edge in zip(starts, edges, strict=True)]
    outs = [y[a] + leave for a, leave in zip(left, leaves, strict=True)]
    ins = [y[b] + meet for b, meet in zip(right, meets, strict=True)]
    aims = list(ins)
    for e, place in reach.items():
        aims[e] = y[right[e]] + place
    wired = zip(left, right, chains, riders, outs, aims, ins, strict=True)
    for e, (a, b, chain, rider, out, aim, into) in enumerate(wired):
        c = column[b]
        halt = ends[b]
        if rider >= 0:
            middle, reaches = middles[c], across[rider] / 2
            past = middle + reaches
            if aim != into:
                beyond.append((e, direct(past, edges[c], aim, inner[c], halt, into)))
            elif e not in reach and abs(meets[e]) + along[rider] / 2 > high[b] / 2:
                aim = y[b]
                beyond.append((e, direct(past, edges[c], aim, inner[c], halt, into)))
            else:
                half = (past + halt) / 2
                beyond.append((e, ((past, aim), (half, aim), (half, aim), (halt, aim))))
            places.append((rider, (middle, aim)))
            halt = middle - reaches
        elif e in reach:
            lanes = [(starts[column[v]], stops[column[v]], y[v]) for v in chain or ()]
            lanes += [(starts[c], edges[c], aim), (inner[c], halt, into)]
            routes.append(curves([(begins[a], stops[column[a]], out), *lanes]))
            continue
        if chain:
            lanes = [(begins[a], stops[column[a]], out)]
            lanes += [(starts[column[v]], stops[column[v]], y[v]) for v in chain]
            lanes.append((starts[c], halt, aim))
            routes.append(curves(lanes))
        else:
            routes.append(direct(begins[a], stops[column[a]], out, starts[c], halt, aim))
    return routes, beyond, places
