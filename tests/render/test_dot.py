"""DOT: what Graphviz is given, and that it takes it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

import argmap
from argmap.errors import ProgramMissing, RenderError
from argmap.model import Debate, draft
from tests.strategies import debates

from .exchanges import ALL, HOSTILE, fish, kinds

LABEL = re.compile(r"label=<(<TABLE.*?</TABLE>)>", re.S)


def source(debate, **options):
    return argmap.to_graphviz(debate, **options).source


@pytest.fixture(scope="module")
def dot():
    path = shutil.which("dot")
    if path is None:
        pytest.skip("the program dot is not installed")
    return path


def run(dot, text, kind="json"):
    done = subprocess.run(
        [dot, f"-T{kind}"], input=text.encode(), capture_output=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, done.stderr.decode()


def test_it_is_a_digraph_that_can_be_changed():
    graph = argmap.to_graphviz(fish(), title="Herring", direction="TB")
    graph.node("mine", "my own")
    assert "mine" in graph.source
    assert graph.graph_attr["rankdir"] == "TB"
    assert "Herring" in graph.source


def test_edges_run_from_what_is_answered_with_the_head_at_their_tail():
    lines = source(fish()).splitlines()
    made = [line.strip() for line in lines if "->" in line and "invis" not in line]
    # cards n0…n5 in the order they were stated, pills r0…r2 in the order of the links
    assert [line.split(" [")[0] for line in made] == [
        "n0:e -> r0:w",
        "r0:e -> n1:w",
        "r0:e -> n2:w",
        "n1:e -> r1:w",
        "r1:e -> n3:w",
        "n5:e -> r2:w",
        "r2:e -> n4:w",
    ]
    assert "arrowtail=normal" in made[0]
    assert "dir=back" in made[0]
    assert "arrowtail=dotodot" in made[5]


def test_every_label_is_well_formed():
    for name in ("fish", "kinds", "hostile", "nobody", "arabic"):
        labels = LABEL.findall(source(ALL[name]()))
        assert len(labels) > 2
        for label in labels:
            ElementTree.fromstring(label)


@given(debates())
@settings(max_examples=30)
def test_labels_of_any_debate_are_well_formed(debate):
    labels = LABEL.findall(source(debate))
    assert len(labels) == 1 + len(debate.statements) + len(debate.links)
    for label in labels:
        ElementTree.fromstring(label)


def test_words_of_card_and_pill_are_there():
    text = source(fish(), badges={"halve-the-quota": "No direct reply"})
    for words in (
        "Halve the quota.",
        "until",
        "“halve it until the herring come back”",
        "No direct reply",
        "strikes the speaker",
    ):
        assert words in text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_inside_its_label(text):
    with draft(text) as d:
        d.speaker(text, party=text).proposes(text, until=text)
    labels = LABEL.findall(source(d.debate))
    assert len(labels) == 2  # of the graph and of its one card
    for label in labels:
        tags = {element.tag for element in ElementTree.fromstring(label).iter()}
        assert tags <= {"TABLE", "TR", "TD", "FONT", "B", "I", "BR"}


@pytest.mark.dot
@pytest.mark.parametrize("name", list(ALL))
def test_graphviz_takes_it_without_a_word(dot, name):
    code, out, said = run(dot, source(ALL[name]()))
    assert (code, said) == (0, "")
    nodes = [thing for thing in json.loads(out).get("objects", []) if not thing["name"].startswith("%")]
    debate = ALL[name]()
    assert len(nodes) == len(debate.statements) + len(debate.links)


@pytest.mark.dot
@pytest.mark.parametrize("direction", ["LR", "RL", "TB"])
def test_graphviz_puts_the_proposal_first(dot, direction):
    _, out, _ = run(dot, source(fish(), direction=direction))
    centres = {
        o["name"]: tuple(map(float, o["pos"].split(","))) for o in json.loads(out)["objects"] if "pos" in o
    }
    axis, sign = {"LR": (0, 1), "RL": (0, -1), "TB": (1, -1)}[direction]
    along = {name: sign * place[axis] for name, place in centres.items()}
    assert along["n0"] < along["r0"] < along["n1"] < along["r1"] < along["n3"]


@pytest.mark.dot
def test_graphviz_shows_backslashes_as_they_are(dot):
    with draft() as d:
        d.speaker("Eve").claims("a \\N b \\l c")
    _, out, _ = run(dot, source(d.debate), "svg")
    texts = "".join(re.findall(r"<text[^>]*>([^<]*)</text>", out.decode()))
    assert "a \\N b \\l c" in texts


@pytest.mark.dot
def test_nothing_in_its_svg_runs(dot):
    _, out, _ = run(dot, source(ALL["hostile"]()), "svg")
    root = ElementTree.fromstring(out)
    for element in root.iter():
        assert not element.tag.endswith("script")
        for key, value in element.attrib.items():
            assert not key.lower().startswith("on")
            assert not (key.endswith("href") and value.lower().startswith("javascript"))


def test_without_the_package_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "graphviz", None)
    with pytest.raises(ProgramMissing, match="pip install graphviz"):
        argmap.to_graphviz(fish())


def test_a_wrong_option_names_the_near_one():
    with pytest.raises(RenderError, match="did you mean 'direction'"):
        argmap.to_graphviz(fish(), directon="LR")


def test_an_empty_debate_has_no_nodes():
    assert "n0" not in source(Debate())


def test_a_contradiction_has_heads_at_both_ends():
    text = source(kinds())
    (both,) = (line for line in text.splitlines() if "dir=forward" in line)
    assert "arrowhead=tee" in both


def test_the_key_says_who_speaks():
    pytest.importorskip("graphviz", reason="graphviz is not installed")
    label = argmap.to_graphviz(fish()).graph_attr["label"]
    assert ">Ada Lovelace</B>" in label
    assert ">Labour, Harbour master</FONT>" in label
