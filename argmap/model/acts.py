"""What an act of saying does to whose statement it is.

To say a thing is not yet to own it: one puts it forward, another grants it, a third disputes it, a
fourth only reports that it was said. Dialogue games call what a speaker is bound to their *commitment
store* (Hamblin 1970; Walton & Krabbe 1995); Inference Anchoring Theory names the acts. Each takes one of
five stances, which stands in its row of `argmap.vocab.FORCES`.

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

from typing import TYPE_CHECKING, TypeAlias

from argmap.vocab import FORCES, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model.statements import Statement

__all__ = ["authors", "stance", "voices"]

Speakers: TypeAlias = "Mapping[str, str | None]"


def stance(force: str | None, kind: str) -> Stance:
    """Tell what an act of this force does to whose a statement of this kind is.

    Example:
        >>> stance(None, "claim"), stance("conceding", "claim"), stance("reporting", "claim")
        ('makes', 'shares', 'passes')
        >>> stance("questioning", "claim"), stance("questioning", "question")
        ('disputes', 'makes')
    """
    if force is None or (kind == "question" and force.endswith(("questioning", "challenging"))):
        return "makes"
    return FORCES[force].stance if force in FORCES else "makes"


def authors(statement: Statement, speaker_of: Speakers) -> tuple[str, ...]:
    """Give those who put a statement forward; where nobody does, the first who shares or retracts it.

    To dispute a statement, to report it or to strike the person makes nobody its author. `speaker_of`
    gives each utterance's speaker, by id.
    """
    acts = [(stance(act.force, statement.kind), speaker_of[act.utterance]) for act in statement.said]
    made = [who for what, who in acts if what == "makes"]
    return _named(made or [who for what, who in acts if what in ("shares", "retracts")][:1])


def voices(statement: Statement, speaker_of: Speakers) -> tuple[str, ...]:
    """Give those whose statement it is: its authors, and those who share it, as they come."""
    own = authors(statement, speaker_of)
    acts = [(stance(act.force, statement.kind), speaker_of[act.utterance]) for act in statement.said]
    return _named(who for what, who in acts if who in own or what == "shares")


def _named(speakers: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(who for who in speakers if who is not None))
