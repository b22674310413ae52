"""The view that networkx walks: whatever it is asked, it answers as a copy does, and it cannot be changed."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given

from argmap import graph
from argmap.model import Claim, Debate, Link
from tests.query.exchanges import exchanges
from tests.strategies import debates

# networkx 3.2 says so, where there is no pandas, of its own conversions
pytestmark = pytest.mark.filterwarnings("ignore:.* not found, skipping conversion test:ImportWarning")


def same(debate: Debate) -> None:
    """The nodes and edges of the view are those of the copy, in the same order, with the same attributes."""
    seen, copy = debate.graph, graph.to_networkx(debate)
    assert isinstance(seen, networkx.MultiDiGraph)
    assert dict(seen.graph) == copy.graph
    assert list(seen.nodes(data=True)) == list(copy.nodes(data=True))
    assert list(seen.edges(keys=True, data=True)) == list(copy.edges(keys=True, data=True))
    for node in copy:
        assert list(seen.in_edges(node, keys=True, data=True)) == list(
            copy.in_edges(node, keys=True, data=True)
        )
        assert list(seen.predecessors(node)) == list(copy.predecessors(node))
        assert (seen.in_degree(node), seen.out_degree(node)) == (copy.in_degree(node), copy.out_degree(node))
    assert (seen.number_of_nodes(), seen.number_of_edges()) == (len(copy), copy.number_of_edges())


@given(debates())
def test_it_is_what_the_copy_is(debate):
    same(debate)


@given(exchanges())
def test_algorithms_answer_as_on_a_copy(debate):
    same(debate)
    seen, copy = debate.graph, graph.to_networkx(debate)
    for node in copy:
        assert networkx.descendants(seen, node) == networkx.descendants(copy, node)
        assert networkx.ancestors(seen, node) == networkx.ancestors(copy, node)
        assert networkx.single_source_shortest_path(seen, node) == networkx.single_source_shortest_path(
            copy, node
        )
    assert list(networkx.weakly_connected_components(seen)) == list(
        networkx.weakly_connected_components(copy)
    )
    assert list(networkx.strongly_connected_components(seen)) == list(
        networkx.strongly_connected_components(copy)
    )
    assert networkx.is_directed_acyclic_graph(seen) == networkx.is_directed_acyclic_graph(copy)
    if networkx.is_directed_acyclic_graph(copy):
        assert list(networkx.topological_sort(seen)) == list(networkx.topological_sort(copy))
    assert sorted(map(sorted, networkx.simple_cycles(networkx.DiGraph(seen)))) == sorted(
        map(sorted, networkx.simple_cycles(networkx.DiGraph(copy)))
    )
    assert networkx.degree_centrality(seen) == networkx.degree_centrality(copy)
    assert networkx.betweenness_centrality(networkx.DiGraph(seen)) == networkx.betweenness_centrality(
        networkx.DiGraph(copy)
    )


@given(exchanges())
def test_pagerank(debate):
    pytest.importorskip("scipy", reason="networkx ranks pages with scipy")
    assert networkx.pagerank(debate.graph) == networkx.pagerank(graph.to_networkx(debate))


@given(exchanges())
def test_pagerank_without_scipy(debate):
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

    assert _pagerank_python(debate.graph) == _pagerank_python(graph.to_networkx(debate))


@given(exchanges())
def test_a_copy_of_the_view_is_the_copy(debate):
    whole, copy = debate.graph.copy(), graph.to_networkx(debate)
    assert list(whole.edges(keys=True, data=True)) == list(copy.edges(keys=True, data=True))
    assert list(whole.nodes(data=True)) == list(copy.nodes(data=True))
    turned = debate.graph.reverse(copy=False)
    assert sorted(turned.edges(keys=True)) == sorted(copy.reverse().edges(keys=True))
    some = list(copy)[::2]
    assert list(debate.graph.subgraph(some).edges) == list(copy.subgraph(some).edges)
    whole.clear()
    assert len(debate.graph) == len(copy)


@pytest.fixture
def debate() -> Debate:
    return Debate(
        title="Road",
        statements=[Claim(id="p", text="Full"), Claim(id="c")],
        links=[Link(id="k", kind="supports", sources=("p",), target="c")],
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda g: g.add_node("x"),
        lambda g: g.add_edge("p", "c"),
        lambda g: g.remove_node("p"),
        lambda g: g.remove_edge("p", "c"),
        lambda g: g.clear(),
        lambda g: g.add_nodes_from(["x"]),
        lambda g: g.add_edges_from([("p", "c")]),
    ],
)
def test_it_refuses_every_change(debate, change):
    with pytest.raises(networkx.NetworkXError, match="Frozen"):
        change(debate.graph)
    same(debate)


@pytest.mark.parametrize(
    "write",
    [
        lambda g: g.nodes["p"].update(text="x"),
        lambda g: g.edges["p", "c", "k"].__setitem__("kind", "attacks"),
        lambda g: g.graph.__setitem__("title", "x"),
        lambda g: networkx.set_node_attributes(g, 1, "weight"),
        lambda g: g["p"]["c"]["k"].clear(),
    ],
)
def test_what_it_carries_cannot_be_written(debate, write):
    with pytest.raises((TypeError, AttributeError)):
        write(debate.graph)
    same(debate)


def test_it_is_made_once_and_shows_what_it_carries(debate):
    assert debate.graph is debate.graph
    assert debate.graph.nodes["p"]["text"] == "Full"
    assert "nobody" not in debate.graph
    assert "nobody" not in debate.graph.nodes["p"]
    assert repr(debate.graph.edges["p", "c", "k"]).startswith("{'role': 'link', 'kind': 'supports'")
    assert len(debate.graph.nodes["p"]) == len(dict(debate.graph.nodes["p"]))
    with pytest.raises(KeyError):
        debate.graph.nodes["k"]
