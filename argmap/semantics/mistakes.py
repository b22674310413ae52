"""How often a verdict would be the same, had some links been drawn by mistake."""

from __future__ import annotations

import random
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.errors import QueryError
from argmap.semantics._reader import read
from argmap.semantics._semantics import find
from argmap.semantics.evaluation import evaluate
from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.gradual import Modular, scored

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.semantics._semantics import Semantics
    from argmap.semantics.reading import Reading

__all__ = ["Robustness", "robustness"]


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
