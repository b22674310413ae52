"""In which column each box stands.

A wire runs from left to right, so its two ends stand in different columns; that is possible only where
no wire closes a circle. Mutual rebuttals do close circles, so the few wires that a depth-first search
finds to run backwards are turned round here (and drawn the right way round afterwards). Then each node
takes the first column to the right of all that it answers (the longest path), and whatever has slack
is pulled together so that wires become short.

Sugiyama, Tagawa & Toda 1981, step I; Gansner, Koutsofios, North & Vo 1993, section 2 (the search for
back edges, the tight tree).
"""

from __future__ import annotations

__all__ = ["columns", "orient"]


def orient(left: list[int], right: list[int], count: int) -> tuple[list[int], list[int]]:
    """Turn round the wires that close a circle; give the left and right end of each.

    Where a circle is closed by way of a node with one wire on either side (a relation between two
    cards), both its wires turn, so that the relation stands between its two cards.

    Example:
        >>> orient([0, 1, 2], [1, 2, 0], 3)
        ([0, 1, 0], [1, 2, 2])
    """
    inner = _in_circles(left, right, count)
    if not inner:
        return left, right
    left, right = list(left), list(right)
    out: list[list[int]] = [[] for _ in range(count)]
    into: list[list[int]] = [[] for _ in range(count)]
    for e, v in enumerate(left):
        out[v].append(e)
        into[right[e]].append(e)
    new, open_, done = 0, 1, 2
    state = [done] * count
    for v in inner:
        state[v] = new
    touched = [v for v in inner if any(state[left[e]] == done for e in into[v])]
    back: list[int] = []
    for root in touched + inner:
        if state[root] != new:
            continue
        state[root] = open_
        path = [(root, iter(out[root]))]
        while path:
            v, wires = path[-1]
            for e in wires:
                w = right[e]
                if state[w] == open_:
                    back.append(e)
                elif state[w] == new:
                    state[w] = open_
                    path.append((w, iter(out[w])))
                    break
            else:
                state[v] = done
                path.pop()
    for e in back:
        v = left[e]
        turn = [e]
        if len(out[v]) == len(into[v]) == 1 and left[into[v][0]] != right[e]:
            turn.append(into[v][0])
        for f in turn:
            left[f], right[f] = right[f], left[f]
    return left, right


def _in_circles(left: list[int], right: list[int], count: int) -> list[int]:
    """List the nodes that have a circle to their left; none where there is no circle."""
    waits = [0] * count
    out: list[list[int]] = [[] for _ in range(count)]
    for a, b in zip(left, right, strict=True):
        out[a].append(b)
        waits[b] += 1
    ready = [v for v in range(count) if not waits[v]]
    for v in ready:
        for w in out[v]:
            waits[w] -= 1
            if not waits[w]:
                ready.append(w)
    return [v for v in range(count) if waits[v]] if len(ready) < count else []


def columns(left: list[int], right: list[int], count: int) -> list[int]:
    """Give each node its column: every wire runs to the right, and few run far.

    Example:
        >>> columns([0, 1, 0, 3], [1, 2, 2, 2], 4)      # 3 answers nothing: it stands beside what answers it
        [0, 1, 2, 1]
    """
    out: list[list[int]] = [[] for _ in range(count)]
    into: list[list[int]] = [[] for _ in range(count)]
    for a, b in zip(left, right, strict=True):
        out[a].append(b)
        into[b].append(a)
    waits = [len(wires) for wires in into]
    order = [v for v in range(count) if not waits[v]]
    rank = [0] * count
    for v in order:
        after = rank[v] + 1
        for w in out[v]:
            if rank[w] < after:
                rank[w] = after
            waits[w] -= 1
            if not waits[w]:
                order.append(w)
    slack = [e for e, a in enumerate(left) if rank[right[e]] - rank[a] > 1]
    if slack:
        _pull_together(order, out, into, rank)
        _join_clusters(left, right, rank)
        _pull_together(order, out, into, rank)
    return rank


def _pull_together(order: list[int], out: list[list[int]], into: list[list[int]], rank: list[int]) -> None:
    """Move each node to the side on which it has more wires, as far as they let it.

    A node floats when nothing but it hangs on what stands to its left; it takes that along.
    """
    floats = [False] * len(rank)
    for v in order:
        floats[v] = all(floats[u] and len(out[u]) == 1 for u in into[v])
    for v in reversed(order):
        if out[v] and (floats[v] or len(out[v]) > len(into[v])):
            rank[v] = min([rank[w] for w in out[v]]) - 1
    for v in order:
        if len(into[v]) > len(out[v]):
            rank[v] = max([rank[u] for u in into[v]]) + 1


def _join_clusters(left: list[int], right: list[int], rank: list[int]) -> None:
    """Shift whole parts that hang together by short wires towards each other, the smallest part first.

    A part is what wires of length one hold together. Each step makes at least one more wire as short
    as can be, as in the search for a tight tree (Gansner et al. 1993, section 2.3).
    """
    count = len(rank)
    part = list(range(count))

    def find(v: int) -> int:
        while part[v] != v:
            part[v] = part[part[v]]
            v = part[v]
        return v

    loose: list[int] = []
    for e, a in enumerate(left):
        if rank[right[e]] - rank[a] == 1:
            a, b = find(a), find(right[e])
            if a != b:
                part[max(a, b)] = min(a, b)
        else:
            loose.append(e)
    loose = [e for e in loose if find(left[e]) != find(right[e])]
    if not loose:
        return
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
