"""The command line put together from the rows of this folder."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from argmap.cli import _screen
from argmap.table import row_of, rows

__all__ = ["build"]

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
        try:
            found = super().invoke(ctx)
            _screen.flush()
        except KeyboardInterrupt:
            raise SystemExit(130) from None
        except BrokenPipeError:
            raise SystemExit(_screen.close(0, broken=True)) from None
        return found


def build(wanted: str = "") -> Any:
    """Give the command line, to be called with ``args`` and ``prog_name``.

    Args:
        wanted: The command that is run: then no other is read. Where none is called so, all are.
    """
    app = typer.Typer(
        cls=_Group, help=_HELP, epilog=_EXAMPLES, no_args_is_help=True, rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(_options)
    one = row_of("argmap.cli", wanted, "COMMAND")
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
