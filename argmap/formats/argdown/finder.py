"""Where a bracket closes, in constant time: what keeps the lexer linear.

A title, a link, a comment or a data block is recognised only if its end is somewhere ahead. Asked
anew at each bracket, that makes a line of ten million brackets a matter of days. A `Next` remembers the
last answer, and the lexer asks from left to right, so that the text is walked once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from argmap.formats.argdown.patterns import SPACE, TERMINATOR

__all__ = ["Finder", "Next"]

_CLOSER = re.compile(rf"}}(?=[{SPACE}]*+([,}}]?))")
_STOP = re.compile(rf"}}[{SPACE}][^,}}]")
_BREAK = re.compile("[\r\u2028\u2029]")


class Next:
    """The next place of some words at or after an offset, remembered from one question to the next."""

    __slots__ = ("_at", "_since", "_text", "_words")

    def __init__(self, text: str, words: str) -> None:
        self._text = text
        self._words = words
        self._since = self._at = 0 if text.startswith(words) else -2

    def after(self, start: int) -> int:
        """Give the first offset at or after `start`, or the length of the text where there is none."""
        text = self._text
        if self._at == -2 or start > self._at:
            self._since, self._at = start, text.find(self._words, start)
        elif start < self._since:
            nearer = text.find(self._words, start, self._since + len(self._words) - 1)
            self._since, self._at = start, self._at if nearer < 0 else nearer
        if self._at < 0:
            self._at = len(text)
        return self._at


def _next(words: str) -> cached_property[Next]:
    """Make a `Next` when it is first asked for."""
    return cached_property(lambda finder: Next(finder.text, words))


class Finder:
    """Everything the lexer must look ahead for, over one text."""

    bracket, bracket_colon = _next("]"), _next("]:")
    angle, angle_colon = _next(">"), _next(">:")
    paren = _next(")")
    equals = _next("===")
    comment_end, star_slash = _next("-->"), _next("*/")
    line_separator, paragraph_separator = _next("\u2028"), _next("\u2029")

    def __init__(self, text: str) -> None:
        self.text = text
        self._line_since, self._line_end = 0, -1

    def line_end(self, start: int) -> int:
        """Give the offset at which the line of `start` ends, as JavaScript sees lines."""
        if not self._line_since <= start <= self._line_end:
            match = TERMINATOR.search(self.text, start)
            self._line_since, self._line_end = start, match.start() if match else len(self.text)
        return self._line_end

    def title(self, at: int, *, angle: bool) -> tuple[int, bool] | None:
        """Give the end of the title that opens at `at`, and whether it defines.

        StatementDefinition ``\\[.+?\\]\\:`` before StatementReference ``\\[[^-].*?\\]``; likewise with ``<``.
        """
        closer, with_colon = (self.angle, self.angle_colon) if angle else (self.bracket, self.bracket_colon)
        end = with_colon.after(at + 2)
        if end < self.line_end(at + 1):
            return end + 2, True
        if at + 2 < len(self.text) and self.text[at + 1] != "-":
            end = closer.after(at + 2)
            if end < self.line_end(at + 2):
                return end + 1, False
        return None

    def mention(self, at: int, *, angle: bool) -> int | None:
        """Give the end of ``@[title]`` or ``@<title>``: ``\\@\\[.+?\\][ \\t]?``."""
        end = (self.angle if angle else self.bracket).after(at + 3)
        return self._blank(end + 1) if end < self.line_end(at + 2) else None

    def link(self, at: int) -> int | None:
        """Give the end of ``[text](address)``: ``\\[[^\\]]+?\\]\\([^\\)]+?\\)[ \\t]?``."""
        text = self.text
        close = self.bracket.after(at + 1)
        if close <= at + 1 or text[close : close + 2] != "](":
            return None
        end = self.paren.after(close + 2)
        return self._blank(end + 1) if close + 2 < end < len(text) else None

    def wide_tag(self, at: int) -> int | None:
        """Give the end of ``#(tag with blanks)``."""
        end = self.paren.after(at + 2)
        return self._blank(end + 1) if at + 2 < end < len(self.text) else None

    def comment(self, at: int) -> int | None:
        """Give the end of a comment; a ``//`` on the last line without a line end is none."""
        text = self.text
        if text.startswith("<!--", at):
            end = self.comment_end.after(at + 4)
            return end + 3 if end < self.unspoken(at) else None
        if text.startswith("/*", at):
            end = self.star_slash.after(at + 2)
            return end + 2 if end < self.unspoken(at) else None
        if text.startswith("//", at):
            end = self.line_end(at)
            return end if end < len(text) and text[end] in "\n\r" else None
        return None

    def unspoken(self, at: int) -> int:
        """Give the offset of the next U+2028 or U+2029, which are in no comment, or of the end."""
        return min(self.line_separator.after(at), self.paragraph_separator.after(at))

    def front_matter(self, at: int) -> int | None:
        """Give the end of ``===+[\\s\\S]*?===+``, which may stand anywhere."""
        text, run = self.text, at
        while run < len(text) and text[run] == "=":
            run += 1
        if run - at < 3:
            return None
        end = self.equals.after(run)
        if end < len(text):
            while end < len(text) and text[end] == "=":
                end += 1
            return end
        return run if run - at >= 6 else None

    def data(self, at: int) -> int | None:
        """Give the end of a data block: ``{((?!}\\s[^\\,}])(.|\\n))*}(?!\\s*(\\,|}))``.

        It runs to the first ``}`` that is followed by a blank and something else than ``,`` or ``}``, and
        no further than a lone carriage return; of the braces up to there it takes the last that is not
        followed by ``,`` or ``}``.
        """
        stops, breaks, closers = self._braces
        stop = stops[i] if (i := bisect_right(stops, at)) < len(stops) else len(self.text)
        if breaks:
            stop = min(stop, breaks[i] - 1 if (i := bisect_right(breaks, at)) < len(breaks) else stop)
        last = bisect_right(closers, stop) - 1
        return closers[last] + 1 if last >= 0 and closers[last] > at else None

    @cached_property
    def _braces(self) -> tuple[list[int], list[int], list[int]]:
        text = self.text
        stops = [m.start() for m in _STOP.finditer(text)]
        broken = any(end in text for end in "\r\u2028\u2029")
        breaks = [m.start() for m in _BREAK.finditer(text)] if broken else []
        closers = [m.start() for m in _CLOSER.finditer(text) if not m[1]]
        return stops, breaks, closers

    def _blank(self, at: int) -> int:
        return at + 1 if at < len(self.text) and self.text[at] in " \t" else at
