"""CF2: naive within each strand, strand by strand."""

from __future__ import annotations

from functools import partial

from argmap.semantics._semantics import Semantics
from argmap.semantics.dung._method import Method
from argmap.semantics.dung._recursive import recursive
from argmap.semantics.dung._sets import naive

__all__ = ["SEMANTICS"]

SEMANTICS = Semantics(
    name="cf2",
    short="CF2",
    cite="Baroni, Giacomin & Guida 2005, Definition 24",
    wants=frozenset({"attacks"}),
    run=Method(partial(recursive, base=naive), whole=True),
    means="A CF2 extension is naive within each strongly connected component, "
    "less what is struck from outside.",
    principles={
        "existence": True,
        "uniqueness": "a<>b",
        "conflict-freeness": True,
        "indirect conflict-freeness": "a>a, a<>b",
        "naivety": True,
        "admissibility": "a>a, a>b",
        "strong admissibility": "a>a, a>b",
        "reinstatement": "a>b, b>c, c>a",
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
