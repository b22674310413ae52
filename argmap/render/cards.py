"""One card: who, of what kind, what, in which words, where it stands; measured, not placed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from argmap.render import words
from argmap.render.parties import tag
from argmap.render.text import clean, reading, width, wrap

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.render.options import Options
    from argmap.render.theme import Sizes, Theme

__all__ = ["Card", "Row", "Run", "Voice", "card", "safe_url"]

Role = Literal["heading", "title", "text", "condition", "quote", "note", "badge", "place"]
BAR = 6.0
ICON = 30.0
_MANY = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as the picture names them."""

    id: str
    name: str
    party: str
    tag: str
    office: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one style, and where it begins."""

    x: float
    text: str
    bold: bool = False
    muted: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Some lines of one role.

    Attributes:
        top: Where the first line begins, from the top of the card.
        left: Where the lines begin, from its left edge; right-to-left lines end as far from the right.
        step: From one line to the next.
        lead: A bold word that stands before the first line, such as «until».
    """

    role: Role
    lines: tuple[str, ...]
    top: float
    left: float
    step: float
    size: float
    way: Literal["ltr", "rtl"] = "ltr"
    lead: str = ""
    href: str = ""

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return self.step * len(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One statement, set.

    Attributes:
        heading: The lines at the top with who speaks, each as runs.
        kind: Also the word at the top right.
        outline: Solid for what was said, dashed for reported speech, dotted for what was supplied.
        alt: The card in one sentence.
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

    @property
    def strong(self) -> bool:
        """Whether it is what the debate is about: a proposal."""
        return self.kind == "proposal"


def safe_url(url: str) -> str:
    """Give an address that only leads somewhere: http, https, mailto or relative; else nothing.

    Example:
        >>> safe_url("https://example.org/a b"), safe_url("javascript:alert(1)"), safe_url("notes/1.html")
        ('https://example.org/a%20b', '', 'notes/1.html')
    """
    plain = clean(url).replace(" ", "%20")
    if "\\" in plain or plain.startswith("//"):
        return ""
    try:
        scheme = urlsplit(plain).scheme.casefold()
    except ValueError:
        return ""
    return plain if scheme in ("http", "https", "mailto") or (not scheme and ":" not in plain.split("/")[0]) else ""


def voice(debate: Debate, speaker: str) -> Voice:
    """Name a speaker with the party and office they had on the day."""
    who = debate.speaker(speaker)
    party = clean(who.party_on(debate.date) or "")
    offices = who.offices_on(debate.date)
    return Voice(who.id, clean(who.label), party, clean(tag(party)), clean(offices[-1]) if offices else "")


def card(debate: Debate, statement: Statement, options: Options, *, badge: str = "", place: str = "") -> Card:
    """Set one statement on a card."""
    theme, sizes = options.theme, options.theme.sizes
    standing = statement.kind == "standing"
    behind = (statement.of,) if statement.kind == "standing" else words.voices(debate, statement)
    voices = tuple(voice(debate, speaker) for speaker in behind)
    notes = list(words.notes(debate, statement))
    setter = _Setter(sizes, ICON + 10 if standing else 0.0)
    kind_room = kind_width(statement.kind, sizes)
    heading: tuple[tuple[Run, ...], ...] = ()
    if standing:
        setter.skip(12)
    else:
        heading = _heading(voices, sizes, sizes.width - 2 * sizes.pad - kind_room - 10)
        setter.skip(BAR + 10 + max(len(heading), 1) * 16)
    text = clean(statement.label)
    quotes = [clean(quote.exact) for act in statement.said for quote in act.quotes] if options.quotes else []
    verbatim = [quote for quote in quotes if quote]
    if text in verbatim:
        verbatim = [quote for quote in verbatim if quote != text]
        text = f"“{text}”"
    if statement.kind == "argument" and statement.title and statement.text:
        setter.add("title", clean(statement.title), sizes.text, gap=6, bold=True)
    strong = statement.kind == "proposal"
    size = sizes.text - 2 if standing else sizes.text
    setter.add("text", text, size, gap=0 if standing else 6, bold=strong)
    if statement.kind == "proposal":
        for given in statement.conditions:
            clause = words.condition(debate, given)
            if clause and clause.casefold().rstrip(".") not in text.casefold():
                setter.add("condition", clause, sizes.text - 1, gap=3, lead=given.kind)
    for number, quote in enumerate(dict.fromkeys(verbatim)):
        shown = _shorten(quote, options.longest_quote)
        if shown != quote:
            notes.append(f"quote shortened by {len(quote) - len(shown) + 2} characters")
        setter.add("quote", f"“{shown}”", sizes.quote, gap=8 if number == 0 else 5, left=13)
    for number, note in enumerate(notes):
        setter.add("note", note, sizes.small, gap=7 if number == 0 else 1)
    if badge:
        setter.add("badge", badge, sizes.small, gap=7, left=14, bold=True)
    if place and not standing:
        setter.add("place", place, sizes.small, gap=6)
    height = setter.y + (12 if standing else 13)
    said = [debate.utterance(act.utterance) for act in statement.said]
    reported = bool(said) and all(utterance.reported_by is not None for utterance in said)
    outline = "dotted" if statement.implicit and not standing else "dashed" if reported else "solid"
    who = ", ".join(v.name for v in voices)
    return Card(
        id=statement.id,
        kind=statement.kind,
        voices=voices,
        heading=heading,
        rows=tuple(setter.rows),
        width=sizes.width,
        height=round(max(height, 56.0), 1),
        outline=outline,
        alt=f"{who} — {statement.kind}: {text}" if who else f"{statement.kind}: {text}",
    )


def kind_width(kind: str, sizes: Sizes) -> float:
    """Give the room that the kind's sign and word take at the top right."""
    word = kind.upper()
    return width(word, sizes.small - 0.5, bold=True) + 0.4 * len(word) + 13


class _Setter:
    """Sets one row below the other."""

    def __init__(self, sizes: Sizes, indent: float) -> None:
        self.rows: list[Row] = []
        self.y = 0.0
        self._sizes = sizes
        self._indent = indent

    def skip(self, gap: float) -> None:
        self.y += gap

    def add(
        self, role: Role, text: str, size: float, *, gap: float, left: float = 0, bold: bool = False, lead: str = ""
    ) -> None:
        if not text:
            return
        sizes = self._sizes
        step = round(size * 1.34, 1)
        hang = width(f"{lead} ", size, bold=True) + 1 if lead else 0.0
        start = sizes.pad + self._indent + left + hang
        lines = wrap(text, size, sizes.width - sizes.pad - start - 1, bold=bold)
        self.y += gap
        self.rows.append(Row(role, lines, round(self.y, 1), round(start, 2), step, size, reading(text), lead))
        self.y += step * len(lines)


def _heading(voices: tuple[Voice, ...], sizes: Sizes, room: float) -> tuple[tuple[Run, ...], ...]:
    """Set the names, each with its party, one after the other; of many, say how many more there are."""
    size = sizes.name
    shown, more = voices[:_MANY], len(voices) - _MANY
    units: list[tuple[str, bool]] = []
    for number, who in enumerate(shown):
        comma = "," if number + 1 < len(shown) or more > 0 else ""
        units.append((who.name + ("" if who.tag else comma), True))
        if who.tag:
            units.append((who.tag + comma, False))
    if more > 0:
        units.append((f"and {more} more", False))
    lines: list[list[Run]] = [[]]
    x = 0.0
    for text, bold in units:
        gap = 6.0 if x else 0.0
        wide = width(text, size, bold=bold)
        if x and x + gap + wide > room:
            lines.append([])
            x = gap = 0.0
        pieces = wrap(text, size, room, bold=bold)
        for number, piece in enumerate(pieces):
            if number:
                lines.append([])
                x = gap = 0.0
            lines[-1].append(Run(x + gap, piece, bold, not bold))
            x += gap + width(piece, size, bold=bold)
    return tuple(tuple(line) for line in lines if line)


def _shorten(quote: str, longest: int) -> str:
    if not longest or len(quote) <= longest:
        return quote
    head = quote[:longest].rpartition(" ")[0] or quote[:longest]
    return f"{head} […]"
