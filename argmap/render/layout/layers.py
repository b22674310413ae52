"""The graph in columns: dummy nodes where a wire passes a column, and one list for each column.

Nodes are dense integers. The real ones come first; the dummies of one wire are a contiguous range from
left to right. The islands of a map are laid out one by one: each has its own columns.
"""

from __future__ import annotations

from dataclasses import dataclass

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
    """

    real: int
    up: list[list[int]]
    down: list[list[int]]
    rank: list[int]
    chains: list[range | None]
    islands: list[list[list[int]]]


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
    chains: list[range | None] = []
    straight = range(0)
    longest = _longest(left, right, rank)
    for a, b in zip(left, right, strict=True):
        first, last = rank[a] + 1, rank[b]
        if first == last:
            down[a].append(b)
            up[b].append(a)
            chains.append(straight)
        elif last - first <= longest:
            start = len(rank)
            end = start + last - first
            rank.extend(range(first, last))
            down[a].append(start)
            up.append([a])
            up.extend([v] for v in range(start, end - 1))
            down.extend([v] for v in range(start + 1, end))
            down.append([b])
            up[b].append(end - 1)
            chains.append(range(start, end))
        else:
            chains.append(None)
    return Layered(count, up, down, rank, chains, _islands(up, down, rank, count))


def _longest(left: list[int], right: list[int], rank: list[int]) -> int:
    """Say how many dummies one wire may have so that there are not too many in all."""
    spans = sorted(s for a, b in zip(left, right, strict=True) if (s := rank[b] - rank[a] - 1) > 0)
    total = 0
    for s in spans:
        total += s
        if total > MOST_DUMMIES:
            return s - 1
    return spans[-1] if spans else 0


def _islands(
    up: list[list[int]], down: list[list[int]], rank: list[int], count: int
) -> list[list[list[int]]]:
    """Search depth first to the right from each root; an island's further roots follow its first."""
    seen = bytearray(len(rank))
    island = [-1] * len(rank)
    found: list[list[list[int]]] = []
    roots_of: list[list[int]] = []
    for v in range(count):
        if island[v] < 0:
            if not up[v] and not down[v]:
                island[v] = len(found)
                found.append([[v]])
                roots_of.append([])
                continue
            number = len(found)
            island[v] = number
            todo = [v]
            low = high = rank[v]
            for u in todo:
                r = rank[u]
                if r < low:
                    low = r
                elif r > high:
                    high = r
                for w in up[u]:
                    if island[w] < 0:
                        island[w] = number
                        todo.append(w)
                for w in down[u]:
                    if island[w] < 0:
                        island[w] = number
                        todo.append(w)
            found.append([[] for _ in range(high - low + 1)])
            roots_of.append([])
            if low:
                for u in todo:
                    rank[u] -= low
        if not up[v]:
            roots_of[island[v]].append(v)
    for columns, roots in zip(found, roots_of, strict=True):
        for root in roots:
            todo = [root]
            while todo:
                v = todo.pop()
                if not seen[v]:
                    seen[v] = 1
                    columns[rank[v]].append(v)
                    todo.extend(reversed(down[v]))
    return found
