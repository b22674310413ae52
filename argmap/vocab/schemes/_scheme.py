"""What a scheme is: premises that lead to a conclusion for the most part, and the questions that test it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Scheme", "table"]


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme: its name, which side it serves, what it says, what it rests on, and what to ask of it.

    Attributes:
        premises: What it rests on, each in a sentence.
        questions: Its critical questions by short names, with which a map tags what asks them.
    """

    name: str
    side: Literal["supports", "attacks"]
    says: str
    premises: tuple[str, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict, hash=False)


def table(*schemes: Scheme) -> dict[str, Scheme]:
    """Give schemes by their names."""
    return {scheme.name: scheme for scheme in schemes}
