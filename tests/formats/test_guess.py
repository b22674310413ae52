"""A format, or a kind of picture, is told from an ending that is its name without asking any other."""

from __future__ import annotations

from argmap.formats import formats, guess
from argmap.render import renderer, renderer_for, renderers


def test_an_ending_that_is_a_name_is_no_other_format_s() -> None:
    names = {row.name for row in formats()}
    for row in formats():
        for suffix in row.suffixes:
            own = suffix.rpartition(".")[2]
            assert own not in names or own == row.name, f"{row.name} claims the {suffix} of {own}"


def test_an_ending_that_is_a_name_is_no_other_picture_s() -> None:
    for row in renderers():
        for suffix in row.suffixes:
            assert renderer_for(f"deal{suffix}") is renderer_for(f"DEAL{suffix.upper()}") is row
        assert renderer(row.name) is row


def test_each_format_is_told_from_its_usual_ending() -> None:
    for row in formats():
        if sum(row.suffixes[0] in other.suffixes for other in formats()) == 1:
            assert guess(f"deal{row.suffixes[0]}") is guess(f"DEAL{row.suffixes[0].upper()}") is row
