"""How a semantics solves a piece: by enumeration, and by a solver where that takes too long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from argmap.errors import SolverMissing
from argmap.semantics.dung import _sat
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._effort import Effort, TooHard
from argmap.semantics.dung._oracles import Listed, Oracle

if TYPE_CHECKING:
    from argmap.semantics._semantics import Semantics
    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["Method", "Solver"]

T = TypeVar("T")
_STEPS, _ALONE = 20_000, 2_000_000  # steps before a solver takes over; before one is missed
_FEW = 4  # arguments
_KNOT = 40  # a strand of more arguments goes to the solver at once


@dataclass(frozen=True)
class Method:
    """How the extensions of a piece are found: what runs a semantics of acceptance.

    Attributes:
        each: Enumerates the labellings of a piece, each once.
        solver: Makes what asks a solver instead; None where there is no such way.
        whole: Whether extensions need not contain the grounded one, so that all arguments count.
        maybe_none: Whether a piece may have no extension.
        settled: Whether the grounded labelling is all there is, so that no piece need be solved.
        quick: Answers for a piece without any search; it is asked first.
    """

    each: Callable[[Piece, Effort], Iterator[bytes]]
    solver: Callable[[Piece, Budget], Oracle] | None = None
    whole: bool = False
    maybe_none: bool = False
    settled: bool = False
    quick: Callable[[Piece, Budget, Oracle], Oracle] | None = None

    def __call__(self, framework: Framework, semantics: Semantics, budget: Budget) -> Acceptance:
        """Evaluate a framework of attacks."""
        return Acceptance(framework, semantics, self, budget)

    def handy(self, piece: Piece) -> bool:
        """Tell whether a piece is enumerated sooner than an oracle is made for it."""
        return self.quick is None and len(piece) <= min(_FEW, _KNOT)

    def oracle(self, piece: Piece, budget: Budget) -> Oracle:
        """Give what can be asked of a piece."""
        oracle: Oracle = Solver(self, piece, budget)
        return oracle if self.quick is None else self.quick(piece, budget, oracle)


class Solver(Oracle):
    """Enumerate, and ask a solver where that takes too many steps."""

    def __init__(self, method: Method, piece: Piece, budget: Budget) -> None:
        self._method, self._piece, self._budget = method, piece, budget
        self._oracle: Oracle | None = None

    def _chosen(self) -> Oracle:
        make = self._method.solver
        if self._oracle is None:
            piece = self._piece
            if make is not None and len(piece) > _KNOT and piece.knot > _KNOT and _sat.present():
                self._oracle = make(piece, self._budget)
            else:
                most = None
                if make is not None:
                    most = _STEPS if _sat.present() else _ALONE if self._budget.seconds is None else None
                self._oracle = Listed(self._method.each, piece, self._budget, most)
        return self._oracle

    def _give_over(self) -> Oracle:
        """Let a solver take over."""
        make = self._method.solver
        if make is None or not _sat.present():
            raise SolverMissing(
                f"{len(self._piece):,} arguments hang together too closely for a search without a solver; "
                'pip install "argmap[sat]", or say how many seconds to search'
            ) from None
        self._oracle = make(self._piece, self._budget)
        return self._oracle

    def _ask(self, question: Callable[[Oracle], T]) -> T:
        try:
            return question(self._chosen())
        except TooHard:
            return question(self._give_over())

    def one(self) -> bytes | None:
        return self._ask(lambda oracle: oracle.one())

    def having(self, x: int, label: int) -> bytes | None:
        return self._ask(lambda oracle: oracle.having(x, label))

    def lacking(self, x: int, label: int) -> bytes | None:
        return self._ask(lambda oracle: oracle.lacking(x, label))

    def together(self, seats: Sequence[int]) -> bytes | None:
        return self._ask(lambda oracle: oracle.together(seats))

    def shared(self) -> bytes:
        return self._ask(lambda oracle: oracle.shared())

    def ever(self) -> bytes:
        return self._ask(lambda oracle: oracle.ever())

    def each(self) -> Iterator[bytes]:
        given: set[bytes] = set()
        oracle = self._chosen()
        if isinstance(oracle, Listed):
            try:
                for labels in oracle.each():
                    given.add(labels)
                    yield labels
                return
            except TooHard:
                oracle = self._give_over()
        yield from (labels for labels in oracle.each() if labels not in given)
