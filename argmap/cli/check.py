"""Check whether a debate is well made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import _json, _screen
from argmap.cli._command import Command
from argmap.cli._options import File, From, Shape, offer, read

if TYPE_CHECKING:
    from argmap.formats import Diagnostic

__all__ = ["COMMAND", "run"]

_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def _codes() -> list[str]:
    from argmap.check import checks

    return [row.code for row in checks()]


def run(
    file: File,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help="Only these codes, or how they begin: Q4,S101.",
            autocompletion=offer(_codes),
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="All but these codes.", autocompletion=offer(_codes)),
    ] = None,
    root: Annotated[
        str | None,
        typer.Option(
            metavar="DIR", help="A folder that sources may be read from, besides FILE's and this one."
        ),
    ] = None,
    from_: From = None,
    format: Shape = "text",
) -> None:
    """Check a debate, and each quote against its source.

    First the warnings of the file itself, each with its line, then a line for each finding, with its code and
    a way out. The exit code is 1 where there are errors or warnings, and 2 where the file cannot be read:
    then all that is wrong with it is told.
    """
    from argmap.check import examine

    met: list[Diagnostic] = []
    debate = read(file, from_, report=met.append)
    seen = examine(debate, root=root, select=_split(select), ignore=_split(ignore))
    findings, found, quotes = seen.findings, seen.found, seen.quotes
    if format == "json":
        answer = {"findings": _json.plain(findings), "quotes": quotes, "found": found}
        if met:
            answer = {"diagnostics": _json.plain(met), **answer}
        _screen.raw(_json.document(answer))
    else:
        for diagnostic in met:
            level = diagnostic.level
            first, *rest = str(diagnostic).replace(f"{level}: ", "", 1).split("\n")
            _screen.line((f"{level} ", _STYLES[level]), first)
            for line in rest:
                _screen.line(line)
        for finding in findings:
            _screen.line((f"{finding.level} ", _STYLES[finding.level]), str(finding))
        number = (
            f"{found} quote{'' if found == 1 else 's'}" if found == quotes else f"{found} of {quotes} quotes"
        )
        _screen.line(f"{number} found, {len(findings)} finding{'' if len(findings) == 1 else 's'}")
    if met or any(finding.level != "info" for finding in findings):
        raise typer.Exit(1)


def _split(given: list[str] | None) -> tuple[str, ...]:
    return tuple(code.strip().upper() for codes in given or () for code in codes.split(",") if code.strip())


COMMAND = Command("check", run, "argmap check debate.argdown --ignore U202")
