"""What a map says in words: who speaks, on what condition, as reported by whom, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph import strike
from argmap.model import Link
from argmap.render.text import clean, reading
from argmap.vocab import FORCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Condition, Debate, Source, Statement, Utterance

__all__ = [
    "condition",
    "dated",
    "describe",
    "moment",
    "notes",
    "place",
    "quotes",
    "relation",
    "source_line",
    "voices",
    "when",
]

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_VERBS = {
    "claim": "claims",
    "proposal": "proposes",
    "question": "asks",
    "standing": "is taken to say",
    "argument": "argues",
}
_STRIKES_SPEAKER = "strikes the speaker"
_ASIDE = {
    "agreeing": "{} agrees",
    "conceding": "{} grants it",
    "retracting": "{} takes it back",
    "rejecting": "{} turns it down",
    "challenging": "{} asks for a reason",
    "questioning": "{} asks about it",
    "disagreeing": "{} disagrees",
    "reporting": "reported by {}",
}


def when(moment: str | None) -> str:
    """Write a date or a moment as a newspaper does.

    Example:
        >>> when("2025-06-02"), when("2025-06"), when("2025-06-02T14:35"), when(None)
        ('2 June 2025', 'June 2025', '2 June 2025, 14:35', '')
    """
    if not moment:
        return ""
    day, _, time = moment.replace(" ", "T").partition("T")
    year, *rest = day.split("-")
    parts = [year]
    if rest:
        parts.insert(0, _MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        parts.insert(0, str(int(rest[1])))
    return " ".join(parts) + (f", {time[:5]}" if time else "")


def dated(parts: Iterable[str], date: str | None) -> str:
    """Join parts and a date; in a right-to-left line, the date keeps its own direction.

    Example:
        >>> dated(["Harbour council"], "2025-06-02"), dated(["מועצה"], "2025")
        ('Harbour council, 2 June 2025', 'מועצה, \u200e2025\u200e')
    """
    before, day = ", ".join(part for part in map(clean, parts) if part), when(date)
    if day and reading(before) == "rtl":
        day = f"\u200e{day}\u200e"  # marks, for isolates are turned away in every text
    return ", ".join(part for part in (before, day) if part)


def relation(debate: Debate, link: Link) -> str:
    """Name a link by what it does: an attack by what it strikes, any other by its kind."""
    return (strike(debate, link) or link.kind) if link.kind == "attacks" else link.kind


def voices(debate: Debate, statement: Statement) -> tuple[str, ...]:
    """Give the ids of the speakers who stand behind a statement, in the order in which they made it.

    Whoever only agrees, grants, asks about it or takes it back is told beside it (see `notes`); where
    nobody else has made it, they are its voices.
    """
    first: dict[str, None] = {}
    for act in statement.said:
        speaker = debate.utterance(act.utterance).speaker
        if speaker is not None and act.force not in _ASIDE:
            first[speaker] = None
    return tuple(first) or debate.speakers_of(statement)


def notes(debate: Debate, statement: Statement) -> tuple[str, ...]:
    """Give what must be said beside a statement: reported, supplied, granted, taken back."""
    out: dict[str, None] = {}
    behind = voices(debate, statement)
    for act in statement.said:
        utterance = debate.utterance(act.utterance)
        if utterance.reported_by is not None:
            reporter = debate.utterance(utterance.reported_by).speaker
            out[f"reported by {_label(debate, reporter)}" if reporter else "reported speech"] = None
        if act.force in _ASIDE and utterance.speaker is not None:
            retold = act.force in ("agreeing", "conceding") and behind == (utterance.speaker,)
            if not retold or len(statement.said) == 1:
                out[_ASIDE[act.force].format(_label(debate, utterance.speaker))] = None
        elif act.force is not None and act.force not in FORCES:
            out[clean(act.force)] = None
    if statement.implicit:
        out["supplied by the mapper"] = None
    return tuple(out)


def _label(debate: Debate, speaker: str) -> str:
    return clean(debate.speaker(speaker).label)


def quotes(debate: Debate, statement: Statement) -> dict[str, bool]:
    """Give the words of the sources, and whether they stand in quotation marks: reported speech has none.

    What one speaker reports of another is the reporter's choice of words.
    """
    out: dict[str, bool] = {}
    for act in statement.said:
        own = debate.utterance(act.utterance).reported_by is None
        for quote in act.quotes:
            if exact := clean(quote.exact):
                out[exact] = out.get(exact, False) or own
    return out


def condition(debate: Debate, given: Condition) -> str:
    """Give the words of a condition, of its own or of the statement it names."""
    return clean(given.text or (debate.statement(given.statement).label if given.statement else ""))


def place(debate: Debate, statement: Statement) -> str:
    """Say where a statement stands: its sources, its headings, the time it was said.

    A debate of one source has it below the picture, and not on every card.
    """
    parts: dict[str, None] = {}
    for act in statement.said:
        utterance = debate.utterance(act.utterance)
        quotes = act.quotes or ((utterance.quote,) if utterance.quote is not None else ())
        for quote in quotes if len(debate.sources) > 1 else ():
            parts[clean(debate.source(quote.source).label)] = None
        for heading in utterance.heading[-1:]:
            parts[clean(heading)] = None
        if utterance.at:
            parts[moment(debate, utterance)] = None
    return " · ".join(part for part in parts if part)


def moment(debate: Debate, utterance: Utterance) -> str:
    """Say when something was said: only the time where the day is the debate's."""
    at = utterance.at or ""
    day = (debate.date or "")[:10]
    return at[11:16] if day and at[:10] == day and len(at) > 10 else "" if at == day else when(at)


