"""In which column each box stands.

Every wire runs to the right, and all of them together are as short as can be. What hangs on the rest by
one wire alone stands next to it, so that leaf by leaf the map is taken down to the wires that close a
ring; in a tree none are left, and all is settled. Of the rings, what has one wire on either side counts
for nothing but the length of a wire. Only for the rest are columns sought (`shorten`); where that is still
very much, each node takes the first column to the right of all that it answers, or the last to the left of
its answers, where it has more of these.

Sugiyama, Tagawa & Toda 1981, step I; Gansner, Koutsofios, North & Vo 1993, section 2.
"""

from __future__ import annotations

from argmap.render.layout.circles import turned
from argmap.render.layout.shorten import shorten

__all__ = ["columns"]

MOST = 1500  # nodes on rings up to which the shortest wires are sought: the time grows with the square


def columns(left: list[int], right: list[int], count: int) -> tuple[list[int], list[int], list[int]]:
    """Give each node its column: every wire runs to the right, and few run far.

    Returns:
        The left ends and the right ends of the wires, some of them turned round, and the column of
        each node. The columns of each connected part count from some number of their own.

    Example:
        >>> columns([0, 1, 3], [1, 2, 2], 4)      # 3 answers nothing: it stands beside what answers it
        ([0, 1, 3], [1, 2, 2], [0, 1, 2, 1])
        >>> columns([0, 1, 2, 3], [1, 2, 3, 0], 4)      # a circle; the wires between 2 and 0 turn
        ([0, 1, 3, 0], [1, 2, 2, 3], [0, 1, 2, 1])
    """
    rank = [0] * count
    leaves, wires, degree = _taken_down(left, right, count)
    if len(leaves) < len(left):
        left, right = _rings(left, right, degree, rank)
    for v, e in zip(reversed(leaves), reversed(wires), strict=True):
        a = left[e]
        rank[v] = rank[right[e]] - 1 if a == v else rank[a] + 1
    if rank and (low := min(rank)):
        rank = [r - low for r in rank]
    return left, right, rank


def _taken_down(left: list[int], right: list[int], count: int) -> tuple[list[int], list[int], list[int]]:
    """Take off leaf after leaf.

    Returns:
        The leaves, the wire of each, and for each node how many wires are left at it then.
    """
    degree = [0] * count
    mixed = [0] * count  # the numbers of a node's wires, folded together: of the last one, its number
    for e, a in enumerate(left):
        b = right[e]
        degree[a] += 1
        degree[b] += 1
        mixed[a] ^= e
        mixed[b] ^= e
    leaves: list[int] = []
    wires: list[int] = []
    todo = [v for v, n in enumerate(degree) if n == 1]
    for v in todo:
        if degree[v]:
            e = mixed[v]
            w = left[e]
            if w == v:
                w = right[e]
            leaves.append(v)
            wires.append(e)
            degree[v] = 0
            mixed[w] ^= e
            degree[w] = n = degree[w] - 1
            if n == 1:
                todo.append(w)
    return leaves, wires, degree


def _rings(
    left: list[int], right: list[int], degree: list[int], rank: list[int]
) -> tuple[list[int], list[int]]:
    """Rank the nodes that are left; give the ends of all wires, those turned that close a circle."""
    number = {v: i for i, v in enumerate([v for v, n in enumerate(degree) if n])}
    wires = [e for e, a in enumerate(left) if degree[a] and degree[right[e]]]
    first, last = [number[left[e]] for e in wires], [number[right[e]] for e in wires]
    out = _neighbours(first, last, len(number))
    order, place = _longest_paths(out, last)
    if len(order) < len(number):
        whole = _neighbours(left, right, len(degree))
        left, right = turned(left, right, whole, _longest_paths(whole, right)[0])
        first, last = [number[left[e]] for e in wires], [number[right[e]] for e in wires]
        out = _neighbours(first, last, len(number))
        order, place = _longest_paths(out, last)
    if any(place[b] - place[a] > 1 for a, b in zip(first, last, strict=True)):
        into = _neighbours(last, first, len(number))
        _shortened(order, out, into, place)
    for v, at in zip(number, place, strict=True):
        rank[v] = at
    return left, right


def _neighbours(ends: list[int], others: list[int], count: int) -> list[list[int]]:
    """List for each node the other ends of the wires that end in it."""
    near: list[list[int]] = [[] for _ in range(count)]
    for a, b in zip(ends, others, strict=True):
        near[a].append(b)
    return near


def _longest_paths(out: list[list[int]], right: list[int]) -> tuple[list[int], list[int]]:
    """Order the nodes from left to right, as far as no circle forbids it; rank each by the longest way."""
    waits = [0] * len(out)
    for b in right:
        waits[b] += 1
    order = [v for v, n in enumerate(waits) if not n]
    rank = [0] * len(out)
    for v in order:
        after = rank[v] + 1
        for w in out[v]:
            if rank[w] < after:
                rank[w] = after
            waits[w] -= 1
            if not waits[w]:
                order.append(w)
    return order, rank


def _shortened(order: list[int], out: list[list[int]], into: list[list[int]], rank: list[int]) -> None:
    """Make the wires short, with what has one wire on either side taken for a part of a wire."""
    through = [len(o) == 1 == len(i) for o, i in zip(out, into, strict=True)]
    number = {v: i for i, v in enumerate([v for v in order if not through[v]])}
    left: list[int] = []
    right: list[int] = []
    least: list[int] = []
    for a in reversed(number):
        room = len(order)
        for b in out[a]:
            span = 1
            while through[b]:
                b, span = out[b][0], span + 1
            left.append(number[a])
            right.append(number[b])
            least.append(span)
            room = min(room, rank[b] - span)
        if len(out[a]) > len(into[a]):
            rank[a] = room
    if len(number) <= MOST:
        place = [rank[v] for v in number]
        shorten(left, right, least, place)
        for v, at in zip(number, place, strict=True):
            rank[v] = at
    for v in order:
        if through[v]:
            rank[v] = rank[into[v][0]] + 1
