"""Columns through which wires only pass.

In most maps cards and the boxes of their relations take turns, and of a column of such boxes each has one
wire on either side. In which order they stand makes no difference: in the best one, two wires cross there
if they must between the columns on both sides, and no more. So these columns are left out while the
others are put in order, with wires that lead right across, and come back in the best order.
"""

from __future__ import annotations

__all__ = ["bridged", "opened"]

Columns = list[list[int]]
Neighbours = list[list[int]]


def bridged(columns: Columns, up: Neighbours, down: Neighbours) -> list[int]:
    """Join what stands left and right of each such column, and give the numbers of these columns.

    Args:
        columns: The columns of an island from left to right; left as they are.
        up: For each node, its neighbours to the left; those of the other columns are changed here.
        down: For each node, its neighbours to the right; likewise.

    Example:
        >>> up, down = [[], [], [0], [1], [3], [2]], [[2], [3], [5], [4], [], []]
        >>> bridged([[0, 1], [2, 3], [4, 5]], up, down), down[:2]
        ([1], [[5], [4]])
    """
    spare: list[int] = []
    for c in range(1, len(columns) - 1):
        column = columns[c]
        for v in column:
            if len(up[v]) != 1 or len(down[v]) != 1:
                break
        else:
            spare.append(c)
            for v in column:
                a, b = up[v][0], down[v][0]
                near = down[a]
                near[near.index(v)] = b
                near = up[b]
                near[near.index(v)] = a
    return spare


def opened(
    columns: Columns,
    left_out: list[tuple[int, list[int]]],
    up: Neighbours,
    down: Neighbours,
    place: list[int],
) -> None:
    """Put the columns that were left out back in their places, each in the order that crosses the least.

    Args:
        columns: The other columns; the rest are put between them here.
        left_out: The columns that were left out, with their numbers.
        up: For each node, its neighbours to the left; put right here.
        down: For each node, its neighbours to the right; likewise.
        place: For each node, its place in its column; written here.

    Example:
        >>> columns, place = [[0, 1], [4, 5]], [0, 1, 0, 1, 0, 1]
        >>> up, down = [[], [], [0], [1], [1], [0]], [[5], [4], [5], [4], [], []]
        >>> opened(columns, [(1, [3, 2])], up, down, place), columns, down
        (None, [[0, 1], [2, 3], [4, 5]], [[2], [3], [5], [4], [], []])
    """
    ends: dict[int, int] = {}
    for _, column in reversed(left_out):
        for v in column:
            a, b = up[v][0], down[v][0]
            ends[v] = ends.get(b, b)
            near = down[a]
            near[near.index(b)] = v
            near = up[b]
            near[near.index(a)] = v
    for c, column in left_out:
        column.sort(key=lambda v: (place[up[v][0]], place[ends[v]]))
        for i, v in enumerate(column):
            place[v] = i
        columns.insert(c, column)
