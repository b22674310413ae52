"""A part of a debate as a sequence of values that may be kept as columns.

A debate of a million statements need not be a million objects. Where a part was checked a whole column at
a time (`argmap.model.bulk`), the columns are what is kept, and a value is made when it is first asked for.
Where it was given as values, they are kept, and a column is read off them. A reader sees no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any, Generic, TypeVar, overload

__all__ = ["Coded", "Ragged", "Same", "Series", "coded"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Series(Sequence[T_co], Generic[T_co]):
    """Hold the statements or the links of a debate, in order; it never changes.

    It is equal to any series or tuple of equal values, and a slice of it is a tuple.

    Example:
        >>> from argmap.model import Claim
        >>> series = Series([Claim(id="a", text="It pays"), Claim(id="b")])
        >>> series[0].text, series.column("id"), series[-1:] == (Claim(id="b"),)
        ('It pays', ['a', 'b'], True)
    """

    __slots__ = ("_columns", "_make", "_values")

    def __init__(self, values: Iterable[T_co] = ()) -> None:
        """Keep values as they are given."""
        self._values: list[T_co | None] = list(values)
        self._columns: dict[str, Sequence[Any]] = {}
        self._make: Callable[[Mapping[str, Any], int], T_co] | None = None

    @classmethod
    def of_columns(
        cls, columns: Mapping[str, Sequence[Any]], make: Callable[[Mapping[str, Any], int], T_co]
    ) -> Series[T_co]:
        """Keep columns of equal length; `make(columns, place)` makes a value when it is asked for."""
        self = cls()
        self._values = [None] * len(columns["id"])
        self._columns = dict(columns)
        self._make = make
        return self

    def with_columns(self, **columns: Sequence[Any]) -> Series[T_co]:
        """Give the same values with some columns kept in another way; what is kept as values stays so."""
        if self._make is None:
            return self
        return Series.of_columns({**self._columns, **columns}, self._make)

    def column(self, name: str) -> Sequence[Any]:
        """Give one field of every value, in order; None where a value has no such field."""
        if self._make is None:
            return [getattr(value, name, None) for value in self._values]
        return self._columns[name]

    def cell(self, name: str, place: int) -> Any:
        """Give one field of one value, without making the value; None where it has no such field."""
        if self._make is None:
            return getattr(self._values[place], name, None)
        return self._columns[name][place]

    @overload
    def __getitem__(self, key: int) -> T_co: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[T_co, ...]: ...
    def __getitem__(self, key: int | slice) -> T_co | tuple[T_co, ...]:
        if isinstance(key, slice):
            return tuple([self[place] for place in range(*key.indices(len(self)))])
        value = self._values[key]
        if value is None and self._make is not None:
            value = self._values[key] = self._make(self._columns, key % len(self._values))
        return value  # type: ignore[return-value]

    def __iter__(self) -> Iterator[T_co]:
        return map(self.__getitem__, range(len(self._values)))

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if isinstance(other, (Series, tuple)):
            return len(self) == len(other) and all(map(_equal, self, other))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return Series, (tuple(self),)


def _equal(one: object, other: object) -> bool:
    return one is other or one == other


class Same(Sequence[T_co], Generic[T_co]):
    """A column that has one value throughout.

    Example:
        >>> list(Same((), 2))
        [(), ()]
    """

    __slots__ = ("_size", "value")

    def __init__(self, value: T_co, size: int) -> None:
        self.value = value
        self._size = size

    def __getitem__(self, key: Any) -> Any:
        return [self.value] * len(range(self._size)[key]) if isinstance(key, slice) else self.value

    def __iter__(self) -> Iterator[T_co]:
        return repeat(self.value, self._size)

    def __len__(self) -> int:
        return self._size


class Coded(Sequence[T_co], Generic[T_co]):
    """A column of few values, or of values that stand elsewhere, kept as numbers into a list of them.

    Example:
        >>> list(Coded(["a", "b"], [1, 0, 1]))
        ['b', 'a', 'b']
    """

    __slots__ = ("numbers", "values")

    def __init__(self, values: Sequence[T_co], numbers: Sequence[int]) -> None:
        self.values = values
        self.numbers = numbers

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, slice):
            return list(map(self.values.__getitem__, self.numbers[key]))
        return self.values[self.numbers[key]]

    def __iter__(self) -> Iterator[T_co]:
        return map(self.values.__getitem__, self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)


class Ragged(Sequence[tuple[T, ...]], Generic[T]):
    """A column of short tuples kept as one long list: where each begins, and all their entries.

    Example:
        >>> list(Ragged([0, 1, 3], "abc"))
        [('a',), ('b', 'c')]
    """

    __slots__ = ("entries", "starts")

    def __init__(self, starts: Sequence[int], entries: Sequence[T]) -> None:
        self.starts = starts
        self.entries = entries

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, slice):
            return [self[place] for place in range(*key.indices(len(self)))]
        place = key if key >= 0 else key + len(self)
        return tuple(self.entries[self.starts[place] : self.starts[place + 1]])

    def __len__(self) -> int:
        return len(self.starts) - 1


def coded(column: Sequence[T]) -> Coded[T]:
    """Give a column with each of its objects once: what is alike is often one object.

    Example:
        >>> coded(Same("a", 1000)).values
        ['a']
    """
    if isinstance(column, Coded):
        return column
    if isinstance(column, Same):
        return Coded([column.value][: len(column)], Same(0, len(column)))
    keys = list(map(id, column))
    objects = dict(zip(keys, column, strict=True))
    numbers = dict(zip(objects, range(len(objects)), strict=True))
    return Coded(list(objects.values()), list(map(numbers.__getitem__, keys)))
