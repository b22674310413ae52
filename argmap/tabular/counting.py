"""How much of what a debate has, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from argmap.graph import components, strike
from argmap.vocab import LINKS, STATEMENTS, STRIKES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model import Debate

__all__ = ["Part", "Stats", "stats"]

_NAMES = ("utterances", "statements", "words", "quotes", "links", "attacks")


@dataclass(frozen=True, slots=True)
class Part:
    """What one speaker has in a debate, or the whole debate.

    Attributes:
        name: The speaker's name, or the debate's title.
        utterances: How many turns.
        statements: How many statements are theirs: that they made, or share.
        words: How many words these have.
        quotes: How many quotes there are in what they said.
        links: How many links they drew.
        attacks: Of these, how many attack or contradict.
    """

    name: str
    utterances: int
    statements: int
    words: int
    quotes: int
    links: int
    attacks: int

    def __str__(self) -> str:
        said = f"{_count(self.statements, 'statement')} ({_count(self.words, 'word')}) "
        said += f"in {_count(self.utterances, 'utterance')}"
        quoted = f", {_count(self.quotes, 'quote')}" if self.quotes else ""
        drew = f", {_count(self.links, 'link')}" if self.links else ""
        struck = f" ({_count(self.attacks, 'attack')})" if self.attacks else ""
        return f"{self.name}: {said}{quoted}{drew}{struck}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What a debate has, in figures.

    Attributes:
        whole: The whole debate.
        speakers: Each speaker, in debate order.
        sources: How many sources there are.
        statements: How many of each kind, with those that occur.
        links: How many of each kind, with those that occur.
        strikes: What the attacks strike.
        implicit: How many statements the mapper supplied.
        groups: Into how many parts the map falls that no link joins.
    """

    whole: Part
    speakers: tuple[Part, ...]
    sources: int
    statements: Mapping[str, int]
    links: Mapping[str, int]
    strikes: Mapping[str, int]
    implicit: int
    groups: int

    def __str__(self) -> str:
        lines = [str(self.whole)]
        if self.statements:
            supplied = f"; {self.implicit} supplied by the mapper" if self.implicit else ""
            lines.append(f"Statements: {_list(self.statements)}{supplied}")
        if self.links:
            struck = f"; the attacks: {_list(self.strikes)}" if self.strikes else ""
            lines.append(f"Links: {_list(self.links)}{struck}")
        lines.append(
            f"{_count(len(self.speakers), 'speaker')}, {_count(self.sources, 'source')}, "
            f"{_count(self.groups, 'part')} that no link joins"
        )
        return "\n".join((*lines, *(f"  {speaker}" for speaker in self.speakers)))

    def rows(self) -> tuple[dict[str, str | int], ...]:
        """Give every figure as a row: what is counted, of what, how many."""
        told: list[tuple[str, str, int]] = [
            ("speakers", "", len(self.speakers)),
            ("sources", "", self.sources),
            ("groups", "", self.groups),
            ("implicit", "", self.implicit),
        ]
        for name in ("statements", "links", "strikes"):
            told += [(name, kind, count) for kind, count in getattr(self, name).items()]
        for what, part in chain([("", self.whole)], ((speaker.name, speaker) for speaker in self.speakers)):
            for name in _NAMES:
                told.append((f"{name} by" if what else name, what, getattr(part, name)))
        return tuple({"counted": name, "of": of, "count": count} for name, of, count in told)


def stats(debate: Debate) -> Stats:
    """Count what a debate has: kinds, strikes, and what is whose.

    A word is what stands between spaces, in the text of a statement or in its title where it has no text.

    Example:
        >>> from argmap.model import draft
        >>> with draft("Road") as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     no = bob.claims("It brings cars").attacks(ann.proposes("Build it"))
        >>> print(stats(d.debate))
        Road: 2 statements (5 words) in 2 utterances, 1 link (1 attack)
        Statements: 1 claim, 1 proposal
        Links: 1 attacks; the attacks: 1 rebuts
        2 speakers, 0 sources, 1 part that no link joins
          Ann: 1 statement (2 words) in 1 utterance
          Bob: 1 statement (3 words) in 1 utterance, 1 link (1 attack)
    """
    index, first = debate.index, len(debate.statements)
    words = [len((s.text or s.title).split()) for s in debate.statements]
    struck = [strike(debate, link) for link in debate.links]
    figures: dict[str, Counter[str]] = {speaker.id: Counter() for speaker in debate.speakers}
    quotes = 0
    for utterance in debate.utterances:
        _add(figures, utterance.speaker, utterances=1, quotes=int(utterance.quote is not None))
        quotes += utterance.quote is not None
    for number, thing in enumerate(chain(debate.statements, debate.links)):
        for who in index.speakers(number):
            if number < first:
                _add(figures, who, statements=1, words=words[number])
            else:
                _add(figures, who, links=1, attacks=int(struck[number - first] is not None))
        for act in thing.said:
            _add(figures, index.speaker_of[act.utterance], quotes=len(act.quotes))
            quotes += len(act.quotes)
    return Stats(
        whole=Part(
            debate.title or "This debate",
            len(debate.utterances),
            first,
            sum(words),
            quotes,
            len(debate.links),
            sum(what is not None for what in struck),
        ),
        speakers=tuple(Part(s.label, *(figures[s.id][name] for name in _NAMES)) for s in debate.speakers),
        sources=len(debate.sources),
        statements=_counted(STATEMENTS, [s.kind for s in debate.statements]),
        links=_counted(LINKS, [k.kind for k in debate.links]),
        strikes=_counted(STRIKES, [what for what in struck if what is not None]),
        implicit=sum(s.implicit for s in debate.statements),
        groups=len(components(debate)),
    )


def _add(figures: dict[str, Counter[str]], who: str | None, **more: int) -> None:
    if who is not None:
        figures[who].update(more)


def _counted(known: Iterable[str], given: list[str]) -> dict[str, int]:
    """Count by kind, in the order of the vocabulary."""
    counts = Counter(given)
    return {name: counts[name] for name in known if counts[name]}


def _list(counts: Mapping[str, int]) -> str:
    named = set(STATEMENTS)  # the others are verbs
    words = (_count(count, kind) if kind in named else f"{count} {kind}" for kind, count in counts.items())
    return ", ".join(words)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
