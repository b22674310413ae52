"""Evaluate a debate: which claims stand, and how firmly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from argmap.errors import NotApplicable, QueryError
from argmap.model import Debate
from argmap.semantics._reader import read
from argmap.semantics._semantics import Semantics, Verdicts, find
from argmap.semantics.budget import Budget
from argmap.semantics.flattening import flat
from argmap.semantics.framework import Framework
from argmap.semantics.gradual import Modular, scored
from argmap.semantics.standing import if_needed

if TYPE_CHECKING:
    from argmap.semantics.dung._acceptance import Acceptance
    from argmap.semantics.reading import Reading

__all__ = ["Accepting", "evaluate", "taken"]

Accepting: TypeAlias = Literal[
    "admissible",
    "cf2",
    "complete",
    "conflict-free",
    "eager",
    "grounded",
    "ideal",
    "naive",
    "preferred",
    "semi-stable",
    "stable",
    "stage",
    "stage2",
    "strongly-admissible",
]
"""The semantics whose verdicts are in, out and undecided."""


@overload
def evaluate(
    debate: Debate | Framework,
    semantics: Accepting = ...,
    *,
    reading: str | Reading | None = ...,
    seconds: float | None = ...,
) -> Acceptance: ...
@overload
def evaluate(
    debate: Debate | Framework,
    semantics: str | Semantics,
    *,
    reading: str | Reading | None = ...,
    seconds: float | None = ...,
) -> Verdicts: ...


def evaluate(
    debate: Debate | Framework,
    semantics: str | Semantics = "grounded",
    *,
    reading: str | Reading | None = None,
    seconds: float | None = None,
) -> Verdicts:
    """Say which statements stand, or how firmly, by one semantics and one reading.

    Args:
        debate: A debate, which is read as a framework first; or a framework.
        semantics: The name of a row of `argmap.semantics.semantics`.
        reading: How to read the debate: the name of a reading, or one made for the purpose.
        seconds: How long each question to the result may search; then its answer is unknown.

    Raises:
        NotApplicable: this reading or this semantics cannot take a link; the message names it.
        QueryError: no semantics or reading is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar", id="record").discredits(philp)
        >>> evaluate(d.debate)["deal"]
        'in'
        >>> evaluate(d.debate, reading="testimony")["deal"]
        'out'
    """
    row = find(semantics)
    if isinstance(debate, Framework):
        if reading is not None:
            raise QueryError("a framework is read already; give a reading with a debate")
        framework = debate
    else:
        framework = read(debate, reading=reading)
        if isinstance(row.run, Modular):
            framework = scored(debate, framework, default=row.run.default)
        elif framework.reading is not None and not framework.reading.differs():
            if_needed(debate)  # which reasons tell of
    return row.verdicts(taken(framework, row), Budget(seconds))


def taken(framework: Framework, row: Semantics) -> Framework:
    """Give a framework as a semantics takes it: flattened where it takes no supports.

    Raises:
        NotApplicable: the semantics does not know attacks of several sources, and there is one.
    """
    if not row.wants & {"supports", "needs"}:
        framework = flat(framework)
    if "joint" not in row.wants and not framework.attacks.plain:
        sources, target = next((s, t) for s, t in framework.attacks if len(s) > 1)
        told = " and ".join(repr(framework.names[number]) for number in sources)
        raise NotApplicable(
            f"{told} attack {framework.names[target]!r} together, which {row.name} does not know; "
            "read it with linked='each'"
        )
    return framework
