"""What bears on what, at any remove.

A statement bears on the target of each link that it is a source of; a link bears on its own target. So
whoever attacks the step from a reason to a conclusion bears on that step, and by way of it on the
conclusion. Each link is followed the way it was drawn, contradictions too.
"""

from __future__ import annotations

from array import array
from itertools import chain, compress, count
from typing import TYPE_CHECKING

from argmap.model.rows import Chains

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Debate, Index, Link, Statement

__all__ = ["ancestors", "components", "descendants"]


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
    outgoing = index.outgoing
    marks = bytearray(index.statements)
    walked: set[int] = set()
    if begin < index.statements:
        _mark(marks, [begin], outgoing, _onward(index))
    else:
        _mark(marks, [index.ends[begin - index.statements]], outgoing, _onward(index))
        walked.add(begin - index.statements)
    if links:
        walked.update(chain.from_iterable(map(outgoing.__getitem__, compress(count(), marks))))
        walked |= _chains(index, walked)
    return _ids(debate, marks, walked if links else set(), begin)


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
    marks = bytearray(index.statements)
    walked: set[int] = set()
    first = [begin]
    if begin >= index.statements:
        walked = _onto(index, begin)
        first = [source for link in walked for source in index.sources[link]]
    if isinstance(index.sources.starts, range):  # each link has one source
        _mark(marks, first, index.arriving, index.sources.entries)
    else:
        ends = index.keep("ends of entries", lambda: array("i", [index.ends[link] for link in index.owners]))
        arriving = index.keep("entries by end", lambda: Chains(ends, index.statements))
        _mark(marks, first, arriving, index.sources.entries)
    if links:
        walked.update(chain.from_iterable(map(index.arriving.__getitem__, compress(count(), marks))))
    return _ids(debate, marks, walked if links else set(), begin)


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
    leader = list(range(index.statements))  # of each, one before it in its group, or itself
    ends = index.ends if isinstance(index.owners, range) else map(index.ends.__getitem__, index.owners)
    for one, other in zip(index.sources.entries, ends, strict=True):
        while (lead := leader[one]) != one:
            leader[one] = one = leader[lead]
        while (lead := leader[other]) != other:
            leader[other] = other = leader[lead]
        if one < other:
            leader[other] = one
        else:
            leader[one] = other
    groups: dict[int, list[str]] = {}
    for number, name in enumerate(debate.statements.column("id")):
        lead = leader[number] = leader[leader[number]]  # what comes before has its first by now
        if lead == number:
            groups[lead] = [name]
        else:
            groups[lead].append(name)
    return tuple(map(tuple, groups.values()))


def _onward(index: Index) -> Sequence[int]:
    """Give, for each place in the chains of `outgoing`, the statement that one comes to."""
    if isinstance(index.sources.starts, range):
        return index.ends
    return index.keep("ends of entries", lambda: array("i", [index.ends[link] for link in index.owners]))


def _mark(marks: bytearray, first: Iterable[int], chains: Chains, onward: Sequence[int]) -> None:
    """Mark everything that can be reached; `onward` says where each place of the chains leads."""
    begins, after = chains.first, chains.next
    todo = list(dict.fromkeys(first))
    for number in todo:
        marks[number] = 1
    push = todo.append
    for number in todo:  # which grows as it is gone through
        place = begins[number]
        while place >= 0:
            other = onward[place]
            if not marks[other]:
                marks[other] = 1
                push(other)
            place = after[place]


def _onto(index: Index, begin: int) -> set[int]:
    """Give the links that bear on a link, at any remove."""
    found: set[int] = set()
    todo = [begin]
    while todo:
        fresh = set(index.incoming[todo.pop()]) - found
        found |= fresh
        todo.extend(index.statements + link for link in fresh)
    return found


def _chains(index: Index, links: set[int]) -> set[int]:
    """Give the links that these links bear on, at any remove."""
    passed: set[int] = set()
    for link in links:
        node = index.targets[link]
        while node >= index.statements and node - index.statements not in passed:
            passed.add(node - index.statements)
            node = index.targets[node - index.statements]
    return passed


def _ids(debate: Debate, marks: bytearray, links: set[int], begin: int) -> tuple[str, ...]:
    if begin < len(marks):
        marks[begin] = 0
    index = debate.index
    links.discard(begin - index.statements)
    walked = map(index.statements.__add__, sorted(links))
    return (*compress(index.ids, marks), *map(index.ids.__getitem__, walked))
