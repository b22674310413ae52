"""A debate as an outline: each statement below what it bears on, once.

What bears on nothing stands at the left; where statements bear on each other in a circle, the first of
them does. A statement that comes a second time is only named. Linked premises stand together below
their link, and what bears on a link stands below the statement that the link comes from. The walk keeps
its own stack, so a debate may be as deep as it likes; the outline goes down to `deepest` and takes up
what lies deeper at the left, further down.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.model import Link
from argmap.render.words import relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Statement

__all__ = ["Row", "outline"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the outline.

    Attributes:
        link: How it bears on what it stands below; None at the left and for one of several premises.
        statement: What is stated; None for a link from several premises, which stand below it.
        onto_link: The link bears on the step above, not on the statement.
        mark: ``above`` where it is shown in full above, ``below`` where what bears on it is shown
            further down, ``again`` where that is taken up.
    """

    depth: int
    link: Link | None
    relation: str
    statement: Statement | None
    onto_link: bool = False
    mark: str = ""


def outline(debate: Debate, *, deepest: int = 12) -> Iterator[Row]:
    """Walk a debate from what it is about to what bears on that.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Do it")
        ...     step = ann.claims("It pays").supports(plan)
        ...     _ = bob.claims("Money is not all").attacks(step)
        >>> [(row.depth, row.relation, row.statement.text) for row in outline(d.debate)]
        [(0, '', 'Do it'), (1, 'supports', 'It pays'), (2, 'undercuts', 'Money is not all')]
    """
    shown: set[str] = set()
    index = debate.index
    first = deque(s.id for node, s in enumerate(debate.statements) if not index.outgoing[node])
    rest = deque(s.id for s in debate.statements)
    again: set[str] = set()
    while first or rest:
        name = (first or rest).popleft()
        if name in shown:
            continue
        stack: list[tuple[int, Link | None, str | None]] = [(0, None, name)]
        while stack:
            depth, link, here = stack.pop()
            onto = link is not None and isinstance(debate[link.target], Link)
            word = relation(debate, link) if link is not None else ""
            below = [] if link is None else list(debate.links_to(link))
            if here is None and link is not None:
                yield Row(depth, link, word, None, onto)
                stack.extend((depth + 1, more, _one(more)) for more in reversed(below))
                stack.extend((depth + 1, None, source) for source in reversed(link.sources))
                continue
            statement = debate.statement(here or name)
            mark, bearing = "", debate.links_to(statement)
            if statement.id in shown:
                mark, bearing = "above", ()
            elif depth >= deepest and bearing:
                mark, bearing = "below", ()
                first.append(statement.id)
                again.add(statement.id)
            else:
                mark = "again" if depth == 0 and statement.id in again else ""
                shown.add(statement.id)
            yield Row(depth, link, word, statement, onto, mark)
            stack.extend((depth + 1, more, _one(more)) for more in reversed([*below, *bearing]))


def _one(link: Link) -> str | None:
    return link.sources[0] if len(link.sources) == 1 else None
