"""Answers as a tidy table, and the figures of conduct among them."""

from __future__ import annotations

import json

import pytest

from argmap import query
from argmap.model import draft


@pytest.fixture
def debate():
    with draft() as d:
        ann, bob = d.speaker("Ann"), d.speaker("Bob")
        plan = ann.proposes("Build it", id="plan")
        bob.agrees(plan)
        d.speaker("Cy").claims("It costs too much", id="cost").attacks(plan, id="blow")
        d.speaker("Dee")
    return d.debate


def sorts(frame):
    return {column.name: column.sort for column in frame.columns}


def test_the_figures_of_conduct_are_a_frame_with_their_meanings(debate):
    found = query.frame(query.conduct(debate))
    assert found["speaker"] == ("ann", "bob", "cy", "dee")
    assert found["ca_count"] == (0, 0, 1, 0)
    assert found["belligerence"] == (0.0, 0.0, 1.0, None)
    assert found["says"][-1] == "Dee says nothing."
    assert {column.name: column.means for column in found.columns}["words"] == query.FIGURES["words"].means
    told = sorts(found)
    assert (told["speaker"], told["words"], told["responsiveness"]) == ("text", "number", "share")


def test_a_share_that_is_unknown_everywhere_is_still_a_share(debate):
    found = query.frame(query.conduct(debate))
    assert found["responsiveness"] == (None,) * 4
    frame = pytest.importorskip("pandas") and found.to_pandas()
    assert (str(frame["responsiveness"].dtype), str(frame["ca_count"].dtype)) == ("Float64", "Int64")
    assert frame["responsiveness"].isna().all()


def test_polars_and_arrow_hold_the_same(debate):
    pytest.importorskip("polars")
    pytest.importorskip("pyarrow")
    found = query.frame(query.conduct_between(debate))
    assert found.to_polars().to_dict(as_series=False) == found.to_dict()
    assert found.to_arrow().to_pydict() == found.to_dict()


def test_several_ids_stand_in_one_cell(debate):
    found = query.frame(query.rebuttals(debate))
    assert found["against"] == ("ann; bob",)
    assert found["link"] == ("blow",)
    assert sorts(found)["by"] == "texts"


def test_yes_and_no_and_nothing(debate):
    found = query.frame(query.case_against(debate, of="plan"))
    assert (found["against"], found["by"]) == ((True,), ("cy",))
    assert sorts(found)["against"] == "truth"
    taken_up = query.frame(query.answered(debate))
    assert taken_up["link"] == (None, "blow")
    assert taken_up["how"] == ("grants", "attacks")


def test_what_is_nested_is_json(debate):
    with draft() as d:
        other = d.speaker("Other")
        other.claims("a claim", id="claim").attacks(d.speaker("One").proposes("a plan", id="goal"))
    found = query.frame(query.pattern(debate, shape=d.debate))
    ways = [dict(json.loads(cell)) for cell in found["statements"]]
    assert {(way["claim"], way["goal"]) for way in ways} == {("cost", "plan")}
    assert sorts(found)["statements"] == "json"


def test_no_answer_no_column():
    assert len(query.frame(())) == 0
    assert query.frame(()).columns == ()


@pytest.mark.parametrize("row", query.questions(), ids=lambda row: row.name)
def test_every_answer_fits_a_frame(debate, row):
    needed = {
        "of": "plan",
        "link": "blow",
        "speaker": "ann",
        "text": "MATCH (n) RETURN n.id",
        "shape": debate,
    }
    if row.name == "cypher":
        pytest.importorskip("grandcypher")
    found = row.ask(debate, **{name: needed[name] for name in row.takes if name in needed})
    if row.name in ("strikes", "select", "said-by"):
        return
    frame = query.frame(tuple(found))
    assert len(frame) == len(found)
    assert not found or frame["says"] == tuple(map(str, found))
