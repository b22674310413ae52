"""How two speakers deal with each other, in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model import Debate
from argmap.query._question import Question, counted, listed, people, times
from argmap.query._tally import acts_of, asked, drawn

if TYPE_CHECKING:
    from argmap.model import Speaker

__all__ = ["QUESTION", "Dealing", "conduct_between"]

_DOES = (
    ("replies", "replies to", ""),
    ("supports", "supports", "points"),
    ("rebuts", "rebuts", "points"),
    ("undermines", "undermines", "points"),
    ("undercuts", "undercuts", "reasoning"),
    ("discredits", "discredits", ""),
)


@dataclass(frozen=True, slots=True)
class Dealing:
    """The figures of one speaker towards another. `argmap.query.FIGURES` says what each means."""

    by: str
    whom: str
    replies: int
    supports: int
    rebuts: int
    undermines: int
    undercuts: int
    discredits: int
    concessions: int
    agreements: int
    questions_put: int
    questions_answered: int
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        one, other = people(self.debate, (self.by,)), people(self.debate, (self.whom,), inside=True)
        does: list[str] = []

        def add(verb: str, what: str, often: str) -> None:
            """Name the other once, and then no more."""
            whom = ("their" if does else f"{other}’s") if what else ("them" if does else other)
            does.append(" ".join(filter(None, (verb, whom, what, often))))

        for name, verb, what in _DOES:
            if number := getattr(self, name):
                add(verb, what, times(number))
        if self.concessions or self.agreements:
            add("grants", "", counted(self.concessions + self.agreements, "point"))
        if self.questions_put:
            put = counted(self.questions_put, "question")
            add(f"answers {self.questions_answered or 'none'} of", put, "")
        return f"{one} {listed(does)}."


def conduct_between(
    debate: Debate, *, by: str | Speaker | None = None, whom: str | Speaker | None = None
) -> tuple[Dealing, ...]:
    """Give the figures of each speaker towards each other with whom they deal, in the order of the speakers.

    Args:
        by: Only what this speaker does.
        whom: Only what is done towards this speaker.

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it")
        ...     link = bob.claims("It costs too much").attacks(plan)
        ...     link = bob.claims("You live there").discredits(ann)
        >>> print(*conduct_between(d.debate))
        Bob replies to Ann once, rebuts their points once and discredits them once.

    Source: for each figure, `argmap.query.FIGURES`.
    """
    doer = None if by is None else debate.speaker(by).id
    other = None if whom is None else debate.speaker(whom).id
    counts = debate.index.keep("dealings", lambda: _dealings(debate))
    names = [speaker.id for speaker in debate.speakers]
    return tuple(
        Dealing(one, two, *[counts[one, two, name] for name in _FIGURES], debate=debate)  # type: ignore[misc,arg-type]
        for one in names
        for two in names
        if (doer is None or one == doer)
        and (other is None or two == other)
        and any(counts[one, two, name] for name in _FIGURES)
    )


_FIGURES = (
    "replies", "supports", "rebuts", "undermines", "undercuts", "discredits", "conceding", "agreeing", "put",
    "answered",
)  # fmt: skip


def _dealings(debate: Debate) -> Counter[tuple[str, str, str]]:
    found: Counter[tuple[str, str, str]] = Counter()
    speaker_of, index = debate.index.speaker_of, debate.index
    for utterance in debate.utterances:
        for to in utterance.replies_to:
            one, other = utterance.speaker, speaker_of[to]
            if one is not None and other is not None and one != other:
                found[one, other, "replies"] += 1
    for by, onto, does, number in drawn(debate):
        found.update({(who, whom, does): number for who in by for whom in onto if who != whom})
    for number, who, force in acts_of(debate):
        if force in ("conceding", "agreeing"):
            own = index.authors(number)
            if who not in own:
                found.update((who, whom, force) for whom in own)
    for (asker, hearer, answers), number in asked(debate).items():
        found[hearer, asker, "put"] += number
        found[hearer, asker, "answered"] += number * answers
    return found


QUESTION = Question(
    "conduct-between",
    conduct_between,
    "What one speaker does towards another is counted: replies, reasons given for what is the other’s, blows "
    "of each kind, points conceded and agreed to, questions put by the other and answered.",
)
