"""Strengths of a large web: argmap against the loop of Uncertainpy, in turn, in one process.

Uncertainpy (Potyka's library for gradual argumentation, github.com/nicopotyka/Uncertainpy) stands on no
package index, and the package called so there is another. So what its models do is written out here, in the
plain form it has there: one list of attackers and one of supporters for each argument, one Python loop over
the arguments for each evaluation, and Runge and Kutta's method over lists. Both sides start from the same
web and must come to the same figures.
"""

from __future__ import annotations

import random
import sys
import time
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

NODES, LINKS = 200_000, 1_000_000
SMALL = 60
clock = time.perf_counter


class Loop:
    """One web as lists, evaluated argument by argument."""

    def __init__(self, base: list[float], attacks: list[list[int]], supports: list[list[int]]) -> None:
        self.weights = base
        self.attacker, self.supporter = attacks, supports

    def quadratic_energy(self, state: list[float]) -> list[float]:
        derivatives = []
        for i in range(len(self.weights)):
            energy = 0.0
            for s in self.supporter[i]:
                energy += state[s]
            for a in self.attacker[i]:
                energy -= state[a]
            weight = self.weights[i]
            value = weight
            if energy > 0:
                value += (1 - weight) * (energy**2) / (1 + energy**2)
            else:
                value -= weight * (energy**2) / (1 + energy**2)
            derivatives.append(value - state[i])
        return derivatives

    def df_quad(self, state: list[float], power: int = 1) -> list[float]:
        derivatives = []
        for i in range(len(self.weights)):
            attacked, supported = 1.0, 1.0
            for a in self.attacker[i]:
                attacked *= (1 - state[a]) ** power
            for s in self.supporter[i]:
                supported *= (1 - state[s]) ** power
            energy = attacked - supported
            weight = self.weights[i]
            value = weight
            if energy > 0:
                value += (1 - weight) * energy
            elif energy < 0:
                value += weight * energy
            derivatives.append(value - state[i])
        return derivatives

    def squared_df_quad(self, state: list[float]) -> list[float]:
        return self.df_quad(state, 2)

    def euler_based(self, state: list[float]) -> list[float]:
        from math import exp

        derivatives = []
        for i in range(len(self.weights)):
            energy = 0.0
            for s in self.supporter[i]:
                energy += state[s]
            for a in self.attacker[i]:
                energy -= state[a]
            weight = self.weights[i]
            derivatives.append(1 - (1 - weight**2) / (1 + weight * exp(energy)) - state[i])
        return derivatives

    def solve(self, flow: Callable[[list[float]], list[float]], delta: float, epsilon: float) -> list[float]:
        """Follow the flow by Runge and Kutta's steps until none moves by more than epsilon."""
        state = list(self.weights)
        many = range(len(state))
        for _ in range(100_000):
            k1 = flow(state)
            k2 = flow([state[i] + delta / 2 * k1[i] for i in many])
            k3 = flow([state[i] + delta / 2 * k2[i] for i in many])
            k4 = flow([state[i] + delta * k3[i] for i in many])
            steps = [(k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6 for i in many]
            for i in many:
                state[i] += delta * steps[i]
            if max(map(abs, steps)) < epsilon:
                break
        return state


MODELS = ("quadratic_energy", "df_quad", "squared_df_quad", "euler_based")


def web(dice: random.Random, nodes: int, links: int) -> tuple[Any, Loop]:
    """Make one random web with circles, for both sides."""
    from argmap.semantics.gradual import Web

    base = array("d", (dice.uniform(0.05, 0.95) for _ in range(nodes)))
    sources = array("i", (dice.randrange(nodes) for _ in range(links)))
    targets = array("i", (dice.randrange(nodes) for _ in range(links)))
    signs = array("b", (dice.choice((-1, 1)) for _ in range(links)))
    sides: dict[int, list[list[int]]] = {sign: [[] for _ in range(nodes)] for sign in (-1, 1)}
    for source, target, sign in zip(sources, targets, signs, strict=True):
        sides[sign][target].append(source)
    made = Web(base=base, sources=sources, targets=targets, signs=signs)
    return made, Loop(list(base), sides[-1], sides[1])


def apart(model: str) -> tuple[float, int]:
    """Give the largest difference between the two sides over small webs, and how many did not settle."""
    from argmap.semantics.gradual import solve

    worst, restless = 0.0, 0
    for seed in range(SMALL):
        dice = random.Random(seed)
        small, loop = web(dice, dice.randint(2, 30), dice.randint(1, 60))
        theirs = loop.solve(getattr(loop, model), 0.1, 1e-12)
        for engine in ("plain", "numpy"):
            ours = solve(small, model.replace("_", "-"), engine=engine, tolerance=1e-12)
            if not ours.converged:
                restless += 1
                continue
            worst = max(worst, *(abs(x - y) for x, y in zip(ours.values, theirs, strict=True)))
    return worst, restless


def run(runs: int = 3) -> list[Any]:
    """Measure both sides in turn and give the tables."""
    from argmap.semantics.gradual import model as known
    from argmap.semantics.gradual._fast import Fast
    from benchmarks._harness import Table, middle, pair, versions

    large, loop = web(random.Random(1), NODES, LINKS)
    table = Table(
        f"Strengths: {NODES:,} statements, {LINKS:,} links",
        "One evaluation of every strength from its neighbours’, by the loop of Uncertainpy (written out in "
        "the plain form it has there: it stands on no package index) and by argmap with numpy, in turn in "
        f"one process; medians of {runs} runs, and of their ratios. The last columns: argmap’s whole search "
        "to a residual of 1e-10, with the rung of the ladder that settled it; and the largest difference "
        f"between the figures of both over {SMALL} small webs with circles, theirs by Runge and Kutta.",
        ("", "loop", "argmap", "loop ÷ argmap", "argmap, to the end", "largest difference"),
        versions=versions("numpy"),
    )
    for model in MODELS:
        row = known(model.replace("_", "-"))
        fast = Fast(large, row.aggregation, row.influence)
        flow = getattr(loop, model)
        state = fast.base.copy()
        plain = state.tolist()

        def theirs(flow: Any = flow, plain: list[float] = plain) -> float:
            start = clock()
            flow(plain)
            return clock() - start

        def ours(fast: Fast = fast, state: Any = state) -> float:
            start = clock()
            fast.evaluate(state, 0, NODES) - state[fast.order]
            return clock() - start

        ours()
        found = fast.evaluate(state, 0, NODES) - state[fast.order]
        same = max(abs(x - y) for x, y in zip(flow(plain), _unsorted(found, fast.order), strict=True))
        if same > 1e-9:
            raise SystemExit(f"the two sides do not evaluate {model} alike: {same}")
        a, b, ratio = middle(pair(theirs, ours, runs))
        start = clock()
        _, rung, rounds, residual, converged = fast.solve_arrays(tolerance=1e-10)
        whole = f"{clock() - start:.2f} s ({rung}, {rounds} rounds)"
        if not converged:
            whole = f"not settled after {rounds} rounds (residual {residual:.1g})"
        worst, restless = apart(model)
        if worst > 1e-9:
            raise SystemExit(f"the two sides do not come to the same figures of {model}: {worst}")
        difference = f"{worst:.0e}" + (f" ({restless} did not settle)" if restless else "")
        table.rows.append(
            (
                model.replace("_", " "),
                f"{a * 1e3:.0f} ms",
                f"{b * 1e3:.1f} ms",
                f"{ratio:.0f}",
                whole,
                difference,
            )
        )
    return [table]


def _unsorted(values: Any, order: Any) -> list[float]:
    found = values.copy()
    found[order] = values
    return found.tolist()  # type: ignore[no-any-return]


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    for result in run(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
        print(result)
