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
WORK = 2_000_000  # nodes looked at in all steps together, at most


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
    kids: list[list[int]] = [[] for _ in range(count)]
    order: list[int] = []
    for v, e in enumerate(held):
        if e < 0:
            order.append(v)
        else:
            kids[left[e] if right[e] == v else right[e]].append(v)
    for v in order:
        order += kids[v]
    gain = [0] * count  # for each node, what its wire of the tree adds to the whole: cut where it is negative
    order.reverse()
    for v in order:
        e = held[v]
        if e >= 0:
            on = left[e] if right[e] == v else right[e]
            pull[on] += pull[v]
            gain[v] = pull[v] if left[e] == v else -pull[v]
    for _ in range(min(STEPS * count + 10, WORK // (count + 1))):
        worst = min(gain)
        if worst >= 0:
            break
        cut = next(v for v in order if gain[v] == worst)
        _exchange(cut, near, left, right, least, rank, held, kids, pull, gain)


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


def _exchange(
    cut: int,
    near: list[list[int]],
    left: list[int],
    right: list[int],
    least: list[int],
    rank: list[int],
    held: list[int],
    kids: list[list[int]],
    pull: list[int],
    gain: list[int],
) -> None:
    """Cut the tree above a node, move what hangs on the node, and mend the tree with another wire.

    Args:
        cut: The node.
        near: The wires of each node.
        left: The left end of each wire.
        right: The right end of each wire.
        least: How short each wire may be.
        rank: The column of each node; written here, as all that follows.
        held: The wire of the tree by which each node hangs on another.
        kids: What hangs on each node.
        pull: The wires that leave a node and all that hangs on it, less those that come to them.
        gain: For each node, how much longer all wires get if the one it hangs on gets longer by one.
    """
    part = [cut]
    for v in part:
        part += kids[v]
    inside = dict.fromkeys(part)
    old = held[cut]
    ahead = right[old] == cut  # the part stands right of the cut, and wants to go on
    here, there = (left, right) if ahead else (right, left)
    best, slack = -1, 0
    for v in part:
        for e in near[v]:
            if here[e] == v and there[e] not in inside:
                room = rank[right[e]] - rank[left[e]] - least[e]
                if best < 0 or room < slack:
                    best, slack = e, room
    step = slack if ahead else -slack
    if step:
        for v in part:
            rank[v] += step
    whole = pull[cut]
    on = there[old] if here[old] == cut else here[old]
    kids[on].remove(cut)
    _weigh(on, -whole, left, right, held, pull, gain)
    # Within the part, what hung on the cut now hangs, the other way round, on the end of the new wire.
    v, e, on, less = here[best], best, there[best], 0
    _weigh(on, whole, left, right, held, pull, gain)
    while True:
        kids[on].append(v)
        above = held[v]
        held[v] = e
        pull[v], less = whole - less, pull[v]
        gain[v] = pull[v] if left[e] == v else -pull[v]
        if v == cut:
            return
        on, e = v, above
        v = left[e] if right[e] == on else right[e]
        kids[v].remove(on)


def _weigh(
    v: int, more: int, left: list[int], right: list[int], held: list[int], pull: list[int], gain: list[int]
) -> None:
    """Note at a node, and at all it hangs on, that what hangs on it pulls more (or less)."""
    while True:
        pull[v] += more
        e = held[v]
        if e < 0:
            return
        if left[e] == v:
            gain[v] = pull[v]
            v = right[e]
        else:
            gain[v] = -pull[v]
            v = left[e]
