"""Values whose fields are plainly of the right types, told without pydantic.

Opening pydantic takes longer than drawing a map. Where a few values of the model are handed over, made one
by one and each field exactly what its class says, there is nothing left to check; where anything at all is
otherwise, pydantic looks, mends what may be mended and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from argmap.model.values import Data

__all__ = ["plain"]

Test = Callable[[Any], bool]


def plain(values: Iterable[Any], classes: tuple[type, ...]) -> bool:
    """Say whether each value is of one of the classes, and each of its fields of the field's own type.

    Example:
        >>> from argmap.model.people import Speaker
        >>> plain([Speaker(id="philp")], (Speaker,)), plain([Speaker(id=7)], (Speaker,))
        (True, False)
    """
    tests = {one: _test(one) for one in classes}
    return all(type(value) in tests and tests[type(value)](value) for value in values)


@cache
def _test(hint: Any) -> Test:
    """Make the test of one type; a type that is not known here is never plain."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint is str:
        return _text
    if hint in (int, float, bool, NoneType, Data):
        return lambda value: type(value) is hint
    if origin is tuple and inner[1:] == (...,):
        each = _test(inner[0])
        return lambda value: type(value) is tuple and all(map(each, value))
    if origin is Literal:
        return lambda value: type(value) is str and value in inner
    if origin in (Union, UnionType):
        tests = [_test(one) for one in inner]
        return lambda value: any(test(value) for test in tests)
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        parts = [(spec.name, _test(hints[spec.name])) for spec in fields(hint)]
        return lambda value: type(value) is hint and all(test(getattr(value, name)) for name, test in parts)
    return lambda value: False


def _text(value: Any) -> bool:
    """Say whether a value is text that can be written down: a half of a surrogate pair cannot."""
    if type(value) is not str:
        return False
    try:
        return value.isascii() or bool(value.encode())
    except UnicodeEncodeError:
        return False
