"""The case for and the case against: all that bears on a statement, and on which side.

What supports a statement is for it, what attacks it is against it; what supports either is on the same
side, what attacks either is on the other. A contradiction counts both ways, and a statement says what it
rephrases. Whoever strikes a step strikes what the step does, and so with a titled argument, which stands
for its steps. Answers and preferences take no side, and neither does what strikes a speaker's standing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.query._blows import STRIKING
from argmap.query._reasoning import titled
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Debate

__all__ = ["Step", "bearing"]

_SUPPORTS, _CONTRADICTS, _REPHRASES = (
    list(LINKS).index(kind) for kind in ("supports", "contradicts", "rephrases")
)
_TAKES_SIDE = STRIKING | {_SUPPORTS, _REPHRASES}


class Step(NamedTuple):
    """How one node bears: its number, its side, how far away it is, by which link, and towards what."""

    node: int
    against: bool
    depth: int
    link: int
    towards: int


def bearing(debate: Debate, starts: Iterable[int], *, depth: int | None = None) -> list[Step]:
    """Give all that bears on some statements, nearest first, each once on each side; not they themselves.

    `depth` is how many links away one looks. Nodes that are links are in, to be passed over by who asks
    for statements.
    """
    index = debate.index
    n = index.statements
    kinds, targets = index.kinds, index.targets
    struck, after = index.incoming.first, index.incoming.next
    leads = debate.index.keep("arguments of steps", lambda: _arguments(debate))
    two_ways = {_CONTRADICTS, _REPHRASES} & index.kinds_there
    marks: dict[int, int] = {}  # 1: for, 2: against
    found: list[Step] = []
    todo = [Step(start, False, 0, -1, -1) for start in starts]
    origin = {step.node for step in todo}
    for step in todo:
        marks[step.node] = 1
    for node, against, far, _, _ in todo:  # which grows as it is gone through
        if depth is not None and far >= depth:
            continue
        fresh: list[Step] = []
        link = struck[node]
        while link >= 0:
            if kinds[link] in _TAKES_SIDE:
                side = against ^ (kinds[link] in STRIKING)
                fresh.extend(Step(source, side, far + 1, link, node) for source in index.sources[link])
                if struck[n + link] >= 0:
                    fresh.append(Step(n + link, side, far + 1, link, node))
                fresh.extend(Step(argument, side, far + 1, link, node) for argument in leads.get(link, ()))
            link = after[link]
        if two_ways and node < n:
            for link in index.outgoing[node]:
                if kinds[link] in two_ways and targets[link] < n:
                    side = against ^ (kinds[link] == _CONTRADICTS)
                    fresh.append(Step(targets[link], side, far + 1, link, node))
        for step in fresh:
            bit = 2 if step.against else 1
            seen = marks.get(step.node, 0)
            if not seen & bit:
                marks[step.node] = seen | bit
                todo.append(step)
                if step.node not in origin:
                    found.append(step)
    return found


def _arguments(debate: Debate) -> dict[int, list[int]]:
    """Give, for each link that carries a titled argument, the arguments that it carries."""
    found: dict[int, list[int]] = {}
    for number, argument in titled(debate).items():
        for step in argument.steps:
            found.setdefault(debate.index.node(step) - debate.index.statements, []).append(number)
    return found
