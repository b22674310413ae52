"""In which order the nodes of a column stand, so that few wires cross.

The order of a depth-first search has no crossing in a tree and keeps the document's order. From there,
sweeps over the columns, to the left and to the right, put each node at the mean place of its neighbours
in the column just passed (Sugiyama, Tagawa & Toda 1981), and neighbours in a column change places where
that removes crossings (Gansner et al. 1993, section 3). Every other pair of sweeps turns equals round,
to get out of a rut. Last, each node tries every place of its column (sifting: Matuszewski, Schönfeld &
Molitor 1999).

One such descent ends in a local optimum, so small maps, where time allows, are shaken and untangled
again: another search, from another node, that follows the best order but here and there not. The best
order met is kept, and among equals the earliest. The shaking draws from a fixed sequence, all sorting
is stable, and what no wire decides the document decides.
"""

from __future__ import annotations

from random import Random

from argmap.render.layout.crossings import crossings
from argmap.render.layout.swaps import sift, transpose

__all__ = ["untangle"]

Columns = list[list[int]]
Neighbours = list[list[int]]

LARGE = 1200  # nodes from which on there is one sweep each way
MANY, WORK = 24, 6000  # sweeps at most; nodes swept over at most in one descent
SEARCH = 800  # nodes of all further searches
PATIENCE = 6  # sweeps without gain before a descent ends
SHAKEN = 0.3  # at how many of the nodes a new search goes its own way


def untangle(columns: Columns, up: Neighbours, down: Neighbours, place: list[int]) -> None:
    """Reorder the columns in place so that few wires cross.

    The larger the map, the less is tried.

    Args:
        columns: One island's columns from left to right.
        up: For each node, its neighbours to the left.
        down: For each node, its neighbours to the right.
        place: For each node, its place in its column; written here.

    Example:
        >>> columns, place = [[0, 1], [2, 3]], [0, 0, 0, 0]
        >>> untangle(columns, [[], [], [1], [0]], [[3], [2], [], []], place), columns
        (None, [[1, 0], [2, 3]])
    """
    size = sum(map(len, columns))
    _settle(columns, place)
    if sum([len(up[v]) for column in columns for v in column]) == size - 1:
        return  # a tree does not cross
    if size >= LARGE:
        _rush(columns, up, down, place)
        return
    sweeps = min(MANY, WORK // size)
    best = sum([crossings(column, down, place) for column in columns])
    kept = [column[:] for column in columns]
    if best:
        best = _descend(kept, up, down, place, sweeps, best)
    draw = Random(1)  # noqa: S311  (a fixed sequence, not a secret)
    for _ in range(min(8, SEARCH // size)):
        if not best:
            break
        trial = _shake(kept, up, down, draw)
        _settle(trial, place)
        found = _descend(trial, up, down, place, sweeps, sum([crossings(c, down, place) for c in trial]))
        if found < best:
            best, kept = found, trial
    columns[:] = kept
    _settle(columns, place)
    for _ in range(min(2, LARGE // size)):
        if not best or not sift(columns, up, down, place):
            break


def _rush(columns: Columns, up: Neighbours, down: Neighbours, place: list[int]) -> None:
    """Sweep to the left and to the right once."""
    for column in columns[-2::-1]:
        _arrange(column, down, place, False)
    for column in columns[1:]:
        _arrange(column, up, place, False)


def _settle(columns: Columns, place: list[int]) -> None:
    """Write down the place of each node in its column."""
    for column in columns:
        for i, v in enumerate(column):
            place[v] = i


def _descend(
    columns: Columns, up: Neighbours, down: Neighbours, place: list[int], sweeps: int, best: int
) -> int:
    """Sweep until nothing is gained; leave the best order in `columns` and say how many crossings it has."""
    now = [column[:] for column in columns]
    idle = 0
    for sweep in range(sweeps):
        turn = sweep % 4 >= 2
        if sweep % 2:
            for column in now[1:]:
                _arrange(column, up, place, turn)
        else:
            for column in now[-2::-1]:
                _arrange(column, down, place, turn)
        counts = [crossings(column, down, place) for column in now]
        total = sum(counts) - transpose(now, up, down, place, counts)
        idle += 1
        if total < best:
            best, columns[:], idle = total, [column[:] for column in now], 0
        if not best or idle == PATIENCE:
            break
    return best


def _arrange(column: list[int], beside: Neighbours, place: list[int], turn: bool) -> None:
    """Sort a column by the mean place of the neighbours on one side; nodes without any keep their place."""
    near = [beside[v] for v in column]
    whole = all(near)
    movers = column if whole else [v for v, n in zip(column, near, strict=True) if n]
    means = [place[n[0]] if len(n) == 1 else sum([place[w] for w in n]) / len(n) for n in near if n]
    if not turn and means == sorted(means):
        return
    mean = dict(zip(movers, means, strict=True))
    if turn:
        movers.reverse()
    movers.sort(key=mean.__getitem__)
    if not whole:
        mover = iter(movers)
        column[:] = [next(mover) if n else v for v, n in zip(column, near, strict=True)]
    for i, v in enumerate(column):
        place[v] = i


def _shake(columns: Columns, up: Neighbours, down: Neighbours, draw: Random) -> Columns:
    """Order the columns by a depth-first search in both directions that now and then goes astray."""
    place: dict[int, int] = {}
    rank: dict[int, int] = {}
    for r, column in enumerate(columns):
        for i, v in enumerate(column):
            place[v] = i
            rank[v] = r
    trial: Columns = [[] for _ in columns]
    seen = set()
    todo = [draw.choice(list(rank))]
    while todo:
        v = todo.pop()
        if v not in seen:
            seen.add(v)
            trial[rank[v]].append(v)
            near = sorted(up[v] + down[v], key=place.__getitem__, reverse=True)
            if draw.random() < SHAKEN:
                draw.shuffle(near)
            todo += near
    return trial
