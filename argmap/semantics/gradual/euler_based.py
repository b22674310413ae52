"""Euler-based: strength grows with the exponential of the surplus, and never falls below the base squared.

With ``E`` the strengths of the supporters less those of the attackers, a statement of base score ``w`` has
strength ``1 - (1 - w²) / (1 + w eᴱ)``. However many attack, it stays above ``w²``: attacks cannot bring it
down as supports bring it up, and whoever reads such figures should know it.

Example:
    >>> from argmap.semantics.gradual import Web, solve
    >>> hopeless = Web.simple([0.8, *[1] * 99], attacks=[(k, 0) for k in range(1, 100)])
    >>> round(solve(hopeless, "euler-based").values[0], 9)
    0.64

Source: Amgoud & Ben-Naim, «Evaluation of arguments in weighted bipolar graphs», ECSQARU 2017 and IJAR 2018.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import EULER, Aggregation

SEMANTICS = Semantics(
    name="euler-based",
    cite="Amgoud & Ben-Naim, IJAR 2018",
    means=(
        "The surplus works through the exponential; attacks never bring a statement below its base "
        "score squared."
    ),
    wants=frozenset({"attacks", "joint", "needs", "scores", "supports", "weights"}),
    run=Modular("euler-based", Aggregation("sum", "sum"), EULER),
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
        "counting": True,
        "cardinality-precedence": "x>a, y>b, z>b | x=0.9 y=0.1 z=0.1",
        "quality-precedence": "x>a, y>a, z>a, u>b | x=0.9 y=0.9 z=0.9 u=0.95",
        "franklin": True,
        "strengthening": True,
        "balance": True,
        "duality": "x>a, x+>b",
    },
)
