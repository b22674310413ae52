"""Naive: as much as can be held without conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._quick import Naive
from argmap.semantics.dung._sets import as_labels, masks, naive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["SEMANTICS", "run"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    attacks = masks(piece.attacks)
    return (as_labels(attacks, chosen) for chosen in naive(attacks, effort))


def run(framework: Framework, budget: Budget) -> Acceptance:
    """Evaluate a framework of attacks."""
    return Acceptance(framework, SEMANTICS, Method(_each, whole=True, quick=Naive), budget)


SEMANTICS = Semantics(
    name="naive",
    short="NA",
    cite="Bondarenko, Dung, Kowalski & Toni 1997, Definition 3.1",
    wants=frozenset({"attacks", "joint"}),
    run=run,
    means="A naive extension is a conflict-free set that no other one contains.",
    principles={
        "existence": True,
        "uniqueness": "a>b",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": True,
        "admissibility": "a>b",
        "strong admissibility": "a>b",
        "reinstatement": "a>b",
        "weak reinstatement": "a>b",
        "conflict-free reinstatement": True,
        "maximality": True,
        "allowing abstention": "a>b",
        "directionality": "a>b",
        "weak directionality": "a>b",
        "semi-directionality": True,
        "non-interference": True,
    },
)
