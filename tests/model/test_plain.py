"""Values that are plainly right are taken as they are; pydantic sees all others."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from argmap.errors import ModelError
from argmap.model import Claim, Data, Debate, Link, Proposal, Quote, Said, Speaker, Tenure, Utterance
from argmap.model.plain import plain
from argmap.model.statements import Condition

CLASSES = (Speaker, Utterance, Claim, Proposal, Link)
RIGHT: list[Any] = [
    Speaker(id="ada", parties=(Tenure(name="Labour", since="2020"),), aliases=("A",)),
    Utterance(id="u1", speaker=None, quote=Quote(source="paper", exact="so it is", start=3, end=11)),
    Claim(id="c", said=(Said(utterance="u1"),), tags=("fish",)),
    Proposal(id="p", conditions=(Condition(kind="until", text="they agree"),)),
    Link(id="l", kind="supports", sources=("c",), target="p", data=Data({"weight": 1})),
]
WRONG: list[Any] = [
    Claim(id=7),  # type: ignore[arg-type]
    Claim(id="c", tags=["fish"]),  # type: ignore[arg-type]
    Claim(id="c", implicit=1),  # type: ignore[arg-type]
    Claim(id="c", text="half \ud800"),
    Claim(id="c", said=(Said(utterance=None),)),  # type: ignore[arg-type]
    Link(id="l", kind="helps", sources=("c",), target="p"),  # type: ignore[arg-type]
    Quote(source="paper", exact="no part of a debate"),
    {"id": "c", "kind": "claim"},
]


@pytest.mark.parametrize("value", RIGHT)
def test_what_is_exactly_right_is_plain(value: Any) -> None:
    assert plain([value], CLASSES)


@pytest.mark.parametrize("value", WRONG)
def test_what_is_anything_else_is_not(value: Any) -> None:
    assert not plain([*RIGHT, value], CLASSES)


def test_a_wrong_field_is_refused_as_before() -> None:
    with pytest.raises(ModelError, match=r"statements\.0.*id"):
        Debate(statements=[Claim(id=7)])  # type: ignore[arg-type]


def test_lists_are_still_made_tuples() -> None:
    assert Debate(statements=[Claim(id="c", tags=["fish"])]).statements[0].tags == ("fish",)  # type: ignore[arg-type]


def test_a_draft_needs_no_pydantic() -> None:
    code = (
        "import sys, argmap; d = argmap.draft('Fish'); d.speaker('Ada').claims('So it is.'); d.debate;"
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
