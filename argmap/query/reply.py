"""Who answers whom, turn by turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.errors import UnknownName
from argmap.model import Debate
from argmap.query._question import Question, people

if TYPE_CHECKING:
    from argmap.model import Speaker, Utterance

__all__ = ["QUESTION", "Reply", "replies"]


@dataclass(frozen=True, slots=True)
class Reply:
    """One utterance in reply to another; both as ids."""

    utterance: str
    to: str
    debate: Debate = field(repr=False, compare=False)

    @property
    def by(self) -> str | None:
        """The id of the speaker who replies."""
        return self.debate.utterance(self.utterance).speaker

    @property
    def whom(self) -> str | None:
        """The id of the speaker who is replied to."""
        return self.debate.utterance(self.to).speaker

    def __str__(self) -> str:
        by, whom = self.by, self.whom
        one = people(self.debate, () if by is None else (by,))
        other = people(self.debate, () if whom is None else (whom,), inside=True)
        return f"{one} replies to {other} ({self.utterance} to {self.to})."


def replies(
    debate: Debate, *, to: str | Utterance | Speaker | None = None, by: str | Speaker | None = None
) -> tuple[Reply, ...]:
    """List who replies to whom, in the order of the utterances that reply.

    Args:
        to: Only replies to this utterance, or to any utterance of this speaker.
        by: Only replies of this speaker.

    Raises:
        UnknownName: no utterance or speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal, record = philp.proposes("Suspend the deal"), cooper.claims("He let crossings soar")
        >>> replies(d.debate, to="philp")
        (Reply(utterance='cooper-1', to='philp-1'),)
        >>> print(*replies(d.debate))
        Cooper replies to Philp (cooper-1 to philp-1).
    """
    doer = None if by is None else debate.speaker(by).id
    wanted = None if to is None else _utterances(debate, to)
    return tuple(
        Reply(utterance.id, other, debate)
        for utterance in debate.utterances
        if doer is None or utterance.speaker == doer
        for other in utterance.replies_to
        if wanted is None or other in wanted
    )


def _utterances(debate: Debate, to: str | Utterance | Speaker) -> set[str]:
    name = to if isinstance(to, str) else to.id
    if any(name == utterance.id for utterance in debate.utterances):
        return {name}
    known = [*(speaker.id for speaker in debate.speakers), *(utterance.id for utterance in debate.utterances)]
    if name not in known:
        raise UnknownName("speaker or utterance", name, known)
    return {utterance.id for utterance in debate.utterances if utterance.speaker == name}


QUESTION = Question(
    "replies",
    replies,
    "A reply is an utterance that is said in answer to another, whatever it makes of what was said there.",
)
