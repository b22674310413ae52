"""Quotes that verify: where a text has the words that are said to stand in it.

A quote is a selector of the W3C Web Annotation Data Model: the words with what comes before and after
(TextQuoteSelector, §4.2.4) and perhaps their offsets (TextPositionSelector, §4.2.5). The words decide;
offsets and context tell one occurrence from another. Offsets count characters of the text as it stands,
from 0, and the character at `end` is the first one outside.

Found are words that stand there character by character, and words that differ in nothing but
typography: quotation marks, dashes, ellipses, runs of white space, soft hyphens, ligatures. Capitals,
punctuation and words are what the speaker or the record made of them, and a quote that changes them is
altered.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from argmap.check.folding import Folded, fold
from argmap.model import Quote
from argmap.places import Lines

__all__ = ["Match", "Text", "locate"]

How: TypeAlias = Literal["exact", "normalised", "ambiguous", "altered", "missing"]
Doubt: TypeAlias = Literal["offsets", "context"]
_NEAR = 0.6  # from here on the words are taken for the quote, altered
_MANY = 1000  # occurrences are counted no further


class Text:
    """A text that many quotes are sought in: folded once, and only when a quote wants it."""

    def __init__(self, text: str, *, name: str = "") -> None:
        self.text = text
        self.name = name

    @cached_property
    def folded(self) -> Folded:
        """The text without its typography."""
        return Folded(self.text)

    @cached_property
    def lower(self) -> str:
        """The folded text in lower case."""
        from argmap.check.near import lowered

        return lowered(self.folded.text)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text, name=self.name)


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a quote.

    Attributes:
        how: ``exact`` and ``normalised`` (nothing but typography differs) are found; ``ambiguous`` stands
            there several times and nothing decides; ``altered`` stands there in other words; ``missing``.
        start: Where the words begin in the text: for an ambiguous quote the first of them; None for a
            missing one.
        end: Where they end.
        nearest: The words as the text has them, or the nearest ones there are.
        similarity: From 0 to 1; below 1 for what is altered or missing.
        times: How often the words stand there.
        doubts: What does not fit although the words do: ``offsets``, ``context`` (prefix or suffix).
        changes: For an altered quote, the words given and those found in their stead.
    """

    how: How
    start: int | None = None
    end: int | None = None
    nearest: str = ""
    similarity: float = 1.0
    times: int = 1
    doubts: tuple[Doubt, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()

    @property
    def found(self) -> bool:
        """Whether the words stand in one place of the text."""
        return self.how in ("exact", "normalised")


def locate(quote: Quote | str, text: str | Text) -> Match:
    """Find where a text has the words of a quote.

    Exact words come before words in other typography; given offsets decide where they fit the words,
    else the prefix and the suffix; words that stand there once need neither.

    Args:
        quote: A quote, or words alone. Without words its offsets are taken.
        text: The source's text; a `Text` where many quotes are sought in one.

    Example:
        >>> text = "“They’re not smashing gangs,\\nthey’re smashing records,” he said."
        >>> locate("they’re smashing records", text)
        Match(how='exact', start=29, end=53, nearest='they’re smashing records', ...)
        >>> locate("smashing gangs, they're smashing records", text).how
        'normalised'
        >>> match = locate("they’re breaking records", text)
        >>> match.how, match.nearest, match.changes
        ('altered', 'they’re smashing records', (('breaking', 'smashing'),))
        >>> quote = Quote(source="page", exact="smashing", suffix=" gangs")
        >>> locate("smashing", text).how, locate(quote, text).how
        ('ambiguous', 'exact')

    References:
        W3C Web Annotation Data Model (2017), §4.2.4 and §4.2.5.
    """
    page = text if isinstance(text, Text) else Text(text)
    given = quote if isinstance(quote, Quote) else Quote(source="", exact=quote)
    if not given.exact:
        return _by_offsets(given, page.text)
    if (there := _at_offsets(given, page.text)) is not None:
        return there
    spans = [(at, at + len(given.exact)) for at in _occurrences(given.exact, page.text)]
    if spans:
        return _decide("exact", spans, given, page.text)
    words = fold(given.exact)
    if words and (places := _occurrences(words, page.folded.text)):
        whole = [at for at in places if page.folded.whole(at, at + len(words))]
        if whole:
            spans = [page.folded.original(at, at + len(words)) for at in whole]
            return _decide("normalised", spans, given, page.text)
    return _nearest(words, page)


def _by_offsets(given: Quote, text: str) -> Match:
    if given.start is None or given.end is None or not given.start < given.end <= len(text):
        return Match("missing", similarity=0.0, times=0)
    return Match("exact", given.start, given.end, text[given.start : given.end])


def _at_offsets(given: Quote, text: str) -> Match | None:
    """Take the quote where its offsets say it stands, if it does."""
    if given.start is None or given.end is None:
        return None
    found = text[given.start : given.end]
    if found == given.exact:
        return Match("exact", given.start, given.end, found)
    if len(found) <= 4 * len(given.exact) + 100 and (words := fold(given.exact)) and fold(found) == words:
        return Match("normalised", given.start, given.end, found)
    return None


def _occurrences(words: str, text: str) -> list[int]:
    places: list[int] = []
    at = text.find(words)
    while at >= 0 and len(places) < _MANY:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _decide(how: How, spans: list[tuple[int, int]], given: Quote, text: str) -> Match:
    """Choose among the places where the words stand."""
    before, after = fold(given.prefix), fold(given.suffix)
    fitting = [span for span in spans if _fits(span, given, text, before, after)]
    doubts: list[Doubt] = []
    if given.start is not None:
        doubts.append("offsets")  # they do not hold these words, or the quote would have been taken there
    if not fitting:
        doubts.append("context")
    chosen = fitting or spans
    start, end = chosen[0]
    if len(chosen) > 1:
        return Match("ambiguous", start, end, text[start:end], times=len(chosen), doubts=tuple(doubts))
    return Match(how, start, end, text[start:end], times=len(spans), doubts=tuple(doubts))


def _fits(span: tuple[int, int], given: Quote, text: str, before: str, after: str) -> bool:
    """Tell whether the prefix and the suffix stand around a span; typography does not count."""
    start, end = span
    if before and not fold(text[max(0, start - 2 * len(given.prefix) - 40) : start]).endswith(before):
        return False
    return not after or fold(text[end : end + 2 * len(given.suffix) + 40]).startswith(after)


def _nearest(words: str, page: Text) -> Match:
    from argmap.check.near import nearest  # seldom wanted, and slow to load

    near = nearest(words, page.folded.text, page.lower)
    if near is None:
        return Match("missing", similarity=0.0, times=0)
    start, end = page.folded.original(near.start, near.end)
    similarity = round(min(near.similarity, 0.99), 2)
    if near.similarity >= _NEAR:
        return Match("altered", start, end, page.text[start:end], similarity, times=0, changes=near.changes)
    return Match("missing", None, None, page.text[start:end], similarity, times=0)
