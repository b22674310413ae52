"""Check many rows a whole column at a time, and keep them as columns.

A large debate has few shapes: which keys a row has depends on its kind and on the program that wrote it. So
each shape is looked at once, each column is handed to pydantic as one list, and no value is made. Wherever
anything is other than expected, the answer is None, and the caller checks value by value: that is the one
definition of what is well made (`argmap.model.validation`), and the one place where errors are worded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, fields
from functools import cache
from itertools import accumulate, chain, compress, product
from operator import itemgetter, methodcaller
from typing import TYPE_CHECKING, Any, TypeAlias, get_type_hints

from argmap.errors import ModelError
from argmap.model.links import Link
from argmap.model.series import Coded, Ragged, Same, Series
from argmap.model.statements import Argument, Claim, Proposal, Question, Standing
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = ["series"]

Row: TypeAlias = Mapping[str, Any]
Taken: TypeAlias = tuple[list[Any], Sequence[int]]  # what some rows hold, and a mark for each row that does
_STATEMENTS = {
    str(one.default): cls
    for cls in (Claim, Proposal, Question, Standing, Argument)
    for one in fields(cls)
    if one.name == "kind"
}
_CLASSES: dict[str, dict[str, Any]] = {"statements": _STATEMENTS, "links": dict.fromkeys(LINKS, Link)}


def series(part: str, rows: Sequence[Any], *, apart: bool = False) -> Series[Any] | None:
    """Give a part as checked columns; None where a row is no plain mapping or not as it should be.

    With `apart`, texts are copied, so that nothing of the rows is held on to, and their memory can be given
    back as a whole.

    Example:
        >>> found = series("statements", [{"id": "a", "kind": "claim"}, {"id": "b", "kind": "proposal"}])
        >>> found[1].kind, series("statements", [{"id": "a", "kind": "claim", "txet": "It pays"}])
        ('proposal', None)
    """
    from pydantic import ValidationError

    classes = _CLASSES.get(part)
    if classes is None or set(map(type, rows)) != {dict}:
        return None
    try:
        given, shapes = _taken(rows)
        kinds = given.pop("kind")[0]
        alike = len(shapes) == 1
        pairs = product(set(kinds), shapes) if alike else set(zip(kinds, map(tuple, rows), strict=True))
        if not all(type(kind) is str and _fits(classes[kind], keys) for kind, keys in pairs):
            return None
        names = dict.fromkeys(chain.from_iterable(_fields(cls) for cls in classes.values()))
        columns = {
            name: _column(name, given.get(name), len(rows), classes) for name in names if name != "kind"
        }
    except (KeyError, TypeError, ModelError, ValidationError):
        return None
    usual = {kind: kind for kind in classes}
    columns["kind"] = list(map(usual.__getitem__, kinds))  # one text for each kind, not one for each row
    texts = ("id", "title", "text") if apart else ("id",) if part == "statements" else ()
    columns |= {name: _copied(columns[name]) for name in texts if name in columns}
    return Series.of_columns(columns, _statement if part == "statements" else _link)


def _taken(rows: Sequence[Row]) -> tuple[dict[str, Taken], set[tuple[str, ...]]]:
    """Give what the rows hold by key, and the sets of keys there are."""
    first, every = tuple(rows[0]), b"\1" * len(rows)
    if set(map(len, rows)) == {len(first)}:
        with suppress(KeyError):
            return {name: (list(map(itemgetter(name), rows)), every) for name in first}, {first}
    shapes = set(map(tuple, rows))
    found: dict[str, Taken] = {}
    for name in dict.fromkeys(chain.from_iterable(shapes)):
        marks = bytes(map(methodcaller("__contains__", name), rows))
        found[name] = list(map(itemgetter(name), compress(rows, marks))), marks
    if len(found["kind"][0]) < len(rows):
        raise KeyError("kind")
    return found, shapes


def _copied(texts: Sequence[str]) -> Sequence[str]:
    """Copy the texts of a column, so that they lie side by side in memory, where each is found sooner."""
    copied = "\0".join(texts).split("\0")
    return copied if len(copied) == len(texts) and not isinstance(texts, Same) else texts


def _fits(cls: Any, keys: tuple[str, ...]) -> bool:
    known = _fields(cls)
    return known.keys() >= set(keys) and all(
        name in keys for name, usual in known.items() if usual is MISSING
    )


@cache
def _fields(cls: Any) -> dict[str, Any]:
    """Give the fields of a value by name, each with its usual value."""
    return {spec.name: spec.default for spec in fields(cls)}


def _column(name: str, given: Taken | None, size: int, classes: Mapping[str, Any]) -> Sequence[Any]:
    """Give one column, checked: there in every row, in none, or in some."""
    cls = next(cls for cls in classes.values() if name in _fields(cls))
    usual = _fields(cls)[name]
    absent = None if usual is MISSING else usual
    if given is None:
        return Same(absent, size)
    checked = _checked(cls, name, given[0])
    if len(checked) == size:
        return checked
    filled = iter(checked)
    return [next(filled) if mark else absent for mark in given[1]]


def _checked(cls: Any, name: str, column: list[Any]) -> Sequence[Any]:
    if name == "said":
        return _acts(cls, column)
    if name == "sources":
        return _names(column)
    return _adapter(_hints(cls)[name]).validate_python(column)  # type: ignore[no-any-return]


@cache
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls, include_extras=True)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """Give the validator for one column: a list of what the field holds."""
    from pydantic import ConfigDict, TypeAdapter

    config = ConfigDict(extra="forbid", revalidate_instances="always")
    return TypeAdapter(list[kind], config=config)


def _acts(cls: Any, column: list[Any]) -> Sequence[Any]:
    """Make acts that name an utterance, and nothing else, once for each utterance; check the others."""
    check = _adapter(_hints(cls)["said"]).validate_python
    if set(map(type, column)) == {list} and set(map(len, column)) == {1}:
        firsts = list(map(itemgetter(0), column))
        if set(map(type, firsts)) == {dict} and set(map(len, firsts)) == {1}:
            names = list(map(itemgetter("utterance"), firsts))
            alone = list(dict.fromkeys(names))
            numbers = dict(zip(alone, range(len(alone)), strict=True))
            made = check([[{"utterance": name}] for name in alone])
            return Coded(made, list(map(numbers.__getitem__, names)))
    several = {place: acts for place, acts in enumerate(column) if not _is_plain(acts)}
    plain = [acts for acts in column if _is_plain(acts)]
    found = iter(_acts(cls, plain) if plain else ())
    checked = dict(zip(several, check(list(several.values())), strict=True))
    return [checked[place] if place in checked else next(found) for place in range(len(column))]


def _is_plain(acts: Any) -> bool:
    return type(acts) is list and len(acts) == 1 and type(acts[0]) is dict and acts[0].keys() == {"utterance"}


def _names(column: list[Any]) -> Ragged[str]:
    """Lay lists of names end to end."""
    if not set(map(type, column)) <= {list, tuple}:
        raise TypeError
    alone = set(map(len, column)) <= {1}
    names = list(map(itemgetter(0), column) if alone else chain.from_iterable(column))
    if not set(map(type, names)) <= {str}:
        raise TypeError
    if alone:
        return Ragged(range(len(column) + 1), names)
    return Ragged(list(accumulate(map(len, column), initial=0)), names)


def _statement(columns: Mapping[str, Sequence[Any]], place: int) -> Any:
    cls = _STATEMENTS[columns["kind"][place]]
    return cls(**{name: columns[name][place] for name in _fields(cls)})


def _link(columns: Mapping[str, Sequence[Any]], place: int) -> Link:
    return Link(**{name: columns[name][place] for name in _fields(Link)})
