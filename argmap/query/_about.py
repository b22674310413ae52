"""What a question is asked of: one statement, or several, as they are selected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from argmap.model import Link
from argmap.model.statements import StatementBase

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.query.selection import Selection

__all__ = ["About", "about", "numbers"]

About: TypeAlias = "str | Statement | Selection | Iterable[str | Statement]"
"""A statement, by id or as it is, or several: a selection, or any row of statements."""


def numbers(debate: Debate, of: About | Link | Iterable[str | Statement | Link]) -> tuple[int, ...]:
    """Give the numbers of what is asked about, each once, in debate order.

    Raises:
        UnknownName: there is no statement or link of one of these names.

    Example:
        >>> from argmap.model import Debate
        >>> debate = Debate(statements=[{"kind": "claim", "id": "a"}, {"kind": "claim", "id": "b"}])
        >>> numbers(debate, "b"), numbers(debate, ["b", "a", "b"])
        ((1,), (0, 1))
    """
    if isinstance(of, (str, StatementBase, Link)):
        return (debate.index.node(of),)
    return tuple(sorted({debate.index.node(one) for one in of}))


def about(debate: Debate, of: About) -> frozenset[str]:
    """Give the ids of the statements that are asked about.

    Raises:
        UnknownName: there is no statement of one of these names.
    """
    index = debate.index
    return frozenset(index.ids[index.statement(index.ids[number])] for number in numbers(debate, of))
