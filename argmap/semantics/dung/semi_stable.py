"""Semi-stable: complete positions that leave least undecided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Ranged
from argmap.semantics.dung._walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece

__all__ = ["SEMANTICS", "each"]


def each(piece: Piece, effort: Effort) -> Iterator[bytes]:
    """Give each labelling of a piece."""
    found = list(walk(piece, effort, base="preferred"))
    ranges = [sum(1 << x for x, label in enumerate(labels) if label) for labels in found]
    for labels, reach in zip(found, ranges, strict=True):
        effort.step()
        if not any(reach != other and not reach & ~other for other in ranges):
            yield labels


SEMANTICS = Semantics(
    name="semi-stable",
    short="SST",
    cite="Caminada, Carnielli & Dunne 2012, Definition 2.3",
    wants=frozenset({"attacks", "joint"}),
    run=Method(each, partial(Ranged, complete=True)),
    means="A semi-stable extension is complete, and no other has a wider range (what it holds or strikes).",
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
        "directionality": "a>a, b>a, b<>c",
        "weak directionality": "a<>b, b>c, c>c, a>d, d>d",
        "semi-directionality": "a>a, b>a, b<>c",
        "non-interference": True,
    },
)
