"""What a scheme is: premises that lead to a conclusion for the most part, and the questions that test it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

__all__ = ["ROLES", "QuestionRole", "Scheme", "table"]

QuestionRole: TypeAlias = Literal["premise", "assumption", "exception", "rebuttal"]

ROLES: dict[QuestionRole, str] = {
    "premise": "asks whether something is so that the step rests on and that whoever takes it must show",
    "assumption": "asks whether something is so that the step takes for granted until it is asked",
    "exception": "asks whether something keeps the step from going through, which whoever asks must show",
    "rebuttal": "asks whether a reason speaks for the opposite, which whoever asks must show",
}


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme: its name, which side it serves, what it says, what it rests on, and what to ask of it.

    Attributes:
        premises: What it rests on, each in a sentence.
        questions: Its critical questions by short names, with which a map tags what asks them.
        roles: For its critical questions by name what each becomes once it is asked; an exception where it
            is not said. The four are those of Walton, Reed & Macagno 2008, and of Gordon, Prakken &
            Walton 2007; that a question points at a counter-argument of a certain shape is Prakken's (2010).
            Where Carneades has the scheme (its table of Walton's schemes: ``walton.yml`` of Carneades 4, and
            before it of Carneades 3), a question is what it is there; only what it counts as an exception and
            is a reason for the opposite is a rebuttal here, as with Prakken. The others have been decided
            here by the same rule.
    """

    name: str
    side: Literal["supports", "attacks"]
    says: str
    premises: tuple[str, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict, hash=False)
    roles: Mapping[str, QuestionRole] = field(default_factory=dict, hash=False)

    def role(self, question: str) -> QuestionRole:
        """Tell what the question of this name becomes once it is asked.

        Example:
            >>> from argmap.vocab import SCHEMES
            >>> [SCHEMES["expert opinion"].role(name) for name in ("field", "evidence", "trustworthiness")]
            ['premise', 'assumption', 'exception']
        """
        return self.roles.get(question, "exception")


def table(*schemes: Scheme) -> dict[str, Scheme]:
    """Give schemes by their names."""
    return {scheme.name: scheme for scheme in schemes}
