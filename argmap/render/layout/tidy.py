"""A map as a tree: branches side by side as close as their outlines allow, each parent in the middle.

Reingold & Tilford 1981, for nodes of any height and many to a parent. Each node is hung on one of its
neighbours on the left; what other wires there are is not looked at.
"""

from __future__ import annotations

from operator import sub

__all__ = ["tidy"]

Columns = list[list[int]]
Neighbours = list[list[int]]
Outline = tuple[list[float], list[float], float]

NOWHERE = float("-inf")


def tidy(columns: Columns, kids: Neighbours, roots: list[int], half: list[float], y: list[float]) -> None:
    """Write the centre of each node of an island into `y`.

    Args:
        columns: The columns from left to right, each from top to bottom.
        kids: For each node, the nodes that hang on it, from top to bottom.
        roots: The nodes that hang on none.
        half: For each node, how much room it wants above and below its centre.
        y: For each node, the centre; written here.

    Example:
        >>> y = [0.0, 0.0, 0.0]
        >>> tidy([[0], [1, 2]], [[1, 2], [], []], [0], [10, 10, 15], y), y
        (None, [0.0, -12.5, 12.5])
    """
    outlines: dict[int, Outline] = {}
    shifts: dict[int, list[float]] = {}
    _outline(columns, kids, half, outlines, shifts)
    if len(roots) > 1:
        _place(columns, roots, outlines, y)
    for column in columns:
        for v in column:
            branch = kids[v]
            if len(branch) == 1:
                y[branch[0]] = y[v]
            elif branch:
                at = y[v]
                for w, shift in zip(branch, shifts[v], strict=True):
                    y[w] = at + shift


def _outline(
    columns: Columns,
    kids: Neighbours,
    half: list[float],
    outlines: dict[int, Outline],
    shifts: dict[int, list[float]],
) -> None:
    """Join the outlines of branches, from the leaves on, and find how far each node stands from its parent.

    An outline is two lists, the upper and the lower edge in each column, the deepest column first, so
    that the parent's own edge is added at the end. What stands in the lists counts from a base, their
    third part. Joining two branches touches only the columns that both reach, which makes the whole linear.
    """
    for column in reversed(columns):
        for v in column:
            branch = kids[v]
            room = half[v]
            if not branch:
                outlines[v] = [-room], [room], 0.0
                continue
            top, bottom, origin = outline = outlines.pop(branch[0])
            if len(branch) > 1:
                places = [0.0]
                for w in branch[1:]:
                    next_top, next_bottom, next_origin = outlines.pop(w)
                    n, k = len(top), len(next_top)
                    if n == k:
                        place = origin - next_origin + max(map(sub, bottom, next_top))
                        bottom = [x + (next_origin + place - origin) for x in next_bottom]
                        places.append(place)
                        continue
                    common = n if n < k else k
                    place = origin - next_origin + max(map(sub, bottom[n - common :], next_top[k - common :]))
                    places.append(place)
                    change = next_origin + place - origin
                    if n < k:
                        next_top[k - n :] = [x - change for x in top]
                        top, bottom, origin = next_top, next_bottom, next_origin + place
                    else:
                        bottom[n - k :] = [x + change for x in next_bottom]
                middle = places[-1] / 2
                shifts[v] = [place - middle for place in places]
                origin -= middle
                outline = top, bottom, origin
            top.append(-room - origin)
            bottom.append(room - origin)
            outlines[v] = outline


def _place(columns: Columns, roots: list[int], outlines: dict[int, Outline], y: list[float]) -> None:
    """Set the trees of an island below each other, each as high as the outlines above it allow."""
    start: dict[int, tuple[float, int]] = {}
    for r, column in enumerate(columns):
        for i, v in enumerate(column):
            start[v] = (i + 0.5) / len(column), r
    frontier = [NOWHERE] * len(columns)
    for v in sorted(roots, key=start.__getitem__):
        upper, lower, base = outlines[v]
        last = start[v][1] + len(upper) - 1
        at = max([frontier[last - j] - edge for j, edge in enumerate(upper)])
        y[v] = 0.0 if at == NOWHERE else at - base
        for j, edge in enumerate(lower):
            frontier[last - j] = edge + y[v] + base
