"""The ways in which another speaker takes a statement up: by saying it too, or by a link that bears on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model.acts import stance
from argmap.query._another import implicit
from argmap.query._blows import CONTRADICTS
from argmap.query._reasoning import stands_for
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate

__all__ = ["Way", "taken_up", "untouched", "ways"]

_KINDS = tuple(LINKS)
# One does not strike or answer oneself unnamed, so such a link is another's though nobody knows whose.
_ANOTHERS = frozenset({"attacks", "contradicts", "answers"})


class Way(NamedTuple):
    """One way: who, how (``grants``, ``disputes`` or the kind of the link), and the utterance or the link."""

    by: tuple[str, ...]
    how: str
    utterance: str | None
    link: int | None


def ways(debate: Debate, number: int) -> Iterator[Way]:
    """Give each way in which another than its authors takes up the statement of this number."""
    index = debate.index
    own = index.authors(number)
    kind = debate.statements.column("kind")[number]
    for act in debate.statements.column("said")[number]:
        what, who = stance(act.force, kind), index.speaker_of[act.utterance]
        if what in ("shares", "disputes") and who not in own:
            how = "grants" if what == "shares" else "disputes"
            yield Way(() if who is None else (who,), how, act.utterance, None)
    links = [(link, False) for link in _bearing(debate, number)]
    if CONTRADICTS in index.kinds_there:
        links += _across(debate, number)
    for link, back in sorted(set(links)) if len(links) > 1 else links:
        by = _doers(debate, link, back=back)
        if (by != own and not set(by) <= set(own)) or (not by and _anothers(debate, link, back=back)):
            yield Way(by, _KINDS[index.kinds[link]], None, link)


def taken_up(debate: Debate, number: int) -> bool:
    """Tell whether another takes up the statement of this number, in any way."""
    return next(ways(debate, number), None) is not None


def untouched(debate: Debate, kind: str) -> Iterator[int]:
    """Give the statements of a kind that somebody put forward, and that no other takes up.

    Most links are one speaker's and bear on what one other speaker put forward: two numbers tell. Only
    where none of them tells, and something else might, is each way looked at.
    """
    index = debate.index
    first, after = index.arriving.first, index.arriving.next
    drew, sets = index.voice_codes[index.statements :], index.voice_sets
    alone = bytes(len(names) == 1 for names in sets)
    only_links = CONTRADICTS not in index.kinds_there and not _arguments(debate)
    several = frozenset(index.several)
    numbers = [number for number, its in enumerate(debate.statements.column("kind")) if its == kind]
    authors, links = map(index.author_codes.__getitem__, numbers), map(first.__getitem__, numbers)
    for number, author, link in zip(numbers, authors, links, strict=True):
        sure = only_links and number not in several
        while link >= 0:
            who = drew[link]
            if who != author:
                if alone[who] and alone[author]:
                    break
                sure = False
            link = after[link]
        else:
            if author and (sure or not taken_up(debate, number)):
                yield number


def _bearing(debate: Debate, number: int) -> Iterator[int]:
    """Give the links whose chain ends at a statement, or at an argument that stands for it."""
    index = debate.index
    yield from index.arriving[number]
    if arguments := _arguments(debate):
        for argument in arguments.get(number, ()):
            yield from index.arriving[argument]


def _arguments(debate: Debate) -> dict[int, tuple[int, ...]]:
    """Give, for each statement, the titled arguments that stand for it, itself left out."""

    def find() -> dict[int, tuple[int, ...]]:
        found: dict[int, tuple[int, ...]] = {}
        for argument, ends in debate.index.keep("stands for", lambda: stands_for(debate)).items():
            for end in ends:
                if end != argument:
                    found[end] = (*found.get(end, ()), argument)
        return found

    return debate.index.keep("arguments for", find)


def _across(debate: Debate, number: int) -> list[tuple[int, bool]]:
    """Give the contradictions drawn from a statement to another, which bear on it from there."""
    index = debate.index
    return [
        (link, True)
        for link in index.outgoing[number]
        if index.kinds[link] == CONTRADICTS and index.targets[link] < index.statements
    ]


def _doers(debate: Debate, link: int, *, back: bool) -> tuple[str, ...]:
    """Give those who bear on a statement by a link: who drew it, or who hold what contradicts it."""
    index = debate.index
    if back and not debate.links.column("said")[link]:
        return index.authors(index.targets[link])
    return index.speakers(index.statements + link)


def _anothers(debate: Debate, link: int, *, back: bool) -> bool:
    """Tell whether a link of no known speaker is another's: it strikes or answers, and somebody said so."""
    index = debate.index
    sources = index.targets[link : link + 1] if back else index.sources[link]
    return _KINDS[index.kinds[link]] in _ANOTHERS and not implicit(debate).issuperset(sources)
