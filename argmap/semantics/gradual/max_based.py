"""Weighted max-based: only the strongest attacker is heard; supports are not read.

A statement of base score ``w`` has strength ``w / (1 + the strength of its strongest attacker)``, and so at
least half its base score.

Example:
    >>> from argmap.semantics.gradual import Web, solve
    >>> solve(Web.simple([1, 1, 0.5], attacks=[(1, 0), (2, 0)]), "max-based").values[0]
    0.5

Source: Amgoud, Ben-Naim, Doder & Vesic, «Acceptability semantics for weighted argumentation frameworks»,
IJCAI 2017.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import FRACTION, Aggregation

SEMANTICS = Semantics(
    name="max-based",
    cite="Amgoud, Ben-Naim, Doder & Vesic, IJCAI 2017",
    means="The base score divided by one more than the strongest attacker’s strength.",
    wants=frozenset({"attacks", "joint", "needs", "scores", "weights"}),
    run=Modular("max-based", Aggregation("top", "max"), FRACTION, supports=False, default=1.0),
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
        "open-mindedness": "a",
        "counting": "x>a, x>b, y>b",
        "cardinality-precedence": "x>a, y>b, z>b | x=0.9 y=0.1 z=0.1",
        "quality-precedence": True,
    },
)
