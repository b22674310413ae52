"""The two halves of a modular semantics: what the neighbours add up to, and how that moves a base score.

Every semantics here has the form ``strength(a) = influence(base(a), aggregate(strengths of a's attackers
and supporters))`` (Mossakowski & Neuhaus 2018, Definition 4; Potyka 2018). An influence is written once,
for a number and for an array of numbers alike, with both of its derivatives beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

__all__ = [
    "EULER",
    "FRACTION",
    "LINEAR",
    "LOGISTIC",
    "SQUARE",
    "Aggregation",
    "Formula",
    "Influence",
    "Num",
    "combine",
]

Num = TypeVar("Num", float, "Vector")


class Formula(Protocol):
    """A formula over a base score and an aggregate; `exp` is the exponential of its kind of number."""

    def __call__(self, base: Num, total: Num, exp: Callable[[Num], Num], /) -> Num: ...


@dataclass(frozen=True, slots=True)
class Influence:
    """How an aggregate moves a base score.

    Attributes:
        value: The strength itself.
        slope: Its derivative by the aggregate; the one from above at a kink.
        lean: Its derivative by the base score.
    """

    name: str
    value: Formula
    slope: Formula
    lean: Formula


@dataclass(frozen=True, slots=True)
class Aggregation:
    """What the strengths of attackers and of supporters come to.

    Attributes:
        by: «sum» adds the strengths; «product» multiplies what each leaves over, 1 less its strength;
            «max» takes the strongest.
        power: What each factor of a product is raised to.
        counted: Whether it is the number of attackers that have a base score above 0, and their mean.
    """

    name: str
    by: Literal["sum", "product", "max"]
    power: int = 1
    counted: bool = False


def combine(how: Aggregation, attack: Num, support: Num, count: Num) -> Num:
    """Give the aggregate from both sides: above 0 where the supporters outweigh."""
    if how.counted:
        mean: Num = attack / (count + (count == 0))
        return -(count + mean)
    return attack - support if how.by == "product" else support - attack


def _up(total: Num) -> Num:
    return (abs(total) + total) / 2


def _down(total: Num) -> Num:
    return (abs(total) - total) / 2


# -- linear ---------------------------------------------------------------------------------------------


def _linear(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    return base - base * _down(total) + (1 - base) * _up(total)


def _linear_slope(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    return base * (total < 0) + (1 - base) * (total >= 0)


def _linear_lean(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    return 1 - _down(total) - _up(total) + 0 * base


LINEAR = Influence("linear", _linear, _linear_slope, _linear_lean)


# -- 2-max ----------------------------------------------------------------------------------------------


def _square(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    pull = total * total / (1 + total * total)
    return base - base * pull * (total < 0) + (1 - base) * pull * (total > 0)


def _square_slope(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    steep = 2 * abs(total) / ((1 + total * total) * (1 + total * total))
    return steep * (base * (total < 0) + (1 - base) * (total > 0))


def _square_lean(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    return 1 / (1 + total * total) + 0 * base


SQUARE = Influence("2-max", _square, _square_slope, _square_lean)


# -- Euler ----------------------------------------------------------------------------------------------


def _euler(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    return 1 - (1 - base * base) / (1 + base * exp(total))


def _euler_slope(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    grown = base * exp(total)
    return (1 - base * base) * grown / ((1 + grown) * (1 + grown))


def _euler_lean(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    power = exp(total)
    over = 1 + base * power
    return 2 * base / over + (1 - base * base) * power / (over * over)


EULER = Influence("Euler-based", _euler, _euler_slope, _euler_lean)


# -- logistic -------------------------------------------------------------------------------------------


def _logistic(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    return base / (base + (1 - base) * exp(-total))


def _logistic_slope(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    value = base / (base + (1 - base) * exp(-total))
    return value * (1 - value)


def _logistic_lean(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    power = exp(-total)
    over = base + (1 - base) * power
    return power / (over * over)


LOGISTIC = Influence("logistic", _logistic, _logistic_slope, _logistic_lean)


# -- fraction -------------------------------------------------------------------------------------------


def _fraction(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    return base / (1 + _down(total))


def _fraction_slope(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    over = 1 + _down(total)
    return base / (over * over)


def _fraction_lean(base: Num, total: Num, exp: Callable[[Num], Num]) -> Num:
    return 1 / (1 + _down(total)) + 0 * base


FRACTION = Influence("fraction", _fraction, _fraction_slope, _fraction_lean)
