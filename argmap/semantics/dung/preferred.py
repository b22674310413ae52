"""Preferred: positions that cannot be enlarged and still defend themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Preferred
from argmap.semantics.dung._walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["SEMANTICS", "run"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    return walk(piece, "preferred", effort)


def run(framework: Framework, budget: Budget) -> Acceptance:
    """Evaluate a framework of attacks."""
    return Acceptance(framework, SEMANTICS, Method(_each, Preferred), budget)


SEMANTICS = Semantics(
    name="preferred",
    short="PR",
    cite="Dung 1995, Definition 7",
    wants=frozenset({"attacks", "joint"}),
    run=run,
    means="A preferred extension is an admissible set that no other one contains.",
    principles={
        "existence": True,
        "uniqueness": "a<>b",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": "a>a, a>b",
        "admissibility": True,
        "strong admissibility": "a<>b",
        "reinstatement": True,
        "weak reinstatement": True,
        "conflict-free reinstatement": True,
        "maximality": True,
        "allowing abstention": "a<>b",
        "directionality": True,
        "weak directionality": True,
        "semi-directionality": True,
        "non-interference": True,
    },
)
