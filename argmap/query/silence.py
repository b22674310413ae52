"""What was put forward, and nobody else took up.

A reply to the person is no answer, and neither is an attack on a reason: whoever shows that one reason
is bad has said nothing yet of what it was a reason for. So a question of silence looks at what bears on
the statement itself, and on the steps of reasoning that end at it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate
from argmap.query._about import About, about
from argmap.query._another import several, taken_back
from argmap.query._question import Question, people, short
from argmap.query._taking_up import untouched, ways
from argmap.vocab import StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Speaker

__all__ = ["QUESTION", "Unanswered", "unanswered"]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """One statement that nobody else took up: its id, its kind, and the ids of those who put it forward."""

    statement: str
    kind: StatementKind
    by: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        what = short(self.debate[self.statement])
        return f"Nobody takes up {what}, a {self.kind} of {people(self.debate, self.by, inside=True)}."


def unanswered(
    debate: Debate,
    *,
    kind: StatementKind | None = None,
    by: str | Speaker | None = None,
    of: About | None = None,
) -> tuple[Unanswered, ...]:
    """List the proposals that no other speaker takes up, in debate order.

    A proposal is taken up when another speaker says it too, to grant it or to dispute it; links anything
    to it, for or against; holds something that contradicts it; or links anything to a step of reasoning
    that ends at it (a titled argument stands for its steps). An attack on a reason for it answers the
    reason, and an attack on its speaker's standing answers nobody's proposal.

    Another speaker is one who has not put it forward. A link of no known speaker counts as another's
    where it attacks, contradicts or answers and the mapper did not supply it. A proposal of no known
    speaker is not asked about, and one that all its speakers have taken back wants no answer.

    Args:
        kind: Ask the same of claims, questions, or any other kind of statement.
        by: Only what this speaker put forward.
        of: Only this statement, or these (a selection); without `kind`, of whatever kind.

    Raises:
        UnknownName: no speaker or statement is called so.
        QueryError: there is no such kind of statement.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar").discredits(philp)
        >>> unanswered(d.debate)
        (Unanswered(statement='deal', kind='proposal', by=('philp',)),)
        >>> print(*unanswered(d.debate))
        Nobody takes up “Suspend the deal”, a proposal of Philp.
    """
    kinds = get_args(StatementKind)
    if kind is not None and kind not in kinds:
        raise QueryError(f"no statement is a {kind!r}{did_you_mean(kind, kinds)}; kinds: {', '.join(kinds)}")
    who = None if by is None else debate.speaker(by).id
    index, ids = debate.index, debate.statements.column("id")
    sort = debate.statements.cell
    if of is not None:
        chosen = sorted(map(index.statement, about(debate, of)))
        asked = [n for n in chosen if index.author_codes[n] and kind in (None, sort("kind", n))]
        found = _wanting(debate, (n for n in asked if not ways(debate, n)))
    else:
        wanted = kind or "proposal"
        found = index.keep(f"unanswered {wanted}", lambda: _wanting(debate, untouched(debate, wanted)))
    if who is not None:
        found = [number for number in found if who in index.authors(number)]
    return tuple([Unanswered(ids[n], sort("kind", n), index.authors(n), debate) for n in found])


def _wanting(debate: Debate, untaken: Iterable[int]) -> list[int]:
    """Give, of the statements that nobody takes up, those that want an answer: not taken back by all."""
    index, often = debate.index, several(debate)  # what was said once was not taken back
    return [
        n
        for n in untaken
        if n not in often or not all(taken_back(debate, n, who) for who in index.authors(n))
    ]


QUESTION = Question(
    "unanswered",
    unanswered,
    "A proposal is unanswered when no other speaker says it, contradicts it, or links anything to it or to "
    "the reasoning that ends at it; what strikes its speaker or a reason for it is no answer to it. One that "
    "all its speakers have withdrawn is not listed, and those who put it forward together are not «another».",
)
