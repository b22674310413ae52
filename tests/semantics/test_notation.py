"""Frameworks as literals and as texts: what is read, what is written, and what is refused where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ArgMapError, DecodeError, NotApplicable, QueryError, UnknownName
from argmap.semantics import dumps, load, loads, of, written

names = st.lists(st.sampled_from([*"abcdef", "x1", "a-b"]), min_size=1, max_size=6, unique=True)


@st.composite
def lines(draw):
    there = draw(names)
    one = st.sampled_from(there)
    pairs = draw(st.lists(st.tuples(one, st.sampled_from([">", "<>", "+>"]), one), max_size=8))
    return ", ".join([*there, *(f"{a} {sign} {b}" for a, sign, b in pairs)])


@given(lines())
def test_what_is_written_is_read_again(line):
    framework = of(line)
    assert of(written(framework)) == framework
    bare = of(line.replace("+>", ">"))
    for format in ("af", "apx", "tgf"):
        assert loads(dumps(bare, format=format)) == bare


def test_scores_and_values():
    framework = of("a>b", scores={"a": 1}, values={"b": "trade"})
    assert list(framework.scores) == [1.0, 0.5]
    assert framework.values == ("", "trade")
    with pytest.raises(UnknownName, match="no argument is called 'c'"):
        of("a>b", scores={"c": 1})
    with pytest.raises(QueryError, match="from 0 to 1"):
        of("a>b", scores={"a": 2})


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("a>", "1:3: a framework as in 'a>b>c': the arrow ends nowhere"),
        ("a>b>", "the arrow ends nowhere"),
        ("a b", "an arrow or a comma, not 'b'"),
        (">a", "a name, not '>'"),
        ("a>{b,c}", "an arrow ends at one argument"),
        ("{a,b}<>c", "an arrow ends at one argument"),
        ("{a b}>c", "names in braces are parted by commas"),
        ("{a,", "names in braces"),
        ("a?b", "a name, an arrow"),
    ],
)
def test_a_line_that_cannot_be_read(line, words):
    with pytest.raises(DecodeError) as told:
        of(line)
    assert words in str(told.value)


@pytest.mark.parametrize(
    ("text", "size", "attacks"),
    [
        ("p af 2\n1 2\n", 2, [((0,), 1)]),
        ("p af 2\n1 2", 2, [((0,), 1)]),
        ("p af 2\n# a comment\n1 2\n# another\n2 1\n\n\n", 2, [((0,), 1), ((1,), 0)]),
        ("p af 2\r\n1 2\r\n", 2, [((0,), 1)]),
        ("p af 0\n", 0, []),
        ("p af 3", 3, []),
    ],
)
def test_the_format_of_the_competition(text, size, attacks):
    framework = loads(text)
    assert (len(framework), list(framework.attacks)) == (size, attacks)
    assert list(framework.names) == [str(k + 1) for k in range(size)]


def test_comments_that_name_every_argument():
    framework = loads("p af 2\n# left\n# right\n1 2\n")
    assert list(framework.names) == ["left", "right"]
    assert framework.number("2") == framework.number("right") == 1
    assert list(loads("p af 2\n# left\n1 2\n").names) == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "format", "words"),
    [
        ("", "af", "1:1: the first line says how many arguments"),
        ("p af x\n", "af", "1:1: the first line"),
        ("p af 2\n1\n", "af", "2:1: an attack is two numbers"),
        ("p af 2\n1 2 1\n", "af", "2:1: an attack is two numbers"),
        ("p af 2\n1 2\n1 2 1\n1\n", "af", "3:1: an attack is two numbers"),
        ("p af 2\n1 3\n", "af", "2:3: an argument is a number from 1 to 2, not '3'"),
        ("p af 2\n0 1\n", "af", "2:1: an argument is a number from 1 to 2, not '0'"),
        ("p af 2\n1 99999999999\n", "af", "2:3: an argument is a number"),
        ("p af 2\na b\n", "af", "2:1: an argument is a number"),
        ("p af 2\n\n1 2\n", "af", "3:1: an empty line ends the text"),
        ("p af 99999999999\n", "af", "1:6: so many arguments do not fit here"),
        ("arg(a).\natt(a,b).\n", "apx", "2:5: there is no 'arg(b).'"),
        ("arg(a,b).\n", "apx", "1:1: 'arg(a).' for an argument"),
        ("arg(a).\nnode(b).\n", "apx", "2:1: 'arg(a).' for an argument"),
        ("a\nb\n#\na c\n", "tgf", "4:3: no argument 'c' stands above the line '#'"),
        ("a\na\n#\n", "tgf", "2:1: 'a' stands here twice"),
        ("a\nb\n", "tgf", "a line '#' parts"),
        ("a\n#\na\n", "tgf", "3:1: an attack is two names"),
    ],
)
def test_a_text_that_cannot_be_read(text, format, words):
    with pytest.raises(DecodeError) as told:
        loads(text, format=format)
    assert str(told.value).startswith(words) or words in str(told.value)


def test_files(tmp_path):
    for format in ("af", "apx", "tgf"):
        path = tmp_path / f"x.{format}"
        path.write_text(dumps(of("a>b"), format=format))
        assert load(path) == of("a>b")
    odd = tmp_path / "x.txt"
    odd.write_text("% a comment\narg(a).")
    assert list(load(odd).names) == ["a"]
    with pytest.raises(ArgMapError, match="there is no file"):
        load(tmp_path / "none.af")
    with pytest.raises(QueryError, match="a framework is written as af, apx, tgf"):
        loads("", format="dot")
    with pytest.raises(NotApplicable, match="'a' and 'b' attack 'c' together, which af does not know"):
        dumps(of("{a,b}>c"))
