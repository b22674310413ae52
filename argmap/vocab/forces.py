"""Illocutionary acts: what a speaker does in saying something.

The names are those of Inference Anchoring Theory (Budzynska & Reed 2011; Reed & Budzynska 2011),
lower-cased, with the ids that AIFdb gives them. A force that is not in the table is kept as text.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.vocab.kinds import LINKS, STATEMENTS

__all__ = ["FORCES", "Force", "default_force"]


@dataclass(frozen=True, slots=True)
class Force:
    """One illocutionary act: its name, its meaning, and its id in AIFdb where it has one.

    `commits` says whether the speaker is bound to what is said; `takes_back` whether they are no
    longer bound to it.
    """

    name: str
    meaning: str
    aif: int | None = None
    commits: bool = False
    takes_back: bool = False


FORCES: dict[str, Force] = {
    force.name: force
    for force in (
        Force("asserting", "puts forward as true", 74, commits=True),
        Force("proposing", "puts forward as to be done", None, commits=True),
        Force("offering", "offers to do", 176, commits=True),
        Force("arguing", "gives a reason for something", 80, commits=True),
        Force("disagreeing", "says that something is wrong", 78),
        Force("questioning", "asks in order to know", 91),
        Force("assertive questioning", "asks and thereby asserts", 73, commits=True),
        Force("rhetorical questioning", "asserts in the shape of a question", 85, commits=True),
        Force("challenging", "asks for a reason", 79),
        Force("agreeing", "takes up as one's own", 77, commits=True),
        Force("conceding", "grants to the other side", 76, commits=True),
        Force("restating", "says again in other words", 101, commits=True),
        Force("retracting", "takes back", None, takes_back=True),
        Force("rejecting", "turns an offer down", 178),
        Force("reporting", "says that another said it", None),
        Force("ad hominem", "strikes the person who said it", 157),
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
