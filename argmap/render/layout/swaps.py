"""Small steps that remove crossings: two neighbours change places, or one node moves within its column."""

from __future__ import annotations

__all__ = ["sift", "transpose"]

REACH = 12  # how far a node is tried from its place


def transpose(
    columns: list[list[int]], up: list[list[int]], down: list[list[int]], place: list[int], counts: list[int]
) -> int:
    """Swap neighbours in each column where that removes crossings, once; say how many went.

    Args:
        columns: The columns from left to right.
        up: For each node, its neighbours to the left.
        down: For each node, its neighbours to the right.
        place: For each node, its place in its column; kept up to date here.
        counts: The crossings between each column and the next; where there are none, nothing is tried.
            Those that change are set to -1.
    """
    gone = before = 0
    for c, column in enumerate(columns):
        after = counts[c]
        if not before and not after:
            continue
        before, went = after, gone
        above = column[0]
        above_up, above_down = up[above], down[above]
        for i, below in enumerate(column):
            below_up, below_down = up[below], down[below]
            gain = 0
            if above_up and below_up:
                if len(above_up) == 1 == len(below_up):
                    a, b = place[above_up[0]], place[below_up[0]]
                    gain = 1 if a > b else -1 if a < b else 0
                else:
                    gain = _excess(above_up, below_up, place)
            if above_down and below_down:
                if len(above_down) == 1 == len(below_down):
                    a, b = place[above_down[0]], place[below_down[0]]
                    gain += 1 if a > b else -1 if a < b else 0
                else:
                    gain += _excess(above_down, below_down, place)
            if gain > 0 and i:
                column[i - 1], column[i] = below, above
                place[below], place[above] = i - 1, i
                gone += gain
            else:
                above, above_up, above_down = below, below_up, below_down
        if gone > went:
            counts[c] = counts[c - 1] = -1
    return gone


def sift(
    columns: list[list[int]], up: list[list[int]], down: list[list[int]], place: list[int], counts: list[int]
) -> int:
    """Move each node to the place of its column where its wires cross the fewest; say how many went."""
    gone = before = 0
    for column, after in zip(columns, counts, strict=True):
        crossed, before = before or after, after
        if len(column) < 2 or not crossed:
            continue
        for v in sorted(column, key=lambda v: -(len(up[v]) + len(down[v]))):
            start = best_at = place[v]
            best = total = 0
            lefts, rights = [place[w] for w in up[v]], [place[w] for w in down[v]]
            for i in range(start - 1, max(start - REACH, 0) - 1, -1):
                w = column[i]
                total += _above(up[w], lefts, place) + _above(down[w], rights, place)
                if total > best:
                    best, best_at = total, i
            total = 0
            for i in range(start + 1, min(start + REACH + 1, len(column))):
                w = column[i]
                total -= _above(up[w], lefts, place) + _above(down[w], rights, place)
                if total > best:
                    best, best_at = total, i
            if best:
                column.insert(best_at, column.pop(start))
                for i in range(min(start, best_at), max(start, best_at) + 1):
                    place[column[i]] = i
                gone += best
    return gone


def _above(first: list[int], others: list[int], place: list[int]) -> int:
    """Count the crossings of two nodes' wires, the first standing above, less those of the other order."""
    excess = 0
    for x in first:
        a = place[x]
        for b in others:
            if a > b:
                excess += 1
            elif a < b:
                excess -= 1
    return excess


def _excess(first: list[int], second: list[int], place: list[int]) -> int:
    """Count the crossings of two nodes' wires, the first standing above, less those of the other order."""
    excess = 0
    for x in first:
        a = place[x]
        for y in second:
            b = place[y]
            if a > b:
                excess += 1
            elif a < b:
                excess -= 1
    return excess
