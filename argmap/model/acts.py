"""What an act of saying does to whose statement it is.

To say a thing is not yet to own it: one puts it forward, another grants it, a third disputes it, a
fourth only reports that it was said. Dialogue games call what a speaker is bound to their *commitment
store* (Hamblin 1970; Walton & Krabbe 1995); Inference Anchoring Theory names the acts (see
`argmap.vocab.FORCES`). Here the acts fall into five stances.

============  =============================================================  =============
stance        acts                                                           whose it is
============  =============================================================  =============
``makes``     asserting, proposing, arguing … and every act of another name  an author's
``shares``    agreeing, conceding, restating                                 theirs too
``disputes``  disagreeing, challenging, questioning, rejecting               not theirs
``retracts``  retracting                                                     as it was
``passes``    reporting, striking the person                                 not theirs
============  =============================================================  =============

To question or to challenge makes a question, and disputes any other statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model.statements import Statement

__all__ = ["Stance", "authors", "stance", "voices"]

Stance: TypeAlias = Literal["makes", "shares", "disputes", "retracts", "passes"]
Speakers: TypeAlias = "Mapping[str, str | None]"

_STANCES: dict[str, Stance] = {
    "agreeing": "shares",
    "conceding": "shares",
    "restating": "shares",
    "disagreeing": "disputes",
    "challenging": "disputes",
    "questioning": "disputes",
    "rejecting": "disputes",
    "retracting": "retracts",
    "reporting": "passes",
    "ad hominem": "passes",
}


def stance(force: str | None, kind: str) -> Stance:
    """Tell what an act of this force does to whose a statement of this kind is.

    Example:
        >>> stance(None, "claim"), stance("conceding", "claim"), stance("reporting", "claim")
        ('makes', 'shares', 'passes')
        >>> stance("questioning", "claim"), stance("questioning", "question")
        ('disputes', 'makes')
    """
    if force is None or (kind == "question" and force in ("questioning", "challenging")):
        return "makes"
    return _STANCES.get(force, "makes")


def authors(statement: Statement, speaker_of: Speakers) -> tuple[str, ...]:
    """Give those who put a statement forward; where nobody does, the one who says it first.

    A speaker who only reports it is no author, and neither is one who strikes the person. `speaker_of`
    gives each utterance's speaker, by id.
    """
    acts = [(stance(act.force, statement.kind), speaker_of[act.utterance]) for act in statement.said]
    heard = [(what, who) for what, who in acts if what != "passes"]
    return _named([who for what, who in heard if what == "makes"] or [who for _, who in heard[:1]])


def voices(statement: Statement, speaker_of: Speakers) -> tuple[str, ...]:
    """Give those whose statement it is: its authors, and those who share it, as they come."""
    own = authors(statement, speaker_of)
    acts = [(stance(act.force, statement.kind), speaker_of[act.utterance]) for act in statement.said]
    return _named([who for what, who in acts if who in own or what == "shares"])


def _named(speakers: list[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(who for who in speakers if who is not None))
