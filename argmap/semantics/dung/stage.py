"""Stage: conflict-free positions that leave least undecided."""

from __future__ import annotations

from functools import partial

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Ranged
from argmap.semantics.dung._sets import each_set, stage

__all__ = ["SEMANTICS"]

SEMANTICS = Semantics(
    name="stage",
    short="STG",
    cite="Verheij 1996, Definition 2",
    wants=frozenset({"attacks", "joint"}),
    run=Method(each_set(stage), partial(Ranged, complete=False), whole=True),
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
