"""Grounded: what cannot be doubted, and all that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics._semantics import Semantics, Verdicts
from argmap.semantics.dung._settle import settle
from argmap.semantics.labelling import Labelling

if TYPE_CHECKING:
    from argmap.semantics.budget import Budget
    from argmap.semantics.framework import Framework
    from argmap.semantics.labelling import Label

__all__ = ["SEMANTICS", "Grounded", "run"]


class Grounded(Verdicts):
    """The grounded labelling of a framework."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.semantics = SEMANTICS
        self.labelling = Labelling(framework, bytes(settle(framework.attacks)[0]))

    def __getitem__(self, name: str) -> Label:
        return self.labelling[name]

    def __str__(self) -> str:
        return str(self.labelling)


def run(framework: Framework, budget: Budget) -> Grounded:
    """Find the least complete labelling, in linear time."""
    return Grounded(framework)


SEMANTICS = Semantics(
    name="grounded",
    short="GR",
    cite="Dung 1995, Definition 20",
    wants=frozenset({"attacks", "joint"}),
    run=run,
    means="The grounded labelling decides only what must be decided: it is the least of the complete ones.",
)
