"""One statement in the case for or against another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.classes import dataclass, field
from argmap.model import Debate, Link
from argmap.query._case import bearing
from argmap.query._question import aim, counted, people, short

if TYPE_CHECKING:
    from argmap.model import Speaker, Statement

__all__ = ["Reason", "reasons"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One statement that speaks for another, or against it.

    Attributes:
        statement: The id of the statement that speaks.
        of: The id of the statement that it speaks for or against.
        against: Whether it speaks against it.
        depth: How many links away it is.
        link: The id of the link by which it bears, the first on a shortest way.
        towards: The id of the statement or link to which that link brings it.
    """

    statement: str
    of: str
    against: bool
    depth: int
    link: str
    towards: str
    debate: Debate = field(repr=False, compare=False)

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
    index, n = debate.index, debate.index.statements
    node = index.node(of)
    goal = debate.statement(of).id if node >= n else index.ids[node]
    who = None if by is None else debate.speaker(by).id
    steps = [
        (far, other, link, towards)
        for other, side, far, link, towards in bearing(debate, (node,), depth=depth)
        if side == against and other < n and (who is None or who in index.speakers(other))
    ]
    steps.sort()
    ids = index.ids
    return tuple(
        [
            Reason(ids[other], goal, against, far, ids[n + link], ids[towards], debate)
            for far, other, link, towards in steps
        ]
    )
