"""Utterances, statements and links that a reader hands over as columns, so that no value is made.

Whoever gives columns knows that their types are right, as for `Debate.trusted`; what hangs together is
checked when the debate is built. `argmap.model.bulk` is for rows of which that is not known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache, partial
from typing import Any, Literal

from argmap.model.links import Link
from argmap.model.series import Same, Series
from argmap.model.speech import Utterance
from argmap.model.statements import Argument, Claim, Proposal, Question, Standing

__all__ = ["of_columns"]

_KINDS = {
    cls.__dataclass_fields__["kind"].default: cls for cls in (Claim, Proposal, Question, Standing, Argument)
}
_CLASSES: Mapping[str, tuple[Any, ...]] = {
    "utterances": (Utterance,),
    "statements": tuple(_KINDS.values()),
    "links": (Link,),
}


def of_columns(part: Literal["utterances", "statements", "links"], **columns: Sequence[Any]) -> Series[Any]:
    """Keep columns of equal length as a part of a debate; a field without a column has its usual value.

    Example:
        >>> made = of_columns("statements", id=["a", "b"], kind=["claim", "proposal"], text=["It pays", ""])
        >>> made[0], made[1].kind, made.column("implicit")[1]
        (Claim(id='a', title='', text='It pays', ...), 'proposal', False)
    """
    size = len(columns["id"])
    usual = {name: Same(value, size) for name, value in _usual(part).items() if name not in columns}
    return Series.of_columns({**usual, **columns}, partial(_made, part))


@cache
def _usual(part: str) -> dict[str, Any]:
    """Give the fields of all kinds of value in a part, each with its usual value."""
    found: dict[str, Any] = {}
    for cls in _CLASSES[part]:
        for spec in fields(cls):
            found.setdefault(spec.name, None if spec.default is MISSING else spec.default)
    return found


@cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(spec.name for spec in fields(cls))


def _made(part: str, columns: Mapping[str, Sequence[Any]], place: int) -> Any:
    cls = _KINDS[columns["kind"][place]] if part == "statements" else _CLASSES[part][0]
    return cls(**{name: columns[name][place] for name in _names(cls)})
