"""Count what a debate has."""

from __future__ import annotations

from argmap.cli import _csv, _json, _screen
from argmap.cli._command import Command
from argmap.cli._options import File, From, Rows, read

__all__ = ["COMMAND", "run"]


def run(file: File, from_: From = None, format: Rows = "text") -> None:
    """Count what a debate has: statements, links, strikes, and what is whose.

    How each speaker conducts themselves is a question: `argmap ask FILE conduct`.
    """
    from argmap.tabular import stats

    found = stats(read(file, from_))
    if format == "json":
        _screen.raw(_json.document(_json.plain(found)))
    elif format == "csv":
        _screen.raw(_csv.document(found.rows()))
    else:
        for line in str(found).splitlines():
            _screen.line(line)


COMMAND = Command("stats", run, "argmap stats debate.argdown")
