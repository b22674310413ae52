"""What one may ask, and what one is told when one may not."""

from __future__ import annotations

import pytest

from argmap import query
from argmap.errors import QueryError, UnknownName
from argmap.model import draft


@pytest.fixture
def debate():
    with draft() as d:
        ann, bob = d.speaker("Ann", id="ann"), d.speaker("Bob", id="bob")
        plan = ann.proposes("Do it", id="plan")
        step = ann.claims("It pays", id="pays").supports(plan, id="step")
        no = bob.claims("It does not", id="no")
        no.attacks(d_pays := plan, id="hit")
        no.attacks(step, id="cut")
        assert d_pays is plan
    return d.debate


def test_by_of_against_and_how_narrow_one_list(debate):
    everything = query.rebuttals(debate)
    assert [r.link for r in everything] == ["hit", "cut"]
    assert query.rebuttals(debate, by="bob") == everything
    assert query.rebuttals(debate, by="ann") == ()
    assert query.rebuttals(debate, against="ann") == everything
    assert [r.link for r in query.rebuttals(debate, of="step")] == ["cut"]
    assert [r.link for r in query.rebuttals(debate, of=debate["plan"])] == ["hit"]
    assert [r.link for r in query.rebuttals(debate, how="undercuts")] == ["cut"]
    assert [r.link for r in query.rebuttals(debate, by=debate.speaker("bob"), of=debate["step"])] == ["cut"]


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda d: query.rebuttals(d, by="an"), "no speaker is called 'an'; did you mean 'ann'?"),
        (lambda d: query.rebuttals(d, against="bub"), "no speaker is called 'bub'; did you mean 'bob'?"),
        (
            lambda d: query.rebuttals(d, of="plam"),
            "no statement or link is called 'plam'; did you mean 'plan'?",
        ),
        (lambda d: query.unanswered(d, by="an"), "no speaker is called 'an'; did you mean 'ann'?"),
        (lambda d: query.sidestepped(d, by="an"), "no speaker is called 'an'; did you mean 'ann'?"),
        (lambda d: query.said_by(d, "an"), "no speaker is called 'an'; did you mean 'ann'?"),
        (lambda d: query.replies(d, by="an"), "no speaker is called 'an'; did you mean 'ann'?"),
        (lambda d: query.replies(d, to="an"), "no speaker or utterance is called 'an'; did you mean 'ann'?"),
        (lambda d: query.strikes(d, "ht"), "no statement or link is called 'ht'; did you mean 'hit'?"),
    ],
)
def test_an_unknown_name_is_told_with_the_near_one(debate, ask, message):
    with pytest.raises(UnknownName) as told:
        ask(debate)
    assert str(told.value) == message


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (
            lambda d: query.rebuttals(d, how="rebut"),
            "no attack 'rebut'; did you mean 'rebuts'?; it rebuts, undermines, undercuts or discredits",
        ),
        (
            lambda d: query.unanswered(d, kind="proposals"),
            "no statement is a 'proposals'; did you mean 'proposal'?; "
            "kinds: claim, proposal, question, standing, argument",
        ),
        (
            lambda d: query.strikes(d, "step"),
            "link 'step' supports 'plan'; only attacks and contradictions strike",
        ),
    ],
)
def test_a_question_that_cannot_be_asked(debate, ask, message):
    with pytest.raises(QueryError) as told:
        ask(debate)
    assert str(told.value) == message


def test_replies_to_an_utterance_or_to_a_speaker(debate):
    (reply,) = query.replies(debate)
    assert (reply.utterance, reply.to, reply.by, reply.whom) == ("bob-1", "ann-1", "bob", "ann")
    assert (
        query.replies(debate, to="ann-1")
        == query.replies(debate, to="ann")
        == query.replies(debate, by="bob")
        == (reply,)
    )
    assert query.replies(debate, to="bob") == query.replies(debate, by="ann") == ()


def test_every_question_is_a_row_that_says_what_it_means():
    for question in query.questions():
        assert question.means.endswith(".")
        assert question.ask.__name__ == question.name.replace("-", "_")
        assert getattr(query, question.ask.__name__) is question.ask
        assert all(name.isidentifier() for name in question.takes)


def test_every_sentence_of_an_answer_names_who_and_what(debate):
    assert [str(r) for r in query.rebuttals(debate)] == [
        "Bob rebuts Ann’s “Do it” with “It does not”.",
        "Bob undercuts Ann’s step from “It pays” to “Do it” with “It does not”.",
    ]
