"""YAML as Argdown's own reader of it takes it: each construct, each refusal, each place."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.formats.argdown.yaml import Yaml, YamlError

READ: list[tuple[str, Any]] = [
    ("", None),
    ("{}", {}),
    ("{a}", {"a": None}),
    ("{a:[1]}", {"a": [1]}),
    ("{a: [1, two, 3.5], b: {c: ~}}", {"a": [1, "two", 3.5], "b": {"c": None}}),
    ("{a: no, b: True, c: 0x1F, d: 0o17, e: 0b11, f: -.5, g: 1e3}",
     {"a": "no", "b": True, "c": 31, "d": 15, "e": 3, "f": "-.5", "g": 1000.0}),
    ("{1: a, 1.50: b, true: c, ~: d}", {"1": "a", "1.5": "b", "true": "c", "null": "d"}),
    ("[a: 1, ? b : 2]", [{"a": 1}, {"b": 2}]),
    ("{a: 'it''s', b: \"x\\ty\\x41\\u00e9\"}", {"a": "it's", "b": "x\tyAé"}),
    ("{a: \"one\n\n  two \\\n  three\"}", {"a": "one\ntwo three"}),
    ("{a: one\n two, b: 1}", {"a": "one two", "b": 1}),
    ("a: 1\nb:\n  - x\n  - y: 2\n    z: 3\n", {"a": 1, "b": ["x", {"y": 2, "z": 3}]}),
    ("b:\n- x\n-\n", {"b": ["x", None]}),
    ("a: |\n  one\n   two\n\nb: >-\n  one\n  two\n\n  three\n", {"a": "one\n two\n", "b": "one two\nthree"}),
    ("? a\n: 1\n? b\n", {"a": 1, "b": None}),
    ("a: &x {b: 1}\nc: *x\nd: {<<: *x, b: 2}\n", {"a": {"b": 1}, "c": {"b": 1}, "d": {"b": 2}}),
    ("a: !!str 1\nb: !!float 2\nc: ! 3\n", {"a": "1", "b": 2, "c": "3"}),
    ("a: b # c\nd: e#f\n", {"a": "b", "d": "e#f"}),
    ("--- a\n...\n", "a"),
    ("date: 2025-06-02", {"date": "2025-06-02"}),
]  # fmt: skip
REFUSED = [
    ("{a: 1; b: 2}", 8, "expected ',' or '}'"),
    ("{a: 1,, b}", 6, "expected a value before ','"),
    ("{a: [1}", 6, "expected ',' or ']'"),
    ("{a: 1", 0, "'{' opens here and never closes"),
    ("{a: 'x", 4, "' opens here and never closes"),
    ('{a: "\\q"}', 5, "there is no such escape"),
    ("{a: 1, a: 2}", 7, "the key 'a' is given twice"),
    ("a: 1\na: 2\n", 5, "the key 'a' is given twice"),
    ("a: 1\n b: 2\n", 7, "by its indentation"),
    ("a:\n\t- b\n", 3, "a tab stands in the indentation"),
    ("a: 1\nb\n", 5, "a ':' is missing after this key"),
    ("a: *x", 3, "names nothing"),
    ("a: !x 1", 3, "the tag '!x' is not read"),
    ("a: !!int x", 3, "this is no !!int"),
    ("a: |x\n", 3, "'|' or '>' is followed by nothing"),
    ("a\n---\nb", 2, "one YAML document at most"),
    ("%YAML 1.2\n---\na", 0, "directives are not read"),
    ("{[[1]]: a}", 1, "a key is a single word"),
    ("a: b\0", 4, "a null character"),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_it_is_read(text: str, value: Any) -> None:
    assert Yaml(text).value == value


@pytest.mark.parametrize(("text", "offset", "says"), REFUSED)
def test_it_is_refused_where_it_is_wrong(text: str, offset: int, says: str) -> None:
    with pytest.raises(YamlError) as caught:
        Yaml(text)
    assert says in caught.value.message
    assert caught.value.offset == offset


def test_every_value_has_a_place_and_a_source() -> None:
    yaml = Yaml("a: 007\nb: [x, {c: '1'}]\nd:\n  - 2\n", base=10)
    assert (yaml.offset(("a",)), yaml.source(("a",))) == (3, "007")
    assert (yaml.offset(("b", 1, "c")), yaml.source(("b", 1, "c"))) == (18, "1")
    assert (yaml.offset(("d", 0)), yaml.key_offset(("d",))) == (31, 24)
    assert yaml.offset(("b", 7)) == 10
