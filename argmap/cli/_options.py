"""Arguments and options that several commands share, and the names that a shell completes."""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from argmap.errors import ArgMapError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Debate

__all__ = ["File", "From", "Settings", "Shape", "choices", "read", "settings"]

_YES = ("yes", "true", "on", "1")
_NO = ("no", "false", "off", "0")
_SHAPES = ("text", "json")


def choices(names: Iterable[str], incomplete: str) -> list[str]:
    """Give the names that begin so, for the shell to complete."""
    return [name for name in names if name.startswith(incomplete)]


def _readable(incomplete: str) -> list[str]:
    from argmap.formats import formats

    return choices((row.name for row in formats() if row.decode), incomplete)


File: TypeAlias = Annotated[
    str, typer.Argument(metavar="FILE", help="A debate; - reads standard input.", show_default=False)
]
From: TypeAlias = Annotated[
    str | None,
    typer.Option("--from", metavar="FORMAT", help="The format of FILE, if its name does not tell.", autocompletion=_readable),
]
Settings: TypeAlias = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Any other option of the format; may be repeated.")
]


def _shape(given: str) -> str:
    if given not in _SHAPES:
        raise typer.BadParameter(f"it is text or json, not {given!r}")
    return given


Shape: TypeAlias = Annotated[
    str,
    typer.Option(
        "--format", metavar="text|json", help="For people or for programs.", callback=_shape,
        autocompletion=lambda incomplete: choices(_SHAPES, incomplete),
    ),
]  # fmt: skip


def read(file: str, format: str | None = None) -> Debate:
    """Read a debate from a file, or from standard input."""
    from argmap.formats import load, loads

    if file != "-":
        return load(file, format=format)
    return loads(sys.stdin.buffer.read(), format, name="standard input")


def settings(given: Iterable[str] | None, options: type[Any] | None = None) -> dict[str, Any]:
    """Part ``name=value`` options, with numbers and yes or no where the class of options has such a field.

    What the names and values may be, the library says.

    Example:
        >>> from argmap.render import Options
        >>> settings(["scale=3", "quotes=no", "title=2025"], Options)
        {'scale': 3.0, 'quotes': False, 'title': '2025'}
    """
    kinds = {spec.name: spec.type for spec in fields(options)} if options and is_dataclass(options) else {}
    found: dict[str, Any] = {}
    for pair in given or ():
        name, sign, value = pair.partition("=")
        name = name.strip().replace("-", "_")
        if not sign or not name:
            raise ArgMapError(f"--set takes name=value, not {pair!r}")
        found[name] = _typed(name, value, kinds.get(name))
    return found


def _typed(name: str, value: str, kind: object) -> Any:
    word = value.strip().casefold()
    if kind in ("bool", bool):
        if word not in _YES and word not in _NO:
            raise ArgMapError(f"--set {name} is yes or no, not {value!r}")
        return word in _YES
    if kind in ("int", int, "float", float):
        try:
            return int(word) if kind in ("int", int) else float(word)
        except ValueError:
            raise ArgMapError(f"--set {name} is a number, not {value!r}") from None
    return value
