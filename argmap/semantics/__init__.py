"""Which claims stand, how firmly, and why.

A debate is read as a framework (`read`, by a `Reading`), and a semantics evaluates the framework
(`evaluate`). Each semantics is a file that ends in its row; `semantics` gives the table. Beside these stand
the weighing of reasons at an issue (`decide`) and the same debate before several audiences (`heard`).
"""

from argmap.semantics._reader import read
from argmap.semantics._semantics import Semantics, Verdicts, semantics
from argmap.semantics.audiences import Audience, acceptable, heard
from argmap.semantics.badge import badges
from argmap.semantics.carneades import decide
from argmap.semantics.doubts import readings, sensitivity
from argmap.semantics.evaluation import evaluate
from argmap.semantics.explain import challenges, hangs_on, knots, must_fall, stable, tenable, what_if, why
from argmap.semantics.flattening import flat
from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.gradual import Strengths, strength, votes
from argmap.semantics.mistakes import robustness
from argmap.semantics.notation import of, written
from argmap.semantics.ranking import rank
from argmap.semantics.reading import READINGS, Reading
from argmap.semantics.shares import attribution
from argmap.semantics.texts import dumps, load, loads

__all__ = [
    "READINGS",
    "Arrows",
    "Audience",
    "Framework",
    "Reading",
    "Semantics",
    "Strengths",
    "Verdicts",
    "acceptable",
    "attribution",
    "badges",
    "challenges",
    "decide",
    "dumps",
    "evaluate",
    "flat",
    "hangs_on",
    "heard",
    "knots",
    "load",
    "loads",
    "must_fall",
    "of",
    "rank",
    "read",
    "readings",
    "robustness",
    "semantics",
    "sensitivity",
    "stable",
    "strength",
    "tenable",
    "votes",
    "what_if",
    "why",
    "written",
]
