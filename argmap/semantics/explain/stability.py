"""Is the matter settled, whatever replies are still missing?

An incomplete framework (Baumeister, Neugebauer, Rothe & Schadrack 2018) has arguments of which it is not
known whether they are there; each way of knowing is a completion. A claim is stable where its label is the
same in all of them (Odekerken, Borg & Bex 2022). Here these arguments are replies: to each argument that is
open to one, a reply that nothing answers may come or not; and arguments that are in doubt may be gone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import TYPE_CHECKING

from argmap.semantics._reader import read
from argmap.semantics.answers import Verdict
from argmap.semantics.budget import Budget, OutOfTime
from argmap.semantics.explain._reply import bearing, less, replied
from argmap.semantics.explain._words import NOW, WOULD, joined, said
from argmap.semantics.flattening import flat
from argmap.semantics.framework import Framework
from argmap.semantics.labelling import LABELS, Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Debate
    from argmap.semantics.reading import Reading

__all__ = ["Stability", "stable"]



@dataclass(frozen=True, slots=True)
class Stability:
    """Whether a label is the same whatever replies are missing; if not, the smallest change that turns it.

    Attributes:
        name: The claim.
        label: Its label as things are.
        verdict: ``yes``, ``no`` or ``unknown``.
        replies: What replies turn it, by what they reply to.
        gone: What turns it by being gone.
        after: What its label would be then.
    """

    name: str
    label: Label
    verdict: Verdict
    replies: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    after: Label | None = None
    debate: Debate | None = field(repr=False, compare=False, kw_only=True, default=None)

    def __str__(self) -> str:
        own = f"{said(self.name, self.debate)} {NOW[self.label]}"
        if self.verdict == "yes" or self.after is None:
            end = (
                "whatever replies are missing"
                if self.verdict == "yes"
                else "and whether for good is not known"
            )
            return f"{own}, {end}."
        parts = []
        if self.replies:
            told = joined(said(name, self.debate) for name in self.replies)
            parts.append(f"were {told} struck by a reply that nothing answers")
        if self.gone:
            parts.append(
                f"{'were ' if not parts else ''}{joined(said(n, self.debate) for n in self.gone)} gone"
            )
        return f"{own}; it {WOULD[self.after]}, {' and '.join(parts)}."


def stable(
    debate: Debate | Framework,
    name: str,
    *,
    replies: Iterable[str] | None = None,
    doubtful: Iterable[str] = (),
    reading: str | Reading | None = None,
    seconds: float | None = 10,
) -> Stability:
    """Tell whether a claim keeps its grounded label, whatever replies come and whatever doubtful is gone.

    Replies that are neither there nor not (which attack themselves) leave the least settled; what is settled
    even so is stable at once. Else the completions are tried, the smallest change first.

    Args:
        replies: The names of what is open to a reply; without it, all that nothing attacks.
        doubtful: The names of what may turn out not to be there; of a debate, links too.

    Raises:
        UnknownName: there is nothing of one of these names.

    Example:
        >>> from argmap.semantics import of
        >>> print(stable(of("a>b>x, c>b"), "x", replies=["a"]))
        “x” stands, whatever replies are missing.
        >>> print(stable(of("a>b>x, c>b"), "x"))
        “x” stands; it would fall, were “a” and “c” struck by a reply that nothing answers.
    """
    budget = Budget(seconds)
    given = None if isinstance(debate, Framework) else debate
    framework = debate if isinstance(debate, Framework) else read(debate, reading=reading)
    claim = framework.number(name)
    own = framework.names[claim]
    near = bearing(framework, claim)
    if replies is None:
        struck = set(flat(framework).attacks.targets)
        targets = [x for x in range(len(framework)) if x not in struck]
    else:
        targets = list(map(framework.number, dict.fromkeys(replies)))
    targets = sorted({x for x in targets if x in near})
    doubts = _doubts(debate, framework, tuple(doubtful), own)
    label = LABELS[flat(framework).settled[0][claim]]
    known = flat(replied(framework, targets, itself=True)).settled[0][claim]
    if not doubts and known and LABELS[known] == label:
        return Stability(own, label, "yes", debate=given)
    changes = [*((x, "") for x in targets), *((-1, d) for d in doubts)]
    try:
        for change in chain.from_iterable(combinations(changes, k) for k in range(1, len(changes) + 1)):
            budget.check()
            open_, gone = [x for x, _ in change if x >= 0], tuple(d for _, d in change if d)
            after = _label(debate, framework, own, [framework.names[x] for x in open_], gone)
            if after != label:
                told = tuple(framework.names[x] for x in open_)
                return Stability(own, label, "no", told, gone, after, debate=given)
    except OutOfTime:
        return Stability(own, label, "unknown", debate=given)
    return Stability(own, label, "yes", debate=given)


def _doubts(
    debate: Debate | Framework, framework: Framework, doubtful: tuple[str, ...], claim: str
) -> tuple[str, ...]:
    for name in doubtful:
        _ = framework.number(name) if isinstance(debate, Framework) else debate.index.node(name)
    return tuple(name for name in dict.fromkeys(doubtful) if name != claim)


def _label(
    debate: Debate | Framework, framework: Framework, claim: str, struck: list[str], gone: tuple[str, ...]
) -> Label:
    if isinstance(debate, Framework):
        left = less(framework, frozenset(map(framework.number, gone)))
    else:
        left = read(debate, reading=framework.reading, without=gone) if gone else framework
    there = [left.number(name) for name in struck if name in left]
    return LABELS[flat(replied(left, there)).settled[0][left.number(claim)]]
