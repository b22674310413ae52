"""Long wires, drawn level over as many columns as have room for it."""

from __future__ import annotations

__all__ = ["straighten"]


def straighten(
    columns: list[list[int]],
    up: list[list[int]],
    down: list[list[int]],
    half: list[float],
    y: list[float],
    place: list[int],
    real: int,
) -> None:
    """Move the dummies of each wire, between their neighbours in the columns, to as few heights as possible.

    From its left end on, a wire keeps one height while there is room at that height in the next column;
    that is the fewest bends for a wire whose neighbours stand still.
    """
    begins = [(r, v) for r, column in enumerate(columns) for v in column if v >= real and up[v][0] < real]
    for r, v in begins:
        first, aim = True, y[up[v][0]]
        run: list[int] = []
        low, high = FREE
        while v >= real:
            top, bottom = FREE
            column, i = columns[r], place[v]
            if i:
                u = column[i - 1]
                top = y[u] + half[u] + half[v]
            if i + 1 < len(column):
                u = column[i + 1]
                bottom = y[u] - half[u] - half[v]
            if run and (top > high or bottom < low):
                aim = _level(run, low, high, aim, y)
                first, run = False, []
                low, high = FREE
            run.append(v)
            if top > low:
                low = top
            if bottom < high:
                high = bottom
            v = down[v][0]
            r += 1
        _level(run, low, high, aim if first and low <= aim <= high else y[v], y)


def _level(run: list[int], low: float, high: float, aim: float, y: list[float]) -> float:
    """Put one run at the height nearest to where it comes from (or, the last, to where it goes)."""
    at = min(max(aim, low), high) if low <= high else (low + high) / 2
    for v in run:
        y[v] = at
    return at


FREE = float("-inf"), float("inf")
