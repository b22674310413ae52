"""Where in a text each thing stands."""

from __future__ import annotations

import json

from hypothesis import given, settings

from argmap.formats import Format, dumps, loads, places
from argmap.formats._walk import places as walk
from tests.strategies import debates


@given(debates())
@settings(max_examples=40)
def test_json_knows_everything(debate):
    text = dumps(debate, "native")
    found = places(text, name="a.json")
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
    for what in ("speaker", "source", "utterance", "statement", "link"):
        assert set(found[what]) == {thing.id for thing in getattr(debate, f"{what}s")}
        for name, place in found[what].items():
            assert str(place).startswith("a.json:")
            rest = text[starts[place.line - 1] + place.column - 1 :]
            assert json.JSONDecoder().raw_decode(rest)[0]["id"] == name


def test_a_value_that_looks_like_an_id_is_none():
    text = (
        '{"links": [{"data": {"id": "x"}, "id": 5, "note": "id"}, {"tags": ["id", "y"], "id": "z\\u0301"}],'
    )
    text += ' "id": "w"}'
    assert list(walk(text, ["links"])["links"]) == ["z\u0301"]


def test_argdown_knows_statements_and_links():
    text = "===\nargmap: {speakers: {ann: {}}}\n===\n\n# H\n\n[A]: One. {by: ann}\n  <- [B]: Two.\n"
    text += "\n[A]: One.\n"
    found = places(text, "argdown", name="a.argdown")
    assert {name: str(place) for name, place in found["statement"].items()} == {
        "a": "a.argdown:7:1",
        "b": "a.argdown:8:6",
        "b.attacks.a": "a.argdown:8:3",
    }
    debate = loads(text, "argdown")
    assert {thing.id for thing in (*debate.statements, *debate.links)} == set(found["link"])


def test_a_format_that_knows_none_gives_none():
    assert places("x", Format(name="f", suffixes=(), spec="")) == {}
