"""Reasoning in a circle."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from argmap.errors import QueryError
from argmap.model import Debate
from argmap.query._cycles import cycles, knots
from argmap.query._question import Question, people, short

if TYPE_CHECKING:
    from argmap.model import Speaker

__all__ = ["QUESTION", "Circle", "circles"]

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Circle:
    """One circle: its statements, each a reason for the next and the last for the first; as ids.

    `statements` begins with the one that comes first in the debate.
    """

    statements: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False)

    @property
    def by(self) -> tuple[str, ...]:
        """The ids of all whose statements are in it."""
        return tuple(dict.fromkeys(who for name in self.statements for who in self.debate.speakers_of(name)))

    def __str__(self) -> str:
        names = [short(self.debate[name]) for name in self.statements]
        who = f"{people(self.debate, self.by)} in a circle" if len(self.by) == 1 else "in a circle"
        if len(names) == 1:
            return f"{names[0]} is given as a reason for itself."
        shown = names[:_SHOWN]
        if len(names) > _SHOWN:
            shown.append(f"{len(names) - _SHOWN:,} statements more")
        turn = "Reasoning goes" if len(self.by) != 1 else "Reasoning of"
        return f"{turn} {who}: {' → '.join(shown)} → {names[0]}."


def circles(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    longest: int | None = None,
    most: int = 10_000,
) -> tuple[Circle, ...]:
    """List the circles of reasons, each once, in debate order.

    A circle is a row of statements, none twice, each of which is given as a reason for the next (as a
    source of a link that supports it), and the last for the first. A dense knot of reasons may hold more
    circles than anybody can read.

    Args:
        by: Only circles with a statement of this speaker.
        longest: Only circles of so many statements at most.
        most: Refuse to list more circles than this.

    Raises:
        UnknownName: no speaker is called so.
        QueryError: there are more circles than `most`; ask for short ones, or raise it.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann = d.speaker("Ann")
        ...     true, book = ann.claims("It is true"), ann.claims("The book says so")
        ...     links = book.supports(true), true.supports(book)
        >>> print(*circles(d.debate))
        Reasoning of Ann in a circle: “It is true” → “The book says so” → “It is true”.

    Source: Hamblin 1970, chapter 1, on begging the question; Johnson 1975 on listing circuits.
    """
    who = None if by is None else debate.speaker(by).id
    found = list(islice(cycles(knots(debate), longest=longest), most + 1))
    if len(found) > most:
        raise QueryError(
            f"there are more than {most:,} circles; ask for short ones with longest=…, or give a larger most="
        )
    named = (Circle(tuple(map(debate.index.ids.__getitem__, row)), debate) for row in sorted(found))
    return tuple(circle for circle in named if who is None or who in circle.by)


QUESTION = Question(
    "circles",
    circles,
    "Reasoning goes in a circle where each of some statements, none of them twice, is given as a reason for "
    "the next, and the last for the first.",
)
