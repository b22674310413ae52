"""The neighbourhood of one thing, and a debate without some of its things."""

from __future__ import annotations

from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Any

from argmap.errors import QueryError
from argmap.graph import part
from argmap.model import Debate
from argmap.transform._ties import Ties

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Link, Statement

__all__ = ["focus", "prune"]


def focus(debate: Debate, statement: str | Statement | Link, *, within: int = 1) -> Debate:
    """Give the statements within so many links of one, and every link between them.

    It takes one link to come from any end of it to all the others, whichever way it was drawn. To come to a
    link, by a link that bears on it, is to come to what that joins; so an objection to a step is one link
    away from both its ends. An argument is one step away from its links, and a proposal from a statement
    that it hangs on. What was said elsewhere goes, with the speakers and sources of that alone.

    Args:
        statement: A statement or link, or its id.
        within: How many links, 0 or more; 0 gives the statement alone, or the link with what it joins.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan, cars = ann.proposes("Build it", id="plan"), bob.claims("It brings cars", id="cars")
        ...     no = cars.attacks(plan)
        ...     yes = ann.claims("The cars are there", id="there").attacks(cars)
        >>> [s.id for s in focus(d.debate, "plan", within=1).statements]
        ['plan', 'cars']

    Raises:
        UnknownName: the debate has nothing of that name.
        QueryError: `within` is no such number.
    """
    if isinstance(within, bool) or not isinstance(within, int) or within < 0:
        raise QueryError(f"within counts links, 0 or more, not {within!r}")
    index, ties = debate.index, Ties(debate)
    first = index.statements
    found: set[int] = set()
    edge = _ends(debate, [index.node(statement)])
    for _ in range(within):
        found |= edge
        edge = _ends(debate, {other for node in edge for other in ties[node]} - found)
        if edge <= found:
            break
    found |= edge
    links = (first + link for link in range(index.links) if found.issuperset(index.sources[link]))
    return part(debate, chain(found, links))


def _ends(debate: Debate, nodes: Iterable[int]) -> set[int]:
    """Add to links what they join."""
    index = debate.index
    found: set[int] = set()
    todo = list(nodes)
    for node in todo:  # which grows as it is gone through
        if node not in found:
            found.add(node)
            if node >= index.statements:
                link = node - index.statements
                todo.extend((index.targets[link], *index.sources[link]))
    return found


def prune(debate: Debate, *, without: Iterable[str | Statement | Link] = ()) -> Debate:
    """Take out some statements and links, what cannot stand without them, and what nothing uses any more.

    A link goes with any of its ends, and a link on a link with that. Then go the utterances in which nothing
    is done and to which nothing replies, and the speakers and sources that nothing names.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob, eve = d.speaker("Ann"), d.speaker("Bob"), d.speaker("Eve")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     no = bob.claims("It brings cars", id="cars").attacks(plan)
        >>> prune(d.debate)
        <Debate: 2 statements, 1 link, 2 speakers>
        >>> prune(d.debate, without=["cars"])
        <Debate: 1 statement, 0 links, 1 speaker>

    Raises:
        UnknownName: the debate has nothing of that name.
    """
    index = debate.index
    gone = {index.node(name) for name in ([without] if isinstance(without, str) else without)}
    rest = [node for node in range(len(index)) if node not in gone]
    left = part(debate, rest)
    named = {act.utterance for thing in chain(left.statements, left.links) for act in thing.said}
    by_id = {utterance.id: utterance for utterance in debate.utterances}
    todo = list(named)
    for name in todo:  # which grows as it is gone through
        own = by_id[name]
        more = [*own.replies_to, *((own.reported_by,) if own.reported_by is not None else ())]
        fresh = dict.fromkeys(other for other in more if other not in named)
        named.update(fresh)
        todo.extend(fresh)
    return _used(part(debate, rest, utterances=named))


def _used(debate: Debate) -> Debate:
    """Leave out the speakers and sources that nothing names."""
    speakers = {s.of for s in debate.statements if s.kind == "standing"}
    sources = {u.quote.source for u in debate.utterances if u.quote is not None}
    for utterance in debate.utterances:
        speakers.update(utterance.to)
        if utterance.speaker is not None:
            speakers.add(utterance.speaker)
    things = chain(debate.statements, debate.links)
    sources.update(quote.source for thing in things for act in thing.said for quote in act.quotes)
    parts: dict[str, Any] = {spec.name: getattr(debate, spec.name) for spec in fields(debate)}
    parts["speakers"] = tuple(s for s in debate.speakers if s.id in speakers)
    parts["sources"] = tuple(s for s in debate.sources if s.id in sources)
    return Debate.trusted(**parts)
