"""What cannot exist, and how quickly it is seen."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ModelError
from argmap.model import (
    Argument,
    Claim,
    Condition,
    Debate,
    Link,
    Proposal,
    Quote,
    Said,
    Speaker,
    Standing,
    Utterance,
)
from argmap.model.collector import paused
from argmap.model.integrity import _faults, _numbers
from argmap.model.series import Series

NAMES = st.sampled_from(["", "a", "b", "c", "l", "m"])
SAID = st.lists(
    st.builds(
        Said,
        utterance=st.sampled_from(["u", "v", "w"]),
        quotes=st.sampled_from([(), (), (), (Quote(source="nowhere", exact="x"),)]),
    ),
    max_size=1,
).map(tuple)
STATEMENTS = st.one_of(
    st.builds(Claim, id=NAMES, said=SAID),
    st.builds(Standing, id=NAMES, of=st.sampled_from(["p", "q"])),
    st.builds(Argument, id=NAMES, steps=st.lists(NAMES, max_size=1).map(tuple)),
    st.builds(
        Proposal,
        id=NAMES,
        conditions=st.builds(Condition, kind=st.just("if"), statement=NAMES).map(lambda c: (c,)),
    ),
)
LINKS = st.builds(
    Link,
    id=NAMES,
    kind=st.just("attacks"),
    sources=st.lists(NAMES, max_size=2).map(tuple),
    target=NAMES,
    said=SAID,
)
TURNS = st.sampled_from(["u", "v", "w"])
UTTERANCES = st.builds(
    Utterance,
    id=TURNS,
    speaker=st.sampled_from([None, None, "p", "q", ""]),
    to=st.lists(st.just("p"), max_size=1).map(tuple),
    replies_to=st.lists(TURNS, max_size=2).map(tuple),
    reported_by=st.none() | TURNS,
    quote=st.sampled_from([None, None, None, Quote(source="nowhere", exact="x")]),
)


@given(
    st.lists(STATEMENTS, max_size=4),
    st.lists(LINKS, max_size=3),
    st.lists(st.builds(Speaker, id=st.sampled_from(["", "p", "p", "q"])), max_size=2),
)
def test_the_quick_look_and_the_close_look_agree(statements, links, speakers):
    """The quick look may not let a fault through, nor refuse a debate in which no fault can be named."""
    debate = object.__new__(Debate)
    parts = {
        "statements": Series(statements),
        "links": Series(links),
        "speakers": tuple(speakers),
        "sources": (),
    }
    parts["utterances"] = Series((Utterance(id="u"), Utterance(id="v")))
    for name, part in parts.items():
        object.__setattr__(debate, name, part)
    assert (_numbers(debate) is None) == bool(list(_faults(debate)))


@given(st.lists(UTTERANCES, max_size=4, unique_by=lambda utterance: utterance.id))
def test_the_quick_look_at_utterances_and_the_close_look_agree(utterances):
    debate = object.__new__(Debate)
    parts = {"speakers": (Speaker(id="p"),), "sources": (), "utterances": Series(utterances)}
    for name, part in {**parts, "statements": Series(), "links": Series()}.items():
        object.__setattr__(debate, name, part)
    assert (_numbers(debate) is None) == bool(list(_faults(debate)))


@pytest.mark.parametrize(
    ("links", "message"),
    [
        ([("l", ("a",), "z")], "link 'l' names the statement or link 'z', which is not there"),
        ([("l", ("z",), "a")], "link 'l' names the statement 'z', which is not there"),
        ([("l", (), "a")], "link 'l' comes from no statement"),
        ([("l", ("a", "a"), "b")], "link 'l' names one source twice"),
        (
            [("l", ("a",), "b"), ("m", ("l",), "b")],
            "link 'm' comes from the link 'l'; a link comes from statements",
        ),
        ([("l", ("a",), "m"), ("m", ("a",), "l")], "bears on itself, by way of other links"),
        ([("l", ("a",), "l")], "bears on itself"),
        ([("a", ("a",), "b")], "two statements or links have the id 'a'"),
        ([("l", ("a",), "b"), ("l", ("a",), "b")], "two statements or links have the id 'l'"),
    ],
)
def test_what_is_wrong_is_named(links, message):
    made = [Link(id=name, kind="attacks", sources=sources, target=target) for name, sources, target in links]
    with pytest.raises(ModelError) as told:
        Debate(statements=[Claim(id="a"), Claim(id="b")], links=made)
    assert message in str(told.value)


def test_a_name_of_a_link_is_known_without_asking_for_it_first():
    debate = Debate(
        statements=[Claim(id="a")], links=[Link(id="l", kind="attacks", sources=("a",), target="a")]
    )
    positions = debate.index.positions
    assert len(positions) == 2
    assert "l" in positions
    assert (positions.get("l"), positions["l"], positions.get("z"), positions.get("z", 7)) == (1, 1, None, 7)
    assert list(positions) == list(positions.keys()) == ["a", "l"]
    with pytest.raises(KeyError):
        positions["z"]


def test_the_collector_is_put_back_whatever_happens():
    assert gc.isenabled()
    seen = []

    def fail():
        with paused(1_000_000):
            seen.append(gc.isenabled())
            raise ModelError("no")

    with pytest.raises(ModelError):
        fail()
    assert seen == [False]
    assert gc.isenabled()
    gc.disable()
    try:
        with paused(1_000_000):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_another_has_frozen_stays_frozen():
    gc.freeze()
    try:
        count = gc.get_freeze_count()
        with paused(1_000_000):
            pass
        assert gc.get_freeze_count() >= count - 100  # some may have died; a thaw would leave none
    finally:
        gc.unfreeze()
