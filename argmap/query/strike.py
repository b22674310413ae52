"""What one attack does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import graph
from argmap.errors import QueryError
from argmap.query._question import Question

if TYPE_CHECKING:
    from argmap.model import Debate, Link
    from argmap.vocab import Strike

__all__ = ["QUESTION", "strikes"]


def strikes(debate: Debate, link: str | Link) -> Strike:
    """Tell what an attack or a contradiction does: rebuts, undermines, undercuts or discredits.

    It is read from where the link points, and stored nowhere.

    Raises:
        UnknownName: no link is called so.
        QueryError: the link strikes nothing: it supports, answers, rephrases or prefers.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal")
        ...     link = cooper.claims("He let crossings soar").discredits(philp)
        >>> strikes(d.debate, link.id)
        'discredits'

    Source: Pollock 1987; Modgil & Prakken 2014, §3.3; Duthie & Budzynska 2018 (see `argmap.graph.shape`).
    """
    found = debate.link(link)
    verb = graph.strike(debate, found)
    if verb is None:
        raise QueryError(
            f"link {found.id!r} {found.kind} {found.target!r}; only attacks and contradictions strike"
        )
    return verb


QUESTION = Question(
    "strikes",
    strikes,
    "An attack on a step undercuts, on a speaker’s standing discredits, on a statement given as a reason "
    "undermines, and on any other statement rebuts.",
)
