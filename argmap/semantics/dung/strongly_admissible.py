"""Strongly admissible: sets that are defended from the ground up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._quick import StronglyAdmissible
from argmap.semantics.dung._sets import as_labels, masks, struck

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["SEMANTICS", "run"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    attacks = masks(piece.attacks)
    seen, todo = {0}, [0]
    while todo:
        chosen = todo.pop()
        effort.step()
        yield as_labels(attacks, chosen)
        hit = struck(attacks, chosen)
        for x, row in enumerate(attacks):
            more = chosen | 1 << x
            if more not in seen and all(mask & hit for mask in row):
                seen.add(more)
                todo.append(more)


def run(framework: Framework, budget: Budget) -> Acceptance:
    """Evaluate a framework of attacks."""
    return Acceptance(framework, SEMANTICS, Method(_each, whole=True, quick=StronglyAdmissible), budget)


SEMANTICS = Semantics(
    name="strongly-admissible",
    short="SA",
    cite="Baroni & Giacomin 2007, Definition 17",
    wants=frozenset({"attacks", "joint"}),
    run=run,
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
