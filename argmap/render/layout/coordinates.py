"""How high each node stands in its column.

First the map is taken for a tree and drawn as a tidy one. Where it is a tree, that is all; where it is
not, branches may now reach into each other. Then the heights come from sweeps over the columns
instead: to the right, where every node wishes to stand level with what it answers, and back, where it
wishes to stand in the middle of what answers it. Last, long wires are made level over as many columns
as have room for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.render.layout.slots import collide, sweep
from argmap.render.layout.straight import straighten
from argmap.render.layout.tidy import tidy

__all__ = ["heights"]

Columns = list[list[int]]
Neighbours = list[list[int]]

LARGE = 900  # past so many nodes a map that is no tree is not tried as one, and swept but once


def heights(
    islands: list[Columns],
    trees: Sequence[bool],
    up: Neighbours,
    down: Neighbours,
    place: list[int],
    half: list[float],
    real: int,
) -> list[float]:
    """Give the centre of each node, every island on its own.

    Args:
        islands: Each island's columns from left to right, each column from top to bottom.
        trees: For each island, whether it is a tree on one root.
        up: For each node, its neighbours to the left.
        down: For each node, its neighbours to the right.
        place: For each node, its place in its column.
        half: For each node, how much room it wants above and below its centre.
        real: How many nodes are real; greater numbers are dummies.

    Example:
        >>> heights([[[0], [1, 2]]], [True], [[], [0], [0]], [[1, 2], [], []], [0, 0, 1], [10, 10, 10], 3)
        [0.0, -10.0, 10.0]
    """
    y = [0.0] * len(up)
    kids: Neighbours = []
    for columns, plain in zip(islands, trees, strict=True):
        if plain:
            if max(map(len, columns)) > 1:
                tidy(columns, down, columns[0], half, y)
            continue
        kids = kids or [[] for _ in up]
        size = sum(map(len, columns))
        roots, tree = _hang(columns, up, kids, real)
        if tree or size < LARGE:
            tidy(columns, kids, roots, half, y)
        if not tree and (size >= LARGE or collide(columns, half, y)):
            sweep(columns, up, down, kids, half, y, twice=size < LARGE)
        if len(up) > real:
            straighten(columns, up, down, half, y, place, real)
    return y


def _hang(columns: Columns, up: Neighbours, kids: Neighbours, real: int) -> tuple[list[int], bool]:
    """Hang each node on one to its left: a real one before a wire, and the middle one of several.

    Returns:
        The nodes that hang on none, and whether the map is a tree.
    """
    roots: list[int] = []
    tree = True
    for column in columns:
        for v in column:
            near = up[v]
            if len(near) == 1:
                kids[near[0]].append(v)
            elif near:
                tree = False
                firm = [u for u in near if u < real] or near
                kids[firm[(len(firm) - 1) // 2]].append(v)
            else:
                roots.append(v)
    return roots, tree
