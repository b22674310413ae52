"""JSON as text with places: parsed once, and looked up again only where something is wrong in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

from argmap.errors import DecodeError
from argmap.model.collector import paused
from argmap.places import Lines, Place

__all__ = ["Fault", "document", "find", "has_key", "parsed", "place", "places", "written"]

Fault = tuple[str, tuple[str | int, ...]]
"""What is wrong in words, and the path to it in the document."""

_PLACED = 100  # a place is looked up from the beginning of the text

_SPACE = re.compile(r"\s*")
_CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|NaN|-?Infinity', re.DOTALL)
_COLON = re.compile(r"\s*:\s*")
_SURROGATE = re.compile("[\ud800-\udfff]")


def parsed(text: str, name: str = "") -> Any:
    """Parse JSON with pydantic's parser, and what that refuses with Python's own, which words the error.

    Raises:
        DecodeError: it is no JSON, nests deeper than Python follows, or has a number of far too many digits.
    """
    from pydantic_core import from_json

    try:
        with paused(len(text) // 100):
            try:
                return from_json(text, cache_strings="keys", allow_inf_nan=False)
            except (TypeError, ValueError):  # a lone surrogate, say, which Python lets pass
                return json.loads(text, parse_constant=_constant)
    except _NoNumberError as error:
        outside = (match for match in _CONSTANT.finditer(text) if match[0][0] != '"')
        raise DecodeError(
            f"{error} is no number that JSON has; put 'inf' and 'nan' as text",
            Lines(text, name=name).place(next(outside).start()),
        ) from None
    except json.JSONDecodeError as error:
        raise DecodeError(f"this is not JSON: {error.msg}", Lines(text, name=name).place(error.pos)) from None
    except (RecursionError, ValueError) as error:
        what = "it nests too deep" if isinstance(error, RecursionError) else str(error).partition(";")[0]
        raise DecodeError(f"this JSON cannot be read: {what}", Lines(text, name=name).place(0)) from None


def _constant(constant: str) -> NoReturn:
    raise _NoNumberError(constant)


class _NoNumberError(Exception):
    """A constant of Python's and JavaScript's that JSON does not have."""


def has_key(head: str, *names: str, opens: str = "") -> bool:
    """Tell whether the beginning of a text has one of these as a key, of a value that begins so.

    Example:
        >>> has_key('{"AIF" : {', "argmap", "AIF"), has_key('["AIF"]', "AIF")
        (True, False)
        >>> has_key('{"AIF" : {', "AIF", opens="["), has_key('{"AIF" : {', "AIF", opens="{")
        (False, True)
    """
    for name in names:
        key = f'"{name}"'
        at = head.find(key)
        while at >= 0:
            colon = _COLON.match(head, at + len(key))
            if colon is not None and head.startswith(opens, colon.end()):
                return True
            at = head.find(key, at + len(key))
    return False


def document(text: str, name: str, what: str) -> dict[str, Any]:
    """Parse JSON whose outermost value is an object: a document of the kind that `what` names."""
    given = parsed(text, name)
    if not isinstance(given, dict):
        raise DecodeError(
            f"{what} is one JSON object, not {type(given).__name__}", Lines(text, name=name).place(0)
        )
    return given


def place(text: str, path: tuple[str | int, ...], name: str = "") -> Place:
    """Give the place of the value at a path of keys and numbers."""
    return Lines(text, name=name).place(find(text, tuple(map(str, path))))


def places(text: str, name: str, faults: Iterable[Fault]) -> Iterator[tuple[str, Place | None]]:
    """Give faults with their places; of very many, the message is enough."""
    for count, (message, path) in enumerate(faults):
        yield message, place(text, path, name) if count < _PLACED else None


def find(text: str, path: tuple[str, ...]) -> int:
    """Give the offset of the value at a path, or of the nearest value above it.

    Example:
        >>> find('{"nodes": [1, {"text": 2}]}', ("nodes", "1", "text"))
        23
    """
    decoder = json.JSONDecoder()

    def skip(at: int) -> int:
        match = _SPACE.match(text, at)
        return match.end() if match else at

    here = skip(0)
    for step in path:
        at, number = skip(here + 1), 0
        while at < len(text) and text[at] not in "]}":
            if text[here] == "{":
                key, at = decoder.raw_decode(text, at)
                at = skip(skip(at) + 1)
            else:
                key = str(number)
            if key == step:
                break
            _, at = decoder.raw_decode(text, at)
            at = skip(at)
            at = skip(at + 1) if text[at] == "," else at
            number += 1
        else:
            return here
        here = at
        if text[here] not in "{[":
            break
    return here


def written(given: Any, *, indent: int | None = 2) -> str:
    """Write JSON that UTF-8 can carry: letters as they are, half a pair of surrogates as an escape."""
    text = json.dumps(given, ensure_ascii=False, indent=indent, allow_nan=False)
    return _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
