"""In which column each box stands.

Each node takes the first column to the right of all that it answers (the longest path), and whatever
has slack is pulled together so that wires become short.

Sugiyama, Tagawa & Toda 1981, step I; Gansner, Koutsofios, North & Vo 1993, section 2.
"""

from __future__ import annotations

from argmap.render.layout.circles import turned

__all__ = ["columns"]


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
    out = _neighbours(left, right, count)
    order, rank = _longest_paths(out, right)
    if len(order) < count:
        left, right = turned(left, right, out, order)
        out = _neighbours(left, right, count)
        order, rank = _longest_paths(out, right)
    if any(rank[b] - rank[a] > 1 for a, b in zip(left, right, strict=True)):
        into = _neighbours(right, left, count)
        _pull_together(order, out, into, rank)
        if _join_clusters(left, right, rank):
            _pull_together(order, out, into, rank)
    return left, right, rank


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


def _pull_together(order: list[int], out: list[list[int]], into: list[list[int]], rank: list[int]) -> None:
    """Move each node to the side on which it has more wires, as far as they let it.

    A node floats when nothing but it hangs on what stands to its left; it takes that along.
    """
    floats = [True] * len(rank)
    for v in order:
        if len(out[v]) > 1 or not floats[v]:
            for w in out[v]:
                floats[w] = False
    for v in reversed(order):
        if out[v] and (floats[v] or len(out[v]) > len(into[v])):
            rank[v] = min([rank[w] for w in out[v]]) - 1
    for v in order:
        if len(into[v]) > len(out[v]):
            rank[v] = max([rank[u] for u in into[v]]) + 1


def _join_clusters(left: list[int], right: list[int], rank: list[int]) -> bool:
    """Shift whole parts that hang together by short wires towards each other, the smallest part first.

    A part is what wires of length one hold together. Each step makes at least one more wire as short
    as can be, as in the search for a tight tree (Gansner et al. 1993, section 2.3). Says whether there
    was anything to shift.
    """
    count = len(rank)
    part = list(range(count))

    def find(v: int) -> int:
        while part[v] != v:
            part[v] = part[part[v]]
            v = part[v]
        return v

    loose: list[int] = []
    for e, (a, b) in enumerate(zip(left, right, strict=True)):
        if rank[b] - rank[a] == 1:
            while part[a] != a:
                part[a] = a = part[part[a]]
            while part[b] != b:
                part[b] = b = part[part[b]]
            if a < b:
                part[b] = a
            else:
                part[a] = b
        else:
            loose.append(e)
    loose = [e for e in loose if find(left[e]) != find(right[e])]
    if not loose:
        return False
    members: dict[int, list[int]] = {}
    for v in range(count):
        members.setdefault(find(v), []).append(v)
    budget = 40 * count
    while loose and budget > 0:
        ends: dict[int, list[int]] = {}
        for e in loose:
            ends.setdefault(find(left[e]), []).append(e)
            ends.setdefault(find(right[e]), []).append(e)
        small = min(ends, key=lambda p: (len(members[p]), p))
        ahead = [rank[right[e]] - rank[left[e]] - 1 for e in ends[small] if find(left[e]) == small]
        behind = [rank[right[e]] - rank[left[e]] - 1 for e in ends[small] if find(left[e]) != small]
        step = min(ahead) if len(ahead) >= len(behind) else -min(behind)
        for v in members[small]:
            rank[v] += step
        budget -= len(loose) + len(members[small])
        for e in ends[small]:
            if rank[right[e]] - rank[left[e]] == 1:
                a, b = find(left[e]), find(right[e])
                if a != b:
                    keep, gone = (a, b) if len(members[a]) >= len(members[b]) else (b, a)
                    part[gone] = keep
                    members[keep] += members.pop(gone)
        loose = [e for e in loose if find(left[e]) != find(right[e])]
    return True
