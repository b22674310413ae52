"""The words that reasons share: statements by their names in quotes, people by theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Debate, Link
from argmap.semantics._reader import read
from argmap.semantics.flattening import flat
from argmap.semantics.framework import Framework

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.reading import Reading

__all__ = ["NOW", "WOULD", "framework_of", "joined", "people", "quoted", "said"]

NOW = {"in": "stands", "out": "falls", "undecided": "is open"}
WOULD = {"in": "would stand", "out": "would fall", "undecided": "would be open"}
_LONGEST, _MOST = 70, 6


def framework_of(
    debate: Debate | Framework, reading: str | Reading | None
) -> tuple[Framework, Debate | None]:
    """Give what acceptance sees of a debate or framework, and the debate where there is one."""
    if isinstance(debate, Framework):
        return flat(debate), None
    return flat(read(debate, reading=reading)), debate


def said(name: str, debate: Debate | None) -> str:
    """Name an argument in quotes, as a sentence does: a statement by its title, a step by its ends."""
    if debate is None or name not in debate:
        return quoted(name)
    thing = debate[name]
    if not isinstance(thing, Link):
        return quoted(thing.name)
    sources = joined(said(source, debate) for source in thing.sources)
    target = debate[thing.target]
    end = f"the step {quoted(target.id)}" if isinstance(target, Link) else quoted(target.name)
    return f"the step from {sources} to {end}"


def quoted(name: str) -> str:
    """Put a name in quotes, cut where it is long."""
    words = " ".join(name.split())
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}”"


def joined(words: Iterable[str]) -> str:
    """List words as a sentence does, the first few of many.

    Example:
        >>> joined(["a", "b", "c"]), joined("abcdefgh")
        ('a, b and c', 'a, b, c, d, e and 3 more')
    """
    told = list(words)
    if len(told) > _MOST:
        told = [*told[: _MOST - 1], f"{len(told) - _MOST + 1:,} more"]
    return " and ".join([*([", ".join(told[:-1])] if told[1:] else []), *told[-1:]])


def people(debate: Debate, speakers: Iterable[str]) -> str:
    """Name speakers."""
    return joined(debate.speaker(who).label for who in speakers) or "someone"
