"""What the reader and the writer of ConvoKit agree on: files, keys, times and conversations."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from argmap.formats._folder import gathered
from argmap.formats._ground import closing
from argmap.formats._whole import Whole

__all__ = ["FILES", "FLAT", "OWN", "epoch", "gather", "moment", "roots"]

FILES = ("utterances.jsonl", "speakers.json", "conversations.json", "corpus.json", "index.json")
OWN = "argmap"
FLAT = {"party": "parties", "office": "offices"}
"""What metadata of a speaker say of the day, and the field that holds it with its dates."""

_START = datetime(1970, 1, 1, tzinfo=UTC)
_LEAST = 10**8  # less is seconds from the beginning of a film or a trial
_MOST = 253_402_300_799  # the last second of the year 9999


def gather(text: str, name: str) -> Whole | None:
    """Give the folder in which a file of utterances stands, if it does."""
    folder, file = os.path.split(name)
    return gathered(folder, FILES) if file == FILES[0] and os.path.isfile(name) else None


def moment(given: object) -> tuple[str | None, bool]:
    """Read a timestamp: the time, and whether the timestamp tells more than that and is to be kept.

    Example:
        >>> moment(1748874900), moment("1748874900.0"), moment(12.5), moment(None)
        (('2025-06-02T14:35:00Z', False), ('2025-06-02T14:35:00Z', True), (None, True), (None, False))
    """
    if given is None or isinstance(given, bool) or not isinstance(given, int | float | str):
        return None, given is not None
    try:
        seconds = float(given)
    except (ValueError, OverflowError):
        return None, True
    if not _LEAST <= abs(seconds) <= _MOST or seconds != int(seconds):
        return None, True
    try:
        when = _START + timedelta(seconds=int(seconds))
    except OverflowError:
        return None, True
    return when.strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20), not isinstance(given, int)


def epoch(when: str | None) -> int | None:
    """Give the timestamp of a time; a day begins at midnight, and what has no zone is taken as UTC.

    Example:
        >>> epoch("2025-06-02T14:35"), epoch("1970"), epoch(None)
        (1748874900, 0, None)
    """
    if when is None:
        return None
    day = f"{when[:10]}{'0000-01-01'[len(when[:10]) :]}"
    try:
        known = datetime.fromisoformat(f"{day}{when[10:].replace(' ', 'T')}")
    except ValueError:
        return None
    known = known if known.tzinfo is not None else known.replace(tzinfo=UTC)
    return (known - _START) // timedelta(seconds=1)


def roots(replies: Mapping[str, object]) -> tuple[dict[str, str], set[str]]:
    """Give the utterance with which the conversation of each begins, and those that would close a circle.

    Args:
        replies: For each utterance the one it replies to, if any.

    Example:
        >>> roots({"a": None, "b": "a", "c": "d", "d": "c"})
        ({'a': 'a', 'b': 'a', 'd': 'd', 'c': 'd'}, {'d'})
    """
    onward = {id: above for id, above in replies.items() if isinstance(above, str) and above in replies}
    closed = set(closing(onward))
    for id in closed:
        del onward[id]
    found: dict[str, str] = {}
    for start in replies:
        path = []
        here = start
        while here not in found and here in onward:
            path.append(here)
            here = onward[here]
        root = found.setdefault(here, here)
        for id in path:
            found[id] = root
    return found, closed
