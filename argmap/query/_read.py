"""Answers that keep numbers, and read their fields from the debate when they are asked for.

A debate may have as many answers to a question as it has links, and of each answer one often reads a field
or two. Such an answer is made at the cost of the numbers that it keeps; to a reader it is a value like any
other, equal to every answer with equal fields.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, ClassVar

__all__ = ["Read"]


class Read:
    """What such answers share: they compare, hash and show themselves by their fields.

    Example:
        >>> class Two(Read):
        ...     names = ("half", "whole")
        ...     half, whole = 1, 2
        >>> Two(), Two() == Two(), len({Two(), Two()})
        (Two(half=1, whole=2), True, 1)
    """

    __slots__ = ()
    names: ClassVar[tuple[str, ...]]
    """The fields that make it what it is."""

    def _fields(self) -> Any:
        return attrgetter(*self.names)(self)

    def __eq__(self, other: object) -> bool:
        return self._fields() == other._fields() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._fields())

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.names)
        return f"{type(self).__name__}({shown})"
