"""Schemes about who is speaking (Walton, Reed & Macagno 2008, ch. 9, 18, 40–47)."""

from __future__ import annotations

from argmap.vocab.schemes._scheme import Scheme, table

__all__ = ["SCHEMES"]

SCHEMES = table(
    Scheme(
        "commitment",
        "supports",
        "you are bound to it by what you have said or done",
        ("The other has said or done something.", "It binds them to this."),
        {
            "evidence": "Did they say or do it?",
            "scope": "Does it bind them to this, in this case?",
            "retraction": "Have they taken it back since?",
        },
        {"evidence": "premise", "scope": "premise"},
    ),
    Scheme(
        "ethotic argument",
        "supports",
        "the speaker is of good character, so believe it",
        ("The speaker is of good character.", "The speaker says that it is so."),
        {
            "character": "Is the speaker of good character?",
            "relevance": "Does character bear on this question?",
            "weight": "Is character given more weight than the evidence?",
        },
        {"character": "premise", "relevance": "assumption"},
    ),
    Scheme(
        "ad hominem",
        "attacks",
        "the speaker is of bad character, so do not believe it",
        ("The speaker is of bad character.",),
        {
            "character": "Is it true of the speaker?",
            "relevance": "Does it bear on what was said?",
            "weight": "Does it only weaken the speaker's word, or is it meant to refute the point?",
        },
        {"character": "premise", "relevance": "assumption"},
    ),
    Scheme(
        "circumstantial ad hominem",
        "attacks",
        "the speaker's deeds do not fit their words",
        ("The speaker asks for something.", "The speaker's own deeds or situation do not fit it."),
        {
            "inconsistency": "Do the deeds and the words really not fit together?",
            "explanation": "Can the speaker explain it, for example by what has changed since?",
            "relevance": "Does it bear on whether what was asked for is right?",
        },
        {"inconsistency": "premise", "relevance": "assumption"},
    ),
    Scheme(
        "pragmatic inconsistency",
        "attacks",
        "the speaker does not do what they tell others to do",
        ("The speaker tells others to do it.", "The speaker does the opposite."),
        {
            "practice": "Does the speaker do the opposite?",
            "difference": "Is the speaker's case different from that of the others?",
            "relevance": "Does it bear on whether the advice is good?",
        },
        {"practice": "premise", "relevance": "assumption"},
    ),
    Scheme(
        "inconsistent commitment",
        "attacks",
        "the speaker has said the opposite",
        ("The speaker holds this now.", "The speaker has said, or is bound to, the opposite."),
        {
            "evidence": "Did the speaker say the opposite?",
            "change": "Has the speaker changed their mind and said so?",
            "scope": "Are the two about the same thing?",
        },
        {"evidence": "premise", "scope": "premise"},
    ),
    Scheme(
        "bias",
        "attacks",
        "the speaker has a side, so discount it",
        ("The speaker has a side, or something to gain.",),
        {
            "evidence": "What shows that the speaker has a side?",
            "balance": "Is this an exchange in which speakers are meant to be impartial?",
            "degree": "Does having a side make what was said less likely?",
        },
        {"evidence": "premise", "balance": "assumption"},
    ),
    Scheme(
        "act and person",
        "supports",
        "they did such a thing, so they are such a person",
        ("The person did it.", "Only such a person does such a thing."),
        {
            "evidence": "Did they do it?",
            "inference": "Does one such act show what the person is?",
        },
        {"evidence": "premise", "inference": "premise"},
    ),
)
