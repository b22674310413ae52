"""What is on the map, before any drawing language: header, cards, pills, ties, foot.

A scene is measured and not yet placed. Every text in it is already broken into lines, so a card knows
its size, and every renderer, whether it draws or hands the drawing to Graphviz, shows the same lines.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.render import words
from argmap.render.cards import Card, Voice, card
from argmap.render.changes import CHANGES, SAME
from argmap.render.clusters import paths
from argmap.render.dates import beside, dated, listing, whose
from argmap.render.dealings import MOST, Dealing, dealings, in_words, listed
from argmap.render.paint import bars
from argmap.render.shown import Shown, shown
from argmap.render.text import clean, reading, width, wrap
from argmap.render.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.model import Debate, Link
    from argmap.render.gathered import Bundle
    from argmap.render.options import Options
    from argmap.render.turns import Turn

__all__ = ["Pill", "Scene", "Tie", "scene"]

SIGNS_FROM = 300
_MOST_SOURCES = 8
_APART = 15.0


class Pill(NamedTuple):
    """The sign on a line: a relation's sign and word, and perhaps a note and a scheme below."""

    id: str
    relation: str
    word: str
    lines: tuple[str, ...]
    width: float
    height: float
    change: str = ""


class Tie(NamedTuple):
    """One link as it is drawn: from what bears (`sources`) by way of its pill to what it bears on."""

    id: str
    relation: str
    sources: tuple[str, ...]
    target: str
    both_ways: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that a picture shows.

    Attributes:
        kicker: Occasion and date, above the title where there is a summary.
        relations: The relations that occur, in the order of the theme, for the legend.
        voices: Those who speak, in the order in which the debate names them.
        foot: Sources and what all cards have in common.
        told: The whole map in sentences.
        bars: The role that colours each speaker's bar, by the speaker's id.
        changes: The sorts of change that occur; none in a picture of one debate.
        groups: The headings that are drawn around each card, by its id; empty where none are drawn.
        names: What each speaker is called, by id.
        turns: Who says what when, in the views of an exchange and of a timeline.
        dealings: Who answers whom, in the view of a matrix.
    """

    title: str
    kicker: str
    deck: str
    voices: tuple[Voice, ...]
    relations: tuple[str, ...]
    cards: tuple[Card, ...]
    pills: tuple[Pill, ...]
    ties: tuple[Tie, ...]
    foot: tuple[tuple[str, str], ...]
    told: str
    language: str
    way: Literal["ltr", "rtl"]
    bars: Mapping[str, str]
    theme: Theme
    changes: tuple[str, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    dealings: tuple[Dealing, ...] = ()

    @property
    def nobody(self) -> str:
        """What stands for a name over the cards that are nobody's."""
        silent = {name for turn in self.turns if not turn.speaker for name in turn.items}
        supplied = all(card.outline == "dotted" for card in self.cards if card.id in silent)
        return "Supplied by the mapper" if supplied else "Nobody named"


