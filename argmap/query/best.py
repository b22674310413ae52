"""The best attack on a statement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap import graph
from argmap.model import Debate
from argmap.query._blows import blows
from argmap.query._case import bearing
from argmap.query._question import Question, aim, counted, listed, people, short

if TYPE_CHECKING:
    from argmap.model import Speaker, Statement
    from argmap.vocab import Strike

__all__ = ["QUESTION", "Attack", "best_attack"]


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack on a statement, and how well it stands.

    Attributes:
        link: The id of the link that strikes.
        by: The ids of those who deal it.
        how: What it does: rebuts, undermines, undercuts or discredits.
        target: The id of the statement or link that it is aimed at.
        sources: The ids of the statements that strike.
        met: Whether anybody meets it.
        backing: How many statements are in the case for those that strike.
        counter: How many statements are in the case against them.
    """

    link: str
    by: tuple[str, ...]
    how: Strike
    target: str
    sources: tuple[str, ...]
    met: bool
    backing: int
    counter: int
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        debate = self.debate
        words = listed([short(debate[source]) for source in self.sources])
        what = aim(debate, debate[self.target])
        behind = f"{counted(self.backing, 'statement') if self.backing else 'nothing'} behind it"
        if self.counter:
            behind += f" and {counted(self.counter, 'statement')} against it"
        verdict = "others answer it" if self.met else "nobody answers it"
        one = people(debate, self.by, inside=True)
        return f"The best attack on {what} is {one}’s {words}: {verdict}, with {behind}."


def best_attack(
    debate: Debate, *, of: str | Statement, by: str | Speaker | None = None
) -> tuple[Attack, ...]:
    """Give the best attack on a statement; several where they are equally good, none where nobody attacks.

    An attack is what strikes the statement, or a step of reasoning that ends at it. One that nobody meets
    (see `dropped`) is better than one that somebody does; of two alike in this, the better is the one with
    more statements in the case for what strikes than in the case against that.

    Args:
        of: The statement.
        by: Only attacks of this speaker.

    Raises:
        UnknownName: no statement or speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     ugly, cost = bob.claims("It is ugly"), bob.claims("It costs too much")
        ...     links = ugly.attacks(plan), cost.attacks(plan), bob.claims("Steel is dear").supports(cost)
        >>> print(*best_attack(d.debate, of="plan"))  # doctest: +NORMALIZE_WHITESPACE
        The best attack on “Build it” is Bob’s “It costs too much”: nobody answers it,
        with one statement behind it.
    """
    goal = debate.index.node(debate.statement(of))
    who = None if by is None else debate.speaker(by).id
    found = blows(debate)
    first = debate.index.statements
    steps = {link for link in debate.index.arriving[goal] if debate.index.kind(link) == "supports"}
    aimed = [goal, *(first + link for link in steps)]
    struck = sorted(blow for node in aimed for blow in found.at[node])
    attacks = [_attack(debate, blow) for blow in struck if who is None or who in found.by(blow)]
    best = min(map(_rank, attacks), default=None)
    return tuple(attack for attack in attacks if _rank(attack) == best)


def _rank(attack: Attack) -> tuple[bool, int]:
    return attack.met, attack.counter - attack.backing


def _attack(debate: Debate, blow: int) -> Attack:
    index, found = debate.index, blows(debate)
    node, sources = found.aims[blow], found.sources(blow)
    n = index.statements
    case = bearing(debate, sources)
    return Attack(
        index.ids[n + found.links[blow]],
        found.by(blow),
        graph.strike_at(index, node),
        index.ids[node],
        tuple(map(index.ids.__getitem__, sources)),
        found.met(blow),
        len(case.statements(against=False)),
        len(case.statements(against=True)),
        debate,
    )


QUESTION = Question(
    "best-attack",
    best_attack,
    "The best attack on a statement, of those that strike it or a step that ends at it, is one that nobody "
    "meets if there is one, and then the one with most statements for what strikes, less those against it.",
)
