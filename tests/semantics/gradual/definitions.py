"""Each gradual semantics once more, word for word as its paper has it, one argument at a time."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import accumulate
from operator import mul

Strengths = Sequence[float]


def dfquad_side(values: Strengths) -> float:
    """F of Rago et al. 2016: each further value fills up a share of what is left."""
    total = 0.0
    for value in values:
        total = total + (1 - total) * value
    return total


def df_quad(w: float, attackers: Strengths, supporters: Strengths) -> float:
    va, vs = dfquad_side(attackers), dfquad_side(supporters)
    if va >= vs:
        return w - w * abs(vs - va)
    return w + (1 - w) * abs(vs - va)


def squared_df_quad(w: float, attackers: Strengths, supporters: Strengths) -> float:
    left = [*accumulate([(1 - v) ** 2 for v in attackers], mul, initial=1.0)][-1]
    right = [*accumulate([(1 - v) ** 2 for v in supporters], mul, initial=1.0)][-1]
    return w * (1 + left - right) if left < right else w + (1 - w) * (left - right)


def quadratic_energy(w: float, attackers: Strengths, supporters: Strengths) -> float:
    energy = math.fsum(supporters) - math.fsum(attackers)
    impact = energy**2 / (1 + energy**2)
    return w - w * impact if energy <= 0 else w + (1 - w) * impact


def euler_based(w: float, attackers: Strengths, supporters: Strengths) -> float:
    return 1 - (1 - w**2) / (1 + w * math.e ** (math.fsum(supporters) - math.fsum(attackers)))


def euler_top(w: float, attackers: Strengths, supporters: Strengths) -> float:
    return 1 - (1 - w**2) / (1 + w * math.e ** (max([0, *supporters]) - max([0, *attackers])))


def mlp_based(w: float, attackers: Strengths, supporters: Strengths) -> float:
    if w in (0, 1):
        return w
    odds = math.log(w / (1 - w)) + math.fsum(supporters) - math.fsum(attackers)
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0


def h_categoriser(w: float, attackers: Strengths, supporters: Strengths) -> float:
    return w / (1 + math.fsum(attackers))


def max_based(w: float, attackers: Strengths, supporters: Strengths) -> float:
    return w / (1 + max(attackers, default=0))


def social(w: float, attackers: Strengths, supporters: Strengths) -> float:
    return w * (1 - dfquad_side(attackers))


# The card-based semantics counts the attackers of base score above 0, so it is not a function of their
# strengths alone; an attacker has strength 0 exactly where its base score is 0.
def card_based(w: float, attackers: Strengths, supporters: Strengths) -> float:
    founded = [a for a in attackers if a > 0]
    return w / (1 + len(founded) + math.fsum(founded) / len(founded)) if founded else w


DEFINITIONS: dict[str, Callable[[float, Strengths, Strengths], float]] = {
    f.__name__.replace("_", "-"): f
    for f in (
        quadratic_energy,
        df_quad,
        squared_df_quad,
        euler_based,
        euler_top,
        mlp_based,
        h_categoriser,
        max_based,
        card_based,
        social,
    )
}