def scene(debate: Debate, options: Options, badges: Mapping[str, str] | None = None) -> Scene:
    """Set a debate: choose what is shown, break its lines, measure its cards.

    Example:
        >>> from argmap.model import draft
        >>> from argmap.render.options import Options
        >>> with draft("A question of fish") as d:
        ...     deal = d.speaker("Ada").proposes("Land less fish")
        >>> made = scene(d.debate, Options())
        >>> made.title, made.cards[0].kind, made.cards[0].width
        ('A question of fish', 'proposal', 304)

    Raises:
        UnknownName: a badge or a mark is for what is not there.
    """
    theme = options.theme
    marks = {debate[name].id: mark for name, mark in options.marks.items()}
    flags = {debate.statement(name).id: clean(text) for name, text in (badges or {}).items()}
    if options.selection is not None:
        from argmap.selection import select

        debate = select(debate, options.selection)
    grouped = options.selection is not None if options.groups is None else options.groups
    if options.gather:
        options = replace(options, fold=False)  # all of it is there, on fewer cards
    chosen = shown(debate, options)
    over_time = options.view == "timeline"
    said = _turns(debate, chosen) if over_time or options.view == "exchange" else ()
    places = {statement.id: words.place(debate, statement) for statement in chosen.statements}
    if over_time:
        places = beside(places, said, dated(debate))
    shared = {place for place in places.values() if place}
    everywhere = all(places[statement.id] for statement in chosen.statements if statement.said)
    common = shared.pop() if len(shared) == 1 and everywhere else ""
    if options.gather:
        from argmap.render.gathered import gathered

        made = gathered(debate, chosen.statements, chosen.links, options, flags=flags)
        chosen = chosen._replace(said=" ".join(part for part in (chosen.said, made.said) if part))
        cards = made.cards
        ties, pills = _bundled(made.bundles, options)
    else:
        cards = tuple(
            card(
                debate,
                statement,
                options,
                badge=flags.get(statement.id, ""),
                place="" if common else places[statement.id],
                folded=chosen.behind.get(statement.id, 0),
            )
            for statement in chosen.statements
        )
        ties = tuple(
            Tie(link.id, words.relation(debate, link), link.sources, link.target, link.kind == "contradicts")
            for link in chosen.links
        )
        pills = _pills(ties, chosen.links, options, marks, many=len(cards))
    found = {tie.relation for tie in ties}
    voices = _voices(debate, cards)
    occasion = words.dated((debate.occasion,), debate.date)
    summary = clean(debate.summary)
    title = clean(debate.title if options.title is None else options.title)
    relations = tuple(name for name in theme.looks if name in found)
    labels = {speaker.id: clean(speaker.label) for speaker in debate.speakers}
    dealt = dealings(debate, chosen.links, theme.looks) if options.view == "matrix" else ()
    told = _told(debate, chosen, cards, ties, pills, options)
    voiced = bars(voices, theme)
    return Scene(
        title=title,
        kicker=occasion if summary else "",
        deck=" ".join(part for part in (summary or occasion, clean(chosen.said)) if part),
        voices=voices,
        bars=voiced,
        relations=relations,
        cards=cards,
        pills=pills,
        ties=ties,
        foot=_foot(
            debate,
            cards,
            ties,
            "" if over_time else common,
            options.view,
            len(listed(dealt, labels, voiced)),
            whose(debate, said) if over_time else "",
        ),
        told=_changed(marks)
        + " ".join(
            part for part in (in_words(dealt, labels), listing(said) if over_time else "", told) if part
        ),
        changes=tuple(name for name in CHANGES if name in marks.values()),
        language=clean(debate.language) or "en",
        way=reading(title or summary or "".join(c.alt for c in cards[:1])),
        theme=theme,
        groups=paths(chosen.statements) if grouped and not options.gather else {},
        names=labels,
        turns=said,
        dealings=dealt,
    )


def _turns(debate: Debate, chosen: Shown) -> tuple[Turn, ...]:
    """Say who says what when, for the views that ask it."""
    from argmap.render.turns import turns

    return turns(debate, chosen.statements, chosen.links)


def _pills(
    ties: tuple[Tie, ...], links: Sequence[Link], options: Options, marks: Mapping[str, str], *, many: int
) -> tuple[Pill, ...]:
    """Measure the pill of each link."""
    onto = Counter(tie.target for tie in ties)
    bare = options.pills == "signs" or (options.pills == "auto" and many > SIGNS_FROM)
    bare = bare or options.view in ("exchange", "timeline")
    return tuple(
        _tall(
            _pill(
                tie,
                clean(link.scheme),
                options.theme,
                bare=bare,
                change=marks.get(tie.id, SAME) if marks else "",
            ),
            onto[tie.id] and onto[tie.id] + len(tie.sources),
        )
        for tie, link in zip(ties, links, strict=True)
    )


def _bundled(bundles: Iterable[Bundle], options: Options) -> tuple[tuple[Tie, ...], tuple[Pill, ...]]:
    """Make one line of each bundle; its pill says how many links they are."""
    ties: list[Tie] = []
    pills: list[Pill] = []
    for number, one in enumerate(bundles, 1):
        tie = Tie(f"bundle-{number}", one.relation, (one.source,), one.target)
        many = f"{one.number:,} {'link' if one.number == 1 else 'links'}"
        ties.append(tie)
        pills.append(_pill(tie, many, options.theme, bare=options.pills == "signs", change=""))
    return tuple(ties), tuple(pills)


