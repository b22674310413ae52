"""Who strikes whom, and what the blow strikes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from argmap import graph
from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate, Link, Standing
from argmap.query._question import Question, people, short
from argmap.vocab import STRIKES, Strike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Literal

    from argmap.model import Speaker, Statement

__all__ = ["QUESTION", "Rebuttal", "rebuttals"]


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """One attack, or one side of a contradiction: by whom, against whom, and what it does.

    Attributes:
        link: The id of the link that strikes.
        by: The ids of those who strike: those who drew the link, or else the authors of its sources.
        against: The ids of those who are struck: the speakers of the statement or link that it is aimed
            at; of a standing, the one whose it is.
        how: rebuts, undermines, undercuts or discredits; see `argmap.query.strikes`.
        target: The id of the statement or link that it is aimed at.
        sources: The ids of the statements that strike.
    """

    link: str
    by: tuple[str, ...]
    against: tuple[str, ...]
    how: Strike
    target: str
    sources: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False)

    @property
    def strikes(self) -> Literal["statement", "premise", "inference", "standing"]:
        """What is struck: a statement, a premise, an inference, or a speaker's standing."""
        return STRIKES[self.how].strikes

    def __str__(self) -> str:
        target = self.debate[self.target]
        by, against = people(self.debate, self.by), people(self.debate, self.against)
        words = " with ".join(short(self.debate[source]) for source in self.sources[:1])
        if self.how == "discredits":
            return f"{by} discredits {against} with {words}."
        what = f"the step from {_step(self.debate, target)}" if isinstance(target, Link) else short(target)
        return f"{by} {self.how} {what} of {against} with {words}."


def rebuttals(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    of: str | Statement | Link | None = None,
    against: str | Speaker | None = None,
    how: Strike | None = None,
) -> tuple[Rebuttal, ...]:
    """List the attacks, in the order of their links: who strikes whom, and what the blow strikes.

    A contradiction strikes both ways, so it is listed twice: as it was drawn, and from its target towards
    each of its sources (unless its target is a link, which strikes nothing).

    Args:
        by: Only those that this speaker deals.
        of: Only those aimed at this statement or link.
        against: Only those that strike this speaker.
        how: Only those that do this: rebuts, undermines, undercuts or discredits.

    Raises:
        UnknownName: no speaker, statement or link is called so.
        QueryError: `how` is none of the four.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar", id="record").discredits(philp)
        >>> for rebuttal in rebuttals(d.debate):
        ...     print(rebuttal.how, rebuttal.strikes, rebuttal.by, rebuttal.against)
        ...     print(rebuttal)
        discredits standing ('cooper',) ('philp',)
        Cooper discredits Philp with “He let crossings soar”.
        >>> rebuttals(d.debate, of="deal")
        ()
    """
    doer = None if by is None else debate.speaker(by).id
    struck = None if against is None else debate.speaker(against).id
    if how is not None and how not in STRIKES:
        known = get_args(Strike)
        raise QueryError(f"no attack {how!r}{did_you_mean(how, known)}; it {', '.join(known[:-1])} or {known[-1]}")
    index = debate.index
    if of is None:
        found = _all(debate, range(index.links))
    else:
        node = index.node(of)
        out = index.outgoing[node] if node < index.statements else ()
        found = (r for r in _all(debate, sorted({*index.incoming[node], *out})) if index.positions[r.target] == node)
    return tuple(
        r
        for r in found
        if (doer is None or doer in r.by) and (struck is None or struck in r.against) and (how is None or r.how == how)
    )


def _all(debate: Debate, links: Iterable[int]) -> Iterator[Rebuttal]:
    for number in links:
        link = debate.links[number]
        if link.kind == "attacks" or link.kind == "contradicts":
            drawn_by = debate.index.speakers(debate.index.statements + number)
            yield _one(debate, link, link.sources, link.target, drawn_by)
            if link.kind == "contradicts" and link.target in debate and not isinstance(debate[link.target], Link):
                back = drawn_by if link.said else debate.index.authors(debate.index.targets[number])
                for source in link.sources:
                    yield _one(debate, link, (link.target,), source, back)


def _one(debate: Debate, link: Link, sources: tuple[str, ...], target: str, by: tuple[str, ...]) -> Rebuttal:
    aim = debate[target]
    against = (aim.of,) if isinstance(aim, Standing) else debate.speakers_of(aim)
    return Rebuttal(link.id, by, against, graph.strike_at(debate, aim), target, sources, debate)


def _step(debate: Debate, link: Link) -> str:
    return f"{' and '.join(short(debate[s]) for s in link.sources)} to {short(debate[link.target])}"


QUESTION = Question(
    "rebuttals",
    rebuttals,
    "A rebuttal is a link that attacks or contradicts, with those who strike, those who are struck, "
    "and whether the blow rebuts a statement, undermines a reason, undercuts a step, or discredits a speaker.",
)
