"""Check whether a debate is well made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Any

from argmap.cli import _json, _screen
from argmap.cli._command import Command
from argmap.cli._given import Option
from argmap.cli._options import File, From, piped, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.check import Finding
    from argmap.formats import Diagnostic, Report
    from argmap.model import Debate
    from argmap.places import Place

__all__ = ["COMMAND", "run"]

_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def _codes() -> list[str]:
    from argmap.check import checks

    return [row.code for row in checks()]


def run(
    file: File,
    select: Annotated[
        list[str] | None,
        Option(
            metavar="CODES",
            help="Only these codes, or how they begin: Q4,S101.",
            names=_codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        Option(metavar="CODES", help="All but these codes.", names=_codes),
    ] = None,
    root: Annotated[
        str | None,
        Option(metavar="DIR", help="A folder that sources may be read from, besides FILE's and this one."),
    ] = None,
    from_: From = None,
    format: Annotated[
        str,
        Option(
            choices=("text", "json", "lines"),
            help="For people, for programs, for editors (file:line:column: level: …).",
        ),
    ] = "text",
) -> None:
    """Check a debate, and each quote against its source.

    First the warnings of the file itself, each with its line, then a line for each finding, with its code and
    a way out. The exit code is 1 where there are errors or warnings, and 2 where the file cannot be read:
    then all that is wrong with it is told.
    """
    from argmap.check import examine

    met: list[Diagnostic] = []
    places: Mapping[str, Mapping[str, Place]] = {}
    if format == "text":
        debate = read(file, from_, report=met.append)
    else:
        debate, places = _placed(file, from_, met.append)
    seen = examine(debate, root=root, select=_split(select), ignore=_split(ignore))
    findings, found, quotes = seen.findings, seen.found, seen.quotes
    if format == "json":
        told = [{**_json.plain(f), "at": _json.plain(_place(f, places))} for f in findings]
        answer = {"findings": told, "quotes": quotes, "found": found}
        _screen.raw(_json.document({"diagnostics": _json.plain(met), **answer} if met else answer))
    elif format == "lines":
        for diagnostic in met:
            _screen.line(f"{_where(diagnostic.place, file)}: {diagnostic.level}: {diagnostic.message}")
        for finding in findings:
            _screen.line(f"{_where(_place(finding, places), file)}: {finding.level}: {finding}")
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
        raise SystemExit(1)


def _where(place: Place | None, file: str) -> str:
    return f"{place.name}:{place.line}:{place.column}" if place else file


def _placed(
    file: str, format: str | None, report: Report
) -> tuple[Debate, Mapping[str, Mapping[str, Place]]]:
    """Read a debate, and where in its text each thing stands."""
    from argmap.files import read_bytes
    from argmap.formats import load, loads, places

    if file == "-":
        raw = piped()
        debate = loads(raw, format, report=report, name="standard input")
        return debate, places(raw, format, name="standard input")
    debate = load(file, format=format, report=report)
    if os.path.isdir(file):
        return debate, {}
    return debate, places(read_bytes(file), format, name=file)


def _place(finding: Finding, places: Mapping[str, Mapping[str, Any]]) -> Place | None:
    """Give the place of the first thing that a finding is about."""
    return next((places.get(finding.what, {}).get(name) for name in finding.about[:1]), None)


def _split(given: list[str] | None) -> tuple[str, ...]:
    return tuple(code.strip().upper() for codes in given or () for code in codes.split(",") if code.strip())


COMMAND = Command("check", run, "argmap check debate.argdown --ignore U202")
