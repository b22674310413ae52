"""Make many values without the garbage collector, which would look through all of them again and again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["paused"]

_MANY = 10_000


@contextmanager
def paused(count: int) -> Iterator[None]:
    """Keep the garbage collector from running while about so many values are made; few make no odds.

    Values form no circles as they are made, so there is nothing for it to find. Afterwards it is put back
    as it was, whatever happened, and what there is now counts as old: a freeze and a thaw move it to the
    oldest generation, so that the next short collection need not walk through it either. Where someone
    has frozen objects of their own, that is left alone.

    Example:
        >>> was_on = gc.isenabled()
        >>> with paused(1_000_000):
        ...     gc.isenabled()
        False
        >>> gc.isenabled() == was_on
        True
    """
    was_on = gc.isenabled()
    if count < _MANY or not was_on:
        yield
        return
    gc.disable()
    try:
        yield
        if hasattr(gc, "freeze") and not gc.get_freeze_count():  # PyPy has none
            gc.freeze()
            gc.unfreeze()
    finally:
        gc.enable()
