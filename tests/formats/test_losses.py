"""What is lost is listed, and what is listed is lost: for every format, and every debate."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace

import pytest
from hypothesis import given, settings

from argmap.formats import FEATURES, Format, dumps, formats, loads, losses
from argmap.formats._features import PARTS
from argmap.formats._trip import called, differing, make_room
from argmap.model import Debate
from tests.formats.everything import EVERYTHING
from tests.strategies import debates

BOTH = [row for row in formats() if row.decode and row.encode]


def trip(debate: Debate, row: Format) -> tuple[Debate, Debate]:
    """Give a debate, by the ids that it has in a format, and as it comes back."""
    given = row.names(debate) if row.names else {}
    names = {part: {old: new for old, new in ids.items() if old != new} for part, ids in given.items()}
    make_room(debate, names)
    return called(debate, names), loads(dumps(debate, row), row)


@pytest.mark.parametrize("row", BOTH, ids=lambda row: row.name)
@settings(max_examples=100)
@given(debate=debates())
def test_losses_are_exact(row: Format, debate: Debate) -> None:
    lost = {loss.feature: loss.ids for loss in losses(debate, row)}
    there, back = trip(debate, row)
    if not lost:
        assert back == debate
    for name, feature in FEATURES.items():
        if name in lost or name in ("ids", "order"):
            continue
        assert feature.of(there) == feature.of(back), name
    for name in lost.keys() - {"order", "ids"}:
        assert FEATURES[name].of(there) != FEATURES[name].of(back), name


@pytest.mark.parametrize("row", BOTH, ids=lambda row: row.name)
@settings(max_examples=30)
@given(debate=debates())
def test_a_second_trip_loses_nothing(row: Format, debate: Debate) -> None:
    once = loads(dumps(debate, row), row)
    assert loads(dumps(once, row), row) == once


def test_every_feature_has_its_debate() -> None:
    assert EVERYTHING.keys() == FEATURES.keys() - {"ids", "order"}
    for name, debate in EVERYTHING.items():
        assert tuple(FEATURES[name].where(debate)), name


@pytest.mark.parametrize("row", BOTH, ids=lambda row: row.name)
@pytest.mark.parametrize("name", EVERYTHING)
def test_the_matrix_is_true(row: Format, name: str) -> None:
    """What a format is said to keep it keeps, and what it is not said to keep is lost."""
    lost = [loss.feature for loss in losses(EVERYTHING[name], row)]
    assert (name in row.keeps) == (name not in lost), lost


@given(debate=debates())
def test_debates_that_agree_in_every_feature_are_equal(debate: Debate) -> None:
    """The rows hold all that a debate is: take any one thing away, and some row differs."""
    for part in PARTS:
        for place, thing in enumerate(getattr(debate, part)):
            for spec in fields(thing):
                if spec.name in ("id", "kind") or spec.default is MISSING:
                    continue
                less = replace(thing, **{spec.name: spec.default})
                if less != thing:
                    things = getattr(debate, part)
                    other = debate.replace(**{part: (*things[:place], less, *things[place + 1 :])})
                    assert any(list(differing(row, debate, other)) for row in FEATURES.values()), spec.name
