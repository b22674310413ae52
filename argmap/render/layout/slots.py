"""Where the nodes of a column stand when each wishes for a place and none may overlap.

The wishes of a column are met as nearly as order and distance allow, by least squares: taken from top
to bottom, nodes that would collide are pooled into a block that stands at the mean of its wishes (the
pool-adjacent-violators algorithm, which is exact for this).
"""

from __future__ import annotations

__all__ = ["pool", "repair", "sweep"]

Columns = list[list[int]]
Neighbours = list[list[int]]


def repair(columns: Columns, half: list[float], y: list[float]) -> bool:
    """Bring each column back into its order with the least movement; say whether there was need."""
    moved = False
    for column in columns:
        edge = float("-inf")
        for v in column:
            if y[v] - half[v] < edge - 0.001:
                pool(column, [y[v] for v in column], half, y)
                moved = True
                break
            edge = y[v] + half[v]
    return moved


def sweep(
    columns: Columns,
    up: Neighbours,
    down: Neighbours,
    kids: Neighbours,
    shift: list[float],
    half: list[float],
    y: list[float],
    real: int,
) -> None:
    """Go over the columns to the right and back: branches follow their parents, parents stand in the middle."""
    for column in columns[1:]:
        wishes = []
        for v in column:
            near = up[v]
            if len(near) == 1:
                u = near[0]
                wishes.append(y[u] if u >= real or v >= real else y[u] + shift[v])
            else:
                wishes.append(sum([y[u] for u in near]) / len(near) if near else y[v])
        pool(column, wishes, half, y)
    for column in columns[-2::-1]:
        wishes = []
        for v in column:
            branch = kids[v]
            if branch:
                wishes.append((y[branch[0]] + y[branch[-1]]) / 2)
            else:
                near = down[v]
                wishes.append(sum([y[w] for w in near]) / len(near) if near else y[v])
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
    reach = 0.0
    offsets: list[float] = []
    for i, v in enumerate(column):
        room = half[v]
        reach += room
        offsets.append(reach)
        mean = wishes[i] - reach
        reach += room
        first = i
        while means and means[-1] >= mean:
            before, last = first, means.pop()
            first = starts.pop()
            mean = (mean * (i + 1 - before) + last * (before - first)) / (i + 1 - first)
        starts.append(first)
        means.append(mean)
    starts.append(len(column))
    for k, mean in enumerate(means):
        for i in range(starts[k], starts[k + 1]):
            y[column[i]] = mean + offsets[i]
