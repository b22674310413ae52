"""A part kept as columns and the same part kept as values are one to whoever reads them."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ModelError
from argmap.formats import native
from argmap.model import Claim, Debate, Link, Proposal, Said, bulk, validation
from argmap.model.series import Series
from tests.strategies import debates

MANY = [{"kind": "claim", "id": f"s{i}", "said": [{"utterance": "uv"[i % 2]}]} for i in range(1000)]
UTTERED = [{"id": "u"}, {"id": "v"}]


@given(debates())
def test_rows_checked_by_column_are_the_values_checked_one_by_one(debate):
    import json

    document = json.loads(native.encode(debate))
    for part in ("statements", "links"):
        rows = tuple(document.get(part, ()))
        if rows:
            found = bulk.series(part, rows)
            assert found is not None
            assert tuple(found) == validation.adapter(part).validate_python(rows)


broken = st.sampled_from(
    [
        {},
        {"id": "x"},
        {"kind": "claim"},
        {"id": 1, "kind": "claim"},
        {"id": "x", "kind": "clam"},
        {"id": "x", "kind": ["claim"]},
        {"id": "x", "kind": None},
        {"id": "x", "kind": "claim", "of": "p"},
        {"id": "x", "kind": "standing"},
        {"id": "x", "kind": "standing", "of": None},
        {"id": "x", "kind": "claim", "said": "u"},
        {"id": "x", "kind": "claim", "said": [{"utterance": None}]},
        {"id": "x", "kind": "claim", "said": [{"uterance": "u"}]},
        {"id": "x", "kind": "claim", "said": [{"utterance": "u", "force": 1}]},
        {"id": "x", "kind": "claim", "tags": "red"},
        {"id": "x", "kind": "claim", "tags": ["red", None]},
        {"id": "x", "kind": "claim", "data": [1]},
        {"id": "x", "kind": "claim", "data": {"a": float("nan")}},
        {"id": "x", "kind": "proposal", "conditions": [{"kind": "maybe"}]},
        {"id": "x", "kind": "argument", "steps": [1]},
        {1: "x", "kind": "claim", "id": "x"},
        None,
        "claim",
        Claim(id="y"),
    ]
)


@given(st.lists(broken | st.just({"id": "a", "kind": "claim"}), min_size=1, max_size=4))
def test_what_one_look_refuses_the_other_does_not_let_through(rows):
    if bulk.series("statements", rows) is not None:
        assert validation.adapter("statements").validate_python(rows) == tuple(
            bulk.series("statements", rows)
        )


@pytest.mark.parametrize(
    "row",
    [
        {"id": "l", "kind": "attacks", "sources": "s0", "target": "s1"},
        {"id": "l", "kind": "attacks", "sources": ["s0", 1], "target": "s1"},
        {"id": "l", "kind": "attacks", "sources": ["s0"], "target": 1},
        {"id": "l", "kind": "hits", "sources": ["s0"], "target": "s1"},
        {"id": "l", "kind": "attacks", "sources": ["s0"]},
        {"id": "l", "kind": "attacks", "sources": ["s0"], "target": "s1", "until": "x"},
    ],
)
def test_a_bad_row_among_many_is_named(row):
    good = [{"id": f"l{i}", "kind": "attacks", "sources": ["s0"], "target": "s1"} for i in range(1000)]
    with pytest.raises(ModelError, match=r"links\.700"):
        Debate(utterances=UTTERED, statements=MANY, links=[*good[:700], row, *good[700:]])


def test_equal_acts_are_one_object_and_distinct_ones_are_not():
    other = {"kind": "claim", "id": "other", "said": [{"utterance": "u", "force": "agreeing"}]}
    debate = Debate(utterances=UTTERED, statements=[*MANY, other])
    first, second, third = (statement.said for statement in debate.statements[:3])
    assert first is third
    assert first == (Said(utterance="u"),)
    assert second == (Said(utterance="v"),)
    assert debate["other"].said == (Said(utterance="u", force="agreeing"),)


def test_a_value_is_made_when_asked_for_and_kept():
    debate = Debate(utterances=UTTERED, statements=MANY)
    assert debate["s7"] is debate.statements[7]
    assert debate.statements[-1].id == "s999"
    with pytest.raises(IndexError):
        debate.statements[1000]


def test_the_rows_may_change_afterwards_and_the_debate_does_not():
    rows = [{**row, "tags": ["a"]} for row in MANY]
    debate = Debate(utterances=UTTERED, statements=rows)
    rows[3]["tags"].append("b")
    rows[3]["said"][0]["utterance"] = "v"
    rows[3]["id"] = "other"
    assert debate.statements[3].tags == ("a",)
    assert debate.statements[3].id == "s3"
    assert debate.statements[3].said == (Said(utterance="v"),)


def test_links_of_every_shape_are_kept_as_numbers_and_read_as_names():
    rows = [
        {"id": f"l{i}", "kind": "attacks", "sources": [f"s{i}", "s0"][: 2 if i else 1], "target": f"s{i + 1}"}
        for i in range(900)
    ]
    rows += [{"id": f"m{i}", "kind": "supports", "sources": ["s5"], "target": f"l{i}"} for i in range(300)]
    debate = Debate(utterances=UTTERED, statements=MANY, links=rows)
    assert debate["l3"] == Link(id="l3", kind="attacks", sources=("s3", "s0"), target="s4")
    assert debate["m299"] == Link(id="m299", kind="supports", sources=("s5",), target="l299")
    assert [row["target"] for row in rows] == list(debate.links.column("target"))
    assert debate == Debate(
        utterances=UTTERED, statements=tuple(debate.statements), links=tuple(debate.links)
    )


def test_a_series_is_equal_to_a_tuple_of_the_same_and_to_nothing_else():
    values = (Claim(id="a"), Proposal(id="b"))
    series = Series(values)
    assert series == values
    assert values == series
    assert hash(series) == hash(values)
    assert series != values[:1]
    assert series != list(values)
    assert repr(series) == repr(values)
    assert series[0:1] == values[0:1]
    assert pickle.loads(pickle.dumps(series)) == series
    assert copy.deepcopy(Series(values)) == series


def test_a_debate_of_columns_is_equal_to_its_copy():
    debate = Debate(utterances=UTTERED, statements=MANY)
    assert pickle.loads(pickle.dumps(debate)) == debate
    assert debate.replace(title="New").statements is debate.statements
