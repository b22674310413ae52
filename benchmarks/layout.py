"""The built-in layout against `dot`, on the same boxes: how long each takes, and how many wires cross.

A made debate: each card answers an earlier one, by way of a small box for the relation, and 7 % of them
answer one more; a few relations share premises or are themselves attacked. `dot` gets the boxes at their
size and the connections, nothing else, and its time is that of its whole process: there is no other way
to have it. Two wires cross where their drawn curves do; wires that meet in a box are not counted.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from argmap.render.layout import Box, Route, Wire, layout  # noqa: E402

SIZES = (50, 300, 1000)
CELL = 150.0  # of the grid in which crossings are looked for


def debate(cards: int, *, crosswise: float = 0.07, seed: int = 1) -> tuple[list[Box], list[Wire]]:
    """Make the boxes and wires of a debate with so many cards."""
    dice = random.Random(seed)
    boxes: list[Box] = []
    wires: list[Wire] = []
    pills: list[str] = []

    def answer(card: str, target: str) -> None:
        pills.append(f"p{len(pills)}")
        boxes.append(Box(pills[-1], dice.choice([70, 84, 96, 139]), dice.choice([22, 22, 22, 36])))
        wires.extend([Wire(pills[-1], target), Wire(card, pills[-1])])

    for i in range(cards):
        card = f"c{i}"
        boxes.append(Box(card, 300, dice.choice([75, 94, 113, 150])))
        if not i:
            continue
        if pills and dice.random() < 0.1:
            wires.append(Wire(card, dice.choice(pills[-20:])))
        elif pills and dice.random() < 0.05:
            answer(card, dice.choice(pills))
        else:
            recent = max(0, i - 1 - int(dice.expovariate(0.12)))
            answer(card, f"c{dice.randrange(i) if dice.random() < 0.5 else recent}")
        if i > 2 and dice.random() < crosswise:
            answer(card, f"c{dice.randrange(i)}")
    return boxes, wires


def source(boxes: list[Box], wires: list[Wire]) -> str:
    """Write the same boxes for dot."""
    number = {box.id: i for i, box in enumerate(boxes)}
    lines = ['digraph { rankdir=LR nodesep=0.42 ranksep=0.47 node [shape=box fixedsize=true label=""]']
    lines += [f"n{i} [width={b.width / 72:.4f} height={b.height / 72:.4f}]" for i, b in enumerate(boxes)]
    lines += [f"n{number[w.head]} -> n{number[w.tail]} [dir=none id=w{k}]" for k, w in enumerate(wires)]
    return "\n".join(lines) + "}"


def dot(boxes: list[Box], wires: list[Wire]) -> str:
    """Have dot lay the same boxes out."""
    done = subprocess.run(
        ["dot", "-Tjson0"], input=source(boxes, wires), capture_output=True, text=True, check=True
    )
    return done.stdout


def curves(drawn: str, count: int) -> list[Route]:
    """Read the curves that dot drew, in the order of the wires."""
    found: list[Route] = [()] * count
    for edge in json.loads(drawn)["edges"]:
        pairs = (pair.split(",") for pair in edge["pos"].split())
        found[int(edge["id"][1:])] = tuple((float(x), float(y)) for x, y in pairs)
    return found


def flat(route: Route, steps: int = 12) -> list[tuple[float, float]]:
    """Turn a chain of Bézier curves into a chain of short lines."""
    points = [route[0]]
    for i in range(0, len(route) - 1, 3):
        curve = route[i : i + 4]
        for step in range(1, steps + 1):
            t = step / steps
            k = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            points.append(
                (
                    sum(a * p[0] for a, p in zip(k, curve, strict=True)),
                    sum(a * p[1] for a, p in zip(k, curve, strict=True)),
                )
            )
    return points


def crossings(routes: list[Route], wires: list[Wire]) -> int:
    """Count where the curves of wires that share no box cross."""
    pieces: list[tuple[int, float, float, float, float]] = []
    grid: dict[tuple[int, int], list[int]] = {}
    for w, route in enumerate(routes):
        points = flat(route)
        for (ax, ay), (bx, by) in pairwise(points):
            for gx in range(int(min(ax, bx) // CELL), int(max(ax, bx) // CELL) + 1):
                for gy in range(int(min(ay, by) // CELL), int(max(ay, by) // CELL) + 1):
                    grid.setdefault((gx, gy), []).append(len(pieces))
            pieces.append((w, ax, ay, bx, by))
    found: set[tuple[int, int]] = set()
    for cell in grid.values():
        for k, one in enumerate(cell):
            for two in cell[:k]:
                if _cross(pieces[one], pieces[two], wires):
                    found.add((min(one, two), max(one, two)))
    return len(found)


def _cross(
    one: tuple[int, float, float, float, float],
    two: tuple[int, float, float, float, float],
    wires: list[Wire],
) -> bool:
    v, ax, ay, bx, by = one
    w, cx, cy, dx, dy = two
    if wires[v].tail in (wires[w].tail, wires[w].head) or wires[v].head in (wires[w].tail, wires[w].head):
        return False
    first = ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) * ((bx - ax) * (dy - ay) - (by - ay) * (dx - ax))
    second = ((dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)) * ((dx - cx) * (by - cy) - (dy - cy) * (bx - cx))
    return first < 0 and second < 0


def timed(work: Any) -> float:
    """Time one run, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(runs: int = 7, maps: int = 4) -> list[Any]:
    """Measure in turn and give the table; nothing where there is no dot."""
    from benchmarks._harness import Table, middle, pair, versions

    if shutil.which("dot") is None:
        print("layout: dot is not on the PATH, nothing to measure against", file=sys.stderr)
        return []
    told = subprocess.run(["dot", "-V"], capture_output=True, text=True, check=True).stderr.strip()
    table = Table(
        "Layout",
        f"Cards and the boxes of their relations; {told}. Times: medians of {runs} in turn. "
        f"Crossings: the sum over {maps} maps of each size.",
        ("cards", "boxes", "dot", "built-in", "dot ÷ built-in", "crossings: dot", "crossings: built-in"),
        versions=versions(),
    )
    for cards in SIZES:
        boxes, wires = debate(cards)
        count = len(boxes)
        layout(boxes, wires)
        theirs, ours, ratio = middle(
            pair(lambda: timed(lambda: dot(boxes, wires)), lambda: timed(lambda: layout(boxes, wires)), runs)  # noqa: B023
        )
        crossed = [0, 0]
        for seed in range(1, maps + 1):
            boxes, wires = debate(cards, seed=seed)
            crossed[0] += crossings(curves(dot(boxes, wires), len(wires)), wires)
            crossed[1] += crossings(list(layout(boxes, wires).routes), wires)
        table.rows.append(
            (
                f"{cards}",
                f"{count}",
                f"{theirs * 1e3:.0f} ms",
                f"{ours * 1e3:.1f} ms",
                f"{ratio:.1f}",
                f"{crossed[0]}",
                f"{crossed[1]}",
            )
        )
    return [table]


if __name__ == "__main__":
    for result in run():
        print(result)
