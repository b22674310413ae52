"""The parts of a framework that can be solved each by itself.

What attacks join is one piece; between pieces there is nothing, so the extensions of the whole are the
combinations of those of the pieces (for every semantics here). For semantics whose extensions all contain
the grounded one, only what grounded leaves undecided need be divided: an attack that is blocked is gone,
and a source that is in no longer counts (the reduct).
"""

from __future__ import annotations

from itertools import compress
from operator import not_
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.semantics.framework import Arrows

__all__ = ["Piece", "divide", "strands"]

_OPEN = bytes(label == 0 for label in range(256))  # in a table of bytes, whether a label is undecided


class Piece:
    """A few arguments, numbered anew from 0, and the attacks between them.

    Attributes:
        members: For each its number in the framework, ascending.
        attacks: For each the attacks on it, each as the tuple of its sources.
    """

    __slots__ = ("_strands", "attacks", "members")

    def __init__(self, members: Sequence[int], attacks: list[list[tuple[int, ...]]]) -> None:
        self.members = members
        self.attacks = attacks
        self._strands: list[list[int]] | None = None

    def __len__(self) -> int:
        return len(self.members)

    @property
    def strands(self) -> list[list[int]]:
        """The strongly connected components, each before those it attacks."""
        if self._strands is None:
            self._strands = strands(range(len(self)), self.attacks)
        return self._strands

    @property
    def knot(self) -> int:
        """How many arguments the largest strongly connected component has."""
        return max(map(len, self.strands), default=0)


def divide(attacks: Arrows, labels: bytes | bytearray | None = None) -> list[Piece]:
    """Part a framework, or what some labelling leaves undecided of it, into pieces."""
    arrows = _left(attacks, labels)
    free = range(attacks.size) if labels is None else list(compress(range(attacks.size), map(not_, labels)))
    leader = dict(zip(free, free, strict=True))
    for sources, target in arrows:
        end = _lead(leader, target)
        for source in sources:
            start = _lead(leader, source)
            if start != end:
                start, end = (start, end) if start < end else (end, start)
                leader[end] = start
                end = start
    members: dict[int, list[int]] = {}
    place: dict[int, int] = {}
    for number in free:
        row = members.setdefault(_lead(leader, number), [])
        place[number] = len(row)
        row.append(number)
    rows: dict[int, list[list[tuple[int, ...]]]] = {head: [[] for _ in row] for head, row in members.items()}
    for sources, target in arrows:
        attack = tuple(sorted(map(place.__getitem__, sources)))
        row_ = rows[_lead(leader, target)][place[target]]
        if attack not in row_ or len(row_) > 64:
            row_.append(attack)
    return [Piece(row, rows[head]) for head, row in members.items()]


def _left(attacks: Arrows, labels: bytes | bytearray | None) -> list[tuple[tuple[int, ...], int]]:
    """Give the attacks that are left between what is undecided, without sources that are in."""
    if labels is None:
        return list(attacks)
    open_ = bytes(labels).translate(_OPEN)
    aimed = compress(range(len(attacks)), map(open_.__getitem__, attacks.targets))  # few of many
    if attacks.plain:
        sources, targets = attacks.sources.entries, attacks.targets
        return [((sources[arrow],), targets[arrow]) for arrow in aimed if open_[sources[arrow]]]
    found = []
    for arrow in aimed:
        row = attacks.sources[arrow]
        if not any(labels[source] == 2 for source in row):  # blocked where one is out
            found.append((tuple(source for source in row if open_[source]), attacks.targets[arrow]))
    return found


def _lead(leader: dict[int, int], node: int) -> int:
    while (above := leader[node]) != node:
        leader[node] = node = leader[above]
    return node


def strands(members: Sequence[int], attacks: Sequence[Sequence[tuple[int, ...]]]) -> list[list[int]]:
    """Find the strongly connected components among some members (Tarjan 1972), without recursion.

    Walking from each argument to what attacks it, a component is closed after all that it is attacked
    from; so they come in the order in which they can be decided.
    """
    inside = set(members)
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    path: list[int] = []
    on_path: set[int] = set()
    found: list[list[int]] = []
    for root in members:
        if root in order:
            continue
        order[root] = low[root] = len(order)
        path.append(root)
        on_path.add(root)
        work = [(root, iter([s for attack in attacks[root] for s in attack]))]
        while work:
            node, ahead = work[-1]
            for other in ahead:
                if other not in inside:
                    continue
                if other not in order:
                    order[other] = low[other] = len(order)
                    path.append(other)
                    on_path.add(other)
                    work.append((other, iter([s for attack in attacks[other] for s in attack])))
                    break
                if other in on_path and order[other] < low[node]:
                    low[node] = order[other]
            else:
                work.pop()
                if work and low[node] < low[work[-1][0]]:
                    low[work[-1][0]] = low[node]
                if low[node] == order[node]:
                    component: list[int] = []
                    while True:
                        last = path.pop()
                        on_path.discard(last)
                        component.append(last)
                        if last == node:
                            break
                    component.sort()
                    found.append(component)
    return found
