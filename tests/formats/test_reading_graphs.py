"""GraphML and GEXF as argmap, networkx, yEd and Gephi write them."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given, settings

from argmap.errors import DecodeError
from argmap.formats import Diagnostic, dumps, formats, loads, losses
from argmap.model import Debate, draft
from tests.formats.everything import EVERYTHING
from tests.formats.test_graphs import read
from tests.strategies import debates

BOTH = ["graphml", "gexf"]


def links(debate: Debate) -> list[tuple[str, tuple[str, ...], str]]:
    return [(link.kind, link.sources, link.target) for link in debate.links]


def exchange() -> Debate:
    with draft("Fish", date="2025-06-02") as d:
        ann, bob = d.speaker("Ann", party="Red"), d.speaker("Bob")
        deal = ann.proposes("Stop the deal.", id="deal")
        ann.claims("Fish matter.", id="fish").supports(deal, id="k")
        bob.claims("Look who talks.", id="look").discredits(ann, id="m")
    return d.debate


@pytest.mark.parametrize("format", BOTH)
def test_an_exchange_comes_back_with_its_speakers(format: str) -> None:
    debate = exchange()
    back = loads(dumps(debate, format))
    assert [(s.id, s.kind, s.label) for s in back.statements] == [
        (s.id, s.kind, s.label) for s in debate.statements
    ]
    assert links(back) == links(debate)
    assert [back.speakers_of(s) for s in back.statements] == [
        debate.speakers_of(s) for s in debate.statements
    ]
    assert [(s.id, s.name, s.party) for s in back.speakers] == [("ann", "Ann", "Red"), ("bob", "Bob", None)]
    assert {u.at for u in back.utterances} == {"2025-06-02"}
    assert "standings" not in [loss.feature for loss in losses(debate, format)]


@pytest.mark.parametrize("format", BOTH)
@settings(max_examples=30)
@given(debate=debates())
def test_the_shape_comes_back(format: str, debate: Debate) -> None:
    """However tricky ids and words are: statements, links and what bears on what."""
    back = loads(dumps(debate, format), format)
    place = {thing.id: n for n, thing in enumerate([*debate.statements, *debate.links])}
    there = {thing.id: n for n, thing in enumerate([*back.statements, *back.links])}
    assert len(place) == len(there)
    for one, other in zip(debate.links, back.links, strict=True):
        assert one.kind == other.kind
        assert [place[s] for s in one.sources] == [there[s] for s in other.sources]
        assert place[one.target] == there[other.target]


@pytest.mark.parametrize("format", BOTH)
@pytest.mark.parametrize("name", ["undercuts", "linked", "relations", "tags", "implicit", "titles"])
def test_what_networkx_has_read_and_written(format: str, name: str) -> None:
    debate = EVERYTHING[name]
    graph = read(dumps(debate, format), format)
    if format == "graphml":
        text = "\n".join(networkx.generate_graphml(graph))
    else:
        text = "\n".join(networkx.generate_gexf(graph))
    back = loads(text, format)
    assert (back.statements, back.links) == (debate.statements, debate.links)


@pytest.mark.parametrize("format", BOTH)
def test_a_graph_made_with_networkx(format: str) -> None:
    graph = networkx.DiGraph()
    graph.add_node("deal", text="Stop the deal.", kind="proposal", speaker="Ann; Bob", weight=2)
    graph.add_node("fish", label="Fish matter.", Party="Red", speaker="Ann", date="2025-06", seen=True)
    graph.add_node("cars", frame="traffic", date="last week")
    graph.add_edge("fish", "deal", relation="Supports", scheme="sign")
    graph.add_edge("cars", "deal", weight=-1.5)
    graph.add_edge("fish", "cars", type="rebuttal", note="x")
    write = networkx.generate_graphml if format == "graphml" else networkx.generate_gexf
    debate = loads("\n".join(write(graph)), format)
    deal, fish, cars = debate.statements
    assert (deal.kind, deal.text, debate.speakers_of(deal)) == ("proposal", "Stop the deal.", ("ann", "bob"))
    assert (fish.text, cars.text) == ("Fish matter.", "cars")
    assert (deal.data, fish.data, cars.data) == (
        {"weight": 2},
        {"seen": True},
        {"frame": "traffic", "date": "last week"},
    )
    assert (debate.speaker("ann").party, debate.utterance("fish.ann").at) == ("Red", "2025-06")
    assert sorted(links(debate)) == [
        ("attacks", ("cars",), "deal"),
        ("attacks", ("fish",), "cars"),
        ("supports", ("fish",), "deal"),
    ]
    by_target = {(link.sources[0], link.target): link for link in debate.links}
    assert by_target["fish", "deal"].scheme == "sign"
    assert by_target["fish", "cars"].data["note"] == "x"


YED = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0" yfiles.foldertype="group">
      <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers><y:GroupNode>
        <y:NodeLabel>Trade</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n0:">
        <node id="n0::n0"><data key="d4"><![CDATA[https://example.org/a]]></data>
          <data key="d6"><y:ShapeNode><y:NodeLabel>Stop the deal.<y:LabelModel/></y:NodeLabel>
          </y:ShapeNode></data></node>
      </graph>
    </node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Fish
matter.</y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n1" target="n0::n0"><data key="d10"><y:PolyLineEdge>
      <y:EdgeLabel>attacks</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph>
</graphml>
"""


