"""A theme of one's own, from a small TOML file.

base = "newspaper"        # the theme it begins from
name = "our paper"

[colours]                 # by day, and by night unless [night] says otherwise
accent = "#0055AA"
voices = ["#0055AA", "#B3003B"]

[colours.relations]
supports = "#0B6E4F"

[night]
accent = "#7FB8FF"

[sizes]
width = 320

[parties]
Volt = "#502379"
"""

from __future__ import annotations

from dataclasses import replace
from os.path import basename, splitext
from typing import TYPE_CHECKING, Any

from argmap.errors import RenderError, did_you_mean
from argmap.files import read_text
from argmap.model import Data
from argmap.render.palette import Palette, Sizes
from argmap.render.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from os import PathLike

__all__ = ["read_theme"]

_KEYS = ("base", "name", "family", "colours", "night", "sizes", "parties")


def read_theme(path: str | PathLike[str]) -> Theme:
    """Read a theme from a TOML file.

    Raises:
        RenderError: the file is no TOML, or a key or a value is not what it should be; key and line are
            named, and the near name.
    """
    import tomllib

    text = read_text(path)
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RenderError(f"{path} is no TOML: {error}") from None
    return _Reader(str(path), text).theme(given)


class _Reader:
    """Checks each key, and says where a wrong one stands."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._lines = text.splitlines()

    def theme(self, given: Mapping[str, Any]) -> Theme:
        """Build the theme."""
        self._known(given, _KEYS, "a theme")
        for key in ("base", "name", "family"):
            if not isinstance(given.get(key, ""), str):
                raise self._wrong(key, f"{key} is a text, not {given[key]!r}")
        made = Theme.named(given.get("base", "newspaper"))
        made = made.replace(name=given.get("name", splitext(basename(self._path))[0]))
        if "family" in given:
            made = made.replace(family=given["family"])
        parties = self._table(given, "parties")
        if parties:
            try:
                made = replace(made, by="party", parties=Theme.by_party(parties).parties)
            except RenderError as error:
                raise self._wrong("parties", str(error)) from None
        day = self._palette(made.day, self._table(given, "colours"))
        night = made.night and self._palette(made.night, self._table(given, "colours"))
        if "night" in given:
            night = self._palette(night or made.day, self._table(given, "night"))
        made = replace(made, day=day, night=night)
        sizes = self._table(given, "sizes")
        self._known(sizes, tuple(Sizes.__dataclass_fields__), "sizes")
        for key, value in sizes.items():
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= 2000:
                raise self._wrong(key, f"{key} is a number of pixels above 0, not {value!r}")
        return replace(made, sizes=replace(made.sizes, **sizes))

    def _palette(self, palette: Palette, colours: Mapping[str, Any]) -> Palette:
        self._known(colours, tuple(Palette.__dataclass_fields__), "colours")
        changes: dict[str, Any] = dict(colours)
        if "relations" in changes:
            relations = self._table(changes, "relations")
            self._known(relations, tuple(palette.relations), "relations")
            for key, value in relations.items():
                self._colour(key, value)
            changes["relations"] = Data({**palette.relations, **relations})
        if "voices" in changes:
            voices = changes["voices"]
            if not isinstance(voices, list) or not voices:
                raise self._wrong("voices", f"voices is a list of colours, not {voices!r}")
            for value in voices:
                self._colour("voices", value)
            changes["voices"] = tuple(voices)
        for key, value in changes.items():
            if key not in ("relations", "voices"):
                self._colour(key, value)
        return replace(palette, **changes)

    def _colour(self, key: str, value: Any) -> None:
        from argmap.render.colour import channels

        try:
            channels(value)
        except RenderError as error:
            raise self._wrong(key, f"{key}: {error}") from None

    def _table(self, given: Mapping[str, Any], key: str) -> dict[str, Any]:
        found = given.get(key, {})
        if not isinstance(found, dict):
            raise self._wrong(key, f"{key} is a table, not {found!r}")
        return found

    def _known(self, given: Mapping[str, Any], known: Collection[str], what: str) -> None:
        for key in given:
            if key not in known:
                verb = "has" if what == "a theme" else "have"
                near = did_you_mean(key, known)
                raise self._wrong(key, f"{what} {verb} no {key!r}{near} (known: {', '.join(known)})")

    def _wrong(self, key: str, said: str) -> RenderError:
        for number, line in enumerate(self._lines, 1):
            before, sign, _ = line.partition("=")
            name = before if sign else line.strip().strip("[]").rpartition(".")[2]
            if name.strip().strip("\"'") == key:
                return RenderError(f"{self._path}:{number}: {said}")
        return RenderError(f"{self._path}: {said}")
