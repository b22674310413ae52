"""When things were said, and which of two times comes after the other, as far as they say."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model.debate import Debate

__all__ = ["later", "times"]


def later(one: str | None, other: str | None) -> bool:
    """Tell whether one time is certainly after another; a day and its months are not.

    Both are ISO 8601 text as `Utterance.at` keeps it. What is not known is after nothing, and where only
    one of two moments names its zone, they have to lie more than a day apart.

    Example:
        >>> later("2025-06-03", "2025-06-02T14:35"), later("2025-06-02", "2025-06"), later(None, "2025")
        (True, False, False)
    """
    if one is None or other is None:
        return False
    first, second = _moment(one), _moment(other)
    if first is not None and second is not None and (first.tzinfo is None) == (second.tzinfo is None):
        return first > second
    size = min(len(one[:10]), len(other[:10]))
    zoned = [m for m in (first, second) if m is not None and m.tzinfo is not None]
    if len(zoned) == 1 and size == 10:  # the zone of the other is unknown, so that the days may differ by one
        days = [datetime.fromisoformat(w[:10]) for w in (one, other)]
        return (days[0] - days[1]).days > 1
    return one[:size] > other[:size]


def _moment(when: str) -> datetime | None:
    return datetime.fromisoformat(when) if len(when) > 10 else None


def times(debate: Debate) -> dict[str, str | None]:
    """Give the time of each utterance, by id: its own, or the last one before it, or the debate's.

    Example:
        >>> from argmap.model import Debate
        >>> times(Debate(date="2025", utterances=[{"id": "a"}, {"id": "b", "at": "2025-06"}, {"id": "c"}]))
        {'a': '2025', 'b': '2025-06', 'c': '2025-06'}
    """
    found: dict[str, str | None] = {}
    last = debate.date
    for utterance in debate.utterances:
        last = utterance.at or last
        found[utterance.id] = last
    return found
