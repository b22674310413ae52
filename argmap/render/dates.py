"""Turns sorted by when they were said: the columns of a timeline, and how far apart they are.

A turn has the time of its utterance; where that has none, the date of the source in which its words stand;
where there is none either, that of the last utterance before it that has one and is not reported from
elsewhere, or the debate's. The picture says whose the dates are. Columns are as fine as may be: moments,
days, weeks, months, years, decades.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.render import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model import Debate
    from argmap.render.turns import Turn

__all__ = ["Dated", "Span", "apart", "beside", "dated", "listing", "spans", "whose"]

MOST = 16  # columns; with more, they are made coarser
_LEVELS = ("16", "10", "week", "7", "4", "3", "2", "1")
_DAY = 86_400.0
_ASIDE = {"source": "date of the source", "before": "date of the turn before", "debate": "date of the debate"}
_BORROWED = {
    "source": "the date of their source",
    "before": "the date of the last turn before that has one",
    "debate": "the date of the debate",
}


class Dated(NamedTuple):
    """When a turn was said, as ISO 8601 text, and whose date that is; empty where nobody knows."""

    at: str = ""
    whose: Literal["own", "source", "before", "debate", "none"] = "none"


class Span(NamedTuple):
    """One column: its beginning as ISO 8601 text, its name, and its turns; without a date it comes last."""

    start: str
    name: str
    turns: tuple[Turn, ...]
    days: tuple[float, float] = (0.0, 0.0)  # where it begins and ends, counted from the year 1


def dated(debate: Debate) -> dict[str, Dated]:
    """Give the time of each utterance, by id, and whose it is.

    Example:
        >>> from argmap.model import Debate
        >>> said = [{"id": "a"}, {"id": "b", "at": "2025-06"}, {"id": "c"}]
        >>> found = dated(Debate(date="2025", utterances=said))
        >>> [(one.at, one.whose) for one in found.values()]
        [('2025', 'debate'), ('2025-06', 'own'), ('2025-06', 'before')]
    """
    published = {source.id: source.date for source in debate.sources}
    quoted: dict[str, str] = {}
    for things in (debate.statements, debate.links):
        for said in things.column("said"):
            for act in said:
                for quote in act.quotes:
                    if date := published.get(quote.source):
                        quoted.setdefault(act.utterance, date)
    found = {}
    before: str | None = None
    for one in debate.utterances:
        source = published.get(one.quote.source) if one.quote is not None else None
        source = source or quoted.get(one.id)
        at = before or debate.date
        if one.at:
            found[one.id] = Dated(one.at, "own")
        elif source:
            found[one.id] = Dated(source, "source")
        elif at:
            found[one.id] = Dated(at, "before" if before else "debate")
        else:
            found[one.id] = Dated()
        if one.reported_by is None:  # what is reported was said somewhere else
            before = one.at or before
    return found


def spans(turns: Iterable[Turn], most: int = MOST) -> tuple[Span, ...]:
    """Sort turns into the finest columns of which there are no more than `most`; the undated come last.

    Example:
        >>> from argmap.render.turns import Turn
        >>> days = ["2025-06-02", "2025-06-10", ""]
        >>> made = [Turn(id=f"u{n}", speaker="", heading="", items=(), at=at) for n, at in enumerate(days)]
        >>> [span.name for span in spans(made)], [span.name for span in spans(made, 1)]
        (['2 June 2025', '10 June 2025', 'No date given'], ['June 2025', 'No date given'])
    """
    listed = list(turns)
    for level in _LEVELS:
        sorts: dict[tuple[str, str], list[Turn]] = {}
        for turn in listed:
            if turn.at:
                sorts.setdefault(_sort(turn.at, level), []).append(turn)
        if len(sorts) <= most:
            break
    out = [
        Span(start, name, tuple(sorts[start, name]), _reach(start, name))
        for start, name in sorted(sorts, key=lambda key: (key[0], -len(key[1])))
    ]
    undated = tuple(turn for turn in listed if not turn.at)
    return (*out, *((Span("", "No date given", undated),) if undated else ()))


def _sort(at: str, level: str) -> tuple[str, str]:
    """Give the beginning and the name of the column in which a time falls."""
    if level == "week":
        if len(at) < 10:
            return at, words.when(at)
        day = datetime.fromisoformat(at[:10])
        start = max(day - timedelta(days=day.weekday()), datetime.min).date().isoformat()
        return start, f"week of {words.when(start)}"
    size = int(level)
    start = at[: max(size, 4)] if size >= 4 else at[:size].ljust(4, "0")
    if size >= 4:
        return start, words.when(start)
    last = at[:size].ljust(4, "9")
    return start, f"{start}–{last}"


def _reach(start: str, name: str) -> tuple[float, float]:
    """Say where a column begins and ends, in days."""
    year, _, rest = start.partition("-")
    month = int(rest[:2]) if rest else 1
    whole = f"{max(int(year), 1):04}-{rest or '01'}{'' if len(start) > 7 else '-01'}"
    begin = datetime.fromisoformat(whole).replace(tzinfo=None)
    if "–" in name:
        end = datetime(min(int(name.partition("–")[2]) + 1, 9999), 1, 1)
    elif name.startswith("week"):
        end = begin + timedelta(days=7) if begin.year < 9999 else begin
    elif len(start) > 10:
        end = begin
    elif len(start) > 7:
        end = begin + timedelta(days=1) if begin.year < 9999 else begin
    elif rest:
        end = datetime(begin.year + (month == 12), month % 12 + 1, 1) if begin.year < 9999 else begin
    else:
        end = datetime(min(begin.year + 1, 9999), 1, 1)
    first = datetime(1, 1, 1)
    return (begin - first).total_seconds() / _DAY, (end - first).total_seconds() / _DAY


def apart(one: Span, two: Span) -> str:
    """Say how much later a column begins than the one before it, where both are as exact.

    Example:
        >>> apart(Span("2025-06-02", "", ()), Span("2025-06-16", "", (), (14.0, 15.0)))
        '14 days later'
    """
    if len(one.start) != len(two.start) or not one.start:
        return ""
    days = two.days[0] - one.days[0]
    if len(one.start) == 4:
        count, unit = round(days / 365.2425), "year"
    elif len(one.start) == 7 or days >= 60:
        count, unit = round(days / 30.436875), "month"
        if count >= 24 and len(one.start) > 7:
            count, unit = round(days / 365.2425), "year"
    elif len(one.start) > 10 and days < 2:
        minutes = round(days * 1440)
        count, unit = (minutes, "minute") if minutes < 120 else (round(days * 24), "hour")
    else:
        count, unit = round(days), "day"
    return f"{count:,} {unit}{'' if count == 1 else 's'} later" if count > 0 else ""


def whose(debate: Debate, turns: Iterable[Turn]) -> str:
    """Say whose the dates are, where they are not all the utterances' own; empty where they are.

    Example:
        >>> from argmap.model import Debate
        >>> from argmap.render.turns import Turn
        >>> turn = Turn(id="u", speaker="", heading="", items=("a",))
        >>> whose(Debate(date="2025", utterances=[{"id": "u"}]), [turn])
        '1 turn has no date of its own and stands at the date of the debate.'
    """
    found = dated(debate)
    counts = Counter[str](found[turn.id].whose for turn in turns if turn.id and turn.items)
    out = []
    for whose, borrowed in _BORROWED.items():
        if count := counts[whose]:
            has, stands = ("has", "stands") if count == 1 else ("have", "stand")
            own = "its" if count == 1 else "their"
            turn = "turn" if count == 1 else "turns"
            where = borrowed.replace("their", own)
            out.append(f"{count:,} {turn} {has} no date of {own} own and {stands} at {where}.")
    if count := counts["none"]:
        turn, stand = ("turn has", "stands") if count == 1 else ("turns have", "stand")
        out.append(f"{count:,} {turn} no date at all and {stand} at the end.")
    return " ".join(out)


def beside(places: Mapping[str, str], turns: Iterable[Turn], found: Mapping[str, Dated]) -> dict[str, str]:
    """Say on a card whose date it has if not its own, and not again what stands above its column."""
    columns = spans(turns)
    out = dict(places)
    counts = Counter(found[turn.id].whose for span in columns for turn in span.turns if turn.id)
    most = {sort for sort, many in counts.items() if 2 * many > sum(counts.values())}  # is told below
    for span in columns:
        for turn in span.turns:
            for item in turn.items:
                if isinstance(item, str):
                    parts = [part for part in places.get(item, "").split(" · ") if part != span.name]
                    whose = found[turn.id].whose if turn.id else "own"
                    parts.append(_ASIDE.get(whose, "") if whose not in most else "")
                    out[item] = " · ".join(filter(None, parts))
    return out


def listing(turns: Iterable[Turn]) -> str:
    """Tell how many statements fall on each date, for those who hear the picture.

    Example:
        >>> from argmap.render.turns import Turn
        >>> listing([Turn(id="u", speaker="", heading="", items=("a", "b"), at="2025-06-02")])
        '2 June 2025: 2 statements.'
    """
    out = []
    for span in spans(turns):
        many = sum(isinstance(item, str) for turn in span.turns for item in turn.items)
        out.append(f"{span.name}: {many:,} {'statement' if many == 1 else 'statements'}.")
    return " ".join(out)
