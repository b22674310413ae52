"""The strengths of a web with numpy: what can be worked out together is.

The nodes are sorted by the step at which they can be worked out, and the links by their targets. Then each
step is a slice, and one evaluation of a million links a few passes over arrays. All of it also works on
many webs at once that differ in base scores and weights: then the arrays have a column for each.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from argmap.semantics.gradual._ladder import climb
from argmap.semantics.gradual._parts import combine
from argmap.semantics.gradual._solution import Solution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.semantics.gradual._parts import Aggregation, Influence, Vector
    from argmap.semantics.gradual._web import Web

    Whole = np.ndarray[tuple[int, ...], np.dtype[np.intp]]

__all__ = ["Arrays", "Fast", "exp"]

_FAR = 300.0


def exp(x: Vector) -> Vector:
    """Give the exponential of each number, of no more than ±300."""
    return np.exp(np.clip(x, -_FAR, _FAR))


class Arrays:
    """Vectors as arrays."""

    def add(self, x: Vector, factor: float, y: Vector, /) -> Vector:
        """Give ``x + factor * y``."""
        return x + factor * y

    def less(self, x: Vector, y: Vector, /) -> Vector:
        """Give ``x - y``."""
        return x - y

    def size(self, x: Vector, /) -> float:
        """Give the largest absolute value."""
        return float(np.abs(x).max(initial=0.0))


ARRAYS = Arrays()


def _whole(numbers: Sequence[int]) -> Whole:
    return np.asarray(numbers, dtype=np.intp)


class _Side:
    """The links of one sign, sorted by their targets' places."""

    def __init__(self, web: Web, links: Whole, places: Whole) -> None:
        links = links[np.argsort(places[_whole(web.targets)[links]], kind="stable")]
        self.links = links
        at = places[_whole(web.targets)[links]]
        fresh = np.flatnonzero(np.diff(at, prepend=-1))
        self.at, self.heads, self.begins = at, at[fresh], fresh
        if web.starts is None:
            self.entries, self.firsts = _whole(web.sources)[links], None
        else:
            starts = _whole(web.starts)
            sizes = starts[links + 1] - starts[links]
            self.firsts = np.concatenate(([0], np.cumsum(sizes)))
            within = np.arange(self.firsts[-1]) - np.repeat(self.firsts[:-1], sizes)
            self.entries = _whole(web.sources)[np.repeat(starts[links], sizes) + within]

    def span(self, low: int, high: int) -> tuple[int, int, int, int]:
        """Give which heads lie between two places, and which links bear on them."""
        first, last = (int(i) for i in np.searchsorted(self.heads, [low, high]))
        begin = int(self.begins[first]) if first < len(self.begins) else len(self.links)
        end = int(self.begins[last]) if last < len(self.begins) else len(self.links)
        return first, last, begin, end

    def carried(self, x: Vector, weights: Vector | None, begin: int, end: int) -> Vector:
        """Give what each of these links carries: its weight times its weakest source."""
        if self.firsts is None:
            values = x.take(self.entries[begin:end], axis=0)
        else:
            low, high = self.firsts[begin], self.firsts[end]
            values = np.minimum.reduceat(x[self.entries[low:high]], self.firsts[begin:end] - low)
        if weights is not None:
            values = values * weights[self.links[begin:end]]
        return values


class _Needs:
    """What nodes need, sorted by their places: nodes, groups of each, members of each."""

    def __init__(self, web: Web, places: Whole) -> None:
        nodes = sorted(web.needs, key=lambda node: int(places[node]))
        self.heads = places[_whole(nodes)]
        groups = [group for node in nodes for group in web.needs[node]]
        sizes = [len(web.needs[node]) for node in nodes]
        self.begins = np.concatenate(([0], np.cumsum(_whole(sizes)))).astype(np.intp)
        self.firsts = np.concatenate(([0], np.cumsum(_whole([len(g) for g in groups])))).astype(np.intp)
        self.entries = _whole([node for group in groups for node in group])

    def apply(self, strengths: Vector, x: Vector, low: int, high: int) -> None:
        """Multiply the strengths at these places by what the nodes there need."""
        first, last = (int(i) for i in np.searchsorted(self.heads, [low, high]))
        if first == last:
            return
        begin, end = self.begins[first], self.begins[last]
        here, there = self.firsts[begin], self.firsts[end]
        groups = np.maximum.reduceat(x[self.entries[here:there]], self.firsts[begin:end] - here)
        met = np.minimum.reduceat(groups, self.begins[first:last] - begin)
        strengths[self.heads[first:last] - low] *= met


