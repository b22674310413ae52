"""What bears on what, at any remove.

A statement bears on the target of each link that it is a source of; a link bears on its own target. So
whoever attacks the step from a reason to a conclusion bears on that step, and by way of it on the
conclusion. Each link is followed the way it was drawn, contradictions too.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.model import Debate, Index, Link, Statement

__all__ = ["ancestors", "components", "descendants"]

_ID = attrgetter("id")


def descendants(debate: Debate, start: str | Statement | Link, *, links: bool = False) -> tuple[str, ...]:
    """Give the ids of all statements that a statement or link bears on, at any remove, in debate order.

    With `links`, the ids of the links that lead there follow. What one starts from is left out, though
    a circle may lead back to it.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     a, b = d.speaker("A"), d.speaker("B")
        ...     step = a.claims("It pays", id="pays").supports(a.proposes("Do it", id="plan"), id="step")
        ...     undercut = b.claims("Pay is not all", id="not-all").attacks(step, id="undercut")
        >>> descendants(d.debate, "not-all")
        ('plan',)
        >>> descendants(d.debate, "not-all", links=True)
        ('plan', 'step', 'undercut')

    Raises:
        UnknownName: the debate has nothing of that name.
    """
    index = debate.index
    begin = index.node(start)
    is_link = begin >= index.statements
    first = {index.ends[begin - index.statements]} if is_link else {begin}
    reached = _spread(first, lambda some: map(index.ends.__getitem__, index.outgoing.each(some)))
    walked: set[int] = set()
    if links:
        walked = set(index.outgoing.each(reached))
        if is_link:
            walked.add(begin - index.statements)
        walked |= _chains(index, walked)
    return _ids(debate, reached, walked, begin)


def ancestors(debate: Debate, start: str | Statement | Link, *, links: bool = False) -> tuple[str, ...]:
    """Give the ids of all statements that bear on a statement or link, at any remove, in debate order.

    With `links`, the ids of the links that lead from them follow. What one starts from is left out,
    though a circle may lead back to it.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     a, b = d.speaker("A"), d.speaker("B")
        ...     step = a.claims("It pays", id="pays").supports(a.proposes("Do it", id="plan"), id="step")
        ...     undercut = b.claims("Pay is not all", id="not-all").attacks(step, id="undercut")
        >>> ancestors(d.debate, "plan")
        ('pays', 'not-all')
        >>> ancestors(d.debate, "step"), ancestors(d.debate, "not-all")
        (('not-all',), ())

    Raises:
        UnknownName: the debate has nothing of that name.
    """
    index = debate.index
    begin = index.node(start)
    walked: set[int] = set()
    if begin < index.statements:
        first = {begin}
    else:
        onto = _spread({begin}, lambda some: map(index.statements.__add__, index.incoming.each(some)))
        walked = {node - index.statements for node in onto if node != begin}
        first = set(_sources(index, walked))
    reached = _spread(first, lambda some: _sources(index, index.arriving.each(some)))
    if links:
        walked.update(index.arriving.each(reached))
    return _ids(debate, reached, walked if links else set(), begin)


def components(debate: Debate) -> tuple[tuple[str, ...], ...]:
    """Part the statements into groups that no link joins, each and all in debate order; ids.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     a = d.speaker("A")
        ...     link = a.claims("It pays").supports(a.proposes("Do it"))
        ...     alone = a.asks("What is for lunch?")
        >>> components(d.debate)
        (('it-pays', 'do-it'), ('what-is-for-lunch',))
    """
    index = debate.index
    leader = list(range(index.statements))
    for source, link in zip(index.sources.entries, index.owners, strict=True):
        one, other = _lead(leader, source), _lead(leader, index.ends[link])
        leader[max(one, other)] = min(one, other)
    groups: dict[int, list[str]] = {}
    for number, statement in enumerate(debate.statements):
        groups.setdefault(_lead(leader, number), []).append(statement.id)
    return tuple(map(tuple, groups.values()))


def _lead(leader: list[int], node: int) -> int:
    while leader[node] != node:
        leader[node] = node = leader[leader[node]]
    return node


def _spread(first: set[int], step: Callable[[set[int]], Iterable[int]]) -> set[int]:
    """Go on from one set of numbers to the next until nothing new comes."""
    seen, fresh = set(first), first
    while fresh:
        fresh = set(step(fresh))
        fresh -= seen
        seen |= fresh
    return seen


def _sources(index: Index, links: Iterable[int]) -> Iterator[int]:
    """Give the statements that links come from."""
    if isinstance(index.sources.starts, range):  # each link has one source
        return map(index.sources.entries.__getitem__, links)
    return index.sources.each(list(links))


def _chains(index: Index, links: set[int]) -> set[int]:
    """Give the links that these links bear on, at any remove."""
    passed: set[int] = set()
    for link in links:
        node = index.targets[link]
        while node >= index.statements and node - index.statements not in passed:
            passed.add(node - index.statements)
            node = index.targets[node - index.statements]
    return passed


def _ids(debate: Debate, statements: set[int], links: set[int], begin: int) -> tuple[str, ...]:
    statements.discard(begin)
    links.discard(begin - debate.index.statements)
    found = map(debate.statements.__getitem__, sorted(statements))
    walked = map(debate.links.__getitem__, sorted(links))
    return (*map(_ID, found), *map(_ID, walked))
