"""Draw a debate."""

from __future__ import annotations

import sys
from dataclasses import fields
from os.path import basename, splitext
from typing import Annotated, Any

from argmap.cli import _screen
from argmap.cli._command import Command
from argmap.cli._given import Option
from argmap.cli._options import File, From, Settings, guard, known, read, settings
from argmap.cli._selection import selected, words
from argmap.files import write

__all__ = ["COMMAND", "run"]

_MANY = 600  # cards past which nobody reads a map
_VIEWS = ("map", "exchange", "matrix", "timeline")
_GATHER = ("speaker", "party", "topic")
_DIRECTIONS = ("LR", "RL", "TB")


def _pictures() -> list[str]:
    from argmap.render import renderers

    return [row.name for row in renderers()]


def _themes() -> tuple[str, ...]:
    from argmap.render import Theme

    return Theme.names()


def _engines() -> tuple[str, ...]:
    from argmap.render.layout.engines import OUTSIDE

    return ("builtin", *OUTSIDE, "auto")


def run(
    file: File,
    output: Annotated[
        str | None,
        Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write it; - prints it. Else FILE's name with the picture's suffix, here.",
        ),
    ] = None,
    format: Annotated[
        str | None,
        Option(
            "--format",
            metavar="PICTURE",
            help="svg, png, pdf, dot or markdown; else by the output's name.",
            names=_pictures,
        ),
    ] = None,
    view: Annotated[
        str,
        Option(
            metavar="VIEW",
            help="map, exchange (who said what when), matrix (who answers whom) or timeline (the dates side "
            "by side).",
            names=lambda: _VIEWS,
        ),
    ] = "map",
    theme: Annotated[
        str,
        Option(
            metavar="THEME",
            help="newspaper, plain, by-party, night, aif, argdown, high-contrast, or a TOML file.",
            names=_themes,
        ),
    ] = "newspaper",
    engine: Annotated[
        str | None,
        Option(
            metavar="ENGINE",
            help="What places the cards: builtin, dot, pygraphviz or auto.",
            names=_engines,
        ),
    ] = None,
    direction: Annotated[
        str,
        Option(
            metavar="DIRECTION",
            help="LR, RL or TB: which way replies follow.",
            names=lambda: _DIRECTIONS,
        ),
    ] = "LR",
    focus: Annotated[
        str, Option(metavar="ID", help="Draw around this statement; what is far from it is folded.")
    ] = "",
    depth: Annotated[
        int | None,
        Option(metavar="K", help="How many links far: from the focus, or from what bears on nothing."),
    ] = None,
    fold: Annotated[
        bool, Option("--fold/--no-fold", help="Fold a large map until at most 300 cards are shown.")
    ] = False,
    gather: Annotated[
        str,
        Option(
            metavar="BY",
            help="One card for each speaker, party or topic, with counts.",
            names=lambda: _GATHER,
        ),
    ] = "",
    badges: Annotated[
        bool,
        Option(
            "--badges/--no-badges", help="Mark proposals that nobody takes up, or that a reply goes round."
        ),
    ] = True,
    select: Annotated[
        list[str] | None,
        Option(
            metavar="WHAT",
            help="What is on the map: with-title, all, with-relations …, file for what the file's front "
            "matter asks for, or name=value (tags=fish,sea); may be repeated.",
            names=words,
        ),
    ] = None,
    groups: Annotated[
        bool | None,
        Option("--groups/--no-groups", help="Draw headings around what stands under them."),
    ] = None,
    from_: From = None,
    set: Settings = None,
) -> None:
    """Draw a debate as a picture."""
    from argmap import query
    from argmap.errors import ArgMapError
    from argmap.render import Options, draw, renderer, renderer_for

    if output is None and file == "-":
        output = "-"
    if not theme.casefold().endswith(".toml"):
        known("theme", theme, _themes())
    known("view", view, _VIEWS)
    known("direction", direction, _DIRECTIONS)
    if gather:
        known("way to gather", gather, _GATHER)
    if engine is not None:
        known("engine", engine, _engines())
    if format:
        known("picture", format, _pictures())
    named = output is not None and output != "-" and not format
    kind = renderer_for(output or "") if named else renderer(format or "svg")
    where = output or splitext(basename(file))[0] + kind.suffixes[0]
    if where == "-" and not kind.media.startswith(("text/", "image/svg")) and sys.stdout.isatty():
        raise ArgMapError(f"a {kind.name} is no text for a terminal; write it to a file with -o")
    guard(file, where, kind, of=from_)
    debate = read(file, from_)
    chosen: dict[str, Any] = {"selection": selected(select, debate, format=from_), "groups": groups}
    drawn = draw(
        debate,
        format=kind.name,
        badges=query.badges(debate) if badges else None,
        **{"view": view, "theme": theme, "engine": engine, "direction": direction}
        | {"focus": focus, "depth": depth, "fold": fold, "gather": gather}
        | {name: value for name, value in chosen.items() if value is not None}
        | settings(set, {field.name: field.type for field in fields(Options)}),
    )
    if where == "-":
        _screen.raw(drawn.data.encode("utf-8", "replace") if isinstance(drawn.data, str) else drawn.data)
        return
    write(where, drawn.data)
    how = f", placed by {drawn.engine}" if drawn.engine else ""
    _screen.note(f"wrote {where} ({kind.name}{how})")
    if len(debate.statements) > _MANY and not (focus or fold or gather or depth is not None):
        _screen.note(
            f"a map of {len(debate.statements):,} cards is hard to read: "
            "--fold shows 300 of them and counts the rest, --focus ID what is near one, "
            "--gather speaker one card for each speaker"
        )


COMMAND = Command("draw", run, "argmap draw debate.argdown -o debate.svg --theme by-party")
