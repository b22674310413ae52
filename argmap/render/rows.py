"""Rows of text, set one below the other: where each begins, and how tall they are together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.render.text import reading, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.render.palette import Sizes

__all__ = ["Role", "Row", "Run", "Setter", "names"]

Role = Literal["kind", "change", "title", "text", "condition", "quote", "note", "badge", "place", "more"]


class Run(NamedTuple):
    """A stretch of one line in one style, and where it begins."""

    x: float
    text: str
    bold: bool = False
    muted: bool = False
    italic: bool = False


class Row(NamedTuple):
    """Some lines of one role.

    Attributes:
        top: Where the first line begins, from the top of the card.
        left: Where the lines begin, from its left edge; right-to-left lines end as far from the right.
        step: From one line to the next.
        lead: A bold word that stands before the first line, such as «until».
    """

    role: Role
    lines: tuple[str, ...]
    top: float
    left: float
    step: float
    size: float
    way: Literal["ltr", "rtl"] = "ltr"
    lead: str = ""
    href: str = ""

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return self.step * len(self.lines)


class Setter:
    """Sets one row below the other."""

    def __init__(self, sizes: Sizes, indent: float) -> None:
        self.rows: list[Row] = []
        self.y = 0.0
        self._sizes = sizes
        self._indent = indent

    def skip(self, gap: float) -> None:
        """Leave room."""
        self.y += gap

    def add(
        self,
        role: Role,
        text: str,
        size: float,
        *,
        gap: float,
        left: float = 0,
        bold: bool = False,
        lead: str = "",
    ) -> None:
        """Set one text, after a gap; an empty one is passed over."""
        if not text:
            return
        sizes = self._sizes
        step = round(size * 1.34, 1)
        hang = width(f"{lead} ", size, bold=True) + 1 if lead else 0.0
        start = sizes.pad + self._indent + left + hang
        lines = wrap(text, size, sizes.width - sizes.pad - start - 1, bold=bold)
        self.y += gap
        self.rows.append(Row(role, lines, round(self.y, 1), round(start, 2), step, size, reading(text), lead))
        self.y += step * len(lines)

    def settled(self, height: float, way: Literal["ltr", "rtl"]) -> tuple[Row, ...]:
        """Give the rows in the middle of a card of this height, its kind on the side of its text."""
        first = self.rows[0].top if self.rows else 0.0
        down = round((height - self.y - first) / 2, 1)
        return tuple(
            row._replace(top=row.top + down, way=way if row.role == "kind" else row.way) for row in self.rows
        )


def names(
    voices: Iterable[tuple[str, str]], more: int, size: float, room: float
) -> tuple[tuple[Run, ...], ...]:
    """Set names, each with its party's tag, one after the other; of many, say how many more there are.

    Example:
        >>> names([("Ada", "Lab"), ("Bob", "")], 3, 12, 200)[0][-1].text
        'and 3 more'
    """
    listed = list(voices)
    units: list[tuple[str, bool]] = []
    for number, (name, tag) in enumerate(listed):
        comma = "," if number + 1 < len(listed) or more > 0 else ""
        units.append((name + ("" if tag else comma), True))
        if tag:
            units.append((tag + comma, False))
    if more > 0:
        units.append((f"and {more} more", False))
    lines: list[list[Run]] = [[]]
    x = 0.0
    for text, bold in units:
        gap = 6.0 if x else 0.0
        wide = width(text, size, bold=bold)
        if x and x + gap + wide > room:
            lines.append([])
            x = gap = 0.0
        pieces = wrap(text, size, room, bold=bold)
        for number, piece in enumerate(pieces):
            if number:
                lines.append([])
                x = gap = 0.0
            lines[-1].append(Run(x + gap, piece, bold, not bold))
            x += gap + width(piece, size, bold=bold)
    return tuple(tuple(line) for line in lines if line)
