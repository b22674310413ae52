"""Conflict-free: sets that strike none of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._quick import ConflictFree
from argmap.semantics.dung._sets import as_labels, conflict_free, masks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["SEMANTICS", "run"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    attacks = masks(piece.attacks)
    return (as_labels(attacks, chosen) for chosen in conflict_free(attacks, effort))


def run(framework: Framework, budget: Budget) -> Acceptance:
    """Evaluate a framework of attacks."""
    return Acceptance(framework, SEMANTICS, Method(_each, whole=True, quick=ConflictFree), budget)


SEMANTICS = Semantics(
    name="conflict-free",
    short="CF",
    cite="Dung 1995, Definition 5",
    wants=frozenset({"attacks", "joint"}),
    run=run,
    means="A conflict-free set strikes none of its own arguments.",
    principles={
        "existence": True,
        "uniqueness": "a",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": "a",
        "admissibility": "a>b",
        "strong admissibility": "a>b",
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