def test_yed() -> None:
    debate = loads(YED, name="map.graphml")
    assert debate.title == ""
    assert [(s.id, s.text, s.heading, dict(s.data)) for s in debate.statements] == [
        ("n1", "Fish\nmatter.", (), {}),
        ("n0::n0", "Stop the deal.", ("Trade",), {"url": "https://example.org/a"}),
    ]
    assert links(debate) == [("attacks", ("n1",), "n0::n0")]
    assert debate.links[0].id == "e0"


GEPHI = """<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="2025-06-02"><creator>Gephi 0.10.1</creator><description></description></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="speaker" title="Speaker" type="string"/>
      <attribute id="score" title="score" type="double"><default>0.5</default></attribute>
    </attributes>
    <attributes class="edge" mode="static"><attribute id="0" title="Sign" type="integer"/></attributes>
    <nodes>
      <node id="1" label="Fish matter."><attvalues><attvalue for="speaker" value="Ann"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1" y="2"/><viz:color r="1" g="2" b="3"/></node>
      <node id="2" label="Stop."><attvalues><attvalue for="score" value="1.5"/></attvalues></node>
    </nodes>
    <edges><edge id="0" source="1" target="2" weight="1.0">
        <attvalues><attvalue for="0" value="1"/></attvalues></edge>
      <edge id="1" source="2" target="1" label="contradicts" weight="3.0"/></edges>
  </graph>
</gexf>
"""


def test_gephi() -> None:
    debate = loads(GEPHI, name="map.gexf")
    assert [(s.id, s.text, debate.speakers_of(s), dict(s.data)) for s in debate.statements] == [
        ("1", "Fish matter.", ("ann",), {"score": 0.5}),
        ("2", "Stop.", (), {"score": 1.5}),
    ]
    assert links(debate) == [("supports", ("1",), "2"), ("contradicts", ("2",), "1")]
    assert [(link.id, dict(link.data)) for link in debate.links] == [
        ("1.supports.2", {"sign": 1}),
        ("2.contradicts.1", {"weight": 3.0}),
    ]


KEY = '<key id="k" for="edge" attr.name="kind" attr.type="string"/>'


@pytest.mark.parametrize(
    ("format", "text", "line", "words"),
    [
        ("graphml", "<graphml>\n</graphml>", 1, "a graphml with a graph in it"),
        ("gexf", "<gexf>\n</gexf>", 1, "a gexf with a graph in it"),
        ("graphml", "<graphml><graph>\n<node/></graph></graphml>", 2, "no id"),
        (
            "graphml",
            "<graphml><graph><node id='a'/>\n<node id='a'/></graph></graphml>",
            2,
            "two nodes have the id 'a'",
        ),
        (
            "graphml",
            "<graphml><graph><node id='a'/>\n<edge source='a' target='b'/></graph></graphml>",
            2,
            "no node 'b'",
        ),
        (
            "graphml",
            "<graphml><graph><node id='a'/><node id='b'/>\n<edge source='a' target='b'/></graph></graphml>",
            2,
            "whether it supports or attacks",
        ),
        ("graphml", "<graphml><graph>\n<hyperedge/></graph></graphml>", 2, "a hyperedge is no link"),
        (
            "graphml",
            '<graphml><key id="r" attr.name="role"/><graph>\n<node id="k"><data key="r">link</data></node>'
            "</graph></graphml>",
            2,
            "the link 'k' has no edges",
        ),
        ("gexf", "<gexf><graph><nodes>\n<node id='a'><b></node></nodes></graph></gexf>", 2, "not XML"),
    ],
)
def test_faults_have_their_places(format: str, text: str, line: int, words: str) -> None:
    with pytest.raises(DecodeError, match=words) as caught:
        loads(text, format, name="f")
    assert caught.value.place is not None
    assert caught.value.place.line == line


def test_what_a_lenient_reader_tells() -> None:
    told: list[Diagnostic] = []
    text = (
        f'<graphml>{KEY}<graph edgedefault="undirected"><node id="a"/><node id="b"/>'
        '<edge source="a" target="b"/><edge source="a" target="a"><data key="k">attacks</data></edge>'
        '<edge source="b" target="c"/></graph></graphml>'
    )
    debate = loads(text, strict=False, report=told.append)
    assert links(debate) == [("supports", ("a",), "b"), ("attacks", ("a",), "a")]
    assert [one.level for one in told] == ["error", "error", "warning"]


def test_a_link_that_somebody_drew_onto_a_link_undercuts_it() -> None:
    graph = read(dumps(EVERYTHING["linked"], "graphml"), "graphml")
    graph.add_node("d", text="That does not follow.")
    graph.add_edge("d", "k", kind="attacks")
    debate = loads("\n".join(networkx.generate_graphml(graph)))
    assert links(debate) == [("supports", ("a", "c"), "b"), ("attacks", ("d",), "k")]


def test_detection_and_bytes() -> None:
    assert loads(YED.encode("utf-16"), name="map.graphml") == loads(YED)
    assert {row.name for row in formats() if row.looks_like(GEPHI)} == {"gexf"}
