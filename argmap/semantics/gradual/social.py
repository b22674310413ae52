"""Social: votes for and against a statement, and attackers that count as one crowd; supports are not read.

A statement of base score ``w`` has strength ``w`` times the product of ``1 - s`` over its attackers. The
base score is the share of votes that are for it (see `votes`), and the attackers together are as strong as
«this or that one holds». Where there are attacks only, DF-QuAD comes to the same.

Example:
    >>> from argmap.semantics.gradual import Web, solve
    >>> round(solve(Web.simple([0.75, 0.5, 0.2], attacks=[(1, 0), (2, 0)]), "social").values[0], 9)
    0.3

Source: Leite & Martins, «Social abstract argumentation», IJCAI 2011, with its simple product semantics.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import LINEAR, Aggregation

SEMANTICS = Semantics(
    name="social",
    cite="Leite & Martins, IJCAI 2011",
    means="The share of votes that are for it, times the chance that no attacker holds.",
    wants=frozenset({"attacks", "joint", "needs", "scores", "weights"}),
    run=Modular("social", Aggregation("product", "product"), LINEAR, supports=False),
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
        "weakening": True,
        "open-mindedness": True,
        "counting": True,
        "cardinality-precedence": "x>a, y>b, z>b | x=0.9 y=0.1 z=0.1",
        "quality-precedence": "x>a, y>a, z>a, u>b | x=0.9 y=0.9 z=0.9 u=0.95",
    },
)
