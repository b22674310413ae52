"""How a class is made of its fields."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, NoReturn

from argmap.classes.fields import MISSING, NEW, OWN, Field, Standard, fields, replace

__all__ = ["dataclass"]


def dataclass(
    cls: Any = None,
    /,
    *,
    init: bool = True,
    repr: bool = True,
    eq: bool = True,
    frozen: bool = False,
    slots: bool = False,
    kw_only: bool = False,
) -> Any:
    """Make a class of its fields; the arguments are those of `dataclasses.dataclass`."""

    def made(cls: Any) -> Any:
        every, own = _fields(cls, kw_only)
        setattr(cls, OWN, tuple(every.values()))
        if slots:
            cls = _slotted(cls, tuple(every), own)
        body = vars(cls)
        if frozen and slots:
            _give(cls, __getstate__=_getstate, __setstate__=_setstate)
        if init and "__init__" not in body:
            cls.__init__ = _init(cls, list(every.values()), frozen, slots)
        if repr and "__repr__" not in body:
            cls.__repr__ = _repr(cls, [one.name for one in every.values() if one.repr])
        if eq and "__eq__" not in body:
            cls.__eq__ = _eq(cls, _values([one.name for one in every.values() if one.compare]))
        if frozen:
            cls.__setattr__, cls.__delattr__ = _unchanged(cls, frozenset(every))
        if eq and body.get("__hash__") is None:  # an __eq__ in the class itself has put None there
            cls.__hash__ = _hash(cls, every.values()) if frozen else None
        given = tuple(one.name for one in every.values() if one.init and not one.kw_only)
        _give(cls, __match_args__=given, __replace__=replace)
        for name in ("__dataclass_fields__", "__dataclass_params__"):
            setattr(cls, name, Standard(name, cls, init=init, repr=repr, eq=eq, frozen=frozen, slots=slots))
        return cls

    return made if cls is None else made(cls)


def _give(cls: Any, **more: Any) -> None:
    """Give a class what it has not said itself."""
    for name, thing in more.items():
        if name not in vars(cls):
            setattr(cls, name, thing)


def _fields(cls: Any, kw_only: bool) -> tuple[dict[str, Field], list[str]]:
    """Read the fields of a class: all by name, its bases' first, and the names of its own."""
    every = {one.name: one for base in cls.__mro__[:0:-1] for one in vars(base).get(OWN, ())}
    own = []
    for name, kind in cls.__annotations__.items():
        if isinstance(kind, str) and kind.startswith(("ClassVar", "typing.ClassVar")):
            continue
        default = getattr(cls, name, MISSING)  # which asks a descriptor
        if isinstance(default, Field):
            one = default
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
        else:
            one = Field(default)
        if getattr(type(one.default), "__hash__", None) is None:
            raise ValueError(f"the default of {name} can be changed by whoever gets it; use default_factory")
        one.name, one.type = name, kind
        one.kw_only = kw_only if one.kw_only is MISSING else one.kw_only
        every[name] = one
        own.append(name)
    return every, own


def _slotted(cls: Any, names: tuple[str, ...], own: list[str]) -> Any:
    """Make the class anew, with a slot for each field that no base has one for."""
    taken = {slot for base in cls.__mro__[1:-1] for slot in _slots(base)}
    body = dict(vars(cls))
    body["__slots__"] = tuple(name for name in names if name not in taken)
    for name in (*own, "__dict__", "__weakref__"):
        body.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _slots(cls: type) -> Iterator[str]:
    slots = vars(cls).get("__slots__", ())
    yield from (slots,) if isinstance(slots, str) else slots


def _init(cls: Any, given: list[Field], frozen: bool, slots: bool) -> Any:
    """Compile ``__init__``. A slot is set by itself, which is quicker than to set it by its name."""
    names: dict[str, Any] = {"_new": NEW, "_set": object.__setattr__}
    lines = []
    for n, one in enumerate(given):
        value = one.name
        if one.default_factory is not MISSING:
            names[f"_make{n}"] = one.default_factory
            value = f"_make{n}() if {value} is _new else {value}" if one.init else f"_make{n}()"
        elif not one.init:
            if one.default is MISSING or not slots:
                continue
            names[f"_default{n}"], value = one.default, f"_default{n}"
        if slots:
            names[f"_set{n}"] = getattr(cls, one.name).__set__
            lines.append(f"_set{n}(self, {value})")
        else:
            lines.append(f"_set(self, {one.name!r}, {value})" if frozen else f"self.{one.name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    placed = [one for one in given if one.init and not one.kw_only]
    named = [one for one in given if one.init and one.kw_only]
    for before, after in pairwise(placed):
        if before.optional and not after.optional:
            raise TypeError(f"non-default argument {after.name!r} follows default argument")
    said = ["self", *map(_said, placed), *(["*"] if named else []), *map(_said, named)]
    inner = "\n  ".join(lines or ["pass"])
    source = f"def make({', '.join(names)}):\n def __init__({', '.join(said)}):\n  {inner}\n return __init__"
    found: dict[str, Any] = {}
    around = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    exec(source, around, found)  # noqa: S102 - the names of fields, and nothing else
    made = found["make"](**names)
    made.__defaults__ = tuple(_default(one) for one in placed if one.optional)
    made.__kwdefaults__ = {one.name: _default(one) for one in named if one.optional} or None
    made.__annotations__ = {one.name: one.type for one in (*placed, *named)} | {"return": None}
    return _named(made, cls, "__init__")


def _said(one: Field) -> str:
    return f"{one.name}=None" if one.optional else one.name


def _default(one: Field) -> Any:
    return one.default if one.default_factory is MISSING else NEW


def _named(made: Any, cls: Any, name: str) -> Any:
    made.__name__, made.__qualname__ = name, f"{cls.__qualname__}.{name}"
    return made


def _values(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Give what reads these attributes, as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda thing: (getattr(thing, names[0]),)) if names else (lambda thing: ())


def _repr(cls: Any, names: list[str]) -> Any:
    def shown(self: Any) -> str:
        inner = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"{self.__class__.__qualname__}({inner})"

    return _named(recursive_repr("...")(shown), cls, "__repr__")


def _eq(cls: Any, values: Callable[[Any], tuple[Any, ...]]) -> Any:
    def equal(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return _named(equal, cls, "__eq__")


def _hash(cls: Any, every: Any) -> Any:
    values = _values([one.name for one in every if (one.compare if one.hash is None else one.hash)])

    def hashed(self: Any) -> int:
        return hash(values(self))

    return _named(hashed, cls, "__hash__")


def _unchanged(cls: Any, names: frozenset[str]) -> tuple[Any, Any]:
    """Give what refuses to set or delete a field; a subclass may have attributes that are none."""

    def refuse_to_set(self: Any, name: str, value: Any) -> None:
        if type(self) is cls or name in names:
            _refuse("assign to", name)
        super(cls, self).__setattr__(name, value)

    def refuse_to_delete(self: Any, name: str) -> None:
        if type(self) is cls or name in names:
            _refuse("delete", name)
        super(cls, self).__delattr__(name)

    return _named(refuse_to_set, cls, "__setattr__"), _named(refuse_to_delete, cls, "__delattr__")


def _refuse(what: str, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot {what} field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
