"""What can be asked of one piece: an extension, one in which an argument has a label or has it not, all.

`Listed` enumerates, and keeps what it has found. The others ask a solver: preferred sets are grown one
strict superset at a time (PrefSat; CEGARTIX, Dvořák, Järvisalo, Wallner & Woltran 2014), and each set that
fails rules out all sets it contains.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from argmap.semantics.budget import OutOfTime
from argmap.semantics.dung._effort import Effort, TooHard
from argmap.semantics.dung._sat import Clauses, literal
from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._pieces import Piece

__all__ = ["Complete", "Listed", "Oracle", "Preferred", "Ranged", "Single", "Stable"]


class Oracle(ABC):
    """What can be asked of one piece; labels are a byte for each of its arguments.

    Each question raises `OutOfTime` where the time is up.
    """

    @abstractmethod
    def one(self) -> bytes | None:
        """Give an extension, or None where there is none."""

    @abstractmethod
    def having(self, x: int, label: int) -> bytes | None:
        """Give an extension in which an argument has a label, or None where there is none."""

    @abstractmethod
    def lacking(self, x: int, label: int) -> bytes | None:
        """Give an extension in which an argument has not this label, or None where there is none."""

    @abstractmethod
    def each(self) -> Iterator[bytes]:
        """Give all extensions, each once."""

    def together(self, seats: Sequence[int]) -> bytes | None:
        """Give an extension that holds all of some arguments, or None where there is none."""
        return next((found for found in self.each() if all(found[x] == IN for x in seats)), None)

    def shared(self) -> bytes:
        """Give the labels that all extensions share, and 0 elsewhere; all 0 where there is none."""
        shared = bytearray(self.one() or b"")
        for seat, label in enumerate(shared):
            other = self.lacking(seat, label) if label else None
            if other is not None:
                shared[:] = (one if one == two else 0 for one, two in zip(shared, other, strict=True))
        return bytes(shared)

    def ever(self) -> bytes:
        """Give 1 for the arguments that some extension holds, and 0 elsewhere."""
        found = bytearray(label == IN for label in self.one() or b"")
        for seat in range(len(found)):
            other = None if found[seat] else self.having(seat, IN)
            if other is not None:
                found[:] = (mark or label == IN for mark, label in zip(found, other, strict=True))
        return bytes(found)


class Listed(Oracle):
    """Enumerate, and keep what has been found."""

    def __init__(
        self, each: Callable[[Piece, Effort], Iterator[bytes]], piece: Piece, budget: Budget, most: int | None
    ) -> None:
        self._make: Callable[[], Iterator[bytes]] = lambda: each(piece, Effort(budget, most))
        self._begin()

    def _begin(self) -> None:
        self.found: list[bytes] = []
        self._more: Iterator[bytes] | None = self._make()

    def at(self, number: int) -> bytes | None:
        """Give the extension of this number, or None where there are not so many."""
        try:
            while number >= len(self.found) and self._more is not None:
                fresh = next(self._more, None)
                if fresh is None:
                    self._more = None
                else:
                    self.found.append(fresh)
        except (OutOfTime, TooHard):
            self._begin()  # what was broken off cannot go on
            raise
        return self.found[number] if number < len(self.found) else None

    def one(self) -> bytes | None:
        return self.at(0)

    def having(self, x: int, label: int) -> bytes | None:
        return next((labels for labels in self.each() if labels[x] == label), None)

    def lacking(self, x: int, label: int) -> bytes | None:
        return next((labels for labels in self.each() if labels[x] != label), None)

    def each(self) -> Iterator[bytes]:
        number = 0
        while (labels := self.at(number)) is not None:
            yield labels
            number += 1

    def shared(self) -> bytes:
        return self._folded(and_)

    def ever(self) -> bytes:
        return bytes(label & IN for label in self._folded(or_))

    def _folded(self, fold: Callable[[int, int], int]) -> bytes:
        """Fold all labels bit by bit: in is 1 and out is 2, so that what differs has no bit in common."""
        if self.one() is None:
            return b""
        folded = reduce(fold, (int.from_bytes(labels, "little") for labels in self.each()))
        return folded.to_bytes(len(self.found[0]), "little")


class _Solved(Oracle):
    """Ask a solver; `clauses` are made when they are first wanted."""

    complete = True

    def __init__(self, piece: Piece, budget: Budget) -> None:
        self.piece = piece
        self._budget = budget
        self._clauses: Clauses | None = None

    @property
    def clauses(self) -> Clauses:
        if self._clauses is None:
            self._clauses = Clauses(self.piece, self._budget, complete=self.complete)
        return self._clauses

    def _apart(self) -> Clauses:
        """Give clauses of their own, for an enumeration that rules out what it has found."""
        return Clauses(self.piece, self._budget, complete=self.complete)


def _other_than(labels: bytes) -> list[int]:
    return [-(2 * x + 1) if label == IN else 2 * x + 1 for x, label in enumerate(labels)]


def _beyond(labels: bytes) -> list[int]:
    """Say that something is in that is not in here."""
    return [2 * x + 1 for x, label in enumerate(labels) if label != IN]


class Complete(_Solved):
    """Complete labellings of what grounded leaves undecided: leaving it so is one of them."""

    def one(self) -> bytes | None:
        return bytes(len(self.piece))

    def having(self, x: int, label: int) -> bytes | None:
        return self.clauses.solve([literal(x, label)])

    def lacking(self, x: int, label: int) -> bytes | None:
        return bytes(len(self.piece))

    def each(self) -> Iterator[bytes]:
        clauses = self._apart()
        while (labels := clauses.solve()) is not None:
            yield labels
            clauses.add(_other_than(labels))


class Stable(_Solved):
    """Complete labellings that leave nothing undecided."""

    def _whole(self, clauses: Clauses) -> Clauses:
        for x in range(len(self.piece)):
            clauses.add([2 * x + 1, 2 * x + 2])
        return clauses

    @property
    def clauses(self) -> Clauses:
        if self._clauses is None:
            self._clauses = self._whole(self._apart())
        return self._clauses

    def one(self) -> bytes | None:
        return self.clauses.solve()

    def having(self, x: int, label: int) -> bytes | None:
        return self.clauses.solve([literal(x, label)])

    def lacking(self, x: int, label: int) -> bytes | None:
        return self.clauses.solve([-literal(x, label)])

    def each(self) -> Iterator[bytes]:
        clauses = self._whole(self._apart())
        while (labels := clauses.solve()) is not None:
            yield labels
            clauses.add(_other_than(labels))


class Preferred(_Solved):
    """Complete labellings with most in."""

    def one(self) -> bytes | None:
        labels = self.clauses.solve()
        return None if labels is None else self.clauses.grow(labels)

    def having(self, x: int, label: int) -> bytes | None:
        labels = self.clauses.solve([literal(x, label)])
        return None if labels is None else self.clauses.grow(labels)  # what is out stays out when more is in

    def together(self, seats: Sequence[int]) -> bytes | None:
        labels = self.clauses.solve([literal(x, IN) for x in seats])
        return None if labels is None else self.clauses.grow(labels)

    def lacking(self, x: int, label: int) -> bytes | None:
        found = self.having(x, OUT if label == IN else IN)  # an admissible set against it is found fast
        if found is not None:
            return found
        clauses, wanted = self.clauses, literal(x, label)
        if clauses.solve([wanted]) is None:
            return self.one()
        select = clauses.fresh()
        try:
            while (labels := clauses.solve([select, -wanted])) is not None:
                labels = clauses.grow(labels, extra=[-wanted])
                kept = [2 * y + 1 for y, given in enumerate(labels) if given == IN]
                larger = clauses.solve([wanted, *kept])
                if larger is None:
                    return labels
                clauses.add([-select, *_beyond(clauses.grow(larger))])
        finally:
            clauses.add([-select])
        return None

    def each(self) -> Iterator[bytes]:
        clauses = self._apart()
        while (labels := clauses.solve()) is not None:
            labels = clauses.grow(labels)
            yield labels
            clauses.add(_beyond(labels))


class Ranged(_Solved):
    """Labellings that leave least undecided: complete ones (semi-stable), or conflict-free sets (stage)."""

    def __init__(self, piece: Piece, budget: Budget, *, complete: bool) -> None:
        super().__init__(piece, budget)
        self.complete = complete
        self._first: int | None = None

    def _ranged(self) -> int:
        if self._first is None:
            self._first = self.clauses.ranged()
        return self._first

    def one(self) -> bytes | None:
        labels = self.clauses.solve()
        return None if labels is None else self.clauses.grow(labels, ranged=self._ranged())

    def having(self, x: int, label: int) -> bytes | None:
        return self._find(literal(x, label))

    def lacking(self, x: int, label: int) -> bytes | None:
        return self._find(-literal(x, label))

    def _find(self, wanted: int) -> bytes | None:
        clauses, first = self.clauses, self._ranged()
        select = clauses.fresh()
        try:
            while (labels := clauses.solve([select, wanted])) is not None:
                widest = clauses.grow(labels, ranged=first)
                kept = [first + 1 + x for x, given in enumerate(widest) if given]
                same = clauses.solve([wanted, *kept])
                if same is not None:
                    return same
                clauses.add([-select, *(first + 1 + x for x, given in enumerate(widest) if not given)])
        finally:
            clauses.add([-select])
        return None

    def each(self) -> Iterator[bytes]:
        clauses = self._apart()
        first = clauses.ranged()
        while (labels := clauses.solve()) is not None:
            widest = clauses.grow(labels, ranged=first)
            kept = [first + 1 + x for x, given in enumerate(widest) if given]
            select = clauses.fresh()
            while (same := clauses.solve([select, *kept])) is not None:
                yield same
                clauses.add([-select, *_other_than(same)])
            clauses.add([-select])
            clauses.add([first + 1 + x for x, given in enumerate(widest) if not given])


class Single(Oracle):
    """A semantics with one extension, which is computed when it is first wanted."""

    def __init__(self, find: Callable[[], bytes]) -> None:
        self._find = find
        self._labels: bytes | None = None

    def one(self) -> bytes:
        if self._labels is None:
            self._labels = self._find()
        return self._labels

    def having(self, x: int, label: int) -> bytes | None:
        return self.one() if self.one()[x] == label else None

    def lacking(self, x: int, label: int) -> bytes | None:
        return None if self.one()[x] == label else self.one()

    def each(self) -> Iterator[bytes]:
        yield self.one()
