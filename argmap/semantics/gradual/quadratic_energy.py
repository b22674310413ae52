"""Quadratic energy: neither side is ever deaf to one more reason.

With ``E`` the strengths of the supporters less those of the attackers and ``h(x) = x² / (1 + x²)``, a
statement of base score ``w`` has strength ``w - w h(E)`` where ``E < 0`` and ``w + (1 - w) h(E)`` else. A
small surplus moves it little, a large one nearly to 0 or 1, and nothing saturates. It is the default here.

Example:
    Base score 0.8 under two attackers of strength 1: ``0.8 - 0.8 · 4/5``.

    >>> from argmap.semantics.gradual import Web, solve
    >>> round(solve(Web.simple([0.8, 1, 1], attacks=[(1, 0), (2, 0)])).values[0], 9)
    0.16

Source: Potyka, «Continuous dynamical systems for weighted bipolar argumentation», KR 2018; sum
aggregation and 2-max influence in Kampik et al., IJAR 2024, Tables 2 and 3.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import SQUARE, Aggregation

SEMANTICS = Semantics(
    name="quadratic-energy",
    cite="Potyka, KR 2018",
    means=(
        "The supporters’ strengths less the attackers’ are squared, and pull the base score up or "
        "down without ever saturating."
    ),
    wants=frozenset({"attacks", "joint", "needs", "scores", "supports", "weights"}),
    run=Modular("quadratic-energy", Aggregation("sum", "sum"), SQUARE),
    principles={
        "anonymity": True,
        "independence": True,
        "directionality": True,
        "equivalence": True,
        "stability": True,
        "neutrality": True,
        "monotony": True,
        "reinforcement": True,
        "resilience": True,
        "weakening": True,
        "open-mindedness": True,
        "counting": True,
        "cardinality-precedence": "x>a, y>b, z>b | x=0.9 y=0.1 z=0.1",
        "quality-precedence": "x>a, y>a, z>a, u>b | x=0.9 y=0.9 z=0.9 u=0.95",
        "franklin": True,
        "strengthening": True,
        "balance": True,
        "duality": True,
    },
)