def _told(
    debate: Debate,
    chosen: Shown,
    cards: tuple[Card, ...],
    ties: tuple[Tie, ...],
    pills: tuple[Pill, ...],
    options: Options,
) -> str:
    """Tell what is drawn: each statement and link, or each group; a matrix is told by its counts alone."""
    if options.view == "matrix":
        return clean(chosen.said)
    if not options.gather:
        return words.describe(debate, chosen.statements, chosen.links, lead=clean(chosen.said))
    names = {card.id: card.alt.partition(": ")[0] for card in cards}
    out = [clean(chosen.said), *(f"{card.alt}." for card in cards)]
    for tie, pill in zip(ties, pills, strict=True):
        many = f" ({pill.lines[-1]})" if pill.lines else ""
        out.append(f"{names[tie.sources[0]]} {tie.relation} {names[tie.target]}{many}.")
    return " ".join(out)


def _voices(debate: Debate, cards: tuple[Card, ...]) -> tuple[Voice, ...]:
    seen = {voice.id: voice for made in cards for voice in made.voices}
    return tuple(seen[speaker.id] for speaker in debate.speakers if speaker.id in seen)


def _foot(
    debate: Debate,
    cards: tuple[Card, ...],
    ties: tuple[Tie, ...],
    common: str,
    view: str,
    speakers: int,
    times: str,
) -> tuple[tuple[str, str], ...]:
    """Give the lines below the picture, each with the address it leads to or none."""
    lines = [(words.source_line(source), source.url) for source in debate.sources]
    named = " ".join(line for line, _ in lines)
    word = "Sources" if len(lines) > 1 else "Source"
    out = [
        (f"{word}: {line}" if number == 0 else line, url)
        for number, (line, url) in enumerate(lines[:_MOST_SOURCES])
    ]
    if len(lines) > _MOST_SOURCES:
        out.append((f"and {len(lines) - _MOST_SOURCES} more sources", ""))
    rest = " · ".join(part for part in common.split(" · ") if part and part not in named)
    if rest:
        out.append((rest, ""))
    hints = []
    if view == "matrix":
        hints.append("Each row counts what one speaker does to each other, by turns and by links.")
        if speakers > MOST:
            hints.append(f"Of {speakers} speakers, the {MOST} who deal most with others are shown.")
    elif ties:
        hints.append("Each arrow points at what it bears on.")
    if view == "exchange":
        hints.append("Time runs down; thin grey arrows lead to what is replied to.")
    if view == "timeline":
        hints.append("Time runs across; the dates are evenly spaced.")
    if view != "matrix" and any(
        row.role == "quote" and row.lines[0][:1] == "“" for made in cards for row in made.rows
    ):
        hints.append(f"Words in quotation marks stand so in the {word.lower()}.")
    return (*out, *((said, "") for said in (" ".join(hints), times) if said))


def _changed(marks: Mapping[str, str]) -> str:
    """Say how many things were added, removed and changed, for those who hear the picture."""
    counts = Counter(marks.values())
    told = [f"{counts[name]} {look.word}" for name, look in CHANGES.items() if counts[name]]
    return f"What differs: {', '.join(told)}. " if told else ""


def _pill(tie: Tie, scheme: str, theme: Theme, *, bare: bool, change: str) -> Pill:
    """Measure the pill of one link; a bare one shows only its sign, and that of its change."""
    look, sizes = theme.looks[tie.relation], theme.sizes
    strong = look.weight > 3
    became = CHANGES.get(change)
    if bare and became is None:
        wide = 30.0 if strong else 20.0
        return Pill(tie.id, tie.relation, "", (), wide, wide, change)
    size = sizes.pill + (1.5 if strong else 0)
    notes = () if bare else (became.word if became else "", look.note, scheme)
    lines = tuple(line for part in notes if part for line in wrap(part, sizes.small, 150))
    word = became.sign if bare and became else look.word
    wide = width(word, size, bold=True) + size + 6
    wide = max(wide, *(width(line, sizes.small) for line in lines)) if lines else wide
    return Pill(
        tie.id,
        tie.relation,
        word,
        lines,
        round(wide + 24, 1),
        24 + 14 * len(lines) + (5 if lines else 0),
        change,
    )


def _tall(pill: Pill, wires: int) -> Pill:
    """Make a pill on which other links bear tall enough for their heads to stand apart."""
    least = _APART * (wires - 1) / 0.6  # wires keep a fifth of its height away from each corner
    return pill._replace(height=round(least, 1)) if least > pill.height else pill
