"""Tidy tables: what is in them, that libraries take them over, and that they give the debate back."""

from __future__ import annotations

import builtins

import pytest
from hypothesis import given, settings

from argmap.errors import ArgMapError, ModelError, QueryError, UnknownName
from argmap.model import Argument, Claim, Condition, Debate, Link, Proposal, Quote, Said
from argmap.tabular import TABLES, frames, from_frames
from tests.strategies import debates
from tests.transform.exchanges import road

BACK = {
    "pandas": lambda frame: frame.to_pandas(),
    "polars": lambda frame: frame.to_polars(),
    "pyarrow": lambda frame: frame.to_arrow(),
    "columns": lambda frame: frame.to_dict(),
    "rows": lambda frame: list(frame.rows()),
}


@given(debates())
def test_tables_give_the_debate_back(debate):
    assert from_frames(frames(debate)) == debate


@pytest.mark.parametrize("library", BACK)
def test_each_library_gives_it_back(library, specimen):
    if library in ("pandas", "polars", "pyarrow"):
        pytest.importorskip(library)
    for debate in (road(), specimen, Debate()):
        assert from_frames({f.name: BACK[library](f) for f in frames(debate)}) == debate


@given(debates())
@settings(max_examples=40)
def test_columns_and_types_are_always_the_same(debate):
    made = frames(debate)
    assert [f.name for f in made] == list(TABLES)
    for frame in made:
        assert frame.columns == TABLES[frame.name]
        assert len({len(values) for values in frame.values}) == 1
        for column, values in zip(frame.columns, frame.values, strict=True):
            kind = {"number": int, "truth": bool}.get(column.sort, str)
            assert {type(value) for value in values} <= {kind, type(None)}
            assert "" not in values


def test_an_empty_table_has_its_types():
    pandas, polars, arrow = (pytest.importorskip(name) for name in ("pandas", "polars", "pyarrow"))
    made = frames(Debate())
    for frame in (made.said, frames(road()).said):
        assert [str(t) for t in frame.to_pandas().dtypes] == [
            "Int64" if c.sort == "number" else "string" for c in frame.columns
        ]
        assert frame.to_polars().schema["act"] == polars.Int64
        assert frame.to_polars().schema["id"] == polars.String
        assert frame.to_arrow().schema.field("end").type == arrow.int64()
    assert str(made.statements.to_pandas()["implicit"].dtype) == "boolean"
    assert pandas.isna(frames(road()).said.to_pandas()["force"].iloc[0])


def test_what_is_in_them():
    made = frames(road())
    assert made.speakers["party"] == ("Green", None)
    assert made.speakers["office"] == (None, "Mayor")
    assert made.utterances["replies_to"] == (None, "u1", "u2", "u3")
    assert dict(zip(made.statements["id"], made.statements["speakers"], strict=True))["cars"] == "bob"
    assert dict(zip(made.links["id"], made.links["strikes"], strict=True)) == {
        "step": None, "no": "rebuts", "law-step": None, "yes": "rebuts", "strike": "discredits",
    }  # fmt: skip
    assert dict(zip(made.links["id"], made.links["onto"], strict=True))["law-step"] == "link"
    said = {row["id"]: row for row in made.said.rows()}
    assert (said["cars"]["quote"], said["cars"]["at"], said["cars"]["does"]) == (
        "it brings cars",
        "2025-06-02T10:00",
        "asserting",
    )
    assert said["garage"]["at"] == "2025-06-03"
    assert "law" not in said


def test_linked_premises_and_several_quotes_have_rows_of_their_own():
    words = tuple(Quote(source="s", exact=text, start=n, end=n + 1) for n, text in enumerate("ab"))
    debate = Debate(
        sources=[{"id": "s"}],
        utterances=[{"id": "u"}],
        statements=(
            Claim(id="a", said=(Said(utterance="u", quotes=words), Said(utterance="u", force="conceding"))),
            Claim(id="b"),
            Proposal(id="p", conditions=(Condition(kind="if", text="x", statement="a"),)),
            Argument(id="g", steps=("k; k",)),
        ),
        links=(Link(id="k; k", kind="supports", sources=("a", "b"), target="p"),),
    )
    made = frames(debate)
    assert made.links["source"] == ("a", "b")
    assert made.said["act"] == (1, 1, 2)
    assert made.said["start"] == (0, 1, None)
    assert made.statements["steps"][-1] == r"k\; k"
    assert from_frames(made) == debate


def test_a_part_is_enough():
    debate = from_frames(
        {
            "speakers": [{"id": "ann", "party": "Green", "office": "Mayor"}],
            "utterances": {"id": ["u"], "speaker": ["ann"], "at": [2025]},
            "statements": [{"id": "a", "text": "A.", "speakers": "ann", "certain": True, "note": None}],
            "said": [{"id": "a", "utterance": "u"}, {"id": "a", "utterance": "u", "force": "restating"}],
        }
    )
    assert debate.speakers[0].party == "Green"
    assert debate.speakers[0].office == "Mayor"
    assert debate.utterances[0].at == "2025"
    assert [act.force for act in debate["a"].said] == [None, "restating"]
    assert debate["a"].data == {"certain": True}


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ({"statement": []}, "no table is called 'statement'; did you mean 'statements'"),
        ({"statements": 3}, "a table is a data frame, columns by name, or a list of rows, not 3"),
        ({"statements": {"id": ["a"], "text": []}}, r"of one length, not of \[0, 1\]"),
        ({"said": [{"id": "a", "act": "x"}]}, "said, row 1, act: 'x' is no whole number"),
        ({"statements": [{"id": "a"}, {"id": "b", "implicit": "perhaps"}]},
         "statements, row 2, implicit: 'perhaps' is neither yes nor no"),
        ({"speakers": [{"id": "a", "parties": "[x"}]}, r"speakers, row 1, parties: '\[x' is not JSON"),
        ({"debate": [{}, {}]}, "the table 'debate' has one row, not 2"),
        ({"links": [{"id": "k", "kind": "supports", "source": "a", "target": "b"},
                    {"id": "k", "kind": "attacks", "source": "a", "target": "b"}]},
         "links, row 2: 'k' has another kind or target than before"),
    ],
)  # fmt: skip
def test_what_is_no_table(tables, says):
    with pytest.raises(QueryError, match=says):
        from_frames(tables)


def test_what_cannot_exist():
    with pytest.raises(ModelError, match="names the statement"):
        from_frames({"links": [{"id": "k", "kind": "supports", "source": "a", "target": "b"}]})
    with pytest.raises(ModelError, match="link 'k' comes from no statement"):
        from_frames({"links": [{"id": "k", "kind": "supports", "target": "b"}], "statements": [{"id": "b"}]})


def test_a_column_by_its_name():
    with pytest.raises(UnknownName, match="no column is called 'nmae'; did you mean 'name'"):
        frames(Debate()).speakers["nmae"]
    assert repr(frames(Debate()).links).startswith("<Frame 'links': 0 rows, id, kind, source, target")


@pytest.mark.parametrize(
    ("way", "library", "extra"),
    [("to_pandas", "pandas", "pandas"), ("to_polars", "polars", "polars"), ("to_arrow", "pyarrow", "arrow")],
)
def test_a_library_that_is_not_there(way, library, extra, monkeypatch):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == library:
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ArgMapError, match=rf'{library} is not installed: pip install "argmap\[{extra}\]"'):
        getattr(frames(Debate()).speakers, way)()
