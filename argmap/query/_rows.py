"""Many short rows laid end to end, so that what belongs to one node lies side by side in memory."""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["side_by_side"]


def side_by_side(nodes: Sequence[int], size: int) -> tuple[array[int], array[int]]:
    """Sort the places of a column of nodes by node, those of one node in the order in which they are.

    Returns:
        For each node where its places begin, and at last where all end; and the places.

    Example:
        >>> starts, places = side_by_side([2, 0, 2], 3)
        >>> list(starts), list(places)
        ([0, 1, 1, 3], [1, 0, 2])
    """
    sizes = array("i", [0]) * size
    for node in nodes:
        sizes[node] += 1
    starts = array("i", accumulate(sizes, initial=0))
    free, places = starts[:], array("i", [0]) * len(nodes)
    for place, node in enumerate(nodes):
        places[free[node]] = place
        free[node] += 1
    return starts, places
