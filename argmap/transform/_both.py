"""Two debates in one picture: the later one, with what was removed where it stood."""

from __future__ import annotations

from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.model import Debate
from argmap.order import unique
from argmap.transform._ids import Names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["both"]

T = TypeVar("T")
_PARTS = ("speakers", "sources", "utterances", "statements", "links")


def both(one: Debate, two: Debate) -> tuple[Debate, dict[str, str]]:
    """Give the later debate with what only the earlier one has, and what that is called.

    Of a statement and a link of one id, the one that was removed gets another.
    """
    there = {thing.id for thing in chain(two.statements, two.links)}
    kinds = {statement.id for statement in two.statements}
    used = there | {thing.id for thing in chain(one.statements, one.links)}
    names: dict[str, str] = {}
    for thing in one.statements:
        if thing.id in there and thing.id not in kinds:
            names[thing.id] = unique(thing.id, used)
            used.add(names[thing.id])
    for link in one.links:
        if link.id in kinds:
            names[link.id] = unique(link.id, used)
            used.add(names[link.id])
    moved = Names(things=names)
    parts: dict[str, Any] = {spec.name: getattr(two, spec.name) for spec in fields(two)}
    renewed: dict[str, Callable[[Any], Any]] = {"statements": moved.statement, "links": moved.link}
    gone: dict[str, str] = {}
    for name in _PARTS:
        make = renewed.get(name)
        earlier = [(thing.id, make(thing) if make else thing) for thing in getattr(one, name)]
        parts[name] = _woven((thing for _, thing in earlier), getattr(two, name))
        if name in renewed:
            later = {thing.id for thing in getattr(two, name)}
            gone |= {old: thing.id for old, thing in earlier if thing.id not in later}
    return Debate.trusted(**parts), gone


def _woven(ones: Iterable[Any], twos: Iterable[Any]) -> tuple[Any, ...]:
    """Put what only the earlier part has after what stood before it there."""
    after: dict[str, list[Any]] = {}
    later = {thing.id: thing for thing in twos}
    last = ""  # no id is empty
    for thing in ones:
        if thing.id in later:
            last = thing.id
        else:
            after.setdefault(last, []).append(thing)
    woven = [*after.get("", ())]
    for thing in later.values():
        woven += [thing, *after.get(thing.id, ())]
    return tuple(woven)
