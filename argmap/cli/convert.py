"""Write a debate in another format."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli import _screen
from argmap.cli._command import Command
from argmap.cli._options import File, From, Settings, guard, offer, read, settings

__all__ = ["COMMAND", "run"]


def _writable() -> list[str]:
    from argmap.formats import formats

    return [row.name for row in formats() if row.encode]


def run(
    file: File,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help="The format to write, if the output's name does not tell.",
            autocompletion=offer(_writable),
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to write it; - prints it.")
    ] = "-",
    from_: From = None,
    strict: Annotated[bool, typer.Option("--strict", help="Refuse to lose anything.")] = False,
    set: Settings = None,
) -> None:
    """Write a debate in another format.

    What the format cannot carry is told on standard error, feature by feature.
    """
    from argmap.errors import ArgMapError
    from argmap.files import write
    from argmap.formats import dumps, formats, guess, losses

    if to is None and output == "-":
        raise ArgMapError("name the format to write with --to, or a file to write with -o")
    debate = read(file, from_)
    target = guess(output).name if to is None else to
    row = next((row for row in formats() if row.name == target), None)
    if row is not None:
        guard(file, output, row, of=from_)
    text = dumps(debate, target, strict=strict, **settings(set))
    for loss in losses(debate, target):
        _screen.note(("lost: ", "yellow"), str(loss))
    if output == "-":
        _screen.raw((text if text.endswith("\n") else text + "\n").encode("utf-8", "replace"))
    else:
        write(output, text)
        _screen.note(f"wrote {output} ({target})")


COMMAND = Command("convert", run, "argmap convert debate.argdown --to native -o debate.json")
