"""The ways in which another speaker takes a statement up: by saying it too, or by a link that bears on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from argmap.model.acts import stance
from argmap.query._another import another, implicit, several
from argmap.query._blows import CONTRADICTS
from argmap.query._reasoning import stands_for
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate

__all__ = ["Way", "untouched", "ways"]

# who does it; by which link, counted from 0; or else what they do, and in which utterance
Way: TypeAlias = "tuple[tuple[str, ...], int, tuple[str, str] | None]"
_KINDS = tuple(LINKS)
# One does not strike or answer oneself unnamed, so such a link is another's though nobody knows whose.
_ANOTHERS = frozenset({"attacks", "contradicts", "answers"})


class _Ground:
    """What is looked at, whatever the statement one asks about.

    Attributes:
        several: The statements that were said more than once, or in an unusual way.
        arguments: For each statement, the titled arguments that stand for it, itself left out.
        unusual: Whether more can bear on a statement than the links whose chain ends at it.
    """

    __slots__ = ("arguments", "arriving", "drew", "is_another", "sets", "several", "unusual")

    def __init__(self, debate: Debate) -> None:
        index = debate.index
        self.several = several(debate)
        self.arriving = index.arriving
        self.drew, self.sets = index.voice_codes, index.voice_sets
        self.is_another = another(index.voice_sets)
        self.arguments = _arguments(debate)
        self.unusual = bool(self.arguments) or CONTRADICTS in index.kinds_there


def _ground(debate: Debate) -> _Ground:
    return debate.index.keep("ground of taking up", lambda: _Ground(debate))


def ways(debate: Debate, number: int) -> list[Way]:
    """Give each way in which another than its authors takes up a statement; none where nobody made it."""
    index = debate.index
    own = index.author_codes[number]
    if not own:
        return []
    ground = _ground(debate)
    found = _by_acts(debate, number) if number in ground.several else []
    arriving, drew = ground.arriving, ground.drew
    if not ground.unusual:
        link, after, first, sets = arriving.first[number], arriving.next, index.statements, ground.sets
        while link >= 0:
            code = drew[first + link]
            if code != own and (
                ground.is_another(code, own) if code else _anothers(debate, link, back=False)
            ):
                found.append((sets[code], link, None))
            link = after[link]
        return found
    links = {(link, False) for node in (number, *ground.arguments.get(number, ())) for link in arriving[node]}
    for link, back in sorted({*links, *_across(debate, number)}):
        by = _doers(debate, link, back=back)
        if not set(by) <= set(index.authors(number)) or (not by and _anothers(debate, link, back=back)):
            found.append((by, link, None))
    return found


def untouched(debate: Debate, kind: str) -> Iterator[int]:
    """Give the statements of a kind that somebody put forward, and that no other takes up.

    Most links are one speaker's and bear on what one other speaker put forward: two numbers tell. Only
    where none of them tells, and something else might, is each way looked at.
    """
    index, ground = debate.index, _ground(debate)
    first, after = index.arriving.first, index.arriving.next
    drew = index.voice_codes[index.statements :]
    alone = bytes(len(names) == 1 for names in index.voice_sets)
    numbers = [number for number, its in enumerate(debate.statements.column("kind")) if its == kind]
    authors, links = map(index.author_codes.__getitem__, numbers), map(first.__getitem__, numbers)
    for number, author, link in zip(numbers, authors, links, strict=True):
        sure = not ground.unusual and number not in ground.several
        while link >= 0:
            who = drew[link]
            if who != author:
                if alone[who] and alone[author]:
                    break
                sure = False
            link = after[link]
        else:
            if author and (sure or not ways(debate, number)):
                yield number


def _by_acts(debate: Debate, number: int) -> list[Way]:
    """Give those who say a statement too, to grant it or to dispute it."""
    index, kind = debate.index, debate.statements.cell("kind", number)
    own, found = index.authors(number), list[Way]()
    for act in debate.statements.cell("said", number):
        what, who = stance(act.force, kind), index.speaker_of[act.utterance]
        if what in ("shares", "disputes") and who not in own:
            how = "grants" if what == "shares" else "disputes"
            found.append((() if who is None else (who,), -1, (how, act.utterance)))
    return found


def _arguments(debate: Debate) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for argument, ends in stands_for(debate).items():
        for end in ends:
            if end != argument:
                found[end] = (*found.get(end, ()), argument)
    return found


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
    if back and not debate.links.cell("said", link):
        return index.authors(index.targets[link])
    return index.speakers(index.statements + link)


def _anothers(debate: Debate, link: int, *, back: bool) -> bool:
    """Tell whether a link of no known speaker is another's: it strikes or answers, and somebody said so."""
    index = debate.index
    sources = index.targets[link : link + 1] if back else index.sources[link]
    return _KINDS[index.kinds[link]] in _ANOTHERS and not implicit(debate).issuperset(sources)
