"""Conflict-free: sets that strike none of their own."""

from __future__ import annotations

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._quick import ConflictFree
from argmap.semantics.dung._sets import conflict_free, each_set

__all__ = ["SEMANTICS"]

SEMANTICS = Semantics(
    name="conflict-free",
    short="CF",
    cite="Dung 1995, Definition 5",
    wants=frozenset({"attacks", "joint"}),
    run=Method(each_set(conflict_free), whole=True, quick=ConflictFree),
    means="A conflict-free set strikes none of its own arguments.",
    principles={
        "existence": True,
        "uniqueness": "a",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": "a",
        "admissibility": "a>b",
        "strong admissibility": "a>b",
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
