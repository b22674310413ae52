"""Schemes that rest on causes, signs and what they explain (Walton, Reed & Macagno 2008, ch. 9, 28–32)."""

from __future__ import annotations

from argmap.vocab.schemes._scheme import Scheme, table

__all__ = ["SCHEMES"]

SCHEMES = table(
    Scheme(
        "cause to effect",
        "supports",
        "the cause is there, so the effect will be",
        ("The one for the most part brings about the other.", "The one is there, or will be."),
        {
            "strength": "How regularly does the one bring about the other?",
            "evidence": "What is the evidence for that?",
            "interference": "Is there something that would keep the effect from coming about?",
        },
        {"strength": "premise", "evidence": "assumption"},
    ),
    Scheme(
        "correlation to cause",
        "supports",
        "the two go together, so the one causes the other",
        ("The two go together.",),
        {
            "correlation": "Do the two really go together?",
            "coincidence": "Is there reason to think it more than coincidence?",
            "third factor": "Might a third thing cause both?",
            "direction": "Might the cause run the other way?",
        },
        {"correlation": "premise", "coincidence": "assumption"},
    ),
    Scheme(
        "sign",
        "supports",
        "the mark is there, so is the thing",
        ("The mark is there.", "Where the mark is, the thing is for the most part."),
        {
            "strength": "How closely is the mark tied to the thing?",
            "alternatives": "What else would account for the mark better?",
        },
        {"strength": "premise"},
    ),
    Scheme(
        "best explanation",
        "supports",
        "it explains the facts best, so it is so",
        (
            "These are the facts.",
            "It would explain them.",
            "Nothing else on offer explains them as well.",
        ),
        {
            "quality": "How well does it explain the facts by itself?",
            "rivals": "How much better is it than the other explanations so far?",
            "thoroughness": "How thoroughly have other explanations been looked for?",
            "patience": "Would it be better to look further than to conclude now?",
        },
        {"quality": "premise", "rivals": "premise", "thoroughness": "assumption"},
    ),
    Scheme(
        "evidence to a hypothesis",
        "supports",
        "what it foretold has come about, so it is so",
        ("If it is so, a certain thing will be observed.", "That thing has been observed."),
        {
            "entailment": "Does the observation follow if it is so?",
            "observation": "Has it really been observed?",
            "alternatives": "Might it have been observed for another reason?",
        },
        {"entailment": "premise", "observation": "premise"},
    ),
)
