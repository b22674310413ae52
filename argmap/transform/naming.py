"""A debate under other names, and what stays the same whatever the names are."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from argmap.errors import UnknownName
from argmap.model.series import Series
from argmap.transform._ids import Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model import Debate

__all__ = ["fingerprint", "rename", "same"]

_NONE: Mapping[str, str] = MappingProxyType({})


def rename(
    debate: Debate,
    *,
    statements: Mapping[str, str] = _NONE,
    links: Mapping[str, str] = _NONE,
    speakers: Mapping[str, str] = _NONE,
    utterances: Mapping[str, str] = _NONE,
    sources: Mapping[str, str] = _NONE,
) -> Debate:
    """Give new ids to some things, wherever they are named.

    Each mapping leads from old ids to new ones; names may be exchanged. Texts stay as they are.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     no = bob.claims("It brings cars", id="a").attacks(ann.proposes("Build it", id="b"), id="k")
        >>> renamed = rename(d.debate, statements={"a": "cars", "b": "plan"}, speakers={"ann": "ada"})
        >>> renamed.link("k").sources, renamed.speakers_of("plan")
        (('cars',), ('ada',))

    Raises:
        UnknownName: the debate has nothing of an old name.
        ModelError: two things would have one name.
    """
    told = {
        "statement": (statements, debate.statements),
        "link": (links, debate.links),
        "speaker": (speakers, debate.speakers),
        "utterance": (utterances, debate.utterances),
        "source": (sources, debate.sources),
    }
    for what, (names, part) in told.items():
        known = {thing.id: None for thing in part}
        for name in names:
            if name not in known:
                raise UnknownName(what, name, known)
    things = {**statements, **links}
    return Names(speakers=speakers, sources=sources, utterances=utterances, things=things).debate(debate)


def fingerprint(debate: Debate) -> str:
    """Give 64 hexadecimal digits that equal debates share, whatever their ids; others do not.

    Everything else counts, the order of the parts too. It stays the same from one day to the next.

    Example:
        >>> from argmap.model import Debate
        >>> one, other = (Debate(speakers=[{"id": id, "name": "Ann"}]) for id in ("a", "ann"))
        >>> fingerprint(one) == fingerprint(other), fingerprint(one)[:8]
        (True, '...')
    """
    from hashlib import sha256

    return sha256(json.dumps(_plain(_numbered(debate)), sort_keys=True).encode()).hexdigest()


def same(debate: Debate, other: Debate) -> bool:
    """Tell whether two debates are equal when ids are passed over.

    Example:
        >>> from argmap.model import Debate
        >>> same(Debate(speakers=[{"id": "a"}]), Debate(speakers=[{"id": "b"}]))
        True
    """
    return _numbered(debate) == _numbered(other)


def _numbered(debate: Debate) -> Debate:
    """Name everything by its place."""
    return Names(
        speakers=_places(thing.id for thing in debate.speakers),
        sources=_places(thing.id for thing in debate.sources),
        utterances=_places(thing.id for thing in debate.utterances),
        things=_places(thing.id for thing in chain(debate.statements, debate.links)),
    ).debate(debate)


def _places(names: Iterable[str]) -> dict[str, str]:
    return {name: str(place) for place, name in enumerate(names)}


def _plain(thing: Any) -> Any:
    """Turn a value into what JSON can hold; equal values give the same, and fields at their default go."""
    if is_dataclass(thing):
        given = ((spec, getattr(thing, spec.name)) for spec in fields(thing) if spec.compare)
        told = {spec.name: _plain(value) for spec, value in given if value != spec.default}
        kind = getattr(thing, "kind", None)  # which is at its default in every statement
        return told if kind is None else {"kind": kind, **told}
    if isinstance(thing, dict):
        return {key: _plain(value) for key, value in thing.items()}
    if isinstance(thing, (tuple, Series)):
        return [_plain(item) for item in thing]
    if isinstance(thing, (bool, float)) and thing == int(thing):
        return int(thing)  # as Python compares them
    return thing
