"""A format, or a kind of picture, is told from an ending that is its name without asking any other."""

from __future__ import annotations

from argmap.formats import dumps, formats, guess
from argmap.render import renderer, renderer_for, renderers
from tests.formats.everything import EVERYTHING


def test_an_ending_that_is_a_name_is_no_other_format_s_unless_the_text_tells_them_apart() -> None:
    names = {row.name: row for row in formats()}
    for row in formats():
        for suffix in row.suffixes:
            own = names.get(suffix.rpartition(".")[2], row)
            if own is not row:
                assert guess(f"deal{suffix}") is own
                head = dumps(EVERYTHING["kinds"], row)[:1000]
                assert row.looks_like(head)
                assert not own.looks_like(head)
                assert guess(f"deal{suffix}", head) is row


def test_an_ending_that_is_a_name_is_no_other_picture_s() -> None:
    for row in renderers():
        for suffix in row.suffixes:
            assert renderer_for(f"deal{suffix}") is renderer_for(f"DEAL{suffix.upper()}") is row
        assert renderer(row.name) is row


def test_each_format_is_told_from_its_usual_ending() -> None:
    for row in formats():
        if sum(row.suffixes[0] in other.suffixes for other in formats()) == 1:
            assert guess(f"deal{row.suffixes[0]}") is guess(f"DEAL{row.suffixes[0].upper()}") is row
