"""Branches turned about, so that the wires across a tree cross few of its branches.

Most maps are nearly trees: each node hangs on one of those to its left, and few wires are left over. A
tree in the order of a depth-first search does not cross itself, whichever way its branches are turned;
so what is left over decides. Such a wire, in the gap between two columns, crosses the branches that
stand between its ends there: at the fork where the ways to its ends part, the branches between the two;
at each fork on the way, those on the side towards the other end. At each fork, then, the best order of
its branches can be sought by itself, once the forks to its left are settled: each branch with an end in
it tries every place among the others (sifting: Matuszewski, Schönfeld & Molitor 1999).

Moving whole branches at once finds what no exchange of two nodes in one column can.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

__all__ = ["turn"]

Neighbours = list[list[int]]
Counts = list[int]
Passing = list[tuple[int, int, int, bool]]  # branch, wire, its column, whether its right end is in there
Parting = list[tuple[int, int, int, int]]  # two branches, the wire between them, its column

ROOT = -1  # on which all that hangs on nothing hangs
ROUNDS = 2


def turn(
    order: list[int],
    columns: list[list[int]],
    up: Neighbours,
    down: Neighbours,
    rank: list[int],
    place: list[int],
) -> bool:
    """Reorder the columns in place by turning branches; say whether there was a wire across the tree.

    Args:
        order: The island's nodes in the order of the depth-first search.
        columns: Its columns from left to right, each in that order.
        up: For each node, its neighbours to the left.
        down: For each node, its neighbours to the right; put in their new order here.
        rank: For each node, its column.
        place: For each node, its place in its column; kept up to date here.

    Example:
        >>> columns, place = [[0], [1, 2, 3], [4, 5]], [0, 0, 1, 2, 0, 1]
        >>> up, down = [[], [0], [0], [0], [1, 3], [2]], [[1, 2, 3], [4], [5], [4], [], []]
        >>> turn([0, 1, 4, 2, 5, 3], columns, up, down, [0, 1, 1, 1, 2, 2], place), columns
        (True, [[0], [2, 1, 3], [5, 4]])
    """
    pre = dict(zip(order, range(len(order)), strict=True))
    parent, across = _tree(order, up, pre)
    if not across:
        return False
    size = dict.fromkeys(order, 1)
    size[ROOT] = 0
    for v in reversed(order):
        size[parent[v]] += size[v]
    roots = [v for v in order if parent[v] == ROOT]
    passing, parting = _forks(across, parent, rank, down)
    numbers = [[pre[v] for v in column] for column in columns]
    falls = [False] * len(across)  # for each wire, whether its right end stands below its left one
    pre[ROOT] = -1
    turned = False
    for x in sorted({*passing, *parting}, key=pre.__getitem__):
        kids = roots if x == ROOT else [w for w in dict.fromkeys(down[x]) if parent[w] == x]
        if len(kids) > 1:
            bounds = [pre[w] for w in kids]
            bounds.append(bounds[-1] + size[kids[-1]])
            best = _best(kids, passing.get(x, ()), parting.get(x, ()), bounds, numbers, falls)
            if best != kids:
                kids[:] = best
                turned = True
                spot = {w: i for i, w in enumerate(kids)}
                if x != ROOT:
                    down[x].sort(key=lambda w: spot.get(w, len(spot)))
            for a, b, e, _ in parting.get(x, ()):
                falls[e] = kids.index(a) < kids.index(b)
    if turned:
        _rebuild(roots, columns, down, parent, rank, place)
    return True


def _tree(
    order: list[int], up: Neighbours, pre: dict[int, int]
) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """Find on which node each hung in the search, and the wires that are left over.

    A node is met first by way of the neighbour that was left last before it.
    """
    parent: dict[int, int] = {}
    across: list[tuple[int, int]] = []
    for v in order:
        near = up[v]
        if len(near) == 1:
            parent[v] = near[0]
        elif near:
            at = pre[v]
            parent[v] = on = max([u for u in near if pre[u] < at], key=pre.__getitem__)
            across += [(u, v) for u in near if u != on]
        else:
            parent[v] = ROOT
    return parent, across


def _forks(
    across: list[tuple[int, int]], parent: dict[int, int], rank: list[int], down: Neighbours
) -> tuple[dict[int, Passing], dict[int, Parting]]:
    """Climb from both ends of each wire to where their ways meet, and note it at the forks on the way."""
    passing: dict[int, Passing] = {}
    parting: dict[int, Parting] = {}
    for e, (a, b) in enumerate(across):
        column = rank[b]
        on, under = parent[a], parent[b]
        while on != under:
            if under == ROOT or (on != ROOT and rank[on] >= rank[under]):
                if len(down[on]) > 1:
                    passing.setdefault(on, []).append((a, e, column, False))
                a, on = on, parent[on]
            else:
                if len(down[under]) > 1:
                    passing.setdefault(under, []).append((b, e, column, True))
                b, under = under, parent[under]
        parting.setdefault(on, []).append((a, b, e, column))
    return passing, parting


def _best(
    kids: list[int],
    passing: Sequence[tuple[int, int, int, bool]],
    parting: Sequence[tuple[int, int, int, int]],
    bounds: list[int],
    numbers: list[list[int]],
    falls: list[bool],
) -> list[int]:
    """Give the order of a fork's branches in which the wires cross the fewest.

    Args:
        kids: The branches as they stand.
        passing: The wires with one end in a branch and the other outside.
        parting: The wires between two branches.
        bounds: The number in the search at which each branch begins; and the one past the last.
        numbers: For each column, the numbers of its nodes.
        falls: For each wire that leaves the fork, whether its right end stands below its left one.
    """
    count = len(kids)
    held: dict[int, Counts] = {}  # how many nodes of a column each branch has
    spot = {w: i for i, w in enumerate(kids)}
    below: dict[int, Counts] = {}  # by branch: what others cost below it, less what they cost above it
    for branch, e, column, right in passing:
        if (holds := held.get(column)) is None:
            held[column] = holds = _held(numbers[column], bounds)
        i, sign = spot[branch], 1 if falls[e] != right else -1
        if i not in below:
            below[i] = [sign * n for n in holds]
        else:
            below[i] = [cost + sign * n for cost, n in zip(below[i], holds, strict=True)]
    if count == 2:
        worse = (below[0][1] if 0 in below else 0) - (below[1][0] if 1 in below else 0)
        return [kids[1], kids[0]] if worse > 0 else kids
    between: dict[int, list[tuple[int, Counts]]] = {}  # by branch: the other end, and what stands between
    for one, two, _, column in parting:
        if (holds := held.get(column)) is None:
            held[column] = holds = _held(numbers[column], bounds)
        i, j = spot[one], spot[two]
        between.setdefault(i, []).append((j, holds))
        between.setdefault(j, []).append((i, holds))
    order = _sifted(count, below, between)
    return [kids[i] for i in order]


def _held(column: list[int], bounds: list[int]) -> Counts:
    """Count the nodes of a column in each branch."""
    cuts = [bisect_left(column, bound) for bound in bounds]
    return [b - a for a, b in pairwise(cuts)]


def _sifted(count: int, below: dict[int, Counts], between: dict[int, list[tuple[int, Counts]]]) -> list[int]:
    """Let each branch that wires end in try every place among the others, as long as that gains."""
    order = list(range(count))
    none: Counts = [0] * count
    for _ in range(ROUNDS):
        moved = False
        for i in sorted({*below, *between}):
            start = best_at = order.index(i)
            best = 0
            mine, ends = below.get(i, none), between.get(i, ())
            above, under = order[:start], order[start + 1 :]
            for step, left, ahead in ((-1, under, above[::-1]), (1, above, under)):
                total = 0
                behind = [False] * count
                for j in left:
                    behind[j] = True
                for steps, j in enumerate(ahead, 1):
                    total += step * ((below[j][i] if j in below else 0) - mine[j])
                    for other, costs in ends:
                        if other != j:
                            total += costs[j] if behind[other] else -costs[j]
                    for other, costs in between.get(j, ()):
                        if other != i:
                            total += -costs[i] if behind[other] else costs[i]
                    behind[j] = True
                    if total < best:
                        best, best_at = total, start + step * steps
            if best:
                order.insert(best_at, order.pop(start))
                moved = True
        if not moved:
            break
    return order


def _rebuild(
    roots: list[int],
    columns: list[list[int]],
    down: Neighbours,
    parent: dict[int, int],
    rank: list[int],
    place: list[int],
) -> None:
    """List the columns anew in the order of the search, the branches as they are turned now."""
    for column in columns:
        column.clear()
    todo = roots[::-1]
    while todo:
        v = todo.pop()
        column = columns[rank[v]]
        place[v] = len(column)
        column.append(v)
        near = down[v]
        if len(near) == 1:
            if parent[near[0]] == v:
                todo.append(near[0])
        elif near:
            todo += [w for w in dict.fromkeys(near[::-1]) if parent[w] == v]
