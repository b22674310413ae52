"""A piece as clauses, for a solver of propositional satisfiability (python-sat).

Each argument has two variables, «in» and «out» (Besnard & Doutre 2004, with variables for what is attacked
as in Cerutti, Giacomin & Vallati 2014 and Niskanen & Järvisalo 2020); an attack of several sources has two
more, «strikes» and «is blocked». The size is linear in arguments and attacks.
"""

from __future__ import annotations

from functools import cache
from time import monotonic
from typing import TYPE_CHECKING, Any

from argmap.errors import SolverMissing
from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._pieces import Piece

__all__ = ["Clauses", "literal", "present"]

_ENGINE = "cadical195"
_CONFLICTS, _SLICE = 200, 0.05  # conflicts of the first slice; seconds a slice should take
_OF = 'a solver is wanted for this; pip install "argmap[sat]"'


@cache
def present() -> bool:
    """Tell whether python-sat is installed; looked up once, for every piece asks."""
    from importlib.util import find_spec

    return find_spec("pysat") is not None


class Clauses:
    """The labellings of one piece as the models of clauses.

    Args:
        complete: Complete labellings; otherwise conflict-free sets, with what they strike out.
    """

    def __init__(self, piece: Piece, budget: Budget, *, complete: bool = True) -> None:
        try:
            from pysat.solvers import Solver
        except ImportError:
            raise SolverMissing(_OF) from None
        self.size = len(piece)
        self._budget = budget
        self._last = 2 * self.size
        self._conflicts = _CONFLICTS
        self._solver: Any = Solver(name=_ENGINE, bootstrap_with=self._encoded(piece, complete))
        self._solver.set_phases([2 * x + 1 for x in range(self.size)])

    def _encoded(self, piece: Piece, complete: bool) -> Iterable[list[int]]:
        for x, row in enumerate(piece.attacks):
            if not x % 256:
                self._budget.check()
            here, there = 2 * x + 1, 2 * x + 2
            strikes, blocked = [], []
            for sources in row:
                if len(sources) == 1:
                    strikes.append(2 * sources[0] + 1)
                    blocked.append(2 * sources[0] + 2)
                    continue
                hits, held = self.fresh(), self.fresh()
                strikes.append(hits)
                blocked.append(held)
                yield [hits, *(-(2 * s + 1) for s in sources)]
                yield from ([-hits, 2 * s + 1] for s in sources)
                yield [-held, *(2 * s + 2 for s in sources)]
                yield from ([held, -(2 * s + 2)] for s in sources)
            yield [-here, -there]
            yield [-there, *strikes]
            yield from ([there, -hits] for hits in strikes)
            if complete:
                yield from ([-here, held] for held in blocked)
                yield [here, *(-held for held in blocked)]

    def fresh(self) -> int:
        """Make a new variable."""
        self._last += 1
        return self._last

    def ranged(self) -> int:
        """Make for each argument a variable: it is in or out. Give the one before the first."""
        first = self._last
        for x in range(self.size):
            self.add([-self.fresh(), 2 * x + 1, 2 * x + 2])
        return first

    def add(self, clause: list[int]) -> None:
        """Add a clause."""
        self._solver.add_clause(clause)

    def solve(self, assumptions: Sequence[int] = ()) -> bytes | None:
        """Find labels that agree with some literals, or None where there are none.

        Raises:
            OutOfTime: the time is up.
        """
        while True:
            self._budget.check()
            begun = monotonic()
            self._solver.conf_budget(self._conflicts)
            found = self._solver.solve_limited(assumptions=list(assumptions))
            if found is not None:
                break
            took = monotonic() - begun
            self._conflicts = max(
                10, min(int(self._conflicts * _SLICE / max(took, 1e-4)), self._conflicts * 4)
            )
        if not found:
            return None
        model = self._solver.get_model()
        size = 2 * self.size
        return bytes(
            IN if here > 0 else OUT if there > 0 else 0
            for here, there in zip(model[0:size:2], model[1:size:2], strict=True)
        )

    def grow(self, labels: bytes, *, ranged: int | None = None, extra: Sequence[int] = ()) -> bytes:
        """Make labels larger until they are largest: in what is in or, with `ranged`, in what is labelled.

        Args:
            ranged: What `ranged` gave.
            extra: Literals that shall go on to hold.
        """
        while True:
            if ranged is None:
                kept = [2 * x + 1 for x, label in enumerate(labels) if label == IN]
                more = [2 * x + 1 for x, label in enumerate(labels) if label != IN]
            else:
                kept = [ranged + 1 + x for x, label in enumerate(labels) if label]
                more = [ranged + 1 + x for x, label in enumerate(labels) if not label]
            if not more:
                return labels
            select = self.fresh()
            self.add([-select, *more])
            larger = self.solve([select, *kept, *extra])
            self.add([-select])
            if larger is None:
                return labels
            labels = larger

    def close(self) -> None:
        """Let go of the solver's memory."""
        self._solver.delete()


def literal(x: int, label: int) -> int:
    """Give the variable that an argument has a label, which is in or out."""
    return 2 * x + (1 if label == IN else 2)
