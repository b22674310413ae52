"""Markdown: a debate as text that is read as it stands, by people, by screen readers and by other programs.

The map becomes an outline, each statement below what it bears on; an exchange a list of turns; a timeline
a list of dates; a matrix a table. Everything that comes from a debate is escaped, so that it shows as the
characters it is.

Source: CommonMark 0.31.2, §2.4 (backslash escapes), §5.2 (list items); GitHub Flavored Markdown, §4.10.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from argmap.graph import part
from argmap.render import words
from argmap.render.address import safe_url
from argmap.render.changes import CHANGES
from argmap.render.dates import spans
from argmap.render.options import Options, View
from argmap.render.outline import outline
from argmap.render.renderer import Renderer
from argmap.render.scene import scene
from argmap.render.shown import shown
from argmap.render.text import clean
from argmap.render.turns import Again
from argmap.selection import select

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import Debate, Statement
    from argmap.render.dealings import Dealing
    from argmap.render.outline import Row
    from argmap.render.scene import Scene, Tie

__all__ = ["RENDERER", "markdown"]

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~!&$^+-])")
_MARKS = {"above": "see above", "below": "continued below", "again": "continued"}


def markdown(debate: Debate, options: Options | None = None, badges: Mapping[str, str] | None = None) -> str:
    """Write a debate as Markdown.

    Example:
        >>> from argmap.model import draft
        >>> with draft("The *deal*") as d:
        ...     deal = d.speaker("Ann").proposes("Suspend it", until="France agrees")
        ...     _ = d.speaker("Bob").claims("It feeds us").attacks(deal)
        >>> print(markdown(d.debate))
        # The \\*deal\\*
        <BLANKLINE>
        - **► proposal, Ann:** Suspend it, **until** France agrees
          - × rebuts · **● claim, Bob:** It feeds us
        <BLANKLINE>
    """
    options = options or Options()
    made = scene(debate, options, badges)
    if options.selection is not None:
        debate = select(debate, options.selection)
    if options.folds:
        chosen = shown(debate, options)
        place = debate.index.positions
        debate = part(debate, [place[thing.id] for thing in (*chosen.statements, *chosen.links)])
    pen = _Pen(debate, made, options)
    views = {"map": pen.outline, "exchange": pen.exchange, "matrix": pen.matrix, "timeline": pen.timeline}
    if options.gather:
        views["map"] = pen.gathered
    blocks = [*_head(made), "\n".join(views[options.view]()), *_foot(made)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _plain(text: str) -> str:
    """Escape what Markdown would read as more than a character."""
    return _ACTIVE.sub(r"\\\1", clean(text))


def _head(made: Scene) -> Iterator[str]:
    yield f"# {_plain(made.title)}" if made.title else ""
    yield f"*{_plain(made.kicker)}*" if made.kicker else ""
    yield _plain(made.deck)
    known = [voice for voice in made.voices if voice.party or voice.office]
    yield "\n".join(
        f"- **{_plain(voice.name)}** ({_plain(', '.join(p for p in (voice.party, voice.office) if p))})"
        for voice in known
    ) + ("\n\n---" if known else "")


def _foot(made: Scene) -> Iterator[str]:
    lines = [line for line in made.foot if not line[0].startswith("Each arrow")]
    yield "---" if lines else ""
    for text, url in lines:
        where = re.sub(r"[<>\s]", "", safe_url(url))
        yield f"[{_plain(text)}](<{where}>)" if where else _plain(text)


class _Pen:
    """Writes the views; a statement is written in one way in all of them."""

    def __init__(self, debate: Debate, made: Scene, options: Options) -> None:
        self._debate, self._scene, self._options = debate, made, options
        self._ties = {tie.id: tie for tie in made.ties}
        self._cards = {card.id: card for card in made.cards}
        self._onto: dict[str, list[Tie]] = {}
        for tie in made.ties:
            for source in tie.sources:
                self._onto.setdefault(source, []).append(tie)

    def outline(self) -> Iterator[str]:
        """Write each statement below what it bears on."""
        for row in outline(self._debate):
            space = "  " * row.depth
            lead = self._lead(row)
            if row.statement is None:
                yield f"{space}- {lead}: these together"
                continue
            mark = f" *({_MARKS[row.mark]})*" if row.mark else ""
            lead = f"{lead} · " if lead else ""
            if row.mark == "above":
                yield f"{space}- {lead}{self._named(row.statement)}{mark}"
            else:
                yield f"{space}- {lead}{self._statement(row.statement)}{mark}"
                for more in () if row.mark == "again" else self._details(row.statement):
                    yield f"{space}  {more}"

    def gathered(self) -> Iterator[str]:
        """Write each group with what is on it, and below it the lines to others."""
        pills = {pill.id: pill for pill in self._scene.pills}
        names = {card.id: card.alt.partition(": ")[0] for card in self._scene.cards}
        for card in self._scene.cards:
            yield f"- **{_plain(names[card.id])}**"
            for row in card.rows:
                yield f"  - {_plain(' '.join(row.lines))}"
            for tie in self._onto.get(card.id, ()):
                count = f" ({' '.join(pills[tie.id].lines)})" if pills[tie.id].lines else ""
                yield f"  - {self._does(tie)} “{_plain(names[tie.target])}”{count}"

    def _lead(self, row: Row) -> str:
        if row.link is None:
            return ""
        scheme = f" ({_plain(row.link.scheme)})" if row.link.scheme else ""
        return f"{self._does(self._ties[row.link.id])}{' the step above' if row.onto_link else ''}{scheme}"

    def _does(self, tie: Tie) -> str:
        look = self._scene.theme.looks[tie.relation]
        change = self._options.marks.get(tie.id, "")
        became = f"{CHANGES[change].sign} {CHANGES[change].word}: " if change in CHANGES else ""
        return f"{_plain(became + look.sign)} {look.word}"

    def _named(self, statement: Statement) -> str:
        return f"“{_plain(statement.title or statement.label).rstrip('.')}”"

    def _statement(self, statement: Statement) -> str:
        names = " and ".join(voice.name for voice in self._cards[statement.id].voices)
        kind = f"{self._scene.theme.kinds[statement.kind]} {statement.kind}"
        change = self._options.marks.get(statement.id, "")
        became = f"{CHANGES[change].sign} {CHANGES[change].word}: " if change in CHANGES else ""
        lead = became + (f"{kind}, {names}" if names else kind)
        conditions = statement.conditions if statement.kind == "proposal" else ()
        said = clean(statement.label)
        text = f"**{_plain(lead)}:** {_plain(said.rstrip('.') if conditions else said)}"
        for given in conditions:
            text += f", **{given.kind}** {_plain(words.condition(self._debate, given))}"
        notes = words.notes(self._debate, statement)
        return text + (f" *({_plain('; '.join(notes))})*" if notes else "")

    def _details(self, statement: Statement) -> Iterator[str]:
        """Give the lines below a statement: its words in the source, what a question found."""
        quotes = words.quotes(self._debate, statement).items() if self._options.quotes else ()
        lines = [f"“{_plain(quote)}”" if own else _plain(quote) for quote, own in quotes]
        for row in self._cards[statement.id].rows:
            if row.role in ("badge", "more"):
                lines.append(f"**{_plain(' '.join(row.lines))}**")
        for number, line in enumerate(lines, 1):
            yield f"> {line}" + ("\\" if number < len(lines) else "")

    def exchange(self) -> Iterator[str]:
        """Write the turns in the order said, and below each what it states and what that does."""
        turns = self._scene.turns
        numbers = {t.id: n for n, t in enumerate((t for t in turns if t.id), 1)}
        for turn in turns:
            names = self._scene.names.get(turn.speaker, "")
            number = f"{numbers[turn.id]}. " if turn.id else "- "
            who = f"**{_plain(names or 'Nobody named')}**" if turn.id else "*Not said by anyone*"
            aims = [str(numbers[name]) for name in turn.replies if name in numbers]
            replies = f"in reply to {' and '.join(aims)}" if aims else ""
            yield number + " · ".join(part for part in (who, _plain(turn.heading), replies) if part)
            space = " " * len(number)
            if turn.text:
                yield f"{space}- “{_plain(turn.text)}”"
            for item in turn.items:
                if isinstance(item, Again):
                    yield f"{space}- *{_plain(item.text)}*"
                    continue
                yield f"{space}- {self._statement(self._debate.statement(item))}"
                for tie in self._onto.get(item, ()):
                    yield f"{space}  - {self._does(tie)} {self._target(tie)}"

    def timeline(self) -> Iterator[str]:
        """Write the dates, and below each what was said then and what that does."""
        for span in spans(self._scene.turns):
            yield f"- **{_plain(span.name)}**"
            for turn in span.turns:
                for item in turn.items:
                    if isinstance(item, Again):
                        yield f"  - *{_plain(item.text)}*"
                    else:
                        yield f"  - {self._statement(self._debate.statement(item))}"
                        for tie in self._onto.get(item, ()):
                            yield f"    - {self._does(tie)} {self._target(tie)}"

    def _target(self, tie: Tie) -> str:
        if tie.target in self._ties:
            step = self._ties[tie.target]
            sources = " and ".join(self._named(self._debate.statement(name)) for name in step.sources)
            return f"the step from {sources}"
        return self._named(self._debate.statement(tie.target))

    def matrix(self) -> Iterator[str]:
        """Write a table of who answers whom."""
        found = {(one.by, one.whom): one for one in self._scene.dealings}
        names = [n for n in self._scene.names if n in self._scene.bars or any(n in pair for pair in found)]
        labels = [_plain(self._scene.names[name]) for name in names]
        yield f"| who answers ↓ whom → | {' | '.join([*labels, 'in all'])} |"
        yield "|" + "---|" * (len(names) + 2)
        for by, label in zip(names, labels, strict=True):
            cells = ["–" if by == whom else self._cell(found.get((by, whom))) for whom in names]
            whole = sum(one.number for one in self._scene.dealings if one.by == by)
            yield f"| **{label}** | {' | '.join([*cells, f'{whole:,}'])} |"

    def _cell(self, found: Dealing | None) -> str:
        looks = self._scene.theme.looks
        does = found.does if found is not None else ()
        told = [f"{count:,} {looks[word].word if word in looks else word}" for word, count in does]
        return ", ".join(told) or "0"


RENDERER = Renderer(
    name="markdown",
    suffixes=(".md", ".markdown"),
    media="text/markdown",
    draw=markdown,
    views=get_args(View),
)
