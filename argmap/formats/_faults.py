"""What a reader of JSON found wrong, each with its path: refused, or told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.errors import DecodeError
from argmap.formats._format import Diagnostic, Report
from argmap.formats._json import place

if TYPE_CHECKING:
    from argmap.places import Place

__all__ = ["Fault", "Path", "settle"]

Path = tuple[str | int, ...]
Fault = tuple[str, Path]
"""What is wrong in words, and the path to it in the document."""

_PLACED = 100  # a place is looked up in the text from its beginning; of more faults, the message is enough


def settle(
    text: str,
    name: str,
    faults: Iterable[Fault],
    notes: Iterable[Fault] = (),
    *,
    strict: bool,
    report: Report | None,
) -> None:
    """Raise the first fault with all others, if strict, and otherwise report them; report notes either way.

    Raises:
        DecodeError: with `strict`, there is a fault.
    """
    found: list[tuple[str, Place | None]] = []
    for message, path in faults:
        found.append((message, place(text, path, name) if len(found) < _PLACED else None))
    if strict and found:
        first, *more = (DecodeError(message, where) for message, where in found)
        raise DecodeError(first.message, first.place, more=more)
    if report is None:
        return
    for message, where in found:
        report(Diagnostic(message, where))
    for count, (message, path) in enumerate(notes):
        report(Diagnostic(message, place(text, path, name) if count < _PLACED else None, "warning"))
