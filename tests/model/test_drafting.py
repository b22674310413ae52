"""The draft keeps the turns of a conversation."""

from __future__ import annotations

import pytest

from argmap.errors import ModelError, UnknownName
from argmap.model import Quote, draft


def test_turns_follow_the_speakers() -> None:
    with draft("A deal") as d:
        a, b, c = d.speaker("Ann"), d.speaker("Bob"), d.speaker("Cat")
        first = a.claims("One")
        a.claims("Two").supports(first)
        b.claims("Three").attacks(first)
        c.claims("Four")
        a.concedes(first)
    made = {u.id: (u.speaker, u.replies_to) for u in d.debate.utterances}
    assert made == {
        "ann-1": ("ann", ()),
        "bob-1": ("bob", ("ann-1",)),
        "cat-1": ("cat", ("bob-1",)),
        "ann-2": ("ann", ("cat-1",)),
    }
    assert [(act.utterance, act.force) for act in d.debate["one"].said] == [
        ("ann-1", None),
        ("ann-2", "conceding"),
    ]


def test_a_turn_by_hand() -> None:
    with draft() as d:
        a, b = d.speaker("Ann"), d.speaker("Bob")
        one = d.turn(a, to=(b,), at="2025-06-02T14:35", text="Hear me.")
        two = d.turn(b, replies_to=())
        d.turn(a, replies_to=(one, two))
        a.asks("Why?")
    utterances = d.debate.utterances
    assert utterances[0].to == ("bob",)
    assert utterances[1].replies_to == ()
    assert utterances[2].replies_to == ("ann-1", "bob-1")
    assert d.debate["why"].said[0].utterance == "ann-2"


def test_everything_a_speaker_can_do() -> None:
    with draft() as d:
        d.source("The report", text="It pays. It hurts.")
        a, b = d.speaker("Ann", party="Blue", office="Leader"), d.speaker("Bob", id="bobby")
        plan = a.proposes(
            "Do it", until="noon", if_="it rains", unless="it snows", title="The plan", tags=("plan",)
        )
        pays = a.claims("It pays", quote="It pays.")
        also = d.assumes("What pays should be done")
        step = pays.supports(plan, together=(also,), scheme="practical reasoning")
        hurts = b.claims("It hurts", quote=Quote(source="the-report", exact="It hurts.", start=9, end=18))
        hurts.attacks(step)
        hurts.contradicts(pays)
        b.claims("It would do harm", id="harm").rephrases(hurts)
        why = b.asks("Why now?")
        a.claims("Because").answers(why)
        b.claims("She said no last year").discredits(a, scheme="inconsistent commitment")
        a.withdraws(plan)
        b.agrees(also)
    debate = d.debate
    assert [c.kind for c in debate["the-plan"].conditions] == ["until", "if", "unless"]
    assert debate["what-pays-should-be-done"].implicit
    assert debate.link(step.id).sources == ("it-pays", "what-pays-should-be-done")
    assert [k.kind for k in debate.links] == [
        "supports",
        "attacks",
        "contradicts",
        "rephrases",
        "answers",
        "attacks",
    ]
    assert debate["standing-of-ann"].of == "ann"
    assert debate["the-plan"].said[-1].force == "retracting"
    assert debate["it-pays"].said[0].quotes[0].source == "the-report"
    assert debate.speaker("ann").office == "Leader"


def test_same_words_get_ids_of_their_own() -> None:
    with draft() as d:
        a = d.speaker("Ann")
        assert [a.claims("Yes!").id, a.claims("Yes.").id, d.speaker("Ann").id] == ["yes", "yes-2", "ann-2"]


@pytest.mark.parametrize(
    ("write", "words"),
    [
        (lambda d: d.speaker("Ann").claims("x", quote="y"), "exactly one source"),
        (lambda d: d.standing("nobody"), "nobody in this draft is called 'nobody'"),
        (
            lambda d: [d.speaker("Ann").claims("x", id="x"), d.speaker("Bob").claims("y", id="x")],
            "two statements have the id 'x'",
        ),
        (lambda d: d.turn("nobody"), "'nobody', which is not there"),
        (lambda d: [d.speaker("Ann", id="a"), d.speaker("Bob", id="a")], "two speakers have the id 'a'"),
        (lambda d: [d.source("x", id="a"), d.source("y", id="a")], "two sources have the id 'a'"),
        (
            lambda d: [d.turn(d.speaker("Ann"), id="t"), d.turn("ann", id="t")],
            "two utterances have the id 't'",
        ),
        (
            lambda d: [
                one := d.assumes("x"),
                one.supports(d.assumes("y"), id="k"),
                one.attacks(d.assumes("z"), id="k"),
            ],
            "two links have the id 'k'",
        ),
        (lambda d: d.speaker("Ann").claims("x", data=5), "data is a mapping"),
        (lambda d: d.speaker("Ann").proposes("x", until=5), "conditions"),
        (lambda d: d.speaker("Ann").claims("x", tags="abc"), "tags"),
    ],
)
def test_mistakes_are_named_where_they_are_made(write: object, words: str) -> None:
    with pytest.raises(ModelError, match=words), draft() as d:
        write(d)


def test_what_is_said_again_is_of_this_draft() -> None:
    with draft() as other:
        elsewhere = other.assumes("It is so")
    d = draft()
    with pytest.raises(UnknownName, match="no statement of this draft is called 'it-is-so'"):
        d.speaker("Ann").agrees(elsewhere)


def test_one_hearer_needs_no_tuple() -> None:
    with draft() as d:
        bob = d.speaker("Bob")
        d.turn(d.speaker("Ann"), to=bob)
        d.turn(bob, to="ann")
    assert [u.to for u in d.debate.utterances] == [("bob",), ("ann",)]


def test_an_error_inside_the_block_is_the_one_that_shows() -> None:
    d = draft()
    d.turn("nobody")
    with pytest.raises(KeyError), d:
        raise KeyError("mine")


def test_same_draft_same_debate() -> None:
    def write() -> object:
        with draft("T") as d:
            d.speaker("Ann").claims("x").discredits(d.speaker("Bob"))
        return d.debate

    assert write() == write()