def source_line(source: Source) -> str:
    """Write a source as the line below a picture."""
    parts = (source.title, source.publisher if source.publisher != source.title else "")
    return dated(parts, source.date) or clean(source.id)


def _claim(debate: Debate, statement: Statement) -> str:
    text = clean(statement.label).rstrip(".")
    if statement.kind == "proposal":
        for given in statement.conditions:
            words = condition(debate, given).rstrip(".")
            if words and words.casefold() not in text.casefold():
                text += f", {given.kind} {words}"
    return text


def describe(
    debate: Debate,
    statements: Iterable[Statement] | None = None,
    links: Iterable[Link] | None = None,
    *,
    lead: str = "",
) -> str:
    """Tell the whole map, or what is shown of it, in sentences, for those who hear it instead of seeing it.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     _ = philp.proposes("Suspend the deal", until="France agrees")
        ...     _ = cooper.claims("He let crossings soar").discredits(philp)
        >>> print(describe(d.debate))
        Philp proposes: Suspend the deal, until France agrees. Cooper claims: He let crossings soar.
        Standing of Philp: Philp can be heard on this (supplied by the mapper).
        “He let crossings soar” discredits “Philp can be heard on this” (strikes the speaker).
    """
    out = [lead] if lead else []
    for statement in debate.statements if statements is None else statements:
        if statement.kind == "standing":
            who = f"Standing of {_label(debate, statement.of)}"
        else:
            names = _and(_label(debate, speaker) for speaker in voices(debate, statement))
            plural = len(voices(debate, statement)) > 1
            verb = _VERBS[statement.kind]
            who = f"{names} {verb[:-1] if plural else verb}" if names else statement.kind.capitalize()
        exact = [f"“{clean(quote.exact)}”" for act in statement.said for quote in act.quotes]
        said = f" In the source: {_and(exact)}." if exact else ""
        beside = notes(debate, statement)
        out.append(f"{who}: {_claim(debate, statement)}{f' ({_and(beside)})' if beside else ''}.{said}")
    for link in debate.links if links is None else links:
        word = relation(debate, link)
        sources = _quoted(debate, link.sources)
        aside = [
            part for part in (_STRIKES_SPEAKER if word == "discredits" else "", clean(link.scheme)) if part
        ]
        verb = word.removesuffix("s") if len(link.sources) > 1 else word
        bears = _target(debate, debate[link.target])
        out.append(f"{sources} {verb} {bears}" + (f" ({'; '.join(aside)})." if aside else "."))
    return " ".join(out)


def _quoted(debate: Debate, statements: Iterable[str]) -> str:
    return _and(f"“{clean(debate.statement(name).label).rstrip('.')}”" for name in statements)


def _target(debate: Debate, target: Statement | Link) -> str:
    """Name what a link bears on: a statement, or the step from some statements to another."""
    if not isinstance(target, Link):
        return f"“{_claim(debate, target)}”"
    return f"the step from {_quoted(debate, target.sources)} to {_target(debate, debate[target.target])}"


def _and(parts: Iterable[str]) -> str:
    listed = list(parts)
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}" if listed else ""
