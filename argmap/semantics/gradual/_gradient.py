"""How much a strength would change with each base score and each link's weight: exact derivatives.

At a fixed point ``s = f(base, s)`` the strength of one node depends on all that bears on it. With ``J`` the
derivatives of ``f`` by the strengths, ``pull = (1 - Jᵀ)⁻¹ e`` says how much a push at each node moves that
one, whatever way round it goes. Where nothing stands on a circle the pulls are found in one pass, backwards;
else as the fixed point ``pull = e + Jᵀ pull``, by the same ladder as the strengths (Yin, Potyka & Toni, ECAI
2023, for acyclic graphs; the circles are the implicit function theorem).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.errors import QueryError
from argmap.semantics.gradual._ladder import climb
from argmap.semantics.gradual._plain import LISTS, Plain, exp, ordered

if TYPE_CHECKING:
    from argmap.semantics.gradual._modular import Modular
    from argmap.semantics.gradual._web import Web

__all__ = ["Gradient", "gradient"]


@dataclass(frozen=True, slots=True)
class Gradient:
    """The derivatives of one node's strength.

    Attributes:
        by_base: By the base score of each node.
        by_weight: By the weight of each link.
        residual: What is left over where the pulls go round in circles; the figures may be off by some
            such amount.
    """

    by_base: list[float]
    by_weight: list[float]
    residual: float


def gradient(web: Web, run: Modular, values: Sequence[float], node: int) -> Gradient:
    """Give the derivatives of a node's strength where the strengths are `values`.

    At a kink (two strongest attackers, two weakest sources) it is the derivative along the first.

    Raises:
        QueryError: the pulls go round in circles and do not come to rest.
    """
    plain = Plain(web, run.aggregation, run.influence)
    slopes, leans, alone = [], [], []
    for k, base in enumerate(web.base):
        total = plain.total(k, values)
        met = plain.met(web.needs[k], values) if k in web.needs else 1.0
        slopes.append(run.influence.slope(base, total, exp) * met)
        leans.append(run.influence.lean(base, total, exp) * met)
        alone.append(run.influence.value(base, total, exp))
    passes: list[list[tuple[int, float]]] = [[] for _ in web.base]  # for each node, what it is pulled by
    by_link = [0.0] * len(web.targets)
    for k in range(len(web)):
        for link, steep in _steep(plain, k, values):
            source = min(web.origins(link), key=values.__getitem__)
            by_link[link] = slopes[k] * steep * values[source]
            passes[source].append((k, slopes[k] * steep * web.weight(link)))
        if k in web.needs:
            strongest = [max(group, key=values.__getitem__) for group in web.needs[k]]
            passes[min(strongest, key=values.__getitem__)].append((k, alone[k]))
    pulls, residual = _pulls(web, passes, node)
    by_base = [pull * lean for pull, lean in zip(pulls, leans, strict=True)]
    by_weight = [pulls[target] * b for target, b in zip(web.targets, by_link, strict=True)]
    return Gradient(by_base, by_weight, residual)


def _pulls(web: Web, passes: list[list[tuple[int, float]]], node: int) -> tuple[list[float], float]:
    order, rest = ordered(web)
    pulls = [0.0] * len(web)
    pulls[node] = 1.0
    residual = 0.0

    def pulled(k: int, from_: Sequence[float]) -> float:
        return (k == node) + sum(from_[target] * factor for target, factor in passes[k])

    if rest:

        def function(part: list[float]) -> list[float]:
            for k, value in zip(rest, part, strict=True):
                pulls[k] = value
            return [pulled(k, pulls) for k in rest]

        found = climb(function, [float(k == node) for k in rest], LISTS, tolerance=1e-12)
        if not found.converged and not found.residual < 1e-6:
            raise QueryError(
                "the gradient goes round in circles and does not come to rest; ask for method='removal'"
            )
        for k, value in zip(rest, found.values, strict=True):
            pulls[k] = value
        residual = found.residual
    for k in reversed(order):
        pulls[k] = pulled(k, pulls)
    return pulls, residual


def _steep(plain: Plain, node: int, values: Sequence[float]) -> Iterator[tuple[int, float]]:
    """Give each link of a node with the derivative of the aggregate by what it carries."""
    how = plain.aggregation
    for links, sign in ((plain.attackers[node], -1.0), (plain.supporters[node], 1.0)):
        carried = [plain.value(link, values) for link in links]
        if how.by == "sum":
            share = max(plain.founded(node), 1.0) if how.counted else 1.0
            yield from ((link, sign / share) for link in links)
        elif how.by == "max":
            first = max(range(len(links)), key=carried.__getitem__, default=None)
            yield from ((link, sign * (k == first)) for k, link in enumerate(links))
        else:
            left = [1.0 - value for value in carried]
            others = _others([value**how.power for value in left])
            for link, value, rest in zip(links, left, others, strict=True):
                yield link, sign * how.power * value ** (how.power - 1) * rest


def _others(factors: list[float]) -> list[float]:
    """Give for each factor the product of the others, with no division, as some may be 0."""
    before, after = [1.0], [1.0]
    for factor in factors:
        before.append(before[-1] * factor)
    for factor in reversed(factors):
        after.append(after[-1] * factor)
    return [x * y for x, y in zip(before, reversed(after[:-1]), strict=False)]
