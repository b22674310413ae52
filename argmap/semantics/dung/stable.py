"""Stable: positions that strike all they do not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Stable
from argmap.semantics.dung._walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["SEMANTICS", "run"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    return walk(piece, "stable", effort)


def run(framework: Framework, budget: Budget) -> Acceptance:
    """Evaluate a framework of attacks."""
    return Acceptance(framework, SEMANTICS, Method(_each, Stable, maybe_none=True), budget)


SEMANTICS = Semantics(
    name="stable",
    short="ST",
    cite="Dung 1995, Definition 13",
    wants=frozenset({"attacks", "joint"}),
    run=run,
    means="A stable extension is conflict-free and strikes every argument outside it; there may be none.",
    principles={
        "existence": "a>a",
        "uniqueness": "a<>b",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": True,
        "admissibility": True,
        "strong admissibility": "a<>b",
        "reinstatement": True,
        "weak reinstatement": True,
        "conflict-free reinstatement": True,
        "maximality": True,
        "allowing abstention": "a<>b",
        "directionality": "a>a",
        "weak directionality": True,
        "semi-directionality": "a>a",
        "non-interference": "a>a",
    },
)
