"""One sheet, a statement a row: from a spreadsheet to a debate."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.errors import ArgMapError, DecodeError
from argmap.formats import formats, guess, loads
from argmap.tabular.sheet import CellError, from_rows

SHEET = """\
Speaker,Party,Text,Kind,Until,Date,Supports,Attacks,Scheme,Quote,Source,Tags,Mood
Ann Lee,Green,Build the road,proposal,the bridge is closed,2025-06-01,,,,,,roads; money,
Ann Lee,,It pays,,,2025-06-01,build THE road,,consequences,it will pay,minutes.txt,,glad
Bob,,It brings cars,,,2025-06-02,,Build the road,,no,https://example.org/minutes,,
Eve,,it brings  cars,,,2025-06-03,,,,,,,
"""


def test_a_sheet_is_a_debate():
    debate = loads(SHEET, "csv")
    assert [(s.id, s.kind, debate.speakers_of(s)) for s in debate.statements] == [
        ("build-the-road", "proposal", ("ann-lee",)),
        ("it-pays", "claim", ("ann-lee",)),
        ("it-brings-cars", "claim", ("bob", "eve")),
    ]
    assert debate["build-the-road"].conditions[0].text == "the bridge is closed"
    assert debate["build-the-road"].tags == ("roads", "money")
    assert debate["it-pays"].data == {"mood": "glad"}
    assert [(k.id, k.scheme) for k in debate.links] == [
        ("it-pays.supports.build-the-road", "consequences"),
        ("it-brings-cars.attacks.build-the-road", ""),
    ]
    assert [(u.id, u.speaker, u.at) for u in debate.utterances] == [
        ("ann-lee-1", "ann-lee", "2025-06-01"),
        ("bob-1", "bob", "2025-06-02"),
        ("eve-1", "eve", "2025-06-03"),
    ]
    assert debate.speaker("ann-lee").party == "Green"
    assert [(s.path, s.url) for s in debate.sources] == [
        ("minutes.txt", ""),
        ("", "https://example.org/minutes"),
    ]
    assert debate["it-pays"].said[0].quotes[0].exact == "it will pay"


@pytest.mark.parametrize(("mark", "name"), [(",", "a.csv"), (";", "b.csv"), ("\t", "c.tsv")])
def test_cells_are_parted_by_what_the_header_has_most_of(mark, name, tmp_path):
    text = f"speaker{mark}text{mark}attacks\nAnn{mark}A{mark}\nBob{mark}B{mark}A\n"
    path = tmp_path / name
    path.write_text(text, encoding="utf-8-sig")
    debate = argmap.load(path)
    assert debate.links[0].id == "b.attacks.a"
    assert guess("", text).name == "csv"
    assert debate == loads(text)


def rows(*given, **more):
    return from_rows([*given, *([more] if more else [])])


def test_turns_are_named_or_follow_from_the_order():
    debate = rows(
        {"text": "A", "speaker": "Ann", "utterance": "q1", "to": "Bob"},
        {"text": "B", "speaker": "Bob", "replies to": "q1", "utterance": "a1"},
        {"text": "C", "speaker": "Ann"},
        {"text": "D", "speaker": "Ann"},
        {"text": "E", "utterance": "a1", "force": "Conceding"},
        {"text": "F", "speaker": "Ann; Bob"},
    )
    assert [(u.id, u.speaker, u.to, u.replies_to) for u in debate.utterances] == [
        ("q1", "ann", ("bob",), ()),
        ("a1", "bob", (), ("q1",)),
        ("ann-2", "ann", (), ()),
        ("ann-3", "ann", (), ()),
        ("bob-2", "bob", (), ()),
    ]
    assert [act.utterance for act in debate["d"].said] == ["ann-2"]
    assert debate["e"].said[0].force == "conceding"
    assert debate.speakers_of("f") == ("ann", "bob")


def test_kinds_follow_from_what_a_row_says():
    debate = rows(
        {"text": "Do it", "unless": "it rains"},
        {"of": "Ann"},
        {"text": "Why?", "kind": "Question"},
        {"text": "So", "implicit": "yes"},
    )
    assert [s.kind for s in debate.statements] == ["proposal", "standing", "question", "claim"]
    assert (debate.statements[1].of, debate.statements[1].text) == ("ann", "Ann can be heard on this.")
    assert debate["so"].implicit


def test_a_row_may_add_to_a_statement_and_premises_work_together():
    debate = rows(
        {"id": "a", "text": "A", "supports": "C", "with": "b"},
        {"id": "b", "title": "B"},
        {"id": "c", "text": "C", "heading": "Part 1; Roads"},
        {"id": "a", "speaker": "Ann", "attacks": "d; b.supports.c"},
        {"id": "b", "supports": "c"},
        {"id": "d", "text": "D"},
        {},
    )
    assert [(k.id, k.sources, k.target) for k in debate.links] == [
        ("a+b.supports.c", ("a", "b"), "c"),
        ("a.attacks.d", ("a",), "d"),
        ("b.supports.c", ("b",), "c"),
        ("a.attacks.b.supports.c", ("a",), "b.supports.c"),
    ]
    assert debate["c"].heading == ("Part 1", "Roads")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ([{"speaker": "Ann"}], "row 1: it says nothing; give it a text, or the id of a statement"),
        ([{"text": "A", "kind": "clam"}], "row 1, kind: no kind is called 'clam'; did you mean 'claim'"),
        ([{"text": "A", "speaker": "x", "date": "2/6/25"}], "row 1, date: the date is '2/6/25'"),
        ([{"text": "A", "implicit": "perhaps"}], "row 1, implicit: 'perhaps' is neither yes nor no"),
        ([{"text": "A", "speaker": "x", "quote": "y"}], "row 1, source: a quote stands in a source"),
        ([{"text": "A", "attacks": "B"}], "row 1, attacks: no statement or link is called 'B'"),
        ([{"text": "Alpha"}, {"text": "B", "supports": "Alpa"}], "row 2, supports: .* did you mean 'alpha'"),
        ([{"text": "A"}, {"text": "B", "supports": "A", "with": "C"}], "row 2, with: no statement is .* 'C'"),
        ([{"id": "a", "text": "A"}, {"id": "a", "text": "B"}], "row 2, text: 'a' has another text"),
        ([{"id": "a", "text": "A"}, {"id": "a", "kind": "question"}], "row 2, kind: 'a' has another kind"),
        ([{"id": "a", "text": "A"}, {"id": "a", "kind": "claim", "if": "x"}], "row 2, if: only a proposal"),
        ([{"text": "A", "speaker": "Ann", "utterance": "u"},
          {"text": "B", "speaker": "Bob", "utterance": "u"}],
         "row 2, utterance: 'u' is another speaker's in a row above"),
        ([{"id": "a.supports.b", "text": "A"}, {"id": "b", "text": "B"},
          {"id": "a", "text": "C", "supports": "b"}],
         "row 3, supports: a statement has the id 'a.supports.b'"),
    ],
)  # fmt: skip
def test_a_cell_that_does_not_hold_what_it_should(given, says):
    with pytest.raises(CellError, match=says):
        from_rows(given)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "a.csv:1:1: the sheet is empty"),
        ("x,y\n1,2\n", "a.csv:1:1: no column has the statements; call one of them text"),
        ("text,Text\n1,2\n", "a.csv:1:1: two columns are called 'text'"),
        ("text,kind\nA\n\nB,claim,x\n", "a.csv:4:1: the row has 3 cells and the header 2"),
        ('text,kind\n"A\nA",claim\nB,clam\n', "a.csv:4:1: kind: no kind is called 'clam'"),
        ('text,kind\n"A,claim\n', "a.csv:.*: this is no CSV: unexpected end of data"),
        ("text,replies_to,utterance\nA,x,u\n", "names the utterance 'x', which is not there"),
    ],
)
def test_a_sheet_that_is_none(text, says):
    with pytest.raises(DecodeError, match=says):
        loads(text, "csv", name="a.csv")


def test_a_sheet_is_only_read():
    row = next(row for row in formats() if row.name == "csv")
    assert row.encode is None
    with pytest.raises(ArgMapError, match="csv is read only"):
        argmap.dumps(loads(SHEET, "csv"), "csv")


CELLS = st.sampled_from(
    ["", "A", "B", "a", "Ann", "1", "yes", "claim", "proposal", "2025", "x; A", '"', "\u2028", "s.txt"]
)
COLUMNS = st.sampled_from(
    [
        "text",
        "id",
        "kind",
        "speaker",
        "date",
        "supports",
        "attacks",
        "quote",
        "source",
        "implicit",
        "with",
        "of",
        "mood",
    ]
)


@given(st.lists(st.dictionaries(COLUMNS, CELLS, max_size=5), max_size=5))
def test_any_sheet_is_a_debate_or_an_error_that_says_where(given):
    with suppress(ArgMapError):  # and no other
        debate = from_rows(given)
        assert len(debate.statements) <= len([row for row in given if row])
