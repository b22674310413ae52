"""What a search may spend: seconds by the clock, and steps where a solver stands ready to take over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.semantics.budget import Budget

__all__ = ["Effort", "TooHard"]

_LOOK = 256  # steps between two looks at the clock


class TooHard(Exception):  # noqa: N818  (it is what it says)
    """End a search that takes too many steps, so that a solver takes over."""


class Effort:
    """Count the steps of a search, and look at the clock at times."""

    __slots__ = ("_budget", "_most", "_next", "steps")

    def __init__(self, budget: Budget, most: int | None = None) -> None:
        self._budget = budget
        self._most = most
        self._next = _LOOK
        self.steps = 0

    def step(self, cost: int = 1) -> None:
        """Take a step.

        Raises:
            OutOfTime: the time is up.
            TooHard: these were more steps than allowed.
        """
        self.steps += cost
        if self.steps >= self._next:
            self._next = self.steps + _LOOK
            self._budget.check()
            if self._most is not None and self.steps > self._most:
                raise TooHard
