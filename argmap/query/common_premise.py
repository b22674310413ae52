"""What opposed speakers both reason from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model import Debate
from argmap.query._about import About, about
from argmap.query._another import owners
from argmap.query._blows import blows
from argmap.query._question import Question, listed, owned, people, short

if TYPE_CHECKING:
    from argmap.model import Speaker

__all__ = ["QUESTION", "CommonPremise", "common_premises"]


@dataclass(frozen=True, slots=True)
class CommonPremise:
    """One reason that two opposed speakers share: its id, theirs, and the ids of what it is a reason for."""

    statement: str
    speakers: tuple[str, str]
    conclusions: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        debate = self.debate
        goals = []
        for name in self.conclusions:
            own = debate.speakers_of(name)
            if name in self._stated():
                goals.append(owned(debate, own, short(debate[name])))
            else:
                goals.append(
                    f"another step of {people(debate, own, inside=True)}’s" if own else "another step"
                )
        both = people(debate, self.speakers)
        return (
            f"{both}, who are opposed, share {short(debate[self.statement])}, a reason for {listed(goals)}."
        )

    def _stated(self) -> set[str]:
        index = self.debate.index
        return {name for name in self.conclusions if index.node(name) < index.statements}


def common_premises(
    debate: Debate, *, by: str | Speaker | None = None, of: About | None = None
) -> tuple[CommonPremise, ...]:
    """List the reasons that two opposed speakers share, in debate order, for each pair of speakers.

    Two speakers are opposed when the one strikes what is the other's: a statement that they put forward,
    a link that they drew, or their standing. They share a reason when both put it forward, grant it or
    say it again, and some link that supports comes from it.

    Args:
        by: Only what this speaker shares with another.
        of: Only this statement, or these (a selection).

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     build, full = ann.proposes("Build it"), ann.claims("Roads are full")
        ...     trains = bob.proposes("Run more trains")
        ...     full = bob.agrees(full)
        ...     links = trains.attacks(build), full.supports(build), full.supports(trains)
        >>> print(*common_premises(d.debate))  # doctest: +NORMALIZE_WHITESPACE
        Ann and Bob, who are opposed, share “Roads are full”, a reason for Ann’s “Build it”
        and Bob’s “Run more trains”.
    """
    who = None if by is None else debate.speaker(by).id
    index = debate.index
    chosen = range(index.statements) if of is None else frozenset(map(index.statement, about(debate, of)))
    wide = [len(names) > 1 for names in index.voice_sets]
    if True not in wide:
        return ()
    against = _opposed(debate)
    places = {speaker.id: place for place, speaker in enumerate(debate.speakers)}
    found = []
    for number, (code, reason) in enumerate(zip(index.voice_codes, index.reasons, strict=False)):
        if not reason or not wide[code] or number not in chosen:
            continue
        holders = sorted(index.voice_sets[code], key=places.__getitem__)
        pairs = [
            (one, other)
            for place, one in enumerate(holders)
            for other in holders[place + 1 :]
            if ((one, other) in against or (other, one) in against) and (who is None or who in (one, other))
        ]
        if pairs:
            kinds = debate.links
            goals = tuple(
                dict.fromkeys(kinds[k].target for k in index.outgoing[number] if kinds[k].kind == "supports")
            )
            found += [CommonPremise(debate.index.ids[number], pair, goals, debate) for pair in pairs]
    return tuple(found)


def _opposed(debate: Debate) -> frozenset[tuple[str, str]]:
    """Give the pairs of speakers of whom the first strikes what is the second's."""

    def find() -> frozenset[tuple[str, str]]:
        dealt, whose = blows(debate), owners(debate)
        pairs = set(zip(dealt.dealers, map(whose.codes.__getitem__, dealt.aims), strict=True))
        return frozenset(
            (by, of) for one, other in pairs for by in whose.sets[one] for of in whose.sets[other] if by != of
        )

    return debate.index.keep("opposed", find)


QUESTION = Question(
    "common-premises",
    common_premises,
    "Two speakers, of whom one strikes what is the other’s, share a premise when both put forward, grant or "
    "say again a statement that is given as a reason for something.",
)
