"""Who strikes whom, and what the blow strikes."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING, get_args

from argmap import graph
from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate, Link
from argmap.query._blows import CONTRADICTS, STRIKING, Blows, blows
from argmap.query._question import Question, aim, owned, people, short
from argmap.query._read import Read
from argmap.vocab import STRIKES, Strike

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from argmap.model import Speaker, Statement

__all__ = ["QUESTION", "Rebuttal", "rebuttals"]


class Rebuttal(Read):
    """One attack, or one side of a contradiction: by whom, against whom, and what it does."""

    __slots__ = ("_aim", "_link", "debate")
    names = ("link", "by", "against", "how", "target", "sources")

    def __init__(self, debate: Debate, link: int, aim: int) -> None:
        self.debate = debate
        self._link = link  # counted from 0
        self._aim = aim  # the node that is struck: what the link bears on, or a source of a contradiction

    @property
    def link(self) -> str:
        """The id of the link that strikes."""
        index = self.debate.index
        return index.ids[index.statements + self._link]

    @property
    def by(self) -> tuple[str, ...]:
        """The ids of those who strike: those who drew the link, or else the authors of its sources."""
        index, link = self.debate.index, self._link
        target = index.targets[link]
        if target != self._aim and not self.debate.links.cell("said", link):
            return index.authors(target)
        return index.speakers(index.statements + link)

    @property
    def against(self) -> tuple[str, ...]:
        """The ids of those who are struck.

        The speakers of the statement or link that it is aimed at; of a standing, the one whose it is.
        """
        index = self.debate.index
        of = index.standings.get(self._aim)
        return index.speakers(self._aim) if of is None else (of,)

    @property
    def how(self) -> Strike:
        """What it does: rebuts, undermines, undercuts or discredits; see `argmap.query.strikes`."""
        return graph.strike_at(self.debate.index, self._aim)

    @property
    def target(self) -> str:
        """The id of the statement or link that it is aimed at."""
        return self.debate.index.ids[self._aim]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the statements that strike."""
        index, target = self.debate.index, self.debate.index.targets[self._link]
        strikes = index.sources[self._link] if target == self._aim else (target,)
        return tuple(map(index.ids.__getitem__, strikes))

    @property
    def strikes(self) -> Literal["statement", "premise", "inference", "standing"]:
        """What is struck: a statement, a premise, an inference, or a speaker's standing."""
        return STRIKES[self.how].strikes

    def __str__(self) -> str:
        target = self.debate[self.target]
        by = people(self.debate, self.by)
        words = " with ".join(short(self.debate[source]) for source in self.sources[:1])
        if self.how == "discredits":
            return f"{by} discredits {people(self.debate, self.against, inside=True)} with {words}."
        aimed = aim(self.debate, target)
        whose = owned(self.debate, self.against, aimed.removeprefix("the "))
        return f"{by} {self.how} {whose if self.against else aimed} with {words}."


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
    if by is against is how is None and of is not None:
        return _aimed_at(debate, debate.index.node(of))
    doer = None if by is None else debate.speaker(by).id
    struck = None if against is None else debate.speaker(against).id
    if how is not None and how not in STRIKES:
        known = get_args(Strike)
        raise QueryError(
            f"no attack {how!r}{did_you_mean(how, known)}; it {', '.join(known[:-1])} or {known[-1]}"
        )
    if of is None:
        found = blows(debate)
        links, aims = found.links, found.aims
        return tuple([Rebuttal(debate, links[b], aims[b]) for b in _among(found, doer, struck, how)])
    return tuple(
        r
        for r in _aimed_at(debate, debate.index.node(of))
        if (doer is None or doer in r.by)
        and (struck is None or struck in r.against)
        and (how is None or r.how == how)
    )


def _among(found: Blows, doer: str | None, struck: str | None, how: Strike | None) -> Iterable[int]:
    """Give the blows that one deals, that strike one, and that do one thing: told by their numbers."""
    index, aims, dealers = found.index, found.aims, found.dealers
    numbers: Iterable[int] = range(len(found.links))
    if doer is not None:
        theirs = bytes(doer in names for names in index.voice_sets)
        numbers = compress(numbers, map(theirs.__getitem__, dealers))
    if struck is not None:
        theirs, codes, standings = (
            bytes(struck in s for s in index.voice_sets),
            index.voice_codes,
            index.standings,
        )
        if standings:
            numbers = [
                blow
                for blow in numbers
                if (theirs[codes[aims[blow]]] if (of := standings.get(aims[blow])) is None else of == struck)
            ]
        elif doer is None:
            numbers = compress(numbers, map(theirs.__getitem__, map(codes.__getitem__, aims)))
        else:
            numbers = [blow for blow in numbers if theirs[codes[aims[blow]]]]
    return numbers if how is None else (b for b in numbers if graph.strike_at(index, aims[b]) == how)


def _aimed_at(debate: Debate, node: int) -> tuple[Rebuttal, ...]:
    """Give what strikes one statement or link: what is drawn onto it, and contradictions drawn from it."""
    index = debate.index
    kinds, chains = index.kinds, index.incoming
    link, after = chains.first[node], chains.next  # places in the chains of `incoming` are links
    found = []
    while link >= 0:
        if kinds[link] in STRIKING:
            found.append(Rebuttal(debate, link, node))
        link = after[link]
    if CONTRADICTS in index.kinds_there and node < index.statements:
        back = [k for k in index.outgoing[node] if kinds[k] == CONTRADICTS]
        found += [Rebuttal(debate, k, node) for k in back if index.targets[k] < index.statements]
        found.sort(key=attrgetter("_link"))  # what is drawn onto it stays before what is drawn from it
    return tuple(found)


QUESTION = Question(
    "rebuttals",
    rebuttals,
    "A rebuttal is a link that attacks or contradicts, with those who strike, those who are struck, "
    "and whether the blow rebuts a statement, undermines a reason, undercuts a step or discredits a speaker.",
)
