"""What one cell of a table holds: a text, a number, yes or no, several texts, or JSON.

Several texts stand in one cell parted by ``; ``. Within one a semicolon or a backslash has a backslash
before it, and an empty one is written ``\\-``. Nothing at all is None, and an empty text is nothing.
"""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.errors import QueryError

__all__ = ["join", "number", "packed", "share", "split", "text", "truth", "unpacked"]

_ITEM = re.compile(r"(?:[^\\;]|\\.)*", re.S)
_YES = ("yes", "true", "1", "x", "y")
_NO = ("no", "false", "0", "n", "")


def join(items: tuple[str, ...]) -> str | None:
    r"""Put several texts into one cell.

    Example:
        >>> print(join(("trade", "fish; chips", "")), join(()))
        trade; fish\; chips; \- None
    """
    return "; ".join(re.sub(r"([\\;])", r"\\\1", item) or r"\-" for item in items) or None


def split(cell: object) -> tuple[str, ...]:
    r"""Take the texts out of a cell; a sequence is taken as it is.

    Example:
        >>> split(r"trade;fish\; chips; \-"), split(None)
        (('trade', 'fish; chips', ''), ())
    """
    if isinstance(cell, (list, tuple)):
        return tuple(str(item) for item in cell)
    words = text(cell)
    if not words:
        return ()
    found, at = [], 0
    while True:
        match = _ITEM.match(words, at)
        item = match[0] if match else ""
        at += len(item)
        found.append("" if item == r"\-" else re.sub(r"\\(.)", r"\1", item, flags=re.S))
        if at >= len(words):
            return tuple(found)
        at += 2 if words.startswith("; ", at) else 1  # a lone backslash at the end is passed over too


def packed(value: Any) -> str | None:
    """Write plain data as JSON; nothing where there is nothing in it.

    Example:
        >>> packed({"n": 1}), packed(())
        ('{"n": 1}', None)
    """
    return json.dumps(value, ensure_ascii=False) if value else None


def unpacked(cell: object) -> Any:
    """Read JSON out of a cell.

    Raises:
        QueryError: it is none.
    """
    if cell is None or isinstance(cell, (dict, list, tuple)):
        return cell
    words = text(cell)
    try:
        return json.loads(words) if words else None
    except (ValueError, RecursionError) as error:
        raise QueryError(f"{words[:60]!r} is not JSON: {error}") from None


def text(cell: object) -> str:
    """Read a text out of a cell; a number becomes its digits, and nothing an empty text.

    Example:
        >>> text(None), text(2025), text(2025.0), text(" a ")
        ('', '2025', '2025', ' a ')
    """
    if cell is None or cell != cell:  # NaN is what pandas writes for nothing
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if hasattr(cell, "isoformat"):
        return str(cell.isoformat()).removesuffix("T00:00:00")
    return str(cell)


def number(cell: object) -> int | None:
    """Read a whole number out of a cell.

    Raises:
        QueryError: it is none.
    """
    words = text(cell).strip()
    if not words:
        return None
    try:
        return int(words)
    except ValueError:
        raise QueryError(f"{words[:60]!r} is no whole number") from None


def share(cell: object) -> float | None:
    """Read a share out of a cell.

    Raises:
        QueryError: it is none.

    Example:
        >>> share("0.5"), share(1), share(None)
        (0.5, 1.0, None)
    """
    words = text(cell).strip()
    if not words:
        return None
    try:
        return float(words)
    except ValueError:
        raise QueryError(f"{words[:60]!r} is no number") from None


def truth(cell: object) -> bool:
    """Read yes or no out of a cell; nothing is no.

    Raises:
        QueryError: it is neither.

    Example:
        >>> truth(True), truth("yes"), truth(None), truth("0")
        (True, True, False, False)
    """
    if cell is True or cell is False:
        return cell
    word = text(cell).strip().casefold()
    if word not in _YES and word not in _NO:
        raise QueryError(f"{word[:60]!r} is neither yes nor no")
    return word in _YES
