"""The command line as typer sees it: help, completion, and what is wrong with a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_type_hints

import typer
from typer.core import TyperGroup
from typer.main import get_command

from argmap.cli import _screen
from argmap.cli._app import ended
from argmap.cli._given import Argument, Option
from argmap.table import rows

if TYPE_CHECKING:
    from argmap.cli._command import Command

__all__ = ["build", "offer"]

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
        return ended(lambda: super(_Group, self).invoke(ctx))


def build(one: Command | None = None) -> Any:
    """Give the command line with all commands or with one, to be called with ``args`` and ``prog_name``."""
    app = typer.Typer(
        cls=_Group, help=_HELP, epilog=_EXAMPLES, no_args_is_help=True, rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(_options)
    for row in (one,) if one else rows("argmap.cli", "COMMAND", "argmap.commands"):
        app.command(row.name, epilog=f"\b\nExample:\n  {row.example}")(_told(row.run))
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


def offer(names: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """Make what a shell asks when the tab key is pressed: the names that begin so.

    Example:
        >>> offer(lambda: ("svg", "png", "pdf"))("p")
        ['png', 'pdf']
    """

    def complete(incomplete: str) -> list[str]:
        return [name for name in names() if name.startswith(incomplete)]

    return complete


def _told(run: Callable[..., None]) -> Callable[..., None]:
    """Give a command whose signature is the framework's; what another package says in its words stays."""
    hints = get_type_hints(run, include_extras=True)
    kinds = {name: _typers(hint) for name, hint in hints.items()}
    own = signature(run)

    def told(**given: Any) -> None:
        run(**given)

    told.__doc__ = run.__doc__
    told.__annotations__ = kinds
    told.__signature__ = own.replace(  # type: ignore[attr-defined]
        parameters=[p.replace(annotation=kinds[p.name]) for p in own.parameters.values()]
    )
    return told


def _typers(hint: Any) -> Any:
    kind, *more = get_args(hint) if hasattr(hint, "__metadata__") else (hint,)
    match more:
        case [Argument() as it]:
            complete = offer(it.names) if it.names else None
            info = typer.Argument(
                metavar=it.metavar, help=it.help, show_default=False, autocompletion=complete
            )
            return Annotated[kind, info]
        case [Option() as it]:
            return Annotated[
                kind,
                typer.Option(
                    *it.spellings,
                    metavar=it.metavar,
                    help=it.help,
                    callback=_chosen(it.choices) if it.choices else None,
                    autocompletion=offer(it.names) if it.names else None,
                ),
            ]
    return hint


def _chosen(choices: tuple[str, ...]) -> Callable[[str], str]:
    def check(given: str) -> str:
        if given not in choices:
            *first, last = choices
            raise typer.BadParameter(f"it is {', '.join(first)} or {last}, not {given!r}")
        return given

    return check
