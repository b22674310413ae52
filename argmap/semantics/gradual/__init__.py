"""How firm each claim is: base scores moved by attackers and supporters.

A weighted bipolar framework has arguments with base scores, attacks and supports. A gradual semantics
gives each argument a strength from 0 to 1 that depends on its base score and on the strengths of those who
attack and support it, and on nothing else. All here are *modular* (Mossakowski & Neuhaus 2018): what the
neighbours come to is one half, how that moves the base score is the other. Which one to use is a choice
with consequences, so each result names it; quadratic energy is the default because no side can ever
silence the other by being loud enough once.

Where no argument bears on itself by any way round, strengths are worked out in one pass, from the leaves
up. Else they are looked for as a fixed point, see `argmap.semantics.gradual._ladder`; what does not come to
rest is reported, never shown as settled.

Each file here is one semantics and ends in its row.
"""

from argmap.semantics.gradual._modular import TOLERANCE, Modular, model, solve
from argmap.semantics.gradual._web import Web
from argmap.semantics.gradual.principles import PRINCIPLES, Principle, example, holds
from argmap.semantics.gradual.scores import scored, strength, votes
from argmap.semantics.gradual.strengths import Strengths

__all__ = [
    "PRINCIPLES",
    "TOLERANCE",
    "Modular",
    "Principle",
    "Strengths",
    "Web",
    "example",
    "holds",
    "model",
    "scored",
    "solve",
    "strength",
    "votes",
]
