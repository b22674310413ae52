"""How a debate is laid out as Argdown: as its author wrote it, that put in order, or written anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.errors import FormatError, did_you_mean

__all__ = ["LAYOUTS", "ArgdownOptions"]

LAYOUTS = {
    "own": "the author's own file, to the letter, where the debate is as it was read",
    "tidy": "that file with its indentation and empty lines put in order, comments and all",
    "new": "a file written anew from the debate alone",
}


@dataclass(frozen=True, slots=True)
class ArgdownOptions:
    """What writing Argdown takes besides the debate.

    Attributes:
        layout: One of `LAYOUTS`. A debate that has been changed, or that comes from elsewhere, is written
            anew whatever is asked for.

    Raises:
        FormatError: there is no such layout.
    """

    layout: str = "own"

    def __post_init__(self) -> None:
        if self.layout not in LAYOUTS:
            near = did_you_mean(str(self.layout), LAYOUTS)
            raise FormatError(f"no layout is called {self.layout!r}{near} (known: {', '.join(LAYOUTS)})")

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Give name and value, for ``dict(options)``."""
        yield "layout", self.layout
