"""One card: who, of what kind, what, in which words, where it stands; measured, not placed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.render import words
from argmap.render.changes import CHANGES, SAME
from argmap.render.parties import tag
from argmap.render.rows import Row, Run, Setter, names
from argmap.render.text import clean, reading, width

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.render.options import Options
    from argmap.render.palette import Sizes

__all__ = ["Card", "Voice", "card", "kind_width", "voice"]

BAR = 6.0
ICON = 30.0
_MANY = 4


class Voice(NamedTuple):
    """A speaker as the picture names them."""

    id: str
    name: str
    party: str
    tag: str
    office: str


class Card(NamedTuple):
    """One statement, set.

    Attributes:
        heading: The lines at the top with who speaks, each as runs.
        kind: Also the word at the top right.
        outline: Solid for what was said, dashed for reported speech, dotted for what was supplied.
        alt: The card in one sentence.
        change: What has become of it, or ``same``; empty in a picture of one debate.
    """

    id: str
    kind: str
    voices: tuple[Voice, ...]
    heading: tuple[tuple[Run, ...], ...]
    rows: tuple[Row, ...]
    width: float
    height: float
    outline: Literal["solid", "dashed", "dotted"]
    alt: str
    change: str = ""

    @property
    def way(self) -> Literal["ltr", "rtl"]:
        """Which way its statement runs."""
        return next((row.way for row in self.rows if row.role == "text"), "ltr")

    @property
    def strong(self) -> bool:
        """Whether it is what the debate is about: a proposal."""
        return self.kind == "proposal"


def voice(debate: Debate, speaker: str) -> Voice:
    """Name a speaker with the party and office they had on the day."""
    who = debate.speaker(speaker)
    party = clean(who.party_on(debate.date) or "")
    offices = who.offices_on(debate.date)
    return Voice(who.id, clean(who.label), party, clean(tag(party)), clean(offices[-1]) if offices else "")


def card(
    debate: Debate,
    statement: Statement,
    options: Options,
    *,
    badge: str = "",
    place: str = "",
    folded: int = 0,
) -> Card:
    """Set one statement on a card; `folded` counts the statements that are folded behind it."""
    sizes = options.theme.sizes
    standing = statement.kind == "standing"
    behind = (statement.of,) if statement.kind == "standing" else words.voices(debate, statement)
    voices = tuple(voice(debate, speaker) for speaker in behind)
    notes = list(words.notes(debate, statement))
    setter = Setter(sizes, ICON + 10 if standing else 0.0)
    heading: tuple[tuple[Run, ...], ...] = ()
    if standing:
        setter.skip(12)
        setter.add("kind", statement.kind.upper(), sizes.small - 0.5, gap=0, bold=True)
    else:
        shown = [(voice.name, voice.tag) for voice in voices[:_MANY]]
        room = sizes.width - 2 * sizes.pad - kind_width(statement.kind, sizes) - 10
        heading = names(shown, max(len(voices) - _MANY, 0), sizes.name, room)
        setter.skip(BAR + 10 + max(len(heading), 1) * 16)
    change = options.marks.get(statement.id, SAME) if options.marks else ""
    if change in CHANGES:
        look = CHANGES[change]
        setter.add("change", f"{look.sign} {look.word}", sizes.small, gap=2 if standing else 7, bold=True)
    text = clean(statement.label)
    quotes = words.quotes(debate, statement) if options.quotes else {}
    if text in quotes:
        text = f"“{text}”" if quotes.pop(text) else text
    if statement.kind == "argument" and statement.title and statement.text:
        setter.add("title", clean(statement.title), sizes.text, gap=6, bold=True)
    strong = statement.kind == "proposal"
    size = sizes.text - 2 if standing else sizes.text
    setter.add("text", text, size, gap=2 if standing else 6, bold=strong)
    if statement.kind == "proposal":
        for given in statement.conditions:
            clause = words.condition(debate, given)
            if clause and clause.casefold().rstrip(".") not in text.casefold():
                setter.add("condition", clause, sizes.text - 1, gap=3, lead=given.kind)
    for number, (quote, own) in enumerate(quotes.items()):
        kept = _kept(quote, options.longest_quote)
        if kept != quote:
            notes.append(f"quote shortened by {len(quote) - len(kept)} characters")
        exact = kept if kept == quote else f"{kept} […]"
        setter.add("quote", f"“{exact}”" if own else exact, sizes.quote, gap=8 if number == 0 else 5, left=13)
    for number, note in enumerate(notes):
        setter.add("note", note, sizes.small, gap=7 if number == 0 else 1)
    if badge:
        setter.add("badge", badge, sizes.small, gap=7, left=14, bold=True)
    if place and not standing:
        setter.add("place", place, sizes.small, gap=6)
    more = f"+{folded:,} more" if folded else ""
    setter.add("more", more, sizes.small, gap=7, bold=True)
    height = round(max(setter.y + (12 if standing else 13), 56.0), 1)
    rows = setter.settled(height, reading(text)) if standing else tuple(setter.rows)
    said = [debate.utterance(act.utterance) for act in statement.said]
    reported = bool(said) and all(utterance.reported_by is not None for utterance in said)
    outline: Literal["solid", "dashed", "dotted"] = (
        "dotted" if statement.implicit else "dashed" if reported else "solid"
    )
    who = ", ".join(v.name for v in voices)
    return Card(
        id=statement.id,
        kind=statement.kind,
        voices=voices,
        heading=heading,
        rows=rows,
        width=sizes.width,
        height=height,
        outline=outline,
        alt=_alt(CHANGES[change].word if change in CHANGES else "", who, statement.kind, text)
        + (f" ({more})" if more else ""),
        change=change,
    )


def _alt(change: str, who: str, kind: str, text: str) -> str:
    """Say the card in one sentence: what has become of it, who speaks, what."""
    lead = f"{change.capitalize()}: " if change else ""
    return f"{lead}{who} — {kind}: {text}" if who else f"{lead}{kind}: {text}"


def kind_width(kind: str, sizes: Sizes) -> float:
    """Give the room that the kind's sign and word take at the top right."""
    word = kind.upper()
    return width(word, sizes.small - 0.5, bold=True) + 0.4 * len(word) + 13


def _kept(quote: str, longest: int) -> str:
    """Give the beginning of a quote, up to the end of a word."""
    if not longest or len(quote) <= longest:
        return quote
    return quote[:longest].rpartition(" ")[0] or quote[:longest]
