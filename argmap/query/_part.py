"""A part of a debate, as a debate of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.model import Argument, Debate, Link, Proposal, Utterance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Statement

__all__ = ["part", "within"]


def part(
    debate: Debate,
    *,
    utterances: Sequence[Utterance],
    statements: Sequence[Statement],
    links: Iterable[Link],
) -> Debate:
    """Give a debate of these statements, and of those of the links whose ends are all among them.

    Steps of arguments and conditions of proposals that name what is not there are left out.
    """
    stated = {statement.id for statement in statements}
    kept = tuple(within(links, stated))
    drawn = {link.id for link in kept}
    return Debate.trusted(
        title=debate.title,
        summary=debate.summary,
        date=debate.date,
        occasion=debate.occasion,
        language=debate.language,
        speakers=debate.speakers,
        sources=debate.sources,
        utterances=tuple(utterances),
        statements=tuple(_narrowed(statement, stated, drawn) for statement in statements),
        links=kept,
        data=debate.data,
    )


def within(links: Iterable[Link], stated: set[str]) -> list[Link]:
    """Give the links whose sources are among some statements, and whose chains end among them by such links.

    Example:
        >>> one = Link(id="one", kind="supports", sources=("a",), target="b")
        >>> two = Link(id="two", kind="attacks", sources=("a",), target="one")
        >>> [link.id for link in within([two, one], {"a", "b"})], within([two], {"a", "b"})
        (['two', 'one'], [])
    """
    hopeful = {link.id: link for link in links if stated.issuperset(link.sources)}
    settled: dict[str, bool] = {}
    for link in hopeful.values():
        chain, here = [], link
        while here.id not in settled:
            chain.append(here.id)
            if here.target in stated or here.target not in hopeful:
                settled[here.id] = here.target in stated
            else:
                here = hopeful[here.target]
        settled.update(dict.fromkeys(chain, settled[here.id]))
    return [link for link in hopeful.values() if settled[link.id]]


def _narrowed(statement: Statement, stated: set[str], drawn: set[str]) -> Statement:
    if isinstance(statement, Argument):
        return replace(statement, steps=tuple(step for step in statement.steps if step in drawn))
    if isinstance(statement, Proposal):
        kept = (c for c in statement.conditions if c.statement is None or c.statement in stated)
        return replace(statement, conditions=tuple(kept))
    return statement
