"""Write a debate as one offline page."""

from __future__ import annotations

from typing import Annotated

from argmap.cli import draw
from argmap.cli._command import Command
from argmap.cli._given import Option
from argmap.cli._options import File, From, Settings

__all__ = ["COMMAND", "run"]


def run(
    file: File,
    output: Annotated[
        str | None,
        Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write it; - prints it. Else FILE's name, here.",
        ),
    ] = None,
    theme: Annotated[
        str,
        Option(
            metavar="THEME",
            help="newspaper, plain, by-party, night, aif, argdown, high-contrast, or a TOML file.",
        ),
    ] = "newspaper",
    badges: Annotated[
        bool, Option("--badges/--no-badges", help="Mark what nobody takes up, or a reply goes round.")
    ] = True,
    from_: From = None,
    set: Settings = None,
) -> None:
    """Write a debate as one offline page, down to the spoken words."""
    draw.run(file, output, "html", theme=theme, badges=badges, from_=from_, set=set)


COMMAND = Command("page", run, "argmap page debate.argdown -o debate.html")
