"""Offsets as lines and columns: where something stands in a text.

Offsets count characters from 0, lines and columns count from 1, as editors do. A line ends with
``\\n``, ``\\r\\n`` or a lone ``\\r``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

__all__ = ["Lines", "Place"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_WINDOW = 96  # a line is shown this wide at most: people paste lines of many megabytes


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: file, line, column, and the line itself.

    Example:
        >>> Lines("one\\ntwo", name="a.txt").place(5)
        Place(line=2, column=2, text='two', name='a.txt')
    """

    line: int
    column: int
    text: str = ""
    name: str = ""

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}" if self.name else f"{self.line}:{self.column}"

    def show(self, message: str) -> str:
        """Print the place, the message, the line and a caret below it.

        Example:
            >>> print(Place(1, 3, "a b c").show("what is this?"))
            1:3: what is this?
              a b c
                ^
        """
        start = max(0, self.column - 1 - _WINDOW // 2) if len(self.text) > _WINDOW else 0
        shown = "".join(
            c if c.isprintable() or c == "\t" else "\ufffd" for c in self.text[start : start + _WINDOW]
        )
        lead = "".join("\t" if c == "\t" else " " for c in shown[: max(0, self.column - 1 - start)])
        return f"{self}: {message}\n  {shown}\n  {lead}^"


class Lines:
    """The lines of one text, found once, so that each offset is looked up in O(log n).

    Example:
        >>> lines = Lines("one\\ntwo")
        >>> lines.line_column(4)
        (2, 1)
    """

    __slots__ = ("_starts", "name", "text")

    def __init__(self, text: str, *, name: str = "") -> None:
        self.text = text
        self.name = name
        self._starts: list[int] | None = None

    def starts(self) -> list[int]:
        """Give the offset of the beginning of each line; they are looked for when they are first wanted."""
        if self._starts is None:
            self._starts = [0, *(m.end() for m in _LINE_END.finditer(self.text))]
        return self._starts

    def __len__(self) -> int:
        return len(self.starts())

    def line_column(self, offset: int) -> tuple[int, int]:
        """Give the line and column of an offset; past the end counts as the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self.starts(), offset)
        return line, offset - self.starts()[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a line and column.

        Example:
            >>> Lines("one\\ntwo").offset(2, 1)
            4
        """
        return min(self.starts()[min(line, len(self)) - 1] + column - 1, len(self.text))

    def place(self, offset: int) -> Place:
        """Give the place of an offset, with its line."""
        line, column = self.line_column(offset)
        start = self.starts()[line - 1]
        end = self.starts()[line] if line < len(self) else len(self.text)
        return Place(line, column, self.text[start:end].rstrip("\r\n"), self.name)
