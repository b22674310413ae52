"""What a gradual semantics works on: weighted nodes and signed links, as plain arrays.

This is the weighted bipolar argumentation graph of the literature (Amgoud & Ben-Naim 2018; Mossakowski &
Neuhaus 2018), with two things more that debates have. A link may have several *linked* sources, which are
as strong together as the weakest of them. And a node may *need* others: then its strength is what it would
have without the need, times the strength of the weakest thing it needs. So a step from a reason to a
conclusion can be a node of its own, which passes its source on unchanged until somebody undercuts it.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.semantics.framework import Framework

__all__ = ["Web"]


@dataclass(frozen=True, slots=False, kw_only=True, eq=False, repr=False)
class Web:
    """Hold base scores and signed links between numbered nodes.

    Attributes:
        base: For each node its base score, from 0 to 1: how firm it is before anybody answers.
        targets: For each link the node it bears on.
        signs: For each link 1 where it supports, -1 where it attacks.
        sources: The source nodes of all links, one link after the other.
        starts: Where each link's sources begin, with the end at last, or None where each link has one.
        weights: For each link a factor, or None where all are 1.
        needs: For some nodes what they cannot do without, as groups of nodes of which the strongest counts.
        names: What the nodes are called, for messages; their numbers where it is empty.
    """

    base: Sequence[float]
    targets: Sequence[int] = ()
    signs: Sequence[int] = ()
    sources: Sequence[int] = ()
    starts: Sequence[int] | None = None
    weights: Sequence[float] | None = None
    needs: Mapping[int, tuple[tuple[int, ...], ...]] = field(default_factory=dict)
    names: Sequence[str] = ()

    def __post_init__(self) -> None:
        links = len(self.targets)
        firsts = links + 1 if self.starts is not None else 0
        if len(self.signs) != links or len(self.starts or ()) != firsts:
            raise ModelError("a web needs a target, a sign and sources for each link")
        if self.starts is None and len(self.sources) != links:
            raise ModelError("a web without starts needs one source for each link")
        if self.starts is not None and any(end <= begin for begin, end in pairwise(self.starts)):
            raise ModelError("each link of a web comes from somewhere")
        low, high = min(self.base, default=0), max(self.base, default=1)
        if not (low >= 0 and high <= 1) or any(map(math.isnan, self.base)):
            worst = next(i for i, b in enumerate(self.base) if not 0 <= b <= 1)
            raise ModelError(
                f"the base score of {self.name(worst)} is {self.base[worst]}; it lies between 0 and 1"
            )
        if self.weights is not None and not all(0 <= w < math.inf for w in self.weights):
            raise ModelError("the weight of a link is a number from 0 up")

    def __len__(self) -> int:
        return len(self.base)

    def __repr__(self) -> str:
        return f"<Web: {len(self.base)} nodes, {len(self.targets)} links>"

    def name(self, node: int) -> str:
        """Give what a node is called."""
        return repr(self.names[node]) if self.names else f"node {node}"

    def origins(self, link: int) -> Sequence[int]:
        """Give the source nodes of a link."""
        if self.starts is None:
            return self.sources[link : link + 1]
        return self.sources[self.starts[link] : self.starts[link + 1]]

    def weight(self, link: int) -> float:
        """Give the factor of a link."""
        return 1.0 if self.weights is None else self.weights[link]

    @classmethod
    def simple(
        cls,
        base: Iterable[float],
        attacks: Iterable[tuple[int, int]] = (),
        supports: Iterable[tuple[int, int]] = (),
        weights: Sequence[float] | None = None,
    ) -> Web:
        """Make a web of pairs of nodes, source first: the attacks, and after them the supports.

        Example:
            >>> Web.simple([0.5, 0.8], attacks=[(1, 0)])
            <Web: 2 nodes, 1 links>
        """
        against, pro = list(attacks), list(supports)
        pairs = [*against, *pro]
        return cls(
            base=array("d", base),
            sources=array("i", [source for source, _ in pairs]),
            targets=array("i", [target for _, target in pairs]),
            signs=array("b", [-1] * len(against) + [1] * len(pro)),
            weights=None if weights is None else array("d", weights),
        )

    @classmethod
    def of(cls, framework: Framework, base: Sequence[float], *, supports: bool = True) -> Web:
        """Make the web of a framework: its attacks, then its supports unless they are left out.

        Example:
            >>> from argmap.semantics import of
            >>> Web.of(of("a>b, c+>b"), [1, 0.5, 1])
            <Web: 3 nodes, 2 links>
        """
        attacks, pro = framework.attacks, framework.supports
        parts = [attacks, pro] if supports and len(pro) else [attacks]
        sources, targets, starts = array("i"), array("i"), None
        for part in parts:
            sources.extend(part.sources.entries)
            targets.extend(part.targets)
        if not all(part.plain for part in parts):
            starts = array("i", [0])
            for part in parts:
                before = starts[-1]
                starts.extend(before + end for end in part.sources.starts[1:])
        weights = None
        if any(part.weights is not None for part in parts):
            weights = array("d")
            for part in parts:
                weights.extend(part.weights or [1.0] * len(part))
        needs: dict[int, tuple[tuple[int, ...], ...]] = {}
        for group, node in framework.needs:
            needs[node] = (*needs.get(node, ()), group)
        signs = array("b", [-1]) * len(attacks)
        if len(parts) > 1:
            signs.extend(array("b", [1]) * len(pro))
        return cls(
            base=base,
            targets=targets,
            signs=signs,
            sources=sources,
            starts=starts,
            weights=weights,
            needs=needs,
            names=framework.names,
        )

    def replaced(self, *, base: Sequence[float] | None = None, weights: Sequence[float] | None = None) -> Web:
        """Give the same web with other base scores or weights."""
        return Web(
            base=self.base if base is None else base,
            targets=self.targets,
            signs=self.signs,
            sources=self.sources,
            starts=self.starts,
            weights=self.weights if weights is None else weights,
            needs=self.needs,
            names=self.names,
        )

    @cached_property
    def incoming(self) -> list[list[int]]:
        """For each node the links that bear on it, attacks and supports in the order of the links."""
        found: list[list[int]] = [[] for _ in self.base]
        for link, target in enumerate(self.targets):
            found[target].append(link)
        return found

    @cached_property
    def depends(self) -> tuple[array[int], array[int]]:
        """Pairs of nodes: what must be known, and for what: sources of links, and what nodes need."""
        first = array("i", self.sources)
        if self.starts is None:
            then = array("i", self.targets)
        else:
            then = array("i")
            for link, target in enumerate(self.targets):
                then.extend([target] * (self.starts[link + 1] - self.starts[link]))
        for node, groups in self.needs.items():
            for group in groups:
                first.extend(group)
                then.extend([node] * len(group))
        return first, then
