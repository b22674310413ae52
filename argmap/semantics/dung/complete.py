"""Complete: sets that defend themselves and hold all that they defend."""

from __future__ import annotations

from functools import partial

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._oracles import Complete
from argmap.semantics.dung._walk import walk

__all__ = ["SEMANTICS"]

SEMANTICS = Semantics(
    name="complete",
    short="CO",
    cite="Dung 1995, Definition 23",
    wants=frozenset({"attacks", "joint"}),
    run=Method(partial(walk, base="complete"), Complete),
    means="A complete extension defends each of its arguments and holds every argument that it defends.",
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
        "maximality": "a<>b",
        "allowing abstention": True,
        "directionality": True,
        "weak directionality": True,
        "semi-directionality": True,
        "non-interference": True,
    },
)
