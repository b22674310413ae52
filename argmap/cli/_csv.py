"""Answers as CSV, for a spreadsheet (RFC 4180)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["document"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def document(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Write a table as UTF-8 with a header; several values of one cell are parted by ``; ``.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.

    Example:
        >>> document(["id", "says"], [["a", "yes, no"], ["b", "=1+1"]]).decode().splitlines()
        ['id,says', 'a,"yes, no"', "b,'=1+1"]
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
