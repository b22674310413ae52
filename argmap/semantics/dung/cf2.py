"""CF2: naive within each strand, strand by strand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._recursive import recursive
from argmap.semantics.dung._sets import naive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["SEMANTICS", "run"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    return recursive(piece, lambda attacks, effort: list(naive(attacks, effort)), effort)


def run(framework: Framework, budget: Budget) -> Acceptance:
    """Evaluate a framework of attacks."""
    return Acceptance(framework, SEMANTICS, Method(_each, whole=True), budget)


SEMANTICS = Semantics(
    name="cf2",
    short="CF2",
    cite="Baroni, Giacomin & Guida 2005, Definition 24",
    wants=frozenset({"attacks"}),
    run=run,
    means="A CF2 extension is naive within each strongly connected component, "
    "less what is struck from outside.",
    principles={
        "existence": True,
        "uniqueness": "a<>b",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": True,
        "admissibility": "a>a, a>b",
        "strong admissibility": "a>a, a>b",
        "reinstatement": "a>b, b>c, c>a",
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
