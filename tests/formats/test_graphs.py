"""What is written for graph programs is read back by networkx, with every node and edge, whatever the
debate."""

from __future__ import annotations

import io
import json

import networkx
import pytest
from hypothesis import given, settings

from argmap.formats import dumps
from argmap.model import Debate
from tests.formats.everything import EVERYTHING
from tests.strategies import debates


def read(text: str, format: str) -> networkx.MultiDiGraph:
    match format:
        case "graphml":
            return networkx.parse_graphml(text, force_multigraph=True)
        case "gexf":
            return networkx.read_gexf(io.BytesIO(text.encode()))
        case "gml":
            return networkx.parse_gml(text, label="id")
    return networkx.cytoscape_graph(json.loads(text))


@settings(max_examples=30)
@given(debates())
def test_networkx_reads_every_debate(debate: Debate) -> None:
    graphs = [read(dumps(debate, format), format) for format in ("graphml", "gexf", "gml", "cytoscape")]
    steps = [link for link in debate.links if len(link.sources) > 1]
    for graph in graphs:
        assert len(graph.nodes) == len(graphs[0].nodes) >= len(debate.statements) + len(steps)
        assert len(graph.edges) == len(graphs[0].edges) >= len(debate.links)


@pytest.mark.parametrize("format", ["graphml", "gexf", "gml", "cytoscape"])
def test_columns_come_back(format: str) -> None:
    debate = Debate(
        title="Fish & chips",
        date="2025-06-02",
        speakers=[{"id": "p", "name": "Ann", "parties": [{"name": "Red"}]}, {"id": "q", "name": "Bob"}],
        utterances=[{"id": "u", "speaker": "p"}, {"id": "v", "speaker": "q"}],
        statements=[
            {
                "kind": "claim",
                "id": "a",
                "text": 'Fish "<é>"\x00 & chips',
                "said": [{"utterance": "u"}, {"utterance": "v"}],
            },
            {"kind": "proposal", "id": "b", "text": "Stop.", "implicit": True},
        ],
        links=[{"id": "k", "kind": "supports", "sources": ["a"], "target": "b", "scheme": "sign"}],
    )
    graph = read(dumps(debate, format), format)
    one, two = (graph.nodes[node] for node in graph.nodes)
    assert one["text"] == 'Fish "<é>" & chips'
    assert (one["speakers"], one["parties"], one["date"], one["kind"]) == (
        "Ann | Bob",
        "Red",
        "2025-06-02",
        "claim",
    )
    assert two["implicit"] in (True, 1)
    ((_, _, about),) = graph.edges(data=True)
    assert (about["kind"], about["scheme"], about["link"]) == ("supports", "sign", "k")


def test_what_bears_on_a_link_goes_to_a_node() -> None:
    graph = read(dumps(EVERYTHING["undercuts"], "graphml"), "graphml")
    assert set(graph.edges()) == {("a", "k"), ("k", "b"), ("c", "m"), ("m", "k")}
    assert graph.nodes["m"]["role"] == "link"


def test_mermaid_takes_no_word_for_its_own() -> None:
    debate = Debate(statements=[{"kind": "claim", "id": "end", "text": 'end "]; --> `x` <b> #quot; {a}'}])
    (_, box) = dumps(debate, "mermaid").splitlines()
    assert box == '  n1["end #34;#93;#59; --#62; #96;x#96; #60;b#62; #35;quot#59; #123;a#125;"]'


def test_annotations_have_the_selectors_of_the_recommendation() -> None:
    (item,) = json.loads(dumps(EVERYTHING["quotes"], "annotation"))["items"]
    assert item["type"] == "Annotation"
    assert item["target"]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "words"},
        {"type": "TextPositionSelector", "start": 8, "end": 13},
    ]
    assert item["body"][0]["value"] == "Claim a."
