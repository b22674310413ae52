"""Illocutionary acts: what a speaker does in saying something.

The names are those of Inference Anchoring Theory (Budzynska & Reed 2011; Reed & Budzynska 2011),
lower-cased, with the ids that AIFdb gives them. A force that is not in the table is kept as text.

Each act takes a stance towards what is said, and the stance says whose it is (see `argmap.model.acts`).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from argmap.vocab.kinds import LINKS, STATEMENTS

__all__ = ["FORCES", "Force", "Stance", "default_force"]

Stance = Literal["makes", "shares", "disputes", "retracts", "passes"]


class Force(NamedTuple):
    """One illocutionary act: its name, its meaning, its stance, and its id in AIFdb where it has one.

    Attributes:
        stance: What the speaker does with what is said: makes it, shares it, disputes it, retracts it, or
            passes it on (or by) and leaves it whose it was.
    """

    name: str
    meaning: str
    stance: Stance
    aif: int | None = None


FORCES: dict[str, Force] = {
    force.name: force
    for force in (
        Force("asserting", "puts forward as true", "makes", 74),
        Force("proposing", "puts forward as to be done", "makes"),
        Force("offering", "offers to do", "makes", 176),
        Force("arguing", "gives a reason for something", "makes", 80),
        Force("disagreeing", "says that something is wrong", "disputes", 78),
        Force("questioning", "asks in order to know", "disputes", 91),
        Force("assertive questioning", "asks and thereby asserts", "makes", 73),
        Force("rhetorical questioning", "asserts in the shape of a question", "makes", 85),
        Force("challenging", "asks for a reason", "disputes", 79),
        Force("agreeing", "takes up as one's own", "shares", 77),
        Force("conceding", "grants to the other side", "shares", 76),
        Force("restating", "says again in other words", "shares", 101),
        Force("retracting", "takes back", "retracts"),
        Force("rejecting", "turns an offer down", "disputes", 178),
        Force("reporting", "says that another said it", "passes"),
        Force("ad hominem", "strikes the person who said it", "passes", 157),
        Force("pure challenging", "asks for a reason in order to know it", "disputes", 92),
        Force("assertive challenging", "asks for a reason and thereby asserts", "disputes", 87),
        Force("rhetorical challenging", "denies in the shape of a demand for a reason", "disputes", 86),
        Force("popular conceding", "grants what everybody knows", "shares", 88),
        Force("affirming", "says yes to", "shares", 93),
        Force("disaffirming", "says no to", "disputes", 94),
        Force("contradicting", "says the opposite of", "disputes", 67),
        Force("directive questioning", "asks for something to be done", "makes", 147),
        Force("ironic asserting", "puts forward and means the opposite", "disputes", 148),
        Force("default illocuting", "does something that has no name of its own", "makes", 168),
        Force("ad verecundiam", "leans on an authority", "makes", 159),
        Force("hypothesising", "supposes", "makes", 410),
        Force("evaluating", "judges the worth of", "makes", 482),
        Force("alternative giving", "offers as another possibility", "makes", 483),
        Force("analysing", "marks up as an annotator", "passes", 75),
    )
}


def default_force(kind: str) -> str:
    """Give the act that a statement or link of this kind makes when nothing else is said.

    Example:
        >>> default_force("proposal"), default_force("attacks")
        ('proposing', 'disagreeing')
    """
    acts: dict[str, str] = {word.name: word.force for word in STATEMENTS.values()}
    acts |= {word.name: word.force for word in LINKS.values()}
    return acts[kind]
