"""Stable: positions that strike all they do not hold."""

from __future__ import annotations

from functools import partial

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Stable
from argmap.semantics.dung._walk import walk

__all__ = ["SEMANTICS"]

SEMANTICS = Semantics(
    name="stable",
    short="ST",
    cite="Dung 1995, Definition 13",
    wants=frozenset({"attacks", "joint"}),
    run=Method(partial(walk, base="stable"), Stable, maybe_none=True),
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
