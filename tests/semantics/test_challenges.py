"""Critical questions: what each becomes, whether it was asked, and what would come of it."""

from __future__ import annotations

import random

import pytest

from argmap.errors import QueryError, UnknownName
from argmap.model import Debate
from argmap.semantics import Reading, challenges, evaluate
from argmap.vocab import SCHEMES


def debate(kind="supports", scheme="expert opinion", sources=("a",), more=(), *, tags=()):
    statements = [{"kind": "claim", "id": n} for n in (*sources, "plan", "asker")]
    links = [{"id": "step", "kind": kind, "sources": list(sources), "target": "plan", "scheme": scheme}]
    if tags:
        links.append({"id": "ask", "kind": "attacks", "sources": ["asker"], "target": "step", "tags": tags})
    return Debate(statements=statements, links=[*links, *more])


def test_each_class_strikes_what_it_should():
    rows = {c.question: c for c in challenges(debate(), "step", reading="necessary")}
    assert {name: (c.role, c.strike, c.struck) for name, c in rows.items()} == {
        "expertise": ("premise", "undermines", ("a",)),
        "field": ("premise", "undermines", ("a",)),
        "opinion": ("premise", "undermines", ("a",)),
        "trustworthiness": ("exception", "undercuts", ("step",)),
        "consistency": ("rebuttal", "rebuts", ("plan",)),
        "evidence": ("assumption", "undermines", ("a",)),
    }
    assert str(rows["field"]) == (
        "Does the claim belong to the field that the source knows? (premise, not asked) "
        "It undermines; unanswered, “plan” would fall."
    )


@pytest.mark.parametrize(
    ("reading", "after"),
    [
        ("default", ("in", "in", "out")),  # support decides nothing by itself
        ("deductive", ("in", "in", "out")),  # a claim stands without what supports it
        ("cayrol", ("out", "in", "out")),  # an attack is passed on to what is supported
        ("necessary", ("out", "out", "out")),  # a claim needs all that supports it
        (Reading(support="necessary", undercuts="aside"), ("out", "in", "out")),
    ],
)
def test_what_would_come_of_it_is_for_the_reading_to_say(reading, after):
    rows = {c.strike: c.after for c in challenges(debate(), "step", reading=reading)}
    assert tuple(rows[s] for s in ("undermines", "undercuts", "rebuts")) == tuple((x,) for x in after)


def test_a_step_that_attacks():
    rows = {
        c.strike: (c.struck, c.before, c.after)
        for c in challenges(debate("attacks", sources=("a", "b")), "step")
    }
    assert rows == {
        "undermines": (("a", "b"), "out", ("in",)),
        "undercuts": (("step",), "out", ("in",)),
        "rebuts": (("step",), "out", ("in",)),
    }


def test_which_premise_is_meant_may_matter():
    other = {"id": "other", "kind": "attacks", "sources": ["a"], "target": "plan"}
    row = challenges(debate("attacks", sources=("a", "b"), more=[other]), "step")[0]
    assert (row.struck, row.after) == (("a", "b"), ("in", "out"))
    assert str(row).endswith("“plan” would stand or would fall.")


def test_asked_is_as_the_check_says():
    found = challenges(debate(tags=["field"]), "step")
    assert {c.question: c.asked for c in found if c.asked} == {"field": ("ask",)}
    assert "(premise, asked by ask)" in str(found[1])


def test_what_has_no_questions_or_no_labels():
    assert challenges(debate(scheme=""), "step") == challenges(debate(scheme="hunch"), "step") == ()
    with pytest.raises(QueryError, match="semantics of acceptance"):
        challenges(debate(), "step", semantics="df-quad")
    with pytest.raises(UnknownName):
        challenges(debate(), "stepp")


def test_the_verdict_is_that_of_the_debate_with_the_reply_written_in():
    dice = random.Random(5)
    names = "abcde"
    for _ in range(60):
        statements = [{"kind": "claim", "id": n} for n in names]
        links = [
            {"id": f"k{k}", "kind": "attacks", "sources": [dice.choice(names)], "target": dice.choice(names)}
            for k in range(6)
        ]
        links[0]["scheme"] = dice.choice(list(SCHEMES))
        given = Debate(statements=statements, links=links)
        target = links[0]["target"]
        for row in challenges(given, "k0"):
            want = []
            for thing in row.struck:
                reply = {"id": "r", "kind": "attacks", "sources": ["z"], "target": thing}
                anew = Debate(statements=[*statements, {"kind": "claim", "id": "z"}], links=[*links, reply])
                want.append(evaluate(anew)[target])
            assert row.after == tuple(dict.fromkeys(want))
            assert row.before == evaluate(given)[target]
