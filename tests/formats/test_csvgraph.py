"""Sheets of nodes and edges: a folder there and back, edges alone, and what Gephi exports."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from argmap.errors import DecodeError
from argmap.formats import dump, dumps, guess, load, loads
from argmap.model import Debate
from tests.formats.everything import EVERYTHING
from tests.formats.test_reading_graphs import exchange, links


def test_a_folder_there_and_back(tmp_path: Path) -> None:
    debate = exchange()
    dump(debate, tmp_path / "map.csvgraph")
    assert sorted(os.listdir(tmp_path / "map.csvgraph")) == ["edges.csv", "nodes.csv"]
    with open(tmp_path / "map.csvgraph" / "nodes.csv", encoding="utf-8", newline="") as sheet:
        rows = list(csv.DictReader(sheet))
    assert [(row["Id"], row["kind"], row["speakers"]) for row in rows][:2] == [
        ("deal", "proposal", "Ann"),
        ("fish", "claim", "Ann"),
    ]
    back = load(tmp_path / "map.csvgraph")
    assert back == load(tmp_path / "map.csvgraph" / "edges.csv")
    assert links(back) == links(debate)
    assert [back.speakers_of(s) for s in back.statements] == [
        debate.speakers_of(s) for s in debate.statements
    ]


def test_words_that_look_like_a_file() -> None:
    words = 'One,\n==> nodes.csv <==\r\n"two"; three\r'
    debate = Debate(statements=[{"kind": "claim", "id": "a", "text": words}])
    assert loads(dumps(debate, "csvgraph")).statements[0].text == words.replace("==>", " ==>")


def test_edges_alone(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(
        "Source;Target;Type;Relation\r\nFish matter.;Stop.;Directed;pro\r\nCars.;Stop.;Directed;con\r\n",
        encoding="utf-8",
    )
    debate = load(tmp_path / "list.csv")
    assert [s.text for s in debate.statements] == ["Fish matter.", "Stop.", "Cars."]
    assert links(debate) == [("supports", ("Fish matter.",), "Stop."), ("attacks", ("Cars.",), "Stop.")]
    assert debate.links[0].data == {}
    assert guess(tmp_path / "a.csv", "text,speaker\nFish matter.,Ann\n").name == "csv"
    assert guess("a.csv").name == "csv"


def test_what_gephi_exports() -> None:
    debate = loads(
        "==> edges.csv <==\nSource,Target,Type,Id,Label,timeset,Weight\n0,1,Directed,0,supports,,1.0\n"
        "==> nodes.csv <==\nId,Label,timeset,Speaker,frame\n0,Fish matter.,,Ann; Bob,food\n1,Stop.,,,\n"
    )
    assert [(s.text, debate.speakers_of(s), s.data) for s in debate.statements] == [
        ("Fish matter.", ("ann", "bob"), {"frame": "food"}),
        ("Stop.", (), {}),
    ]
    assert [(link.kind, link.id, link.data) for link in debate.links] == [("supports", "0.supports.1", {})]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Source,Kind\na,b\n", 1, "no column is called Target"),
        ("Source,Target\na,b\n", 2, "whether it supports or attacks"),
        ("Source,Target,Kind\na,b,con\na,b,con,x\n", 3, "4 cells, the header 3"),
        ('Source,Target,Kind\na,b,"con\n', 2, "this is no CSV"),
        ("==> edges.csv <==\nSource,Target,Kind\na,b,con\n==> nodes.csv <==\nId\na\n", 3, "no node 'b'"),
    ],
)
def test_faults_have_their_places(text: str, line: int, words: str) -> None:
    with pytest.raises(DecodeError, match=words) as caught:
        loads(text, "csvgraph", name="f")
    assert caught.value.place is not None
    assert caught.value.place.line == line


def test_the_shapes_come_back() -> None:
    for name in ("undercuts", "linked", "relations", "tags", "titles"):
        debate = EVERYTHING[name]
        back = loads(dumps(debate, "csvgraph"))
        assert (back.statements, back.links) == (debate.statements, debate.links)
