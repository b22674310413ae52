"""Who moved the needle: what each statement, or each link, contributes to the strength of a claim.

There is no one answer: no measure has all the properties one would wish (Kampik, Potyka, Yin, Čyras & Toni,
«Contribution functions for quantitative bipolar argumentation graphs», IJAR 2024), so there are three, and a
result names its own.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import QueryError, did_you_mean
from argmap.semantics.framework import Framework
from argmap.semantics.gradual import model, strength
from argmap.semantics.gradual._cone import Cone
from argmap.semantics.gradual._gradient import gradient

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.semantics._semantics import Semantics
    from argmap.semantics.gradual import Strengths
    from argmap.semantics.gradual.scores import Base
    from argmap.semantics.reading import Reading

__all__ = ["Attribution", "Share", "attribution"]

Method: TypeAlias = Literal["gradient", "removal", "shapley"]
_METHODS = ("gradient", "removal", "shapley")
_EXACT = 12  # contributors of which all coalitions are worked out
_BLOCK = 64  # orders that are worked out together
_SAYS = {
    "gradient": "the change in strength per change in base score or weight",
    "removal": "the strength less the strength without it",
    "shapley": "its mean difference over all orders in which they could have come in",
}


@dataclass(frozen=True, slots=True)
class Share:
    """What one statement or link contributes.

    Attributes:
        name: The id of a statement, or of a link; where a link has none, «a > b» or «a +> b».
        value: Above 0 where it speaks for the claim.
        error: The standard error of the value; 0 where it is exact.
    """

    name: str
    value: float
    error: float = 0.0

    def __str__(self) -> str:
        return f"{self.name} {self.value:+.3f}{f' ± {self.error:.3f}' if self.error else ''}"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The shares in one claim's strength, in debate order.

    Attributes:
        of: The claim.
        strength: Its strength.
        method: How the shares were found.
        semantics: The name of the gradual semantics.
    """

    of: str
    strength: float
    method: Method
    semantics: str
    shares: tuple[Share, ...]

    def __getitem__(self, name: str) -> Share:
        """Give the share of this name; of what does not bear on the claim, a share of 0."""
        return next((share for share in self.shares if share.name == name), Share(name, 0.0))

    def __str__(self) -> str:
        strongest = sorted(self.shares, key=lambda share: -abs(share.value))[:8]
        listed = ", ".join(map(str, strongest)) or "nothing bears on it"
        more = len(self.shares) - len(strongest)
        return (
            f"{self.of} has strength {self.strength:.3f} by {self.semantics}; {self.method} "
            f"({_SAYS[self.method]}): {listed}{f', and {more} more' if more else ''}."
        )


def attribution(
    debate: Debate | Framework,
    *,
    of: str | Statement,
    method: Method = "gradient",
    links: bool = False,
    semantics: str | Semantics = "quadratic-energy",
    reading: str | Reading | None = None,
    base: Base = "score",
    samples: int = 1000,
    seed: int = 0,
) -> Attribution:
    """Say what each statement, or each link, contributes to the strength of a claim.

    ``gradient`` is what a small change of its base score (of its weight, for a link) would do. ``removal``
    is what taking it away would do. ``shapley`` shares out, among all that bear on the claim, the whole
    difference between its strength and its base score: the shares add up to it. Up to twelve contributors
    are shared out exactly; with more, `samples` orders are drawn and each share has its standard error.

    Args:
        of: The claim.
        links: Whether shares are of links and not of statements.
        semantics: The name of a gradual semantics.
        reading: How to read the debate.
        base: Base scores, as for `argmap.semantics.strength`.
        samples: How many orders are drawn where there are too many contributors for all of them.
        seed: What the drawing starts from; the same seed gives the same shares.

    Raises:
        UnknownName: no argument is called so.
        QueryError: there is no such method; or the claim's strength does not settle.

    Example:
        >>> from argmap.semantics import of
        >>> framework = of("x>a, y+>a, z>x", scores={"a": 0.5, "x": 0.5, "y": 1, "z": 0.5})
        >>> print(attribution(framework, of="a", method="removal", semantics="df-quad"))
        a has strength 0.875 by df-quad; removal (the strength less the strength without it): y +0.500,
        x -0.125, z +0.125.
        >>> shares = attribution(framework, of="a", method="shapley", semantics="df-quad").shares
        >>> round(sum(share.value for share in shares), 9)  # 0.875 less the base score
        0.375

    Source: Kampik et al., IJAR 2024 (removal, Shapley); Yin, Potyka & Toni, ECAI 2023 (gradient) and
    IJCAI 2024 (links).
    """
    if method not in _METHODS:
        near = did_you_mean(method, _METHODS)
        raise QueryError(f"no method is called {method!r}{near} (there are {', '.join(_METHODS)})")
    strengths = strength(debate, semantics=semantics, reading=reading, base=base)
    framework = strengths.framework
    name = of if isinstance(of, str) else of.id
    here = strengths[name]
    run = model(semantics)
    cone = Cone(run.web(framework, strengths.base), framework.number(name), run)
    shares = _Shares(cone, strengths, None if isinstance(debate, Framework) else debate)
    found = shares.of_links(method, samples, seed) if links else shares.of_nodes(method, samples, seed)
    return Attribution(name, here, method, run.name, tuple(found))


