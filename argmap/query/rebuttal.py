"""Who strikes whom, and what the blow strikes."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING, get_args

from argmap import graph
from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate, Link
from argmap.query._question import Question, aim, people, short
from argmap.vocab import LINKS, STRIKES, Strike

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from argmap.model import Index, Speaker, Statement

__all__ = ["QUESTION", "Rebuttal", "rebuttals"]

_CONTRADICTS = list(LINKS).index("contradicts")
_STRIKING = bytes(kind in graph.STRIKING for kind in LINKS)  # by the place of the kind


class Rebuttal:
    """One attack, or one side of a contradiction: by whom, against whom, and what it does.

    It keeps three numbers and reads its fields from the debate when they are asked for, because a debate
    may have as many rebuttals as links. Two are equal where their fields are.
    """

    __slots__ = ("_aimed", "_back", "_number", "debate")

    def __init__(self, debate: Debate, number: int, aimed: int, *, back: bool = False) -> None:
        self.debate = debate
        self._number = number  # of the link
        self._aimed = aimed  # the node that is struck
        self._back = back  # from the target of a contradiction towards one of its sources

    @property
    def link(self) -> str:
        """The id of the link that strikes."""
        index = self.debate.index
        return index.ids[index.statements + self._number]

    @property
    def by(self) -> tuple[str, ...]:
        """The ids of those who strike: those who drew the link, or else the authors of its sources."""
        index = self.debate.index
        if self._back and not self.debate.links[self._number].said:
            return index.authors(index.targets[self._number])
        return index.speakers(index.statements + self._number)

    @property
    def against(self) -> tuple[str, ...]:
        """The ids of those who are struck.

        The speakers of the statement or link that it is aimed at; of a standing, the one whose it is.
        """
        of = self.debate.index.standings.get(self._aimed)
        return self.debate.index.speakers(self._aimed) if of is None else (of,)

    @property
    def how(self) -> Strike:
        """What it does: rebuts, undermines, undercuts or discredits; see `argmap.query.strikes`."""
        return graph.strike_at(self.debate.index, self._aimed)

    @property
    def target(self) -> str:
        """The id of the statement or link that it is aimed at."""
        link = self.debate.links[self._number]
        return self.debate.statements[self._aimed].id if self._back else link.target

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the statements that strike."""
        link = self.debate.links[self._number]
        return (link.target,) if self._back else link.sources

    def _fields(self) -> tuple[Any, ...]:
        return self.link, self.by, self.against, self.how, self.target, self.sources

    def __eq__(self, other: object) -> bool:
        return self._fields() == other._fields() if isinstance(other, Rebuttal) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._fields())

    def __repr__(self) -> str:
        names = ("link", "by", "against", "how", "target", "sources")
        shown = ", ".join(f"{name}={field!r}" for name, field in zip(names, self._fields(), strict=True))
        return f"Rebuttal({shown})"

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
        return f"{by} {self.how} {aim(self.debate, target)} of {against} with {words}."


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
    if of is not None and by is None and against is None and how is None:
        return _aimed_at(debate, debate.index.node(of))
    doer = None if by is None else debate.speaker(by).id
    struck = None if against is None else debate.speaker(against).id
    if how is not None and how not in STRIKES:
        known = get_args(Strike)
        raise QueryError(
            f"no attack {how!r}{did_you_mean(how, known)}; it {', '.join(known[:-1])} or {known[-1]}"
        )
    index = debate.index
    if of is None:
        numbers = _striking_one(index, doer, struck)
        found = tuple(r for number in numbers for r in _both_ways(debate, number))
    else:
        found = _aimed_at(debate, index.node(of))
    return tuple(
        r
        for r in found
        if (doer is None or doer in r.by)
        and (struck is None or struck in r.against)
        and (how is None or r.how == how)
    )


def _striking(index: Index) -> Iterator[int]:
    return compress(range(index.links), map(_STRIKING.__getitem__, index.kinds))


def _striking_one(index: Index, doer: str | None, struck: str | None) -> Iterator[int]:
    """Give the links that strike, less those whose numbers tell that they are another's or strike another."""
    numbers = _striking(index)
    if (doer is None and struck is None) or _CONTRADICTS in index.kinds_there:
        return numbers
    codes, first, targets = index.voice_codes, index.statements, index.targets
    if doer is not None:
        theirs = {code for code, names in enumerate(index.voice_sets) if doer in names}
        numbers = (number for number in numbers if codes[first + number] in theirs)
    if struck is not None:
        aims = {code for code, names in enumerate(index.voice_sets) if struck in names}
        standings = index.standings
        numbers = (k for k in numbers if codes[targets[k]] in aims or targets[k] in standings)
    return numbers


def _aimed_at(debate: Debate, node: int) -> tuple[Rebuttal, ...]:
    """Give what strikes one statement or link: what is drawn onto it, and contradictions drawn from it."""
    index = debate.index
    kinds, chains = index.kinds, index.incoming
    found = []
    link, after = chains.first[node], chains.next  # places in the chains of `incoming` are links
    while link >= 0:
        if _STRIKING[kinds[link]]:
            found.append(Rebuttal(debate, link, node))
        link = after[link]
    first = index.statements
    if node < first and _CONTRADICTS in index.kinds_there:
        back = [k for k in index.outgoing[node] if kinds[k] == _CONTRADICTS and index.targets[k] < first]
        if back:
            found += [Rebuttal(debate, number, node, back=True) for number in back]
            found.sort(key=attrgetter("_number"))  # what is drawn onto it stays before what is drawn from it
    return tuple(found)


def _both_ways(debate: Debate, number: int) -> Iterator[Rebuttal]:
    """Give a link as a rebuttal, and a contradiction also from its target towards each source."""
    index = debate.index
    target = index.targets[number]
    yield Rebuttal(debate, number, target)
    if index.kinds[number] == _CONTRADICTS and target < index.statements:
        for source in index.sources[number]:
            yield Rebuttal(debate, number, source, back=True)


QUESTION = Question(
    "rebuttals",
    rebuttals,
    "A rebuttal is a link that attacks or contradicts, with those who strike, those who are struck, "
    "and whether the blow rebuts a statement, undermines a reason, undercuts a step or discredits a speaker.",
)
