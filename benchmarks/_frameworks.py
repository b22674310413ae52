"""Attack graphs for measuring, the same each time: as debates are shaped, sparse, and dense.

debate   a reply attacks one earlier argument, mostly a recent one; a fifth as many attacks go across, and
         three in a hundred are answered in kind
ba2      each newcomer attacks two earlier arguments, those attacked often sooner than others; a fifth of the
         attacks are turned round, a tenth go both ways
er1.5    attacks at random, so many to an argument
"""

from __future__ import annotations

import math
import random
from array import array

__all__ = ["FAMILIES", "make", "text"]


def debate(size: int, seed: int = 0):
    dice = random.Random(seed)
    pairs: dict[tuple[int, int], None] = {}
    log = math.log(1 - 0.15)
    for newcomer in range(1, size):
        back = 1 + int(math.log(1 - dice.random()) / log)
        far = dice.random() < 0.3
        target = int(dice.random() * newcomer) if far else newcomer - min(newcomer, back)
        pairs[newcomer, target] = None
        if dice.random() < 0.03:
            pairs[target, newcomer] = None
    for _ in range(size // 5):
        source = dice.randrange(1, size)
        pairs[source, int(dice.random() * source)] = None
    return pairs


def ba2(size: int, seed: int = 0):
    dice = random.Random(seed)
    pairs: dict[tuple[int, int], None] = {}
    pool = [0, 1, 2]
    for newcomer in range(3, size):
        targets: dict[int, None] = {}
        while len(targets) < 2:
            targets[pool[int(dice.random() * len(pool))]] = None
        for target in targets:
            pair = (target, newcomer) if dice.random() < 0.2 else (newcomer, target)
            pairs[pair] = None
            if dice.random() < 0.1:
                pairs[pair[1], pair[0]] = None
            pool += [target, newcomer]
    return pairs


def random_graph(size: int, mean: float, seed: int = 0):
    dice = random.Random(seed)
    pairs: dict[tuple[int, int], None] = {}
    while len(pairs) < mean * size:
        a, b = int(dice.random() * size), int(dice.random() * size)
        if a != b:
            pairs[a, b] = None
    return pairs


FAMILIES = {
    "debate": debate,
    "ba2": ba2,
    "er1.5": lambda size, seed=0: random_graph(size, 1.5, seed),
    "er4": lambda size, seed=0: random_graph(size, 4, seed),
}


def make(family: str, size: int, seed: int = 0):
    """Give the sources and the targets of the attacks, counted from 0."""
    pairs = FAMILIES[family](size, seed)
    return array("i", (a for a, _ in pairs)), array("i", (b for _, b in pairs))


def text(family: str, size: int, seed: int = 0) -> str:
    """Give a graph in the format of the competition of solvers."""
    sources, targets = make(family, size, seed)
    lines = (f"{a + 1} {b + 1}\n" for a, b in zip(sources, targets, strict=True))
    return f"p af {size}\n{''.join(lines)}"
