"""The command line put together from the rows of this folder."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from argmap.cli import _screen
from argmap.cli._plain import plainly
from argmap.table import row_of, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.cli._command import Command

__all__ = ["build", "run"]

_COMPLETION = "_ARGMAP_COMPLETE"  # set by a shell that asks what a line could go on with

_HELP = """Turn a political exchange into a map one can question.

FILE is a debate in any format that `argmap formats` lists; - is standard input, and as an output
standard output.

\b
Exit codes:
  0  all is well
  1  `argmap check` has findings, `argmap diff` differences
  2  it cannot be done: a wrong option, an unreadable file
"""
_EXAMPLES = """\b
Examples:
  argmap draw debate.argdown -o debate.svg
  argmap ask debate.argdown unanswered
"""


class _Group(TyperGroup):
    """The commands, with an end for each way in which a shell breaks off."""

    def invoke(self, ctx: Any) -> Any:
        return _ended(lambda: super(_Group, self).invoke(ctx))


def _ended(work: Callable[[], Any]) -> Any:
    try:
        found = work()
        _screen.flush()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        raise SystemExit(_screen.close(0, broken=True)) from None
    return found


def run(given: list[str]) -> None:
    """Run one command line.

    Raises:
        SystemExit: always, unless the command fails.
    """
    one = row_of("argmap.cli", given[0], "COMMAND") if given else None
    plain = plainly(one.run, given[1:]) if one and _COMPLETION not in os.environ else None
    if one is None or plain is None:
        build(one)(args=given, prog_name="argmap")
        return
    try:
        _ended(lambda: one.run(**plain))
    except typer.Exit as end:
        raise SystemExit(end.exit_code) from None
    raise SystemExit(0)


def build(one: Command | None = None) -> Any:
    """Give the command line with all commands or with one, to be called with ``args`` and ``prog_name``."""
    app = typer.Typer(
        cls=_Group, help=_HELP, epilog=_EXAMPLES, no_args_is_help=True, rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(_options)
    for row in (one,) if one else rows("argmap.cli", "COMMAND", "argmap.commands"):
        app.command(row.name, epilog=f"\b\nExample:\n  {row.example}")(row.run)
    return get_command(app)


def _version(asked: bool) -> None:
    if asked:
        _screen.line(f"argmap {import_module('argmap').__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass
