"""MLP-based: a statement as a neuron, the surplus added to the log-odds of its base score.

With ``E`` the strengths of the supporters less those of the attackers, a statement of base score ``w`` has
strength ``1 / (1 + exp(-(ln(w / (1 - w)) + E)))``. A base score of 0 or of 1 is beyond argument: there the
strength is the base score, which is the limit of the formula.

Example:
    Even odds, and a surplus of ln 3 of support: odds of three to one.

    >>> from math import log
    >>> from argmap.semantics.gradual import Web, solve
    >>> web = Web.simple([0.5, 1, log(3) - 1], supports=[(1, 0), (2, 0)])
    >>> round(solve(web, "mlp-based").values[0], 9)
    0.75

Source: Potyka, «Interpreting neural networks as quantitative argumentation frameworks», AAAI 2021.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import LOGISTIC, Aggregation

SEMANTICS = Semantics(
    name="mlp-based",
    cite="Potyka, AAAI 2021",
    means="The surplus is added to the log-odds of the base score, as in a neuron.",
    wants=frozenset({"attacks", "joint", "needs", "scores", "supports", "weights"}),
    run=Modular("mlp-based", Aggregation("sum", "sum"), LOGISTIC),
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
