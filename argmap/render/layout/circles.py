"""Wires that close a circle, turned round.

A wire runs from left to right, so its two ends stand in different columns; that is possible only where
no wires close a circle. Mutual rebuttals do, so the few wires that a depth-first search finds to run
back are turned here, and drawn the right way round afterwards (Gansner, Koutsofios, North & Vo 1993,
section 2.1).
"""

from __future__ import annotations

__all__ = ["turned"]

NEW, OPEN, DONE = 0, 1, 2


def turned(
    left: list[int], right: list[int], out: list[list[int]], order: list[int]
) -> tuple[list[int], list[int]]:
    """Turn round the wires that close a circle; give the left and the right end of each.

    Where a circle is closed by way of a node with one wire on either side (a relation between two
    cards), both its wires turn, so that the relation stands between its two cards.

    Args:
        left: The left end of each wire.
        right: The right end of each wire.
        out: For each node, the right ends of the wires that leave it.
        order: The nodes that have no circle to their left.

    Example:
        >>> turned([0, 1, 2], [1, 2, 0], [[1], [2], [0]], [])
        ([0, 2, 0], [1, 1, 2])
    """
    count = len(out)
    leaving: list[list[int]] = [[] for _ in range(count)]
    entering: list[list[int]] = [[] for _ in range(count)]
    for e, a in enumerate(left):
        leaving[a].append(e)
        entering[right[e]].append(e)
    state = [NEW] * count
    for v in order:
        state[v] = DONE
    inner = [v for v in range(count) if state[v] == NEW]
    touched = [v for v in inner if any(state[left[e]] == DONE for e in entering[v])]
    back: list[int] = []
    for root in touched + inner:
        if state[root] != NEW:
            continue
        state[root] = OPEN
        path = [(root, iter(leaving[root]))]
        while path:
            v, wires = path[-1]
            for e in wires:
                w = right[e]
                if state[w] == OPEN:
                    back.append(e)
                elif state[w] == NEW:
                    state[w] = OPEN
                    path.append((w, iter(leaving[w])))
                    break
            else:
                state[v] = DONE
                path.pop()
    left, right = list(left), list(right)
    for e in back:
        v = left[e]
        both = [e]
        if len(leaving[v]) == len(entering[v]) == 1 and left[entering[v][0]] != right[e]:
            both.append(entering[v][0])
        for f in both:
            left[f], right[f] = right[f], left[f]
    return left, right
