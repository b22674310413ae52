"""The knots a debate hangs on: what stays open, and how many ways there are to settle it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.semantics.answers import figure
from argmap.semantics.budget import Budget, OutOfTime
from argmap.semantics.dung._effort import Effort
from argmap.semantics.dung._walk import walk
from argmap.semantics.explain._words import framework_of, joined, said

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.semantics.framework import Framework
    from argmap.semantics.reading import Reading

__all__ = ["Knot", "knots"]


@dataclass(frozen=True, slots=True)
class Knot:
    """A part of the debate that the grounded labelling leaves open, and that hangs on nothing else.

    Attributes:
        core: Those who attack one another in a circle.
        hanging: All else that stays open because of it or of another knot of the same part.
        positions: How many preferred extensions the part has; None where the time was not enough.
    """

    core: tuple[str, ...]
    hanging: tuple[str, ...]
    positions: int | None
    debate: Debate | None = field(repr=False, compare=False, kw_only=True, default=None)

    def __str__(self) -> str:
        told = joined(said(name, self.debate) for name in self.core)
        one = f"{told} {'attack one another' if len(self.core) > 1 else 'attacks itself'}"
        hanging = (
            f"; {len(self.hanging):,} more {'hang' if len(self.hanging) > 1 else 'hangs'} on it"
            if self.hanging
            else ""
        )
        if self.positions is None:
            return f"{one}{hanging}."
        ways = f"{figure(self.positions)} way{'' if self.positions == 1 else 's'}"
        return f"{one}{hanging}; {ways} to take a position."


def knots(
    debate: Debate | Framework, *, reading: str | Reading | None = None, seconds: float | None = None
) -> tuple[Knot, ...]:
    """Find the circles of attack that a debate hangs on, in the order of their first statements.

    Args:
        seconds: How long to count positions, for all knots together.

    Example:
        >>> from argmap.semantics import of
        >>> for knot in knots(of("a<>b, b>c, c>d, x>x")):
        ...     print(knot)
        “a” and “b” attack one another; 2 more hang on it; 2 ways to take a position.
        “x” attacks itself; 1 way to take a position.
    """
    framework, given = framework_of(debate, reading)
    budget = Budget(seconds)
    names = framework.names
    found = []
    for piece in framework.knots:
        strand_of = {x: k for k, strand in enumerate(piece.strands) for x in strand}
        try:
            positions = sum(1 for _ in walk(piece, Effort(budget), base="preferred"))
        except OutOfTime:
            positions = None
        for k, strand in enumerate(piece.strands):
            outer = {strand_of[s] for x in strand for attack in piece.attacks[x] for s in attack} - {k}
            if outer:
                continue
            core = tuple(names[piece.members[x]] for x in strand)
            rest = tuple(names[piece.members[x]] for x in range(len(piece)) if strand_of[x] != k)
            found.append((piece.members[strand[0]], Knot(core, rest, positions, debate=given)))
    return tuple(knot for _, knot in sorted(found, key=lambda pair: pair[0]))
