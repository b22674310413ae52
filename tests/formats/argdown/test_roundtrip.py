"""What is written is read back, for every debate."""

from __future__ import annotations

from hypothesis import given, settings

from argmap.formats.argdown import decode, encode
from argmap.model import Debate
from tests.strategies import debates


@settings(max_examples=500)
@given(debates())
def test_every_debate_comes_back(debate: Debate) -> None:
    text = encode(debate)
    assert decode(text) == debate
    again = decode(text)
    assert encode(again) == encode(again, layout="new") == text
