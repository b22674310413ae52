"""What each question says of the specimen: sentences that a newspaper could print, and that are so."""

from __future__ import annotations

import pytest

from argmap import query
from argmap.model import draft


def said(answers):
    return [str(answer) for answer in answers]


def test_who_takes_up_the_proposals(specimen):
    assert said(query.answered(specimen)) == [
        "Yvette Cooper attacks Chris Philp’s “A harder line” with “A new agreement”.",
        "The report supports Bruno Retailleau’s “Close the loophole” with “The loophole”.",
    ]


def test_nothing_is_evaded_asked_conceded_or_circular(specimen):
    """Her replies bear on what he said or on him; nobody asks, grants, or reasons in a circle."""
    for question in (
        query.evaded,
        query.open_questions,
        query.conceded,
        query.circles,
        query.self_contradictions,
        query.common_premises,
    ):
        assert question(specimen) == ()


def test_who_answers_whom(specimen):
    assert said(query.who_answers_whom(specimen)) == [
        "Yvette Cooper replies to Chris Philp twice and takes up Chris Philp’s points four times.",
        "The report takes up Chris Philp’s points twice.",
        "The report takes up Bruno Retailleau’s points once.",
    ]


def test_what_he_does_not_defend_and_what_he_owes(specimen):
    assert said(query.dropped(specimen)) == [
        "Nobody defends Chris Philp’s “A harder line” against Yvette Cooper’s “A new agreement”.",
        "Nobody defends Chris Philp’s “Police stand by” against Yvette Cooper’s “France is reviewing” and "
        "“Pressing for action”.",
        "Nobody defends Chris Philp’s standing against Yvette Cooper’s “No lessons from him”.",
    ]
    assert said(query.burden(specimen, at="cooper-1")) == [
        "Chris Philp has still to answer Yvette Cooper’s “France is reviewing”, "
        "which undermines “Police stand by”.",
        "Chris Philp has still to answer Yvette Cooper’s “Pressing for action”, "
        "which undermines “Police stand by”.",
    ]
    assert said(query.burden(specimen))[2:] == [
        "Chris Philp has still to answer Yvette Cooper’s “A new agreement”, "
        "which undermines “A harder line”.",
        "Chris Philp has still to answer Yvette Cooper’s “No lessons from him”, "
        "which discredits Chris Philp.",
    ]


def test_the_case_for_the_proposal_and_against_it(specimen):
    deal = "suspend-the-fishing-deal"
    assert said(query.case_for(specimen, of=deal, depth=2)) == [
        "Chris Philp’s “A harder line” supports “Suspend the fishing deal”.",
        "“The deal is a lever” supports “Suspend the fishing deal”.",
        "The report’s “Access until 2038” speaks for “Suspend the fishing deal”, two steps away: "
        "it supports “The deal is a lever”.",
        "Chris Philp’s “Smashing records” speaks for “Suspend the fishing deal”, two steps away: "
        "it supports “A harder line”.",
        "Chris Philp’s “Police stand by” speaks for “Suspend the fishing deal”, two steps away: "
        "it supports “A harder line”.",
    ]
    assert said(query.case_against(specimen, of=deal, depth=2)) == [
        "Yvette Cooper’s “A new agreement” speaks against “Suspend the fishing deal”, two steps away: "
        "it attacks “A harder line”."
    ]
    assert {r.by for r in query.case_against(specimen, of=deal)} == {("cooper",)}


def test_the_best_attack_is_on_a_reason_and_not_on_the_proposal(specimen):
    assert query.best_attack(specimen, of="suspend-the-fishing-deal") == ()
    assert said(query.best_attack(specimen, of="a-harder-line")) == [
        "The best attack on “A harder line” is Yvette Cooper’s “A new agreement”: nobody answers it, "
        "with nothing behind it."
    ]


def test_the_lines_of_argument(specimen):
    assert said(query.lines(specimen, of="suspend-the-fishing-deal")) == [
        "“Access until 2038”, therefore “The deal is a lever”, therefore “Suspend the fishing deal”.",
        "“A thousand on Saturday”, therefore “Record crossings”, therefore “Smashing records”, "
        "therefore “A harder line”, therefore “Suspend the fishing deal”.",
        "“Not yet made”, therefore “The loophole”, therefore “Police stand by”, therefore “A harder line”, "
        "therefore “Suspend the fishing deal”.",
    ]


def test_reported_speech_binds_the_minister_and_not_the_report(specimen):
    assert said(query.commitments(specimen, by="retailleau")) == [
        "Bruno Retailleau has proposed “Close the loophole”, as told by the report, "
        "and has not taken it back."
    ]
    assert "close-the-loophole" not in {c.statement for c in query.commitments(specimen, by="report")}


def test_conduct(specimen):
    assert said(query.conduct(specimen))[:2] == [
        "Chris Philp makes four statements in two turns, gives three reasons and is struck four times.",
        "Yvette Cooper makes 13 statements in three turns, gives nine reasons and strikes four times "
        "(once at a person).",
    ]
    assert said(query.conduct_between(specimen, by="cooper")) == [
        "Yvette Cooper replies to Chris Philp twice, undermines their points three times and discredits "
        "them once."
    ]


def test_select(specimen):
    assert query.select(specimen, by="cooper", words="lessons").ids == ("no-lessons-from-him",)
    assert query.select(specimen, office="home secretary", words="agreement").ids == (
        "pressing-for-action",
        "in-shallow-waters",
        "a-new-agreement",
    )
    assert len(query.select(specimen, party="conservative")) == 4


@pytest.mark.parametrize("way", ["pattern", "cypher"])
def test_who_is_struck_in_person(specimen, way):
    if way == "cypher":
        pytest.importorskip("grandcypher")
        found = query.cypher(specimen, text="MATCH (a)-[:ATTACKS]->(b:Standing) RETURN a, b.of")
        assert said(found) == ["a: “No lessons from him”; b.of: philp."]
        return
    d = draft()
    one, other = d.speaker("One"), d.speaker("Other")
    one.proposes("plan", id="plan")
    other.claims("blow", id="blow").discredits(one)
    unmet = draft()
    unmet.assumes("any", id="any").attacks(unmet.speaker("One").proposes("plan", id="plan"))
    found = query.pattern(specimen, shape=d.debate, without=unmet.debate, anything=("any",))
    assert [f["plan"] for f in found] == ["suspend-the-fishing-deal"]
    assert said(found) == ["Yvette Cooper’s “No lessons from him” attacks “Philp can be heard on this”."]
