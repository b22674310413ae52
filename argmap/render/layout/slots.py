"""Where the nodes of a column stand when each wishes for a place and none may overlap.

The wishes of a column are met as nearly as order and distance allow, by least squares: taken from top
to bottom, nodes that would collide are pooled into a block that stands at the mean of its wishes (the
pool-adjacent-violators algorithm, which is exact for this).
"""

from __future__ import annotations

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
    for column in columns:
        wish = 0.0
        wishes = []
        for v in column:
            near = up[v]
            if near:
                wish = y[near[0]] if len(near) == 1 else sum([y[u] for u in near]) / len(near)
            wishes.append(wish)
        pool(column, wishes, half, y)
    _gather(columns, kids, down, half, y)
    if not twice:
        return
    for column in columns[1:]:
        wishes = [
            y[near[0]] if len(near := up[v]) == 1 and (not kids[v] or len(kids[near[0]]) == 1) else y[v]
            for v in column
        ]
        pool(column, wishes, half, y)
    _gather(columns, kids, None, half, y)


def _gather(
    columns: Columns, kids: Neighbours, down: Neighbours | None, half: list[float], y: list[float]
) -> None:
    """From right to left, set each node in the middle of what hangs on it."""
    for column in columns[-2::-1]:
        wishes = []
        for v in column:
            if branch := kids[v]:
                wishes.append((y[branch[0]] + y[branch[-1]]) / 2)
            elif down and (near := down[v]):
                wishes.append(sum([y[w] for w in near]) / len(near))
            else:
                wishes.append(y[v])
        pool(column, wishes, half, y)


def pool(column: list[int], wishes: list[float], half: list[float], y: list[float]) -> None:
    """Give each node of a column the height nearest to its wish that keeps order and distance.

    Example:
        >>> y = [0.0, 0.0, 0.0]
        >>> pool([0, 1, 2], [5, 4, 30], [1, 1, 1], y), y
        (None, [3.5, 5.5, 30.0])
    """
    starts: list[int] = []
    means: list[float] = []
    offsets: list[float] = []
    reach = 0.0
    last = float("-inf")
    for i, v in enumerate(column):
        room = half[v]
        reach += room
        offsets.append(reach)
        mean = wishes[i] - reach
        reach += room
        first = i
        if mean <= last:
            while means and means[-1] >= mean:
                before, above = first, means.pop()
                first = starts.pop()
                mean = (mean * (i + 1 - before) + above * (before - first)) / (i + 1 - first)
        starts.append(first)
        means.append(mean)
        last = mean
    first = 0
    starts.append(len(column))
    for mean, end in zip(means, starts[1:], strict=True):
        if end == first + 1:
            y[column[first]] = mean + offsets[first]
        else:
            for i in range(first, end):
                y[column[i]] = mean + offsets[i]
        first = end
