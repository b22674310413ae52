"""How firm the arguments of a framework are, as a value that says how it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import QueryError
from argmap.semantics._semantics import Verdicts, find
from argmap.semantics._shown import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics._semantics import Semantics
    from argmap.semantics.framework import Framework
    from argmap.semantics.gradual._solution import Solution

__all__ = ["Strengths"]

_WAYS = {
    "one pass": "worked out in one pass",
    "plain": "found by iteration",
    "damped": "found by iteration damped to one half",
    "more damped": "found by iteration damped to one tenth",
    "continuous": "found by following the continuous system",
}
_SHOWN = 8


class Strengths(Verdicts):
    """The strength of each argument, from 0 to 1, in the order of the framework.

    Where a circle of arguments does not come to rest, the arguments on it and below it have no strength:
    to ask for one is an error, `unsettled` lists them, and `last` has where the search stood when it was
    given up.

    Attributes:
        framework: What was evaluated.
        base: The base scores it started from.
        way: «one pass» where no argument stands on a circle; else the rung of the ladder that settled it:
            «plain», «damped», «more damped» or «continuous».
        rounds: How many times the strengths were changed.
        residual: The largest change that one more round would make.
        converged: Whether all came to rest.
        last: The strengths as numbers, in the order of the framework.
    """

    def __init__(self, framework: Framework, name: str, base: Sequence[float], solution: Solution) -> None:
        self.framework = framework
        self._name = name
        self.base = base
        self.way = solution.rung
        self.rounds = solution.rounds
        self.residual = solution.residual
        self.converged = solution.converged
        self.last = solution.values
        self._restless = frozenset() if solution.converged else frozenset(solution.rest)

    @property
    def semantics(self) -> Semantics:  # type: ignore[override]
        """The row of the semantics."""
        return find(self._name)

    @property
    def unsettled(self) -> tuple[str, ...]:
        """The names of the arguments that did not come to rest."""
        names = self.framework.names
        return tuple(names[number] for number in sorted(self._restless))

    def __getitem__(self, name: str) -> float:
        """Give the strength of the argument of this name.

        Raises:
            UnknownName: there is none.
            QueryError: it stands on a circle that did not come to rest, or below one.
        """
        number = self.framework.number(name)
        if number in self._restless:
            raise QueryError(
                f"{name!r} has no strength by {self._name}: its circle did not come to rest, and one more "
                f"round would still move it by up to {self.residual:.2g}; `last` has where it stood"
            )
        return self.last[number]

    def __iter__(self) -> Iterator[tuple[str, float]]:
        """Go through the names and strengths of the arguments that came to rest."""
        names = self.framework.names
        return ((names[k], x) for k, x in enumerate(self.last) if k not in self._restless)

    def __len__(self) -> int:
        return len(self.last)

    def order(self) -> tuple[tuple[str, ...], ...]:
        """Give the names from the strongest down, those of equal strength (to 1e-9) together.

        Example:
            >>> from argmap.semantics import evaluate, of
            >>> evaluate(of("a>b>c, d"), "h-categoriser").order()
            (('a', 'd'), ('c',), ('b',))
        """
        tiers: list[list[str]] = []
        least = 0.0
        for name, strength in sorted(self, key=lambda pair: -pair[1]):
            if tiers and least - strength <= 1e-9:
                tiers[-1].append(name)
            else:
                tiers.append([name])
                least = strength
        return tuple(map(tuple, tiers))

    def __repr__(self) -> str:
        state = "" if self.converged else f", {len(self._restless)} unsettled"
        return f"<Strengths by {self._name}: {len(self.last)} arguments, {self.way}{state}>"

    def _repr_html_(self) -> str:
        """Show the strengths in a notebook, as a table in debate order."""
        rows = ((name, f"{strength:.3f}") for name, strength in self)
        notes = "" if self.converged else f"Unsettled: {', '.join(self.unsettled[:_SHOWN])}."
        return table(f"Strength by {self._name}", ("statement", "strength"), rows, notes)

    def __str__(self) -> str:
        shown = [f"{name} {strength:.3f}" for name, strength in self][: _SHOWN + 1]
        more = len(self.last) - len(self._restless) - _SHOWN
        listed = ", ".join(shown if more <= 1 else [*shown[:_SHOWN], f"and {more} more"])
        if self.converged:
            head = f"Strength by {self._name}, {_WAYS[self.way]}: {listed}."
        else:
            restless = ", ".join(self.unsettled[:_SHOWN]) + (" …" if len(self._restless) > _SHOWN else "")
            head = (
                f"By {self._name}, {len(self._restless)} of {len(self.last)} arguments did not come to rest "
                f"after {self.rounds} rounds (residual {self.residual:.2g}): {restless}."
                f"{f' The others: {listed}.' if listed else ''}"
            )
        reading = self.framework.reading
        says = reading.differs() if reading is not None else ""
        return f"{head} Read so that {says}." if says else head
