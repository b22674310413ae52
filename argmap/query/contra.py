"""The case against a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.query._question import Question
from argmap.query._reason import Reason, reasons

if TYPE_CHECKING:
    from argmap.model import Debate, Speaker, Statement

__all__ = ["QUESTION", "case_against"]


def case_against(
    debate: Debate, *, of: str | Statement, by: str | Speaker | None = None, depth: int | None = None
) -> tuple[Reason, ...]:
    """List what speaks against a statement, the nearest first, and at one distance in debate order.

    What attacks it speaks against it; so does what supports that, and what attacks anything that speaks
    for it. See `case_for`, whose other side this is.

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
        ...     link = bob.claims("Steel is dear").supports(cost)
        >>> print(*case_against(d.debate, of="plan"), sep="\\n")
        Bob’s “It costs too much” attacks “Build it”.
        Bob’s “Steel is dear” speaks against “Build it”, two steps away: it supports “It costs too much”.
    """
    return reasons(debate, of=of, by=by, depth=depth, against=True)


QUESTION = Question(
    "case-against",
    case_against,
    "The case against a statement is what attacks it, what supports that at any remove, and what attacks "
    "anything in the case for it.",
)
