"""Make many values without the garbage collector, which would look through all of them again and again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["paused"]


@contextmanager
def paused() -> Iterator[None]:
    """Keep the garbage collector from running; it is put back as it was, whatever happens.

    Values never form circles as they are made, so there is nothing for it to find. The switch is the
    process's, so it is held no longer than one part of a debate takes.

    Example:
        >>> was_on = gc.isenabled()
        >>> with paused():
        ...     gc.isenabled()
        False
        >>> gc.isenabled() == was_on
        True
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
