"""One statement in the case for or against another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Link
from argmap.query._case import bearing
from argmap.query._question import aim, counted, people, short
from argmap.query._read import Read

if TYPE_CHECKING:
    from argmap.model import Debate, Speaker, Statement
    from argmap.query._case import Case

__all__ = ["Reason", "reasons"]


class Reason(Read):
    """One statement that speaks for another, or against it.

    Attributes:
        against: Whether it speaks against it.
        depth: How many links away it is.
    """

    __slots__ = ("_case", "_number", "against", "depth")
    names = ("statement", "of", "against", "depth", "link", "towards")

    def __init__(self, case: Case, number: int, against: bool, depth: int) -> None:
        self._case = case
        self._number = number
        self.against = against
        self.depth = depth

    @property
    def debate(self) -> Debate:
        """The debate in which it speaks."""
        return self._case.debate

    @property
    def statement(self) -> str:
        """The id of the statement that speaks."""
        return self._case.debate.index.ids[self._number]

    @property
    def of(self) -> str:
        """The id of the statement that it speaks for or against."""
        return self.debate.index.ids[self._case.starts[0]]

    @property
    def link(self) -> str:
        """The id of the link by which it bears, the first on a shortest way."""
        index = self.debate.index
        return index.ids[index.statements + self._way()[0]]

    @property
    def towards(self) -> str:
        """The id of the statement or link to which that link brings it."""
        return self.debate.index.ids[self._way()[1]]

    def _way(self) -> tuple[int, int]:
        return self._case.way(self._number, against=self.against)

    @property
    def by(self) -> tuple[str, ...]:
        """The ids of those whose statement it is; none where the mapper supplied it."""
        return self.debate.speakers_of(self.statement)

    def __str__(self) -> str:
        debate, statement, goal = self.debate, self.debate[self.statement], self.debate[self.of]
        link = debate.link(self.link)
        owner = f"{people(debate, self.by)}’s {short(statement)}" if self.by else short(statement)
        argument = self.statement not in (*link.sources, link.target)
        verb = "carries the reasoning to" if argument else link.kind
        does = f"{verb} {aim(debate, debate[self.towards])}"
        if self.depth == 1 and not isinstance(debate[self.towards], Link):
            return f"{owner} {does}."
        side = "against" if self.against else "for"
        return f"{owner} speaks {side} {short(goal)}, {counted(self.depth, 'step')} away: it {does}."


def reasons(
    debate: Debate,
    *,
    of: str | Statement,
    by: str | Speaker | None,
    depth: int | None,
    against: bool,
) -> tuple[Reason, ...]:
    """List the statements in the case for a statement or against it."""
    index = debate.index
    goal = index.statement(of)
    who = None if by is None else debate.speaker(by).id
    case = bearing(debate, (goal,), depth=depth)
    return tuple(
        [
            Reason(case, number, against, far)
            for number, far in case.statements(against=against)
            if who is None or who in index.speakers(number)
        ]
    )
