"""What a semantics is: a row of the wing's table, and what every verdict has in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from argmap.errors import QueryError, did_you_mean
from argmap.table import rows

if TYPE_CHECKING:
    from argmap.semantics.budget import Budget
    from argmap.semantics.framework import Framework

__all__ = ["Semantics", "Verdicts", "find", "semantics"]

_ROOMS = ("argmap.semantics.dung", "argmap.semantics.gradual")


class Verdicts(ABC):
    """What a semantics makes of a framework: something for each argument, by name.

    Attributes:
        framework: What was evaluated; its `reading` says how the debate was read.
        semantics: The row of the semantics.
    """

    framework: Framework
    semantics: Semantics

    @abstractmethod
    def __getitem__(self, name: str) -> str | float:
        """Give the verdict on the argument of this name."""

    @abstractmethod
    def __str__(self) -> str:
        """Say what was found, in sentences."""


@dataclass(frozen=True)
class Semantics:
    """One way to evaluate a framework.

    Attributes:
        name: Its name in the field, in small letters.
        cite: The paper and the definition.
        wants: The parts of a framework that it takes, of ``attacks``, ``joint`` (attacks of several
            sources), ``supports``, ``needs``, ``scores``, ``weights`` and ``values``. Where it takes neither
            supports nor needs, they become attacks first, as the reading says.
        run: What evaluates, as `verdicts` does for it: a `Method` or a `Modular`.
        short: Its letters in the competition of solvers (ICCMA), or "".
        principles: For each principle (see `argmap.semantics.principles`), True where it holds of every
            framework, or a framework, as `argmap.semantics.of` reads it, where it fails.
        means: What it accepts, in a sentence for the glossary.
    """

    name: str
    cite: str
    wants: frozenset[str]
    run: Callable[[Framework, Semantics, Budget], Verdicts] = field(repr=False)
    means: str = ""
    short: str = ""
    principles: Mapping[str, bool | str] = field(default_factory=dict, repr=False, hash=False)

    def verdicts(self, framework: Framework, budget: Budget) -> Verdicts:
        """Evaluate a framework that has no other parts than this semantics wants."""
        return self.run(framework, self, budget)


@cache
def semantics() -> tuple[Semantics, ...]:
    """Give the semantics there are, in the order of their files.

    Example:
        >>> "grounded" in [row.name for row in semantics()]
        True
    """
    found: list[Any] = [row for room in _ROOMS for row in _there(room)]
    return tuple(found)


def _there(room: str) -> tuple[Any, ...]:
    from importlib.util import find_spec

    return rows(room, "SEMANTICS") if find_spec(room) else ()


def find(name: str | Semantics) -> Semantics:
    """Give the semantics of this name or of these letters, or the one given.

    Example:
        >>> find("grounded").short
        'GR'
        >>> find("groundd")
        Traceback (most recent call last):
        argmap.errors.QueryError: no semantics is called 'groundd'; did you mean 'grounded'?
    """
    if isinstance(name, Semantics):
        return name
    table = semantics()
    plain = name.strip().casefold().replace(" ", "-").replace("_", "-")
    for row in table:
        if name and (plain == row.name or name == row.short):
            return row
    raise QueryError(f"no semantics is called {name!r}{did_you_mean(name, [row.name for row in table])}")
