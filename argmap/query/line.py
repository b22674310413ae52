"""Lines of argument: from a ground, step by step, to what it is a ground for."""

from __future__ import annotations

from array import array
from itertools import compress, count
from typing import TYPE_CHECKING

from argmap.model.rows import side_by_side
from argmap.query._question import Question, short
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Debate, Index, Speaker, Statement

__all__ = ["QUESTION", "Line", "lines"]

_GIVES = bytes(kind == "supports" for kind in LINKS).ljust(256, b"\0")
_SHOWN = 6


class Line:
    """One line of argument: a ground, and the way from there.

    Lines to one goal share their ways, and a line reads its own only when it is asked for it.
    """

    __slots__ = ("_ground", "_length", "_onward", "debate")

    def __init__(self, debate: Debate, ground: int, length: int, onward: Mapping[int, int]) -> None:
        self.debate = debate
        self._ground = ground
        self._length = length
        self._onward = onward  # for each statement the link that leads on

    def _steps(self) -> tuple[list[int], list[int]]:
        targets = self.debate.index.targets
        statements, links = [self._ground], []
        while (link := self._onward[statements[-1]]) >= 0:
            statements.append(targets[link])
            links.append(link)
        return statements, links

    @property
    def ground(self) -> str:
        """The id of the statement it begins with."""
        return self.debate.index.ids[self._ground]

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of its statements, from the ground to the goal."""
        return tuple(map(self.debate.index.ids.__getitem__, self._steps()[0]))

    @property
    def links(self) -> tuple[str, ...]:
        """The ids of the links between them."""
        index = self.debate.index
        return tuple([index.ids[index.statements + link] for link in self._steps()[1]])

    def __len__(self) -> int:
        return self._length

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
    goal = index.statement(of)
    who = None if by is None else debate.speaker(by).id
    reasons = index.keep("reasons", lambda: _Reasons(index))
    begins, sources, links = reasons.starts, reasons.sources, reasons.links
    onward, grounds = {goal: -1}, []
    level, far = [goal], 0
    while level:  # the nearest come first
        fresh = []
        for node in level:
            begin, end = begins[node], begins[node + 1]
            if begin == end and far:
                grounds.append((node, far))
            for place in range(begin, end):
                source = sources[place]
                if source not in onward:
                    onward[source] = links[place]
                    fresh.append(source)
        level, far = fresh, far + 1
    if len(grounds) > 1:
        grounds.sort()
    return tuple(
        [
            Line(debate, ground, length, onward)
            for ground, length in grounds
            if who is None or who in index.speakers(ground)
        ]
    )


class _Reasons:
    """The sources of all links that support, those of one goal side by side, each with its link."""

    __slots__ = ("links", "sources", "starts")

    def __init__(self, index: Index) -> None:
        marks = index.kinds.translate(_GIVES)
        chosen = array("i", compress(count(), map(marks.__getitem__, index.owners)))
        links = array("i", map(index.owners.__getitem__, chosen))
        self.starts, order = side_by_side(array("i", map(index.targets.__getitem__, links)), len(index))
        self.sources = array("i", map(index.sources.entries.__getitem__, map(chosen.__getitem__, order)))
        self.links = array("i", map(links.__getitem__, order))


QUESTION = Question(
    "lines",
    lines,
    "A line of argument is a shortest way along supporting links to a statement from a ground: a statement "
    "that is given as a reason and for which no reason is given.",
)
