"""Who takes up what, and how."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING, get_args

from argmap.errors import QueryError, did_you_mean
from argmap.query._question import Question, owned, people, short
from argmap.query._read import Read
from argmap.query._taking_up import ways
from argmap.vocab import LINKS, StatementKind

if TYPE_CHECKING:
    from argmap.model import Debate, Speaker, Statement

__all__ = ["QUESTION", "Answer", "answered"]

_KINDS = tuple(LINKS)
_VERBS = {
    "supports": "supports",
    "attacks": "attacks",
    "contradicts": "contradicts",
    "rephrases": "rephrases",
    "answers": "answers",
    "prefers": "weighs",
}


class Answer(Read):
    """One way in which another speaker takes a statement up."""

    __slots__ = ("_act", "_by", "_link", "_number", "debate")
    names = ("statement", "by", "how", "link", "utterance")

    def __init__(
        self, debate: Debate, number: int, by: tuple[str, ...], link: int, act: tuple[str, str] | None = None
    ) -> None:
        self.debate = debate
        self._number = number
        self._by = by
        self._link = link  # counted from 0
        self._act = act  # instead of a link: what is done, and the utterance

    @property
    def statement(self) -> str:
        """The id of what is taken up."""
        return self.debate.index.ids[self._number]

    @property
    def by(self) -> tuple[str, ...]:
        """The ids of those who take it up; none where nobody is named."""
        return self._by

    @property
    def how(self) -> str:
        """``grants`` or ``disputes`` for saying it too; else the kind of the link."""
        return _KINDS[self.debate.index.kinds[self._link]] if self._act is None else self._act[0]

    @property
    def link(self) -> str | None:
        """The id of the link that does it, or None."""
        if self._act is not None:
            return None
        index = self.debate.index
        return index.ids[index.statements + self._link]

    @property
    def utterance(self) -> str | None:
        """The id of the utterance that grants or disputes it, or None."""
        return None if self._act is None else self._act[1]

    def __str__(self) -> str:
        one, statement = people(self.debate, self.by), self.debate.statement(self.statement)
        own = self.debate.index.authors(self._number)
        whose = owned(self.debate, own, short(statement))
        if self.link is None:
            return f"{one} {self.how} {whose}."
        link = self.debate.link(self.link)
        back = self.statement in link.sources
        words = short(self.debate[link.target if back else link.sources[0]])
        aimed = link.target == self.statement or back
        what = whose if aimed else f"the reasoning for {whose}"
        return f"{one} {_VERBS[self.how]} {what} with {words}."


def answered(
    debate: Debate,
    *,
    of: str | Statement | None = None,
    kind: StatementKind = "proposal",
    by: str | Speaker | None = None,
) -> tuple[Answer, ...]:
    """List how other speakers take up the proposals of a debate, in the order of the proposals.

    A proposal is taken up as `unanswered` says. This lists each way: another speaker who says it too, to
    grant it or to dispute it; each link of another to it, or to the reasoning that ends at it; and each
    contradiction that another holds against it.

    Args:
        of: Only this statement, of whatever kind.
        kind: Ask the same of claims, questions, or any other kind of statement.
        by: Only what this speaker does.

    Raises:
        UnknownName: no statement or speaker is called so.
        QueryError: there is no such kind of statement.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     link = bob.claims("It costs too much").attacks(plan)
        >>> print(*answered(d.debate))
        Bob attacks Ann’s “Build it” with “It costs too much”.
    """
    kinds = get_args(StatementKind)
    if kind not in kinds:
        raise QueryError(f"no statement is a {kind!r}{did_you_mean(kind, kinds)}; kinds: {', '.join(kinds)}")
    doer = None if by is None else debate.speaker(by).id
    index = debate.index
    if of is not None:
        number = index.statement(of)
        found = [Answer(debate, number, *way) for way in ways(debate, number)]
    else:
        asked = compress(count(), map(kind.__eq__, debate.statements.column("kind")))
        found = [Answer(debate, number, *way) for number in asked for way in ways(debate, number)]
    return tuple(found if doer is None else [answer for answer in found if doer in answer.by])


QUESTION = Question(
    "answered",
    answered,
    "A proposal is answered by each other speaker who says it too, to grant it or to dispute it, and by each "
    "link or contradiction of another that bears on it or on the reasoning that ends at it.",
)
