"""A debate under examination: what several checks want to know of it, found out once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from argmap.check import sources
from argmap.check.quotes import Match, Text, locate
from argmap.errors import SourceError

if TYPE_CHECKING:
    from argmap.model import Debate, Quote, Source

__all__ = ["Case", "Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one source: a text, or why there is none.

    `trouble` says which: ``outside`` the folders that may be read, ``unreadable``, or ``changed`` since its
    digest was taken, and then there is a text all the same. `why` and `way` are the error in two halves.
    """

    source: Source
    text: Text | None = None
    trouble: str = ""
    why: str = ""
    way: str = ""


@dataclass(frozen=True)
class Case:
    """One debate, the folder its sources may be read from, and what has been read so far."""

    debate: Debate
    root: str | os.PathLike[str] | None = None
    _readings: dict[str, Reading] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sources.require_folder(self.root)

    def reading(self, name: str) -> Reading:
        """Read a source of this id, once."""
        if name not in self._readings:
            self._readings[name] = self._read(self.debate.source(name))
        return self._readings[name]

    def _read(self, source: Source) -> Reading:
        if source.text:
            return Reading(source, Text(source.text, name=source.id))
        if not source.path:
            return Reading(source)
        trouble = "outside"
        try:
            path = sources.find(self.debate, source, root=self.root)
            trouble = "unreadable"
            raw = sources.contents(path, source)
            text = Text(sources.decode(raw, source), name=source.path)
        except SourceError as error:
            why, _, way = str(error).removeprefix(f"source {source.id!r}: ").rpartition("; ")
            return Reading(source, trouble=trouble, why=why, way=way)
        return Reading(source, text, "" if sources.unchanged(raw, source) else "changed")

    @cached_property
    def quotes(self) -> tuple[tuple[str, str, Quote], ...]:
        """Every quote with what it belongs to: ``("statement", "suspend", quote)``, in debate order."""
        return tuple(self._quotes())

    def _quotes(self) -> Iterator[tuple[str, str, Quote]]:
        for utterance in self.debate.utterances:
            if utterance.quote is not None:
                yield "utterance", utterance.id, utterance.quote
        count = len(self.debate.statements)
        for number, thing in enumerate(chain(self.debate.statements, self.debate.links)):
            for act in thing.said:
                for quote in act.quotes:
                    yield "statement" if number < count else "link", thing.id, quote

    @cached_property
    def matches(self) -> tuple[tuple[str, str, Quote, Match, Text], ...]:
        """Every quote whose source has a text, with what became of it there."""
        read = ((cited, self.reading(cited[2].source).text) for cited in self.quotes)
        return tuple((*cited, locate(cited[2], text), text) for cited, text in read if text is not None)
