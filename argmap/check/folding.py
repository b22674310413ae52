"""Text as one would read it aloud: typography folded away, every offset kept.

Records, newspapers and keyboards differ in quotation marks, dashes, spaces and line breaks, and none of
that changes what was said. A `Folded` text has one sort of each, and knows for every place in it the
place in the original. What keeps its length is translated at one stroke; only what grows, shrinks or
vanishes costs an entry in the map of offsets, so that a megabyte of prose folds in a few hundredths of
a second.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right

__all__ = ["Folded", "fold"]

_ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(
            "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
            "\u2028\u2029\u202f\u205f\u3000",
            " ",
        ),
    }
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, zero width spaces and joiners
_MARKS = "\u0300-\u036f"  # accents that stand apart from their letter
_OTHER_LENGTH = re.compile(
    f" (?:[{_UNSEEN}]* )+|-(?:[{_UNSEEN}]*-)+|…|[{_UNSEEN}]+|[^{_MARKS}](?:[{_UNSEEN}]*[{_MARKS}])+|[ﬀ-ﬆ]"
)


class Folded:
    """A text with its typography folded, and the way back to the original offsets.

    Example:
        >>> folded = Folded("They’re  “smash\\u00ading” records…")
        >>> folded.text
        'They\\'re "smashing" records...'
        >>> folded.original(8, 18), folded.source[9:20]
        ((9, 20), '“smash\\xading”')
    """

    __slots__ = ("_fold_ends", "_fold_starts", "_source_ends", "_source_starts", "source", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        self._fold_starts, self._fold_ends = array("q"), array("q")
        self._source_starts, self._source_ends = array("q"), array("q")
        pieces: list[str] = []
        done, length = 0, 0
        flat = source.translate(_ONE_TO_ONE)
        for match in _OTHER_LENGTH.finditer(flat):
            found = _shorter(match[0])
            length += match.start() - done
            pieces.append(flat[done : match.start()])
            pieces.append(found)
            self._fold_starts.append(length)
            self._source_starts.append(match.start())
            length += len(found)
            done = match.end()
            self._fold_ends.append(length)
            self._source_ends.append(done)
        pieces.append(flat[done:])
        self.text = "".join(pieces)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that a span of the folded text stands for."""
        return self._start(start), self._end(end)

    def whole(self, start: int, end: int) -> bool:
        """Tell whether a span of the folded text begins and ends where something of the original does.

        Example:
            >>> folded = Folded("records… and")
            >>> folded.whole(0, 8), folded.whole(0, 10)
            (False, True)
        """
        return not (self._inside(start) or self._inside(end))

    def _inside(self, at: int) -> bool:
        piece = bisect_right(self._fold_starts, at) - 1
        return piece >= 0 and self._fold_starts[piece] < at < self._fold_ends[piece]

    def _start(self, at: int) -> int:
        before = bisect_right(self._fold_ends, at)
        if before < len(self._fold_starts) and self._fold_starts[before] <= at:
            return self._source_starts[before]
        return self._source_ends[before - 1] + at - self._fold_ends[before - 1] if before else at

    def _end(self, at: int) -> int:
        before = bisect_left(self._fold_starts, at)
        if not before:
            return at
        return self._source_ends[before - 1] + max(0, at - self._fold_ends[before - 1])


def fold(text: str) -> str:
    """Fold the typography of a text away, and the space around it.

    Example:
        >>> fold("  We — ‘the  government’ —\\nwon’t … ")
        "We - 'the government' - won't ..."
    """
    return Folded(text).text.strip()


def _shorter(piece: str) -> str:
    first, last = piece[0], piece[-1]
    if first == last and first in " -":
        return first
    if first == last == "…":
        return "..."
    if (
        len(piece) > 32 and first not in _UNSEEN
    ):  # a letter under a heap of marks is no word, and sorting the heap takes long
        return piece
    return unicodedata.normalize("NFC", "".join(_LIGATURES.get(c, c) for c in piece if c not in _UNSEEN))
