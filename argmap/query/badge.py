"""What two questions have found, in words short enough for a card of the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.query.sidestep import sidestepped
from argmap.query.silence import unanswered

if TYPE_CHECKING:
    from argmap.model import Debate

__all__ = ["badges"]

_SILENCE = "No direct reply in this exchange"
_SIDESTEP = "Sidestepped: the reply strikes the speaker"


def badges(debate: Debate) -> dict[str, str]:
    """Give short words for each proposal that nobody takes up, and for what a reply goes round.

    They are for `argmap.draw`. Where both questions find one statement, the sidestep says more.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar").discredits(philp)
        >>> badges(d.debate)
        {'deal': 'Sidestepped: the reply strikes the speaker'}
    """
    found = {answer.statement: _SILENCE for answer in unanswered(debate)}
    return found | {answer.statement: _SIDESTEP for answer in sidestepped(debate)}
