"""Each mistake: where it is, and what the reader says about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.errors import DecodeError
from argmap.formats import Diagnostic, load, loads
from argmap.formats.argdown import decode

FRONT = """===
argmap:
  speakers:
    philp: {name: Chris Philp}
    cooper: {name: Yvette Cooper}
  sources: {report: {}, record: {}}
  utterances:
    c1: {by: cooper}
    c2: {by: cooper}
===

"""  # 11 lines

MISTAKES = [
    ("[A]: one.\n\n  + [B]: two.\n", "3:3", "a relation may not follow an empty line"),
    ("[A]: one.\n+ [B]: two.\n", "2:1", "indented deeper"),
    ("[A]: one.\n  +", "2:3", "needs a statement or an argument"),
    ("[A] one.\n", "1:5", "text may not follow a title without a colon"),
    ("[A]:\n\n[B]: b.\n", "1:5", "needs a text"),
    ("A *word.\n", "1:9", "italic text that opens in line 1, column 3 should close here"),
    ("A **word.\n\nB.\n", "1:10", "bold text that opens in line 1, column 3 should close here"),
    ("[A]: see [the\ndeal](https://example.org).\n", "1:10", "a link stands on one line"),
    ("[A]: one \\\n", "1:10", "a backslash escapes the character after it"),
    ("===\ntitle: x\n===\n[A]: one.\n", "4:1", "an empty line must follow the front matter"),
    ("===\ntitle: [x\n===\n\n[A]: one.\n", "2:8", "'[' opens here and never closes"),
    ("", "1:1", "there is nothing here to read"),
    ("[A]: one. {a: 1} {b: 2}\n", "1:18", "one data block"),
    ("[A]: one. {a: 1, a: 2}\n", "1:18", "the key 'a' is given twice"),
    ("[A]: one. {a: !x 2}\n", "1:15", "the tag '!x' is not read"),
    ("[A]: one. {a: *x}\n", "1:15", "names nothing"),
    ("<A>: one.\n(1) [B]\n", "2:1", "begins after an empty line"),
    ("(1) [A]\n(2) [B]\n", "2:8", "an inference is missing"),
    ("(1) [A]\n----\n", "2:5", "a conclusion must follow"),
    ("(1) [A]\n-- Rule\n(2) [B]\n", "3:1", "an inference ends with '--'"),
    ("(1) <A>\n----\n(2) [B]\n", "1:5", "takes a statement, not <an argument>"),
    ("[A]\n  >< <B>\n", "2:6", "a contradiction takes a statement"),
    ("(1) [A]\n----\n  - [C]\n(2) [B]\n", "3:3", "an inference can only be undercut"),
    ("* a\n  * b\n", "2:3", "a list may not stand inside another block"),
    ("# H\n  + [A]\n", "2:3", "a heading takes no relations"),
    ("[A]: one. {kind: propsal}\n", "1:18", "a kind is claim, proposal"),
    ("<A>: one. {kind: claim}\n", "1:18", "write [A] for a claim"),
    ("[A]: one. {by: philp}\n", "1:16", "declare it in the front matter"),
    (FRONT + "[A]: one. {by: phlip}\n", "12:16", "did you mean 'philp'?"),
    (FRONT + "[A]: one. {by: cooper}\n", "12:16", "name one: said: c1 or c2"),
    (FRONT + "[A]: one. {said: c3}\n", "12:18", "no utterance is called 'c3'"),
    (FRONT + "[A]: one. {by: philp, quote: words}\n", "12:30", "one of several sources"),
    (FRONT + "[A]: one. {by: philp, quote: words, source: reprot}\n", "12:45", "did you mean 'report'?"),
    (FRONT + "[A]: one. {quote: words}\n", "12:19", "add by: or said:"),
    (FRONT + "[A]: one. {kind: standing}\n", "12:18", "a standing is somebody's"),
    (FRONT + "[A]: one. {until: noon}\n", "12:19", "only a proposal"),
    (FRONT + "[A]: one. {kind: proposal, if: {statement: b}}\n", "12:44", "no statement has the id 'b'"),
    (FRONT + "[A]: one. {id: x}\n\n[B]: two. {id: x}\n", "14:16", "two statements or links have the id 'x'"),
    (FRONT + "[A]: one. {scheme: sign}\n", "12:20", "on the member after the sign"),
    ("===\nargmap:\n  spekaers: {}\n===\n\n[A]: one.\n", "3:3", "did you mean 'speakers'?"),
    ("===\nargmap:\n  date: 2025-02-30\n===\n\n[A]: one.\n", "3:9", "there is no such day"),
    ("===\nargmap:\n  links: [{kind: attacks, sources: [a], target: z}]\n===\n\n[A]: one.\n", "3:49", "'z'"),
]


@pytest.mark.parametrize(("text", "place", "says"), MISTAKES)
def test_a_mistake_is_shown_where_it_is(text: str, place: str, says: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(text)
    assert says in caught.value.message
    assert f"{caught.value.place.line}:{caught.value.place.column}" == place


def test_all_mistakes_are_listed_in_the_order_of_the_text() -> None:
    text = "[A] one.\n\n[B]: two. {kind: x}\n\n  + [C]\n\n[D]: fine.\n"
    with pytest.raises(DecodeError) as caught:
        decode(text)
    assert [e.place.line for e in (caught.value, *caught.value.more)] == [1, 3, 5]


def test_a_lenient_reader_reports_each_thing_it_leaves_out(tmp_path: Path) -> None:
    text = "[A] one.\n\n[B]: two. {kind: x}\n\n  + [C]\n\n[D]: fine.\n"
    found: list[Diagnostic] = []
    debate = loads(text, "argdown", strict=False, report=found.append, name="x")
    assert [(d.level, d.place and d.place.line) for d in found] == [("error", 1), ("error", 3), ("error", 5)]
    assert str(found[2]).startswith("x:5:3: error: a relation may not follow an empty line")
    assert [s.title for s in debate.statements] == ["B", "D"]
    assert decode(text, strict=False) == debate
    file = tmp_path / "x.argdown"
    file.write_text(text, encoding="utf-8")
    again: list[Diagnostic] = []
    assert load(file, strict=False, report=again.append) == debate
    assert [d.message for d in again] == [d.message for d in found]
    with pytest.raises(DecodeError, match="there is nothing here to read"):
        loads("", "argdown", report=found.append)
    assert len(found) == 3


def test_without_errors_nothing_is_reported() -> None:
    found: list[Diagnostic] = []
    loads("[A]: fine.\n", "argdown", strict=False, report=found.append)
    loads('{"argmap": 1}', "native", strict=False, report=found.append)
    assert not found


def test_yaml_does_not_explode() -> None:
    bomb = "".join(f"  b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 9))
    with pytest.raises(DecodeError, match="aliases stand for more than"):
        decode(f"===\nx:\n  b0: &b0 [a]\n{bomb}===\n\n[A]: one.\n")
    with pytest.raises(DecodeError, match="nests more than"):
        decode("[A]: one. {a: " + "[" * 5000 + "]" * 5000 + "}\n")
    with pytest.raises(DecodeError, match="names nothing that is complete"):
        decode("[A]: one. {a: &x [*x]}\n")
