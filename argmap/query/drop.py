"""What is attacked and never defended."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import TYPE_CHECKING, get_args

from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate
from argmap.model.rows import Rows
from argmap.query._about import About, about
from argmap.query._another import owners, taken_back
from argmap.query._blows import blows
from argmap.query._question import Question, listed, people, short
from argmap.vocab import StatementKind

if TYPE_CHECKING:
    from argmap.model import Speaker

__all__ = ["QUESTION", "Dropped", "dropped"]


@dataclass(frozen=True, slots=True)
class Dropped:
    """One statement that is attacked and never defended: its id, whose it is, the links that strike it."""

    statement: str
    by: tuple[str, ...]
    links: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        debate, own = self.debate, people(self.debate, self.by, inside=True)
        statement = debate[self.statement]
        standing = debate.index.node(statement) in debate.index.standings
        what = "standing" if standing else short(statement)
        blows: dict[tuple[str, ...], list[str]] = {}
        for name in self.links:
            link = debate.link(name)
            striker = link.target if self.statement in link.sources else link.sources[0]
            blows.setdefault(self._dealers(name), []).append(short(debate[striker]))
        against = [f"{people(debate, by, inside=True)}’s {listed(words)}" for by, words in blows.items()]
        return f"Nobody defends {own}’s {what} against {listed(against)}."

    def _dealers(self, link: str) -> tuple[str, ...]:
        found, index = blows(self.debate), self.debate.index
        number = index.node(link) - index.statements
        aimed = found.at[index.node(self.statement)]
        return next(found.by(blow) for blow in aimed if found.links[blow] == number)


def dropped(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    kind: StatementKind | None = None,
    of: About | None = None,
) -> tuple[Dropped, ...]:
    """List the statements that others attack and nobody defends, in debate order.

    A statement is dropped when another speaker strikes it, and none of these blows is met. A blow is met
    when another than those who deal it strikes at a statement that it comes from or at its link, or says
    in words that one of these is wrong. To give one more reason for what is struck does not meet a blow.
    A standing is its speaker's. What nobody put forward, and what all who put it forward have taken back,
    is not listed; questions are not asked about unless `kind` says so.

    Args:
        by: Only what this speaker put forward, and their standing.
        kind: Only statements of this kind.
        of: Only this statement, or these (a selection).

    Raises:
        UnknownName: no speaker is called so.
        QueryError: there is no such kind of statement.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     cost = bob.claims("It costs too much")
        ...     link = cost.attacks(plan)
        >>> print(*dropped(d.debate))
        Nobody defends Ann’s “Build it” against Bob’s “It costs too much”.
        >>> answer = ann.claims("It pays for itself").attacks(cost)
        >>> print(*dropped(d.debate))
        Nobody defends Bob’s “It costs too much” against Ann’s “It pays for itself”.

    Source: the *dropped argument* of policy debate, as in Freeley & Steinberg, *Argumentation and Debate*.
    """
    kinds = get_args(StatementKind)
    if kind is not None and kind not in kinds:
        raise QueryError(f"no statement is a {kind!r}{did_you_mean(kind, kinds)}; kinds: {', '.join(kinds)}")
    who = None if by is None else debate.speaker(by).id
    index, whose = debate.index, owners(debate)
    sorts, names, n = debate.statements.column("kind"), index.ids, index.statements
    chosen = None if of is None else about(debate, of)
    nodes, rows = index.keep("dropped", lambda: _dropped(debate))
    return tuple(
        Dropped(names[node], whose[node], tuple(dict.fromkeys(names[n + k] for k in rows[place])), debate)
        for place, node in enumerate(nodes)
        if (sorts[node] == kind if kind else sorts[node] != "question")
        and (who is None or who in whose[node])
        and (chosen is None or names[node] in chosen)
    )


def _dropped(debate: Debate) -> tuple[array[int], Rows]:
    """Give the statements that are struck by another where no such blow is met, each with those links."""
    index, found, whose = debate.index, blows(debate), owners(debate)
    aims, links, n = found.aims, found.links, index.statements
    unmet = found.unmet()
    undefended: dict[int, list[int]] = {}
    defended = set()
    for blow in found.anothers_blows():
        node = aims[blow]
        if not unmet[blow]:
            defended.add(node)
        elif node < n:
            undefended.setdefault(node, []).append(links[blow])
    nodes = [
        node
        for node in sorted(undefended.keys() - defended)
        if whose.codes[node] and not _withdrawn(debate, node, whose[node])
    ]
    rows = list(map(undefended.__getitem__, nodes))
    starts = array("i", accumulate(map(len, rows), initial=0))
    return array("i", nodes), Rows(starts, array("i", chain.from_iterable(rows)))


def _withdrawn(debate: Debate, node: int, own: tuple[str, ...]) -> bool:
    return node not in debate.index.standings and all(taken_back(debate, node, who) for who in own)


QUESTION = Question(
    "dropped",
    dropped,
    "A statement is dropped when another speaker strikes it and no such blow is met: nobody else strikes at "
    "what it comes from or at its link, or says in words that one of these is wrong.",
)
