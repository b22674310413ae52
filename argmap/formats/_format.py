"""What a format is: a row that names itself, reads, writes, and says what it keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeAlias

from argmap.formats._features import FEATURES
from argmap.formats._whole import Whole
from argmap.model import Debate
from argmap.places import Place

__all__ = ["EVERYTHING", "Decoder", "Diagnostic", "Format", "Loss", "Report"]

EVERYTHING = frozenset(FEATURES)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What a reader met on the way, and what it did about it.

    Attributes:
        message: What is there, what was done, and the way out, in words.
        place: Where, or None where the format has no lines.
        level: An ``error`` is what a strict reader refuses; a ``warning`` is read as it stands.

    Example:
        >>> print(Diagnostic("the edge has no end; it is left out"))
        error: the edge has no end; it is left out
    """

    message: str
    place: Place | None = None
    level: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        said = f"{self.level}: {self.message}"
        return said if self.place is None else self.place.show(said)


Report: TypeAlias = Callable[[Diagnostic], object]


class Decoder(Protocol):
    """Read a text as a debate.

    `name` is the file's. With `strict`, the first error is raised as a `DecodeError`, the others in its
    `more`; without it, what can be repaired is, and `report` is told of each repair. Warnings are reported
    either way.
    """

    def __call__(
        self, text: str, *, name: str = "", strict: bool = True, report: Report | None = None
    ) -> Debate: ...


@dataclass(frozen=True, slots=True)
class Loss:
    """One feature of a debate that a format cannot carry, and where the debate has it.

    Example:
        >>> print(Loss("conditions", ("suspend",)))
        conditions of proposals (suspend)
    """

    feature: str
    ids: tuple[str, ...]

    def __str__(self) -> str:
        shown = ", ".join(self.ids[:4]) + (f" and {len(self.ids) - 4} more" if len(self.ids) > 4 else "")
        return f"{FEATURES[self.feature].meaning}{f' ({shown})' if shown else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way of writing a debate down.

    Attributes:
        suffixes: File name endings, with the dot, the usual one first.
        spec: One sentence: what the format is and where it is specified.
        decode: Text to debate, or None where the format is only written.
        encode: Debate to text, or None where the format is only read.
        keeps: The features it carries, names of `FEATURES`; what one debate loses is found by writing it
            and reading it back.
        names: Gives the things of a debate that the format calls otherwise: new ids by old, part by part.
        looks_like: Tells from the beginning of a text whether it may be of this format.
        places: Tells where in a text each thing stands: by what it is, then by its id; or None where the
            format does not know.
        folder: The names of the files that a debate of this format is, where it is a folder; the one that
            must be there first. As a text they stand one after another (`argmap.formats._folder`).
        gather: Puts the files that a file of this format includes in their places; None where there are none.
        options: A frozen class of what `encode` takes as keyword arguments, or None.
        tidy: The options with which `encode` puts a file of this very format in order, or None.
    """

    name: str
    suffixes: tuple[str, ...]
    spec: str
    decode: Decoder | None = None
    encode: Callable[..., str] | None = None
    keeps: frozenset[str] = EVERYTHING
    names: Callable[[Debate], Mapping[str, Mapping[str, str]]] | None = None
    looks_like: Callable[[str], bool] = field(default=lambda head: False)
    places: Callable[[str, str], Mapping[str, Mapping[str, Place]]] | None = None
    folder: tuple[str, ...] = ()
    gather: Callable[[str, str], Whole | None] | None = None
    options: type[Any] | None = None
    tidy: Mapping[str, Any] | None = None
