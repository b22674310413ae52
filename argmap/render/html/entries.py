"""Every statement as an entry, below what it bears on: an outline that opens and closes without a script."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from argmap.model import Link, Statement
from argmap.order import slug, unique
from argmap.render import words
from argmap.render.outline import Row, outline
from argmap.render.text import clean
from argmap.vocab import SCHEMES

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.render.html.texts import Texts
    from argmap.render.scene import Scene

__all__ = ["Entries"]

_DEEPEST = 12


class Entries:
    """Write the statements of a debate, each once, with its words and with what bears on it."""

    def __init__(self, debate: Debate, scene: Scene, texts: Texts, badges: Mapping[str, str]) -> None:
        self._debate = debate
        self._scene = scene
        self._texts = texts
        self._badges = badges
        anchors: dict[str, str] = {}
        taken: set[str] = set()
        for statement in debate.statements:
            anchors[statement.id] = name = unique(f"s-{slug(statement.id)}", taken)
            taken.add(name)
        self._anchors = anchors

    def outline(self) -> str:
        """Write the outline as nested ``details``."""
        return "\n".join(self._outline())

    def _outline(self) -> Iterator[str]:
        depth = -1
        for row in outline(self._debate, deepest=_DEEPEST):
            while depth >= row.depth:
                yield "</details>"
                depth -= 1
            yield f"<details{' open' if row.depth < 2 else ''}><summary>{self._summary(row)}</summary>"
            if row.statement is not None:
                seen = row.mark in ("above", "below")
                yield self._elsewhere(row.statement, row.mark) if seen else self._entry(row.statement)
            depth += 1
        yield "</details>" * (depth + 1)

    def _summary(self, row: Row) -> str:
        relation = f'<span class="relation {row.relation}">{row.relation}</span> ' if row.relation else ""
        step = "the step above: " if row.onto_link else ""
        if row.statement is None:
            return f"{relation}{step}together"
        said = html.escape(clean(row.statement.name))
        who = ", ".join(self._debate.speaker(name).label for name in self._voices(row.statement))
        return f"{relation}{step}{said}{f' <span class=who>{html.escape(clean(who))}</span>' if who else ''}"

    def _voices(self, statement: Statement) -> tuple[str, ...]:
        of = (statement.of,) if statement.kind == "standing" else ()
        return of or words.voices(self._debate, statement)

    def _elsewhere(self, statement: Statement, where: str) -> str:
        return f'<p class="note">It stands {where}: {self._link(statement)}</p>'

    def _link(self, statement: Statement) -> str:
        return f'<a href="#{self._anchors[statement.id]}">{html.escape(clean(statement.name))}</a>'

    def _entry(self, statement: Statement) -> str:
        voices = []
        for name in self._voices(statement):
            who = self._debate.speaker(name)
            party = who.party_on(self._debate.date)
            voices.append(clean(f"{who.label} ({party})" if party else who.label))
        lines = [
            f'<article class="entry" id="{self._anchors[statement.id]}" '
            f'data-id="{html.escape(clean(statement.id))}">',
            f'<p class="by">{html.escape(", ".join(voices) or "Nobody named")} '
            f'<span class="kind">{statement.kind}</span></p>',
            f'<p class="text" dir="auto">{html.escape(clean(statement.label))}</p>',
        ]
        if statement.kind == "proposal":
            lines += [
                f"<p><b>{given.kind}</b> {html.escape(words.condition(self._debate, given))}</p>"
                for given in statement.conditions
            ]
        lines += self._quotes(statement)
        lines += [f'<p class="note">{html.escape(note)}</p>' for note in words.notes(self._debate, statement)]
        if statement.id in self._badges:
            lines.append(f'<p class="badge">{html.escape(clean(self._badges[statement.id]))}</p>')
        lines += self._relations(statement)
        return "\n".join([*lines, "</article>"])

    def _quotes(self, statement: Statement) -> Iterator[str]:
        for act in statement.said:
            own = self._debate.utterance(act.utterance).reported_by is None
            for quote in act.quotes:
                said = html.escape(clean(quote.exact))
                said = f"“{said}”" if own else said
                number = self._texts.mark(quote)
                where = f'<a href="#q{number}" data-q="q{number}">{said}</a>' if number else said
                yield f'<blockquote dir="auto">{where}</blockquote>'

    def _relations(self, statement: Statement) -> Iterator[str]:
        """Write what a statement bears on and what bears on it, each as a link to the other."""
        debate = self._debate
        onward = [self._relation(link, link.target, "→") for link in debate.links_from(statement)]
        back = [
            self._relation(link, source, "←")
            for link in debate.links_to(statement)
            for source in link.sources
        ]
        if onward or back:
            yield f'<ul class="relations">{"".join([*onward, *back])}</ul>'

    def _relation(self, link: Link, other: str, sign: str) -> str:
        debate = self._debate
        kind = words.relation(debate, link)
        look = self._scene.theme.looks[kind]
        thing = debate[other]
        if isinstance(thing, Link):
            ends = " and ".join(self._link(debate.statement(name)) for name in thing.sources)
            said = f"the step from {ends}"
        else:
            said = self._link(thing)
        scheme = SCHEMES.get(link.scheme)
        asked = ""
        if link.scheme:
            asked = f' <span class="scheme">{html.escape(clean(link.scheme))}</span>'
        if scheme is not None and scheme.questions and sign == "←":
            listed = "".join(f"<li>{html.escape(text)}</li>" for text in scheme.questions.values())
            asked += f"<details><summary>Critical questions</summary><ul>{listed}</ul></details>"
        return f'<li><span class="relation {kind}">{sign} {html.escape(look.word)}</span> {said}{asked}</li>'
