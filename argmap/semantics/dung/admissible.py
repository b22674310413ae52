"""Admissible: sets that defend themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._quick import Admissible
from argmap.semantics.dung._sets import admissible, as_labels, masks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["SEMANTICS", "run"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    attacks = masks(piece.attacks)
    return (as_labels(attacks, chosen) for chosen in admissible(attacks, effort))


def run(framework: Framework, budget: Budget) -> Acceptance:
    """Evaluate a framework of attacks."""
    return Acceptance(framework, SEMANTICS, Method(_each, whole=True, quick=Admissible), budget)


SEMANTICS = Semantics(
    name="admissible",
    short="AD",
    cite="Dung 1995, Definition 6",
    wants=frozenset({"attacks", "joint"}),
    run=run,
    means="An admissible set is conflict-free and strikes back at every attack on it.",
    principles={
        "existence": True,
        "uniqueness": "a",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": "a",
        "admissibility": True,
        "strong admissibility": "a<>b",
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
