"""What a claim hangs on: the fewest supports whose loss would fell it.

The counterpart of a diagnosis (Saribatur, Wallner & Woltran 2020), over supports and not over arguments: a
support is lost where its step is struck and nothing answers. What that does is for the reading to say: a
claim that needs its supports (Nouioua & Risch 2011) is struck with it, and by any other meaning the support
passes nothing on any more.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from argmap.errors import QueryError
from argmap.semantics._reader import read
from argmap.semantics.answers import Verdict
from argmap.semantics.budget import Budget, OutOfTime
from argmap.semantics.explain._reply import bearing, replied
from argmap.semantics.explain._words import joined, said
from argmap.semantics.flattening import flat
from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.labelling import IN
from argmap.semantics.reading import named

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.semantics.reading import Reading, Support

__all__ = ["Loss", "hangs_on"]


@dataclass(frozen=True, slots=True)
class Loss:
    """The fewest supports whose loss would fell a claim.

    Attributes:
        name: The claim.
        verdict: ``yes``: there are such supports; ``no``: the claim stands whichever are lost, or it does
            not stand as things are; ``unknown``: the time was not enough.
        lost: The supports, each as its sources and its target, in the order of the framework.
        stands: Whether the claim stands as things are.
        tried: Of how many supports the loss was tried: those that can bear on the claim.
    """

    name: str
    verdict: Verdict
    lost: tuple[tuple[tuple[str, ...], str], ...]
    stands: bool
    tried: int
    debate: Debate | None = field(repr=False, compare=False, kw_only=True, default=None)

    def __str__(self) -> str:
        own = said(self.name, self.debate)
        if not self.stands:
            return f"{own} does not stand as things are."
        if self.verdict == "unknown":
            return f"What {own} hangs on was not found in the time given; {self.tried:,} supports bear on it."
        if self.verdict == "no":
            return f"{own} stands, whichever supports are lost."
        told = joined(
            f"the support from {joined(said(s, self.debate) for s in sources)} to {said(target, self.debate)}"
            for sources, target in self.lost
        )
        return f"{own} would no longer stand without {told}; fewer are not enough."


def hangs_on(
    debate: Debate | Framework,
    name: str,
    *,
    reading: str | Reading | None = None,
    seconds: float | None = 10,
) -> Loss:
    """Find the fewest supports whose loss would keep a claim out of the grounded extension.

    All sets of supports that can bear on the claim are tried, the smallest first, as long as the time
    lasts: their number doubles with each support.

    Args:
        reading: How to read a debate, or a framework: only what support means counts there. Support must
            matter; without a reading it is what a claim needs.

    Raises:
        UnknownName: the framework has no argument of this name.
        QueryError: by this reading support decides nothing.

    Example:
        >>> from argmap.semantics import of
        >>> print(hangs_on(of("s+>d, t+>e, d>a, e>a, a>x"), "x"))
        “x” would no longer stand without the support from “s” to “d” and the support from “t” to “e”; fewer are not enough.
        >>> print(hangs_on(of("s+>d, e>a, d>a, a>x"), "x"))
        “x” stands, whichever supports are lost.
    """  # noqa: E501
    chosen = named("necessary" if reading is None else reading)
    if chosen.support == "evidence":
        raise QueryError("by this reading support decides nothing; read it with support='necessary'")
    budget = Budget(seconds)
    given = None if isinstance(debate, Framework) else debate
    framework = debate if isinstance(debate, Framework) else read(debate, reading=chosen)
    claim = framework.number(name)
    own = framework.names[claim]
    near = bearing(framework, claim)
    rows = [(k, t) for k, (s, t) in enumerate(framework.supports) if t in near]
    if not _stands(framework, claim, (), chosen.support):
        return Loss(own, "no", (), False, len(rows), debate=given)
    if chosen.support == "necessary":  # one support of a claim is as good as another
        rows = list({t: (k, t) for k, t in reversed(rows)}.values())[::-1]
    numbers = [k for k, _ in rows]
    try:
        for size in range(1, len(numbers) + 1):
            for lost in combinations(numbers, size):
                budget.check()
                if not _stands(framework, claim, lost, chosen.support):
                    names, sources = framework.names, framework.supports.sources
                    told = tuple(
                        (tuple(names[s] for s in sources[k]), names[framework.supports.targets[k]])
                        for k in lost
                    )
                    return Loss(own, "yes", told, True, len(rows), debate=given)
    except OutOfTime:
        return Loss(own, "unknown", (), True, len(rows), debate=given)
    return Loss(own, "no", (), True, len(rows), debate=given)


def _stands(framework: Framework, claim: int, lost: tuple[int, ...], support: Support) -> bool:
    left = framework
    if lost:
        kept = (row for k, row in enumerate(framework.supports) if k not in lost)
        left = framework.replace(supports=Arrows.of(len(framework), kept))
        if support == "necessary":
            left = replied(left, dict.fromkeys(framework.supports.targets[k] for k in lost))
    return flat(left, support=support).settled[0][claim] == IN
