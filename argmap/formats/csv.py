"""A sheet in which each row is a statement: a spreadsheet as the way in.

The first line names the columns, which `argmap.tabular.sheet` describes; a comma, a semicolon or a tab parts
the cells. It is only read: the tables of `argmap.frames` are the way out.

Source: RFC 4180, and what spreadsheets write.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from argmap.errors import DecodeError, ModelError
from argmap.formats._features import FEATURES
from argmap.formats._format import Format
from argmap.places import Lines
from argmap.tabular.sheet import CellError, from_rows

if TYPE_CHECKING:
    from argmap.formats._format import Report
    from argmap.model import Debate

__all__ = ["decode"]

_NOT = ("about", "reported", "undercuts")
_HEADER = re.compile(
    r"(?=[^\n{}\[\]<>]*[,;\t])(?:[\w ]+[,;\t])*(?:text|statement|claim)\s*(?:[,;\t]|$)", re.I | re.M
)
_WORDS = re.compile(r"text|statement|claim|title|id", re.I)


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from a sheet; there is nothing to repair or report, so `strict` changes nothing.

    Raises:
        DecodeError: the sheet is not well formed, or a cell does not hold what it should; with the line.

    Example:
        >>> debate = decode("speaker,text,attacks\\nAnn,Build it,\\nBob,It brings cars,Build it\\n")
        >>> debate.links[0].id
        'it-brings-cars.attacks.build-it'
        >>> decode("speaker,text,attacks\\nBob,It brings cars,Build\\n", name="a.csv")
        Traceback (most recent call last):
        argmap.errors.DecodeError: a.csv:2:1: attacks: no statement or link is called 'Build'
          Bob,It brings cars,Build
          ^
    """
    lines = Lines(text, name=name)
    rows = text.splitlines(keepends=True)
    starts: list[int] = []
    header, *_ = rows or [""]
    reader = csv.reader(rows, delimiter=_delimiter(header), strict=True)
    found: list[dict[str, str]] = []
    columns: list[str] = []
    try:
        before = 0
        for cells in reader:
            if not columns and any(cell.strip() for cell in cells):
                columns = [cell.strip().removeprefix("\ufeff") for cell in cells]
                _check(columns, lines, before)
            elif any(cell.strip() for cell in cells):
                if len(cells) > len(columns):
                    raise _error(
                        f"the row has {len(cells)} cells and the header {len(columns)}", lines, before
                    )
                found.append(dict(zip(columns, cells, strict=False)))
                starts.append(before)
            before = reader.line_num
    except csv.Error as error:
        raise _error(f"this is no CSV: {error}", lines, max(reader.line_num - 1, 0)) from None
    if not columns:
        raise _error(
            "the sheet is empty; its first line names the columns, text and speaker among them", lines, 0
        )
    try:
        return from_rows(found)
    except CellError as error:
        said = f"{error.column}: {error.message}" if error.column else error.message
        raise _error(said, lines, starts[error.row - 1]) from None
    except ModelError as error:
        raise DecodeError(str(error), lines.place(0)) from None


def _delimiter(header: str) -> str:
    return max((",", ";", "\t"), key=header.count)


def _check(columns: list[str], lines: Lines, line: int) -> None:
    named = [column.casefold() for column in columns if column]
    for column in named:
        if named.count(column) > 1:
            raise _error(f"two columns are called {column!r}; rename one", lines, line)
    if not any(_WORDS.fullmatch(column) for column in named):
        raise _error("no column has the statements; call one of them text", lines, line)


def _error(message: str, lines: Lines, line: int) -> DecodeError:
    """Give an error with the place of a line, counted from 0 as `str.splitlines` parts them."""
    rows = lines.text.splitlines(keepends=True)
    return DecodeError(message, lines.place(sum(map(len, rows[:line]))))


FORMAT = Format(
    name="csv",
    suffixes=(".csv", ".tsv"),
    spec="a sheet in which each row is a statement (RFC 4180); see argmap.tabular.sheet for its columns",
    decode=decode,
    keeps=frozenset(FEATURES) - frozenset(_NOT),
    looks_like=lambda head: bool(_HEADER.match(head)),
)