class _Shares:
    """The shares in the strength of a cone's top."""

    def __init__(self, cone: Cone, strengths: Strengths, debate: Debate | None) -> None:
        self.cone = cone
        self.names = strengths.framework.names
        self.values = [strengths.last[old] for old in cone.nodes]
        self.debate = debate
        self.onto: dict[str, dict[tuple[frozenset[str], bool], str]] = {}

    def _statements(self) -> list[int]:
        """Give the numbers in the cone of what may contribute: its statements, without its top and steps."""
        numbers = [k for k in range(len(self.cone.nodes)) if k != self.cone.top]
        if self.debate is None:
            return numbers
        index = self.debate.index
        places = [index.positions.get(self.names[self.cone.nodes[k]]) for k in numbers]
        return [k for k, p in zip(numbers, places, strict=True) if p is not None and p < index.statements]

    def of_nodes(self, method: Method, samples: int, seed: int) -> list[Share]:
        """Share out among the statements."""
        cone, players = self.cone, self._statements()
        names = [self.names[cone.nodes[k]] for k in players]
        if method == "gradient":
            slopes = gradient(cone.web, cone.run, self.values, cone.top).by_base
            return [Share(n, slopes[k]) for n, k in zip(names, players, strict=True)]

        def weights(gone: Sequence[int]) -> list[float]:
            return cone.without(players[place] for place in gone)

        return self._taken_away(names, weights, method, samples, seed)

    def of_links(self, method: Method, samples: int, seed: int) -> list[Share]:
        """Share out among the links."""
        cone = self.cone
        names = [self._link(link) for link in range(len(cone.links))]
        if method == "gradient":
            slopes = gradient(cone.web, cone.run, self.values, cone.top).by_weight
            return [Share(n, slope) for n, slope in zip(names, slopes, strict=True)]
        whole = list(cone.web.weights or ())

        def weights(gone: Sequence[int]) -> list[float]:
            lost = set(gone)
            return [0.0 if link in lost else weight for link, weight in enumerate(whole)]

        return self._taken_away(names, weights, method, samples, seed)

    def _link(self, link: int) -> str:
        web, names = self.cone.web, self.names
        sources = [names[self.cone.nodes[k]] for k in web.origins(link)]
        target = names[self.cone.nodes[web.targets[link]]]
        supports = web.signs[link] > 0
        if self.debate is not None:
            position = self.debate.index.positions.get(sources[0])
            if len(sources) == 1 and (position is None or position >= self.debate.index.statements):
                return sources[0]  # a step that is attacked stands for its link
            found = self._drawn_onto(target).get((frozenset(sources), supports))
            if found is not None:
                return found
        start = sources[0] if len(sources) == 1 else f"{{{', '.join(sources)}}}"
        return f"{start} {'+>' if supports else '>'} {target}"

    def _drawn_onto(self, target: str) -> dict[tuple[frozenset[str], bool], str]:
        """Give the ids of the links onto a statement, by their sources and whether they support."""
        if target not in self.onto and self.debate is not None:
            self.onto[target] = {
                (frozenset(link.sources), link.kind == "supports"): link.id
                for link in reversed(self.debate.links_to(target) if target in self.debate else ())
                if link.kind in ("supports", "attacks", "contradicts")
            }
        return self.onto[target]

    def _taken_away(
        self,
        names: list[str],
        weights: Callable[[Sequence[int]], list[float]],
        method: Method,
        samples: int,
        seed: int,
    ) -> list[Share]:
        count = len(names)
        if method == "removal":
            whole, *without = self.cone.strengths([weights(()), *(weights((k,)) for k in range(count))])
            return [Share(n, whole - value) for n, value in zip(names, without, strict=True)]
        if count <= _EXACT:
            values = self._exact(weights, count)
            return [Share(n, value) for n, value in zip(names, values, strict=True)]
        return [
            Share(n, value, error)
            for n, (value, error) in zip(names, self._drawn(weights, count, samples, seed), strict=True)
        ]

    def _exact(self, weights: Callable[[Sequence[int]], list[float]], count: int) -> Iterator[float]:
        """Give the Shapley values from the strengths under all coalitions, as bits of a number."""
        from math import factorial

        coalitions = range(1 << count)
        worth = self.cone.strengths(
            [weights([k for k in range(count) if not bits >> k & 1]) for bits in coalitions]
        )
        chance = [factorial(size) * factorial(count - size - 1) / factorial(count) for size in range(count)]
        for player in range(count):
            bit = 1 << player
            yield sum(
                chance[bits.bit_count()] * (worth[bits | bit] - worth[bits])
                for bits in coalitions
                if not bits & bit
            )

    def _drawn(
        self, weights: Callable[[Sequence[int]], list[float]], count: int, samples: int, seed: int
    ) -> Iterator[tuple[float, float]]:
        """Give the mean difference that each makes as it comes in, over orders drawn, and its error."""
        if samples < 2:
            raise QueryError("a Shapley value is drawn from at least 2 samples")
        dice = random.Random(seed)  # noqa: S311  (a sample, not a secret)
        total, square = [0.0] * count, [0.0] * count
        for begin in range(0, samples, _BLOCK):
            orders = [dice.sample(range(count), count) for _ in range(begin, min(begin + _BLOCK, samples))]
            worth = iter(self.cone.strengths([weights(o[k:]) for o in orders for k in range(count + 1)]))
            for order in orders:
                before = next(worth)
                for player, after in zip(order, worth, strict=False):
                    total[player] += after - before
                    square[player] += (after - before) ** 2
                    before = after
        for player in range(count):
            mean = total[player] / samples
            spread = max(square[player] / samples - mean * mean, 0.0) * samples / (samples - 1)
            yield mean, (spread / samples) ** 0.5
