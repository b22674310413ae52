"""AIF taken in a column at a time: the same as row by row, on whatever is there."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.errors import DecodeError, ModelError
from argmap.formats import Diagnostic, dumps, loads
from argmap.formats.aif import table as tables
from argmap.formats.aif.table import EVERY, Table, grouped, tabulate
from argmap.formats.aif.times import times
from argmap.formats.aif.who import Voices
from argmap.model.values import check_when

IDS = st.sampled_from(["a", "b", "c", "d", "", 1, True, None])
KINDS = st.sampled_from([*EVERY[1:], *EVERY[1:], "X", None, []])
NODES = st.fixed_dictionaries(
    {"nodeID": st.sampled_from("abcdef") | IDS},
    optional={"type": KINDS, "text": st.sampled_from(["Ann : x", "y", "", None, 3])},
)
ENDS = st.sampled_from("abcdef") | IDS
EDGES = st.fixed_dictionaries({"fromID": ENDS}, optional={"toID": ENDS})
LOCUTIONS = st.fixed_dictionaries(
    {}, optional={"nodeID": ENDS, "start": st.sampled_from(["2020", "", None, 4])}
)
DOCUMENTS = st.fixed_dictionaries(
    {},
    optional={
        "nodes": st.lists(NODES | st.none(), max_size=6) | st.none(),
        "edges": st.lists(EDGES, max_size=6) | st.just({}),
        "locutions": st.lists(LOCUTIONS | st.just(1), max_size=3),
    },
)
WHOLE = {
    "nodes": [
        {"nodeID": i, "type": k, "text": ""} for i, k in zip("abcd", ("L", "YA", "I", "RA"), strict=True)
    ],
    "edges": [{"fromID": "a", "toID": "b"}, {"fromID": "b", "toID": "c"}],
    "locutions": [{"nodeID": "a", "start": "2020"}],
}


@given(DOCUMENTS)
@example(WHOLE)
def test_a_column_at_a_time_and_row_by_row_are_one(document: dict[str, Any]) -> None:
    whole = tabulate(document)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "_taken", lambda *_: False)
        each = tabulate(document)
    assert {**whole.__dict__, "places": list(whole.places)} == {**each.__dict__, "places": list(each.places)}


def test_a_regular_document_is_taken_a_column_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_each_node", "_each_edge", "_each_locution"):
        monkeypatch.delattr(tables, name)
        monkeypatch.setattr(tables, name, None, raising=False)
    assert tabulate(WHOLE).between(("YA",), EVERY) == ([1], [2])


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4))))
def test_groups_keep_the_order(pairs: list[tuple[int, int]]) -> None:
    found: dict[int, tuple[int, ...]] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    assert grouped([key for key, _ in pairs], [value for _, value in pairs]) == found


def spoken(*texts: str) -> Table:
    return tabulate(
        {"nodes": [{"nodeID": str(n), "type": "L", "text": text} for n, text in enumerate(texts)]}
    )


@given(st.lists(st.text(st.sampled_from("Ab: \n\u2003\x1c"), max_size=9), min_size=1, max_size=4))
@example(["A : b", "A "])
@example(["A:b", "A: b"])
def test_a_name_is_what_the_definition_says(texts: list[str]) -> None:
    """A name of up to 80 letters, then a space and a colon, or a colon and a space or the end."""
    name = re.compile(r"\s*([^:\n]{1,80}?)(?:\s+:\s*|:(?:\s+|$))")
    table = spoken(*(text for text in texts if " : " not in text[text.find(":") + 1 :]))
    voices = Voices(table)
    for text, who, words in zip(table.texts, *voices.said(table.of("L")), strict=True):
        match = name.match(text)
        if match is None or not match[1].strip():
            assert (who, words) == (None, text)
        else:
            assert who is not None
            assert (voices.speakers[who].name, words) == (match[1].strip(), text[match.end() :])


STARTS = st.sampled_from(
    [
        "2020-05-21 22:51:28",
        "2020-05-21T22:51:28",
        "2020-02-30 22:51:28",
        "2020",
        "2020-05-21 24:51:28",
        "",
        None,
    ]
)


@given(st.lists(STARTS | st.from_regex(r"\A\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\Z"), min_size=1, max_size=3))
def test_times_are_what_the_model_takes(starts: list[str | None]) -> None:
    table = spoken(*["x"] * len(starts))
    table.spoken, table.locutions = list(range(len(starts))), [{"start": start} for start in starts]
    found = times(table.of("L"), table)
    for start, at in zip(starts, found, strict=True):
        try:
            assert at == check_when(start or None, "the time")
        except ModelError:
            assert at is None
            assert table.faults


def test_places_are_those_of_the_document_where_rows_are_left_out() -> None:
    rows = ['{"nodeID": ""}', '{"nodeID": "1", "type": "YA", "text": "Asserting"}']
    text = '{"nodes": [\n' + ",\n".join(rows) + "]}"
    told: list[Diagnostic] = []
    loads(text, "aif", strict=False, report=told.append)
    assert [found.place.line for found in told if found.place] == [2, 3]


@pytest.mark.parametrize(
    "nested", ["[" * 120 + "]" * 120, '{"a":' * 120 + "1" + "}" * 120, "NaN", "-Infinity"]
)
@pytest.mark.parametrize("before", ["", "1, " * 300, '{"nodeID": "1", "text": "' + "{[" * 9 + '"}, '])
def test_what_cannot_be_kept_is_refused_as_it_is_read(nested: str, before: str) -> None:
    for text in (
        '{"nodes": [' + before + '{"nodeID": "2", "type": "I", "text": "", "x": ' + nested + "}]}",
        '{"nodes": [' + before.rstrip(", ") + '], "edges": [], "x": ' + nested + "}",
    ):
        with pytest.raises(DecodeError):
            loads(text, "aif", strict=False)


def test_a_number_too_great_for_a_float_is_kept_as_text() -> None:
    node = '{"nodeID": "1", "type": "I", "text": "", "x": [1e999, -1e999, 1.5]}'
    debate = loads('{"nodes": [' + node + "]}", "aif")
    assert json.loads(dumps(debate, "aif"))["nodes"][0]["x"] == ["inf", "-inf", 1.5]


def test_the_number_of_a_scheme_may_be_anything() -> None:
    nodes = [
        {"nodeID": n, "type": k, "text": "T", "schemeID": {}}
        for n, k in (("1", "I"), ("2", "RA"), ("3", "I"))
    ]
    edges = [{"fromID": "1", "toID": "2"}, {"fromID": "2", "toID": "3"}]
    assert loads(json.dumps({"nodes": nodes, "edges": edges}), "aif").links[0].scheme == "T"
