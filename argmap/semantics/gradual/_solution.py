"""What an engine hands back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Solution"]


@dataclass(frozen=True, slots=True)
class Solution:
    """The strengths of a web's nodes and how they were found.

    Attributes:
        rung: «one pass» where nothing stands on a circle, else the rung of the ladder.
        rest: The nodes on circles or below them: unsettled where it did not converge.
    """

    values: Sequence[float]
    rung: str
    rounds: int
    residual: float
    converged: bool
    rest: Sequence[int] = ()
