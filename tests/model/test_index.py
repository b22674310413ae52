"""The arrays behind the questions."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import UnknownName
from argmap.model import Claim, Debate, Link, Question, Said, Speaker, Utterance
from argmap.model.rows import Chains
from argmap.vocab import LINKS
from tests.strategies import debates


@given(st.lists(st.tuples(st.integers(0, 5), st.integers()), max_size=20))
def test_chains_hold_each_group_in_the_order_given(pairs):
    keys = array("i", [key for key, _ in pairs])
    chains = Chains(keys, 6, [value for _, value in pairs])
    assert [chains[key] for key in range(6)] == [[v for k, v in pairs if k == key] for key in range(6)]
    assert len(chains) == 6


@given(debates())
def test_the_arrays_say_what_the_values_say(debate):
    index = debate.index
    names = [thing.id for thing in (*debate.statements, *debate.links)]
    assert list(index.positions) == names
    assert len(index) == len(index.positions) == len(names)
    assert [names[node] for node in index.targets] == [link.target for link in debate.links]
    assert [[names[n] for n in index.sources[i]] for i in range(index.links)] == [
        list(k.sources) for k in debate.links
    ]
    assert [list(LINKS)[code] for code in index.kinds] == [link.kind for link in debate.links]
    for node, name in enumerate(names):
        assert index.node(name) == index.positions[name] == index.positions.get(name) == node
        assert [debate.links[i].id for i in index.incoming[node]] == [
            k.id for k in debate.links if k.target == name
        ]
    for node, statement in enumerate(debate.statements):
        out = [link for link in debate.links if statement.id in link.sources]
        assert [debate.links[i] for i in index.outgoing[node]] == out
        assert bool(index.reasons[node]) == any(link.kind == "supports" for link in out)
        assert index.standings.get(node) == getattr(statement, "of", None)


@given(debates())
def test_every_chain_of_links_ends_at_a_statement(debate):
    index = debate.index
    ends = {}
    for link in debate.links:  # in debate order, and each is on an earlier one
        ends[link.id] = ends.get(link.target, link.target)
    assert [debate.statements[node].id for node in index.ends] == list(ends.values())
    for node, statement in enumerate(debate.statements):
        assert [debate.links[i].id for i in index.arriving[node]] == [
            k for k, end in ends.items() if end == statement.id
        ]


@pytest.mark.parametrize(
    ("kind", "acts", "speakers", "authors"),
    [
        (Claim, [("u1", None)], ("ann",), ("ann",)),
        (Claim, [("u1", None), ("u2", None)], ("ann", "bob"), ("ann", "bob")),
        (Claim, [("u1", None), ("u2", "agreeing")], ("ann", "bob"), ("ann",)),
        (Claim, [("u1", None), ("u2", "disagreeing")], ("ann",), ("ann",)),
        (Claim, [("u1", None), ("u2", "reporting")], ("ann",), ("ann",)),
        (Claim, [("u1", None), ("u1", "retracting")], ("ann",), ("ann",)),
        (Claim, [("u2", "agreeing")], ("bob",), ("bob",)),
        (Claim, [("u2", "reporting")], (), ()),
        (Claim, [("u2", "disagreeing")], (), ()),
        (Claim, [("u2", "questioning")], (), ()),
        (Claim, [("u2", "disagreeing"), ("u1", "agreeing")], ("ann",), ("ann",)),
        (Claim, [("u2", "retracting")], ("bob",), ("bob",)),
        (Claim, [("u1", "muttering")], ("ann",), ("ann",)),
        (Claim, [("u1", None), ("u2", "questioning")], ("ann",), ("ann",)),
        (Question, [("u1", None), ("u2", "questioning")], ("ann", "bob"), ("ann", "bob")),
        (Claim, [("u3", None)], (), ()),
        (Claim, [], (), ()),
    ],
)
def test_whose_a_statement_is(kind, acts, speakers, authors):
    debate = Debate(
        speakers=(Speaker(id="ann"), Speaker(id="bob")),
        utterances=(Utterance(id="u1", speaker="ann"), Utterance(id="u2", speaker="bob"), Utterance(id="u3")),
        statements=(
            kind(id="s", said=tuple(Said(utterance=u, force=f) for u, f in acts)),
            Claim(id="t", said=(Said(utterance="u2"),)),
        ),
        links=(
            Link(id="from-s", kind="supports", sources=("s",), target="t"),
            Link(id="from-both", kind="supports", sources=("t", "s"), target="from-s"),
            Link(id="drawn", kind="supports", sources=("s",), target="t", said=(Said(utterance="u2"),)),
        ),
    )
    assert debate.speakers_of("s") == speakers
    assert debate.index.authors(0) == authors
    assert debate.speakers_of("from-s") == authors
    assert debate.speakers_of("from-both") == tuple(dict.fromkeys(("bob", *authors)))
    assert debate.speakers_of("drawn") == ("bob",)


def test_what_is_uttered_holds_the_links_that_follow():
    debate = Debate(
        speakers=(Speaker(id="ann"),),
        utterances=(Utterance(id="u1", speaker="ann"), Utterance(id="u2", speaker="ann")),
        statements=(Claim(id="a", said=(Said(utterance="u1"),)), Claim(id="b", said=(Said(utterance="u2"),))),
        links=(
            Link(id="follows", kind="supports", sources=("a",), target="b"),
            Link(id="drawn", kind="attacks", sources=("a",), target="b", said=(Said(utterance="u2"),)),
        ),
    )
    assert {name: list(nodes) for name, nodes in debate.index.uttered.items()} == {"u1": [0, 2], "u2": [1, 3]}


def test_an_array_of_ones_own_is_made_once():
    index = Debate().index
    made = []
    assert (
        index.keep("mine", lambda: made.append(1) or "array")
        == index.keep("mine", lambda: made.append(2))
        == "array"
    )
    assert made == [1]


def test_the_near_name_is_told():
    with pytest.raises(UnknownName, match="did you mean 'deal'"):
        Debate(statements=[Claim(id="deal")]).index.node("deel")
