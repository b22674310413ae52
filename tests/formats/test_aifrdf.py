"""AIF as RDF: what rdflib finds in what we write, and what we make of the RDF of others."""

from __future__ import annotations

import json
import sys
import warnings

import pytest
import rdflib
from hypothesis import given, settings

from argmap.errors import DecodeError, FormatError
from argmap.formats import Diagnostic, dumps, loads
from argmap.model import Debate
from tests.formats.everything import EVERYTHING
from tests.strategies import debates

AIF = rdflib.Namespace("http://www.arg.dundee.ac.uk/aif#")
PREFIXES = "@prefix aif: <http://www.arg.dundee.ac.uk/aif#> . @prefix ex: <http://example.org/debate#> .\n"


def test_rdflib_finds_nodes_and_edges() -> None:
    graph = rdflib.Graph().parse(data=dumps(EVERYTHING["undercuts"], "aifrdf"), format="turtle")
    a, b, c, k, m = (rdflib.URIRef(f"urn:argmap:node:{id}") for id in "abckm")
    assert set(graph.subjects(rdflib.RDF.type, AIF["I-node"])) == {a, b, c}
    assert (k, rdflib.RDF.type, AIF["RA-node"]) in graph
    assert set(graph.subject_objects(AIF.Premise)) == {(k, a)}
    assert set(graph.subject_objects(AIF.Conclusion)) == {(k, b)}
    assert set(graph.subject_objects(AIF.ConflictingElement)) == {(m, c)}
    assert set(graph.subject_objects(AIF.ConflictedElement)) == {(m, k)}
    assert graph.value(a, AIF.claimText) == rdflib.Literal("Claim a.")


@settings(max_examples=30)
@given(debates())
def test_both_syntaxes_say_the_same(debate: Debate) -> None:
    turtle, linked = dumps(debate, "aifrdf"), dumps(debate, "aifrdf", syntax="json-ld")
    one, other = rdflib.Graph(), rdflib.Graph()
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # rdflib's about itself
        other.parse(data=linked, format="json-ld")
    assert set(one.parse(data=turtle, format="turtle")) == set(other)
    assert loads(turtle, "aifrdf") == loads(linked, "aifrdf")


def test_premises_keep_their_order() -> None:
    claims = [{"kind": "claim", "id": id} for id in "abcd"]
    link = {"id": "k", "kind": "supports", "sources": ["c", "a", "b"], "target": "d"}
    debate = Debate(statements=claims, links=[link])
    assert loads(dumps(debate, "aifrdf"), "aifrdf").links[0].sources == ("c", "a", "b")


def test_the_rdf_of_others_is_read() -> None:
    """Other spellings of the properties, other addresses, and nodes without any."""
    text = (
        PREFIXES
        + """
        ex:one a aif:I-node ; aif:claimText "One."@en .
        ex:two a aif:I-node ; aif:claimText "Two." .
        [] a aif:RA-node ; aif:hasPremise ex:one ; aif:hasConclusion ex:two .
        [] a aif:CA-node ; aif:ConflictingElement ex:two ; aif:ConflictedElement ex:one ;
            aif:schemeName "Ad hominem" ."""
    )
    debate = loads(text)
    assert [(s.id, s.text) for s in debate.statements] == [("one", "One."), ("two", "Two.")]
    assert [(k.kind, k.sources, k.target, k.scheme) for k in debate.links] == [
        ("supports", ("one",), "two", ""),
        ("attacks", ("two",), "one", "ad hominem"),
    ]
    assert loads(text) == debate


def test_an_edge_to_nothing_is_a_fault() -> None:
    text = PREFIXES + 'ex:a a aif:I-node ; aif:claimText "A." . ex:k a aif:RA-node ; aif:Premise ex:a, ex:b .'
    with pytest.raises(DecodeError, match=r"there is no node 'http://example\.org/debate#b'"):
        loads(text, "aifrdf")
    found: list[Diagnostic] = []
    assert len(loads(text, "aifrdf", strict=False, report=found.append).statements) == 1
    assert any("debate#b" in str(diagnostic) for diagnostic in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PREFIXES + "ex:a a aif:I-node ; aif:claimText .", "a.ttl:2:1: this RDF cannot be read"),
        (PREFIXES + 'ex:a ex:b "c" .', "there is no node of AIF"),
        ('{"@context": "http://example.org/context.json"}', "context from elsewhere"),
        ('[{"a": {"@context": [{}, "c.json"]}}]', "context from elsewhere"),
        ('{"@context": {"@import": "c.json"}}', "context from elsewhere"),
        ('{"@context": {', "not JSON"),
        ('{"@context": "\ud800"}', "context from elsewhere"),
    ],
)
def test_what_is_refused(text: str, words: str) -> None:
    with pytest.raises(DecodeError) as caught:
        loads(text, "aifrdf", name="a.ttl")
    assert words in str(caught.value)


def test_options_and_the_extra_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FormatError, match="did you mean 'turtle'"):
        dumps(Debate(), "aifrdf", syntax="turtel")
    assert json.loads(dumps(Debate(), "aifrdf", syntax="json-ld"))["@context"]["aif"] == str(AIF)
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(FormatError, match=r'pip install "argmap\[rdf\]"'):
        loads(PREFIXES, "aifrdf")
