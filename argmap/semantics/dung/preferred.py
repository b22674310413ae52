"""Preferred: positions that cannot be enlarged and still defend themselves."""

from __future__ import annotations

from functools import partial

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Preferred
from argmap.semantics.dung._walk import walk

__all__ = ["METHOD", "SEMANTICS"]

METHOD = Method(partial(walk, base="preferred"), Preferred)

SEMANTICS = Semantics(
    name="preferred",
    short="PR",
    cite="Dung 1995, Definition 7",
    wants=frozenset({"attacks", "joint"}),
    run=METHOD,
    means="A preferred extension is an admissible set that no other one contains.",
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
        "directionality": True,
        "weak directionality": True,
        "semi-directionality": True,
        "non-interference": True,
    },
)
