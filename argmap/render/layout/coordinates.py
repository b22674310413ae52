"""How high each node stands in its column.

First the map is taken for a tree: each node has one neighbour on its left as its parent, and the
branches below a parent are set side by side, as close as their outlines allow, with the parent in the
middle (Reingold & Tilford 1981). Where the map is a tree, that is all.

Where it is not, branches may reach into each other. Then each column is brought back into its order
with the least movement, and in a few sweeps every node comes as near as its neighbours let it to where
its wires would be level.
"""

from __future__ import annotations

from argmap.render.layout.slots import repair, sweep
from argmap.render.layout.straight import straighten

__all__ = ["heights"]

Columns = list[list[int]]
Neighbours = list[list[int]]

NOWHERE = float("-inf")


def heights(islands: list[Columns], up: Neighbours, down: Neighbours, half: list[float], real: int) -> list[float]:
    """Give the centre of each node, every island on its own.

    Args:
        islands: Each island's columns from left to right, each column from top to bottom.
        up: For each node, its neighbours to the left.
        down: For each node, its neighbours to the right.
        half: For each node, how much room it wants above and below its centre.
        real: How many nodes are real; greater numbers are dummies.

    Example:
        >>> heights([[[0], [1, 2]]], [[], [0], [0]], [[1, 2], [], []], [10, 10, 10], 3)
        [0.0, -10.0, 10.0]
    """
    y = [0.0] * len(up)
    kids: Neighbours = [[] for _ in up]
    upper: list[list[float]] = [[] for _ in up]
    lower: list[list[float]] = [[] for _ in up]
    base = [0.0] * len(up)
    shift = [0.0] * len(up)
    for columns in islands:
        if len(columns) == 1 == len(columns[0]):
            continue
        roots = _parents(columns, up, kids, real)
        _outline(columns, kids, half, upper, lower, base, shift)
        _place(columns, roots, upper, lower, base, y)
        for column in columns:
            for v in column:
                for w in kids[v]:
                    y[w] = y[v] + shift[w]
        if repair(columns, half, y):
            size = sum(map(len, columns))
            for _ in range(4 if size < 1200 else 2 if size < 8000 else 1):
                sweep(columns, up, down, kids, shift, half, y, real)
        straighten(columns, up, down, half, y, real)
    return y


def _parents(columns: Columns, up: Neighbours, kids: Neighbours, real: int) -> list[int]:
    """Choose a parent for each node, a real one before a wire and the middle one of several; list the roots."""
    roots: list[int] = []
    for column in columns:
        for v in column:
            near = up[v]
            if len(near) == 1:
                kids[near[0]].append(v)
            elif near:
                firm = [u for u in near if u < real] or near
                kids[firm[(len(firm) - 1) // 2]].append(v)
            else:
                roots.append(v)
    return roots


def _outline(
    columns: Columns,
    kids: Neighbours,
    half: list[float],
    upper: list[list[float]],
    lower: list[list[float]],
    base: list[float],
    shift: list[float],
) -> None:
    """Join the outlines of branches, from the leaves on, and find how far each node stands from its parent.

    An outline is two lists, the upper and the lower edge in each column, the deepest column first, so
    that the parent's own edge is added at the end. What stands in the lists counts from `base`. Joining
    two branches touches only the columns that both reach, which makes the whole linear.
    """
    for column in reversed(columns):
        for v in column:
            branch = kids[v]
            room = half[v]
            if not branch:
                upper[v], lower[v] = [-room], [room]
                continue
            top, bottom, origin = upper[branch[0]], lower[branch[0]], base[branch[0]]
            if len(branch) > 1:
                places = [0.0]
                for w in branch[1:]:
                    next_top, next_bottom, next_origin = upper[w], lower[w], base[w]
                    n, k = len(top), len(next_top)
                    common = n if n < k else k
                    pairs = zip(bottom[n - common :], next_top[k - common :], strict=True)
                    place = origin - next_origin + max([x - z for x, z in pairs])
                    places.append(place)
                    change = next_origin + place - origin
                    if n < k:
                        next_top[k - n :] = [x - change for x in top]
                        top, bottom, origin = next_top, next_bottom, next_origin + place
                    else:
                        bottom[n - k :] = [x + change for x in next_bottom]
                middle = places[-1] / 2
                for w, place in zip(branch, places, strict=True):
                    shift[w] = place - middle
                origin -= middle
            top.append(-room - origin)
            bottom.append(room - origin)
            upper[v], lower[v], base[v] = top, bottom, origin


def _place(
    columns: Columns,
    roots: list[int],
    upper: list[list[float]],
    lower: list[list[float]],
    base: list[float],
    y: list[float],
) -> None:
    """Set the trees of an island below each other, each as high as the outlines above it allow."""
    if len(roots) == 1:
        return
    start: dict[int, tuple[float, int]] = {}
    for r, column in enumerate(columns):
        for i, v in enumerate(column):
            start[v] = (i + 0.5) / len(column), r
    frontier = [NOWHERE] * len(columns)
    for v in sorted(roots, key=start.__getitem__):
        last = start[v][1] + len(upper[v]) - 1
        at = max([frontier[last - j] - edge for j, edge in enumerate(upper[v])])
        y[v] = 0.0 if at == NOWHERE else at - base[v]
        for j, edge in enumerate(lower[v]):
            frontier[last - j] = edge + y[v] + base[v]
