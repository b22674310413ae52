"""What a check is, and what it finds: a code, a sentence, a way out.

A check is a function that yields a `hit` for each thing at fault. Its docstring is what the finding says:
the first paragraph the fault, the second the way out, with the names of the hit's words in braces. A
`Room` is a table of checks of one sort; a module of this folder that ends in ``CHECKS = Room(…)`` is
part of `check`, and so is an entry point of the group ``argmap.checks``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from inspect import cleandoc
from typing import Any, Literal, NamedTuple, TypeAlias

from argmap.check.case import Case
from argmap.places import Place

__all__ = ["Check", "Finding", "Hit", "Level", "Room", "hit", "short"]

Level: TypeAlias = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a debate that should not be so.

    Attributes:
        code: A letter for the room and a number: ``Q401``.
        message: What is wrong, in words.
        advice: The way out.
        about: The ids of what is at fault, in debate order.
        what: What sort of thing that is: ``statement``, ``link``, ``source`` …
        level: ``error`` and ``warning`` should not be; ``info`` is worth knowing.
        where: The place in the source, where the finding has one.

    Example:
        >>> print(Finding("S104", "it says nothing", "give it a text", ("a",), "statement"))
        S104 statement 'a': it says nothing; give it a text
    """

    code: str
    message: str
    advice: str
    about: tuple[str, ...]
    what: str = "statement"
    level: Level = "warning"
    where: Place | None = field(default=None, compare=False)

    def __str__(self) -> str:
        named = ", ".join(repr(name) for name in self.about[:5])
        more = f" and {len(self.about) - 5} more" if len(self.about) > 5 else ""
        plural = "s" if len(self.about) > 1 else ""
        who = f" {self.what}{plural} {named}{more}" if named else ""
        return f"{self.code}{who}: {self.message}; {self.advice}"


class Hit(NamedTuple):
    """What a check yields: what is at fault, and the words its docstring wants."""

    what: str
    about: tuple[str, ...]
    words: dict[str, Any]
    where: Place | None


def hit(what: str, *about: str, where: Place | None = None, **words: Any) -> Hit:
    """Name what is at fault, and the words that the check's docstring has in braces."""
    return Hit(what, about, words, where)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, its level, and the function that finds.

    Attributes:
        on_request: Whether it is looked for only where its code, or how it begins, is selected.
    """

    code: str
    level: Level
    run: Callable[[Case], Iterator[Hit]]
    on_request: bool = False

    @property
    def says(self) -> tuple[str, str]:
        """The fault and the way out, with names in braces."""
        fault, _, advice = cleandoc(self.run.__doc__ or self.run.__name__).partition("\n\n")
        return _sentence(fault), _sentence(advice)

    def findings(self, case: Case) -> Iterator[Finding]:
        """Give what this check finds in a debate, in debate order."""
        fault, advice = self.says
        for what, about, words, where in self.run(case):
            message = fault.format(**words)
            yield Finding(self.code, message, advice.format(**words), about, what, self.level, where)


@dataclass(frozen=True, slots=True)
class Room:
    """The checks of one sort: a name, the letter of their codes, and the table."""

    name: str
    letter: str
    checks: tuple[Check, ...]


def short(text: str, most: int = 70) -> str:
    """Quote a text within a sentence: on one line, and not too long.

    Example:
        >>> print(short("We won’t\\ntake lessons."), short("a" * 99, 10))
        “We won’t take lessons.” “aaaaaaaaa…”
    """
    plain = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text[: 4 * most].split()))
    return f"“{plain}”" if len(plain) <= most else f"“{plain[: most - 1].rstrip()}…”"


def _sentence(paragraph: str) -> str:
    plain = " ".join(paragraph.split()).rstrip(".")
    return plain[:1].lower() + plain[1:]
