"""How many pairs of wires cross between neighbouring columns.

Two wires cross when their ends stand in opposite orders on the two sides. Listed by their left ends,
the right ends of crossing wires are the inversions of the list, so crossings are counted as one
counts inversions, by insertion into a sorted list (Barth, Jünger & Mutzel 2002).
"""

from __future__ import annotations

from bisect import bisect_right

__all__ = ["crossings", "inversions"]


def inversions(ends: list[int]) -> int:
    """Count the pairs that stand in the wrong order.

    Example:
        >>> inversions([0, 2, 1, 1])
        2
    """
    found = 0
    seen: list[int] = []
    top = -1
    for end in ends:
        if end >= top:
            top = end
            seen.append(end)
        else:
            at = bisect_right(seen, end)
            found += len(seen) - at
            seen.insert(at, end)
    return found


def crossings(column: list[int], down: list[list[int]], place: list[int]) -> int:
    """Count the crossings between a column and the next.

    Args:
        column: The nodes of the left column, from top to bottom.
        down: For each node, its neighbours to the right; sorted here by their places.
        place: For each node, its place in its column.
    """
    ends: list[int] = []
    for v in column:
        near = down[v]
        if len(near) == 1:
            ends.append(place[near[0]])
        elif near:
            near.sort(key=place.__getitem__)
            ends += [place[w] for w in near]
    return inversions(ends) if ends != sorted(ends) else 0
