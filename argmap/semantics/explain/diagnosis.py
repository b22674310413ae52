"""What must fall for a claim to stand: the smallest set of arguments to withdraw.

A diagnosis of a rejection (Saribatur, Wallner & Woltran 2020; Niskanen & Järvisalo 2020): the fewest
arguments without which some admissible set holds the claim. Only what attacks it at some remove can count,
and a solver for weighted satisfiability finds the fewest (RC2: Ignatiev, Morgado & Marques-Silva 2019).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from threading import Timer
from typing import TYPE_CHECKING

from argmap.errors import SolverMissing
from argmap.semantics.budget import Budget, OutOfTime
from argmap.semantics.dung import _sat
from argmap.semantics.evaluation import evaluate
from argmap.semantics.explain._words import framework_of, joined, said
from argmap.semantics.framework import Arrows, Framework, Numbered
from argmap.semantics.labelling import IN

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.semantics.reading import Reading

__all__ = ["Diagnosis", "must_fall"]

_SMALL = 2_000  # sets that a search without a solver may try


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The fewest arguments that must be withdrawn for a claim to stand.

    Attributes:
        name: The claim.
        fallen: What must be withdrawn, in the order of the framework; nothing for a claim that can stand.
        cone: How many arguments attack the claim at some remove, itself among them.
        possible: Whether there is such a set: a claim that attacks itself never stands.
        known: Whether it was found in the time given; if not, `fallen` is empty.
    """

    name: str
    fallen: tuple[str, ...]
    cone: int
    possible: bool = True
    known: bool = True
    debate: Debate | None = field(repr=False, compare=False, kw_only=True, default=None)

    def __str__(self) -> str:
        own = said(self.name, self.debate)
        if not self.possible:
            return f"{own} attacks itself and can never stand."
        if not self.known:
            return f"What must fall for {own} to stand was not found in the time given."
        if not self.fallen:
            return f"{own} can stand as things are."
        told = joined(said(name, self.debate) for name in self.fallen)
        return f"For {own} to stand, {told} must fall; fewer are not enough."


def must_fall(
    debate: Debate | Framework,
    name: str,
    *,
    reading: str | Reading | None = None,
    seconds: float | None = None,
) -> Diagnosis:
    """Find the fewest arguments that must be withdrawn for a claim to be in some admissible set.

    Args:
        seconds: How long to search; then what must fall is not known.

    Raises:
        UnknownName: the framework has no argument of this name.
        SolverMissing: too many sets are to be tried without a solver.

    Example:
        >>> from argmap.semantics import of
        >>> print(must_fall(of("a>x, b>x, c>b, c>d"), "x"))
        For “x” to stand, “a” must fall; fewer are not enough.
        >>> print(must_fall(of("a<>x"), "x"))
        “x” can stand as things are.
    """
    budget = Budget(seconds)
    framework, given = framework_of(debate, reading)
    claim = framework.number(name)
    own = framework.names[claim]
    cone = _cone(framework, claim)
    small = _within(framework, cone)
    place = cone.index(claim)
    if any(set(small.attacks.sources[arrow]) == {place} for arrow in small.attacks.incoming[place]):
        return Diagnosis(own, (), len(cone), False, debate=given)
    try:
        fallen = _by_trial(small, place, budget)
        if fallen is None:
            fallen = _by_solver(small, place, budget)
    except OutOfTime:
        return Diagnosis(own, (), len(cone), known=False, debate=given)
    names = tuple(framework.names[cone[x]] for x in fallen)
    return Diagnosis(own, names, len(cone), debate=given)


def _cone(framework: Framework, claim: int) -> list[int]:
    """Give the claim and all that attacks it at some remove, ascending."""
    attacks = framework.attacks
    seen = {claim}
    todo = [claim]
    for x in todo:  # which grows as it is gone through
        for arrow in attacks.incoming[x]:
            fresh = [s for s in attacks.sources[arrow] if s not in seen]
            seen.update(fresh)
            todo += fresh
    return sorted(seen)


def _within(framework: Framework, kept: list[int]) -> Framework:
    place = {number: k for k, number in enumerate(kept)}
    attacks = framework.attacks
    rows = (
        (tuple(place[s] for s in attacks.sources[arrow]), place[x])
        for x in kept
        for arrow in attacks.incoming[x]
        if all(s in place for s in attacks.sources[arrow])
    )
    return Framework(Numbered(len(kept)), Arrows.of(len(kept), rows))


def _by_trial(framework: Framework, claim: int, budget: Budget) -> tuple[int, ...] | None:
    """Try all sets of no, one, two … arguments, as long as they are few."""
    others = [x for x in range(len(framework)) if x != claim]
    tried, count = 0, 1
    for size in range(len(others) + 1):
        if size:
            count = count * (len(others) - size + 1) // size
        tried += count
        if tried * len(framework) > _SMALL * 20 and size:
            return None
        for gone in combinations(others, size):
            budget.check()
            if _stands(framework, claim, frozenset(gone), budget):
                return gone
    return tuple(others)


def _stands(framework: Framework, claim: int, gone: frozenset[int], budget: Budget) -> bool:
    rows = [(s, t) for s, t in framework.attacks if t not in gone and not gone.intersection(s)]
    left = Framework(Numbered(len(framework)), Arrows.of(len(framework), rows))
    if left.settled[0][claim]:
        return left.settled[0][claim] == IN
    rest = None if budget.left is None else max(budget.left, 1e-6)
    answer = evaluate(left, "preferred", seconds=rest).credulous(str(claim + 1))
    if answer.verdict == "unknown":
        raise OutOfTime
    return bool(answer)


def _by_solver(framework: Framework, claim: int, budget: Budget) -> tuple[int, ...]:
    """Ask for the fewest: hard clauses say that an admissible set of what is present holds the claim."""
    if not _sat.present():
        raise SolverMissing(
            f"{len(framework):,} arguments bear on this claim, too many to try them all; "
            'pip install "argmap[sat]"'
        )
    from pysat.examples.rc2 import RC2
    from pysat.formula import WCNF

    size = len(framework)
    hard: list[list[int]] = []
    last = 3 * size  # for each argument: it is in, it is present, it is struck
    strikes: list[list[int]] = [[] for _ in range(size)]
    for sources, target in framework.attacks:
        if len(sources) == 1:
            hit = 3 * sources[0] + 1
        else:
            last += 1
            hit = last
            hard += [[-hit, 3 * s + 1] for s in sources]
        strikes[target].append(hit)
        hard.append([-(3 * target + 1), *(part for s in sources for part in (-(3 * s + 2), 3 * s + 3))])
    for x in range(size):
        hard.append([-(3 * x + 1), 3 * x + 2])
        hard.append([-(3 * x + 1), -(3 * x + 3)])
        hard.append([-(3 * x + 3), *strikes[x]])
    hard.append([3 * claim + 1])
    formula = WCNF()
    for clause in hard:
        formula.append(clause)
    for x in range(size):
        if x != claim:
            formula.append([3 * x + 2], weight=1)
    budget.check()
    with RC2(formula, solver="g4") as solver:
        if budget.left is None:
            found = solver.compute()
        else:
            alarm = Timer(max(budget.left, 0.001), solver.interrupt)
            alarm.start()
            try:
                found = solver.compute(expect_interrupt=True)
            finally:
                alarm.cancel()
        if found is None:  # there is always a set: all others
            raise OutOfTime
        model = set(found)
    return tuple(x for x in range(size) if 3 * x + 2 not in model and x != claim)
