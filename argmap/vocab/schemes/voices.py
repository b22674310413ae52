"""Schemes that rest on what others say, do or know (Walton, Reed & Macagno 2008, ch. 9, 1–5, 26, 59, 60)."""

from __future__ import annotations

from argmap.vocab.schemes._scheme import Scheme, table

__all__ = ["SCHEMES"]

SCHEMES = table(
    Scheme(
        "expert opinion",
        "supports",
        "one who knows the field says so",
        (
            "The source is an expert in the field.",
            "The source says that the claim is true.",
            "The claim belongs to that field.",
        ),
        {
            "expertise": "How much does the source know about the field?",
            "field": "Does the claim belong to the field that the source knows?",
            "opinion": "What exactly did the source say that implies the claim?",
            "trustworthiness": "Can the source be trusted personally, or has it an interest here?",
            "consistency": "Do other experts say the same?",
            "evidence": "What evidence does the source's opinion rest on?",
        },
        {
            "expertise": "premise",
            "field": "premise",
            "opinion": "premise",
            "evidence": "assumption",
            "consistency": "rebuttal",
        },
    ),
    Scheme(
        "position to know",
        "supports",
        "one who is placed to know says so",
        ("The source is in a position to know whether it is so.", "The source says that it is so."),
        {
            "position": "Is the source really placed to know this?",
            "honesty": "Is the source honest and reliable?",
            "statement": "Did the source say that it is so?",
        },
        {"position": "premise", "statement": "premise"},
    ),
    Scheme(
        "witness testimony",
        "supports",
        "one who was there says so",
        (
            "The witness was there to see or hear it.",
            "The witness tells what they take to be true.",
            "The witness says that it happened.",
        ),
        {
            "coherence": "Does the account hold together?",
            "facts": "Does it fit the facts known from elsewhere?",
            "others": "Does it fit what other witnesses say?",
            "bias": "Has the witness a reason to lean to one side?",
            "plausibility": "How likely is what the witness says in itself?",
        },
        {"coherence": "assumption", "facts": "rebuttal", "others": "rebuttal"},
    ),
    Scheme(
        "popular opinion",
        "supports",
        "most people hold it true",
        ("It is widely taken to be true.", "What is widely taken to be true is likely to be true."),
        {
            "evidence": "What shows that so many people take it to be true?",
            "grounds": "Have these people good grounds, or might the many be wrong here?",
        },
        {"evidence": "premise"},
    ),
    Scheme(
        "popular practice",
        "supports",
        "most people do it, so it may be done",
        ("It is what people commonly do here.", "What people commonly do is likely to be acceptable."),
        {
            "evidence": "What shows that so many people do it?",
            "grounds": "Have they good grounds to do it, or is it a habit that should end?",
            "exception": "Is there something about this case that sets it apart?",
        },
        {"evidence": "premise"},
    ),
    Scheme(
        "ignorance",
        "supports",
        "it would be known if it were so, and it is not known",
        ("If it were so, it would be known by now.", "It is not known to be so."),
        {
            "search": "How thoroughly has it been looked for?",
            "burden": "On whom does it lie to prove it?",
            "known": "Would it really be known if it were so?",
        },
        {"known": "premise"},
    ),
    Scheme(
        "perception",
        "supports",
        "one sees it, so it is so",
        ("It looks so to the observer.", "What looks so is for the most part so."),
        {
            "conditions": "Were the conditions such that one would see it rightly?",
            "deception": "Might it look so for another reason?",
        },
    ),
    Scheme(
        "memory",
        "supports",
        "one remembers it, so it was so",
        ("The speaker remembers it.", "What one remembers was for the most part so."),
        {
            "origin": "Is what is remembered the event itself, or what was told of it since?",
            "reliability": "Is this the kind of thing that people remember rightly?",
        },
        {"reliability": "assumption"},
    ),
)
