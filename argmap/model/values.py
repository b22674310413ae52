"""What every value of the model shares: frozen, slim, ordered, and plain data beside it.

A value is a frozen dataclass with slots and keyword-only fields. Field types are checked in bulk at
the boundary (see `argmap.model.validation`), so that a million of them stay cheap; what a single
value can see for itself, such as a date, it checks as it is made.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NoReturn, TypeVar, dataclass_transform

from argmap.errors import ModelError

__all__ = ["EMPTY", "Data", "check_when", "covers", "value"]

T = TypeVar("T")
_DEEPEST = 100
_WHEN = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def value(cls: type[T]) -> type[T]:
    """Make a class a value of the model: a frozen dataclass with slots and keyword-only fields.

    Example:
        >>> @value
        ... class Seat:
        ...     name: str
        >>> Seat(name="Croydon South")
        Seat(name='Croydon South')
    """
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


class Data(dict[str, Any]):
    """Hold what a format or an author knows beyond the model: plain JSON values, never changed.

    Lists become tuples and inner mappings become `Data`, so the whole is hashable. Dates become ISO
    text. Anything else that JSON cannot hold is refused.

    Example:
        >>> Data({"colour": "red", "rows": [1, 2]})
        Data({'colour': 'red', 'rows': (1, 2)})
        >>> Data(colour="red")["colour"] = "blue"
        Traceback (most recent call last):
        TypeError: data does not change; make a new one
    """

    __slots__ = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        try:
            given = dict(*args, **kwargs)
        except (TypeError, ValueError):
            raise ModelError(f"data is a mapping of names to JSON values, not {args[0]!r:.60}") from None
        super().__init__({_key(k): _freeze(v, _DEEPEST) for k, v in given.items()})

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("data does not change; make a new one")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        return f"Data({dict(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return (Data, (dict(self),))

    def __copy__(self) -> Data:
        return self

    def __deepcopy__(self, memo: Any) -> Data:
        return self

    def with_(self, **more: Any) -> Data:
        """Give the same data with some keys added or replaced.

        Example:
            >>> Data(a=1).with_(b=2)
            Data({'a': 1, 'b': 2})
        """
        return Data({**self, **more})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            _as_data, json_schema_input_schema=core_schema.dict_schema(core_schema.str_schema())
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "object", "description": "Plain JSON values that the model has no field for."}


def _as_data(given: Any) -> Data:
    if isinstance(given, Data):
        return given
    return Data(given)


def _key(key: Any) -> str:
    if isinstance(key, str):
        return key
    if key is None or isinstance(key, (bool, int, float, date)):
        return str(_freeze(key, 1))
    raise ModelError(f"a key of data is text, not {type(key).__name__}")


def _freeze(given: Any, depth: int) -> Any:
    if given is None or isinstance(given, (str, bool, int, Data)):
        return given
    if isinstance(given, float):
        if math.isfinite(given):
            return given
        raise ModelError("data holds numbers that JSON can write; put 'inf' and 'nan' as text")
    if isinstance(given, datetime | date):
        return given.isoformat()
    if depth == 0:
        raise ModelError(f"data nests more than {_DEEPEST} deep; flatten it")
    if isinstance(given, Mapping):
        inner = Data()
        for key, item in given.items():
            dict.__setitem__(inner, _key(key), _freeze(item, depth - 1))
        return inner
    if isinstance(given, (list, tuple)):
        return tuple([_freeze(item, depth - 1) for item in given])
    raise ModelError(f"data holds plain JSON values, not {type(given).__name__}; put it as text")


EMPTY = Data()


def check_when(when: object, what: str) -> str | None:
    """Accept a date or a time as ISO 8601 text: a year, a month, a day, or a moment.

    Returns:
        The text as it is kept; a `datetime.date` is turned into its text.

    Raises:
        ModelError: it is no such text, or there is no such day.

    Example:
        >>> check_when("2025-06", "the date"), check_when(None, "the date")
        ('2025-06', None)
        >>> check_when("2025-02-30", "the date of source 'report'")
        Traceback (most recent call last):
        argmap.errors.ModelError: the date of source 'report' is '2025-02-30', and there is no such day; ...

    Source: ISO 8601-1:2019, §5.2–5.4, extended format; RFC 3339 §5.6 for moments.
    """
    if when is None:
        return None
    if isinstance(when, date):
        return when.isoformat()
    match = _WHEN.fullmatch(when) if isinstance(when, str) else None
    advice = "write it as 2025, 2025-06, 2025-06-02 or 2025-06-02T14:35"
    if not match:
        raise ModelError(f"{what} is {when!r}, which is no date; {advice}")
    try:
        day = f"{match['year']}-{match['month'] or '01'}-{match['day'] or '01'}"
        datetime.fromisoformat(f"{day}T{match['time'] or '00:00'}{match['zone'] or ''}")
    except ValueError:
        raise ModelError(f"{what} is {when!r}, and there is no such day; {advice}") from None
    return match[0]


def covers(since: str | None, until: str | None, when: str) -> bool:
    """Tell whether a span holds a time; an open end holds everything, and `until` is still inside.

    Example:
        >>> covers("2024-07", None, "2025-06-02"), covers("2020", "2021", "2021-09-16")
        (True, True)
        >>> covers(None, "2021-09-15", "2025")
        False
    """
    day = when[:10]
    return (since is None or since[: len(day)] <= day) and (
        until is None or day[: len(until[:10])] <= until[:10]
    )
