"""What is granted to the other side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model import Debate
from argmap.query._about import About, about
from argmap.query._blows import worded
from argmap.query._question import Question, people, short

if TYPE_CHECKING:
    from argmap.model import Speaker

__all__ = ["QUESTION", "Concession", "conceded"]


@dataclass(frozen=True, slots=True)
class Concession:
    """One point granted: the statement, who grants it, to whom, and in which utterance; all as ids."""

    statement: str
    by: str
    to: tuple[str, ...]
    utterance: str
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        one, others = people(self.debate, (self.by,)), people(self.debate, self.to, inside=True)
        return f"{one} concedes {short(self.debate[self.statement])} to {others}."


def conceded(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    to: str | Speaker | None = None,
    of: About | None = None,
) -> tuple[Concession, ...]:
    """List the points that a speaker grants to another, in debate order.

    A point is conceded when a speaker says, with the force of conceding, what others have put forward and
    they have not. To agree is to take up as one's own, and is no concession.

    Args:
        by: Only what this speaker grants.
        to: Only what is granted to this speaker.
        of: Only this statement, or these (a selection).

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     cost = bob.concedes(ann.claims("It costs money"))
        >>> print(*conceded(d.debate))
        Bob concedes “It costs money” to Ann.

    Source: Inference Anchoring Theory (Reed & Budzynska 2011); Walton & Krabbe 1995 on concessions.
    """
    doer = None if by is None else debate.speaker(by).id
    other = None if to is None else debate.speaker(to).id
    index, chosen = debate.index, None if of is None else about(debate, of)
    found = []
    for number in worded(debate):
        if number >= index.statements:
            continue
        statement, own = debate.statements[number], index.authors(number)
        for act in statement.said:
            who = index.speaker_of[act.utterance]
            if act.force == "conceding" and who is not None and own and who not in own:
                found.append(Concession(statement.id, who, own, act.utterance, debate))
    return tuple(
        one
        for one in found
        if (doer is None or one.by == doer)
        and (other is None or other in one.to)
        and (chosen is None or one.statement in chosen)
    )


QUESTION = Question(
    "conceded",
    conceded,
    "A point is conceded when a speaker grants, with the force of conceding, what others have put "
    "forward and they have not.",
)
