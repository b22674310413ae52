"""Admissible: sets that defend themselves."""

from __future__ import annotations

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._quick import Admissible
from argmap.semantics.dung._sets import admissible, each_set

__all__ = ["SEMANTICS"]

SEMANTICS = Semantics(
    name="admissible",
    short="AD",
    cite="Dung 1995, Definition 6",
    wants=frozenset({"attacks", "joint"}),
    run=Method(each_set(admissible), whole=True, quick=Admissible),
    means="An admissible set is conflict-free and strikes back at every attack on it.",
    principles={
        "existence": True,
        "uniqueness": "a",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": "a",
        "admissibility": True,
        "strong admissibility": "a<>b",
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
