"""Commitment stores: the acts on a statement, replayed in the order in which they were made."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from argmap.model.acts import stance

if TYPE_CHECKING:
    from argmap.model import Debate, Statement

__all__ = ["Way", "bound", "spans"]

Way = Literal["asserted", "conceded", "retracted"]


def bound(
    debate: Debate, statement: Statement, said: frozenset[str] | None = None
) -> dict[str, tuple[Way, str]]:
    """Give, for each speaker whom a statement has bound, how it stands, and the utterance that did it.

    With `said`, only acts in these utterances count. A question binds nobody.
    """
    held: dict[str, tuple[Way, str]] = {}
    for _, utterance, speaker, what in _acts(debate, statement):
        if said is not None and utterance not in said:
            continue
        way = held[speaker][0] if speaker in held else None
        if what in ("makes", "shares") and way in (None, "retracted"):
            held[speaker] = ("asserted" if what == "makes" else "conceded"), utterance
        elif what in ("retracts", "disputes") and way in ("asserted", "conceded"):
            held[speaker] = "retracted", utterance
    return held


def spans(debate: Debate, statement: Statement, speaker: str) -> list[tuple[int, int, str]]:
    """Give the spans in which a statement binds a speaker, as places in the order of the utterances.

    Each begins where they come to be bound and ends where they are freed, or after all utterances; with
    it comes the utterance that bound them.
    """
    found: list[tuple[int, int, str]] = []
    begun: tuple[int, str] | None = None
    for place, utterance, who, what in _acts(debate, statement):
        if who != speaker:
            continue
        if what in ("makes", "shares") and begun is None:
            begun = place, utterance
        elif what in ("retracts", "disputes") and begun is not None:
            if begun[0] < place:  # what is said and taken back in one breath never bound
                found.append((begun[0], place, begun[1]))
            begun = None
    if begun is not None:
        found.append((begun[0], len(debate.utterances), begun[1]))
    return found


def _acts(debate: Debate, statement: Statement) -> list[tuple[int, str, str, str]]:
    """Give the acts on a statement in the order of their utterances: place, utterance, speaker, stance."""
    if statement.kind == "question":
        return []
    speaker_of = debate.index.speaker_of
    places = debate.index.keep(
        "places", lambda: {utterance.id: place for place, utterance in enumerate(debate.utterances)}
    )
    found: list[tuple[int, str, str, str]] = []
    for act in statement.said:
        who = speaker_of[act.utterance]
        if who is not None:
            found.append((places[act.utterance], act.utterance, who, stance(act.force, statement.kind)))
    return sorted(found, key=itemgetter(0)) if len(found) > 1 else found
