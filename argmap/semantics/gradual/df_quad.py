"""DF-QuAD: what the attackers leave over, less what the supporters leave over.

With ``E`` the product of ``1 - s`` over the attackers less that over the supporters, a statement of base
score ``w`` has strength ``w + w E`` where ``E < 0`` and ``w + (1 - w) E`` else. One attacker of strength 1
takes all the weight of its side: further attackers are then not heard.

Example:
    Base score 0.8 under attackers of 0.5 and 0.4 and a supporter of 0.2: ``0.3 - 0.8 = -0.5`` halves it.

    >>> from argmap.semantics.gradual import Web, solve
    >>> web = Web.simple([0.8, 0.5, 0.4, 0.2], attacks=[(1, 0), (2, 0)], supports=[(3, 0)])
    >>> round(solve(web, "df-quad").values[0], 9)
    0.4

Source: Rago, Toni, Aurisicchio & Baroni, «Discontinuity-free decision support with quantitative
argumentation debates», KR 2016.
"""

from argmap.semantics._semantics import Semantics
from argmap.semantics.gradual._modular import Modular
from argmap.semantics.gradual._parts import LINEAR, Aggregation

SEMANTICS = Semantics(
    name="df-quad",
    cite="Rago, Toni, Aurisicchio & Baroni, KR 2016",
    means=(
        "The chance that no attacker holds, less the chance that no supporter does, moves the base "
        "score in a straight line."
    ),
    wants=frozenset({"attacks", "joint", "needs", "scores", "supports", "weights"}),
    run=Modular("df-quad", Aggregation("product", "product"), LINEAR),
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
