"""What a speaker is bound to.

A dialogue game keeps, for each side, a *commitment store*: what they have said and not taken back, or
have granted, holds them (Hamblin 1970, chapter 8). Commitments are what one can be held to, and not what
one believes (Walton & Krabbe 1995, §1.2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate
from argmap.query._about import About, about
from argmap.query._another import several
from argmap.query._moment import heard
from argmap.query._question import Question, people, short
from argmap.query._store import Way, bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Speaker, Utterance

__all__ = ["QUESTION", "Commitment", "commitments"]


@dataclass(frozen=True, slots=True)
class Commitment:
    """One statement that binds a speaker, or bound them until they took it back.

    Attributes:
        statement: The id of the statement.
        speaker: The id of the speaker.
        how: ``asserted`` (put forward as their own), ``conceded`` (granted, agreed to or said again), or
            ``retracted``.
        utterance: The id of the utterance that bound them, or freed them.
    """

    statement: str
    speaker: str
    how: Way
    utterance: str
    debate: Debate = field(repr=False, compare=False)

    @property
    def reporter(self) -> str | None:
        """The id of the speaker by whom alone it is known, where it is reported; the report binds only the
        one who is reported.
        """
        by = self.debate.utterance(self.utterance).reported_by
        return None if by is None else self.debate.utterance(by).speaker

    def __str__(self) -> str:
        one, statement = people(self.debate, (self.speaker,)), self.debate.statement(self.statement)
        act = {"claim": "claimed", "proposal": "proposed"}.get(statement.kind, "put forward")
        verb = {"asserted": act, "conceded": "granted", "retracted": "taken back"}[self.how]
        told = ""
        if self.reporter is not None:
            told = f", as told by {people(self.debate, (self.reporter,), inside=True)},"
        if self.how == "retracted":
            return f"{one} has {verb} {short(statement)}{told.removesuffix(',')}."
        return f"{one} has {verb} {short(statement)}{told} and has not taken it back."


def commitments(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    of: About | None = None,
    at: str | Utterance | None = None,
    how: Way | None = None,
) -> tuple[Commitment, ...]:
    """List what speakers are committed to, in debate order, and in the order in which they came to it.

    Putting a statement forward commits, and so do granting it and saying it again. Taking it back frees,
    and so does disputing it. To report what another said commits nobody but that other; a question
    commits to nothing. What counts is the last such act up to the time that is asked about.

    Args:
        by: Only what binds this speaker.
        of: Only whom this statement binds, or these (a selection).
        at: As things stood then: after this utterance, or on this date (ISO 8601). None: at the end.
        how: Only what was ``asserted`` or ``conceded``; with ``retracted``, what no longer binds.

    Raises:
        UnknownName: no speaker, statement or utterance is called so.
        QueryError: `how` is none of the three.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     cost = ann.concedes(bob.claims("It costs money", id="cost"))
        ...     plan = ann.withdraws(plan)
        >>> [(c.statement, c.how) for c in commitments(d.debate, by="ann", at="ann-1")]
        [('plan', 'asserted')]
        >>> print(*commitments(d.debate, by="ann"), *commitments(d.debate, how="retracted"), sep="\\n")
        Ann has granted “It costs money” and has not taken it back.
        Ann has taken back “Build it”.

    Source: Hamblin, *Fallacies* (1970), chapter 8; Walton & Krabbe, *Commitment in Dialogue* (1995).
    """
    ways = get_args(Way)
    if how is not None and how not in ways:
        raise QueryError(f"no commitment is {how!r}{did_you_mean(how, ways)}; it is {', '.join(ways)}")
    who = None if by is None else debate.speaker(by).id
    said = None if at is None else heard(debate, at)
    index = debate.index
    if of is not None:
        numbers: Sequence[int] = sorted(map(index.statement, about(debate, of)))
    elif who is not None and how != "retracted":  # what binds a speaker is theirs
        numbers = index.spoken(who)
    else:
        numbers = range(index.statements)
    ids, speaker_of = index.ids, index.speaker_of
    kinds, acts = debate.statements.column("kind"), debate.statements.column("said")
    unusual = several(debate)
    found = []
    for number in numbers:
        if number in unusual:
            for speaker, (way, utterance) in bound(debate, debate.statements[number], said).items():
                if (who is None or speaker == who) and (way == how if how else way != "retracted"):
                    found.append(Commitment(ids[number], speaker, way, utterance, debate))
        elif acts[number] and kinds[number] != "question" and how in (None, "asserted"):
            utterance = acts[number][0].utterance  # said once, in the usual way
            one = speaker_of[utterance]
            if one is not None and who in (None, one) and (said is None or utterance in said):
                found.append(Commitment(ids[number], one, "asserted", utterance, debate))
    return tuple(found)


QUESTION = Question(
    "commitments",
    commitments,
    "A speaker is committed at a time to each statement that they have by then put forward, granted or said "
    "again, and have since neither taken back nor disputed; reporting and asking commit to nothing.",
)
