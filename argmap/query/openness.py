"""Which questions nobody answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress, count
from typing import TYPE_CHECKING

from argmap.model import Debate
from argmap.model.acts import stance
from argmap.query._about import About, about
from argmap.query._another import implicit, taken_back
from argmap.query._question import Question, people, short

if TYPE_CHECKING:
    from argmap.model import Speaker

__all__ = ["QUESTION", "OpenQuestion", "open_questions"]

_RHETORICAL = ("rhetorical questioning", "assertive questioning")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question that nobody answers: its id, who asks it, and of whom, as ids."""

    statement: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        asked = f" to {people(self.debate, self.to, inside=True)}" if self.to else ""
        own = people(self.debate, self.by, inside=True)
        return f"Nobody answers {short(self.debate[self.statement])}, a question of {own}{asked}."


def open_questions(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    to: str | Speaker | None = None,
    of: About | None = None,
) -> tuple[OpenQuestion, ...]:
    """List the questions to which no other speaker gives an answer, in debate order.

    A question is answered by a link of the kind ``answers`` whose chain ends at it, drawn by one who did
    not ask it. It is put to those whom the utterance that asks it addresses; where that addresses nobody,
    to those whom it replies to. A question that is only rhetorical, one that all who asked it have taken
    back, and one that nobody asks, want no answer.

    Args:
        by: Only what this speaker asks.
        to: Only what this speaker is asked.
        of: Only this question, or these (a selection).

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     turn = d.turn(ann, to=bob)
        ...     question = ann.asks("Who pays?")
        >>> print(*open_questions(d.debate))
        Nobody answers “Who pays?”, a question of Ann to Bob.
    """
    asker = None if by is None else debate.speaker(by).id
    asked = None if to is None else debate.speaker(to).id
    names, chosen = debate.index.ids, None if of is None else about(debate, of)
    found = (
        OpenQuestion(names[number], debate.index.authors(number), _hearers(debate, number), debate)
        for number in compress(count(), map("question".__eq__, debate.statements.column("kind")))
        if _wants_answer(debate, number) and not _has_answer(debate, number)
    )
    return tuple(
        one
        for one in found
        if (asker is None or asker in one.by)
        and (asked is None or asked in one.to)
        and (chosen is None or one.statement in chosen)
    )


def _wants_answer(debate: Debate, number: int) -> bool:
    own = debate.index.authors(number)
    asking = _asking(debate, number)
    return (
        bool(own)
        and not all(force in _RHETORICAL for _, force in asking)
        and not all(taken_back(debate, number, speaker) for speaker in own)
    )


def _asking(debate: Debate, number: int) -> list[tuple[str, str | None]]:
    """Give the utterances that ask a question, each with its force."""
    acts = debate.statements.cell("said", number)
    return [(act.utterance, act.force) for act in acts if stance(act.force, "question") == "makes"]


def _hearers(debate: Debate, number: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name, _ in _asking(debate, number):
        utterance = debate.utterance(name)
        answered = (debate.index.speaker_of[other] for other in utterance.replies_to)
        hearers = utterance.to or [who for who in answered if who is not None]
        found.update(dict.fromkeys(who for who in hearers if who != utterance.speaker))
    return tuple(found)


def _has_answer(debate: Debate, number: int) -> bool:
    index = debate.index
    own = set(index.authors(number))
    for link in index.arriving[number]:
        if debate.index.kind(link) == "answers":
            by = index.speakers(index.statements + link)
            if set(by) - own or (not by and not implicit(debate).issuperset(index.sources[link])):
                return True
    return False


QUESTION = Question(
    "open-questions",
    open_questions,
    "A question is open when it is asked in earnest, is not taken back by all who asked it, and no other "
    "speaker gives a statement that is linked to it as an answer.",
)
