"""A part of a debate, as a debate: what is kept, and what that cannot do without."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import chain, compress
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.model import Argument, Condition, Debate, Proposal, Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Set

    from argmap.model import Index, Link, Said, Statement, Utterance

__all__ = ["part"]

T = TypeVar("T", bound="Statement | Link")


def part(debate: Debate, nodes: Iterable[int], *, utterances: Collection[str] | None = None) -> Debate:
    """Give the debate of some statements and links, in the order of the whole.

    A link stays where all that it joins stays. A step of an argument that goes is taken out of it; a
    condition that names a statement which goes keeps its words. An utterance that is reported stays only
    with the one that reports it. Speakers and sources go where only what goes names them.

    Args:
        nodes: The numbers of the statements and links to keep, as `Debate.index` counts them.
        utterances: The ids of the utterances to keep, with the acts in them; None keeps those that have an
            act in what is kept.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     a, b = d.speaker("A"), d.speaker("B")
        ...     plan = a.proposes("Do it")
        ...     for_, against = a.claims("It pays").supports(plan), b.claims("It does not").attacks(plan)
        >>> part(d.debate, [0, 1, 3])
        <Debate: 2 statements, 1 link, 1 speaker>
    """
    index = debate.index
    marks = bytearray(len(index))
    for node in nodes:
        marks[node] = 1
    _whole(index, marks)
    first = index.statements
    statements = tuple(compress(debate.statements, marks[:first]))
    links = tuple(compress(debate.links, marks[first:]))
    if utterances is None:
        utterances = {act.utterance for thing in chain(statements, links) for act in thing.said}
    spoken = _reported(debate, utterances)
    said = tuple(_shortened(u, spoken) for u in debate.utterances if u.id in spoken)
    there = frozenset(thing.id for thing in chain(statements, links))
    parts: dict[str, Any] = {spec.name: getattr(debate, spec.name) for spec in fields(debate)}
    parts["statements"] = tuple(
        _acted(_refitted(statement, there, debate), spoken) for statement in statements
    )
    parts["links"] = tuple(_acted(link, spoken) for link in links)
    parts["utterances"] = said
    # what nothing has named before is not missed by anything now, and stays
    silent = _speakers(debate.utterances, debate.statements) - _speakers(said, parts["statements"])
    quoted = set(_quoted(debate.utterances, chain(debate.statements, debate.links)))
    unused = quoted - set(_quoted(said, chain(parts["statements"], parts["links"])))
    parts["speakers"] = tuple(speaker for speaker in debate.speakers if speaker.id not in silent)
    parts["sources"] = tuple(source for source in debate.sources if source.id not in unused)
    return Debate.trusted(**parts)


def _whole(index: Index, marks: bytearray) -> None:
    """Unmark the links that have lost an end; a link on a link is looked at after that one."""
    first = index.statements
    settled = bytearray(index.links)
    for link in range(index.links):
        trail = []
        while not settled[link]:
            settled[link] = 1
            trail.append(link)
            if (target := index.targets[link]) >= first:
                link = target - first
        for link in reversed(trail):
            if marks[first + link]:
                ends = (index.targets[link], *index.sources[link])
                marks[first + link] = all(marks[end] for end in ends)


def _reported(debate: Debate, utterances: Collection[str]) -> Set[str]:
    """Add the utterances in which these are reported."""
    reporter = {u.id: u.reported_by for u in debate.utterances}
    found: set[str] = set()
    for name in utterances:
        here: str | None = name
        while here is not None and here not in found:
            found.add(here)
            here = reporter[here]
    return found


def _shortened(utterance: Utterance, spoken: Set[str]) -> Utterance:
    replies = tuple(name for name in utterance.replies_to if name in spoken)
    return utterance if replies == utterance.replies_to else replace(utterance, replies_to=replies)


def _acted(thing: T, spoken: Set[str]) -> T:
    acts: tuple[Said, ...] = tuple(act for act in thing.said if act.utterance in spoken)
    return thing if len(acts) == len(thing.said) else replace(thing, said=acts)


def _refitted(statement: Statement, there: frozenset[str], debate: Debate) -> Statement:
    """Take out of an argument and a proposal what is no longer there to be named."""
    if isinstance(statement, Argument) and not there.issuperset(statement.steps):
        return replace(statement, steps=tuple(step for step in statement.steps if step in there))
    if isinstance(statement, Proposal):
        kept = tuple(_worded(condition, there, debate) for condition in statement.conditions)
        return statement if kept == statement.conditions else replace(statement, conditions=kept)
    return statement


def _worded(condition: Condition, there: frozenset[str], debate: Debate) -> Condition:
    if condition.statement is None or condition.statement in there:
        return condition
    words = condition.text or debate.statement(condition.statement).label
    return Condition(kind=condition.kind, text=words)


def _speakers(utterances: Iterable[Utterance], statements: Iterable[Statement]) -> set[str]:
    found = {statement.of for statement in statements if isinstance(statement, Standing)}
    for utterance in utterances:
        found.update(utterance.to)
        if utterance.speaker is not None:
            found.add(utterance.speaker)
    return found


def _quoted(utterances: Iterable[Utterance], things: Iterable[Statement | Link]) -> Iterator[str]:
    yield from (u.quote.source for u in utterances if u.quote is not None)
    yield from (quote.source for thing in things for act in thing.said for quote in act.quotes)
