"""What a format loses of a debate, found by going there and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from argmap.formats._features import FEATURES, PARTS, Feature
from argmap.formats._format import EVERYTHING, Format
from argmap.model import Argument, Debate, Proposal, Standing
from argmap.order import unique

__all__ = ["called", "differing", "lost", "make_room"]

T = TypeVar("T")
_Names = Mapping[str, Mapping[str, str]]


def lost(debate: Debate, row: Format) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each feature that a format loses of a debate, with the ids of what loses it."""
    if row.keeps == EVERYTHING:
        return
    if row.decode is None or row.encode is None:
        for name, feature in FEATURES.items():
            if name not in row.keeps and (where := tuple(feature.where(debate))):
                yield name, where
        return
    back = row.decode(row.encode(debate))
    names = row.names(debate) if row.names is not None else {}
    new = {part: {old: name for old, name in given.items() if old != name} for part, given in names.items()}
    make_room(debate, new)
    old_of = {name: old for given in new.values() for old, name in given.items()}
    there = called(debate, new)
    for name, feature in FEATURES.items():
        ids: tuple[str, ...] = tuple(dict.fromkeys(old for part in PARTS for old in new.get(part, ())))
        if name != "ids":
            ids = tuple(dict.fromkeys(old_of.get(id, id) for id in differing(feature, there, back)))
        if ids:
            yield name, ids


def make_room(debate: Debate, names: dict[str, dict[str, str]]) -> None:
    """Let what is lost, and keeps its id, step aside where something else is called so now."""
    for parts in (("speakers",), ("sources",), ("utterances",), ("statements", "links")):
        fresh = {name for part in parts for name in names.get(part, {}).values()}
        ids = {thing.id for part in parts for thing in getattr(debate, part)}
        for part in parts:
            for thing in getattr(debate, part) if fresh else ():
                if thing.id in fresh and thing.id not in names.get(part, {}):
                    names.setdefault(part, {})[thing.id] = unique(f"{thing.id}~lost", ids | fresh)
                    fresh.add(names[part][thing.id])


def differing(feature: Feature, one: Debate, other: Debate) -> Iterator[str]:
    """Give the ids under which two debates differ in a feature."""
    had, has = feature.of(one), feature.of(other)
    if feature.name == "order":
        for part, ids in had.items():
            both = set(ids) & set(has[part])
            if [id for id in ids if id in both] != [id for id in has[part] if id in both]:
                yield part
        return
    for id in dict.fromkeys((*had, *has)):
        if had.get(id) != has.get(id):
            yield id


def called(debate: Debate, names: _Names) -> Debate:
    """Give a debate with other ids, wherever they are named."""
    if not any(names.values()):
        return debate
    speaker, source, utterance = (_namer(names.get(part, {})) for part in PARTS[:3])
    node = _namer({**names.get("statements", {}), **names.get("links", {})})

    def quoted(quote: Any) -> Any:
        return None if quote is None else replace(quote, source=source(quote.source))

    def said(thing: T, **more: Any) -> T:
        acts = tuple(
            replace(act, utterance=utterance(act.utterance), quotes=tuple(map(quoted, act.quotes)))
            for act in thing.said  # type: ignore[attr-defined]
        )
        return replace(thing, id=node(thing.id), said=acts, **more)  # type: ignore[type-var,attr-defined]

    def stated(statement: Any) -> Any:
        match statement:
            case Standing():
                return said(statement, of=speaker(statement.of))
            case Proposal():
                on = tuple(
                    c if c.statement is None else replace(c, statement=node(c.statement))
                    for c in statement.conditions
                )
                return said(statement, conditions=on)
            case Argument():
                return said(statement, steps=tuple(map(node, statement.steps)))
        return said(statement)

    return debate.replace(
        speakers=tuple(replace(s, id=speaker(s.id)) for s in debate.speakers),
        sources=tuple(replace(s, id=source(s.id)) for s in debate.sources),
        utterances=tuple(
            replace(
                u,
                id=utterance(u.id),
                speaker=None if u.speaker is None else speaker(u.speaker),
                to=tuple(map(speaker, u.to)),
                quote=quoted(u.quote),
                replies_to=tuple(map(utterance, u.replies_to)),
                reported_by=None if u.reported_by is None else utterance(u.reported_by),
            )
            for u in debate.utterances
        ),
        statements=tuple(map(stated, debate.statements)),
        links=tuple(
            said(k, sources=tuple(map(node, k.sources)), target=node(k.target)) for k in debate.links
        ),
    )


def _namer(names: Mapping[str, str]) -> Any:
    return lambda name: names.get(name, name)
