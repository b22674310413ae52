"""Show a debate in the browser while it is written."""

from __future__ import annotations

from typing import Annotated

from argmap.cli import _screen
from argmap.cli._command import Command
from argmap.cli._given import Option
from argmap.cli._options import File, From

__all__ = ["COMMAND", "run"]


def run(
    file: File,
    port: Annotated[int, Option(metavar="PORT", help="Where to listen; 0 takes a free one.")] = 0,
    from_: From = None,
) -> None:
    """Show a debate as a page in the browser, and again whenever it is saved."""
    from argmap.errors import ArgMapError
    from argmap.live import Live

    if file == "-":
        raise ArgMapError("what is watched is a file; save it and name it")
    with Live(file, format=from_, port=port) as live:
        _screen.note(f"{file} is shown at {live.address} until Ctrl-C")
        try:
            for said in live.follow():
                _screen.note(said or f"shown again: {file}")
        except KeyboardInterrupt:
            return


COMMAND = Command("watch", run, "argmap watch debate.argdown --port 8000")
