"""What a gradual semantics may promise, each as a question that a framework can be asked.

The names are those of Amgoud & Ben-Naim («Evaluation of arguments in weighted bipolar graphs», IJAR 2018)
and of Amgoud, Ben-Naim, Doder & Vesic (IJCAI 2017), with balance after Baroni, Rago & Toni («From
fine-grained properties to broad principles for gradual argumentation», IJAR 2019) and duality and
open-mindedness after Potyka (KR 2018; SUM 2019). A principle is asked of arguments whose base score lies
strictly between 0 and 1: what is beyond argument, argument does not move. Their neighbours may have any.

A semantics' row says of each principle that it holds, or gives a framework in which it fails, as `example`
reads it.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from argmap.errors import QueryError, did_you_mean
from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.gradual._modular import Modular, model
from argmap.semantics.notation import of

if TYPE_CHECKING:
    from argmap.semantics._semantics import Semantics

__all__ = ["PRINCIPLES", "Principle", "example", "holds"]

_NEAR = 1e-9
_MANY = 2_000
_LITTLE = 0.01


@dataclass(frozen=True, slots=True)
class Principle:
    """One thing that a semantics may promise.

    Attributes:
        says: The promise in a sentence.
        both: Whether it speaks of supports, so that a semantics of attacks alone cannot promise it.
        kept: Tells whether a framework with base scores shows no breach of it.
    """

    name: str
    says: str
    both: bool
    kept: Callable[[_Case], bool]


class _Case:
    """One framework under one semantics, as the principles look at it."""

    def __init__(self, run: Modular, framework: Framework) -> None:
        self.run, self.framework = run, framework
        self.size = len(framework)
        self.base = list(framework.scores or [run.default] * self.size)
        self.pro = [(s[0], t) for s, t in framework.supports] if run.supports else []
        self.con = [(s[0], t) for s, t in framework.attacks]
        self.strength = self.of(self.base, self.con, self.pro)

    def of(self, base: list[float], con: list[tuple[int, int]], pro: list[tuple[int, int]]) -> list[float]:
        """Give the strengths of another framework."""
        size = len(base)
        made = Framework(
            names=tuple(map(str, range(size))),
            attacks=Arrows.of(size, [((s,), t) for s, t in con]),
            supports=Arrows.of(size, [((s,), t) for s, t in pro]),
            scores=array("d", base),
        )
        return list(self.run.strengths(made, engine="plain").last)

    def sides(self, node: int) -> tuple[list[int], list[int]]:
        """Give the attackers and the supporters of a node, one entry a link."""
        return [s for s, t in self.con if t == node], [s for s, t in self.pro if t == node]

    def levels(self, nodes: list[int]) -> list[float]:
        """Give the strengths of some nodes that are above 0, from the highest down, to nine places."""
        return sorted((round(self.strength[n], 9) for n in nodes if self.strength[n] > _NEAR), reverse=True)

    def open(self) -> Iterator[int]:
        """Go through the nodes that argument can move."""
        return (node for node in range(self.size) if 0 < self.base[node] < 1)

    def twins(self) -> Iterator[tuple[int, int]]:
        """Go through the pairs of nodes of equal base score that argument can move, both ways round."""
        return ((a, b) for a, b in permutations(self.open(), 2) if self.base[a] == self.base[b])


def _anonymity(case: _Case) -> bool:
    last = case.size - 1
    turned = case.of(
        case.base[::-1],
        [(last - s, last - t) for s, t in case.con][::-1],
        [(last - s, last - t) for s, t in case.pro][::-1],
    )
    return _alike(turned[::-1], case.strength)


def _independence(case: _Case) -> bool:
    more, n = [*case.base, *case.base], case.size
    con = [*case.con, *((s + n, t + n) for s, t in case.con[:1])]
    return _alike(case.of(more, con, case.pro)[:n], case.strength)


def _directionality(case: _Case) -> bool:
    for pairs in (case.con, case.pro):
        for cut in pairs:
            below, todo = {cut[1]}, [cut[1]]
            for node in todo:
                fresh = {t for s, t in [*case.con, *case.pro] if s == node} - below
                below |= fresh
                todo.extend(sorted(fresh))
            con, pro = ([p for p in side if p != cut] for side in (case.con, case.pro))
            without = case.of(case.base, con, pro)
            if any(abs(without[k] - case.strength[k]) > _NEAR for k in range(case.size) if k not in below):
                return False
    return True


def _equivalence(case: _Case) -> bool:
    for a, b in case.twins():
        same = all(
            case.levels(x) == case.levels(y) for x, y in zip(case.sides(a), case.sides(b), strict=True)
        )
        if same and abs(case.strength[a] - case.strength[b]) > _NEAR:
            return False
    return True


def _stability(case: _Case) -> bool:
    bare = [node for node in range(case.size) if not any(case.sides(node))]
    return all(abs(case.strength[node] - case.base[node]) <= _NEAR for node in bare)


def _neutrality(case: _Case) -> bool:
    con, pro = ([p for p in side if case.strength[p[0]] > 0] for side in (case.con, case.pro))
    return _alike(case.of(case.base, con, pro), case.strength)


def _monotony(case: _Case) -> bool:
    for a, b in case.twins():
        (con_a, pro_a), (con_b, pro_b) = case.sides(a), case.sides(b)
        better = Counter(con_a) <= Counter(con_b) and Counter(pro_b) <= Counter(pro_a)
        if better and case.strength[a] < case.strength[b] - _NEAR:
            return False
    return True


def _reinforcement(case: _Case) -> bool:
    for a, b in case.twins():
        (con_a, pro_a), (con_b, pro_b) = map(_levels(case), (a, b))
        better = _below(con_a, con_b) and _below(pro_b, pro_a)
        if better and case.strength[a] < case.strength[b] - _NEAR:
            return False
    return True


def _resilience(case: _Case) -> bool:
    return all(0 < case.strength[node] < 1 for node in case.open())


def _franklin(case: _Case) -> bool:
    for x, a in case.con:
        for y, b in case.pro:
            if a != b or not 0 < case.base[a] < 1 or abs(case.strength[x] - case.strength[y]) > _NEAR:
                continue
            con, pro = case.con[:], case.pro[:]
            con.remove((x, a))
            pro.remove((y, a))
            if abs(case.of(case.base, con, pro)[a] - case.strength[a]) > _NEAR:
                return False
    return True


def _weakening(case: _Case) -> bool:
    for node in case.open():
        con, pro = _levels(case)(node)
        if con != pro and _below(pro, con) and not case.strength[node] < case.base[node]:
            return False
    return True


def _strengthening(case: _Case) -> bool:
    for node in case.open():
        con, pro = _levels(case)(node)
        if con != pro and _below(con, pro) and not case.strength[node] > case.base[node]:
            return False
    return True


def _balance(case: _Case) -> bool:
    for node in case.open():
        con, pro = _levels(case)(node)
        if con == pro and abs(case.strength[node] - case.base[node]) > _NEAR:
            return False
    return True


def _duality(case: _Case) -> bool:
    for a, b in permutations(case.open(), 2):
        (con_a, pro_a), (con_b, pro_b) = map(_levels(case), (a, b))
        mirrored = case.base[b] == 1 - case.base[a] and con_a == pro_b and pro_a == con_b
        if mirrored and abs(case.strength[b] - (1 - case.strength[a])) > _NEAR:
            return False
    return True


def _open_mindedness(case: _Case) -> bool:
    n = case.size
    base = [*case.base, *[1.0] * _MANY]
    for node in list(case.open())[:1]:
        crowd = [(n + k, node) for k in range(_MANY)]
        if case.of(base, [*case.con, *crowd], case.pro)[node] > _LITTLE:
            return False
        if case.run.supports and case.of(base, case.con, [*case.pro, *crowd])[node] < 1 - _LITTLE:
            return False
    return True


def _counting(case: _Case) -> bool:
    for a, b in case.twins():
        (con_a, pro_a), (con_b, pro_b) = map(_levels(case), (a, b))
        more = Counter(con_a) <= Counter(con_b) and len(con_b) == len(con_a) + 1 and pro_a == pro_b == []
        if more and case.strength[a] > 0 and not case.strength[a] > case.strength[b]:
            return False
    return True


def _cardinality(case: _Case) -> bool:
    for a, b in case.twins():
        (con_a, pro_a), (con_b, pro_b) = map(_levels(case), (a, b))
        fewer = pro_a == pro_b == [] and len(con_a) < len(con_b)
        if fewer and case.strength[a] > 0 and not case.strength[a] > case.strength[b]:
            return False
    return True


def _quality(case: _Case) -> bool:
    for a, b in case.twins():
        (con_a, pro_a), (con_b, pro_b) = map(_levels(case), (a, b))
        softer = pro_a == pro_b == [] and max(con_a, default=0) < max(con_b, default=0)
        if softer and case.strength[a] > 0 and not case.strength[a] > case.strength[b]:
            return False
    return True


def _levels(case: _Case) -> Callable[[int], tuple[list[float], list[float]]]:
    def both(node: int) -> tuple[list[float], list[float]]:
        con, pro = case.sides(node)
        return case.levels(con), case.levels(pro)

    return both


def _below(low: list[float], high: list[float]) -> bool:
    """Tell whether each of the one can be paired with one of the other that is no less."""
    return len(low) <= len(high) and all(x <= y for x, y in zip(low, high, strict=False))


def _alike(one: list[float], other: list[float]) -> bool:
    return all(abs(x - y) <= _NEAR for x, y in zip(one, other, strict=True))


PRINCIPLES: dict[str, Principle] = {
    row.name: row
    for row in (
        Principle("anonymity", "what an argument is called does not matter", False, _anonymity),
        Principle("independence", "what it is not connected with does not matter", False, _independence),
        Principle("directionality", "only what bears on it matters, at any remove", False, _directionality),
        Principle(
            "equivalence",
            "equal base scores and equally strong neighbours, equal strength",
            False,
            _equivalence,
        ),
        Principle("stability", "unattacked and unsupported, it keeps its base score", False, _stability),
        Principle("neutrality", "a neighbour of strength 0 does not matter", False, _neutrality),
        Principle("monotony", "fewer attackers and more supporters never make it weaker", False, _monotony),
        Principle(
            "reinforcement",
            "weaker attackers and stronger supporters never make it weaker",
            False,
            _reinforcement,
        ),
        Principle("resilience", "argument brings nothing to 0 or to 1", False, _resilience),
        Principle("weakening", "attackers that outweigh the supporters make it weaker", False, _weakening),
        Principle(
            "open-mindedness",
            "enough attackers bring it near 0, enough supporters near 1",
            False,
            _open_mindedness,
        ),
        Principle("counting", "each attacker above strength 0 makes it weaker", False, _counting),
        Principle(
            "cardinality-precedence",
            "more attackers make it weaker, however feeble they are",
            False,
            _cardinality,
        ),
        Principle(
            "quality-precedence",
            "a stronger strongest attacker makes it weaker, however few",
            False,
            _quality,
        ),
        Principle("franklin", "an attacker and a supporter of equal strength cancel out", True, _franklin),
        Principle(
            "strengthening", "supporters that outweigh the attackers make it stronger", True, _strengthening
        ),
        Principle("balance", "equal sides leave the base score", True, _balance),
        Principle("duality", "supports raise as attacks lower", True, _duality),
    )
}


def holds(framework: Framework, principle: str, *, semantics: str | Semantics = "quadratic-energy") -> bool:
    """Tell whether a framework shows no breach of a principle under a semantics.

    Example:
        >>> framework = example("x>a, y>b, z>b | x=1 y=1 z=1")
        >>> holds(framework, "counting"), holds(framework, "counting", semantics="max-based")
        (True, False)

    Raises:
        QueryError: no principle, or no gradual semantics, is called so.
    """
    if principle not in PRINCIPLES:
        raise QueryError(f"no principle is called {principle!r}{did_you_mean(principle, PRINCIPLES)}")
    return PRINCIPLES[principle].kept(_Case(model(semantics), framework))


def example(text: str) -> Framework:
    """Read a framework as `argmap.semantics.of` does, with base scores after a bar; the others have 0.5.

    Example:
        >>> example("x>a | x=1").scores
        array('d', [1.0, 0.5])
    """
    arrows, _, scores = text.partition("|")
    given = (pair.split("=") for pair in scores.split())
    return of(arrows, scores={name: float(score) for name, score in given})
