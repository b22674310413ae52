"""Values as YAML on one line, to stand in an Argdown document.

YAML inside Argdown has two masters. The data block that holds it ends at the first ``}`` before a blank, the
front matter at the first ``===``, and after a title on the same line ``]:`` or ``>:`` would make another
title: inside quotes, these are written as escapes. Words are left without quotes where every reader of
YAML, old or new, takes them for the same words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.errors import FormatError
from argmap.formats.argdown.yaml import scalar

__all__ = ["flow", "key", "text"]

_PLAIN = re.compile(
    r"(?:[^\W\d_][\w.’'“”–—/()!;%+&-]*|\d{4}-\d\d(?:-\d\d)?(?![^ ]))(?: [\w(’“”‘–—][\w.’'“”‘–—/()!;%+&-]*)*"
)
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "}": "\\x7D"}
_LONGEST_KEY = 900  # a key of more than 1024 characters must be announced


def text(words: str) -> str:
    """Write a text, plain where it can be, else in double quotes.

    Example:
        >>> print(text("the French agree"), text("2025-06-02"), text("no"), text("12"), text("a: {b} c"))
        the French agree 2025-06-02 "no" "12" "a: {b\\x7D c"

    Raises:
        FormatError: it holds half of a character (a lone surrogate), which no file can.
    """
    plain = _PLAIN.fullmatch(words) and words.isprintable() and words.lower() not in _WORDS
    if plain and isinstance(scalar(words), str):
        return words
    quoted = "".join([c if c.isprintable() and c not in _ESCAPES else _character(c) for c in words])
    if "===" in quoted:
        quoted = quoted.replace("=", "\\x3D")
    return f'"{quoted}"'.replace("]:", "\\x5D:").replace(">:", "\\x3E:")


def _character(char: str) -> str:
    known = _ESCAPES.get(char)
    if known:
        return known
    number = ord(char)
    if 0xD800 <= number <= 0xDFFF:
        raise FormatError(f"argdown cannot write {char!r}: it is half of a character; put the whole one")
    if number < 0x10000:
        return f"\\x{number:02X}" if number < 0x100 else f"\\u{number:04X}"
    return f"\\U{number:08X}"


def key(name: str) -> str:
    """Write a key, with its colon."""
    written = text(name) if name != "<<" else '"<<"'
    return f"? {written} :" if len(written) > _LONGEST_KEY else f"{written}:"


def flow(value: Any) -> str:
    """Write any plain value on one line.

    Example:
        >>> print(flow({"kind": "proposal", "rows": [1, 2.5, None, True], "empty": {}}))
        {kind: proposal, rows: [1, 2.5, null, true], empty: {}}
    """
    if isinstance(value, str):
        return text(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Mapping):
        return "{" + ", ".join([f"{key(k)} {flow(v)}" for k, v in value.items()]) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([flow(item) for item in value]) + "]"
    try:
        return repr(value)
    except ValueError:
        raise FormatError("argdown cannot write a number of more than 4300 digits; put it as text") from None
