"""Weighted h-categoriser: each attacker takes its share; supports are not read.

A statement of base score ``w`` has strength ``w / (1 + the sum of its attackers' strengths)``.

Example:
    In a row c → b → a of base scores 1: c has 1, b has 1/2, a has 2/3.

    >>> from argmap.semantics.gradual import Web, solve
    >>> row = solve(Web.simple([1, 1, 1], attacks=[(1, 0), (2, 1)]), "h-categoriser")
    >>> [round(value, 4) for value in row.values]
    [0.6667, 0.5, 1.0]

Source: Besnard & Hunter, «A logic-based theory of deductive arguments», AIJ 128 (2001); with weights
Amgoud, Ben-Naim, Doder & Vesic, «Acceptability semantics for weighted argumentation frameworks», IJCAI 2017.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import FRACTION, Aggregation

SEMANTICS = Semantics(
    name="h-categoriser",
    cite="Besnard & Hunter, AIJ 2001; Amgoud, Ben-Naim, Doder & Vesic, IJCAI 2017",
    means="The base score divided by one more than the attackers’ strengths together.",
    wants=frozenset({"attacks", "joint", "needs", "scores", "weights"}),
    run=Modular("h-categoriser", Aggregation("sum", "sum"), FRACTION, supports=False, default=1.0),
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
    },
)
