"""Named fields taken out of YAML, each with the place it stands at.

A fault carries the offset of what is wrong, so that a name mistyped deep in the front matter is shown where
it stands. Numbers where a text is wanted are taken as they were written: ``007`` stays ``007``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from argmap.errors import ModelError, did_you_mean
from argmap.formats.argdown.yaml import Path, Yaml
from argmap.model import Data

__all__ = ["Fault", "Fields"]


class Fault(Exception):  # noqa: N818  (it is what it says)
    """Say what is wrong with a field, and at which offset of the document."""

    def __init__(self, message: str, offset: int, key: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.key = key
        self.near: tuple[str, Iterable[str], str] | None = (
            None  # a name, those known, what to say if none is near
        )

    @property
    def full(self) -> str:
        """The message with the near name, which takes a while to find."""
        if self.near is None:
            return self.message
        name, known, otherwise = self.near
        return f"{self.message}{did_you_mean(name, sorted(known)) or otherwise}"


class Fields:
    """A mapping read from YAML, perhaps merged from several blocks, of which each key knows its own.

    Args:
        values: The mapping.
        origins: The YAML that gave each key, or one for all.
        path: Where the mapping stands in it.
        what: What it describes: «a speaker».
    """

    def __init__(
        self, values: Mapping[str, Any], origins: Mapping[str, Yaml] | Yaml, path: Path = (), what: str = ""
    ) -> None:
        self.values = values
        self._origins = origins
        self._path = path
        self.what = what

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def origin(self, key: str) -> Yaml | None:
        """Give the YAML that a key comes from."""
        return self._origins if isinstance(self._origins, Yaml) else self._origins.get(key)

    def fault(self, key: str, message: str, *more: str | int) -> Fault:
        """Make the fault of a key, or of something below it."""
        yaml = self.origin(key)
        if yaml is None and not isinstance(self._origins, Yaml):
            yaml = next(iter(self._origins.values()), None)
        offset = 0 if yaml is None else yaml.base + yaml.offset((*self._path, key, *more))
        return Fault(message, offset, key)

    def unknown(self, key: str, what: str, name: str, known: Any, *more: str | int) -> Fault:
        """Make the fault of a name that is not there, with the near one."""
        fault = self.fault(key, f"no {what} is called {name!r}", *more)
        fault.near = name, known, f"; declare it in the front matter under argmap: {what}s:"
        return fault

    def only(self, *known: str) -> None:
        """Refuse keys that are not known."""
        for key in self.values:
            if key not in known:
                near = did_you_mean(key, known) or "; put it under data:"
                fault = self.fault(key, f"{self.what} has no field {key!r}{near}")
                yaml = self.origin(key)
                if yaml is not None:
                    fault.offset = yaml.base + yaml.key_offset((*self._path, key))
                raise fault

    def _text(self, key: str, given: Any, *more: str | int) -> str:
        if isinstance(given, str):
            return given
        if given is None or isinstance(given, (dict, list)):
            raise self.fault(key, f"{key} is a text", *more)
        yaml = self.origin(key)
        return (yaml.source((*self._path, key, *more)) if yaml else "") or str(given)

    def text(self, key: str, default: str = "") -> str:
        """Give a text, or `default` where the key is absent or empty."""
        given = self.values.get(key)
        return default if given is None else self._text(key, given)

    def maybe(self, key: str) -> str | None:
        """Give a text, or None."""
        given = self.values.get(key)
        return None if given is None else self._text(key, given)

    def words(self, key: str, *more: str | int) -> str:
        """Give the text at a path below a key."""
        return self._text(key, self.at(key, *more), *more)

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a text or a list of texts as a tuple."""
        given = self.values.get(key)
        if given is None:
            return ()
        if isinstance(given, list):
            return tuple(self._text(key, item, n) for n, item in enumerate(given))
        return (self._text(key, given),)

    def whole(self, key: str) -> int | None:
        """Give a whole number, or None."""
        given = self.values.get(key)
        if given is not None and (isinstance(given, bool) or not isinstance(given, int)):
            raise self.fault(key, f"{key} is a whole number")
        return given

    def flag(self, key: str) -> bool:
        """Give true or false."""
        given = self.values.get(key, False)
        if not isinstance(given, bool):
            raise self.fault(key, f"{key} is true or false")
        return given

    def data(self, key: str = "data") -> Data:
        """Give a mapping as data."""
        given = self.values.get(key)
        if given is None:
            return Data()
        if not isinstance(given, dict):
            raise self.fault(key, f"{key} holds names and values")
        return self.as_data(key, given)

    def as_data(self, key: str, given: Any) -> Data:
        """Make data of some values, with `key` as the place of what it cannot hold."""
        try:
            return Data(given)
        except ModelError as error:
            raise self.fault(key, str(error)) from None

    def own(self, given: Mapping[str, Any]) -> Data:
        """Make data of some of the keys, each with its own place."""
        try:
            return Data(given)
        except ModelError:
            for key, value in given.items():
                self.as_data(key, {key: value})
            raise

    def below(self, key: str, what: str, *more: str | int) -> Fields:
        """Give the fields of a mapping inside this one."""
        given: Any = self.values.get(key)
        for step in more:
            given = given[step]
        if not isinstance(given, dict):
            raise self.fault(key, f"{what} is given as names and values", *more)
        yaml = self.origin(key)
        return Fields(given, yaml if yaml is not None else {}, (*self._path, key, *more), what)

    def entries(self, key: str) -> list[tuple[str | int, ...]]:
        """Give the paths of what is given once or as a list: ``()``, or ``(0,)``, ``(1,)`` …"""
        given = self.values.get(key)
        return [(n,) for n in range(len(given))] if isinstance(given, list) else [] if given is None else [()]

    def at(self, key: str, *more: str | int) -> Any:
        """Give the value at a path."""
        given: Any = self.values.get(key)
        for step in more:
            given = given[step]
        return given
