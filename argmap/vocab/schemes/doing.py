"""Schemes about what is to be done (Walton, Reed & Macagno 2008, ch. 9, 19–25, 33–39, 48–53)."""

from __future__ import annotations

from argmap.vocab.schemes._scheme import Scheme, table

__all__ = ["SCHEMES"]

SCHEMES = table(
    Scheme(
        "practical reasoning",
        "supports",
        "it serves the goal, so do it",
        ("The goal is worth reaching.", "Doing this is a way to reach it."),
        {
            "other goals": "Which other goals does it get in the way of?",
            "alternatives": "What else would reach the goal?",
            "best means": "Which of these ways is the best?",
            "possibility": "Can it be done at all?",
            "side effects": "What else would come of it?",
        },
        {"other goals": "rebuttal", "possibility": "assumption", "side effects": "rebuttal"},
    ),
    Scheme(
        "consequences",
        "supports",
        "good or bad would come of it, so do it or leave it",
        ("If it is done, this will come of it.", "What comes of it is good, or bad."),
        {
            "likelihood": "How likely is it that this will come of it?",
            "evidence": "What is the evidence for that?",
            "opposite": "What else would come of it that speaks the other way?",
        },
        {"likelihood": "premise", "evidence": "assumption", "opposite": "rebuttal"},
    ),
    Scheme(
        "values",
        "supports",
        "it furthers what one holds dear, so aim at it",
        ("The value is held by those concerned.", "This furthers the value."),
        {
            "holding": "Do those concerned hold the value?",
            "ranking": "Is there a value that ranks above it here?",
            "furthering": "Does this further it?",
        },
        {"holding": "premise", "ranking": "rebuttal", "furthering": "premise"},
    ),
    Scheme(
        "pragmatic alternatives",
        "supports",
        "do this, or worse will come",
        ("Either this is done or something bad happens.", "The bad thing is to be avoided."),
        {
            "completeness": "Is there another way to avoid it?",
            "badness": "Is it as bad as is said?",
            "efficacy": "Would doing this avoid it?",
        },
        {"completeness": "premise", "badness": "premise", "efficacy": "assumption"},
    ),
    Scheme(
        "threat",
        "supports",
        "do it, or I will see that you suffer for it",
        ("The speaker can bring about something bad.", "The speaker is set to do so unless this is done."),
        {
            "ability": "Can the speaker bring it about?",
            "will": "Is the speaker set to do so?",
            "right": "Has the threat any bearing on whether the thing is right?",
        },
        {"ability": "premise", "will": "premise"},
    ),
    Scheme(
        "fear appeal",
        "supports",
        "something dreadful threatens, and this keeps it away",
        ("Something dreadful may happen.", "Doing this keeps it away."),
        {
            "likelihood": "How likely is the dreadful thing?",
            "efficacy": "Would this keep it away?",
            "alternatives": "What else would?",
            "proportion": "Is the fear in proportion to the danger?",
        },
        {"likelihood": "premise", "efficacy": "premise"},
    ),
    Scheme(
        "danger appeal",
        "supports",
        "it is dangerous, so leave it",
        ("Doing it brings a danger.", "One should keep out of that danger."),
        {
            "likelihood": "How great is the danger?",
            "worth": "Is there something that makes it worth the danger?",
        },
        {"likelihood": "premise", "worth": "rebuttal"},
    ),
    Scheme(
        "need for help",
        "supports",
        "they need it and you can give it, so do",
        ("They are in need.", "Doing this would help them.", "It can be done at a bearable cost."),
        {
            "need": "Do they need it?",
            "help": "Would it help them?",
            "possibility": "Can it be done?",
            "side effects": "Would it do harm elsewhere that outweighs the help?",
        },
        {"need": "premise", "help": "premise", "possibility": "premise", "side effects": "rebuttal"},
    ),
    Scheme(
        "distress",
        "supports",
        "they suffer, so relieve them",
        ("They suffer.", "Doing this would relieve them."),
        {
            "suffering": "Do they suffer as is said?",
            "relief": "Would this relieve them?",
            "appropriateness": "Does their suffering decide the question?",
        },
        {"suffering": "premise", "relief": "premise"},
    ),
    Scheme(
        "waste",
        "supports",
        "stopping now would waste what has been done",
        ("Much has been put into it.", "Stopping now would make that vain."),
        {
            "possibility": "Can it be brought to an end at all?",
            "value": "Is the end still worth what is left to pay?",
            "past": "Is what was spent gone whatever is decided?",
        },
        {"possibility": "assumption", "value": "rebuttal"},
    ),
    Scheme(
        "sunk costs",
        "supports",
        "one has bound oneself to it and paid, so one goes on",
        ("The speaker has bound themselves to it.", "Turning back has a cost that was accepted then."),
        {
            "release": "Have things changed so that one is no longer bound?",
            "cost": "Is going on dearer than turning back?",
        },
        {"cost": "rebuttal"},
    ),
    Scheme(
        "sacrifice",
        "supports",
        "so much is given for it, so it must be worth that",
        ("Much is given up for it.", "One gives up much only for what is worth it."),
        {
            "judgement": "Did those who gave it up judge rightly?",
            "motive": "Did they give it up for this, or for something else?",
        },
    ),
    Scheme(
        "slippery slope",
        "attacks",
        "the first step leads to the next, and in the end to what nobody wants",
        (
            "The first step is at issue.",
            "One step makes the next likely.",
            "At the end there is something that nobody wants.",
        ),
        {
            "chain": "Which steps lead from the first to the last?",
            "likelihood": "How likely is each of them?",
            "stop": "Is there a point at which one could stop?",
            "badness": "Is the end as bad as is said?",
        },
        {"chain": "premise", "likelihood": "premise", "badness": "premise"},
    ),
    Scheme(
        "precedent slippery slope",
        "attacks",
        "allowed here, it must be allowed wherever it is like this",
        ("If this case is allowed, like cases must be.", "Among the like cases are some nobody wants."),
        {
            "likeness": "Are the later cases like this one?",
            "distinction": "Can a line be drawn between them?",
        },
        {"likeness": "premise"},
    ),
)
