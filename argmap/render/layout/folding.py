"""Small boxes that ride on a wire.

In a large map most boxes are those of relations between two cards: one wire on either side. Such a box
needs no column of its own. It is taken out, its two wires become one, and once that wire has its place
the box is set on the last, level part of it, beside the box that the wire leads to. Half the nodes are
gone from every step before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import compress
from operator import eq, not_

__all__ = ["Folded", "fold", "heaps", "stack", "unfolded"]


@dataclass(slots=True)
class Folded:
    """A map without its riders.

    Attributes:
        kept: The boxes that stay, as they were numbered; their new numbers count from 0.
        left: For each connection, the new number of what is answered.
        right: For each connection, the new number of what answers.
        riders: For each connection, the old number of the box that rides on it, or -1.
        near: For each connection, its wire, or the one on the side of what is answered.
        far: For each connection with a rider, the wire on the side of what answers; -1 for others.
    """

    kept: list[int]
    left: list[int]
    right: list[int]
    riders: list[int]
    near: list[int]
    far: list[int]


def unfolded(heads: list[int], tails: list[int], count: int) -> Folded:
    """Give a map as it is, but for the wires from a box to itself.

    Example:
        >>> unfolded([0, 1], [1, 1], 2)
        Folded(kept=[0, 1], left=[0], right=[1], riders=[-1], near=[0], far=[-1])
    """
    near = [e for e, head in enumerate(heads) if head != tails[e]]
    none = [-1] * len(near)
    return Folded(list(range(count)), [heads[e] for e in near], [tails[e] for e in near], none, near, none)


def fold(heads: list[int], tails: list[int], across: list[float], along: list[float]) -> Folded:
    """Take out each box that has one wire on either side and is smaller than what these lead to.

    Example:
        >>> fold([0, 1], [1, 2], [300, 80, 300], [90, 22, 90])
        Folded(kept=[0, 2], left=[0], right=[1], riders=[1], near=[0], far=[1])
    """
    answered = Counter(tails)
    onto = dict(zip(tails, heads, strict=True))
    wire = dict(zip(heads, range(len(heads)), strict=True))
    rides = bytearray(len(across))
    for p in [
        p
        for p, answers in Counter(heads).items()
        if answers == 1
        and answered.get(p) == 1
        and (wide := across[p]) < across[u := onto[p]]
        and wide < across[v := tails[wire[p]]]
        and (high := along[p]) < along[u]
        and high < along[v]
        and u != v
    ]:
        rides[p] = 1
    kept = [*compress(range(len(rides)), map(not_, rides))]
    number = [-1] * len(across)
    for i, v in enumerate(kept):
        number[v] = i
    near = [*compress(range(len(heads)), map(not_, map(rides.__getitem__, heads)))]
    if any(map(eq, heads, tails)):
        near = [e for e in near if heads[e] != tails[e]]
    riders = [p if rides[p] else -1 for p in [tails[e] for e in near]]
    far = [wire[p] if p >= 0 else -1 for p in riders]
    left = [number[heads[e]] for e in near]
    right = [number[tails[e if f < 0 else f]] for e, f in zip(near, far, strict=True)]
    return Folded(kept, left, right, riders, near, far)


def heaps(
    riders: list[int], right: list[int], along: list[float], high: list[float], gap: float
) -> tuple[dict[int, list[int]], list[float]]:
    """Find where several connections reach one node, some with riders: these stand below each other.

    Args:
        riders: For each connection, the box that rides on it, or -1.
        right: For each connection, the node that it reaches.
        along: The height of each box.
        high: The height of each node.
        gap: The space between two riders.

    Returns:
        For each such node, the connections that reach it; and how high each node is, riders included.

    Example:
        >>> heaps([1, 2, -1], [0, 0, 1], [90, 60, 40], [90, 90], 10)
        ({0: [0, 1]}, [110.0, 90])
    """
    many = Counter(right)
    pairs = zip(riders, right, strict=True)
    fans: dict[int, list[int]] = {b: [] for rider, b in pairs if rider >= 0 and many[b] > 1}
    if not fans:
        return fans, high
    for e, b in enumerate(right):
        if b in fans:
            fans[b].append(e)
    tall = list(high)
    for b, fan in fans.items():
        tall[b] = max(tall[b], stack(fan, riders, along, gap)[1])
    return fans, tall


def stack(fan: list[int], riders: list[int], along: list[float], gap: float) -> tuple[list[float], float]:
    """Set what arrives at a box below each other: boxes that ride, and wires without any.

    Args:
        fan: Connections, from top to bottom.
        riders: For each connection, the box that rides on it, or -1.
        along: The height of each box.
        gap: The space between two of them.

    Returns:
        How far from the middle each stands, and how high they stand together.

    Example:
        >>> stack([0, 1, 2], [0, 1, -1], [20, 30], 10)
        ([-25.0, 10.0, 35.0], 70.0)
    """
    places: list[float] = []
    at = 0.0
    for e in fan:
        high = along[riders[e]] if riders[e] >= 0 else 0.0
        places.append(at + high / 2)
        at += high + gap
    total = at - gap
    return [place - total / 2 for place in places], total
