"""Naive: as much as can be held without conflict."""

from __future__ import annotations

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._quick import Naive
from argmap.semantics.dung._sets import each_set, naive

__all__ = ["SEMANTICS"]

SEMANTICS = Semantics(
    name="naive",
    short="NA",
    cite="Bondarenko, Dung, Kowalski & Toni 1997, Definition 3.1",
    wants=frozenset({"attacks", "joint"}),
    run=Method(each_set(naive), whole=True, quick=Naive),
    means="A naive extension is a conflict-free set that no other one contains.",
    principles={
        "existence": True,
        "uniqueness": "a>b",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": True,
        "admissibility": "a>b",
        "strong admissibility": "a>b",
        "reinstatement": "a>b",
        "weak reinstatement": "a>b",
        "conflict-free reinstatement": True,
        "maximality": True,
        "allowing abstention": "a>b",
        "directionality": "a>b",
        "weak directionality": "a>b",
        "semi-directionality": True,
        "non-interference": True,
    },
)
