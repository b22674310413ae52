"""Answers of acceptance: yes, no or not known, with a certificate; and all extensions as a product."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import QueryError
from argmap.semantics.budget import OutOfTime
from argmap.semantics.labelling import Labelling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.semantics.budget import Budget
    from argmap.semantics.framework import Framework

__all__ = ["Answer", "Extensions", "Verdict", "figure"]

Verdict: TypeAlias = Literal["yes", "no", "unknown"]
_LONG = 15


class Answer:
    """A yes, a no, or an honest «unknown», with the labelling that shows it.

    Attributes:
        verdict: ``yes``, ``no`` or ``unknown``.
        words: What was found, in words.
        vacuous: Whether it is a yes about every extension where there is none.
    """

    __slots__ = ("_made", "_make", "vacuous", "verdict", "words")

    def __init__(
        self,
        verdict: Verdict,
        words: str,
        make: Callable[[], Labelling | None] | None = None,
        *,
        vacuous: bool = False,
    ) -> None:
        self.verdict = verdict
        self.words = words
        self.vacuous = vacuous
        self._make = make
        self._made: Labelling | None = None

    @property
    def certificate(self) -> Labelling | None:
        """The extension that shows it: one that holds the argument, or one that does not.

        With an answer that is unknown it is the best that is known: the grounded labelling.
        """
        if self._made is None and self._make is not None:
            self._made = self._make()
        return self._made

    def __bool__(self) -> bool:
        if self.verdict == "unknown":
            raise QueryError(f"not known: {self.words}")
        return self.verdict == "yes"

    def __repr__(self) -> str:
        return f"<Answer: {self.verdict}>"

    def __str__(self) -> str:
        shown = self.certificate if self.verdict != "unknown" else None
        return f"{self.verdict}: {self.words}" + (f"; {shown}" if shown is not None else "")


class Extensions:
    """All extensions of a framework as a product: the pieces it falls into choose each for themselves.

    A debate of ten thousand statements may have 10²² of them, so they are counted by multiplication and
    made one by one as they are asked for.
    """

    def __init__(
        self,
        framework: Framework,
        semantics: str,
        fixed: bytes,
        factors: Sequence[tuple[Sequence[int], Callable[[], Iterator[bytes]]]],
        budget: Budget,
    ) -> None:
        self.framework = framework
        self.semantics = semantics
        self._fixed = fixed
        self._budget = budget
        self._factors = [_Factor(members, each) for members, each in factors]

    @property
    def count(self) -> int | None:
        """How many there are, exactly; None where the time of the budget is not enough to know."""
        self._budget.restart()
        try:
            return prod(map(len, self._factors))
        except OutOfTime:
            return None

    @property
    def factors(self) -> tuple[int, ...]:
        """For each piece that has more than one extension of its own how many it has.

        Raises:
            QueryError: the time of the budget is not enough to know.
        """
        self._budget.restart()
        try:
            return tuple(n for n in map(len, self._factors) if n != 1)
        except OutOfTime:
            raise QueryError(f"not counted within {self._budget.seconds} seconds; allow more") from None

    def __bool__(self) -> bool:
        return all(factor.at(0) is not None for factor in self._factors)

    def __iter__(self) -> Iterator[Labelling]:
        """Give the extensions one by one; the pieces that come last change first."""
        if not self:
            return
        turns = [0] * len(self._factors)
        labels = bytearray(self._fixed)
        for factor in self._factors:
            factor.put(0, labels)
        while True:
            yield Labelling(self.framework, bytes(labels))
            for k in range(len(turns) - 1, -1, -1):
                turns[k] += 1
                if self._factors[k].put(turns[k], labels):
                    break
                turns[k] = 0
                self._factors[k].put(0, labels)
            else:
                return

    def __repr__(self) -> str:
        return f"<Extensions: {self}>"

    def __str__(self) -> str:
        """Say how many there are, and of what choices."""
        count = self.count
        if count is None:
            return f"{self.semantics} extensions, too many to count in {self._budget.seconds:g} seconds"
        what = f"{figure(count)} {self.semantics} extension{'' if count == 1 else 's'}"
        choices = [factor for factor in map(len, self._factors) if factor > 1]
        return f"{what}, of {len(choices):,} choices apart from each other" if len(choices) > 1 else what


class _Factor:
    """The extensions of one piece, kept as they come."""

    def __init__(self, members: Sequence[int], each: Callable[[], Iterator[bytes]]) -> None:
        self.members = members
        self._each = each
        self._begin()

    def _begin(self) -> None:
        self._more: Iterator[bytes] | None = None
        self._found: list[bytes] = []
        self._whole = False

    def at(self, number: int) -> bytes | None:
        if self._more is None:
            self._more = self._each()
        try:
            while not self._whole and number >= len(self._found):
                fresh = next(self._more, None)
                if fresh is None:
                    self._whole = True
                else:
                    self._found.append(fresh)
        except OutOfTime:
            self._begin()
            raise
        return self._found[number] if number < len(self._found) else None

    def put(self, number: int, labels: bytearray) -> bool:
        """Write the labels of one extension; tell whether there is one of this number."""
        own = self.at(number)
        if own is not None:
            for member, label in zip(self.members, own, strict=True):
                labels[member] = label
        return own is not None

    def __len__(self) -> int:
        number = len(self._found)
        while self.at(number) is not None:
            number += 1
        return number


def figure(number: int) -> str:
    """Write a count, a long one as a power of ten.

    Example:
        >>> figure(9216), figure(10**30 * 2)
        ('9,216', 'about 2·10^30')
    """
    if number < 10**_LONG:
        return f"{number:,}"
    from math import log10

    shift = max(0, number.bit_length() - 60)
    power = log10(number >> shift) + shift * log10(2)
    whole = int(power)
    return f"about {10 ** (power - whole):.0f}·10^{whole}"
