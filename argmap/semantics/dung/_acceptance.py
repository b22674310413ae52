"""What a semantics of acceptance finds: one extension, all, and who is accepted in some or in all."""

from __future__ import annotations

from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import QueryError
from argmap.semantics._semantics import Verdicts
from argmap.semantics._shown import sentences, table
from argmap.semantics.answers import Answer, Extensions
from argmap.semantics.budget import OutOfTime
from argmap.semantics.dung._effort import Effort
from argmap.semantics.labelling import IN, LABELS, Labelling, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.semantics._semantics import Semantics
    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._method import Method
    from argmap.semantics.dung._oracles import Oracle
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework
    from argmap.semantics.labelling import Label

__all__ = ["Acceptance", "How"]

_ONLY_IN = bytes(number == IN for number in range(256))
How: TypeAlias = Literal["credulously", "sceptically"]


class Acceptance(Verdicts):
    """The extensions of a framework under one semantics.

    Each question may take the seconds of the budget, and then answers that it does not know.
    """

    def __init__(self, framework: Framework, semantics: Semantics, method: Method, budget: Budget) -> None:
        self.framework = framework
        self.semantics = semantics
        self._method = method
        self._budget = budget
        self._fixed = bytes(len(framework)) if method.whole else framework.settled[0]
        self._kept: dict[int, Oracle] = {}
        if method.settled:
            framework.prepare()

    @cached_property
    def _pieces(self) -> list[Piece]:
        if self._method.settled:
            return []
        return self.framework.pieces if self._method.whole else self.framework.knots

    @cached_property
    def _seats(self) -> dict[int, tuple[int, int]]:
        return {x: (k, seat) for k, piece in enumerate(self._pieces) for seat, x in enumerate(piece.members)}

    def _oracle(self, k: int) -> Oracle:
        if k not in self._kept:
            self._kept[k] = self._method.oracle(self._pieces[k], self._budget)
        return self._kept[k]

    def _first(self, k: int) -> bytes | None:
        """Give the first extension of a piece; a few arguments are enumerated at once."""
        if k in self._kept or not self._method.handy(self._pieces[k]):
            return self._oracle(k).one()
        return next(self._method.each(self._pieces[k], Effort(self._budget)), None)

    def __len__(self) -> int:
        return len(self.framework)

    def __getitem__(self, name: str) -> Label:
        """Give ``in`` for what all extensions hold, ``out`` for what all strike, else ``undecided``.

        Raises:
            UnknownName: no argument is called so.
            QueryError: the time of the budget is not enough to know.
        """
        number = self.framework.number(name)
        self._budget.restart()
        try:
            return LABELS[self._label(number)]
        except OutOfTime:
            raise QueryError(
                f"{name!r} is not decided within {self._budget.seconds} seconds; allow more"
            ) from None

    def _label(self, number: int) -> int:
        if self._method.maybe_none and self._empty():
            return 0
        if self._known(number):
            return self._fixed[number]
        k, seat = self._seats[number]
        oracle = self._oracle(k)
        first = oracle.one()
        label = 0 if first is None else first[seat]
        return label if label and oracle.lacking(seat, label) is None else 0

    def _known(self, number: int) -> bool:
        """Tell whether an argument has the same label in all extensions, and so is in no piece."""
        return self._method.settled or bool(self._fixed[number])

    def _empty(self, but: int = -1) -> bool:
        return any(self._oracle(k).one() is None for k in range(len(self._pieces)) if k != but)

    @property
    def labelling(self) -> Labelling:
        """The verdict on every argument: what all extensions hold is in, what all strike is out.

        Raises:
            QueryError: the time of the budget is not enough to know.
        """
        self._budget.restart()
        self.framework.prepare()
        labels = bytearray(self._fixed)
        try:
            if self._method.maybe_none and self._empty():
                return Labelling(self.framework, bytes(len(labels)))
            for k, piece in enumerate(self._pieces):
                for number, label in zip(piece.members, self._oracle(k).shared(), strict=True):
                    labels[number] = label
        except OutOfTime:
            raise QueryError(f"not every argument is decided within {self._spent}; allow more") from None
        return Labelling(self.framework, bytes(labels))

    def one(self) -> Answer:
        """Find one extension.

        Example:
            >>> from argmap.semantics import evaluate, of
            >>> print(evaluate(of("a<>b, b>c"), "preferred").one())
            yes: a preferred extension; in: a, c; out: b
        """
        self._budget.restart()
        try:
            labels = self._whole({})
        except OutOfTime:
            return Answer(
                "unknown", f"no {self.semantics.name} extension found in {self._spent}", self._least
            )
        if labels is None:
            return Answer("no", f"there is no {self.semantics.name} extension")
        return Answer(
            "yes", f"{_a(self.semantics.name)} extension", lambda: Labelling(self.framework, labels)
        )

    @property
    def _spent(self) -> str:
        return f"{self._budget.seconds:g} seconds" if self._budget.seconds else "the time allowed"

    def _least(self) -> Labelling:
        """Give the grounded labelling: what is known where nothing better was found."""
        return Labelling(self.framework, bytes(self.framework.settled[0]))

    def _whole(self, given: dict[int, bytes]) -> bytes | None:
        """Put an extension together from those of the pieces, some of which are given."""
        labels = bytearray(self._fixed)
        for k, piece in enumerate(self._pieces):
            own = given[k] if k in given else self._first(k)
            if own is None:
                return None
            for number, label in zip(piece.members, own, strict=True):
                labels[number] = label
        return bytes(labels)

    def _certificate(self, given: dict[int, bytes]) -> Callable[[], Labelling | None]:
        def make() -> Labelling | None:
            self._budget.restart()
            try:
                labels = self._whole(given)
            except OutOfTime:
                return None
            return None if labels is None else Labelling(self.framework, labels)

        return make

    def all(self) -> Extensions:
        """Give all extensions, as the combinations of those of the pieces; nothing is computed yet.

        Example:
            >>> from argmap.semantics import evaluate, of
            >>> found = evaluate(of("a<>b, c<>d, d>e"), "preferred").all()
            >>> found.count, next(iter(found)).ins
            (4, ('a', 'c', 'e'))
        """
        oracles = [self._oracle(k) for k in range(len(self._pieces))]
        return Extensions(
            self.framework,
            self.semantics.name,
            bytes(self._fixed),
            [(piece.members, oracle.each) for piece, oracle in zip(self._pieces, oracles, strict=True)],
            self._budget,
        )

    def credulous(self, name: str) -> Answer:
        """Tell whether some extension holds an argument; that extension is the certificate.

        Example:
            >>> from argmap.semantics import evaluate, of
            >>> print(evaluate(of("a<>b, b>c"), "preferred").credulous("b"))
            yes: 'b' is in some preferred extension; in: b; out: a, c
        """
        number = self.framework.number(name)
        self._budget.restart()
        what = self.semantics.name
        try:
            given: dict[int, bytes] = {}
            if self._fixed[number] == IN:
                found = not (self._method.maybe_none and self._empty())
            elif self._known(number):
                found = False
            else:
                k, seat = self._seats[number]
                labels = self._oracle(k).having(seat, IN)
                found = labels is not None and not (self._method.maybe_none and self._empty(k))
                given = {} if labels is None else {k: labels}
        except OutOfTime:
            return Answer(
                "unknown", f"whether {name!r} is in some {what} extension; {self._spent} were not enough"
            )
        if not found:
            return Answer("no", f"{name!r} is in no {what} extension")
        return Answer("yes", f"{name!r} is in some {what} extension", self._certificate(given))

    def sceptical(self, name: str) -> Answer:
        """Tell whether every extension holds an argument; one that does not is the certificate.

        Where there is no extension at all, every one holds it: the answer is yes, and `vacuous`.

        Example:
            >>> from argmap.semantics import evaluate, of
            >>> print(evaluate(of("a<>b, b>c"), "preferred").sceptical("c"))
            no: 'c' is not in every preferred extension; in: b; out: a, c
            >>> print(evaluate(of("a>a, b"), "stable").sceptical("b"))
            yes: 'b' is in every stable extension, for there is none (vacuous)
        """
        number = self.framework.number(name)
        self._budget.restart()
        what = self.semantics.name
        try:
            given: dict[int, bytes] = {}
            if self._method.maybe_none and self._empty():
                words = f"{name!r} is in every {what} extension, for there is none (vacuous)"
                return Answer("yes", words, vacuous=True)
            if self._known(number):
                held = self._fixed[number] == IN
            else:
                k, seat = self._seats[number]
                labels = self._oracle(k).lacking(seat, IN)
                held = labels is None
                given = {} if labels is None else {k: labels}
        except OutOfTime:
            words = f"whether {name!r} is in every {what} extension; {self._spent} were not enough"
            return Answer("unknown", words)
        if held:
            return Answer("yes", f"{name!r} is in every {what} extension")
        return Answer("no", f"{name!r} is not in every {what} extension", self._certificate(given))

    def accepted(self, how: How = "sceptically") -> tuple[str, ...]:
        """Give the arguments that some extension holds (``credulously``) or all do, in their order.

        Raises:
            QueryError: there is no extension, or the time is not enough to know.

        Example:
            >>> from argmap.semantics import evaluate, of
            >>> preferred = evaluate(of("a<>b, b>c, a>c, c>d"), "preferred")
            >>> preferred.accepted("credulously"), preferred.accepted()
            (('a', 'b', 'd'), ('d',))
        """
        self._budget.restart()
        marks = bytearray(self._fixed.translate(_ONLY_IN))
        try:
            if self._method.maybe_none and self._empty():
                if how == "credulously":
                    return ()
                raise QueryError(
                    f"there is no {self.semantics.name} extension; every argument is in all of none"
                )
            for k, piece in enumerate(self._pieces):
                oracle = self._oracle(k)
                mine = oracle.ever() if how == "credulously" else oracle.shared()
                for number, label in zip(piece.members, mine, strict=True):
                    marks[number] = label == IN
        except OutOfTime:
            raise QueryError(f"not every argument is decided within {self._spent}; allow more") from None
        return tuple(compress(self.framework.names, marks))

    def together(self, names: Iterable[str]) -> Answer:
        """Tell whether some extension holds all of some arguments at once.

        Example:
            >>> from argmap.semantics import evaluate, of
            >>> print(evaluate(of("a<>b, c"), "preferred").together(["a", "c"]))
            yes: some preferred extension holds all of a, c; in: a, c; out: b
        """
        wanted = tuple(dict.fromkeys(map(self.framework.number, names)))
        told = listed(tuple(self.framework.names[number] for number in wanted))
        self._budget.restart()
        given: dict[int, bytes] = {}
        seats: dict[int, list[int]] = {}
        for number in wanted:
            if self._fixed[number] != IN and self._known(number):
                return Answer("no", f"no {self.semantics.name} extension holds all of {told}")
            if not self._fixed[number]:
                k, seat = self._seats[number]
                seats.setdefault(k, []).append(seat)
        try:
            for k, here in seats.items():
                found = self._oracle(k).together(here)
                if found is None:
                    return Answer("no", f"no {self.semantics.name} extension holds all of {told}")
                given[k] = found
            if self._method.maybe_none and self._whole(given) is None:
                return Answer("no", f"there is no {self.semantics.name} extension")
        except OutOfTime:
            return Answer(
                "unknown", f"whether some extension holds all of {told}; {self._spent} were not enough"
            )
        return Answer(
            "yes", f"some {self.semantics.name} extension holds all of {told}", self._certificate(given)
        )

    def find(self, number: int, label: int) -> bytes | None:
        """Give the labels of an extension in which the argument of this number has this label, or None.

        Raises:
            OutOfTime: the time is up.
        """
        if self._known(number):
            return self._whole({}) if self._fixed[number] == label else None
        k, seat = self._seats[number]
        found = self._oracle(k).having(seat, label)
        return None if found is None else self._whole({k: found})

    def __repr__(self) -> str:
        return f"<Acceptance by {self.semantics.name}: {len(self):,} arguments>"

    def _repr_html_(self) -> str:
        """Show the verdicts in a notebook, as a table; a sentence where the time is not enough to know."""
        try:
            verdicts = self.labelling
        except QueryError as error:
            return sentences([f"{self.semantics.name}: {error}"])
        reading = self.framework.reading
        notes = [] if reading is None else [f"Read as {reading.name}: {reading}.", *self.framework.notes]
        return table(
            f"What stands, {self.semantics.name}", ("statement", "verdict"), verdicts, " ".join(notes)
        )

    def __str__(self) -> str:
        """Say how many extensions there are, what all of them hold, and how the debate was read."""
        try:
            lines = [f"{self.semantics.name}: {self.labelling}"]
        except QueryError as error:
            lines = [f"{self.semantics.name}: {error}"]
        reading = self.framework.reading
        if reading is not None:
            lines.append(f"Read as {reading.name}: {reading}.")
            lines += [f"{note}." for note in self.framework.notes]
        return "\n".join(lines)


def _a(name: str) -> str:
    return f"an {name}" if name[0] in "aei" else f"a {name}"
