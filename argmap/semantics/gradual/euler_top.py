"""Euler-based on the top: only the strongest attacker and the strongest supporter are heard.

The Euler-based influence on the strength of the strongest supporter less that of the strongest attacker.
How many there are does not matter, so whoever says the same thing ten times gains nothing by it.

Example:
    >>> from argmap.semantics.gradual import Web, solve
    >>> once = solve(Web.simple([0.5, 0.9], attacks=[(1, 0)]), "euler-top")
    >>> twice = solve(Web.simple([0.5, 0.9, 0.4], attacks=[(1, 0), (2, 0)]), "euler-top")
    >>> once.values[0] == twice.values[0]
    True

Source: Mossakowski & Neuhaus, «Modular semantics and characteristics for bipolar weighted argumentation
graphs», 2018, arXiv:1807.06685.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import EULER, Aggregation

SEMANTICS = Semantics(
    name="euler-top",
    cite="Mossakowski & Neuhaus, arXiv:1807.06685",
    means=(
        "Only the strongest attacker and the strongest supporter are heard, through the Euler-based "
        "influence."
    ),
    wants=frozenset({"attacks", "joint", "needs", "scores", "supports", "weights"}),
    run=Modular("euler-top", Aggregation("top", "max"), EULER),
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
        "weakening": "x>a, y>a, z+>a | x=1 y=1 z=1",
        "open-mindedness": "a",
        "counting": "x>a, x>b, y>b",
        "cardinality-precedence": "x>a, y>b, z>b | x=0.9 y=0.1 z=0.1",
        "quality-precedence": True,
        "franklin": "x>a, y>a, z+>a",
        "strengthening": "x+>a, y+>a, z>a | x=1 y=1 z=1",
        "balance": True,
        "duality": "x>a, x+>b",
    },
)
