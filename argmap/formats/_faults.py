"""What a reader found wrong: refused, or told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.errors import DecodeError
from argmap.formats._format import Diagnostic, Report

if TYPE_CHECKING:
    from argmap.places import Place

__all__ = ["settle"]


def settle(
    faults: Iterable[tuple[str, Place | None]],
    notes: Iterable[tuple[str, Place | None]] = (),
    *,
    strict: bool,
    report: Report | None,
) -> None:
    """Raise the first fault with all others, if strict, and otherwise report them; report notes either way.

    Raises:
        DecodeError: with `strict`, there is a fault.
    """
    found = list(faults) if strict or report is not None else []
    if strict and found:
        first, *more = (DecodeError(message, where) for message, where in found)
        raise DecodeError(first.message, first.place, more=more)
    if report is not None:
        for message, where in found:
            report(Diagnostic(message, where))
        for message, where in notes:
            report(Diagnostic(message, where, "warning"))
