"""Weighted card-based: the number of attackers comes first, their strength after; supports are not read.

A statement of base score ``w`` has strength ``w / (1 + n + m)``, with ``n`` the number of its attackers
that have a base score above 0 and ``m`` the mean of their strengths.

Example:
    Two feeble attackers weigh more than one firm one: 1/(1 + 2 + 0.25) against 1/(1 + 1 + 1).

    >>> from argmap.semantics.gradual import Web, solve
    >>> solve(Web.simple([1, 0.25, 0.25], attacks=[(1, 0), (2, 0)]), "card-based").values[0] == 1 / 3.25
    True

Source: Amgoud, Ben-Naim, Doder & Vesic, «Acceptability semantics for weighted argumentation frameworks»,
IJCAI 2017.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import FRACTION, Aggregation

SEMANTICS = Semantics(
    name="card-based",
    cite="Amgoud, Ben-Naim, Doder & Vesic, IJCAI 2017",
    means=(
        "The base score divided by one more than the number of attackers and the mean of their strengths."
    ),
    wants=frozenset({"attacks", "joint", "needs", "scores", "weights"}),
    run=Modular(
        "card-based",
        Aggregation("count and mean", "sum", counted=True),
        FRACTION,
        supports=False,
        default=1.0,
    ),
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
        "cardinality-precedence": True,
        "quality-precedence": "x>a, y>a, z>a, u>b | x=0.9 y=0.9 z=0.9 u=0.95",
    },
)
