"""Which claims stand, how firmly, and why.

A debate is read as a framework (`read`, by a `Reading`), and a semantics evaluates the framework
(`evaluate`). Each semantics is a file that ends in its row; `semantics` gives the table.
"""

from argmap.semantics._reader import read
from argmap.semantics._semantics import Semantics, Verdicts, semantics
from argmap.semantics.evaluation import evaluate
from argmap.semantics.explain import knots, must_fall, tenable, what_if, why
from argmap.semantics.flattening import flat
from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.gradual import Strengths, strength, votes
from argmap.semantics.notation import of, written
from argmap.semantics.reading import READINGS, Reading
from argmap.semantics.texts import dumps, load, loads

__all__ = [
    "READINGS",
    "Arrows",
    "Framework",
    "Reading",
    "Semantics",
    "Strengths",
    "Verdicts",
    "dumps",
    "evaluate",
    "flat",
    "knots",
    "load",
    "loads",
    "must_fall",
    "of",
    "read",
    "semantics",
    "strength",
    "tenable",
    "votes",
    "what_if",
    "why",
    "written",
]
