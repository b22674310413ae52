"""The kinds of statement and of link, and what each is called elsewhere."""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = [
    "CONDITIONS",
    "LINKS",
    "STATEMENTS",
    "STRIKES",
    "ConditionKind",
    "LinkKind",
    "LinkWord",
    "StatementKind",
    "StatementWord",
    "Strike",
    "StrikeWord",
]

StatementKind = Literal["claim", "proposal", "question", "standing", "argument"]
LinkKind = Literal["supports", "attacks", "contradicts", "rephrases", "answers", "prefers"]
Strike = Literal["rebuts", "undermines", "undercuts", "discredits"]
ConditionKind = Literal["until", "if", "unless"]


class StatementWord(NamedTuple):
    """One kind of statement: its meaning, and the act that makes one."""

    name: StatementKind
    meaning: str
    force: str


class LinkWord(NamedTuple):
    """One kind of link: its meaning, the act that makes one, and its name in other notations.

    `aif` is the kind of scheme node (RA inference, CA conflict, MA rephrase, PA preference, TA
    transition). `argdown` is the sign with the source as a child below its target, or "" where
    Argdown has none and the link is written as data.
    """

    name: LinkKind
    meaning: str
    force: str
    aif: Literal["RA", "CA", "MA", "PA", "TA"]
    argdown: str
    kialo: str
    both_ways: bool = False


class StrikeWord(NamedTuple):
    """What an attack strikes, read from the shape of the graph."""

    name: Strike
    strikes: Literal["statement", "premise", "inference", "standing"]
    meaning: str


STATEMENTS: dict[StatementKind, StatementWord] = {
    word.name: word
    for word in (
        StatementWord("claim", "something that can be true or false", "asserting"),
        StatementWord("proposal", "something to be done", "proposing"),
        StatementWord("question", "something that wants an answer", "questioning"),
        StatementWord("standing", "that a speaker can be heard on a matter", "asserting"),
        StatementWord("argument", "a titled line of reasoning", "arguing"),
    )
}

LINKS: dict[LinkKind, LinkWord] = {
    word.name: word
    for word in (
        LinkWord("supports", "gives a reason for", "arguing", "RA", "+", "Pro"),
        LinkWord("attacks", "gives a reason against", "disagreeing", "CA", "-", "Con"),
        LinkWord(
            "contradicts", "cannot be true together with", "disagreeing", "CA", "><", "", both_ways=True
        ),
        LinkWord("rephrases", "says in other words", "restating", "MA", "", ""),
        LinkWord("answers", "answers the question", "asserting", "TA", "", ""),
        LinkWord("prefers", "is put before", "asserting", "PA", "", ""),
    )
}

STRIKES: dict[Strike, StrikeWord] = {
    word.name: word
    for word in (
        StrikeWord("rebuts", "statement", "says that the statement is wrong"),
        StrikeWord("undermines", "premise", "says that a statement used as a reason is wrong"),
        StrikeWord("undercuts", "inference", "says that the one does not follow from the other"),
        StrikeWord("discredits", "standing", "says that the speaker is not the one to say it"),
    )
}

CONDITIONS: dict[ConditionKind, str] = {
    "until": "the proposal holds up to the time when this comes true",
    "if": "the proposal holds only where this is true",
    "unless": "the proposal holds except where this is true",
}
