"""Principles: what is declared holds of every framework tried, what is not has its counter-example."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics import of
from argmap.semantics.principles import PRINCIPLES, holds
from tests.semantics.checking import DUNG

ROWS = pytest.mark.parametrize("row", DUNG, ids=lambda row: row.name)


@st.composite
def frameworks(draw, most=5):
    names = "abcdef"[: draw(st.integers(1, most))]
    one = st.sampled_from(names)
    pairs = draw(st.lists(st.tuples(one, one), max_size=9, unique=True))
    return of(", ".join([*names, *(f"{a}>{b}" for a, b in pairs)]))


@ROWS
def test_each_row_speaks_of_every_principle(row):
    assert list(row.principles) == list(PRINCIPLES)
    for principle, kept in row.principles.items():
        if kept is not True:
            assert not holds(principle, row, of(kept)), principle


@ROWS
@given(framework=frameworks())
def test_what_is_declared_holds(row, framework):
    for principle, kept in row.principles.items():
        if kept is True:
            assert holds(principle, row, framework), principle


def test_principles_are_told_in_a_sentence():
    for principle in PRINCIPLES.values():
        assert principle.means.endswith(".")
        assert principle.cite


def test_the_tests_themselves_by_hand():
    """Each principle fails once where one can see it fail."""
    seen = {
        "existence": ("stable", "a>a"),
        "uniqueness": ("preferred", "a<>b"),
        "indirect conflict-freeness": ("preferred", "a>b>c>d, e>c"),
        "naivety": ("grounded", "a<>b"),
        "admissibility": ("naive", "a>b"),
        "strong admissibility": ("preferred", "a<>b"),
        "reinstatement": ("admissible", "a"),
        "weak reinstatement": ("conflict-free", "a"),
        "conflict-free reinstatement": ("admissible", "a"),
        "maximality": ("complete", "a<>b"),
        "allowing abstention": ("preferred", "a<>b"),
        "directionality": ("stable", "a>b>b, c>c"),
        "weak directionality": ("naive", "a>b"),
        "semi-directionality": ("stable", "a, b>b"),
        "non-interference": ("stable", "a, b>b"),
    }
    for principle, (name, line) in seen.items():
        assert not holds(principle, name, of(line)), principle
    assert set(PRINCIPLES) - set(seen) == {"conflict-freeness"}
