"""The case for a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.query._question import Question
from argmap.query._reason import Reason, reasons

if TYPE_CHECKING:
    from argmap.model import Debate, Speaker, Statement

__all__ = ["QUESTION", "case_for"]


def case_for(
    debate: Debate, *, of: str | Statement, by: str | Speaker | None = None, depth: int | None = None
) -> tuple[Reason, ...]:
    """List what speaks for a statement, the nearest first, and at one distance in debate order.

    What supports it speaks for it; so does what supports that, and what attacks anything that speaks
    against it. A contradiction counts both ways; what is rephrased is one with its other words; what
    strikes a step or a titled argument takes the other side than that step. What strikes only the
    standing of a speaker speaks neither for nor against what they said. One statement may stand in both
    cases.

    Args:
        of: The statement.
        by: Only what this speaker put forward or shares.
        depth: How many links away one looks; None: as far as it goes.

    Raises:
        UnknownName: no statement or speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     cost = bob.claims("It costs too much")
        ...     link = cost.attacks(plan)
        ...     link = ann.claims("It pays for itself").attacks(cost)
        ...     link = ann.claims("We need it").supports(plan)
        >>> print(*case_for(d.debate, of="plan"), sep="\\n")
        Ann’s “We need it” supports “Build it”.
        Ann’s “It pays for itself” speaks for “Build it”, two steps away: it attacks “It costs too much”.
    """
    return reasons(debate, of=of, by=by, depth=depth, against=False)


QUESTION = Question(
    "case-for",
    case_for,
    "The case for a statement is what supports it, what supports that at any remove, and what attacks "
    "anything in the case against it.",
)
