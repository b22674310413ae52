"""Who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.query._question import Question

if TYPE_CHECKING:
    from argmap.model import Debate, Speaker, Statement

__all__ = ["QUESTION", "said_by"]


def said_by(debate: Debate, speaker: str | Speaker) -> tuple[Statement, ...]:
    """List the statements that are a speaker's: put forward, granted or said again, in debate order.

    What they only report, dispute or ask about is not theirs.

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal, record = philp.proposes("Suspend the deal"), cooper.claims("He let crossings soar")
        >>> [statement.id for statement in said_by(d.debate, "cooper")]
        ['he-let-crossings-soar']
    """
    return debate.said_by(speaker)


QUESTION = Question(
    "said-by",
    said_by,
    "What a speaker said is what they put forward, grant or say again, and not what they report or dispute.",
)
