"""A command line, run: the command is imported alone, and the framework where it is wanted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

from argmap.cli import _screen
from argmap.cli._plain import plainly
from argmap.table import row_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ended", "run"]

T = TypeVar("T")

_COMPLETION = "_ARGMAP_COMPLETE"  # set by a shell that asks what a line could go on with


def run(given: list[str]) -> None:
    """Run one command line.

    Raises:
        SystemExit: always, unless the command fails.
    """
    one = row_of("argmap.cli", given[0], "COMMAND") if given else None
    plain = plainly(one.run, given[1:]) if one and _COMPLETION not in os.environ else None
    if one is None or plain is None:
        from argmap.cli._framework import build

        build(one)(args=given, prog_name="argmap")
        return
    ended(lambda: one.run(**plain))
    raise SystemExit(0)


def ended(work: Callable[[], T]) -> T:
    """Do what a command does, with an end for each way in which a shell breaks off."""
    try:
        found = work()
        _screen.flush()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        raise SystemExit(_screen.close(0, broken=True)) from None
    return found
