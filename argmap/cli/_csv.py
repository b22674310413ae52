"""Answers as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from argmap.model.values import Data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["document"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def document(rows: Sequence[Mapping[str, Any]]) -> bytes:
    r"""Write rows as CSV with a line of names, as UTF-8; several values in one cell are parted by ``|``.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.

    Example:
        >>> document([{"id": "a", "by": ("ann", "bob"), "share": None, "says": "=1+1"}])
        b"id,by,share,says\na,ann | bob,,'=1+1\n"

    Source: RFC 4180.
    """
    names = list(dict.fromkeys(name for row in rows for name in row))
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in rows)
    return page.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Data):
        return ", ".join(f"{name}={_cell(inner)}" for name, inner in value.items())
    if isinstance(value, tuple):
        pairs = all(isinstance(item, tuple) and len(item) == 2 for item in value)
        return " | ".join("=".join(map(_cell, item)) if pairs else _cell(item) for item in value)
    if is_dataclass(value):
        given = ((spec.name, getattr(value, spec.name)) for spec in fields(value))
        return ", ".join(f"{name}={_cell(inner)}" for name, inner in given if inner)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
