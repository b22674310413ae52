"""What a command is given: the arguments and options in its signature, as plain values.

They stand in the ``Annotated`` of a parameter, whose name, type and default say the rest. `_plain` reads a
command line by them, and `_framework` makes of them what the framework wants, where there is help to give, a
mistake to explain or a word to complete.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Argument", "Option"]


class Argument:
    """What is told by its place on the line."""

    def __init__(self, metavar: str, help: str, *, names: Callable[[], Iterable[str]] | None = None) -> None:
        self.metavar = metavar
        self.help = help
        self.names = names


class Option:
    """What is told by its name.

    Args:
        spellings: How it is written, such as ``--output`` and ``-o``; a flag as ``--fold/--no-fold``. Without
            any that is long, it is called like the parameter.
        metavar: What stands for its value in the help.
        names: What a shell completes it with.
        choices: All that it may be.

    Example:
        >>> Option("--format", choices=("text", "json"), help="For people or for programs.").metavar
        'text|json'
    """

    def __init__(
        self,
        *spellings: str,
        help: str,
        metavar: str | None = None,
        names: Callable[[], Iterable[str]] | None = None,
        choices: tuple[str, ...] = (),
    ) -> None:
        self.spellings = spellings
        self.help = help
        self.metavar = metavar or "|".join(choices) or None
        self.names = names or ((lambda: choices) if choices else None)
        self.choices = choices

    def known_as(self, parameter: str) -> tuple[str, ...]:
        """Give its spellings, of which one is long at least.

        Example:
            >>> Option("-k", help="").known_as("most_cards"), Option("--to", help="").known_as("format")
            (('-k', '--most-cards'), ('--to',))
        """
        if any(spelling.startswith("--") for spelling in self.spellings):
            return self.spellings
        return (*self.spellings, f"--{parameter.replace('_', '-')}")
