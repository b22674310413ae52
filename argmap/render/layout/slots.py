"""Where the nodes of a column stand when each wishes for a place and none may overlap.

The wishes of a column are met as nearly as order and distance allow, by least squares: taken from top
to bottom, nodes that would collide are pooled into a block that stands at the mean of its wishes (the
pool-adjacent-violators algorithm, which is exact for this).
"""

from __future__ import annotations

from itertools import accumulate

__all__ = ["collide", "pool", "sweep"]

Columns = list[list[int]]
Neighbours = list[list[int]]


def collide(columns: Columns, half: list[float], y: list[float]) -> bool:
    """Say whether two nodes of a column are too near to each other or in the wrong order."""
    for column in columns:
        edge = float("-inf")
        for v in column:
            if y[v] - half[v] < edge - 0.001:
                return True
            edge = y[v] + half[v]
    return False


def sweep(
    columns: Columns,
    up: Neighbours,
    down: Neighbours,
    kids: Neighbours,
    half: list[float],
    y: list[float],
    *,
    twice: bool,
) -> None:
    """Go over the columns to the right and back: answers follow, and what is answered stands amid them.

    The first time sets everything; the second brings back what stands alone and has been pushed away.
    """
    offsets = [_offsets(column, half) for column in columns]
    for column, room in zip(columns, offsets, strict=True):
        wish = 0.0
        wishes = [
            wish := y[near[0]] if len(near) == 1 else sum([y[u] for u in near]) / len(near) if near else wish
            for near in [up[v] for v in column]
        ]
        _settle(column, wishes, room, y)
    _gather(columns, kids, down, offsets, y)
    if not twice:
        return
    for column, room in zip(columns[1:], offsets[1:], strict=True):
        wishes = [
            y[near[0]] if len(near := up[v]) == 1 and (not kids[v] or len(kids[near[0]]) == 1) else y[v]
            for v in column
        ]
        _settle(column, wishes, room, y)
    _gather(columns, kids, None, offsets, y)


def _gather(
    columns: Columns, kids: Neighbours, down: Neighbours | None, offsets: list[list[float]], y: list[float]
) -> None:
    """From right to left, set each node in the middle of what hangs on it."""
    for column, room in zip(columns[-2::-1], offsets[-2::-1], strict=True):
        wishes = []
        for v in column:
            if branch := kids[v]:
                wishes.append((y[branch[0]] + y[branch[-1]]) / 2)
            elif down and (near := down[v]):
                wishes.append(sum([y[w] for w in near]) / len(near))
            else:
                wishes.append(y[v])
        _settle(column, wishes, room, y)


def pool(column: list[int], wishes: list[float], half: list[float], y: list[float]) -> None:
    """Give each node of a column the height nearest to its wish that keeps order and distance.

    Example:
        >>> y = [0.0, 0.0, 0.0]
        >>> pool([0, 1, 2], [5, 4, 30], [1, 1, 1], y), y
        (None, [3.5, 5.5, 30])
    """
    _settle(column, wishes, _offsets(column, half), y)


def _offsets(column: list[int], half: list[float]) -> list[float]:
    """Say how far below the top each node of a column stands where none has any space to spare."""
    rooms = [half[v] for v in column]
    return [2 * reach - room for reach, room in zip(accumulate(rooms), rooms, strict=True)]


def _settle(column: list[int], wishes: list[float], offsets: list[float], y: list[float]) -> None:
    """Pool as `pool` says, the offsets being known."""
    means: list[float] = []
    counts: list[int] = []
    last = NOWHERE
    for wish, offset in zip(wishes, offsets, strict=True):
        mean = wish - offset
        count = 1
        while mean <= last:
            more = counts.pop()
            mean = (mean * count + means.pop() * more) / (count + more)
            count += more
            last = means[-1] if means else NOWHERE
        means.append(mean)
        counts.append(count)
        last = mean
    if len(means) < len(column):
        means = [mean for mean, count in zip(means, counts, strict=True) for _ in range(count)]
    for v, mean, offset in zip(column, means, offsets, strict=True):
        y[v] = mean + offset


NOWHERE = float("-inf")