class Fast:
    """One web under one semantics, step by step; or many, one a column of base scores and weights."""

    def __init__(
        self,
        web: Web,
        aggregation: Aggregation,
        influence: Influence,
        *,
        base: Vector | None = None,
        weights: Vector | None = None,
    ) -> None:
        self.aggregation, self.influence = aggregation, influence
        self.base: Vector = np.asarray(web.base, dtype=np.float64) if base is None else base
        self.weights = weights
        if weights is None and web.weights is not None:
            self.weights = np.asarray(web.weights, dtype=np.float64)
        if self.weights is not None and self.weights.ndim > self.base.ndim:
            self.base = np.repeat(self.base[:, None], self.weights.shape[1], axis=1)
        self.steps, self.order = _steps(web)
        places = np.empty(len(web), dtype=np.intp)
        places[self.order] = np.arange(len(web))
        signs = np.asarray(web.signs, dtype=np.int8)
        self.placed: Vector = self.base[self.order]
        self.needs = _Needs(web, places) if web.needs else None
        self.sides = tuple(_Side(web, np.flatnonzero(signs == sign), places) for sign in (-1, 1))

    def _reduced(self, side: _Side, x: Vector, low: int, high: int) -> Vector:
        first, last, begin, end = side.span(low, high)
        by = self.aggregation.by
        if by == "sum" and x.ndim == 1:
            values = side.carried(x, self.weights, begin, end)
            heads = side.at[begin:end] - low
            return np.bincount(heads, values, high - low).astype(np.float64, copy=False)
        out: Vector = np.full((high - low, *x.shape[1:]), 1.0 if by == "product" else 0.0)
        if first == last:
            return out
        values = side.carried(x, self.weights, begin, end)
        heads, begins = side.heads[first:last] - low, side.begins[first:last] - begin
        if by == "sum":
            out[heads] = np.add.reduceat(values, begins)
        elif by == "max":
            out[heads] = np.maximum.reduceat(values, begins)
        else:
            left = np.subtract(1.0, values, out=values)
            product = np.multiply.reduceat(left, begins)
            out[heads] = product if self.aggregation.power == 1 else product**self.aggregation.power
        return out

    @cached_property
    def founded(self) -> Vector:
        """For each place, the attackers that have a base score, and a weight, above 0."""
        side = self.sides[0]
        count: Vector = np.zeros_like(self.placed)
        if len(side.heads):
            ones = np.ones(len(side.links)) if self.weights is None else self.weights[side.links]
            sources = self.base[side.entries]
            if side.firsts is not None:
                sources = np.minimum.reduceat(sources, side.firsts[:-1])
            known = (ones > 0) & (sources > 0) if ones.ndim == sources.ndim else ones > 0
            count[side.heads] = np.add.reduceat(known.astype(np.float64), side.begins)
        return count

    def evaluate(self, x: Vector, low: int, high: int) -> Vector:
        """Give the strengths at these places from those of all nodes, by node."""
        attack, support = (self._reduced(side, x, low, high) for side in self.sides)
        count = self.founded[low:high] if self.aggregation.counted else np.zeros(1)
        total = combine(self.aggregation, attack, support, count)
        strengths = self.influence.value(self.placed[low:high], total, exp)
        if self.needs is not None:
            self.needs.apply(strengths, x, low, high)
        return strengths

    def solve(self, *, tolerance: float) -> Solution:
        """Work out what has an order, and look for a fixed point of the rest."""
        values, rung, rounds, residual, converged = self.solve_arrays(tolerance=tolerance)
        return Solution(
            values.tolist(), rung, rounds, residual, converged, self.order[self.steps[-1] :].tolist()
        )

    def solve_arrays(self, *, tolerance: float) -> tuple[Vector, str, int, float, bool]:
        """Give the strengths as an array, by node, and how they were found."""
        x = self.base.copy()
        for low, high in zip(self.steps, self.steps[1:], strict=False):
            x[self.order[low:high]] = self.evaluate(x, low, high)
        low, high = self.steps[-1], len(self.order)
        if low == high:
            return x, "one pass", 1, 0.0, True
        rest = self.order[low:]

        def function(part: Vector) -> Vector:
            x[rest] = part
            return self.evaluate(x, low, high)

        found = climb(function, self.base[rest], ARRAYS, tolerance=tolerance)
        x[rest] = found.values
        return x, found.rung, found.rounds, found.residual, found.converged


def _steps(web: Web) -> tuple[list[int], Whole]:
    """Sort the nodes by the step at which they can be worked out; give where each step begins.

    Nodes on circles and below them come last, after the last step.
    """
    first, then = (_whole(side) for side in web.depends)
    count = len(web)
    by_source = np.argsort(first, kind="stable")
    targets = then[by_source]
    begins = np.searchsorted(first[by_source], np.arange(count + 1))
    open_ = np.bincount(then, minlength=count)
    ready = np.flatnonzero(open_ == 0)
    steps, order = [0], []
    done = 0
    while len(ready):
        order.append(ready)
        done += len(ready)
        steps.append(done)
        sizes = begins[ready + 1] - begins[ready]
        within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        met = targets[np.repeat(begins[ready], sizes) + within]
        np.subtract.at(open_, met, 1)
        met = np.unique(met)
        ready = met[open_[met] == 0]
    order.append(np.flatnonzero(open_ > 0))
    return steps, np.concatenate(order)
