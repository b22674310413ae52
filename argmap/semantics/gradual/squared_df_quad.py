"""Squared DF-QuAD: DF-QuAD with each remainder squared.

As DF-QuAD, with ``(1 - s)²`` for ``1 - s``: a firm reason counts for more, a feeble one too.

Example:
    Base score 0.8 under one attacker of 0.5: ``0.8 · 0.25``.

    >>> from argmap.semantics.gradual import Web, solve
    >>> round(solve(Web.simple([0.8, 0.5], attacks=[(1, 0)]), "squared-df-quad").values[0], 9)
    0.2

Source: Potyka, «Continuous dynamical systems for weighted bipolar argumentation», KR 2018, and the
continuous model of this name that accompanies it.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import LINEAR, Aggregation

SEMANTICS = Semantics(
    name="squared-df-quad",
    cite="Potyka, KR 2018",
    means="DF-QuAD with what each reason leaves over squared.",
    wants=frozenset({"attacks", "joint", "needs", "scores", "supports", "weights"}),
    run=Modular("squared-df-quad", Aggregation("squared product", "product", power=2), LINEAR),
    principles={
        "anonymity": True,
        "independence": True,
        "directionality": True,
        "equivalence": True,
        "stability": True,
        "neutrality": True,
        "monotony": True,
        "reinforcement": True,
        "resilience": "x>a | x=1",
        "weakening": "x>a, y>a, z+>a | x=1 y=1 z=1",
        "open-mindedness": "x>a | x=1",
        "counting": True,
        "cardinality-precedence": "x>a, y>b, z>b | x=0.9 y=0.1 z=0.1",
        "quality-precedence": "x>a, y>a, z>a, u>b | x=0.9 y=0.9 z=0.9 u=0.95",
        "franklin": "x>a, y>a, z+>a",
        "strengthening": "x+>a, y+>a, z>a | x=1 y=1 z=1",
        "balance": True,
        "duality": True,
    },
)
