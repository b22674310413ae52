"""When each utterance was made: the `start` of its row among the locutions.

The `timestamp` beside it is the annotation's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from datetime import datetime
from functools import lru_cache

from argmap.errors import ModelError
from argmap.formats.aif.table import Table, grouped
from argmap.model.values import check_when

__all__ = ["times"]

_MOMENT = b"0000-00-00 00:00:00"
_FORM = bytes.maketrans(b"123456789T", b"000000000 ")


def times(heard: list[int], table: Table) -> list[str | None]:
    """Give the time of each utterance; what is none is a fault of the table."""
    given = [row.get("start") for row in table.locutions]
    at = dict(zip(table.spoken, given, strict=True))
    try:
        plain = len(at) == len(given) and _moments([start for start in set(given) if start is not None])
    except TypeError:  # one is no text at all
        plain = False
    if not plain:
        at = {}
        rows = grouped(table.spoken, list(range(len(given))))
        for node in heard:
            at[node] = _first([given[row] for row in rows.get(node, ())], node, table)
    return list(map(at.get, heard))


def _moments(given: Collection[str]) -> bool:
    """Tell whether all are moments to the second: their form at one stroke, then each as a day there is."""
    joined = "".join(given)
    if len(joined) != len(_MOMENT) * len(given) or not joined.isascii():
        return False
    if joined.encode().translate(_FORM) != _MOMENT * len(given):
        return False
    try:
        deque(map(datetime.fromisoformat, given), 0)
    except ValueError:
        return False
    return True


def _first(given: list[object], node: int, table: Table) -> str | None:
    for start in given:
        if start:
            try:
                return _moment(start)
            except (ModelError, TypeError) as error:  # the latter of what cannot be looked up
                table.faults.append((str(error), ("nodes", table.places[node])))
    return None


@lru_cache(1024)
def _moment(start: object) -> str | None:
    return check_when(start, "the time of this locution")
