"""Practical reasoning with values, for proposals (Atkinson & Bench-Capon 2007: AS1, CQ1–CQ16)."""

from __future__ import annotations

from argmap.vocab.schemes._scheme import Scheme, table

__all__ = ["SCHEMES"]

SCHEMES = table(
    Scheme(
        "value-based practical reasoning",
        "supports",
        "as things are it brings about what reaches a goal that furthers a value, so do it",
        (
            "Things are as is said.",
            "Doing this as things are brings about what is said.",
            "That reaches the goal.",
            "Reaching the goal furthers the value.",
        ),
        {
            "circumstances": "Are things as is said?",
            "consequences": "Would doing this bring about what is said, things being so?",
            "goal": "Would that reach the goal?",
            "value": "Does reaching the goal further the value?",
            "other ways to the consequences": "What else would bring about the same?",
            "other ways to the goal": "What else would reach the same goal?",
            "other ways to the value": "What else would further the same value?",
            "harm to the value": "Has it a side effect that sets the same value back?",
            "harm to another value": "Has it a side effect that sets another value back?",
            "another value": "Does it further another value, so that it would be done for that?",
            "what it rules out": "Does it rule out something else that would further another value?",
            "possible circumstances": "Can things be as is said at all?",
            "possible action": "Can it be done at all?",
            "possible consequences": "Can that come about at all?",
            "possible goal": "Can the goal be reached at all?",
            "legitimacy": "Is the value one that ought to be furthered?",
        },
        {
            "circumstances": "premise",
            "consequences": "premise",
            "goal": "premise",
            "value": "premise",
            "harm to the value": "rebuttal",
            "harm to another value": "rebuttal",
            "what it rules out": "rebuttal",
            "possible circumstances": "assumption",
            "possible action": "assumption",
            "possible consequences": "assumption",
            "possible goal": "assumption",
            "legitimacy": "assumption",
        },
    ),
)
