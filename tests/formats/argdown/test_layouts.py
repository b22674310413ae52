"""The author's own file back, the same put in order, or one written anew; and what a linter says of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from argmap.errors import FormatError
from argmap.formats import Diagnostic, dumps, loads
from argmap.formats.argdown import decode, encode

MESSY = """===
title: The deal   # what it is about
===



// why this is here
[Suspend]:  Suspend the deal
   until they agree.   {kind: proposal}
      <+[Gangs]: The gangs   // or do they?
          -   <Record>


/* three


   lines */
* one
* two
# Next

(1)[Gangs]
  (2)   They are here.
  --
rule --
(3) [Suspend]"""
TIDY = """===
title: The deal   # what it is about
===

// why this is here
[Suspend]:  Suspend the deal
   until they agree.   {kind: proposal}
  <+ [Gangs]: The gangs   // or do they?
    - <Record>

/* three


   lines */
* one
* two

# Next

(1) [Gangs]
(2) They are here.
--
rule --
(3) [Suspend]
"""


@pytest.mark.parametrize("text", [MESSY.replace("* two\n", "* two\n\n"), TIDY, TIDY.replace("\n", "\r\n")])
def test_the_authors_file_comes_back_to_the_letter(text: str) -> None:
    assert dumps(loads(text, "argdown"), "argdown") == text


def test_a_file_is_put_in_order_and_every_word_stays() -> None:
    messy = MESSY.replace("* two\n", "* two\n\n")
    debate = decode(messy)
    assert encode(debate, layout="tidy") == TIDY
    assert decode(TIDY) == debate
    assert encode(decode(TIDY), layout="tidy") == TIDY


def test_a_changed_debate_is_written_anew() -> None:
    debate = decode(TIDY)
    changed = debate.replace(title="Another")
    assert debate.written == ("argdown", TIDY)
    assert changed.written is None
    assert "// why" not in encode(changed)
    assert decode(encode(changed)) == changed
    assert encode(debate, layout="new") == encode(debate.replace())


def test_what_was_left_out_of_a_file_is_not_passed_off_as_it() -> None:
    debate = decode("[A] one.\n\n[B]: two.\n", strict=False)
    assert debate.written is None
    assert encode(debate) == "[B]: two.\n"


def test_a_layout_has_a_name() -> None:
    with pytest.raises(FormatError, match="no layout is called 'tdy'; did you mean 'tidy'"):
        dumps(decode(TIDY), "argdown", layout="tdy")
    with pytest.raises(FormatError, match="argdown takes no option layuot; did you mean 'layout'"):
        dumps(decode(TIDY), "argdown", layuot="tidy")


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        (
            "[Suspend]: x.\n\n[Supend]\n  - [B]: y.\n",
            "3:1",
            "[Supend] is defined nowhere; did you mean 'Suspend'",
        ),
        ("[A]: x @[B].\n", "1:8", "@[B] names nothing in this document"),
        ("<Able>: x @<Abel>.\n", "1:11", "@<Abel> names nothing in this document; did you mean 'Able'"),
        ("[A]: x.\n\n[A]: y.\n", "3:1", "[A] has another text above"),
        ("# One\n\n### Three\n", "3:1", "write ## for the next level below"),
    ],
)
def test_a_warning_names_the_place_and_the_debate_is_read(text: str, place: str, says: str) -> None:
    found: list[Diagnostic] = []
    assert decode(text, report=found.append) == decode(text)
    (diagnostic,) = found
    assert diagnostic.level == "warning"
    assert says in diagnostic.message
    assert diagnostic.place is not None
    assert f"{diagnostic.place.line}:{diagnostic.place.column}" == place


def test_a_well_made_file_has_no_warnings() -> None:
    found: list[Diagnostic] = []
    decode(TIDY, report=found.append)
    assert not found


def test_every_construct_is_left_as_it_is_written() -> None:
    text = (Path(__file__).parent / "constructs.argdown").read_text(encoding="utf-8")
    found: list[Diagnostic] = []
    debate = decode(text, report=found.append)
    assert encode(debate) == encode(debate, layout="tidy") == text
    assert decode(encode(debate, layout="new")) == debate
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{' ' * n}{'+ ' if n else ''}[{n}]: x\n" for n in range(2000)),
        "A " + "*_" * 10_000 + "x" + "_*" * 10_000 + "\n",
        "A " + "[" * 20_000 + "{" * 20_000 + "\n",
        "\n\n".join(f"{'#' * (n + 1)} H" for n in range(1000)) + "\n",
    ],
    ids=["indentation", "marks", "brackets", "headings"],
)
def test_what_goes_deep_is_read_and_put_in_order_without_recursion(text: str) -> None:
    before = time.monotonic()
    debate = decode(text, report=lambda _: None)
    assert decode(encode(debate, layout="tidy")) == debate
    assert time.monotonic() - before < 20
