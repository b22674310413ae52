"""What networkx is given."""

from __future__ import annotations

import networkx
from hypothesis import given

from argmap import graph
from argmap.model import Claim, Debate, Link, Standing
from tests.strategies import debates


@given(debates())
def test_everything_is_there_once(debate):
    copy = graph.to_networkx(debate)
    assert type(copy) is networkx.MultiDiGraph
    assert [n for n, role in copy.nodes(data="role") if role == "statement"] == [
        s.id for s in debate.statements
    ]
    for statement in debate.statements:
        about = copy.nodes[statement.id]
        assert (about["kind"], about["text"], about["said"]) == (
            statement.kind,
            statement.text,
            statement.said,
        )
        assert about["speakers"] == debate.speakers_of(statement)
    for link in debate.links:
        edges = {(u, v) for u, v, k in copy.edges(keys=True) if k == link.id}
        direct = {(s, link.target) for s in link.sources}
        through = {(s, link.id) for s in link.sources} | {(link.id, link.target)}
        assert edges == (through if link.id in copy else direct)
        is_target = any(other.target == link.id for other in debate.links)
        plain = len(link.sources) == 1 and not is_target and link.target in {s.id for s in debate.statements}
        assert (link.id in copy) is not plain
        about = copy.nodes[link.id] if link.id in copy else copy.edges[(*edges.pop(), link.id)]
        assert (about["role"], about["kind"], about["scheme"]) == ("link", link.kind, link.scheme)
        assert about["strikes"] == graph.strike(debate, link)
    assert copy.graph["title"] == debate.title


def test_linked_premises_meet_in_a_node():
    debate = Debate(
        speakers=[{"id": "ann"}],
        statements=[Claim(id="p"), Claim(id="q"), Claim(id="c"), Standing(id="ann-knows", of="ann")],
        links=[
            Link(id="both", kind="supports", sources=("p", "q"), target="c"),
            Link(id="one", kind="attacks", sources=("c",), target="ann-knows", scheme="bias"),
        ],
    )
    copy = graph.to_networkx(debate)
    assert list(copy) == ["p", "q", "c", "ann-knows", "both"]
    assert list(copy.edges(keys=True)) == [
        ("p", "both", "both"),
        ("q", "both", "both"),
        ("c", "ann-knows", "one"),
        ("both", "c", "both"),
    ]
    assert [part for _, _, part in copy.edges(data="part")] == ["source", "source", None, "target"]
    assert copy.edges["c", "ann-knows", "one"]["strikes"] == "discredits"
    assert copy.nodes["ann-knows"]["of"] == "ann"


def test_the_copy_is_its_own():
    debate = Debate(statements=[Claim(id="p")])
    graph.to_networkx(debate).remove_node("p")
    assert "p" in debate
    assert "p" in graph.to_networkx(debate)
