"""Schemes that rest on what is alike, part or whole (Walton, Reed & Macagno 2008, ch. 9, 6–13, 21)."""

from __future__ import annotations

from argmap.vocab.schemes._scheme import Scheme, table

__all__ = ["SCHEMES"]

SCHEMES = table(
    Scheme(
        "analogy",
        "supports",
        "what holds of one case holds of a similar one",
        ("The two cases are similar.", "It holds in the one case."),
        {
            "truth": "Does it really hold in the case that is brought up?",
            "similarity": "Are the cases similar in what matters here?",
            "difference": "Is there a difference that undoes the likeness?",
            "counter-analogy": "Is there another case, as similar, in which it does not hold?",
        },
        {"truth": "premise", "similarity": "premise", "counter-analogy": "rebuttal"},
    ),
    Scheme(
        "example",
        "supports",
        "a case shows the rule",
        ("In this case it is so.", "The case is typical of its kind."),
        {
            "truth": "Is it so in the case that is brought up?",
            "support": "Does the case bear out the general claim?",
            "typicality": "Is the case typical of the kinds that the claim covers?",
            "strength": "How far does the claim go beyond the case?",
            "special": "Were there circumstances that make the case an exception?",
        },
        {"truth": "premise", "support": "assumption", "typicality": "premise"},
    ),
    Scheme(
        "practical reasoning from analogy",
        "supports",
        "it was right in a similar situation, so it is right in this one",
        ("The right thing in that situation was to do so.", "This situation is similar to that one."),
        {
            "rightness": "Was it right to do so in that situation?",
            "difference": "Do the two differ in a way that makes it wrong here?",
            "counter-analogy": "Was it wrong in another situation that is as similar?",
        },
        {"rightness": "premise", "counter-analogy": "rebuttal"},
    ),
    Scheme(
        "composition",
        "supports",
        "the parts have it, so the whole has it",
        ("All the parts have the quality.", "It is a quality that passes from parts to the whole."),
        {"transfer": "Does this quality pass from the parts to the whole?"},
        {"transfer": "premise"},
    ),
    Scheme(
        "division",
        "supports",
        "the whole has it, so the parts have it",
        ("The whole has the quality.", "It is a quality that passes from the whole to its parts."),
        {"transfer": "Does this quality pass from the whole to its parts?"},
        {"transfer": "premise"},
    ),
    Scheme(
        "group membership",
        "supports",
        "the group is so, so its member is",
        ("The person belongs to the group.", "Members of the group have the quality."),
        {
            "membership": "Does the person belong to the group in the way that matters?",
            "generality": "Do its members have the quality as such, or only some of them?",
        },
        {"membership": "premise", "generality": "premise"},
    ),
    Scheme(
        "alternatives",
        "supports",
        "it is the one or the other, and not the other",
        ("It is either the one or the other.", "It is not the other."),
        {
            "completeness": "Is there a third possibility?",
            "exclusion": "Is the other really ruled out?",
        },
        {"completeness": "premise", "exclusion": "premise"},
    ),
    Scheme(
        "oppositions",
        "supports",
        "the opposite holds of the opposite",
        ("The two are opposites in what matters here.", "The one has the quality."),
        {"opposition": "Are the two opposed in what matters here, or only in some other way?"},
        {"opposition": "premise"},
    ),
)
