"""Parts of a debate: focus, prune, and the part itself."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import QueryError, UnknownName
from argmap.graph import part
from argmap.model import Argument, Claim, Condition, Debate, Link, Proposal, Speaker, Utterance
from argmap.transform import focus, prune
from tests.strategies import debates

from .exchanges import road


def ids(debate: Debate) -> list[str]:
    return sorted(thing.id for thing in (*debate.statements, *debate.links))


@pytest.mark.parametrize(
    ("start", "within", "there"),
    [
        ("plan", 0, "plan"),
        ("step", 0, "plan pays step"),
        ("plan", 1, "plan pays cars step no"),
        ("law", 1, "plan pays law step law-step"),
        ("garage", 1, "garage standing-of-ann-lee strike"),
        ("welcome", 1, "welcome cars yes"),
        ("welcome", 2, "welcome cars plan yes no"),
        ("plan", 9, "plan pays cars law welcome step no law-step yes"),
    ],
)
def test_focus(start, within, there):
    assert ids(focus(road(), start, within=within)) == sorted(there.split())


def test_focus_takes_values_and_leaves_out_who_is_not_there():
    debate = road()
    found = focus(debate, debate["garage"])
    assert [s.id for s in found.speakers] == ["ann-lee", "bob"]
    assert [s.id for s in found.sources] == []
    assert [u.id for u in found.utterances] == ["u4"]
    assert found.utterance("u4").replies_to == ()


def test_focus_follows_steps_and_conditions():
    debate = Debate(
        statements=(
            Claim(id="a", text="A."),
            Proposal(id="p", conditions=(Condition(kind="if", statement="a"),)),
            Claim(id="b", text="B."),
            Argument(id="g", steps=("k",)),
        ),
        links=(Link(id="k", kind="supports", sources=("b",), target="a"),),
    )
    assert ids(focus(debate, "p", within=1)) == ["a", "p"]
    assert ids(focus(debate, "g", within=1)) == ["a", "b", "g", "k"]
    assert focus(debate, "p", within=3) == debate


@pytest.mark.parametrize("within", [-1, True, 1.5, "2"])
def test_focus_counts_links(within):
    with pytest.raises(QueryError, match="within counts links, 0 or more"):
        focus(road(), "plan", within=within)
    with pytest.raises(UnknownName):
        focus(road(), "plam")


@given(debates(), st.integers(0, 3), st.data())
@settings(max_examples=25)
def test_focus_is_as_far_as_networkx_says(debate, within, data):
    """Among links that bear on no link, a link away is a step in the graph of ends, whichever way."""
    plain = tuple(k for k in debate.links if k.target in {s.id for s in debate.statements})
    claims = tuple(Claim(id=s.id, text=s.text) for s in debate.statements)
    debate = Debate(
        statements=claims,
        links=tuple(Link(id=k.id, kind=k.kind, sources=k.sources, target=k.target) for k in plain),
    )
    if not claims:
        return
    graph = networkx.Graph()
    graph.add_nodes_from(s.id for s in claims)
    for link in debate.links:
        ends = [*link.sources, link.target]
        graph.add_edges_from((a, b) for a in ends for b in ends)
    start = data.draw(st.sampled_from(claims)).id
    near = networkx.single_source_shortest_path_length(graph, start, cutoff=within)
    found = focus(debate, start, within=within)
    assert {s.id for s in found.statements} == set(near)
    assert {k.id for k in found.links} == {k.id for k in debate.links if {*k.sources, k.target} <= set(near)}


def test_prune_takes_out_what_hangs_on_it():
    assert ids(prune(road(), without=["pays"])) == sorted(
        ["plan", "cars", "law", "welcome", "standing-of-ann-lee", "garage", "no", "yes", "strike"]
    )
    assert ids(prune(road(), without="step")) == sorted(
        ["plan", "pays", "cars", "law", "welcome", "standing-of-ann-lee", "garage", "no", "yes", "strike"]
    )


def test_prune_leaves_out_what_nothing_uses():
    debate = road()
    more = debate.replace(
        speakers=(*debate.speakers, Speaker(id="eve")),
        utterances=(*debate.utterances, Utterance(id="cough", speaker="eve")),
    )
    assert prune(more) == debate
    assert "u2" in {u.id for u in prune(debate, without=["cars"]).utterances}, "another replies to it"
    with pytest.raises(UnknownName):
        prune(debate, without=["nothing"])


def test_a_condition_keeps_the_words_of_what_goes():
    debate = Debate(
        statements=(
            Claim(id="a", text="The bridge is closed"),
            Proposal(id="p", conditions=(Condition(kind="until", statement="a"),)),
            Proposal(id="q", conditions=(Condition(kind="if", text="then", statement="a"),)),
        )
    )
    left = prune(debate, without=["a"])
    assert left["p"].conditions == (Condition(kind="until", text="The bridge is closed"),)
    assert left["q"].conditions == (Condition(kind="if", text="then"),)


@given(debates())
def test_the_whole_part_is_the_debate(debate):
    names = {u.id for u in debate.utterances}
    assert part(debate, range(len(debate.index)), utterances=names) == debate


@given(debates(), st.data())
@settings(max_examples=25)
def test_a_part_is_a_debate_with_no_more_than_was_asked(debate, data):
    nodes = data.draw(
        st.sets(st.sampled_from(range(len(debate.index)))) if len(debate.index) else st.just(set())
    )
    found = part(debate, nodes)  # which checks what hangs together
    wanted = {debate.index.node(t.id) for t in (*found.statements, *found.links)}
    assert wanted <= nodes
    assert {n for n in nodes if n < len(debate.statements)} <= wanted


@given(debates())
@settings(max_examples=25)
def test_pruning_twice_is_pruning_once(debate):
    once = prune(debate)
    assert prune(once) == once
