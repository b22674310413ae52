"""The graph in columns: dummy nodes where a wire passes a column, and one list for each column.

Nodes are dense integers. The real ones come first; the dummies of one wire are a contiguous range from
left to right. The islands of a map are laid out one by one: each has its own columns.
"""

from __future__ import annotations

from argmap.classes import dataclass

__all__ = ["Layered", "layered"]

MOST_DUMMIES = 200_000


@dataclass(slots=True)
class Layered:
    """A graph in which every connection joins neighbouring columns.

    Attributes:
        real: How many nodes are real; greater numbers are dummies.
        up: For each node, its neighbours to the left.
        down: For each node, its neighbours to the right.
        rank: For each node, its column.
        chains: For each wire, the range of its dummies (empty where it joins neighbouring columns),
            or None where it was left out because there would be too many.
        islands: For each connected part, its columns from left to right.
        orders: For each connected part, its nodes in the order of the search.
    """

    real: int
    up: list[list[int]]
    down: list[list[int]]
    rank: list[int]
    chains: list[range | None]
    islands: list[list[list[int]]]
    orders: list[list[int]]


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
    spans = [rank[b] - rank[a] for a, b in zip(left, right, strict=True)]
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
) -> tuple[list[list[list[int]]], list[list[int]]]:
    """Search depth first to the right from each root; trees that touch make one island.

    An island stands where its first node stands in the document; the columns of each count from 0.
    """
    owner = [-1] * len(rank)
    parts: list[list[int]] = []
    part: list[int] = []  # for each tree, an earlier one that it touches, or itself
    for root in range(count):
        if up[root]:
            continue
        number = len(parts)
        part.append(number)
        found: list[int] = []
        todo = [root]
        while todo:
            v = todo.pop()
            if owner[v] < 0:
                owner[v] = number
                found.append(v)
                if near := down[v]:
                    todo += near[::-1]
            elif owner[v] != number:
                _join(part, owner[v], number)
        parts.append(found)
    islands: dict[int, list[list[int]]] = {}
    if len(parts) > 1:
        heads = [_find(part, number) for number in range(len(parts))]
        if any(heads):
            for v in range(count):
                islands.setdefault(heads[owner[v]], [])
    for number, found in enumerate(parts):
        islands.setdefault(_find(part, number), []).append(found)
    columns_of: list[list[list[int]]] = []
    orders: list[list[int]] = []
    for trees in islands.values():
        ranks = [rank[tree[0]] for tree in trees]
        low, high = min(ranks), max([rank[v] for tree in trees for v in tree])
        columns: list[list[int]] = [[] for _ in range(high - low + 1)]
        for tree in trees:
            for v in tree:
                columns[rank[v] - low].append(v)
        if low:
            for tree in trees:
                for v in tree:
                    rank[v] -= low
        columns_of.append(columns)
        orders.append(trees[0] if len(trees) == 1 else [v for tree in trees for v in tree])
    return columns_of, orders


def _find(part: list[int], number: int) -> int:
    """Say which tree stands for all that touch a tree."""
    while part[number] != number:
        part[number] = part[part[number]]
        number = part[number]
    return number


def _join(part: list[int], one: int, two: int) -> None:
    """Note that two trees touch; the earlier one stands for both."""
    one, two = _find(part, one), _find(part, two)
    part[max(one, two)] = min(one, two)
