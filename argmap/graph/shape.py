"""What an attack strikes, read from where it points.

Pollock (1987) parts two defeaters: a *rebutting* one is a reason against a conclusion, an
*undercutting* one a reason against the connection between a reason and its conclusion. ASPIC+ (Modgil
& Prakken 2014, §3.3) names the third, *undermining*: an attack on a premise. The fourth is the ethotic
attack of Inference Anchoring Theory (Duthie & Budzynska 2018): it strikes the speaker and leaves what
they said where it was. None of them is stored beside the link, where the two could disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Debate, Index, Link
    from argmap.vocab import Strike

__all__ = ["STRIKING", "strike", "strike_at"]

STRIKING = ("attacks", "contradicts")


def strike(debate: Debate, link: str | Link) -> Strike | None:
    """Tell what an attack or a contradiction does to its target; None for a link that strikes nothing.

    An attack on a link undercuts; on a speaker's standing it discredits; on a statement that is given
    as a reason, for whatever it may be, it undermines; on any other statement it rebuts. A
    contradiction is read as it was drawn, towards its target.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     a, b = d.speaker("A"), d.speaker("B")
        ...     plan, reason = a.proposes("Do it"), a.claims("It pays")
        ...     step = reason.supports(plan)
        ...     against = b.claims("It does not")
        ...     drawn = [against.attacks(x) for x in (plan, reason, step)] + [against.discredits(a)]
        >>> [strike(d.debate, link.id) for link in drawn]
        ['rebuts', 'undermines', 'undercuts', 'discredits']
        >>> strike(d.debate, step.id) is None
        True
    """
    found = debate.link(link)
    return strike_at(debate.index, debate.index.positions[found.target]) if found.kind in STRIKING else None


def strike_at(index: Index, node: int) -> Strike:
    """Tell what an attack on the statement or link of this number would do."""
    if node >= index.statements:
        return "undercuts"
    if node in index.standings:
        return "discredits"
    return "undermines" if index.reasons[node] else "rebuts"
