"""The debate as it stood at a time: what had been said by then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.errors import ModelError, UnknownName
from argmap.model import Debate, Utterance
from argmap.model.values import check_when
from argmap.query._part import part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Said

__all__ = ["as_of", "heard"]


def heard(debate: Debate, at: str | Utterance | None) -> frozenset[str]:
    """Give the ids of the utterances that had been made by a time.

    Args:
        at: An utterance: up to it and with it, in debate order. Or a date or moment, as ISO 8601 text:
            what is dated no later, in the digits that both have; an utterance without a date has the
            debate's, and is in where that has none. None: all.

    Raises:
        UnknownName: no utterance is called so, and it is no date.
    """
    if at is None:
        return frozenset(utterance.id for utterance in debate.utterances)
    name = at if isinstance(at, str) else at.id
    found = []
    for utterance in debate.utterances:
        found.append(utterance.id)
        if utterance.id == name:
            return frozenset(found)
    try:
        moment = check_when(name, "the time") or ""
    except ModelError:
        raise UnknownName("utterance or date", name, found) from None
    return frozenset(u.id for u in debate.utterances if _by_then(u.at or debate.date, moment))


def _by_then(when: str | None, moment: str) -> bool:
    if when is None:
        return True
    shared = min(len(when), len(moment))
    return when[:shared] <= moment[:shared]


def as_of(debate: Debate, at: str | Utterance | None) -> Debate:
    """Give a debate as it stood at a time: with the acts of what had been said, and what these leave.

    What somebody says later is left out; what nobody says stays, where all that it hangs on is there.
    """
    if at is None:
        return debate
    said = heard(debate, at)
    utterances = tuple(
        replace(
            utterance,
            replies_to=tuple(other for other in utterance.replies_to if other in said),
            reported_by=utterance.reported_by if utterance.reported_by in said else None,
        )
        for utterance in debate.utterances
        if utterance.id in said
    )
    statements = [
        replace(thing, said=_acts(thing.said, said))
        for thing in debate.statements
        if _is_in(thing.said, said)
    ]
    links = [replace(link, said=_acts(link.said, said)) for link in debate.links if _is_in(link.said, said)]
    return part(debate, utterances=utterances, statements=statements, links=links)


def _is_in(acts: Iterable[Said], said: frozenset[str]) -> bool:
    acts = tuple(acts)
    return not acts or any(act.utterance in said for act in acts)


def _acts(acts: Iterable[Said], said: frozenset[str]) -> tuple[Said, ...]:
    return tuple(act for act in acts if act.utterance in said)
