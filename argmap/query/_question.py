"""What a question is: a row of the room's table, and the words its answers share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.model import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.model import Debate, Statement

__all__ = ["Question", "aim", "counted", "listed", "owned", "people", "short", "times"]

_LONGEST = 70
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


@dataclass(frozen=True, slots=True)
class Question:
    """One question one can ask of a debate: its name, the function that answers it, and what it means.

    Example:
        >>> def longest(debate, *, by=None): ...
        >>> Question("longest", longest, "The longest statement is the one with most words.").takes
        ('by',)
    """

    name: str
    ask: Callable[..., Any]
    means: str

    @property
    def takes(self) -> tuple[str, ...]:
        """The names of its parameters, after the debate."""
        from inspect import signature

        return tuple(signature(self.ask).parameters)[1:]


def people(debate: Debate, speakers: Iterable[str], *, inside: bool = False) -> str:
    """Name some speakers, as a sentence does; inside one, “The report” is “the report”.

    Example:
        >>> from argmap.model import Debate
        >>> debate = Debate(speakers=[{"id": "a", "name": "Ann"}, {"id": "b", "name": "Bob"}, {"id": "c"}])
        >>> people(debate, ["a", "b", "c"]), people(debate, [])
        ('Ann, Bob and c', 'someone')
    """
    names = [debate.speaker(speaker).label for speaker in speakers]
    return (
        listed([_within(name) if inside or place else name for place, name in enumerate(names)]) or "someone"
    )


def _within(name: str) -> str:
    return f"the {name[4:]}" if name.startswith("The ") else name


def owned(debate: Debate, speakers: Iterable[str], words: str) -> str:
    """Say inside a sentence whose something is, where that is known.

    Example:
        >>> from argmap.model import Debate
        >>> debate = Debate(speakers=[{"id": "a", "name": "The report"}])
        >>> owned(debate, ["a"], "“It pays”"), owned(debate, [], "“It pays”")
        ('the report’s “It pays”', '“It pays”')
    """
    names = tuple(speakers)
    return f"{people(debate, names, inside=True)}’s {words}" if names else words


def listed(words: Sequence[str]) -> str:
    """Join some words as a sentence lists them.

    Example:
        >>> listed(["a"]), listed(["a", "b", "c"])
        ('a', 'a, b and c')
    """
    return " and ".join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


def counted(number: int, word: str) -> str:
    """Say how many there are of something, in words up to twelve.

    Example:
        >>> counted(0, "reason"), counted(1, "reason"), counted(1300, "reason")
        ('no reasons', 'one reason', '1,300 reasons')
    """
    said = ("no", *_NUMBERS)[number] if number <= len(_NUMBERS) else f"{number:,}"
    return f"{said} {word}{'' if number == 1 else 's'}"


def times(number: int) -> str:
    """Say how often something happens.

    Example:
        >>> times(1), times(2), times(3), times(1300)
        ('once', 'twice', 'three times', '1,300 times')
    """
    return {1: "once", 2: "twice"}.get(number) or counted(number, "time")


def aim(debate: Debate, target: Statement | Link) -> str:
    """Say what a blow is aimed at: a statement, or the step from one to another."""
    if not isinstance(target, Link):
        return short(target)
    sources = " and ".join(short(debate[source]) for source in target.sources)
    return f"the step from {sources} to {short(debate[target.target])}"


def short(thing: Statement | Link) -> str:
    """Give a statement's name in quotes, cut where it is long, or a link's id."""
    name = thing.id if isinstance(thing, Link) else thing.name
    words = " ".join(name.split())
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}”"
