"""The case for and the case against: all that bears on a statement, and on which side.

What supports a statement is for it, what attacks it is against it; what supports either is on the same
side, what attacks either is on the other. A contradiction counts both ways, and a statement says what it
rephrases. Whoever strikes a step strikes what the step does, and so with a titled argument, which stands
for its steps. Answers and preferences take no side, and neither does what strikes a speaker's standing.
"""

from __future__ import annotations

from array import array
from bisect import bisect
from itertools import compress, count
from operator import add
from typing import TYPE_CHECKING

from argmap.model.rows import side_by_side
from argmap.query._blows import STRIKING
from argmap.query._reasoning import titled
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import Debate

__all__ = ["Case", "bearing"]

_SUPPORTS, _CONTRADICTS, _REPHRASES = (
    list(LINKS).index(kind) for kind in ("supports", "contradicts", "rephrases")
)
_BOTH_WAYS = {_CONTRADICTS, _REPHRASES}
_NO_SIDE = 2
# By the place of a kind: 0 keeps the side, 1 turns it.
_TURNS = bytes(
    1 if k in STRIKING else 0 if k in (_SUPPORTS, _REPHRASES) else _NO_SIDE for k in range(len(LINKS))
)


class Case:
    """What bears on some statements, as far as one has looked.

    How a node bears is one number: twice its own, and one more where it bears against.

    Attributes:
        debate: The debate.
        starts: The numbers of the statements that it bears on.
        ways: For each such number, the place of the move that came to it: the first on a shortest way.
        levels: What bears from one link away, from two, and so on; links among it.
    """

    __slots__ = ("_moves", "debate", "levels", "starts", "ways")

    def __init__(self, debate: Debate, starts: tuple[int, ...], moves: _Moves) -> None:
        self.debate = debate
        self.starts = starts
        self.ways = {2 * start: -1 for start in starts}
        self.levels: list[list[int]] = []
        self._moves = moves

    def statements(self, *, against: bool) -> list[tuple[int, int]]:
        """Give the statements on one side, other than those that one asks about.

        Each with how far away it is; the nearest first, and at one distance in debate order.
        """
        side, end, starts = int(against), 2 * self.debate.index.statements, self.starts
        return [
            (state >> 1, far)
            for far, level in enumerate(self.levels, 1)
            for state in (sorted(level) if len(level) > 1 else level)
            if state & 1 == side and state < end and state >> 1 not in starts
        ]

    def way(self, number: int, *, against: bool) -> tuple[int, int]:
        """Give the link by which a node bears, counted from 0, and the node to which that brings it."""
        place = self.ways[2 * number + against]
        return self._moves.links[place], bisect(self._moves.starts, place) - 1


def bearing(debate: Debate, starts: Iterable[int], *, depth: int | None = None) -> Case:
    """Find all that bears on some statements, nearest first, each once on each side.

    `depth` is how many links away one looks.
    """
    moves = debate.index.keep("moves of cases", lambda: _Moves(debate))
    found = Case(debate, tuple(starts), moves)
    begins, others, ways, levels = moves.starts, moves.others, found.ways, found.levels
    level = list(ways)
    while level and (depth is None or len(levels) < depth):
        fresh = []
        for state in level:
            node, side = state >> 1, state & 1
            for place in range(begins[node], begins[node + 1]):
                other = others[place] ^ side
                if other not in ways:
                    ways[other] = place
                    fresh.append(other)
        levels.append(fresh)
        level = fresh
    return found


class _Moves:
    """Every move from a node to what bears on it, the moves of a node side by side.

    Attributes:
        starts: For each node the place of its first move; at last where the moves end.
        others: For each move twice the number of what it comes to, and one more where that is against.
        links: For each move the link by which it is made, counted from 0.
    """

    __slots__ = ("links", "others", "starts")

    def __init__(self, debate: Debate) -> None:
        index, leads = debate.index, _arguments(debate)
        turns = index.kinds.translate(_TURNS.ljust(256, b"\2"))
        one_each = isinstance(index.sources.starts, range)
        if one_each and index.ends is index.targets and not leads and not index.kinds_there & _BOTH_WAYS:
            taken = turns.translate(b"\1\1\0".ljust(256, b"\0"))
            nodes = array("i", compress(index.targets, taken))
            doubled = map(add, map(add, index.sources.entries, index.sources.entries), turns)
            others = array("i", compress(doubled, taken))
            links = array("i", compress(count(), taken))
        else:
            nodes, others, links = array("i"), array("i"), array("i")
            for node, other, link in _every(debate, turns, leads):
                nodes.append(node)
                others.append(other)
                links.append(link)
        self.starts, order = side_by_side(nodes, len(index))
        self.others = array("i", map(others.__getitem__, order))
        self.links = array("i", map(links.__getitem__, order))


def _every(debate: Debate, turns: bytes, leads: dict[int, list[int]]) -> Iterator[tuple[int, int, int]]:
    """Give each move: to the sources of a link, to itself if it is borne on, to arguments that it carries.

    Where a link holds both ways, the moves from its sources to its target come after all others.
    """
    index = debate.index
    n = index.statements
    for link in range(index.links):
        if (turn := turns[link]) == _NO_SIDE:
            continue
        borne_on = (n + link,) if index.incoming.first[n + link] >= 0 else ()
        for other in (*index.sources[link], *borne_on, *leads.get(link, ())):
            yield index.targets[link], 2 * other + turn, link
    for link in range(index.links) if index.kinds_there & _BOTH_WAYS else ():
        if index.kinds[link] in _BOTH_WAYS and index.targets[link] < n:
            for source in index.sources[link]:
                yield source, 2 * index.targets[link] + turns[link], link


def _arguments(debate: Debate) -> dict[int, list[int]]:
    """Give, for each link that carries a titled argument, the arguments that it carries."""
    found: dict[int, list[int]] = {}
    for number, argument in titled(debate).items():
        for step in argument.steps:
            found.setdefault(debate.index.node(step) - debate.index.statements, []).append(number)
    return found
