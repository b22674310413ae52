"""The fields of a class: said, asked for, and as the standard library knows them."""

from __future__ import annotations

from typing import Any

__all__ = ["MISSING", "NEW", "OWN", "Field", "Standard", "field", "fields", "is_dataclass", "replace"]

OWN = "_argmap_fields_"  # on a class: its fields in order, those of its bases first


class _Sign:
    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


MISSING: Any = _Sign("MISSING")
NEW: Any = _Sign("<factory>")  # stands for a value that a default_factory makes


class Field:
    """One field: its name, its type as it is written, its default, and what it counts for."""

    __slots__ = ("compare", "default", "default_factory", "hash", "init", "kw_only", "name", "repr", "type")
    name: str
    type: Any

    def __init__(
        self,
        default: Any = MISSING,
        default_factory: Any = MISSING,
        init: bool = True,
        repr: bool = True,
        hash: bool | None = None,
        compare: bool = True,
        kw_only: Any = MISSING,
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only

    @property
    def optional(self) -> bool:
        """Whether it may be left out."""
        return self.default is not MISSING or self.default_factory is not MISSING


def field(
    *,
    default: Any = MISSING,
    default_factory: Any = MISSING,
    init: bool = True,
    repr: bool = True,
    hash: bool | None = None,
    compare: bool = True,
    kw_only: Any = MISSING,
) -> Any:
    """Say more of a field than its type and its default."""
    return Field(default, default_factory, init, repr, hash, compare, kw_only)


def fields(thing: Any) -> tuple[Any, ...]:
    """Give the fields of a class, or of a value, in order.

    Raises:
        TypeError: it is not made of fields.
    """
    own = getattr(thing, OWN, None)
    if own is None:
        import dataclasses

        return dataclasses.fields(thing)
    return own  # type: ignore[no-any-return]


def is_dataclass(thing: object) -> bool:
    """Tell whether a class, or a value, is made of fields."""
    return hasattr(thing, OWN) or hasattr(thing, "__dataclass_fields__")


def replace(thing: Any, /, **changes: Any) -> Any:
    """Give a value like this one with some fields changed.

    Raises:
        TypeError: it has no such field.
        ValueError: the field is not one that is given when the value is made.
    """
    for one in fields(thing):
        if one.init:
            if one.name not in changes:
                changes[one.name] = getattr(thing, one.name)
        elif one.name in changes:
            raise ValueError(f"the field {one.name} is not given (init=False), so it cannot be replaced")
    return type(thing)(**changes)


class Standard:
    """What the standard library knows of a class, under one of its names; made when it is asked for."""

    def __init__(self, name: str, cls: type, **how: Any) -> None:
        self.name = name
        self.cls = cls
        self.how = how

    def __get__(self, thing: object, owner: type | None = None) -> Any:
        import dataclasses

        rows = [(one.name, one.type, _standard(one)) for one in fields(self.cls)]
        made = getattr(dataclasses.make_dataclass(self.cls.__name__, rows, **self.how), self.name)
        setattr(self.cls, self.name, made)
        return made


def _standard(one: Field) -> Any:
    import dataclasses

    given = {"default": one.default, "default_factory": one.default_factory}
    told: dict[str, Any] = {name: value for name, value in given.items() if value is not MISSING}
    return dataclasses.field(
        init=one.init, repr=one.repr, hash=one.hash, compare=one.compare, kw_only=one.kw_only, **told
    )
