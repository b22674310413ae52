"""The native JSON: nothing lost, the same bytes, faults with their places."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from argmap.errors import DecodeError
from argmap.formats import dumps, loads
from argmap.formats.native import schema
from argmap.model import Claim, Debate
from tests.strategies import debates


@settings(max_examples=500)
@given(debates())
def test_round_trip(debate: Debate) -> None:
    text = dumps(debate, "native")
    assert loads(text) == debate
    assert dumps(loads(text), "native") == text


@settings(max_examples=50)
@given(debates())
def test_what_is_written_fits_the_schema(debate: Debate) -> None:
    jsonschema.validate(json.loads(dumps(debate, "native")), schema())


def test_published_schema_is_the_one_in_the_code(root: Path) -> None:
    assert json.loads((root / "docs" / "argmap.schema.json").read_text(encoding="utf-8")) == schema()


def test_lone_surrogates_survive() -> None:
    debate = Debate(statements=(Claim(id="a", text="half \ud83d of a pair"),))
    assert loads(dumps(debate, "native").encode()) == debate


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("", 1, 1, "not JSON"),
        ('{"argmap": 1,\n "title": }', 2, 11, "not JSON"),
        ("[]", 1, 1, 'no "argmap": 1'),
        ('{"argmap": 2}', 1, 12, "version 2"),
        ('{"argmap": 1,\n "titel": "x"}', 2, 11, "no field 'titel'"),
        ('{"argmap": 1,\n "title": 5}', 2, 11, "title"),
        ('{"argmap": 1, "statements": [\n {"kind": "claim"}]}', 2, 2, "statements.0.id: it is wanted"),
        (
            '{"argmap": 1, "links": [\n {"id": "k", "kind": "hits", "sources": [], "target": "t"}]}',
            2,
            22,
            "links.0.kind",
        ),
        (
            '{"argmap": 1, "statements": [{"id": "a", "kind": "claim"},\n {"id": "a", "kind": "claim"}]}',
            2,
            9,
            "id 'a'",
        ),
        (
            '{"argmap": 1, "links": [\n{"id": "k", "kind": "attacks", "sources": ["p"], "target": "q"}]}',
            2,
            8,
            "'q'",
        ),
        ('{"argmap": 1, "date": "2025-02-30"}', 1, 23, "no such day"),
        ('{"argmap": 1, "data": {"a": NaN}}', 1, 29, "'nan' as text"),
    ],
)
def test_faults_have_their_places(text: str, line: int, column: int, words: str) -> None:
    with pytest.raises(DecodeError, match=words.replace("(", r"\(")) as caught:
        loads(text, "native", name="f.json")
    place = caught.value.place
    assert place is not None
    assert (place.name, place.line, place.column) == ("f.json", line, column)
