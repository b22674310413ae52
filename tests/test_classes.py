"""A class made of its fields is what the standard library makes of the same fields: both, side by side."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from itertools import product
from typing import Any, ClassVar

import pytest
from pydantic import TypeAdapter, ValidationError

from argmap import classes

HOWS = [
    dict(zip(("frozen", "slots", "kw_only"), given, strict=True))
    for given in product((False, True), repeat=3)
]


def make(maker: Any, **how: Any) -> Any:
    """Make one class, with every sort of field, by one of the two."""

    @maker.dataclass(**how)
    class Base:
        """A base."""

        name: str
        number: int = 0

    @maker.dataclass(**how)
    class Thing(Base):
        """A thing."""

        known: ClassVar[int] = 7
        number: int = 1
        rows: tuple[str, ...] = maker.field(default_factory=tuple)
        note: str = maker.field(default="", compare=False, repr=False)
        seen: str = maker.field(default="", hash=False)
        last: str = maker.field(default="z", kw_only=True)
        made: int = maker.field(default=3, init=False)

        def __post_init__(self) -> None:
            if self.number < 0:
                raise ValueError("below nought")

    return Thing


@pytest.fixture(params=HOWS, ids=str)
def pair(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    return make(classes, **request.param), make(dataclasses, **request.param)


GIVEN: list[dict[str, Any]] = [
    {"name": "a"},
    {"name": "a", "number": 5},
    {"name": "a", "note": "n"},
    {"name": "a", "seen": "s"},
    {"name": "a", "rows": ("r",), "last": "l"},
]


def test_values_are_alike(pair: tuple[Any, Any]) -> None:
    ours, theirs = ([cls(**given) for given in GIVEN] for cls in pair)
    assert [repr(one) for one in ours] == [repr(one) for one in theirs]
    for n, m in product(range(len(GIVEN)), repeat=2):
        assert (ours[n] == ours[m]) is (theirs[n] == theirs[m])
        if pair[1].__hash__ is not None:
            assert (hash(ours[n]) == hash(ours[m])) is (hash(theirs[n]) == hash(theirs[m]))
    assert (pair[0].__hash__ is None) is (pair[1].__hash__ is None)
    assert ours[0] != theirs[0]
    assert [one.made for one in ours] == [one.made for one in theirs]


def test_classes_are_alike(pair: tuple[Any, Any]) -> None:
    ours, theirs = pair
    assert str(inspect.signature(ours)) == str(inspect.signature(theirs))
    assert ours.__match_args__ == theirs.__match_args__
    assert ours.__dict__.get("__slots__") == theirs.__dict__.get("__slots__")
    for name in ("__doc__", "__qualname__", "known"):
        assert getattr(ours, name) == getattr(theirs, name)
    assert vars(ours).keys() >= vars(theirs).keys() - {"__weakref__", "__dict__"}
    assert hasattr(ours(name="a"), "__dict__") is hasattr(theirs(name="a"), "__dict__")


@pytest.mark.parametrize("given", [{}, {"name": "a", "other": 1}, {"name": "a", "number": -1}], ids=str)
def test_mistakes_are_alike(pair: tuple[Any, Any], given: dict[str, Any]) -> None:
    said = []
    for cls in pair:
        with pytest.raises((TypeError, ValueError)) as error:
            cls(**given)
        said.append((error.type, str(error.value)))
    assert said[0] == said[1]


def test_what_is_frozen_stays(pair: tuple[Any, Any]) -> None:
    said = []
    for cls in pair:
        thing = cls(name="a")
        told = []
        for act in (
            lambda thing: setattr(thing, "name", "b"),
            lambda thing: setattr(thing, "other", 1),
            lambda thing: delattr(thing, "number"),
        ):
            try:
                act(thing)
                told.append("done")
            except (AttributeError, TypeError):  # of frozen slots, the standard library says TypeError
                told.append("refused")
        said.append((told, thing.name))
    assert said[0] == said[1]


def test_copies_are_alike(pair: tuple[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    for cls in pair:
        monkeypatch.setitem(globals(), "Thing", cls)
        cls.__qualname__ = "Thing"
        thing = cls(name="a", rows=("r",), note="n")
        for made in (copy.copy(thing), copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
            assert made == thing
            assert made.note == "n"
    changed = classes.replace(pair[0](name="a"), number=4), dataclasses.replace(pair[1](name="a"), number=4)
    assert repr(changed[0]) == repr(changed[1])
    for replace, cls in ((classes.replace, pair[0]), (dataclasses.replace, pair[1])):
        with pytest.raises(ValueError, match="init=False"):
            replace(cls(name="a"), made=1)
        with pytest.raises(TypeError, match="other"):
            replace(cls(name="a"), other=1)


def test_the_standard_library_takes_ours_for_its_own(pair: tuple[Any, Any]) -> None:
    ours, theirs = pair
    names = ("name", "type", "init", "repr", "hash", "compare", "kw_only")

    def told(cls: Any, spec: Any) -> list[Any]:
        return [getattr(spec, name) for name in names] + [spec.default is dataclasses.MISSING or spec.default]

    assert dataclasses.is_dataclass(ours)
    assert [told(ours, spec) for spec in dataclasses.fields(ours)] == [
        told(theirs, spec) for spec in dataclasses.fields(theirs)
    ]
    assert dataclasses.asdict(ours(name="a")) == dataclasses.asdict(theirs(name="a"))
    changed = dataclasses.replace(ours(name="a"), number=2)
    assert changed == classes.replace(ours(name="a"), number=2) == ours(name="a", number=2)
    assert ours.__dataclass_params__.frozen is theirs.__dataclass_params__.frozen


def test_the_fields_are_those_of_the_standard_library(pair: tuple[Any, Any]) -> None:
    ours, theirs = pair
    names = [spec.name for spec in dataclasses.fields(theirs)]
    assert [spec.name for spec in classes.fields(ours)] == names
    assert [spec.name for spec in classes.fields(theirs)] == names
    assert classes.is_dataclass(ours)
    assert classes.is_dataclass(theirs)
    assert not classes.is_dataclass(int)
    with pytest.raises(TypeError):
        classes.fields(int)


@classes.dataclass(frozen=True, slots=True)
class Seat:
    """A seat, for pydantic, which looks for the types in the module."""

    name: str
    number: int = 0


def test_pydantic_checks_ours() -> None:
    adapter = TypeAdapter(Seat)
    assert adapter.validate_python({"name": "Croydon", "number": 3}) == Seat("Croydon", 3)
    assert adapter.json_schema()["required"] == ["name"]
    with pytest.raises(ValidationError):
        adapter.validate_python({"name": "Croydon", "number": "three"})


def test_what_a_class_says_itself_stays() -> None:
    @classes.dataclass(frozen=True)
    class Own:
        name: str

        def __init__(self) -> None:
            object.__setattr__(self, "name", "own")

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 1

    assert (repr(Own()), Own() == 3, hash(Own())) == ("own", True, 1)


def test_a_value_within_itself_is_shown() -> None:
    @classes.dataclass
    class Knot:
        inner: Any = None

    knot = Knot()
    knot.inner = knot
    assert repr(knot).endswith("Knot(inner=...)")


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="default_factory"):

        @classes.dataclass
        class Shared:
            rows: list[str] = []  # noqa: RUF012 - refused for this

    with pytest.raises(TypeError, match="'second' follows"):

        @classes.dataclass
        class Late:
            first: int = 0
            second: int  # type: ignore[misc]
