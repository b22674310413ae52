"""A text made of several files: what each place in it is in the file that it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from argmap.errors import DecodeError
from argmap.places import Lines, Place

__all__ = ["Piece", "Whole"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one file: its text, and where in the file it begins."""

    text: str
    lines: Lines
    offset: int


@dataclass(frozen=True)
class Whole:
    """Pieces in order, and what went wrong while they were gathered.

    Example:
        >>> outer, inner = Lines("one @x two", name="a"), Lines("in\\nside", name="b")
        >>> whole = Whole((Piece("one ", outer, 0), Piece("in\\nside", inner, 0), Piece(" two", outer, 6)))
        >>> whole.text
        'one in\\nside two'
        >>> print(whole.place(Place(2, 3)), whole.place(Place(2, 6)))
        b:2:3 a:1:8
    """

    pieces: tuple[Piece, ...]
    errors: tuple[DecodeError, ...] = field(default=(), kw_only=True)

    @cached_property
    def text(self) -> str:
        """The pieces as one text."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(piece.text) for piece in self.pieces), initial=0))[:-1]

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)

    def place(self, place: Place | None) -> Place | None:
        """Say in which file, line and column a place of the whole text is."""
        if place is None or not self.pieces:
            return place
        offset = self._lines.offset(place.line, place.column)
        number = max(bisect_right(self._starts, offset) - 1, 0)
        piece = self.pieces[number]
        return piece.lines.place(piece.offset + offset - self._starts[number])

    def located(self, error: DecodeError) -> DecodeError:
        """Give an error of the whole text, and all that came with it, with their places in the files."""
        more = [DecodeError(other.message, self.place(other.place)) for other in error.more]
        return DecodeError(error.message, self.place(error.place), more=more)
