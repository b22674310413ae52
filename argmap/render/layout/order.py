"""In which order the nodes of a column stand, so that few wires cross.

The order of a depth-first search has no crossing in a tree and keeps the document's order. From there,
whole branches turn about (`branches`), for the sake of the wires across the tree, and neighbours in a
column change places where that removes crossings (Gansner et al. 1993, section 3).

That ends in a local optimum, so small maps are untangled twice: a second search follows the order there is
but here and there not, and the better one stays. In small maps, and in those far from a tree, there are
sweeps over the columns too, to the left and to the right, that put each node at the mean place of its
neighbours in the column just passed (Sugiyama, Tagawa & Toda 1981), every other pair of them with equals
turned round, to get out of a rut. Columns that wires only pass are left out meanwhile (`bridges`). Last, each
node tries every place of its column (sifting: Matuszewski, Schönfeld & Molitor 1999). The best order met is
kept, and among equals the earliest. The search draws from a fixed sequence, all sorting is stable, and what
no wire decides the document decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.layout.branches import turn
from argmap.render.layout.bridges import bridged, opened
from argmap.render.layout.crossings import crossings
from argmap.render.layout.swaps import sift, transpose

if TYPE_CHECKING:
    from random import Random

__all__ = ["untangle"]

Columns = list[list[int]]
Neighbours = list[list[int]]

LARGE = 1200  # nodes from which on there is one sweep each way
HUGE = 4000  # nodes up to which there are more sweeps, where the map is far from a tree
SMALL = 200  # nodes up to which there is a second search
SWEEPS = 3  # each way, in one descent of a larger map; in that of a small one, there is one
PATIENCE = 2  # sweeps without gain before a descent ends
ASTRAY = 0.15  # at how many of the nodes the second search goes its own way
SIFTS = 4  # at most
UNKNOWN = -1


def untangle(
    order: list[int], columns: Columns, up: Neighbours, down: Neighbours, rank: list[int], place: list[int]
) -> None:
    """Reorder the columns in place so that few wires cross.

    The larger the map, the less is tried.

    Args:
        order: One island's nodes in the order of a depth-first search.
        columns: Its columns from left to right, each in that order.
        up: For each node, its neighbours to the left.
        down: For each node, its neighbours to the right; reordered here.
        rank: For each node, its column.
        place: For each node, its place in its column; written here.

    Example:
        >>> up, down = [[], [], [1], [0, 1], [1, 0]], [[4, 3], [3, 2, 4], [], [], []]
        >>> columns, rank = [[0, 1], [4, 3, 2]], [0, 0, 1, 1, 1]
        >>> untangle([0, 4, 3, 1, 2], columns, up, down, rank, [0] * 5), columns
        (None, [[0, 1], [4, 3, 2]])
    """
    _settle(columns, place)
    size = len(order)
    if not any(crossings(column, down, place) for column in columns[:-1]):
        return
    spare = bridged(columns, up, down) if size <= SMALL else []
    if not spare:
        _untangled(order, columns, up, down, rank, place)
        return
    left_out = [(c, columns[c]) for c in spare]
    for c in reversed(spare):
        del columns[c]
    passed = {v for _, column in left_out for v in column}
    _number(columns, rank)
    _untangled([v for v in order if v not in passed], columns, up, down, rank, place)
    opened(columns, left_out, up, down, place)
    _number(columns, rank)


def _number(columns: Columns, rank: list[int]) -> None:
    """Write down the column of each node."""
    for c, column in enumerate(columns):
        for v in column:
            rank[v] = c


def _untangled(
    order: list[int], columns: Columns, up: Neighbours, down: Neighbours, rank: list[int], place: list[int]
) -> None:
    """Reorder the columns as `untangle` says, where wires cross."""
    size = len(order)
    roots = sum(not near for near in map(up.__getitem__, order))
    if size >= LARGE:
        _rush(columns, up, down, place)
    else:
        turn(order, columns, up, down, rank, place)
    if size > (SMALL if roots == 1 else HUGE):
        if size < LARGE:
            _transposed(columns, up, down, place)
        return
    sweeps = 1 if size <= SMALL else SWEEPS
    best = _descend(columns, up, down, place, _transposed(columns, up, down, place), sweeps)
    if best and size <= SMALL:
        from random import Random  # it takes a while to open, and few maps need it

        # A fixed sequence, not a secret.
        trial_order, trial = _search(columns, up, down, rank, place, Random(1))  # noqa: S311
        turn(trial_order, trial, up, down, rank, place)
        found = _descend(trial, up, down, place, _transposed(trial, up, down, place), sweeps)
        if found < best:
            best, columns[:] = found, trial
    _settle(columns, place)
    for _ in range(SIFTS if size <= SMALL else 1):
        if not best:
            break
        counts = _counted(columns, down, place, [UNKNOWN] * len(columns))
        if not sift(columns, up, down, place, counts):
            break


def _transposed(columns: Columns, up: Neighbours, down: Neighbours, place: list[int], times: int = 2) -> int:
    """Swap neighbours where that helps; say how many crossings there are then."""
    total = 0
    counts = [UNKNOWN] * len(columns)
    for _ in range(times):
        _counted(columns, down, place, counts)
        total = sum(counts)
        gone = transpose(columns, up, down, place, counts) if total else 0
        total -= gone
        if not gone:
            break
    return total


def _counted(columns: Columns, down: Neighbours, place: list[int], counts: list[int]) -> list[int]:
    """Count the crossings between each column and the next, where they are not known."""
    for c, count in enumerate(counts):
        if count < 0:
            counts[c] = crossings(columns[c], down, place)
    return counts


def _rush(columns: Columns, up: Neighbours, down: Neighbours, place: list[int]) -> None:
    """Sweep to the left and to the right once; what has no neighbour there follows what stands above it."""
    for step, beside in ((columns[-2::-1], down), (columns[1:], up)):
        for column in step:
            mean = -1.0
            means = [
                mean := (place[n[0]] if len(n) == 1 else sum([place[w] for w in n]) / len(n))
                if (n := beside[v])
                else mean
                for v in column
            ]
            if means != sorted(means):
                column[:] = [column[i] for i in sorted(range(len(means)), key=means.__getitem__)]
                for i, v in enumerate(column):
                    place[v] = i


def _settle(columns: Columns, place: list[int]) -> None:
    """Write down the place of each node in its column."""
    for column in columns:
        for i, v in enumerate(column):
            place[v] = i


def _descend(
    columns: Columns, up: Neighbours, down: Neighbours, place: list[int], best: int, sweeps: int
) -> int:
    """Sweep until nothing is gained; leave the best order in `columns` and say how many crossings it has."""
    now = [column[:] for column in columns]
    idle = 0
    for sweep in range(sweeps if best else 0):
        turn = sweep % 2 == 1
        _sweep(now[-2::-1], down, place, turn)
        _sweep(now[1:], up, place, turn)
        total = _transposed(now, up, down, place, 1)
        idle += 1
        if total < best:
            best, columns[:], idle = total, [column[:] for column in now], 0
        if not best or idle == PATIENCE:
            break
    return best


def _sweep(columns: Columns, beside: Neighbours, place: list[int], turn: bool) -> None:
    """Sort columns by the mean place of the neighbours on one side; a node without any keeps its place."""
    for column in columns:
        near = [beside[v] for v in column]
        whole = all(near)
        movers = column if whole else [v for v, n in zip(column, near, strict=True) if n]
        means = [place[n[0]] if len(n) == 1 else sum([place[w] for w in n]) / len(n) for n in near if n]
        if turn:
            order = sorted(range(len(means) - 1, -1, -1), key=means.__getitem__)
        elif means == sorted(means):
            continue
        else:
            order = sorted(range(len(means)), key=means.__getitem__)
        if whole:
            column[:] = [column[i] for i in order]
        else:
            mover = iter(order)
            column[:] = [movers[next(mover)] if n else v for v, n in zip(column, near, strict=True)]
        for i, v in enumerate(column):
            place[v] = i


def _search(
    columns: Columns, up: Neighbours, down: Neighbours, rank: list[int], place: list[int], draw: Random
) -> tuple[list[int], Columns]:
    """Search depth first to the right again, in the order there is, but now and then astray."""
    roots = [v for column in columns for v in column if not up[v]]
    if draw.random() < ASTRAY:
        draw.shuffle(roots)
    order: list[int] = []
    trial: Columns = [[] for _ in columns]
    seen = set()
    todo = roots[::-1]
    while todo:
        v = todo.pop()
        if v not in seen:
            seen.add(v)
            order.append(v)
            column = trial[rank[v]]
            place[v] = len(column)
            column.append(v)
            near = down[v][::-1]
            if len(near) > 1 and draw.random() < ASTRAY:
                draw.shuffle(near)
            todo += near
    return order, trial
