"""Columns for which the wires are as short as can be, all together.

The network simplex method of Gansner, Koutsofios, North & Vo 1993, section 2.3. A tree of wires, each as
short as its least, holds all columns in place. Cut at one of its wires, it falls into two parts; where
more wires pull the parts together than hold them together, one part moves until some other wire is as
short as it can be, and that one takes the place of the one that was cut. When no cut gains, all is as
short as can be.
"""

from __future__ import annotations

__all__ = ["shorten"]

STEPS = 3  # at most so many for each node, and some more: steps without gain might go round in circles


def shorten(left: list[int], right: list[int], least: list[int], rank: list[int]) -> None:
    """Move nodes, in place, so that the sum of the lengths of all wires is the least.

    Args:
        left: The left end of each wire.
        right: The right end of each wire.
        least: How short each wire may be.
        rank: The column of each node, so that no wire is too short; written here. Parts that no wire
            joins are looked at one by one, and count from some number of their own.

    Example:
        >>> rank = [0, 1, 2, 0]      # 3 answers nothing, and has two wires to what stands right of it
        >>> shorten([0, 1, 3, 3], [1, 2, 2, 2], [1, 1, 1, 1], rank), rank
        (None, [-1, 0, 1, 0])
    """
    count = len(rank)
    near: list[list[int]] = [[] for _ in range(count)]
    pull = [0] * count  # wires that leave to the right, less those that come from the left
    for e, (a, b) in enumerate(zip(left, right, strict=True)):
        near[a].append(e)
        near[b].append(e)
        pull[a] += 1
        pull[b] -= 1
    held = [-2] * count  # the wire of the tree by which each node hangs on another; -1 for a root
    for root in range(count):
        if held[root] == -2:
            _grow(root, near, left, right, least, rank, held)
    for _ in range(STEPS * count + 10):
        if not _step(near, left, right, least, rank, held, pull):
            break


def _grow(
    root: int,
    near: list[list[int]],
    left: list[int],
    right: list[int],
    least: list[int],
    rank: list[int],
    held: list[int],
) -> None:
    """Find a tree of wires as short as can be; where there is none, move what has been found so far."""
    held[root] = -1
    found = [root]
    new = found
    loose: list[int] = []
    while True:
        for v in new:
            for e in near[v]:
                a, b = left[e], right[e]
                w = b if a == v else a
                if held[w] == -2:
                    if rank[b] - rank[a] == least[e]:
                        held[w] = e
                        new.append(w)
                    else:
                        loose.append(e)
        if new is not found:
            found += new
        loose = [e for e in loose if held[left[e]] == -2 or held[right[e]] == -2]
        if not loose:
            return
        best = min(loose, key=lambda e: rank[right[e]] - rank[left[e]] - least[e])
        slack = rank[right[best]] - rank[left[best]] - least[best]
        far = right[best] if held[right[best]] == -2 else left[best]
        step = slack if far == right[best] else -slack
        for v in found:
            rank[v] += step
        held[far] = best
        new = [far]


def _step(
    near: list[list[int]],
    left: list[int],
    right: list[int],
    least: list[int],
    rank: list[int],
    held: list[int],
    pull: list[int],
) -> bool:
    """Cut the tree where that gains the most, and mend it; say whether there was such a place."""
    count = len(rank)
    kids: list[list[int]] = [[] for _ in range(count)]
    order = []
    for v, e in enumerate(held):
        if e < 0:
            order.append(v)
        else:
            kids[left[e] if right[e] == v else right[e]].append(v)
    for v in order:
        order += kids[v]
    total = pull[:]
    worst, cut = 0, -1
    for v in reversed(order):
        e = held[v]
        if e >= 0:
            sum_ = total[v]
            if left[e] == v:
                total[right[e]] += sum_
            else:
                total[left[e]] += sum_
                sum_ = -sum_
            if sum_ < worst:
                worst, cut = sum_, v
    if cut < 0:
        return False
    part = [cut]
    inside = bytearray(count)
    for v in part:
        inside[v] = 1
        part += kids[v]
    ahead = right[held[cut]] == cut  # the part stands right of the cut, and wants to go on
    near_side, far_side = (left, right) if ahead else (right, left)
    best, slack = -1, 0
    for v in part:
        for e in near[v]:
            if near_side[e] == v and not inside[far_side[e]]:
                room = rank[right[e]] - rank[left[e]] - least[e]
                if best < 0 or room < slack:
                    best, slack = e, room
    step = slack if ahead else -slack
    for v in part:
        rank[v] += step
    # Within the part, what hung on the cut now hangs, the other way round, on the end of the new wire.
    v, e = near_side[best], best
    while True:
        held[v], e = e, held[v]
        if v == cut:
            return True
        v = left[e] if right[e] == v else right[e]
