"""Lines of argument: from a ground, step by step, to what it is a ground for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.query._question import Question, short
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Debate, Speaker, Statement

__all__ = ["QUESTION", "Line", "lines"]

_SUPPORTS = list(LINKS).index("supports")
_SHOWN = 6


class Line:
    """One line of argument: a ground, and the way from there.

    Lines to one goal share their ways, and a line reads its own only when it is asked for it.
    """

    __slots__ = ("_ground", "_onward", "debate")

    def __init__(self, debate: Debate, ground: int, onward: Mapping[int, tuple[int, int]]) -> None:
        self.debate = debate
        self._ground = ground
        self._onward = onward  # for each statement: the next one, and the link that leads there

    def _steps(self) -> tuple[list[int], list[int]]:
        statements, links = [self._ground], []
        while statements[-1] in self._onward:
            after, link = self._onward[statements[-1]]
            statements.append(after)
            links.append(link)
        return statements, links

    @property
    def ground(self) -> str:
        """The id of the statement it begins with."""
        return self.debate.statements[self._ground].id

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of its statements, from the ground to the goal."""
        return tuple(self.debate.statements[number].id for number in self._steps()[0])

    @property
    def links(self) -> tuple[str, ...]:
        """The ids of the links between them."""
        return tuple(self.debate.links[number].id for number in self._steps()[1])

    def __len__(self) -> int:
        return len(self._steps()[1])

    def __eq__(self, other: object) -> bool:
        return self.statements == other.statements if isinstance(other, Line) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.statements)

    def __repr__(self) -> str:
        return f"Line(ground={self.ground!r}, goal={self.statements[-1]!r}, steps={len(self)})"

    def __str__(self) -> str:
        numbers = self._steps()[0]
        words = [short(self.debate.statements[number]) for number in numbers[:_SHOWN]]
        if len(numbers) > _SHOWN + 1:
            words.append(f"and {len(numbers) - _SHOWN - 1:,} steps more")
        if len(numbers) > _SHOWN:
            words.append(short(self.debate.statements[numbers[-1]]))
        return f"{words[0]}, therefore {', therefore '.join(words[1:])}."


def lines(debate: Debate, *, of: str | Statement, by: str | Speaker | None = None) -> tuple[Line, ...]:
    """List the lines of argument for a statement: a shortest one from each ground, in debate order.

    A ground is a statement that is given as a reason and for which no reason is given. A line leads from
    a ground to the statement along links that support; from each ground the shortest is taken, and of
    several the one whose links come first. Reasoning in a circle that rests on no ground has no line.

    Args:
        of: The statement that is argued for.
        by: Only lines whose ground this speaker put forward or shares.

    Raises:
        UnknownName: no statement or speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann = d.speaker("Ann")
        ...     plan, need = ann.proposes("Build it", id="plan"), ann.claims("We need it")
        ...     links = need.supports(plan), ann.claims("Roads are full").supports(need)
        >>> print(*lines(d.debate, of="plan"))
        “Roads are full”, therefore “We need it”, therefore “Build it”.
    """
    index = debate.index
    goal = index.node(debate.statement(of))
    who = None if by is None else debate.speaker(by).id
    onward: dict[int, tuple[int, int]] = {}
    grounds, todo = [], [goal]
    for node in todo:  # which grows as it is gone through: the nearest come first
        reasons = [link for link in index.incoming[node] if index.kinds[link] == _SUPPORTS]
        if not reasons and node != goal:
            grounds.append(node)
        for link in reasons:
            for source in index.sources[link]:
                if source not in onward and source != goal:
                    onward[source] = node, link
                    todo.append(source)
    return tuple(
        Line(debate, ground, onward)
        for ground in sorted(grounds)
        if who is None or who in index.speakers(ground)
    )


QUESTION = Question(
    "lines",
    lines,
    "A line of argument is a shortest way along supporting links to a statement from a ground: a statement "
    "that is given as a reason and for which no reason is given.",
)
