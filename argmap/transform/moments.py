"""A debate in time: as it stood at a moment, what a span added, and every stage between.

An utterance without a time of its own takes that of the last one before it that has one, or else the
debate's; where none is known it was there from the beginning. A link that nobody is said to have drawn is
there as soon as all that it joins is. What the mapper supplied and nobody said is there as soon as
something that is there makes use of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from argmap.errors import ModelError, QueryError
from argmap.graph import part
from argmap.model import Utterance
from argmap.model.times import later, times
from argmap.model.values import check_when
from argmap.transform._ties import Ties

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from argmap.model import Debate

Moment: TypeAlias = "str | date | Utterance"

__all__ = ["between", "slice", "stages"]


def slice(debate: Debate, *, until: Moment) -> Debate:
    """Give the debate as it stood at a moment.

    Args:
        until: A day or a moment, as ISO 8601 text or as a `datetime.date`, which is still inside; or an
            utterance or its id: that one and those before it, in debate order.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build the road", id="plan")
        ...     no = bob.claims("It brings cars", id="cars").attacks(plan)
        >>> slice(d.debate, until="ann-1").statements[-1].id, slice(d.debate, until="bob-1") == d.debate
        ('plan', True)

    Raises:
        QueryError: `until` is neither a time nor an utterance of this debate.
    """
    return _stage(debate, _spoken(debate, until))


def between(debate: Debate, *, since: Moment | None = None, until: Moment | None = None) -> Debate:
    """Give what was said in a span, and what that bears on.

    What a link of the span joins is kept with it, in the words it had by the end of the span, even where
    it was said before. Both ends belong to the span; None leaves one open.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build the road", id="plan")
        ...     noise = ann.claims("The bells are loud", id="bells")
        ...     no = bob.claims("It brings cars", id="cars").attacks(plan)
        >>> [statement.id for statement in between(d.debate, since="bob-1").statements]
        ['plan', 'cars']

    Raises:
        QueryError: an end is neither a time nor an utterance of this debate.
    """
    whole = debate if until is None else slice(debate, until=until)
    if since is None:
        return whole
    late = _spoken(debate, until) if until is not None else {u.id for u in debate.utterances}
    late -= _before(debate, since)
    index, first = whole.index, len(whole.statements)
    known = _there(whole, {u.id for u in whole.utterances} - late)
    nodes: set[int] = set()
    for number, statement in enumerate(whole.statements):
        if any(act.utterance in late for act in statement.said):
            nodes.add(number)
    for number, link in enumerate(whole.links):
        own = any(act.utterance in late for act in link.said)
        if own or (not link.said and not known[first + number]):
            here = first + number
            while here >= first:
                nodes.update((here, *index.sources[here - first]))
                here = index.targets[here - first]
            nodes.add(here)
    words = {
        act.utterance
        for number in nodes
        for act in (whole.statements[number] if number < first else whole.links[number - first]).said
    }
    return part(whole, nodes, utterances=words | late)


def stages(debate: Debate) -> Iterator[Debate]:
    """Give the debate as it stood after each utterance, one after the other, in debate order.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build the road")
        ...     no = bob.claims("It brings cars").attacks(plan)
        >>> [len(stage.statements) for stage in stages(d.debate)]
        [1, 2]
    """
    spoken: set[str] = set()
    for utterance in debate.utterances:
        spoken.add(utterance.id)
        yield _stage(debate, _known(debate, spoken))


def _stage(debate: Debate, spoken: set[str]) -> Debate:
    there = _there(debate, spoken)
    return part(debate, (node for node, mark in enumerate(there) if mark), utterances=spoken)


def _spoken(debate: Debate, until: Moment) -> set[str]:
    """Give the utterances that were made by a moment."""
    order = [utterance.id for utterance in debate.utterances]
    place, when = _moment(debate, until)
    if place is not None:
        return _known(debate, set(order[: place + 1]))
    at = times(debate)
    return _known(debate, {name for name in order if not later(at[name], when)})


def _before(debate: Debate, since: Moment) -> set[str]:
    """Give the utterances that were made before a moment."""
    order = [utterance.id for utterance in debate.utterances]
    place, when = _moment(debate, since)
    if place is not None:
        return set(order[:place])
    at = times(debate)
    return {name for name in order if at[name] is None or later(when, at[name])}


def _moment(debate: Debate, given: Moment) -> tuple[int | None, str | None]:
    """Give the place of an utterance among all, or a time."""
    name = debate.utterance(given).id if isinstance(given, Utterance) else given
    for place, utterance in enumerate(debate.utterances):
        if utterance.id == name:
            return place, None
    try:
        when = check_when(name, "the moment")
    except ModelError as error:
        raise QueryError(f"{error}; or name an utterance of the debate") from None
    if when is None:
        raise QueryError("a moment is a time or an utterance, not None")
    return None, when


def _known(debate: Debate, spoken: set[str]) -> set[str]:
    """Leave out what is known only by a report that has not been made yet."""
    reporter = {u.id: u.reported_by for u in debate.utterances if u.reported_by is not None}
    found = set(spoken)
    for name in spoken:
        trail, here = [], name
        while here in reporter and here in found:
            trail.append(here)
            here = reporter[here]
        if here not in found:
            found.difference_update(trail)
    return found


def _there(debate: Debate, spoken: set[str]) -> bytearray:
    """Mark the statements and links that are there when these utterances have been made."""
    things = [*debate.statements, *debate.links]
    said = [number for number, thing in enumerate(things) if thing.said]
    marks = bytearray(not t.said or any(act.utterance in spoken for act in t.said) for t in things)
    _joined(debate, marks)
    # what was supplied for something that is not there yet, is not there either
    ties = Ties(debate)
    ever = ties.reach(said, bytearray(b"\1") * len(things))
    now = ties.reach((number for number in said if marks[number]), marks)
    for number in range(len(debate.statements)):
        marks[number] &= now[number] or not ever[number]
    _joined(debate, marks)
    return marks


def _joined(debate: Debate, marks: bytearray) -> None:
    """Unmark the links that have an end which is not there, and those on them."""
    index, first = debate.index, len(debate.statements)
    todo = [
        link
        for link in range(index.links)
        if not (marks[index.targets[link]] and all(marks[source] for source in index.sources[link]))
    ]
    for link in todo:  # which grows as it is gone through
        if marks[first + link]:
            marks[first + link] = 0
            todo.extend(index.incoming[first + link])
