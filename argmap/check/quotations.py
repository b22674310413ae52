"""Q: whether the words that are quoted stand in the sources that are named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case, Reading
from argmap.check.finding import Check, Hit, Room, hit, short
from argmap.check.quotes import Match, Text
from argmap.places import Place

__all__ = [
    "CHECKS",
    "altered",
    "ambiguous",
    "changed",
    "context_disagrees",
    "missing",
    "no_address",
    "offsets_disagree",
    "outside",
    "unreadable",
    "unseen",
]

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_ADDRESSES = ("http", "https", "ftp", "doi", "urn", "ark", "info")


def missing(case: Case) -> Iterator[Hit]:
    """The words {quote} are not in source {source!r}{nearest}.

    Quote the words as they stand there, or name the source that has them.
    """
    for what, owner, quote, match, _ in case.matches:
        if match.how == "missing":
            near = f"; the nearest there are {short(match.nearest)}" if match.nearest else ""
            yield hit(what, owner, quote=short(quote.exact), source=quote.source, nearest=near)


def altered(case: Case) -> Iterator[Hit]:
    """The words {quote} are not as they stand in source {source!r}{place}: {changes}.

    Quote the words as they stand there; give parts that stand apart as several quotes.
    """
    for what, owner, quote, match, text in case.matches:
        if match.how == "altered":
            where = _place(match, text)
            yield hit(
                what,
                owner,
                where=where,
                quote=short(quote.exact),
                source=quote.source,
                place=f", line {where.line}",
                changes=_changes(match),
            )


def ambiguous(case: Case) -> Iterator[Hit]:
    """The words {quote} stand {times} times in source {source!r}.

    Quote more of them, or give a prefix, a suffix, or start and end.
    """
    for what, owner, quote, match, text in case.matches:
        if match.how == "ambiguous":
            yield hit(
                what,
                owner,
                where=_place(match, text),
                quote=short(quote.exact),
                source=quote.source,
                times=match.times,
            )


def offsets_disagree(case: Case) -> Iterator[Hit]:
    """The words {quote} stand at {start} to {end} of source {source!r}, and not at {given}.

    Correct start and end, or leave them out; argmap.check.anchor fills them in.
    """
    for what, owner, quote, match, text in case.matches:
        if match.found and "offsets" in match.doubts:
            yield hit(
                what,
                owner,
                where=_place(match, text),
                quote=short(quote.exact),
                start=match.start,
                end=match.end,
                source=quote.source,
                given=f"{quote.start} to {quote.end}",
            )


def outside(case: Case) -> Iterator[Hit]:
    """Its file {why}.

    {way}.
    """
    for reading in _readings(case):
        if reading.trouble == "outside":
            yield hit("source", reading.source.id, why=reading.why, way=reading.way)


def unreadable(case: Case) -> Iterator[Hit]:
    """Its file {why}.

    {way}.
    """
    for reading in _readings(case):
        if reading.trouble == "unreadable":
            yield hit("source", reading.source.id, why=reading.why, way=reading.way)


def changed(case: Case) -> Iterator[Hit]:
    """Its file {path!r} is not the one whose sha256 was taken.

    Compare the two, then correct sha256 or the file.
    """
    for reading in _readings(case):
        if reading.trouble == "changed":
            yield hit("source", reading.source.id, path=reading.source.path)


def context_disagrees(case: Case) -> Iterator[Hit]:
    """The words {quote} stand in source {source!r}, but not after or before the words given with them.

    Correct the prefix and the suffix, or leave them out.
    """
    for what, owner, quote, match, text in case.matches:
        if match.found and "context" in match.doubts:
            yield hit(what, owner, where=_place(match, text), quote=short(quote.exact), source=quote.source)


def no_address(case: Case) -> Iterator[Hit]:
    """Its url is no address on the web: {url!r}.

    Give one that begins with https://, or a file as path.
    """
    for source in case.debate.sources:
        scheme = _SCHEME.match("".join(source.url.split()))
        if scheme and scheme[1].lower() not in _ADDRESSES:
            yield hit("source", source.id, url=source.url[:60])


def unseen(case: Case) -> Iterator[Hit]:
    """It has no text here, so that {count} cannot be checked.

    Give its words as text, or a file that has them as path.
    """
    counts: dict[str, int] = {}
    for _, _, quote in case.quotes:
        counts[quote.source] = counts.get(quote.source, 0) + 1
    for reading in _readings(case):
        count = counts.get(reading.source.id, 0)
        if count and reading.text is None and not reading.trouble:
            yield hit("source", reading.source.id, count="1 quote" if count == 1 else f"{count} quotes")


def _readings(case: Case) -> Iterator[Reading]:
    return (case.reading(source.id) for source in case.debate.sources)


def _place(match: Match, text: Text) -> Place:
    return text.lines.place(match.start or 0)


def _changes(match: Match) -> str:
    if not match.changes:
        return f"it has {short(match.nearest)}, with other capitals or punctuation"
    told = []
    for given, found in match.changes[:2]:
        if not given:
            told.append(f"it has {short(found, 40)}, which the quote leaves out")
        elif not found:
            told.append(f"it has no {short(given, 40)}")
        else:
            told.append(f"it has {short(found, 40)} where the quote has {short(given, 40)}")
    more = f" and {len(match.changes) - 2} changes more" if len(match.changes) > 2 else ""
    return ", ".join(told) + more


CHECKS = Room(
    "quotations",
    "Q",
    (
        Check("Q401", "error", missing),
        Check("Q402", "error", altered),
        Check("Q403", "warning", ambiguous),
        Check("Q404", "warning", offsets_disagree),
        Check("Q405", "error", outside),
        Check("Q406", "error", unreadable),
        Check("Q407", "error", changed),
        Check("Q408", "warning", context_disagrees),
        Check("Q409", "warning", no_address),
        Check("Q410", "info", unseen),
    ),
)
