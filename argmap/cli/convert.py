"""Write a debate in another format."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Annotated, Any

from argmap.cli import _screen
from argmap.cli._command import Command
from argmap.cli._given import Option
from argmap.cli._options import File, From, Settings, content, guard, read, settings

if TYPE_CHECKING:
    from argmap.model import Debate, Source

__all__ = ["COMMAND", "run"]


def _writable() -> list[str]:
    from argmap.formats import formats

    return [row.name for row in formats() if row.encode]


def run(
    file: File,
    to: Annotated[
        str | None,
        Option(
            "--to",
            metavar="FORMAT",
            help="The format to write, if the output's name does not tell.",
            names=_writable,
        ),
    ] = None,
    output: Annotated[
        str, Option("--output", "-o", metavar="FILE", help="Where to write it; - prints it.")
    ] = "-",
    from_: From = None,
    strict: Annotated[bool, Option("--strict", help="Refuse to lose anything.")] = False,
    set: Settings = None,
) -> None:
    """Write a debate in another format.

    What the format cannot carry is told on standard error, feature by feature. FILE itself is written
    anew only in its own format; so an Argdown file is put in order: indentation, empty lines, blanks after
    signs, and every word and comment left alone (--set layout=new writes it from the debate alone). Paths of
    sources are kept right where the output lies in another folder.
    """
    from argmap.errors import ArgMapError
    from argmap.formats import dumps, formats, guess, losses, put

    if to is None and output == "-":
        raise ArgMapError("name the format to write with --to, or a file to write with -o")
    target = guess(output).name if to is None else to
    row = next((row for row in formats() if row.name == target), None)
    in_place = row is not None and guard(file, output, row, of=from_)
    if in_place and row is not None and row.gather is not None and row.gather(content(file), file):
        raise ArgMapError(f"{file} includes other files, which it would swallow; name another file with -o")
    debate = read(file, from_)
    if "-" not in (file, output):
        debate = _moved(debate, Path(file).parent.resolve(), Path(output).parent.resolve())
    reads = from_ or (debate.written[0] if debate.written is not None else "")
    ordered = (row.tidy or {}) if row is not None and reads == row.name else {}
    text = dumps(debate, target, strict=strict, **{**ordered, **settings(set)})
    for loss in losses(debate, target):
        _screen.note(("lost: ", "yellow"), str(loss))
    if output == "-":
        _screen.raw((text if text.endswith("\n") else text + "\n").encode("utf-8", "replace"))
    else:
        if in_place and debate.written is None:
            _screen.note(f"{output} is written anew: comments and layout are not kept")
        put(output, text, target)
        _screen.note(f"wrote {output} ({target})")


def _moved(debate: Debate, old: Path, new: Path) -> Debate:
    """Let the paths of sources start from another folder."""
    from argmap.model import Debate

    if old == new or not any(source.path for source in debate.sources):
        return debate
    parts: dict[str, Any] = {spec.name: getattr(debate, spec.name) for spec in fields(debate)}
    parts["sources"] = tuple(_from(source, old, new) for source in debate.sources)
    return Debate.trusted(**parts)


def _from(source: Source, old: Path, new: Path) -> Source:
    if not source.path or os.path.isabs(source.path) or PureWindowsPath(source.path).is_absolute():
        return source
    there = old / source.path
    try:
        return replace(source, path=Path(os.path.relpath(there, new)).as_posix())
    except ValueError:  # on another drive
        return replace(source, path=str(there))


COMMAND = Command("convert", run, "argmap convert debate.argdown --to native -o debate.json")
