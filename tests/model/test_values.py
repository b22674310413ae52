"""Frozen values, plain data, and dates."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

from argmap.errors import ModelError
from argmap.model import Claim, Data, Link, Quote, Source, Speaker, Tenure, Utterance
from argmap.model.values import check_when, covers


def test_data_is_frozen_all_the_way_down() -> None:
    given = {"rows": [1, {"deep": [2]}], "day": date(2025, 6, 2)}
    data = Data(given)
    given["rows"].append(3)
    assert data == {"rows": (1, {"deep": (2,)}), "day": "2025-06-02"}
    for change in (
        lambda: data.update(a=1),
        lambda: data.pop("rows"),
        lambda: data.setdefault("a", 1),
        data.clear,
        data.popitem,
        lambda: data.__setitem__("a", 1),
        lambda: data.__delitem__("rows"),
        lambda: data["rows"][1].update(x=1),
    ):
        with pytest.raises(TypeError, match="does not change"):
            change()
    assert hash(data) == hash(Data({"day": "2025-06-02", "rows": [1, {"deep": [2]}]}))


def test_data_survives_copies_and_pickles() -> None:
    data = Data(a=[1, {"b": 2}])
    for twin in (pickle.loads(pickle.dumps(data)), copy.copy(data), copy.deepcopy(data)):
        assert twin == data
        assert type(twin["a"][1]) is Data


@pytest.mark.parametrize(
    "wrong", [{"a": {1, 2}}, {"a": float("nan")}, {"a": float("inf")}, {"a": b"x"}, {(1, 2): "x"}]
)
def test_data_refuses_what_json_cannot_hold(wrong: dict) -> None:
    with pytest.raises(ModelError):
        Data(wrong)


def test_data_refuses_the_very_deep_without_recursing() -> None:
    deep: list = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(ModelError, match="100 deep"):
        Data(a=deep)
    while deep:  # taken apart by hand: freeing it at once would recurse
        deep = deep.pop()


@pytest.mark.parametrize(
    "when",
    [
        "2025",
        "2025-06",
        "2025-06-02",
        "2025-06-02T14:35",
        "2025-06-02 14:35:01",
        "2025-06-02T14:35:01.5Z",
        "2024-02-29",
        "2025-06-02T14:35+02:00",
    ],
)
def test_dates_that_are(when: str) -> None:
    assert check_when(when, "it") == when


@pytest.mark.parametrize(
    "when",
    [
        "",
        "25",
        "2025-6",
        "2025-02-29",
        "2025-13",
        "02/06/2025",
        "2025-06-02T25:00",
        "2025-06-02T",
        "yesterday",
        2025,
        "2025-06-02Z",
        "٢٠٢٥-06-02x",
        "0000",
    ],
)
def test_dates_that_are_not(when: object) -> None:
    with pytest.raises(ModelError, match="2025-06-02T14:35"):
        check_when(when, "the date of it")


@pytest.mark.parametrize(
    "make",
    [
        lambda: Source(id="s", date="soon"),
        lambda: Utterance(id="u", at="14:35"),
        lambda: Tenure(name="Minister", since="May"),
        lambda: Tenure(name="Minister", until="2025-06-31"),
        lambda: Quote(source="s", exact="x", start=5),
        lambda: Quote(source="s", exact="x", start=5, end=4),
        lambda: Quote(source="s", exact="x", start=-1, end=4),
    ],
)
def test_a_value_refuses_what_it_can_see(make: object) -> None:
    with pytest.raises(ModelError):
        make()


@pytest.mark.parametrize(
    ("since", "until", "when", "inside"),
    [
        (None, None, "1832", True),
        ("2024-07-05", None, "2024-07-05", True),
        ("2024-07-05", None, "2024-07-04", False),
        ("2024-07-05", None, "2024", True),
        ("2024", "2025", "2025-12-31T23:59", True),
        ("2024", "2025-06-02", "2025-06-03", False),
        (None, "2021-09-15", "2021-09-15T10:00", True),
    ],
)
def test_spans(since: str | None, until: str | None, when: str, inside: bool) -> None:
    assert covers(since, until, when) is inside


def test_parties_and_offices_have_their_dates() -> None:
    speaker = Speaker(
        id="c",
        parties=(
            Tenure(name="Liberal", since="1904", until="1924"),
            Tenure(name="Conservative", since="1925"),
        ),
        offices=(Tenure(name="Home Secretary", since="1910-02-19", until="1911-10-24"), Tenure(name="MP")),
    )
    assert speaker.party == "Conservative"
    assert speaker.party_on("1911") == "Liberal"
    assert speaker.party_on("1899") is None
    assert speaker.offices_on("1910-03") == ("Home Secretary", "MP")
    assert speaker.office == "MP"
    assert speaker.label == "c"


def test_values_cannot_be_changed() -> None:
    for value, field in (
        (Claim(id="a"), "text"),
        (Link(id="k", kind="attacks", sources=("a",), target="b"), "kind"),
        (Speaker(id="s"), "name"),
    ):
        with pytest.raises(AttributeError):
            setattr(value, field, "x")
        assert hash(value) == hash(copy.deepcopy(value))
