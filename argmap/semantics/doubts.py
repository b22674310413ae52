"""How much hangs on a base score, and on the map's being drawn without a mistake."""

from __future__ import annotations

import random
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.errors import QueryError
from argmap.semantics._reader import read
from argmap.semantics._semantics import find
from argmap.semantics.evaluation import evaluate
from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.gradual import Modular, model, scored, strength
from argmap.semantics.gradual._cone import Cone

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.semantics._semantics import Semantics
    from argmap.semantics.gradual.scores import Base
    from argmap.semantics.reading import Reading

__all__ = ["Robustness", "Sensitivity", "robustness", "sensitivity"]

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
class Robustness:
    """How often a verdict would be the same if links had been drawn by mistake.

    Attributes:
        of: The claim.
        verdict: What the map as it is says of it: a label, or for a strength «at least 0.5» or «below 0.5».
        share: The share of the samples with the same verdict.
        error: The standard error of that share.
        verdicts: How many of the samples gave each verdict, the most frequent first.
    """

    of: str
    verdict: str
    share: float
    error: float
    mistakes: float
    verdicts: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        counted = ", ".join(f"{verdict} {count}" for verdict, count in self.verdicts)
        return (
            f"{self.of} is {self.verdict}; with {self.mistakes:.0%} of the links mistaken it still is in "
            f"{self.share:.1%} ± {self.error:.1%} of the samples ({counted})."
        )


def robustness(
    debate: Debate | Framework,
    *,
    of: str | Statement,
    mistakes: float = 0.1,
    samples: int = 1000,
    seed: int = 0,
    threshold: float = 0.5,
    semantics: str | Semantics = "grounded",
    reading: str | Reading | None = None,
) -> Robustness:
    """Say in how many maps like this one, each with some links mistaken, the verdict would be the same.

    In each sample each link is mistaken with the same chance, apart from the others; a mistaken link is
    left out or, as often, turned from an attack into a support or back.

    Args:
        of: The claim.
        mistakes: The chance that a link is mistaken, as the disagreement between annotators shows it.
        samples: How many maps are drawn.
        seed: What the drawing starts from; the same seed gives the same answer.
        threshold: The strength from which a claim counts as standing, for a gradual semantics.
        semantics: The name of any semantics that gives a verdict on each argument.
        reading: How to read the debate.

    Example:
        >>> from argmap.semantics import of
        >>> print(robustness(of("x>y>a, z>y"), of="a", samples=400))
        a is in; with 10% of the links mistaken it still is in 98.8% ± 0.6% of the samples (in 395, out 5).

    Raises:
        UnknownName: no argument is called so.
        QueryError: the chance is not between 0 and 1, or there are no samples.
    """
    if not 0 <= mistakes <= 1 or samples < 1:
        raise QueryError("mistakes is a chance from 0 to 1, and there is at least 1 sample")
    row = find(semantics)
    framework = debate if isinstance(debate, Framework) else read(debate, reading=reading)
    if isinstance(row.run, Modular):
        if not isinstance(debate, Framework):
            framework = scored(debate, framework, default=row.run.default)
        elif framework.scores is None:
            framework = framework.replace(scores=array("d", [row.run.default]) * len(framework))
    name = of if isinstance(of, str) else of.id
    framework.number(name)

    def verdict(one: Framework) -> str:
        said = evaluate(one, row)[name]
        return (
            said if isinstance(said, str) else f"{'at least' if said >= threshold else 'below'} {threshold:g}"
        )

    now = verdict(framework)
    dice = random.Random(seed)  # noqa: S311  (a sample, not a secret)
    counts: dict[str, int] = {}
    for _ in range(samples):
        said = verdict(_mistaken(framework, mistakes, dice))
        counts[said] = counts.get(said, 0) + 1
    share = counts.get(now, 0) / samples
    return Robustness(
        of=name,
        verdict=now,
        share=share,
        error=(share * (1 - share) / samples) ** 0.5,
        mistakes=mistakes,
        verdicts=tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def _mistaken(framework: Framework, mistakes: float, dice: random.Random) -> Framework:
    """Give the framework with some links left out or turned over; the weights of the rest stay."""
    kept: tuple[list[tuple[tuple[int, ...], int, float]], ...] = ([], [])
    for side, arrows in enumerate((framework.attacks, framework.supports)):
        weights = arrows.weights or [1.0] * len(arrows)
        for (sources, target), weight in zip(arrows, weights, strict=True):
            if dice.random() >= mistakes:
                kept[side].append((sources, target, weight))
            elif dice.random() < 0.5:
                kept[1 - side].append((sources, target, weight))
    weighed = framework.attacks.weights is not None or framework.supports.weights is not None
    attacks, supports = (
        Arrows.of(len(framework), [(s, t) for s, t, _ in side], [w for *_, w in side] if weighed else None)
        for side in kept
    )
    return framework.replace(attacks=attacks, supports=supports)
