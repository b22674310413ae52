"""Long wires, drawn level over as many columns as have room for it."""

from __future__ import annotations

__all__ = ["straighten"]


def straighten(
    columns: list[list[int]],
    up: list[list[int]],
    down: list[list[int]],
    half: list[float],
    y: list[float],
    real: int,
) -> None:
    """Move the dummies of each wire, between their neighbours in the columns, to as few heights as possible.

    From its left end on, a wire keeps one height while there is room at that height in the next column;
    that is the fewest bends for a wire whose neighbours stand still.
    """
    above: dict[int, int] = {}
    below: dict[int, int] = {}
    wires: list[int] = []
    for column in columns:
        last = len(column) - 1
        for i, v in enumerate(column):
            if v >= real:
                if i:
                    above[v] = column[i - 1]
                if i < last:
                    below[v] = column[i + 1]
                if up[v][0] < real:
                    wires.append(v)
    for v in wires:
        first, aim = True, y[up[v][0]]
        run: list[int] = []
        low, high = FREE
        while v >= real:
            top, bottom = FREE
            if v in above:
                u = above[v]
                top = y[u] + half[u] + half[v]
            if v in below:
                u = below[v]
                bottom = y[u] - half[u] - half[v]
            if run and (top > high or bottom < low):
                aim = _level(run, low, high, aim, y)
                first, run = False, []
                low, high = FREE
            run.append(v)
            low, high = max(low, top), min(high, bottom)
            v = down[v][0]
        _level(run, low, high, aim if first and low <= aim <= high else y[v], y)


def _level(run: list[int], low: float, high: float, aim: float, y: list[float]) -> float:
    """Put one run at the height nearest to where it comes from (or, the last, to where it goes)."""
    at = min(max(aim, low), high) if low <= high else (low + high) / 2
    for v in run:
        y[v] = at
    return at


FREE = float("-inf"), float("inf")
