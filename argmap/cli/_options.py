"""Arguments and options that several commands share, and the names that a shell completes."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from argmap.cli._given import Argument, Option
from argmap.errors import ArgMapError, QueryError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.formats import Report
    from argmap.model import Debate

__all__ = [
    "File",
    "From",
    "Rows",
    "Settings",
    "Shape",
    "content",
    "guard",
    "known",
    "piped",
    "read",
    "settings",
]

_YES = ("yes", "true", "on", "1")
_NO = ("no", "false", "off", "0")
_CHUNK = 1 << 16
_HEAD = 4096
_ELSEWHERE = ("debate", "format", "badges", "strict", "selection")


def _readable() -> list[str]:
    from argmap.formats import formats

    return [row.name for row in formats() if row.decode]


def guard(file: str, output: str, row: Any, *, of: str | None = None) -> bool:
    """Refuse an output that would take the map's place, or that is named like another format.

    A map may be written anew in its own format; give whether that is asked for.

    Args:
        row: The format or renderer that is written.
        of: The format of the map, where it was named.

    Raises:
        ArgMapError: as said, with the way out.
    """
    from argmap.formats import formats, guess
    from argmap.render import renderers

    if output == "-":
        return False
    name = output.lower()
    if not name.endswith(row.suffixes):
        others: list[Any] = [*formats(), *renderers()]
        others.sort(key=lambda other: not name.endswith(other.suffixes[0]))  # whose usual ending it is first
        for other in others:
            if name.endswith(other.suffixes):
                way = f"name it …{row.suffixes[0]}, or ask for {other.name}"
                raise ArgMapError(f"{output} is named like {other.name}, and {row.name} is asked for; {way}")
    if not _same(file, output):
        return False
    if file == "-" or (of or guess(file, content(file)[:_HEAD]).name) != row.name:
        raise ArgMapError(f"{output} is the map itself; name another file with -o")
    return True


def _same(file: str, output: str) -> bool:
    with suppress(OSError, ValueError, AttributeError):  # not there yet, or no file
        if file != "-":
            return os.path.samefile(file, output)
        return os.path.samestat(os.fstat(sys.stdin.fileno()), os.stat(output))
    return False


File: TypeAlias = Annotated[str, Argument(metavar="FILE", help="A debate; - reads standard input.")]
From: TypeAlias = Annotated[
    str | None,
    Option(
        "--from",
        metavar="FORMAT",
        help="The format of FILE, if its name does not tell.",
        names=_readable,
    ),
]
Settings: TypeAlias = Annotated[
    list[str] | None, Option("--set", metavar="NAME=VALUE", help="Any other option; may be repeated.")
]


Shape: TypeAlias = Annotated[
    str, Option("--format", choices=("text", "json"), help="For people or for programs.")
]
Rows: TypeAlias = Annotated[
    str,
    Option(
        "--format", choices=("text", "json", "csv"), help="For people, for programs or for a spreadsheet."
    ),
]


def known(what: str, given: str, names: Iterable[str]) -> None:
    """Refuse a name that is none of these, and say which was perhaps meant; capitals count.

    Raises:
        QueryError: it is none of them.

    Example:
        >>> known("direction", "lr", ("LR", "RL", "TB"))
        Traceback (most recent call last):
        argmap.errors.QueryError: no direction is called 'lr'; did you mean 'LR'? (known: LR, RL, TB)
    """
    folded = {name.casefold(): name for name in names}
    if given in folded.values():
        return
    near = folded.get(given.casefold())
    hint = f"; did you mean {near!r}?" if near else did_you_mean(given, folded.values())
    raise QueryError(f"no {what} is called {given!r}{hint} (known: {', '.join(folded.values())})")


def read(file: str, format: str | None = None, *, report: Report | None = None) -> Debate:
    """Read a debate from a file, or from standard input; `report` is told of its warnings."""
    from argmap.formats import load, loads

    if file != "-":
        return load(file, format=format, report=report)
    return loads(piped(), format, report=report, name="standard input")


def content(file: str) -> str:
    """Read the text of a file; a folder has none of its own."""
    from argmap.files import read_text

    return "" if os.path.isdir(file) else read_text(file)


def piped() -> bytes:
    """Read standard input to its end."""
    stream: Any = sys.stdin.buffer
    try:
        return b"".join(iter(lambda: stream.read1(_CHUNK), b""))  # in parts, so that Ctrl-C gets in between
    except OSError as error:
        raise ArgMapError(f"standard input cannot be read: {error.strerror or error}") from None


def settings(
    given: Iterable[str] | None,
    kinds: Mapping[str, object] = MappingProxyType({}),
    *,
    option: str = "--set",
) -> dict[str, Any]:
    """Part ``name=value`` options, with a number, yes or no where a name is of such a kind.

    Which names there are and what their values may be, the library says.

    Example:
        >>> settings(["scale=3", "quotes=no", "title=2025"], {"scale": "float", "quotes": "bool"})
        {'scale': 3.0, 'quotes': False, 'title': '2025'}
    """
    found: dict[str, Any] = {}
    for pair in given or ():
        name, sign, value = pair.partition("=")
        name = name.strip().replace("-", "_")
        if not sign or not name:
            raise ArgMapError(f"{option} takes name=value, not {pair!r}")
        if name in _ELSEWHERE:
            raise ArgMapError(f"{option} takes no {name!r}, which has an option or argument of its own")
        found[name] = _typed(f"{option} {name}", value, kinds.get(name))
    return found


def _typed(name: str, value: str, kind: object) -> Any:
    word = value.strip().casefold()
    if kind in ("bool", bool, "bool | None"):
        if word not in _YES and word not in _NO:
            raise ArgMapError(f"{name} is yes or no, not {value!r}")
        return word in _YES
    if kind in ("int", int, "float", float):
        try:
            return int(word) if kind in ("int", int) else float(word)
        except ValueError:
            raise ArgMapError(f"{name} is a number, not {value!r}") from None
    return value
