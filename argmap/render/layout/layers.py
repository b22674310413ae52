"""The graph in columns: dummy nodes where a wire passes a column, and one list for each column.

Nodes are dense integers. The real ones come first; the dummies of one wire are a contiguous range from
left to right. The islands of a map are laid out one by one: each has its own columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import sub

__all__ = ["Layered", "layered"]

MOST_DUMMIES = 200_000


@dataclass(slots=True)
class Layered:
    """A graph in which every connection joins neighbouring columns.

    Attributes:
        real: How many nodes are real; greater numbers are dummies.
        up: For each node, its neighbours to the left.
        down: For each node, its neighbours to the right.
        rank: For each node, its column in its island.
        chains: For each wire, the range of its dummies (empty where it joins neighbouring columns),
            or None where it was left out because there would be too many.
        islands: For each connected part, its columns from left to right.
        orders: For each connected part, its nodes in the order of the search; none for a tree on one
            root, in which nothing can cross.
        column: For each node, the number of its column, counted over all islands.
    """

    real: int
    up: list[list[int]]
    down: list[list[int]]
    rank: list[int]
    chains: list[range | None]
    islands: list[list[list[int]]]
    orders: list[list[int]]
    column: list[int]


def layered(left: list[int], right: list[int], rank: list[int]) -> Layered:
    """Put dummies on the wires and list each island's columns in the order of a depth-first search.

    In that order no two wires of a tree cross, and what is written first stands higher.

    Example:
        >>> layered([0, 1, 0], [1, 2, 2], [0, 1, 2]).islands
        [[[0], [1, 3], [2]]]
    """
    count = len(rank)
    rank = list(rank)
    up: list[list[int]] = [[] for _ in range(count)]
    down: list[list[int]] = [[] for _ in range(count)]
    chains: list[range | None] = [range(0)] * len(left)
    spans = [*map(sub, map(rank.__getitem__, right), map(rank.__getitem__, left))]
    longest = _longest(spans)
    for e, (a, b, span) in enumerate(zip(left, right, spans, strict=True)):
        if span == 1:
            down[a].append(b)
            up[b].append(a)
        elif span <= longest:
            first, last = rank[a] + 1, rank[b]
            start = len(rank)
            end = start + last - first
            rank.extend(range(first, last))
            down[a].append(start)
            up.append([a])
            up.extend([v] for v in range(start, end - 1))
            down.extend([v] for v in range(start + 1, end))
            down.append([b])
            up[b].append(end - 1)
            chains[e] = range(start, end)
        else:
            chains[e] = None
    return Layered(count, up, down, rank, chains, *_islands(up, down, rank, count))


def _longest(spans: list[int]) -> int:
    """Say over how many columns a wire may reach so that there are not too many dummies in all."""
    total = sum(spans) - len(spans)
    if total <= MOST_DUMMIES:
        return max(spans, default=1)
    total = 0
    for span in sorted(spans):
        total += span - 1
        if total > MOST_DUMMIES:
            return span - 1
    return max(spans)


def _islands(
    up: list[list[int]], down: list[list[int]], rank: list[int], count: int
) -> tuple[list[list[list[int]]], list[list[int]], list[int]]:
    """List the columns of each island, in the order of a search, and number them.

    An island stands where its first node stands in the document; the columns of each count from 0. In a
    tree on one root, the answers to one column are the next.
    """
    islands: list[list[list[int]]] = []
    orders: list[list[int]] = []
    column_of = [-1] * len(rank)
    knot, knots = _knots(up, down)
    c = 0
    for v in range(count):
        if column_of[v] >= 0:
            continue
        if not down[v] and not up[v]:
            column_of[v] = c
            c += 1
            rank[v] = 0
            islands.append([[v]])
            orders.append([])
            continue
        if knot and knot[v] >= 0:
            order = _searched(knots[knot[v]], up, down)
            ranks = [rank[w] for w in order]
            low = min(ranks)
            columns: list[list[int]] = [[] for _ in range(max(ranks) - low + 1)]
            for w, at in zip(order, ranks, strict=True):
                columns[at - low].append(w)
        else:
            order = []
            while near := up[v]:
                v = near[0]
            low = rank[v]
            column = [v]
            columns = [column]
            while column := [w for u in column for w in down[u]]:
                columns.append(column)
        for at, column in enumerate(columns):
            for w in column:
                column_of[w] = c
                rank[w] = at
            c += 1
        islands.append(columns)
        orders.append(order)
    return islands, orders, column_of


def _knots(up: list[list[int]], down: list[list[int]]) -> tuple[list[int], list[list[int]]]:
    """Find the islands in which some node answers twice: number them, and list their nodes."""
    twice = [v for v, near in enumerate(up) if len(near) > 1]
    if not twice:
        return [], []
    knot = [-1] * len(up)
    knots: list[list[int]] = []
    for start in twice:
        if knot[start] < 0:
            found = [start]
            number = knot[start] = len(knots)
            for v in found:
                for w in down[v]:
                    if knot[w] < 0:
                        knot[w] = number
                        found.append(w)
                for w in up[v]:
                    if knot[w] < 0:
                        knot[w] = number
                        found.append(w)
            knots.append(found)
    return knot, knots


def _searched(nodes: list[int], up: list[list[int]], down: list[list[int]]) -> list[int]:
    """Search depth first to the right, from each root in turn."""
    roots = sorted([v for v in nodes if not up[v]], reverse=True)
    seen = bytearray(len(up))
    order: list[int] = []
    while roots:
        v = roots.pop()
        if not seen[v]:
            seen[v] = 1
            order.append(v)
            if near := down[v]:
                roots += near[::-1]
    return order
