"""A debate in time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from argmap.errors import QueryError, UnknownName
from argmap.model import Claim, Debate, Link, Said, Utterance
from argmap.model.times import later, times
from argmap.transform import between, slice, stages
from tests.strategies import debates

from .exchanges import road


def ids(debate: Debate) -> str:
    return " ".join(thing.id for thing in (*debate.statements, *debate.links))


@pytest.mark.parametrize(
    ("until", "there"),
    [
        ("2025-05-31", ""),
        ("2025-06-01", "plan pays law step law-step"),
        ("2025-06-02T09:59", "plan pays law step law-step"),
        ("2025-06-02T10:00", "plan pays cars law step no law-step"),
        (date(2025, 6, 2), "plan pays cars law step no law-step"),
        ("2025-06", "plan pays cars law welcome standing-of-ann-lee garage step no law-step yes strike"),
        ("u1", "plan pays law step law-step"),
        ("u3", "plan pays cars law welcome step no law-step yes"),
    ],
)
def test_as_it_stood(until, there):
    assert sorted(ids(slice(road(), until=until)).split()) == sorted(there.split())


def test_an_utterance_may_be_given_as_a_value():
    debate = road()
    assert slice(debate, until=debate.utterance("u2")) == slice(debate, until="u2")


def test_what_was_said_later_is_not_there_yet():
    debate = slice(road(), until="u2")
    assert [speaker.id for speaker in debate.speakers] == ["ann-lee", "bob"]
    assert [speaker.id for speaker in slice(road(), until="u1").speakers] == ["ann-lee"]
    assert [source.id for source in debate.sources] == ["minutes"]


def test_what_was_supplied_comes_with_what_uses_it_and_alone_it_was_always_there():
    alone = Claim(id="alone", text="A.", implicit=True)
    debate = road()
    debate = debate.replace(statements=(*debate.statements, alone))
    assert ids(slice(debate, until="u1")) == "plan pays law alone step law-step"


def test_an_undated_utterance_has_the_time_of_the_one_before():
    assert times(road())["u4"] == "2025-06-03"
    assert "garage" not in slice(road(), until="2025-06-02")


def test_what_is_known_by_report_comes_with_the_report():
    utterances = (
        Utterance(id="old", at="2024"),
        Utterance(id="news", at="2025"),
        Utterance(id="told", at="2020", reported_by="news"),
        Utterance(id="again", at="2019", reported_by="told"),
    )
    debate = Debate(utterances=utterances)
    assert [u.id for u in slice(debate, until="2024").utterances] == ["old"]
    assert slice(debate, until="2025") == debate


def test_an_act_that_came_later_is_taken_out():
    said = (Said(utterance="u1"), Said(utterance="u2", force="conceding"))
    debate = Debate(
        utterances=(Utterance(id="u1"), Utterance(id="u2", replies_to=("u1",))),
        statements=(Claim(id="a", text="A.", said=said), Claim(id="b", text="B.", said=said[:1])),
        links=(Link(id="k", kind="supports", sources=("a",), target="b", said=said[1:]),),
    )
    first = slice(debate, until="u1")
    assert first["a"].said == said[:1]
    assert not first.links


@pytest.mark.parametrize(
    ("since", "until", "there"),
    [
        ("2025-06-02", "2025-06-02", "plan cars no"),
        ("u2", "u2", "plan cars no"),
        (None, "u1", "plan pays law step law-step"),
        ("u4", None, "standing-of-ann-lee garage strike"),
        ("u3", "u3", "cars welcome yes"),
    ],
)
def test_a_span_and_what_it_bears_on(since, until, there):
    found = ids(between(road(), since=since, until=until)).split()
    assert sorted(found) == sorted(there.split())


def test_a_span_keeps_the_words_of_what_it_bears_on():
    debate = between(road(), since="u2", until="u2")
    assert debate.speakers_of("plan") == ("ann-lee",)
    assert [u.id for u in debate.utterances] == ["u1", "u2"]


def test_no_moment():
    with pytest.raises(QueryError, match=r"the moment is 'yesterday', which is no date.*name an utterance"):
        slice(road(), until="yesterday")
    with pytest.raises(QueryError, match="not None"):
        slice(road(), until=None)
    with pytest.raises(UnknownName):
        slice(road(), until=Utterance(id="other"))


def test_later_is_certain():
    assert later("2025-06-03T00:10", "2025-06-02T23:50")
    assert not later("2025-06-03T00:10", "2025-06-02T23:50Z")
    assert not later("2025", "2025-06-02")
    assert later("2025-06-02T11:00Z", "2025-06-02T11:30+01:00")


@given(debates())
def test_the_last_stage_is_the_whole(debate):
    found = list(stages(debate))
    assert len(found) == len(debate.utterances)
    if found:
        assert found[-1] == debate


@given(debates())
@settings(max_examples=25)
def test_stages_grow(debate):
    before: set[str] = set()
    for stage in stages(debate):
        there = {thing.id for thing in (*stage.statements, *stage.links)}
        assert before <= there
        before = there


@given(debates())
@settings(max_examples=25)
def test_a_span_lies_within_the_slice(debate):
    for utterance in debate.utterances:
        whole = slice(debate, until=utterance)
        span = between(debate, since=utterance, until=utterance)
        for name in ("statements", "links", "utterances"):
            assert {t.id for t in getattr(span, name)} <= {t.id for t in getattr(whole, name)}
