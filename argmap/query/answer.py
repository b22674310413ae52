"""Who takes up what, and how."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress, count
from typing import TYPE_CHECKING, get_args

from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate
from argmap.query._question import Question, people, short
from argmap.query._taking_up import ways
from argmap.vocab import StatementKind

if TYPE_CHECKING:
    from argmap.model import Speaker, Statement

__all__ = ["QUESTION", "Answer", "answered"]

_VERBS = {
    "supports": "supports",
    "attacks": "attacks",
    "contradicts": "contradicts",
    "rephrases": "rephrases",
    "answers": "answers",
    "prefers": "weighs",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One way in which another speaker takes a statement up.

    Attributes:
        statement: The id of what is taken up.
        by: The ids of those who take it up; none where nobody is named.
        how: ``grants`` or ``disputes`` for saying it too; else the kind of the link.
        link: The id of the link that does it, or None.
        utterance: The id of the utterance that grants or disputes it, or None.
    """

    statement: str
    by: tuple[str, ...]
    how: str
    link: str | None
    utterance: str | None
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        one, statement = people(self.debate, self.by), self.debate.statement(self.statement)
        own = people(self.debate, self.debate.index.authors(self.debate.index.node(statement)))
        if self.link is None:
            return f"{one} {self.how} {short(statement)} of {own}."
        link = self.debate.link(self.link)
        back = self.statement in link.sources
        words = short(self.debate[link.target if back else link.sources[0]])
        aimed = link.target == self.statement or back
        what = f"{short(statement)}" if aimed else f"the reasoning for {short(statement)}"
        return f"{one} {_VERBS[self.how]} {what} of {own} with {words}."


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
        Bob attacks “Build it” of Ann with “It costs too much”.
    """
    kinds = get_args(StatementKind)
    if kind not in kinds:
        raise QueryError(f"no statement is a {kind!r}{did_you_mean(kind, kinds)}; kinds: {', '.join(kinds)}")
    doer = None if by is None else debate.speaker(by).id
    index = debate.index
    if of is not None:
        numbers = [index.node(debate.statement(of))]
    else:
        numbers = list(compress(count(), map(kind.__eq__, debate.statements.column("kind"))))
    names, first = index.ids, index.statements
    return tuple(
        Answer(names[number], by, how, None if link is None else names[first + link], utterance, debate)
        for number in numbers
        if index.author_codes[number]
        for by, how, utterance, link in ways(debate, number)
        if doer is None or doer in by
    )


QUESTION = Question(
    "answered",
    answered,
    "A proposal is answered by each other speaker who says it too, to grant it or to dispute it, and by each "
    "link or contradiction of another that bears on it or on the reasoning that ends at it.",
)
