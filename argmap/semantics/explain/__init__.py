"""Reasons: why a claim stands or falls, what it hangs on, and what would change it."""

from argmap.semantics.explain.challenge import Challenge, challenges
from argmap.semantics.explain.change import Change, what_if
from argmap.semantics.explain.diagnosis import Diagnosis, must_fall
from argmap.semantics.explain.knot import Knot, knots
from argmap.semantics.explain.loss import Loss, hangs_on
from argmap.semantics.explain.person import struck_persons
from argmap.semantics.explain.reason import Reason, Step, why
from argmap.semantics.explain.stability import Stability, stable
from argmap.semantics.explain.tenability import Tenable, tenable

__all__ = [
    "Challenge",
    "Change",
    "Diagnosis",
    "Knot",
    "Loss",
    "Reason",
    "Stability",
    "Step",
    "Tenable",
    "challenges",
    "hangs_on",
    "knots",
    "must_fall",
    "stable",
    "struck_persons",
    "tenable",
    "what_if",
    "why",
]
