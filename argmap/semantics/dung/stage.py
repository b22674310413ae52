"""Stage: conflict-free positions that leave least undecided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Ranged
from argmap.semantics.dung._sets import as_labels, masks, naive, widest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["SEMANTICS", "run"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    attacks = masks(piece.attacks)
    for chosen in widest(attacks, list(naive(attacks, effort))):
        yield as_labels(attacks, chosen)


def run(framework: Framework, budget: Budget) -> Acceptance:
    """Evaluate a framework of attacks."""
    method = Method(_each, partial(Ranged, complete=False), whole=True)
    return Acceptance(framework, SEMANTICS, method, budget)


SEMANTICS = Semantics(
    name="stage",
    short="STG",
    cite="Verheij 1996, Definition 2",
    wants=frozenset({"attacks", "joint"}),
    run=run,
    means="A stage extension is conflict-free, and no other has a wider range (what it holds or strikes).",
    principles={
        "existence": True,
        "uniqueness": "a<>b",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": True,
        "admissibility": "a>a, a>b",
        "strong admissibility": "a>a, a>b",
        "reinstatement": "a>a, b>a, c>b",
        "weak reinstatement": "a>a, b>a, c>b",
        "conflict-free reinstatement": True,
        "maximality": True,
        "allowing abstention": "a<>b",
        "directionality": "a>a, b>a, c>b",
        "weak directionality": "a>a, b>a, c>b",
        "semi-directionality": "a>a, b>a, b<>c",
        "non-interference": True,
    },
)
