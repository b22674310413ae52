"""The parts of a framework that can be solved each by itself.

What attacks join is one piece; between pieces there is nothing, so the extensions of the whole are the
combinations of those of the pieces (for every semantics here). For semantics whose extensions all contain
the grounded one, only what grounded leaves undecided need be divided: an attack that is blocked is gone,
and a source that is in no longer counts (the reduct).
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from argmap.semantics.labelling import OUT

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


def divide(attacks: Arrows, labels: bytes | None = None) -> list[Piece]:
    """Part a framework, or what its grounded labels leave undecided, into pieces."""
    if labels is None:
        free: Sequence[int] = range(attacks.size)
        arrows = list(attacks)
    else:
        open_ = labels.translate(_OPEN)
        free = list(compress(range(attacks.size), open_))
        arrows = _left(attacks, open_, free, labels)
    leader = dict(zip(free, free, strict=True))
    for sources, target in arrows:
        end = target if leader[target] == target else _lead(leader, target)
        for source in sources:
            start = source if leader[source] == source else _lead(leader, source)
            if start != end:
                start, end = (start, end) if start < end else (end, start)
                leader[end] = start
                end = start
    members: dict[int, list[int]] = {}
    place: dict[int, int] = {}
    attacked: dict[int, list[tuple[int, ...]]] = {}
    for number in free:
        row = members.setdefault(_lead(leader, number), [])
        place[number] = len(row)
        attacked[number] = []
        row.append(number)
    for sources, target in arrows:
        attack = tuple([place[source] for source in sources])
        if len(attack) > 1:
            attack = tuple(sorted(attack))
        known = attacked[target]
        if attack not in known or len(known) > 64:
            known.append(attack)
    return [Piece(row, [attacked[number] for number in row]) for row in members.values()]


def _left(
    attacks: Arrows, open_: bytes, free: Sequence[int], labels: bytes
) -> list[tuple[tuple[int, ...], int]]:
    """Give the attacks that are left between what is undecided, without sources that are in.

    Each has a source that is undecided: were all in, its target would be out.
    """
    first, after, values = attacks.outgoing.first, attacks.outgoing.next, attacks.outgoing.values
    targets, aimed = attacks.targets, []
    for number in free:
        place = first[number]
        while place >= 0:
            arrow = values[place]
            if open_[targets[arrow]]:
                aimed.append(arrow)
            place = after[place]
    if attacks.plain:
        entries = attacks.sources.entries
        return [((entries[arrow],), targets[arrow]) for arrow in sorted(aimed)]
    found = []
    for arrow in sorted(set(aimed)):
        row = attacks.sources[arrow]
        if not any(labels[source] == OUT for source in row):  # blocked where one is out
            found.append((tuple(source for source in row if open_[source]), targets[arrow]))
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
