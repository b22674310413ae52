"""All that can go wrong, as one tree.

::

    ArgMapError
    ├── ModelError            a debate that cannot exist: which ids
    ├── FormatError
    │   ├── UnknownFormat     (LookupError)  the near name, the known names
    │   ├── DecodeError       (ValueError)   file:line:column, the line, a caret, what was expected
    │   └── LossError         what this format cannot carry
    ├── NotApplicable         this semantics cannot read this debate: which link, which reading would
    ├── SolverMissing         what to install for a search that wants a solver
    ├── QueryError            (ValueError)   a question that cannot be asked
    │   └── UnknownName       (KeyError)     no such statement, link, speaker …: the near name
    ├── SourceError           (OSError)      a source that may not or cannot be read
    └── RenderError           a picture that cannot be drawn
        └── ProgramMissing    what to install

Every message names the thing and the way out. None of them is raised by an ``assert``, and the
command line prints each in one line. `ModelError` is not a `ValueError`, so that pydantic hands it
through as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.places import Place

__all__ = [
    "ArgMapError",
    "DecodeError",
    "FormatError",
    "LossError",
    "ModelError",
    "NotApplicable",
    "ProgramMissing",
    "QueryError",
    "RenderError",
    "SolverMissing",
    "SourceError",
    "UnknownFormat",
    "UnknownName",
    "did_you_mean",
]

_SHOWN = 20  # errors are listed up to here, and counted from here on
_MANY = 20


class ArgMapError(Exception):
    """Stand at the root of everything argmap raises on purpose.

    Example:
        >>> try:
        ...     raise QueryError("nobody is called 'phlip'")
        ... except ArgMapError as error:
        ...     print(error)
        nobody is called 'phlip'
    """

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.args, self.__dict__)  # not by its own words: they are made anew


def _again(kind: type[ArgMapError], words: tuple[Any, ...], state: dict[str, Any]) -> ArgMapError:
    error = kind.__new__(kind)
    error.args = words
    error.__dict__.update(state)
    return error


class ModelError(ArgMapError):
    """Refuse a debate that cannot exist, and name the ids at fault.

    Attributes:
        ids: The ids at fault, in debate order.
    """

    def __init__(self, message: str, *, ids: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.ids = tuple(ids)


class FormatError(ArgMapError):
    """Stand above what goes wrong between a debate and a text."""


class UnknownFormat(FormatError, LookupError):  # noqa: N818  (it is what it says)
    """Say which format was asked for, which one was perhaps meant, and which there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        super().__init__(
            f"no format is called {name!r}{did_you_mean(name, names)} (known: {', '.join(names)})"
        )
        self.name = name


class DecodeError(FormatError, ValueError):
    """Say where a text cannot be read, show the line, and say what was expected.

    Attributes:
        message: What is wrong and what would be right, in words.
        place: Where, or None where the format has no lines.
        more: The other errors found in the same pass, in the order of the text.

    Example:
        >>> from argmap.places import Lines
        >>> print(DecodeError("a title ends with ']'", Lines("[Open: x", name="a.argdown").place(0)))
        a.argdown:1:1: a title ends with ']'
          [Open: x
          ^
    """

    def __init__(self, message: str, place: Place | None = None, *, more: Iterable[DecodeError] = ()) -> None:
        self.message = message
        self.place = place
        self.more = tuple(more)
        super().__init__(message, place)

    def __str__(self) -> str:
        own = self.message if self.place is None else self.place.show(self.message)
        rest = len(self.more) - _SHOWN
        shown = [own, *map(str, self.more[:_SHOWN])]
        return "\n".join([*shown, f"and {rest} error{'' if rest == 1 else 's'} more"] if rest > 0 else shown)


class LossError(FormatError):
    """Refuse to write what a format cannot carry, and list it."""

    def __init__(self, name: str, losses: Iterable[object]) -> None:
        self.losses = tuple(losses)
        listed = "; ".join(map(str, self.losses))
        super().__init__(
            f"{name} cannot carry all of this debate: {listed}. Write it without strict to lose these"
        )


class NotApplicable(ArgMapError):  # noqa: N818  (it is what it says)
    """Refuse to read a debate in a way that it does not allow, and name the way that would."""


class SolverMissing(ArgMapError):  # noqa: N818  (it is what it says)
    """Name what is missing for a search, and the command that installs it."""


class QueryError(ArgMapError, ValueError):
    """Refuse a question that cannot be asked of this debate."""


class UnknownName(QueryError, KeyError):  # noqa: N818  (it is what it says)
    """Say that a debate holds nothing of this name, and which name is near.

    Example:
        >>> raise UnknownName("speaker", "phlip", ["philp", "cooper"])
        Traceback (most recent call last):
        argmap.errors.UnknownName: no speaker is called 'phlip'; did you mean 'philp'?
    """

    def __init__(self, what: str, name: object, known: Iterable[str] = ()) -> None:
        near = did_you_mean(name, known) if isinstance(name, str) else "; a name is text"
        super().__init__(f"no {what} is called {name!r}{near}")
        self.name = name

    def __str__(self) -> str:
        return str(self.args[0])


class SourceError(ArgMapError, OSError):
    """Refuse a source that may not be read, or say why it cannot be."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class RenderError(ArgMapError):
    """Say why a picture cannot be drawn."""


class ProgramMissing(RenderError):  # noqa: N818  (it is what it says)
    """Name what is missing for a picture, and the command that installs it."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Give «; did you mean 'x'?» for the nearest known name, or nothing.

    Example:
        >>> did_you_mean("phlip", ["philp", "cooper"])
        "; did you mean 'philp'?"
        >>> did_you_mean("xyz", ["philp", "cooper"])
        ''
    """
    from difflib import get_close_matches
    from heapq import nlargest

    names = list(known)
    if len(names) > _MANY:  # comparing takes long, so of many only those that begin and end alike
        names = nlargest(_MANY, names, key=lambda other: (_alike(name, other), other))
    near = get_close_matches(name[:200], names, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _alike(name: str, other: str) -> int:
    """Count the letters that two names share at the beginning and at the end."""
    from itertools import takewhile
    from operator import eq

    there, back = map(eq, name, other), map(eq, reversed(name), reversed(other))
    return len(list(takewhile(bool, there))) + len(list(takewhile(bool, back)))
