"""What a command is: a row with a name, a function whose signature is its options, and an example."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Command"]


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        run: What it does; the signature gives its arguments and options, the docstring its help.
        example: One line of shell that shows it at work.

    Example:
        >>> Command("count", lambda: None, "argmap count debate.argdown").name
        'count'
    """

    name: str
    run: Callable[..., None]
    example: str
