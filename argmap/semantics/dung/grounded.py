"""Grounded: what cannot be doubted, and all that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece

__all__ = ["SEMANTICS"]


def _each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    yield bytes(len(piece))  # what the grounded labelling leaves undecided stays so


SEMANTICS = Semantics(
    name="grounded",
    short="GR",
    cite="Dung 1995, Definition 20",
    wants=frozenset({"attacks", "joint"}),
    run=Method(_each, settled=True),
    means="The grounded extension is the least complete one: what is not attacked, and all that it defends.",
    principles={
        "existence": True,
        "uniqueness": True,
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a>b, c>a",
        "naivety": "a>a, a>b",
        "admissibility": True,
        "strong admissibility": True,
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
