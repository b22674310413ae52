"""Schemes about which word or rule fits (Walton, Reed & Macagno 2008, ch. 9, 14–17, 54–58)."""

from __future__ import annotations

from argmap.vocab.schemes._scheme import Scheme, table

__all__ = ["SCHEMES"]

SCHEMES = table(
    Scheme(
        "verbal classification",
        "supports",
        "it falls under the word, so what holds of the word holds of it",
        ("It falls under the word.", "What falls under the word has the quality."),
        {
            "fit": "Does it fall under the word, or is there doubt about it?",
            "definition": "Does the quality go with the word by more than a doubtful definition?",
        },
        {"fit": "premise", "definition": "premise"},
    ),
    Scheme(
        "definition to verbal classification",
        "supports",
        "it meets the definition, so it is one",
        ("It meets the definition.", "What meets the definition falls under the word."),
        {
            "adequacy": "Is it the right definition?",
            "fit": "Does it meet it?",
        },
        {"fit": "premise"},
    ),
    Scheme(
        "vagueness of a verbal classification",
        "attacks",
        "the word is too vague to decide it",
        ("The word is used here.", "It is too vague for what is drawn from it."),
        {
            "precision": "Is it too vague for the purpose at hand?",
            "remedy": "Could it be made precise enough?",
        },
        {"precision": "premise"},
    ),
    Scheme(
        "arbitrariness of a verbal classification",
        "attacks",
        "the word was defined to suit the conclusion",
        ("The word is defined in a certain way.", "Nothing but the conclusion speaks for defining it so."),
        {"grounds": "Is there a reason to define it so?"},
        {"grounds": "premise"},
    ),
    Scheme(
        "rule",
        "supports",
        "the rule says so, and it applies",
        ("The rule says what to do in such cases.", "This is such a case."),
        {
            "applicability": "Does the rule apply to this case?",
            "conflict": "Does another rule that ranks above it say otherwise?",
            "exception": "Is there an exception to it here?",
        },
        {"applicability": "premise", "conflict": "rebuttal"},
    ),
    Scheme(
        "exceptional case",
        "attacks",
        "this case is an exception to the rule",
        ("There is a rule for such cases.", "This case has something that the rule makes an exception for."),
        {
            "recognition": "Is it an exception that is recognised?",
            "evidence": "Is the case really such?",
            "consequence": "What would become of the rule if this were an exception?",
        },
        {"recognition": "premise", "evidence": "premise", "consequence": "rebuttal"},
    ),
    Scheme(
        "precedent",
        "supports",
        "it was decided so before in such a case",
        ("An earlier case was decided so.", "This case is like it in what decided it."),
        {
            "likeness": "Is this case like it in what decided it?",
            "authority": "Does that decision bind here?",
            "soundness": "Was it decided rightly?",
        },
        {"likeness": "premise", "authority": "assumption"},
    ),
    Scheme(
        "plea for excuse",
        "supports",
        "there was a reason beyond their power, so do not blame them",
        ("They broke the rule.", "Something excuses it."),
        {
            "ground": "Is it an excuse that is accepted?",
            "facts": "Was it really so?",
        },
        {"ground": "assumption", "facts": "premise"},
    ),
)
