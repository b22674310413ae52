"""A field of a debate that is worked out when it is first asked for.

A reader may keep, beside the model, the document that a debate came from. Most who read a debate never
look there, so it may stay as text until somebody does. What is worked out is kept, and nobody sees a
difference.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from argmap.model.values import EMPTY, Data

if TYPE_CHECKING:
    from argmap.model.debate import Debate

__all__ = ["Later", "promised"]

_PROMISE = "_promise"


class Later:
    """Data that a debate has promised; without a promise, there is none."""

    def __get__(self, debate: Debate | None, owner: type[Debate]) -> Data:
        if debate is None:
            return EMPTY
        kept = debate.__dict__
        make = kept.get(_PROMISE)
        if make is not None and "data" not in kept:
            kept["data"] = make(debate)
        kept.pop(_PROMISE, None)
        return kept["data"]  # type: ignore[no-any-return]


def promised(debate: Debate, make: Callable[[Debate], Data]) -> Debate:
    """Let `make` give the data of a debate when they are first asked for; it may not fail.

    For a reader, of a debate that it has made a moment ago and that nobody else has. What `make` is bound
    to has to be picklable.

    Example:
        >>> from argmap.model import Debate
        >>> debate = promised(Debate(), lambda debate: Data(rows=len(debate.statements)))
        >>> debate.data
        Data({'rows': 0})
    """
    debate.__dict__.pop("data", None)
    debate.__dict__[_PROMISE] = make
    return debate
