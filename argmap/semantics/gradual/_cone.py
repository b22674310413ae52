"""One node and all that bears on it, as a web of its own; and that web with parts taken away."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from argmap.errors import QueryError
from argmap.semantics.gradual._web import Web

if TYPE_CHECKING:
    from argmap.semantics.gradual._modular import Modular

__all__ = ["Cone"]

_CHUNK = 2_000_000  # entries of the arrays in which many webs are worked out at once


class Cone:
    """What bears on one node.

    Attributes:
        web: The node and its ancestors, numbered anew, in the old order.
        nodes: For each of them its old number.
        links: For each link its old number.
        top: The new number of the node.
    """

    def __init__(self, web: Web, node: int, run: Modular) -> None:
        self.run = run
        above: dict[int, list[int]] = {}
        for source, target in zip(*web.depends, strict=True):
            above.setdefault(target, []).append(source)
        seen = {node}
        todo = [node]
        for one in todo:  # which grows as it is gone through
            for source in above.get(one, ()):
                if source not in seen:
                    seen.add(source)
                    todo.append(source)
        self.nodes = sorted(seen)
        new = {old: number for number, old in enumerate(self.nodes)}
        self.top = new[node]
        self.links = [link for link, target in enumerate(web.targets) if target in new]
        sources, starts = array("i"), array("i", [0])
        for link in self.links:
            sources.extend(new[source] for source in web.origins(link))
            starts.append(len(sources))
        self.web = Web(
            base=array("d", [web.base[old] for old in self.nodes]),
            targets=array("i", [new[web.targets[link]] for link in self.links]),
            signs=array("b", [web.signs[link] for link in self.links]),
            sources=sources,
            starts=None if web.starts is None else starts,
            weights=array("d", [web.weight(link) for link in self.links]),
            needs={
                new[node]: tuple(tuple(new[member] for member in group) for group in groups)
                for node, groups in web.needs.items()
                if node in new
            },
            names=[web.names[old] for old in self.nodes] if web.names else (),
        )

    def without(self, gone: Iterable[int]) -> list[float]:
        """Give the links' weights where some nodes, by new number, are taken away.

        With a node go the links it is a source of, and the nodes that cannot do without it.
        """
        lost = set(gone)
        fresh = bool(lost)
        while fresh:
            needy = {
                node
                for node, groups in self.web.needs.items()
                if node not in lost and any(lost.issuperset(group) for group in groups)
            }
            lost |= needy
            fresh = bool(needy)
        weights = list(self.web.weights or ())
        for link in range(len(weights)):
            if not lost.isdisjoint(self.web.origins(link)):
                weights[link] = 0.0
        return weights

    def strengths(
        self, weights: Sequence[Sequence[float]], bases: Sequence[Sequence[float]] | None = None
    ) -> list[float]:
        """Give the node's strength under each of many weights, or base scores, of the web.

        Raises:
            QueryError: under one of them it does not come to rest.
        """
        width = max(len(self.web.targets), len(self.web), 1)
        size = max(1, _CHUNK // width)
        found: list[float] = []
        for begin in range(0, len(weights), size):
            some = None if bases is None else bases[begin : begin + size]
            found += self._chunk(weights[begin : begin + size], some)
        return found

    def _chunk(
        self, weights: Sequence[Sequence[float]], bases: Sequence[Sequence[float]] | None
    ) -> list[float]:
        if len(weights) * len(self.web.targets) > 500 and find_spec("numpy") is not None:
            import numpy as np

            from argmap.semantics.gradual._fast import Fast

            self.run.check(self.web)
            base = np.asarray(bases or [self.web.base] * len(weights), dtype=np.float64).T
            table = np.asarray(weights, dtype=np.float64).T
            fast = Fast(self.web, self.run.aggregation, self.run.influence, base=base, weights=table)
            values, *_, converged = fast.solve_arrays(tolerance=1e-10)
            if not converged:
                raise self._restless()
            strengths: list[float] = values[self.top].tolist()
            return strengths
        found = []
        for k, weight in enumerate(weights):
            web = self.web.replaced(weights=weight, base=None if bases is None else bases[k])
            solution = self.run.solve(web, engine="plain")
            if not solution.converged:
                raise self._restless()
            found.append(solution.values[self.top])
        return found

    def _restless(self) -> QueryError:
        return QueryError(
            f"{self.web.name(self.top)} has no settled strength by {self.run.name} when parts of what bears "
            "on it are taken away or moved"
        )
