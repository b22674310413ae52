"""Ideal: what no preferred position doubts, as far as it defends itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Single
from argmap.semantics.dung._sceptic import ideal_by_solver, shared
from argmap.semantics.dung._walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece

__all__ = ["SEMANTICS"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    yield shared(piece, walk(piece, effort, base="preferred"))


def _by_solver(piece: Piece, budget: Budget) -> Single:
    return Single(lambda: ideal_by_solver(piece, budget))


SEMANTICS = Semantics(
    name="ideal",
    short="ID",
    cite="Dung, Mancarella & Toni 2007, Definition 2.2",
    wants=frozenset({"attacks", "joint"}),
    run=Method(_each, _by_solver),
    means="The ideal extension is the largest admissible set that every preferred extension holds.",
    principles={
        "existence": True,
        "uniqueness": True,
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": "a>a, a>b",
        "admissibility": True,
        "strong admissibility": "a>a, a<>b",
        "reinstatement": True,
        "weak reinstatement": True,
        "conflict-free reinstatement": True,
        "maximality": True,
        "allowing abstention": True,
        "directionality": True,
        "weak directionality": True,
        "semi-directionality": True,
        "non-interference": True,
    },
)
