"""Classes made of their fields, as `dataclasses` makes them, in a quarter of the time.

A house of small values has many such classes. The standard library compiles six functions for each of them
and imports `inspect` to do so; for one picture that took longer than to read, place and draw it. Here one
function is compiled, ``__init__``, and the others are shared. What the house has no use for is not there: no
``order``, no ``InitVar``, no ``weakref_slot``.

To everybody else they are dataclasses. A type checker sees those of the standard library and nothing else;
and whatever asks a class for its ``__dataclass_fields__`` (`dataclasses` itself, pydantic) gets what the
standard library makes of the same fields, made when it asks.

>>> from argmap.classes import dataclass, replace
>>> @dataclass(frozen=True, slots=True)
... class Point:
...     x: int
...     y: int = 0
>>> replace(Point(1), y=2)
Point(x=1, y=2)
>>> import dataclasses
>>> dataclasses.asdict(Point(1))
{'x': 1, 'y': 0}

Source: PEP 557; the documentation of ``dataclasses``, Python 3.11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
else:
    from argmap.classes.fields import MISSING, field, fields, is_dataclass, replace
    from argmap.classes.making import dataclass

__all__ = ["MISSING", "dataclass", "field", "fields", "is_dataclass", "replace"]
