"""Find the strengths that reproduce themselves, by steps that grow more careful, and say how it ended.

A graph with circles has no order in which to work its strengths out; they are a fixed point of the
equations. The plain iteration nearly always finds it, but many claims that exclude one another make it
swing to and fro for ever. So where it does, it is damped, then damped more, and at last the continuous
system ``ds/dt = f(s) - s`` is followed (Potyka 2018) by the method of Runge and Kutta. What still does
not come to rest is reported as such, with what is left over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Generic, Protocol, TypeVar

__all__ = ["RUNGS", "Climb", "Space", "climb"]

V = TypeVar("V")
_WINDOW = 100  # rounds after which a rung must have made some way
_WAY = 0.95
_MOST = 20_000
_STEP = 0.1
RUNGS = ("plain", "damped", "more damped", "continuous")
_DAMPED = {"plain": 1.0, "damped": 0.5, "more damped": 0.1}


class Space(Protocol[V]):
    """What vectors can do, whether they are lists or arrays."""

    def add(self, x: V, factor: float, y: V, /) -> V:
        """Give ``x + factor * y``."""

    def less(self, x: V, y: V, /) -> V:
        """Give ``x - y``."""

    def size(self, x: V, /) -> float:
        """Give the largest absolute value, 0 where there is none."""


@dataclass(frozen=True, slots=True)
class Climb(Generic[V]):
    """Where a search for a fixed point ended.

    Attributes:
        rung: The name of the way that was taken last.
        rounds: How often the strengths were changed, on all rungs together.
        residual: The largest difference that one more evaluation would make.
    """

    values: V
    rung: str
    rounds: int
    residual: float
    converged: bool


def climb(function: Callable[[V], V], start: V, space: Space[V], *, tolerance: float) -> Climb[V]:
    """Look for a fixed point of a function, rung by rung, each from the same start."""
    rounds = 0
    for rung in RUNGS:
        steps: _Steps[V] = _continuous if rung == "continuous" else _iterated(_DAMPED[rung])
        values, residual, spent = _followed(steps(function, start, space), tolerance)
        rounds += spent
        if residual <= tolerance:
            break
    return Climb(values, rung, rounds, residual, residual <= tolerance)


def _followed(steps: Iterator[tuple[V, float]], tolerance: float) -> tuple[V, float, int]:
    """Go on until it comes to rest, or makes no way for a whole window, or takes too long."""
    older = best = float("inf")
    for spent in count():
        values, residual = next(steps)
        best = min(best, residual)
        if residual <= tolerance or spent >= _MOST:
            break
        if spent % _WINDOW == 0:
            if best > _WAY * older:
                break
            older, best = best, float("inf")
    return values, residual, spent


_Steps = Callable[[Callable[[V], V], V, Space[V]], Iterator[tuple[V, float]]]


def _iterated(damping: float) -> _Steps[V]:
    def steps(function: Callable[[V], V], x: V, space: Space[V]) -> Iterator[tuple[V, float]]:
        while True:
            y = function(x)
            change = space.less(y, x)
            yield x, space.size(change)
            x = y if damping == 1 else space.add(x, damping, change)

    return steps


def _continuous(function: Callable[[V], V], x: V, space: Space[V]) -> Iterator[tuple[V, float]]:
    def flow(at: V) -> V:
        return space.less(function(at), at)

    while True:
        one = flow(x)
        yield x, space.size(one)
        two = flow(space.add(x, _STEP / 2, one))
        three = flow(space.add(x, _STEP / 2, two))
        four = flow(space.add(x, _STEP, three))
        slope = space.add(space.add(space.add(one, 2, two), 2, three), 1, four)
        x = space.add(x, _STEP / 6, slope)
