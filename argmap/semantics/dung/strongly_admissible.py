"""Strongly admissible: sets that are defended from the ground up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._quick import StronglyAdmissible
from argmap.semantics.dung._sets import each_set, struck

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.dung._effort import Effort

__all__ = ["SEMANTICS"]


def _strong(attacks: Sequence[Sequence[int]], effort: Effort) -> Iterator[int]:
    seen, todo = {0}, [0]
    while todo:
        chosen = todo.pop()
        effort.step()
        yield chosen
        hit = struck(attacks, chosen)
        for x, row in enumerate(attacks):
            more = chosen | 1 << x
            if more not in seen and all(mask & hit for mask in row):
                seen.add(more)
                todo.append(more)


SEMANTICS = Semantics(
    name="strongly-admissible",
    short="SA",
    cite="Baroni & Giacomin 2007, Definition 17",
    wants=frozenset({"attacks", "joint"}),
    run=Method(each_set(_strong), whole=True, quick=StronglyAdmissible),
    means="A strongly admissible set defends each argument by others that it defends without it.",
    principles={
        "existence": True,
        "uniqueness": "a",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a>b, c>a",
        "naivety": "a",
        "admissibility": True,
        "strong admissibility": True,
        "reinstatement": "a",
        "weak reinstatement": "a",
        "conflict-free reinstatement": "a",
        "maximality": "a",
        "allowing abstention": True,
        "directionality": True,
        "weak directionality": True,
        "semi-directionality": True,
        "non-interference": True,
    },
)
