"""What evaluates a framework by a modular semantics, and the choice between numpy and plain Python."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import NotApplicable, ProgramMissing, QueryError, did_you_mean
from argmap.semantics.gradual._parts import Aggregation, Influence
from argmap.semantics.gradual._plain import Plain
from argmap.semantics.gradual._web import Web
from argmap.semantics.gradual.strengths import Strengths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.semantics._semantics import Semantics
    from argmap.semantics.budget import Budget
    from argmap.semantics.framework import Framework
    from argmap.semantics.gradual._solution import Solution

__all__ = ["TOLERANCE", "Engine", "Modular", "model", "solve"]

Engine: TypeAlias = Literal["auto", "plain", "numpy"]
TOLERANCE = 1e-10
_MANY = 500  # links from which numpy is quicker


@dataclass(frozen=True, slots=True)
class Modular:
    """An aggregation and an influence, as what runs a semantics.

    Attributes:
        supports: Whether supports are read; where they are not, they are left aside.
        default: The base score of an argument of which nothing is known.
    """

    name: str
    aggregation: Aggregation
    influence: Influence
    supports: bool = True
    default: float = 0.5

    def __call__(self, framework: Framework, semantics: Semantics, budget: Budget) -> Strengths:
        """Work out the strengths of a framework's arguments."""
        return self.strengths(framework)

    def strengths(
        self,
        framework: Framework,
        base: Sequence[float] | None = None,
        *,
        engine: Engine = "auto",
        tolerance: float = TOLERANCE,
    ) -> Strengths:
        """Work out the strengths from the framework's base scores, or from those given."""
        web = self.web(framework, base)
        return Strengths(framework, self.name, web.base, self.solve(web, engine=engine, tolerance=tolerance))

    def web(self, framework: Framework, base: Sequence[float] | None = None) -> Web:
        """Give the framework as arrays, as this semantics takes it."""
        if base is None:
            base = framework.scores
        if base is None:
            base = array("d", [self.default]) * len(framework)
        return Web.of(framework, base, supports=self.supports)

    def solve(self, web: Web, *, engine: Engine = "auto", tolerance: float = TOLERANCE) -> Solution:
        """Work out the strengths of a web.

        Raises:
            NotApplicable: there are supports and it reads attacks only, or a weight is above 1 where
                strengths are multiplied.
            ProgramMissing: numpy is asked for and not there.
        """
        self.check(web)
        if engine not in ("auto", "plain", "numpy"):
            known = ("auto", "plain", "numpy")
            raise QueryError(f"no engine is called {engine!r}{did_you_mean(engine, known)}")
        there = engine != "plain" and (engine == "numpy" or len(web.targets) >= _MANY)
        if there and find_spec("numpy") is not None:
            from argmap.semantics.gradual._fast import Fast

            return Fast(web, self.aggregation, self.influence).solve(tolerance=tolerance)
        if engine == "numpy":
            raise ProgramMissing('the engine numpy is not installed: pip install "argmap[fast]"')
        return Plain(web, self.aggregation, self.influence).solve(tolerance=tolerance)

    def check(self, web: Web) -> None:
        """Refuse a web that this semantics cannot read, and name what is in the way."""
        if not self.supports and 1 in web.signs:
            link = list(web.signs).index(1)
            ends = f"{web.name(web.origins(link)[0])} supports {web.name(web.targets[link])}"
            raise NotApplicable(
                f"{self.name} reads attacks only, and {ends}; quadratic-energy and df-quad read both"
            )
        if self.aggregation.by == "product" and web.weights is not None and max(web.weights, default=0) > 1:
            link = next(k for k, weight in enumerate(web.weights) if weight > 1)
            raise NotApplicable(
                f"{self.name} multiplies strengths, so a weight is at most 1, and that of the link to "
                f"{web.name(web.targets[link])} is {web.weights[link]}; quadratic-energy takes any weight"
            )


def model(semantics: str | Semantics | Modular) -> Modular:
    """Give what runs a gradual semantics, by its name or its row.

    Raises:
        QueryError: it is no semantics, or none that gives strengths; the message lists those that do.
    """
    from argmap.semantics._semantics import find
    from argmap.table import rows

    if isinstance(semantics, Modular):
        return semantics
    run = find(semantics).run
    if isinstance(run, Modular):
        return run
    known = ", ".join(row.name for row in rows("argmap.semantics.gradual", "SEMANTICS"))
    raise QueryError(f"{find(semantics).name} gives no strengths; these do: {known}")


def solve(
    web: Web,
    semantics: str | Modular = "quadratic-energy",
    *,
    engine: Engine = "auto",
    tolerance: float = TOLERANCE,
) -> Solution:
    """Work out the strengths of a web by the semantics of this name.

    Example:
        >>> solve(Web.simple([0.5, 1], attacks=[(1, 0)])).values
        [0.25, 1.0]
    """
    return model(semantics).solve(web, engine=engine, tolerance=tolerance)
