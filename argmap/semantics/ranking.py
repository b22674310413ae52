"""Rank the arguments of a framework by its attacks alone: no base scores, and no numbers in the answer.

Source: Amgoud & Ben-Naim, «Ranking-based semantics for argumentation frameworks», SUM 2013 (burden,
discussion); Besnard & Hunter, AIJ 128 (2001) (categoriser); Bonzon, Delobelle, Konieczny & Maudet, AAAI 2016,
for how they compare.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import QueryError, did_you_mean
from argmap.semantics._reader import read
from argmap.semantics.framework import Framework
from argmap.semantics.gradual import Web, solve

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.semantics.reading import Reading

__all__ = ["Ranking", "rank"]

Method: TypeAlias = Literal["categoriser", "burden", "discussion"]
_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Ranking:
    """Arguments from the most acceptable down, those that are level together.

    Attributes:
        tiers: The names, tier by tier; in each, in the order of the framework.
    """

    method: Method
    tiers: tuple[tuple[str, ...], ...]

    def compare(self, one: str, other: str) -> int:
        """Give 1 where the one is more acceptable, -1 where the other is, 0 where they are level.

        Raises:
            QueryError: one of them is not ranked.
        """
        places = {name: place for place, tier in enumerate(self.tiers) for name in tier}
        for name in (one, other):
            if name not in places:
                raise QueryError(f"{name!r} is not ranked{did_you_mean(name, places)}")
        return (places[other] > places[one]) - (places[other] < places[one])

    def __str__(self) -> str:
        return " > ".join(map(" = ".join, self.tiers))


def rank(
    debate: Debate | Framework,
    *,
    method: Method = "categoriser",
    rounds: int | None = None,
    reading: str | Reading | None = None,
) -> Ranking:
    """Rank the arguments by who attacks them, who attacks those, and so on.

    ``categoriser``: by the h-categoriser's strengths from equal base scores. ``burden``: first by the
    number of attackers, then by how burdened these are, round by round. ``discussion``: by how many
    discussions of each length end against the argument.

    Args:
        rounds: How many rounds of the last two to look at; as many as there are arguments, by default.
        reading: How to read the debate. Supports are left aside, and an attack of several sources counts
            as one from its weakest.

    Raises:
        QueryError: there is no such method, or no round.

    Example:
        >>> from argmap.semantics import of
        >>> framework = of("x>a, y>a, b>c, z>b, d")
        >>> print(rank(framework, method="burden"))
        x = y = z = d > c > b > a
        >>> print(rank(framework, method="discussion"))
        x = y = z = d > c > b > a
        >>> rank(framework).compare("c", "b")
        1
    """
    if method not in _METHODS:
        near = did_you_mean(method, _METHODS)
        raise QueryError(f"no method is called {method!r}{near} (there are {', '.join(_METHODS)})")
    if rounds is not None and rounds < 1:
        raise QueryError("there is at least 1 round")
    framework = debate if isinstance(debate, Framework) else read(debate, reading=reading)
    attackers: list[list[tuple[int, ...]]] = [[] for _ in framework.names]
    for sources, target in framework.attacks:
        attackers[target].append(tuple(sources))
    places = _METHODS[method](framework, attackers, rounds or len(framework))
    tiers: list[list[str]] = [[] for _ in range(max(places, default=-1) + 1)]
    for name, place in zip(framework.names, places, strict=True):
        tiers[place].append(name)
    return Ranking(method, tuple(map(tuple, tiers)))


_Attackers: TypeAlias = list[list[tuple[int, ...]]]


def _categoriser(framework: Framework, attackers: _Attackers, rounds: int) -> list[int]:
    web = Web.of(framework, [1.0] * len(framework), supports=False)
    return _places([0] * len(framework), [-value for value in solve(web, "h-categoriser").values])


def _burden(framework: Framework, attackers: _Attackers, rounds: int) -> list[int]:
    """Bur₀(a) = 1 and Burᵢ(a) = 1 + Σ 1/Burᵢ₋₁(b) over its attackers; compared round by round."""
    burdens = [1.0] * len(framework)
    places = [0] * len(framework)
    for _ in range(rounds):
        new = [1 + sum(min(1 / burdens[s] for s in sources) for sources in who) for who in attackers]
        places = _places(places, new)
        still = all(abs(x - y) <= 1e-15 * x for x, y in zip(new, burdens, strict=True))
        burdens = new
        if still or max(places, default=0) == len(places) - 1:
            break
    return places


def _discussion(framework: Framework, attackers: _Attackers, rounds: int) -> list[int]:
    """Disᵢ(a) is the number of discussions of length i that are lost, or less those that are won."""
    walks = [1] * len(framework)
    places = [0] * len(framework)
    for length in range(2, rounds + 2):
        walks = [sum(min(walks[s] for s in sources) for sources in who) for who in attackers]
        places = _ranks(places, [count if length % 2 == 0 else -count for count in walks])
        if not any(walks) or max(places, default=0) == len(places) - 1:
            break
    return places


def _ranks(places: list[int], values: list[int]) -> list[int]:
    """Part those that are level by a further whole number, the least first."""
    keys = list(zip(places, values, strict=True))
    known = {key: place for place, key in enumerate(sorted(set(keys)))}
    return [known[key] for key in keys]


def _places(places: list[int], values: list[float]) -> list[int]:
    """Part those that are level by a further number, the least first; what is within 1e-9 stays level."""
    order = sorted(range(len(places)), key=lambda k: (places[k], values[k]))
    found = [0] * len(places)
    for before, k in pairwise(order):
        level = places[before] == places[k] and values[k] - values[before] <= _NEAR
        found[k] = found[before] + (not level)
    return found


_METHODS: dict[str, Callable[[Framework, _Attackers, int], list[int]]] = {
    "categoriser": _categoriser,
    "burden": _burden,
    "discussion": _discussion,
}
