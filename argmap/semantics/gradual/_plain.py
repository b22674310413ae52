"""The strengths of a web in plain Python."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from argmap.semantics.gradual._ladder import climb
from argmap.semantics.gradual._parts import combine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.semantics.gradual._parts import Aggregation, Influence
    from argmap.semantics.gradual._solution import Solution
    from argmap.semantics.gradual._web import Web

__all__ = ["LISTS", "Lists", "Plain", "exp", "ordered"]

_FAR = 300.0  # beyond this an exponential says all it has to say, and its square would overflow


def exp(x: float) -> float:
    """Give the exponential of a number, of no more than ±300."""
    return math.exp(min(max(x, -_FAR), _FAR))


class Lists:
    """Vectors as lists."""

    def add(self, x: list[float], factor: float, y: list[float], /) -> list[float]:
        """Give ``x + factor * y``."""
        return [a + factor * b for a, b in zip(x, y, strict=True)]

    def less(self, x: list[float], y: list[float], /) -> list[float]:
        """Give ``x - y``."""
        return [a - b for a, b in zip(x, y, strict=True)]

    def size(self, x: list[float], /) -> float:
        """Give the largest absolute value."""
        return max(map(abs, x), default=0.0)


LISTS = Lists()


def ordered(web: Web) -> tuple[list[int], list[int]]:
    """Part the nodes into those with an order in which to work them out, in it, and the rest.

    The rest stands on a circle or has one above it (Kahn 1962).
    """
    first, then = web.depends
    open_ = [0] * len(web)
    for node in then:
        open_[node] += 1
    begins = [-1] * len(web)
    after = [-1] * len(first)
    for place, node in enumerate(first):
        after[place] = begins[node]
        begins[node] = place
    order = [node for node, count in enumerate(open_) if not count]
    for node in order:  # which grows as it is gone through
        place = begins[node]
        while place >= 0:
            target = then[place]
            open_[target] -= 1
            if not open_[target]:
                order.append(target)
            place = after[place]
    return order, [node for node, count in enumerate(open_) if count]


class Plain:
    """One web under one semantics, node by node."""

    def __init__(self, web: Web, aggregation: Aggregation, influence: Influence) -> None:
        self.web, self.aggregation, self.influence = web, aggregation, influence
        self.attackers: list[list[int]] = [[] for _ in web.base]
        self.supporters: list[list[int]] = [[] for _ in web.base]
        for link, (target, sign) in enumerate(zip(web.targets, web.signs, strict=True)):
            (self.supporters if sign > 0 else self.attackers)[target].append(link)
        self.bare = web.starts is None and web.weights is None

    def value(self, link: int, x: Sequence[float]) -> float:
        """Give what a link carries: its weight times its weakest source."""
        web = self.web
        one = web.starts is None
        carried = x[web.sources[link]] if one else min([x[source] for source in web.origins(link)])
        return carried if web.weights is None else carried * web.weights[link]

    def _side(self, links: list[int], x: Sequence[float]) -> float:
        sources = self.web.sources
        values = [x[sources[k]] for k in links] if self.bare else [self.value(k, x) for k in links]
        how = self.aggregation
        if how.by == "sum":
            return sum(values)
        if how.by == "max":
            return max(values, default=0.0)
        return math.prod([1.0 - v for v in values]) ** how.power

    def founded(self, node: int) -> float:
        """Count the attackers of a node that have a base score, and a weight, above 0."""
        web = self.web
        return float(
            sum(
                web.weight(link) > 0 and all(web.base[source] > 0 for source in web.origins(link))
                for link in self.attackers[node]
            )
        )

    def total(self, node: int, x: Sequence[float]) -> float:
        """Give the aggregate of a node's attackers and supporters."""
        count = self.founded(node) if self.aggregation.counted else 0.0
        attack, support = self._side(self.attackers[node], x), self._side(self.supporters[node], x)
        return combine(self.aggregation, attack, support, count)

    def at(self, node: int, x: Sequence[float]) -> float:
        """Give the strength of a node from those of its neighbours."""
        alone = self.influence.value(self.web.base[node], self.total(node, x), exp)
        needs = self.web.needs.get(node)
        return alone if needs is None else alone * self.met(needs, x)

    @staticmethod
    def met(needs: Sequence[Sequence[int]], x: Sequence[float]) -> float:
        """Give the strength of the weakest thing that a node needs."""
        return min([max([x[node] for node in group]) for group in needs])

    def solve(self, *, tolerance: float) -> Solution:
        """Work out what has an order, and look for a fixed point of the rest."""
        from argmap.semantics.gradual._solution import Solution

        order, rest = ordered(self.web)
        x = list(map(float, self.web.base))
        for node in order:
            x[node] = self.at(node, x)
        if not rest:
            return Solution(x, "one pass", 1, 0.0, True)
        whole = x[:]

        def function(part: list[float]) -> list[float]:
            for node, value in zip(rest, part, strict=True):
                whole[node] = value
            return [self.at(node, whole) for node in rest]

        found = climb(function, [x[node] for node in rest], LISTS, tolerance=tolerance)
        for node, value in zip(rest, found.values, strict=True):
            whole[node] = value
        return Solution(whole, found.rung, found.rounds, found.residual, found.converged, tuple(rest))
