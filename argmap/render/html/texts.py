"""The sources on the page, with every quoted stretch marked."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.check.quotes import Text, locate
from argmap.check.sources import read
from argmap.errors import SourceError
from argmap.render.text import plain
from argmap.render.words import source_line

if TYPE_CHECKING:
    from argmap.model import Debate, Quote, Source

__all__ = ["Texts"]


@dataclass(frozen=True, slots=True)
class _Stretch:
    number: int
    start: int
    end: int


class Texts:
    """Find quotes in their sources, number them, and write the sources with the quotes marked."""

    def __init__(self, debate: Debate) -> None:
        self._debate = debate
        self._texts: dict[str, Text | None] = {}
        self._found: dict[str, list[_Stretch]] = {source.id: [] for source in debate.sources}
        self._count = 0

    def mark(self, quote: Quote) -> int | None:
        """Mark a quote in its source and give its number; None where its words are not found."""
        text = self._text(self._debate.source(quote.source))
        match = locate(quote, text) if text is not None else None
        if match is None or not match.found or match.start is None or match.end is None:
            return None
        self._count += 1
        self._found[quote.source].append(_Stretch(self._count, match.start, match.end))
        return self._count

    def _text(self, source: Source) -> Text | None:
        if source.id not in self._texts:
            try:
                words = read(self._debate, source) if source.text or source.path else ""
            except SourceError:  # `argmap check` says why
                words = ""
            self._texts[source.id] = Text(words) if words else None
        return self._texts[source.id]

    def html(self) -> str:
        """Write every source that has words, with its quotes as marks."""
        return "".join(self._source(source) for source in self._debate.sources)

    def _source(self, source: Source) -> str:
        text = self._text(source)
        if text is None:
            return ""
        body = "".join(self._pieces(text.text, self._found[source.id]))
        name = html.escape(source_line(source))
        return (
            f'<article class="source" tabindex="0" aria-label="{name}"><h2>{name}</h2>'
            f'<div class="words" dir="auto">{body}</div></article>'
        )

    @staticmethod
    def _pieces(text: str, stretches: list[_Stretch]) -> Iterator[str]:
        """Cut a text wherever a quote begins or ends; quotes may overlap."""
        begins: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        for stretch in stretches:
            begins.setdefault(stretch.start, []).append(stretch.number)
            ends.setdefault(stretch.end, []).append(stretch.number)
        inside: dict[int, None] = {}
        cuts = sorted({0, len(text), *begins, *ends})
        for here, there in pairwise(cuts):
            for number in ends.get(here, ()):
                inside.pop(number, None)
            for number in begins.get(here, ()):
                inside[number] = None
                yield f'<span id="q{number}"></span>'
            words = html.escape(plain(text[here:there]), quote=False)
            numbers = " ".join(f"q{number}" for number in inside)
            yield f'<mark data-q="{numbers}">{words}</mark>' if inside else words
