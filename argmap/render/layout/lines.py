"""All the lines of a placed map, and the boxes that ride on them."""

from __future__ import annotations

from collections import Counter

from argmap.render.layout.folding import Folded, stack
from argmap.render.layout.geometry import Point, Route
from argmap.render.layout.layers import Layered
from argmap.render.layout.routes import CORNER, SPREAD, curves, direct, ports
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
    straight = not any(chains)
    first = right if straight else [c[0] if c else b for c, b in zip(chains, right, strict=True)]
    last = left if straight else [c[-1] if c else a for c, a in zip(chains, left, strict=True)]
    leaving, meeting = Counter(left), Counter(right)
    leaves = ports(left, first, leaving, high, y)
    meets = ports(right, last, meeting, high, y)
    reach: list[float | None] = [None] * len(left)  # where stacked connections pass the lane
    for fan in fans.values():
        fan.sort(key=lambda e: y[last[e]])
        for e, place in zip(fan, stack(fan, riders, along, gap)[0], strict=True):
            reach[e] = place
    x, column, starts, stops, edges = page.x, page.column, page.start, page.stop, page.lane
    middles = [(start + edge) / 2 for start, edge in zip(starts, edges, strict=True)]
    wired = zip(left, right, first, last, riders, folded.near, folded.far, leaves, meets, reach, strict=True)
    for e, (a, b, v, w, rider, near, far, leave, meet, passes) in enumerate(wired):
        low, level = y[a], y[b]
        out, into = low + leave, level + meet
        aim = into if passes is None else level + passes
        # A wire that has a side of a box to itself meets it where that makes it level.
        climb = (aim if v == b else y[v]) - low
        if -SPREAD <= climb <= SPREAD and climb and leaving[a] == 1 and abs(climb) <= high[a] / 2 - CORNER:
            out = low + climb
        climb = (out if w == a else y[w]) - level
        if -SPREAD <= climb <= SPREAD and climb and meeting[b] == 1 and abs(climb) <= high[b] / 2 - CORNER:
            aim = into = level + climb
        begin, stop = x[a] + wide[a] / 2, stops[column[a]]
        c = column[b]
        halt = x[b] - wide[b] / 2
        if rider >= 0:
            middle, reaches = middles[c], across[rider] / 2
            past = middle + reaches
            if aim == into and passes is None and abs(into - level) + along[rider] / 2 > high[b] / 2:
                aim = level
            if aim == into:
                half = (past + halt) / 2, aim
                routes[far] = ((past, aim), half, half, (halt, aim))
            else:
                routes[far] = direct(past, edges[c], aim, page.inner[c], halt, into)
            places[rider] = (middle, aim)
            halt = middle - reaches
        elif passes is not None:
            lanes = [(starts[column[d]], stops[column[d]], y[d]) for d in chains[e] or ()]
            lanes += [(starts[c], edges[c], aim), (page.inner[c], halt, into)]
            routes[near] = curves([(begin, stop, out), *lanes])
            continue
        if v != b:
            lanes = [(begin, stop, out)]
            lanes += [(starts[column[d]], stops[column[d]], y[d]) for d in chains[e] or ()]
            lanes.append((starts[c], halt, aim))
            routes[near] = curves(lanes)
        elif -0.5 < aim - out < 0.5:
            bend = (begin + halt) / 2
            routes[near] = (begin, out), (bend, out), (bend, aim), (halt, aim)
        else:
            routes[near] = direct(begin, stop, out, starts[c], halt, aim)
