"""Circles among reasons: where they may be, and each of them once.

What lies on no circle is peeled off first: a statement for which no reason is given, and one that is no
reason for anything. The rest falls into strongly connected components (Tarjan 1972), and in these circuits
are listed with Johnson's blocking (1975). Nothing here calls itself.
"""

from __future__ import annotations

from array import array
from collections import deque
from itertools import compress
from operator import and_
from typing import TYPE_CHECKING, TypeAlias

from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Debate

__all__ = ["Arrows", "components", "cycles", "knots"]

Arrows: TypeAlias = "dict[int, list[int]]"
_SUPPORTS = list(LINKS).index("supports")


def knots(debate: Debate) -> Arrows:
    """Give, of the statements that may lie on a circle, those that each is a reason for, in order."""
    return debate.index.keep("knots", lambda: _knots(debate))


def _knots(debate: Debate) -> Arrows:
    index = debate.index
    targets = index.targets
    supports = index.kinds.translate(bytes(code == _SUPPORTS for code in range(256)))
    if isinstance(index.owners, range):
        given = array("i", compress(index.sources.entries, supports))
        reached = array("i", compress(targets, supports))
    else:
        given = array("i", compress(index.sources.entries, map(supports.__getitem__, index.owners)))
        reached = array("i", [targets[link] for link in index.owners if supports[link]])
    # Peel, again and again, what gives no reason or has none: it cannot lie on a circle.
    size = 0
    while size != len(given):
        size = len(given)
        both = set(given).intersection(reached)
        inside = bytes(map(and_, map(both.__contains__, given), map(both.__contains__, reached)))
        given, reached = array("i", compress(given, inside)), array("i", compress(reached, inside))
        if size - len(given) < size // 8:
            break  # the tail of a long row: one by one is quicker
    return _peeled(given, reached)


def _peeled(given: Sequence[int], reached: Sequence[int]) -> Arrows:
    """Take from some arrows, one by one, those that begin where none arrives."""
    onward: Arrows = {}
    incoming: dict[int, int] = {}
    for source, target in zip(given, reached, strict=True):
        onward.setdefault(source, []).append(target)
        incoming[target] = incoming.get(target, 0) + 1
    todo = [source for source in onward if source not in incoming]
    for source in todo:
        for target in onward.pop(source):
            incoming[target] -= 1
            if not incoming[target] and target in onward:
                todo.append(target)
    return {source: list(dict.fromkeys(onward[source])) for source in sorted(onward)}


def components(arrows: Arrows) -> Iterator[list[int]]:
    """Give the strongly connected components that hold a circle, each in order."""
    place: dict[int, int] = {}
    low: dict[int, int] = {}
    settled: set[int] = set()
    stack: list[int] = []
    for root in arrows:
        if root in place:
            continue
        walk = [(root, iter(arrows[root]))]
        place[root] = low[root] = len(place)
        stack.append(root)
        while walk:
            node, after = walk[-1]
            for other in after:
                if other not in arrows:
                    continue
                if other not in place:
                    place[other] = low[other] = len(place)
                    stack.append(other)
                    walk.append((other, iter(arrows[other])))
                    break
                if other not in settled:
                    low[node] = min(low[node], place[other])
            else:
                walk.pop()
                if walk:
                    above = walk[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == place[node]:
                    found: list[int] = []
                    while not found or found[-1] != node:
                        found.append(stack.pop())
                    settled.update(found)
                    if len(found) > 1 or node in arrows[node]:
                        yield sorted(found)


def cycles(arrows: Arrows, *, longest: int | None = None) -> Iterator[tuple[int, ...]]:
    """Give each circuit once, from its smallest number on."""
    todo = [_within(arrows, found) for found in components(arrows)]
    while todo:
        part = todo.pop()
        # A middle number parts a long row of small circles in halves, as the first one would not.
        start = sorted(part)[len(part) // 2]
        for found in _through(part, start) if longest is None else _short(part, start, longest):
            first = found.index(min(found))
            yield found[first:] + found[:first]
        rest = {node: [o for o in after if o != start] for node, after in part.items() if node != start}
        todo.extend(_within(rest, inside) for inside in components(rest))


def _within(arrows: Arrows, nodes: list[int]) -> Arrows:
    inside = set(nodes)
    return {node: [other for other in arrows[node] if other in inside] for node in nodes}


def _through(arrows: Arrows, start: int) -> Iterator[tuple[int, ...]]:
    """Give the circuits through a node of one component (Johnson 1975, with a stack of its own)."""
    path = [start]
    blocked = {start}
    waiting: dict[int, set[int]] = {}
    walk = [iter(arrows[start])]
    closed = [False]  # for each node of the path, whether a circuit was found by way of it
    while walk:
        for other in walk[-1]:
            if other == start:
                closed[-1] = True
                yield tuple(path)
            elif other not in blocked:
                path.append(other)
                blocked.add(other)
                closed.append(False)
                walk.append(iter(arrows[other]))
                break
        else:
            walk.pop()
            node = path.pop()
            if closed.pop():
                closed[-1:] = [True] * len(closed[-1:])
                free = [node]
                while free:
                    one = free.pop()
                    if one in blocked:
                        blocked.discard(one)
                        free.extend(waiting.pop(one, ()))
            else:
                for other in arrows[node]:
                    waiting.setdefault(other, set()).add(node)


def _short(arrows: Arrows, start: int, longest: int) -> Iterator[tuple[int, ...]]:
    """Give the circuits through a node that have so many nodes at most."""
    far = _home(arrows, start)
    path = [start]
    walk = [iter(arrows[start])]
    while walk:
        for other in walk[-1]:
            if other == start and len(path) <= longest:
                yield tuple(path)
            elif other not in path and len(path) + far[other] <= longest:
                path.append(other)
                walk.append(iter(arrows[other]))
                break
        else:
            walk.pop()
            path.pop()


def _home(arrows: Arrows, start: int) -> dict[int, int]:
    """Give, for each node of a component, how many arrows it is from there back to the start."""
    back: Arrows = {}
    for node, after in arrows.items():
        for other in after:
            back.setdefault(other, []).append(node)
    far = {start: 0}
    todo = deque([start])
    while todo:
        node = todo.popleft()
        for other in back.get(node, ()):
            if other not in far:
                far[other] = far[node] + 1
                todo.append(other)
    return far
