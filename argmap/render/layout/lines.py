"""All the lines of a placed map, and the boxes that ride on them."""

from __future__ import annotations

from collections import Counter

from argmap.render.layout.folding import Folded, stack
from argmap.render.layout.geometry import Point, Route
from argmap.render.layout.layers import Layered
from argmap.render.layout.routes import curves, direct, level, ports
from argmap.render.layout.spread import Page

__all__ = ["lines"]


def lines(
    graph: Layered,
    page: Page,
    folded: Folded,
    left: list[int],
    right: list[int],
    wide: list[float],
    high: list[float],
    y: list[float],
    fans: dict[int, list[int]],
    across: list[float],
    along: list[float],
    gap: float,
    routes: list[Route],
    places: list[Point],
) -> None:
    """Lead each connection from the right edge of its left node to the left edge of its right one.

    Args:
        graph: The graph in columns.
        page: Where the columns are.
        folded: Which box rides on which connection, and which wires each connection stands for.
        left: The left node of each connection.
        right: The right node of each connection.
        wide: The width of each node.
        high: The height of each node.
        y: The centre of each node.
        fans: For each node that several connections reach, some with riders: these connections.
        across: The width of each box.
        along: The height of each box.
        gap: The space between boxes that ride side by side.
        routes: For each wire, its route; written here. A connection with a rider is two wires.
        places: The centre of each box; those of riders are written here.
    """
    chains, riders = graph.chains, folded.riders
    first = [chain[0] if chain else b for chain, b in zip(chains, right, strict=True)]
    last = [chain[-1] if chain else a for chain, a in zip(chains, left, strict=True)]
    leaving, meeting = Counter(left), Counter(right)
    leaves = ports(left, first, leaving, high, y)
    meets = ports(right, last, meeting, high, y)
    reach = dict[int, float]()  # where stacked connections pass the lane
    for fan in fans.values():
        fan.sort(key=lambda e: y[last[e]])
        reach.update(zip(fan, stack(fan, riders, along, gap)[0], strict=True))
    aims = [0.0 if c else m for c, m in zip(chains, meets, strict=True)]
    for e, place in reach.items():
        if not chains[e]:
            aims[e] = place
    level(left, first, leaves, aims, leaving, high, y)
    aims = [0.0 if c else m for c, m in zip(chains, leaves, strict=True)]
    level(right, last, meets, aims, meeting, high, y)
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
    wired = zip(left, right, chains, riders, folded.near, outs, aims, ins, strict=True)
    for e, (a, b, chain, rider, near, out, aim, into) in enumerate(wired):
        c = column[b]
        halt = ends[b]
        if rider >= 0:
            middle, reaches = middles[c], across[rider] / 2
            past = middle + reaches
            if aim == into and e not in reach and abs(meets[e]) + along[rider] / 2 > high[b] / 2:
                aim = y[b]
            if aim == into:
                half = (past + halt) / 2, aim
                routes[folded.far[e]] = ((past, aim), half, half, (halt, aim))
            else:
                routes[folded.far[e]] = direct(past, edges[c], aim, inner[c], halt, into)
            places[rider] = (middle, aim)
            halt = middle - reaches
        elif e in reach:
            lanes = [(starts[column[v]], stops[column[v]], y[v]) for v in chain or ()]
            lanes += [(starts[c], edges[c], aim), (inner[c], halt, into)]
            routes[near] = curves([(begins[a], stops[column[a]], out), *lanes])
            continue
        if chain:
            lanes = [(begins[a], stops[column[a]], out)]
            lanes += [(starts[column[v]], stops[column[v]], y[v]) for v in chain]
            lanes.append((starts[c], halt, aim))
            routes[near] = curves(lanes)
        else:
            routes[near] = direct(begins[a], stops[column[a]], out, starts[c], halt, aim)
