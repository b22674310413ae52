"""How much hangs on a base score, and on the reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.errors import NotApplicable
from argmap.semantics._semantics import find
from argmap.semantics.evaluation import evaluate
from argmap.semantics.gradual import model, strength
from argmap.semantics.gradual._cone import Cone
from argmap.semantics.reading import READINGS

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.semantics._semantics import Semantics
    from argmap.semantics.framework import Framework
    from argmap.semantics.gradual.scores import Base
    from argmap.semantics.reading import Reading

__all__ = ["Readings", "Sensitivity", "readings", "sensitivity"]

_GRID = 41
_HALVINGS = 30


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How a claim's strength hangs on one base score.

    Attributes:
        name: Whose base score it is.
        base: What it is now.
        low: The claim's least strength as that base score goes from 0 to 1.
        high: The claim's greatest.
        turns: The base score nearest to the present one from which the claim falls below the threshold,
            or rises to it; None where none does.
    """

    of: str
    name: str
    base: float
    low: float
    high: float
    turns: float | None

    def __str__(self) -> str:
        ranges = f"{self.of} lies between {self.low:.3f} and {self.high:.3f} as {self.name} goes from 0 to 1"
        if self.turns is None:
            return f"{ranges}; no base score of {self.name} turns the verdict."
        return f"{ranges}; the verdict turns at {self.turns:.3f} (it is {self.base:.3f})."


def sensitivity(
    debate: Debate | Framework,
    *,
    of: str | Statement,
    threshold: float = 0.5,
    semantics: str | Semantics = "quadratic-energy",
    reading: str | Reading | None = None,
    base: Base = "score",
) -> tuple[Sensitivity, ...]:
    """Say for each base score that bears on a claim what the claim's strength could be, were it another.

    The verdict on a claim is whether its strength reaches the threshold. Each base score is moved alone,
    over 41 values from 0 to 1; where the verdict turns is then narrowed down to 1e-9.

    Args:
        of: The claim.
        threshold: The strength from which a claim counts as standing.
        semantics: The name of a gradual semantics.
        reading: How to read the debate.
        base: Base scores, as for `argmap.semantics.strength`.

    Returns:
        One for each statement that bears on the claim, the claim among them, in debate order.

    Example:
        >>> from argmap.semantics import of
        >>> framework = of("x>a", scores={"a": 0.8, "x": 0.25})
        >>> for one in sensitivity(framework, of="a", semantics="df-quad"):
        ...     print(one)
        a lies between 0.000 and 0.800 as x goes from 0 to 1; the verdict turns at 0.375 (it is 0.250).
        a lies between 0.000 and 0.750 as a goes from 0 to 1; the verdict turns at 0.667 (it is 0.800).

    Raises:
        UnknownName: no argument is called so.
        QueryError: the strength of the claim does not settle.
    """
    strengths = strength(debate, semantics=semantics, reading=reading, base=base)
    framework = strengths.framework
    name = of if isinstance(of, str) else of.id
    stands = strengths[name] >= threshold
    run = model(semantics)
    cone = Cone(run.web(framework, strengths.base), framework.number(name), run)
    found = []
    for k, old in enumerate(cone.nodes):
        now = cone.web.base[k]
        grid = sorted({*(step / (_GRID - 1) for step in range(_GRID)), now})
        values = _moved(cone, k, grid)
        turns = [x for x, value in zip(grid, values, strict=True) if (value >= threshold) != stands]
        nearest = min(turns, key=lambda x: (abs(x - now), x), default=None)
        if nearest is not None:
            nearest = _narrowed(cone, k, now, nearest, threshold, stands)
        found.append(Sensitivity(name, framework.names[old], now, min(values), max(values), nearest))
    return tuple(found)


def _moved(cone: Cone, node: int, scores: Sequence[float]) -> list[float]:
    """Give the strength of the cone's top under each of some base scores of one node."""
    weights = list(cone.web.weights or ())
    bases = []
    for score in scores:
        bases.append(list(cone.web.base))
        bases[-1][node] = score
    return cone.strengths([weights] * len(bases), bases)


def _narrowed(cone: Cone, node: int, same: float, other: float, threshold: float, stands: bool) -> float:
    """Halve the way between a base score that keeps the verdict and one that turns it."""
    for _ in range(_HALVINGS):
        half = (same + other) / 2
        if (_moved(cone, node, [half])[0] >= threshold) == stands:
            same = half
        else:
            other = half
    return other


@dataclass(frozen=True, slots=True)
class Readings:
    """What each reading makes of one claim.

    Attributes:
        verdicts: For each reading, by name, the label or the strength of the claim; in the table's order.
        refused: For each reading that cannot take the debate, by name, why not.
    """

    of: str
    semantics: str
    verdicts: tuple[tuple[str, str | float], ...]
    refused: tuple[tuple[str, str], ...] = ()

    @property
    def agree(self) -> bool:
        """Whether all readings come to the same; strengths to 1e-9."""
        found = [verdict for _, verdict in self.verdicts]
        return len({round(v, 9) if isinstance(v, float) else v for v in found}) <= 1

    def __str__(self) -> str:
        groups: dict[str, list[str]] = {}
        for name, verdict in self.verdicts:
            said = verdict if isinstance(verdict, str) else f"{verdict:.3f}"
            groups.setdefault(said, []).append(name)
        listed = "; ".join(f"{said} by {', '.join(names)}" for said, names in groups.items())
        more = "".join(f" Not by {name}: {why}." for name, why in self.refused)
        return f"{self.of}, {self.semantics}: {listed or 'no reading takes it'}.{more}"


def readings(debate: Debate, *, of: str | Statement, semantics: str | Semantics = "grounded") -> Readings:
    """Say what each named reading of a debate makes of a claim: does the verdict hang on the reading?

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar", id="record").discredits(philp)
        >>> print(readings(d.debate, of="deal"))
        deal, grounded: in by default, deductive, necessary, cayrol; out by testimony.

    Raises:
        UnknownName: no statement is called so.
    """
    name = debate.statement(of).id
    row = find(semantics)
    verdicts: list[tuple[str, str | float]] = []
    refused: list[tuple[str, str]] = []
    for reading in READINGS:
        try:
            verdicts.append((reading, evaluate(debate, row, reading=reading)[name]))
        except NotApplicable as error:
            refused.append((reading, str(error)))
    return Readings(name, row.name, tuple(verdicts), tuple(refused))
