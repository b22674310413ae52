"""Who strikes whom, and what the blow strikes."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING, get_args

from argmap import graph
from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate, Link
from argmap.query._question import Question, people, short
from argmap.vocab import LINKS, STRIKES, Strike

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from argmap.model import Index, Speaker, Statement

__all__ = ["QUESTION", "Rebuttal", "rebuttals"]

_CONTRADICTS = list(LINKS).index("contradicts")
_STRIKING = frozenset(code for code, kind in enumerate(LINKS) if kind in graph.STRIKING)


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
        raise QueryError(
            f"no attack {how!r}{did_you_mean(how, known)}; it {', '.join(known[:-1])} or {known[-1]}"
        )
    index = debate.index
    if of is None:
        found = [r for number in _striking(index) for r in _both_ways(debate, number)]
    else:
        found = _aimed_at(debate, index.node(of))
    if doer is not None:
        found = [r for r in found if doer in r.by]
    if struck is not None:
        found = [r for r in found if struck in r.against]
    return tuple(found if how is None else [r for r in found if r.how == how])


def _striking(index: Index) -> Iterator[int]:
    return compress(range(index.links), map(_STRIKING.__contains__, index.kinds))


def _aimed_at(debate: Debate, node: int) -> list[Rebuttal]:
    """Give what strikes one statement or link: what is drawn onto it, and contradictions drawn from it."""
    index, kinds = debate.index, debate.index.kinds
    links = [link for link in index.incoming[node] if kinds[link] in _STRIKING]
    back: list[int] = []
    if node < index.statements and _CONTRADICTS in index.kinds_there:
        first = index.statements
        back = [k for k in index.outgoing[node] if kinds[k] == _CONTRADICTS and index.targets[k] < first]
    if not back:
        if not links:
            return []
        aim = _aim(debate, node)
        return [_drawn(debate, link, aim) for link in links]
    target = debate.statements[node].id
    both = (r for link in sorted({*links, *back}) for r in _both_ways(debate, link))
    return [r for r in both if r.target == target]


def _both_ways(debate: Debate, number: int) -> Iterator[Rebuttal]:
    """Give a link as a rebuttal, and a contradiction also from its target towards each source."""
    index = debate.index
    target = index.targets[number]
    yield _drawn(debate, number, _aim(debate, target))
    if index.kinds[number] == _CONTRADICTS and target < index.statements:
        link = debate.links[number]
        by = index.speakers(index.statements + number) if link.said else index.authors(target)
        for source in index.sources[number]:
            name, against, how = _aim(debate, source)
            yield Rebuttal(link.id, by, against, how, name, (link.target,), debate)


def _aim(debate: Debate, node: int) -> tuple[str, tuple[str, ...], Strike]:
    """Give the name of what is aimed at, whom a blow there strikes, and what it does."""
    index = debate.index
    how = graph.strike_at(index, node)
    if how == "undercuts":
        return debate.links[node - index.statements].id, index.speakers(node), how
    against = (index.standings[node],) if how == "discredits" else index.speakers(node)
    return debate.statements[node].id, against, how


def _drawn(debate: Debate, number: int, aim: tuple[str, tuple[str, ...], Strike]) -> Rebuttal:
    name, against, how = aim
    link = debate.links[number]
    by = debate.index.speakers(debate.index.statements + number)
    return Rebuttal(link.id, by, against, how, name, link.sources, debate)


def _step(debate: Debate, link: Link) -> str:
    return f"{' and '.join(short(debate[s]) for s in link.sources)} to {short(debate[link.target])}"


QUESTION = Question(
    "rebuttals",
    rebuttals,
    "A rebuttal is a link that attacks or contradicts, with those who strike, those who are struck, "
    "and whether the blow rebuts a statement, undermines a reason, undercuts a step or discredits a speaker.",
)
