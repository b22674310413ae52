"""YAML's scalars: what a plain word means, and what a quoted or block text says.

The core schema of YAML 1.2 (§10.3.2) is read, as the reference's reader does (``js-yaml`` 4): ``no`` is a
word and not false, ``0b101`` is a number; a date stays the text it is.
"""

from __future__ import annotations

import re
from typing import Any

__all__ = ["NON_PRINTABLE", "folded", "scalar", "unescaped"]

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"([-+]?)(?:0b([01]{1,4000})|0o([0-7]{1,4000})|0x([0-9a-fA-F]{1,4000})|([0-9]{1,4000}))")
_FLOAT = re.compile(
    r"[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
NON_PRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")

_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_SHORT = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028",
    "P": "\u2029",
}  # fmt: skip
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def scalar(text: str) -> Any:
    """Give the value of a plain scalar in the core schema.

    Example:
        >>> [scalar(s) for s in ("12", "0x1F", "1.5", "true", "no", "2025-06-02", "~")]
        [12, 31, 1.5, True, 'no', '2025-06-02', None]
    """
    if text in _NULL:
        return None
    if text[0] in "0123456789+-.":
        if match := _INT.fullmatch(text):
            digits, base = match[match.lastindex or 5], (0, 0, 2, 8, 16, 10)[match.lastindex or 5]
            return -int(digits, base) if match[1] == "-" else int(digits, base)
        if _FLOAT.fullmatch(text):
            if text[-1] in "fFnN":
                return float(text.replace(".", "", 1))
            value = float(text)
            return value if abs(value) != float("inf") else text
        return text
    return _BOOL.get(text, text)


def unescaped(text: str) -> str:
    r"""Read the escapes of a double-quoted text (§5.7); lines are folded already.

    Raises:
        KeyError: there is no such escape; its argument is the offset.

    Example:
        >>> unescaped(r"a\tb\x7D\u00e9")
        'a\tb}é'
    """

    def meant(match: re.Match[str]) -> str:
        digits = match[1] or match[2] or match[3]
        if digits is None:
            known = _SHORT.get(match[4])
            if known is None:
                raise KeyError(match.start())
            return known
        number = int(digits, 16)
        if number > 0x10FFFF:
            raise KeyError(match.start())
        return chr(number)

    plain = _ESCAPE.sub(meant, text)
    if _SURROGATES.search(plain):  # two halves, each written as an escape, are one character
        plain = plain.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    return plain


def folded(breaks: int) -> str:
    """Give what line ends inside a text become: one a blank, more of them one fewer (§6.5)."""
    return " " if breaks == 1 else "\n" * (breaks - 1)
