"""What can be held of a semantics in general, as tests that any framework may try.

The principles of Baroni & Giacomin 2007 and of van der Torre & Vesic 2017. Each row of a semantics says of
each principle that it holds of every framework of single attacks, or names a framework where it fails; the
tests try the one and check the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from argmap.semantics.evaluation import evaluate
from argmap.semantics.framework import Arrows, Framework

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.semantics._semantics import Semantics

__all__ = ["PRINCIPLES", "Principle", "holds"]

Set: TypeAlias = frozenset[str]
Sets: TypeAlias = frozenset[Set]


@dataclass(frozen=True)
class Principle:
    """One principle: what it asks of a semantics, and a test of one framework.

    Attributes:
        means: What it asks, in a sentence.
        test: Tells whether it holds of a framework, given what finds the extensions of any.
    """

    name: str
    cite: str
    means: str
    test: Callable[[_Graph, Callable[[Framework], Sets]], bool] = field(repr=False)


def holds(principle: str, semantics: str | Semantics, framework: Framework) -> bool:
    """Tell whether a principle holds of a semantics in one framework.

    Example:
        >>> from argmap.semantics import of
        >>> holds("reinstatement", "preferred", of("a<>b, b>c"))
        True
        >>> holds("reinstatement", "admissible", of("a"))
        False
    """
    return PRINCIPLES[principle].test(_Graph(framework), lambda other: _extensions(other, semantics))


def _extensions(framework: Framework, semantics: str | Semantics) -> Sets:
    from argmap.semantics.dung._acceptance import Acceptance

    found = evaluate(framework, semantics)
    if not isinstance(found, Acceptance):
        raise TypeError(f"{found.semantics.name} has no extensions")
    return frozenset(frozenset(labelling.ins) for labelling in found.all())


class _Graph:
    """A framework of single attacks by names, as the definitions speak of it."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.names = frozenset(framework.names)
        self.attackers = {n: frozenset(s for (s,) in framework.attackers(n)) for n in framework.names}

    def struck(self, chosen: Iterable[str]) -> Set:
        """Give what a set attacks."""
        members = frozenset(chosen)
        return frozenset(name for name in self.names if self.attackers[name] & members)

    def free(self, chosen: Set) -> bool:
        """Tell whether a set has no conflict."""
        return not chosen & self.struck(chosen)

    def defends(self, chosen: Set, name: str) -> bool:
        """Tell whether a set attacks all that attacks an argument."""
        return self.attackers[name] <= self.struck(chosen)

    def strongly(self, chosen: Set) -> Set:
        """Give what a set defends from the ground up, with members of its own only."""
        grown: Set = frozenset()
        while True:
            more = frozenset(name for name in self.names if self.defends(grown & chosen, name))
            if more == grown:
                return grown
            grown = more

    def odd(self) -> set[tuple[str, str]]:
        """Give the pairs of which the first indirectly attacks the second, by a path of odd length."""
        reach = {(name, name, 0) for name in self.names}
        while True:
            further = {(a, c, 1 - even) for a, b, even in reach for c in self.names if b in self.attackers[c]}
            if further <= reach:
                return {(a, b) for a, b, even in reach if even}
            reach |= further

    def part(self, chosen: Set) -> Framework:
        """Give the framework of some of the arguments."""
        names = tuple(name for name in self.framework.names if name in chosen)
        place = {name: number for number, name in enumerate(names)}
        rows = [((place[a],), place[b]) for b in names for a in self.attackers[b] if a in place]
        return Framework(names, Arrows.of(len(names), rows))

    def unattacked(self) -> Iterator[Set]:
        """Give the sets that nothing outside attacks."""
        for size in range(len(self.names) + 1):
            for some in map(frozenset, combinations(sorted(self.names), size)):
                if all(self.attackers[name] <= some for name in some):
                    yield some

    def isolated(self) -> Iterator[Set]:
        """Give the sets between which and the rest there is no attack."""
        return (some for some in self.unattacked() if self.struck(some) <= some)


_Find: TypeAlias = Callable[[Framework], Sets]
_Each: TypeAlias = Callable[[_Graph, Set], bool]


def _each(test: _Each) -> Callable[[_Graph, _Find], bool]:
    return lambda graph, find: all(test(graph, chosen) for chosen in find(graph.framework))


