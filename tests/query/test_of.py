"""Asking of one statement, or of several: a selection, or any row of statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import query
from argmap.errors import UnknownName
from argmap.model import Debate, draft
from tests.query.twin import generated
from tests.strategies import debates

ASKED = {
    query.unanswered: ("statement", {"kind": "claim"}),
    query.answered: ("statement", {"kind": "claim"}),
    query.rebuttals: ("target", {}),
    query.commitments: ("statement", {}),
    query.dropped: ("statement", {}),
    query.sidestepped: ("statement", {}),
    query.open_questions: ("statement", {}),
    query.conceded: ("statement", {}),
    query.common_premises: ("statement", {}),
    query.burden: ("target", {}),
}


@generated
@given(debates(), st.data())
def test_to_ask_of_some_is_to_keep_the_answers_about_them(debate, data):
    names = [statement.id for statement in debate.statements]
    chosen = data.draw(st.lists(st.sampled_from(names), unique=True)) if names else []
    selection = query.Selection(debate, sorted(map(debate.index.node, chosen)))
    for ask, (field, more) in ASKED.items():
        wanted = tuple(found for found in ask(debate, **more) if getattr(found, field) in chosen)
        assert ask(debate, of=chosen, **more) == wanted, ask
        assert ask(debate, of=selection, **more) == wanted, ask
        for name in chosen[:1]:
            alone = tuple(found for found in wanted if getattr(found, field) == name)
            assert ask(debate, of=name, **more) == ask(debate, of=debate[name], **more) == alone, ask


@pytest.fixture
def road():
    with draft() as d:
        ann, bob = d.speaker("Ann"), d.speaker("Bob")
        plan = ann.proposes("Build it", id="plan")
        need = ann.claims("We need it", id="need")
        step = need.supports(plan, id="step")
        bob.claims("Need is not all", id="no").attacks(step, id="cut")
    return d.debate


def test_without_a_kind_of_asks_about_any_kind(road):
    assert [found.statement for found in query.unanswered(road, of=("need", "plan"))] == ["need"]
    assert query.unanswered(road) == ()
    assert query.unanswered(road, of="need", kind="proposal") == ()
    assert [found.link for found in query.answered(road, of=query.select(road, by="ann"))] == ["cut"]
    assert query.answered(road, of="plan", kind="claim") == ()


def test_links_are_asked_about_where_links_are_struck(road):
    assert [found.link for found in query.rebuttals(road, of=("plan", "step"))] == ["cut"]
    assert [found.target for found in query.burden(road, of=road["step"])] == ["step"]


def test_a_selection_of_another_debate_is_taken_by_its_ids(road):
    again = road.replace(title="Again")
    assert query.rebuttals(road, of=query.select(again, by="ann")) == ()
    assert query.commitments(road, of=query.select(again, by="bob")) == query.commitments(road, by="bob")


@pytest.mark.parametrize("ask", ASKED, ids=lambda ask: ask.__name__)
def test_an_unknown_name_among_several_is_told_with_the_near_one(road, ask):
    with pytest.raises(UnknownName, match="'plam'; did you mean 'plan'"):
        ask(road, of=("need", "plam"))


def test_a_link_is_no_statement(road):
    with pytest.raises(UnknownName, match="no statement is called 'step'"):
        query.dropped(road, of="step")


def test_a_contradiction_with_its_target_among_its_sources_strikes_it_from_both_sides():
    debate = Debate(
        speakers=[{"id": "ann"}, {"id": "bob"}],
        utterances=[{"id": "u", "speaker": "ann"}, {"id": "v", "speaker": "bob"}],
        statements=[
            {"kind": "claim", "id": "a", "said": [{"utterance": "u"}]},
            {"kind": "claim", "id": "b", "said": [{"utterance": "v"}]},
        ],
        links=[{"kind": "contradicts", "id": "k", "sources": ["a", "b"], "target": "b"}],
    )
    told = [(found.target, found.by, found.sources) for found in query.rebuttals(debate)]
    assert told == [("b", ("ann", "bob"), ("a", "b")), ("a", ("bob",), ("b",)), ("b", ("bob",), ("b",))]
    assert query.rebuttals(debate, of="b") == (query.rebuttals(debate)[0], query.rebuttals(debate)[2])
    assert query.rebuttals(debate, of=("a", "b")) == query.rebuttals(debate)
