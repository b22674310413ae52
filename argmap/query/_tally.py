"""Counts that several figures of conduct stand on: who drew what onto whose, who asked and answered whom."""

from __future__ import annotations

from collections import Counter
from itertools import chain, compress, count
from typing import TYPE_CHECKING, NamedTuple

from argmap import graph
from argmap.query._another import owners
from argmap.query._blows import STRIKING
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Utterance

__all__ = ["Drawn", "acts_of", "asked", "drawn", "words_of"]

_KINDS = tuple(LINKS)
# What a link does, as one small number: its kind; and for what strikes, the strike.
_STRIKES = ("rebuts", "undermines", "undercuts", "discredits")


class Drawn(NamedTuple):
    """Links alike: who drew them, onto whose, what they do (a kind of link, or a strike), and how many."""

    by: tuple[str, ...]
    onto: tuple[str, ...]
    does: str
    number: int


def drawn(debate: Debate) -> list[Drawn]:
    """Count the links by who drew them, onto whose they go, and what they do."""

    def count() -> list[Drawn]:
        index, whose = debate.index, owners(debate)
        does = [
            graph.strike_at(index, target) if kind in STRIKING else _KINDS[kind]
            for kind, target in zip(index.kinds, index.targets, strict=True)
        ]
        onto = map(whose.codes.__getitem__, index.targets)
        counted = Counter(zip(index.voice_codes[index.statements :], onto, does, strict=True))
        return [
            Drawn(whose.sets[by], whose.sets[other], what, number)
            for (by, other, what), number in counted.items()
        ]

    return debate.index.keep("drawn", count)


def acts_of(debate: Debate) -> Iterator[tuple[int, str, str | None]]:
    """Give each act of saying a statement whose speaker is known: statement, speaker, force."""
    speaker_of = debate.index.speaker_of
    for number, acts in enumerate(debate.statements.column("said")):
        for act in acts:
            who = speaker_of[act.utterance]
            if who is not None:
                yield number, who, act.force


def asked(debate: Debate) -> Counter[tuple[str, str, bool]]:
    """Count the questions that are put to speakers: who asks, who is asked, and whether these answer.

    A question of another is put to a speaker where an utterance of theirs replies to one that asks it; they
    answer it where they draw a link of the kind ``answers`` whose chain ends at it.
    """
    index = debate.index
    found: Counter[tuple[str, str, bool]] = Counter()
    replying: dict[str, list[str]] = {}
    for utterance in debate.utterances:
        for to in utterance.replies_to:
            if utterance.speaker is not None and utterance.speaker != index.speaker_of[to]:
                replying.setdefault(to, []).append(utterance.speaker)
    said = debate.statements.column("said")
    for number in compress(count(), map("question".__eq__, debate.statements.column("kind"))):
        askers = index.authors(number)
        asking = [act.utterance for act in said[number] if index.speaker_of[act.utterance] in askers]
        hearers = dict.fromkeys(who for name in asking for who in replying.get(name, ()) if who not in askers)
        answering = {
            who
            for link in index.arriving[number]
            if debate.index.kind(link) == "answers"
            for who in index.speakers(index.statements + link)
        }
        found.update((asker, who, who in answering) for who in hearers for asker in askers)
    return found


def words_of(debate: Debate) -> dict[str, int]:
    """Count the words of each utterance: of its text; else of its quote; else of the quotes of its acts."""
    quoted: dict[str, dict[str, None]] = {}
    bare = {u.id for u in debate.utterances if not u.text and u.quote is None}
    for part in (debate.statements.column("said"), debate.links.column("said")):
        for act in chain.from_iterable(part):
            if act.quotes and act.utterance in bare:
                quoted.setdefault(act.utterance, {}).update((quote.exact, None) for quote in act.quotes)
    return {u.id: _words(u, quoted.get(u.id, {})) for u in debate.utterances}


def _words(utterance: Utterance, quoted: dict[str, None]) -> int:
    if utterance.text:
        return len(utterance.text.split())
    if utterance.quote is not None:
        return len(utterance.quote.exact.split())
    return sum(len(words.split()) for words in quoted)
