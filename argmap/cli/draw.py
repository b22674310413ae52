"""Draw a debate."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import _screen
from argmap.cli._command import Command
from argmap.cli._options import File, From, Settings, choices, read, settings

if TYPE_CHECKING:
    from argmap.model import Debate

__all__ = ["COMMAND", "run"]

_SILENCE = "No direct reply in this exchange"
_SIDESTEP = "Sidestepped: the reply strikes the speaker"


def _pictures(incomplete: str) -> list[str]:
    from argmap.render import renderers

    return choices((row.name for row in renderers()), incomplete)


def _themes(incomplete: str) -> list[str]:
    return choices(("newspaper", "plain", "by-party"), incomplete)


def _engines(incomplete: str) -> list[str]:
    return choices(("auto", "builtin", "dot", "pygraphviz"), incomplete)


def _directions(incomplete: str) -> list[str]:
    return choices(("LR", "RL", "TB"), incomplete)


def run(
    file: File,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to write it; - prints it. Otherwise FILE's name, here, with its suffix."
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="PICTURE", help="svg, png, pdf or dot; else by the output's name.", autocompletion=_pictures),
    ] = None,
    theme: Annotated[
        str, typer.Option(metavar="THEME", help="newspaper, plain or by-party.", autocompletion=_themes)
    ] = "newspaper",
    engine: Annotated[
        str | None, typer.Option(metavar="ENGINE", help="What places the cards: builtin, dot, pygraphviz or auto.", autocompletion=_engines)
    ] = None,
    direction: Annotated[
        str, typer.Option(metavar="DIRECTION", help="LR, RL or TB: which way replies follow.", autocompletion=_directions)
    ] = "LR",
    badges: Annotated[
        bool, typer.Option("--badges/--no-badges", help="Mark proposals that nobody takes up, or that a reply goes round.")
    ] = True,
    from_: From = None,
    set: Settings = None,
) -> None:
    """Draw a debate as a picture."""
    from argmap.errors import ArgMapError
    from argmap.render import Options, draw, renderer, renderer_for

    if output is None and file == "-":
        output = "-"
    kind = renderer(format) if format else renderer("svg") if output in (None, "-") else renderer_for(output or "")
    where = output or Path(file).stem + kind.suffixes[0]
    if where == "-" and not kind.media.startswith(("text/", "image/svg")) and sys.stdout.isatty():
        raise ArgMapError(f"a {kind.name} is no text for a terminal; write it to a file with -o")
    debate = read(file, from_)
    drawn = draw(
        debate,
        format=kind.name,
        theme=theme,
        engine=engine,
        direction=direction,
        badges=_badges(debate) if badges else None,
        **settings(set, Options),
    )
    if where == "-":
        _screen.raw(drawn.data.encode() if isinstance(drawn.data, str) else drawn.data)
        return
    drawn.save(where)
    how = f", placed by {drawn.engine}" if drawn.engine else ""
    _screen.note(f"wrote {where} ({kind.name}{how})")


def _badges(debate: Debate) -> dict[str, str]:
    """Say on a card what two questions have found; that a reply goes round a proposal says more."""
    from argmap.query import sidestepped, unanswered

    found = {answer.statement: _SILENCE for answer in unanswered(debate)}
    return found | {answer.statement: _SIDESTEP for answer in sidestepped(debate)}


COMMAND = Command("draw", run, "argmap draw debate.argdown -o debate.svg --theme by-party")
