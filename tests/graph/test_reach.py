"""What bears on what, against networkx on the copy it is given."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given

from argmap import graph
from argmap.errors import UnknownName
from argmap.model import Claim, Debate, Link
from tests.query.exchanges import exchanges


def statements_of(copy, names):
    """The names that are statements, in debate order: networkx keeps the order in which nodes came."""
    return tuple(n for n, role in copy.nodes(data="role") if role == "statement" and n in names)


@given(exchanges())
def test_descendants_and_ancestors_are_those_of_networkx(debate):
    copy = graph.to_networkx(debate)
    for statement in debate.statements:
        assert graph.descendants(debate, statement) == statements_of(
            copy, networkx.descendants(copy, statement.id)
        )
        assert graph.ancestors(debate, statement) == statements_of(
            copy, networkx.ancestors(copy, statement.id)
        )
    for link in debate.links:
        edges = [(u, v, k) for u, v, k in copy.edges(keys=True) if k == link.id]
        after = {v for _, v, _ in edges if v != link.id}
        after |= set().union(*(networkx.descendants(copy, v) for v in after))
        assert graph.descendants(debate, link) == statements_of(copy, after)
        # what bears on a link bears on its node, except by way of being its own source
        before = (
            {u for u, _, k in copy.in_edges(link.id, keys=True) if k != link.id} if link.id in copy else set()
        )
        before |= set().union(*(networkx.ancestors(copy, u) for u in before))
        assert graph.ancestors(debate, link) == statements_of(copy, before)


@given(exchanges())
def test_the_links_walked_are_the_edges_between_what_is_reached(debate):
    copy = graph.to_networkx(debate)
    for statement in debate.statements:
        reached = {statement.id, *networkx.descendants(copy, statement.id)}
        expected = [
            k.id
            for k in debate.links
            if any(key == k.id and u in reached for u, _, key in copy.edges(keys=True))
        ]
        found = graph.descendants(debate, statement, links=True)
        assert [name for name in found if name in {k.id for k in debate.links}] == expected
        reached = {statement.id, *networkx.ancestors(copy, statement.id)}
        expected = [
            k.id
            for k in debate.links
            if any(key == k.id and v in reached for _, v, key in copy.edges(keys=True))
        ]
        found = graph.ancestors(debate, statement, links=True)
        assert [name for name in found if name in {k.id for k in debate.links}] == expected


@given(exchanges())
def test_components_are_those_of_networkx(debate):
    copy = graph.to_networkx(debate)
    expected = {statements_of(copy, group) for group in networkx.weakly_connected_components(copy)}
    found = graph.components(debate)
    assert set(found) == expected
    order = {statement.id: place for place, statement in enumerate(debate.statements)}
    assert list(found) == sorted(found, key=lambda group: order[group[0]])


def test_a_circle_leads_round_and_leaves_out_its_beginning():
    debate = Debate(
        statements=[Claim(id="a"), Claim(id="b")],
        links=[
            Link(id="l", kind="attacks", sources=("a",), target="b"),
            Link(id="m", kind="attacks", sources=("b",), target="a"),
        ],
    )
    assert graph.descendants(debate, "a") == graph.ancestors(debate, "a") == ("b",)
    assert graph.descendants(debate, "a", links=True) == ("b", "l", "m")
    assert graph.ancestors(debate, "m") == ()
    assert graph.descendants(debate, "m", links=True) == ("a", "b", "l")


def test_a_long_chain_needs_no_stack():
    count = 5_000
    links = [Link(id="l0", kind="supports", sources=("s0",), target="s1")]
    links += [
        Link(id=f"l{i}", kind="attacks", sources=(f"s{i + 1}",), target=f"l{i - 1}")
        for i in range(1, count - 1)
    ]
    debate = Debate(statements=[Claim(id=f"s{i}") for i in range(count)], links=links)
    assert graph.descendants(debate, f"s{count - 1}") == ("s1",)
    assert len(graph.ancestors(debate, "s1")) == count - 1


def test_an_unknown_name_is_told():
    debate = Debate(statements=[Claim(id="deal")])
    with pytest.raises(UnknownName, match="no statement or link is called 'deel'; did you mean 'deal'"):
        graph.descendants(debate, "deel")
