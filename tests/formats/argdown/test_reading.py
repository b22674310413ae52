"""What the constructs of Argdown become."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path

import pytest

from argmap.errors import DecodeError
from argmap.formats.argdown import decode, encode
from argmap.model import Argument, Debate

HERE = Path(__file__).parent
SPEECH = """===
argmap:
  speakers: {philp: Chris Philp, cooper: Yvette Cooper}
===

[Suspend]: Suspend it. {kind: proposal, by: philp, until: they agree}

[He can be heard]: So. {kind: standing, of: philp}
  <- [Record]: His record is bad. {by: cooper, scheme: bias}
"""


def test_one_construct_a_block_comes_back_letter_by_letter() -> None:
    text = (HERE / "identity.argdown").read_text(encoding="utf-8")
    debate = decode(text)
    assert encode(debate) == encode(debate, layout="tidy") == encode(debate, layout="new") == text


def test_by_implies_an_utterance_that_replies_by_way_of_a_standing() -> None:
    debate = decode(SPEECH)
    assert [(u.id, u.speaker, u.replies_to) for u in debate.utterances] == [
        ("philp", "philp", ()),
        ("cooper", "cooper", ("philp",)),
    ]
    assert debate.links[0].scheme == "bias"
    assert "utterances:" not in encode(debate)
    assert decode(encode(debate)) == debate


def test_signs_point_both_ways() -> None:
    debate = decode("[P]\n  + [a]\n  - [b]\n  +> [c]\n  -> [d]\n  >< [e]\n")
    assert [(k.sources, k.kind, k.target) for k in debate.links] == [
        (("a",), "supports", "p"),
        (("b",), "attacks", "p"),
        (("p",), "supports", "c"),
        (("p",), "attacks", "d"),
        (("e",), "contradicts", "p"),
    ]


def test_each_inference_takes_what_stands_since_the_one_before() -> None:
    debate = decode(
        "<T>\n\n(1) [a]\n(2) [b]\n-- mp --\n(3) [c]\n(4) [d]\n-- x, y {uses: [1, 4]} --\n(5) [e]\n"
    )
    steps = [debate.link(name) for name in debate.statement("t").steps]
    assert [(k.sources, k.target, k.scheme) for k in steps] == [
        (("a", "b"), "c", "mp"),
        (("a", "d"), "e", "x, y"),
    ]


def test_undercuts_strike_the_inference() -> None:
    structure = "<T>{}\n\n(1) [a]\n----{}\n(2) [b]\n"
    for text in (structure.format("\n  <_ [u]", ""), structure.format("", "\n  <_ [u]")):
        debate = decode(text)
        assert debate.links_from("u")[0].target == debate.statement("t").steps[0]
    sketch = decode("<T>\n  <_ [u]\n").links[0]
    assert (sketch.kind, sketch.target, sketch.data) == ("attacks", "t", {"argdown": "undercut"})


def test_an_argument_as_a_link_makes_no_statement() -> None:
    debate = decode("<T> {as: link, id: why, note: n}\n  - [u]\n\n(1) [a]\n(2) [b]\n-- sign --\n(3) [c]\n")
    assert not any(isinstance(s, Argument) for s in debate.statements)
    why = debate.link("why")
    assert (why.sources, why.target, why.scheme, why.data) == (("a", "b"), "c", "sign", {"note": "n"})
    assert debate.links_from("u")[0].target == "why"


def test_members_of_one_title_are_one_statement() -> None:
    debate = decode("[A]: old. #x {a: {b: 1}}\n\n[A] #y {a: {c: 2}}\n\n[A]: new. #x\n")
    (a,) = debate.statements
    assert (a.text, a.tags, a.data) == ("new. #x", ("x", "y"), {"a": {"b": 1, "c": 2}})


def test_tags_leave_the_text_where_the_front_matter_says_so() -> None:
    debate = decode("===\nmodel: {removeTagsFromText: true}\n===\n\n[A]: one #x two. #(y z)\n")
    assert (debate.statements[0].text, debate.statements[0].tags) == ("one two.", ("x", "y z"))
    assert debate.data == {}


def test_headings_nest() -> None:
    debate = decode("[a]\n\n# One\n\n[b]: b\n\n## Two\n\n[c]: c\n\n# Three\n\n[d]: d\n")
    assert [s.heading for s in debate.statements] == [(), ("One",), ("One", "Two"), ("Three",)]


def test_front_matter_of_other_tools_is_kept() -> None:
    text = "===\ntitle: T\ncolor:\n  scheme: x\nargmap:\n  data: {k: 1}\n===\n\n[A]: one.\n"
    debate = decode(text)
    assert debate.data == {"k": 1, "frontmatter": {"color": {"scheme": "x"}}}
    assert decode(encode(debate)) == debate


def test_windows_line_ends_change_nothing() -> None:
    assert decode(SPEECH.replace("\n", "\r\n")) == decode(SPEECH)


def test_many_levels_answer() -> None:
    text = "[s]: s.\n" + "".join(" " * n + f"+ [s{n}]: s.\n" for n in range(1, 2000))
    debate = decode(text)
    assert len(debate.links) == 1999
    assert decode(encode(debate)) == debate


MARKS = ("[a]", "<!--", "/*", "#(", "@[", "{a", "a]: ", *"[]<>{}()@#*_-+/\\:.=")


@pytest.mark.parametrize("mark", MARKS)
def test_a_long_line_of_marks_answers(mark: str) -> None:
    """Either it is text or it is refused: both in a moment."""
    before = time.monotonic()
    with suppress(DecodeError):
        decode("x" + mark * 50_000)
    assert time.monotonic() - before < 20


@pytest.mark.corpora
def test_the_same_documents_are_read_as_by_the_reference(corpora: Path) -> None:
    for line in (corpora / "argdown.oracle.jsonl").read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        text = (corpora / "argdown" / answer["file"]).read_text(encoding="utf-8")
        model = answer["json"]
        if answer["file"].endswith("lexer-argument.argdown"):
            continue  # its YAML has a semicolon for a comma, which the reference's reader forgives
        if model is None or answer["errors"]:
            with pytest.raises(DecodeError):
                decode(text)
            continue
        debate = decode(text)
        assert decode(encode(debate)) == debate
        if "explodeArguments: true" not in text:
            for angle, table in ((False, "statements"), (True, "arguments")):
                titles = {title for title in model[table] if not title.startswith("Untitled ")}
                assert titles == _titles(debate, angle=angle), answer["file"]


def _titles(debate: Debate, *, angle: bool) -> set[str]:
    return {s.title for s in debate.statements if s.title and isinstance(s, Argument) is angle}