def _naive(graph: _Graph, chosen: Set) -> bool:
    return graph.free(chosen) and not any(graph.free(chosen | {n}) for n in graph.names - chosen)


def _weakly(graph: _Graph, chosen: Set) -> bool:
    return graph.strongly(chosen) <= chosen


def _maximal(graph: _Graph, find: _Find) -> bool:
    found = find(graph.framework)
    return not any(one < other for one in found for other in found)


def _abstains(graph: _Graph, find: _Find) -> bool:
    found = find(graph.framework)
    ranges = [chosen | graph.struck(chosen) for chosen in found]
    contested = frozenset().union(*found) & frozenset().union(*map(graph.struck, found))
    return all(any(name not in reach for reach in ranges) for name in contested)


def _directed(graph: _Graph, find: _Find, parts: Iterable[Set], *, more: bool, less: bool) -> bool:
    whole = find(graph.framework)
    for part in parts:
        cut, own = frozenset(chosen & part for chosen in whole), find(graph.part(part))
        if (not more and not cut <= own) or (not less and not own <= cut):
            return False
    return True


_BG, _TV = "Baroni & Giacomin 2007", "van der Torre & Vesic 2017"

PRINCIPLES: dict[str, Principle] = {
    row.name: row
    for row in (
        Principle(
            "existence",
            _TV,
            "Every framework has an extension.",
            lambda graph, find: bool(find(graph.framework)),
        ),
        Principle(
            "uniqueness",
            _TV,
            "No framework has more than one extension.",
            lambda graph, find: len(find(graph.framework)) <= 1,
        ),
        Principle("conflict-freeness", _BG, "No extension attacks itself.", _each(_Graph.free)),
        Principle(
            "indirect conflict-freeness",
            f"{_TV}; Coste-Marquis, Devred & Marquis 2005",
            "No member of an extension attacks another by a path of odd length.",
            _each(lambda graph, chosen: not any({a, b} <= chosen for a, b in graph.odd())),
        ),
        Principle(
            "naivety", _TV, "Every extension is as large as a conflict-free set can be.", _each(_naive)
        ),
        Principle(
            "admissibility",
            _BG,
            "Every extension is free of conflict and defends its members.",
            _each(lambda g, chosen: g.free(chosen) and all(g.defends(chosen, name) for name in chosen)),
        ),
        Principle(
            "strong admissibility",
            _BG,
            "Every extension defends its members from the ground up.",
            _each(lambda graph, chosen: chosen <= graph.strongly(chosen)),
        ),
        Principle(
            "reinstatement",
            _BG,
            "Every extension holds all that it defends.",
            _each(lambda graph, chosen: all(n in chosen for n in graph.names if graph.defends(chosen, n))),
        ),
        Principle(
            "weak reinstatement", _BG, "Every extension holds all that it defends from the ground up.",
            _each(_weakly),
        ),
        Principle(
            "conflict-free reinstatement",
            _BG,
            "Every extension holds all that it defends and has no conflict with.",
            _each(
                lambda graph, chosen: all(
                    name in chosen
                    for name in graph.names
                    if graph.defends(chosen, name) and graph.free(chosen | {name})
                )
            ),
        ),
        Principle("maximality", _BG, "No extension is a part of another.", _maximal),
        Principle(
            "allowing abstention",
            "Baroni, Caminada & Giacomin 2011",
            "What one extension holds and another attacks, a third leaves open.",
            _abstains,
        ),
        Principle(
            "directionality",
            _BG,
            "What nothing outside attacks has the extensions that it has by itself.",
            lambda g, find: _directed(g, find, g.unattacked(), more=False, less=False),
        ),
        Principle(
            "weak directionality",
            _TV,
            "What nothing outside attacks has no extensions but those that it has by itself.",
            lambda g, find: _directed(g, find, g.unattacked(), more=False, less=True),
        ),
        Principle(
            "semi-directionality",
            _TV,
            "What nothing outside attacks keeps all extensions that it has by itself.",
            lambda g, find: _directed(g, find, g.unattacked(), more=True, less=False),
        ),
        Principle(
            "non-interference",
            "Caminada, Carnielli & Dunne 2012",
            "What has no attack to or from the rest has the extensions that it has by itself.",
            lambda g, find: _directed(g, find, g.isolated(), more=False, less=False),
        ),
    )
}  # fmt: skip
