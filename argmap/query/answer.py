"""Who takes up what, and how."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING, Literal, get_args

from argmap.classes import dataclass, field
from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate
from argmap.model.acts import stance
from argmap.query._another import implicit
from argmap.query._blows import CONTRADICTS
from argmap.query._question import Question, people, short
from argmap.query._reasoning import stands_for
from argmap.vocab import LINKS, StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Speaker, Statement

__all__ = ["QUESTION", "Answer", "answered"]

_KINDS = tuple(LINKS)
_ANOTHERS = frozenset({"attacks", "contradicts", "answers"})
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
    return tuple(
        answer
        for number in numbers
        if index.author_codes[number]
        for answer in _answers(debate, number)
        if doer is None or doer in answer.by
    )


def _answers(debate: Debate, number: int) -> Iterator[Answer]:
    index, name, own = debate.index, debate.index.ids[number], debate.index.authors(number)
    kind = debate.statements.column("kind")[number]
    for act in debate.statements.column("said")[number]:
        what, who = stance(act.force, kind), index.speaker_of[act.utterance]
        if what in ("shares", "disputes") and who not in own:
            how: Literal["grants", "disputes"] = "grants" if what == "shares" else "disputes"
            yield Answer(name, () if who is None else (who,), how, None, act.utterance, debate)
    ways = [(link, False) for link in _bearing(debate, number)]
    if CONTRADICTS in index.kinds_there:
        ways += _across(debate, number)
    for link, back in sorted(set(ways)) if len(ways) > 1 else ways:
        by = _doers(debate, link, back=back)
        if (by != own and not set(by) <= set(own)) or (not by and _anothers(debate, link, back=back)):
            does, its = _KINDS[index.kinds[link]], index.ids[index.statements + link]
            yield Answer(name, by, does, its, None, debate)


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


QUESTION = Question(
    "answered",
    answered,
    "A proposal is answered by each other speaker who says it too, to grant it or to dispute it, and by each "
    "link or contradiction of another that bears on it or on the reasoning that ends at it.",
)
