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
    x, column, starts, stops = page.x, page.column, page.start, page.stop
    for e, (a, b, chain, leave, meet, rider) in enumerate(
        zip(left, right, chains, leaves, meets, riders, strict=True)
    ):
        begin, end = x[a] + wide[a] / 2, x[b] - wide[b] / 2
        c = column[b]
        y_a, y_b = y[a] + leave, y[b] + meet
        halt, y_lane = end, y_b
        if e in reach:
            y_lane = y[b] + reach[e]
            halt = page.lane[c]
        if rider >= 0:
            if e not in reach and abs(meet) + along[rider] / 2 > high[b] / 2:
                y_lane = y[b]
            middle = (starts[c] + page.lane[c]) / 2
            reaches = across[rider] / 2
            halt = middle - reaches
            places.append((rider, (middle, y_lane)))
            beyond.append((e, direct(middle + reaches, page.lane[c], y_lane, page.inner[c], end, y_b)))
        if not chain and halt is not page.lane[c]:
            routes.append(direct(begin, stops[column[a]], y_a, starts[c], halt, y_lane))
            continue
        lanes = [(begin, stops[column[a]], y_a)]
        if chain:
            lanes += [(starts[column[v]], stops[column[v]], y[v]) for v in chain]
        lanes.append((starts[c], halt, y_lane))
        if rider < 0 and e in reach:
            lanes.append((page.inner[c], end, y_b))
        routes.append(curves(lanes))
    return routes, beyond, places
