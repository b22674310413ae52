"""The case for and the case against: all that bears on a statement, and on which side.

What supports a statement is for it, what attacks it is against it; what supports either is on the same
side, what attacks either is on the other. A contradiction counts both ways, and a statement says what it
rephrases. Whoever strikes a step strikes what the step does, and so with a titled argument, which stands
for its steps. Answers and preferences take no side, and neither does what strikes a speaker's standing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

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
# By the place of a kind: 0 keeps the side, 1 turns it, -1 takes none.
_TURNS = [1 if k in STRIKING else 0 if k in (_SUPPORTS, _REPHRASES) else -1 for k in range(len(LINKS))]


Step: TypeAlias = "tuple[int, bool, int, int, int]"
"""How one node bears: its number, whether against, how far away, by which link, and towards what."""


def bearing(debate: Debate, starts: Iterable[int], *, depth: int | None = None) -> list[Step]:
    """Give all that bears on some statements, nearest first, each once on each side; not they themselves.

    `depth` is how many links away one looks. Links that are borne on are among the nodes, to be passed
    over by who asks for statements.
    """
    index = debate.index
    n, kinds, targets = index.statements, index.kinds, index.targets
    entries, begins = index.sources.entries, index.sources.starts
    struck, after = index.incoming.first, index.incoming.next
    leads = index.keep("arguments of steps", lambda: _arguments(debate))
    two_ways = {_CONTRADICTS, _REPHRASES} & index.kinds_there
    todo: list[Step] = [(start, False, 0, -1, -1) for start in starts]
    origin = {step[0] for step in todo}
    marks = dict.fromkeys(origin, 1)  # 1: for, 2: against
    for node, against, far, _, _ in todo:  # which grows as it is gone through
        if depth is not None and far >= depth:
            continue
        reached: list[tuple[int, bool, int]] = []
        link = struck[node]
        while link >= 0:
            turn = _TURNS[kinds[link]]
            if turn >= 0:
                side = against ^ (turn == 1)
                for place in range(begins[link], begins[link + 1]):
                    reached.append((entries[place], side, link))
                if struck[n + link] >= 0:
                    reached.append((n + link, side, link))
                if leads:
                    reached.extend((argument, side, link) for argument in leads.get(link, ()))
            link = after[link]
        if two_ways and node < n:
            for link in index.outgoing[node]:
                if kinds[link] in two_ways and targets[link] < n:
                    reached.append((targets[link], against ^ (kinds[link] == _CONTRADICTS), link))
        for other, side, link in reached:
            seen = marks.get(other, 0)
            if not seen & (2 if side else 1):
                marks[other] = seen | (2 if side else 1)
                todo.append((other, side, far + 1, link, node))
    return [step for step in todo if step[0] not in origin]


def _arguments(debate: Debate) -> dict[int, list[int]]:
    """Give, for each link that carries a titled argument, the arguments that it carries."""
    found: dict[int, list[int]] = {}
    for number, argument in titled(debate).items():
        for step in argument.steps:
            found.setdefault(debate.index.node(step) - debate.index.statements, []).append(number)
    return found
