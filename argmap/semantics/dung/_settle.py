"""The grounded labelling in one sweep, and the round in which each argument is settled.

An argument is in as soon as each attack on it is blocked, and out as soon as one strikes; nothing else is
settled (Modgil & Caminada 2009, Algorithm 6.1). With a counter of open attacks at each argument this takes
time linear in arguments and attacks (Nofal, Atkinson & Dunne 2021). An attack of several sources is blocked
when one of them is out, and strikes when all of them are in.

Going round by round, the round is the min-max number (Caminada & Dunne 2019): one more than the latest of
what attacks an argument that is in, one more than the earliest that strikes an argument that is out.
"""

from __future__ import annotations

from array import array
from sys import byteorder
from typing import TYPE_CHECKING

from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import MutableSequence, Sequence

    from argmap.semantics.framework import Arrows

__all__ = ["settle"]

_LABEL = bytes([0, *(IN if turn % 2 else OUT for turn in range(1, 256))])


def settle(attacks: Arrows) -> tuple[bytearray, array[int]]:
    """Label what is settled, and number it by the round; what stays undecided has label and number 0."""
    return _plain(attacks) if attacks.plain else _joint(attacks)


def _plain(attacks: Arrows) -> tuple[bytearray, array[int]]:
    size = attacks.size
    first, after = attacks.outgoing.first, attacks.outgoing.next
    few = isinstance(first, list)  # a list is faster than an array, and of few its memory does not count
    targets: Sequence[int] = attacks.targets.tolist() if few else attacks.targets
    rounds: MutableSequence[int] = [0] * size if few else array("i", bytes(4 * size))
    open_ = [0] * size
    for target in targets:
        open_[target] += 1
    here = [number for number, count in enumerate(open_) if not count]
    turn = 1
    for number in here:
        rounds[number] = turn
    while here:
        turn += 1
        struck = []
        for number in here:
            arrow = first[number]
            while arrow >= 0:
                target = targets[arrow]
                if not rounds[target]:
                    rounds[target] = turn
                    struck.append(target)
                arrow = after[arrow]
        turn += 1
        here = []
        for number in struck:
            arrow = first[number]
            while arrow >= 0:
                target = targets[arrow]
                open_[target] = left = open_[target] - 1
                if not left and not rounds[target]:
                    rounds[target] = turn
                    here.append(target)
                arrow = after[arrow]
    numbers = rounds if isinstance(rounds, array) else array("i", rounds)
    return _labels(numbers, turn), numbers


def _labels(rounds: array[int], last: int) -> bytearray:
    """Give the labels that go with the rounds: in are the odd ones, out the even ones but 0."""
    if last < 256 and rounds.itemsize == 4:
        low = rounds.tobytes()[0 if byteorder == "little" else 3 :: 4]
        return bytearray(low.translate(_LABEL))
    return bytearray(_LABEL[min(turn, turn % 2 + 2)] for turn in rounds)


def _joint(attacks: Arrows) -> tuple[bytearray, array[int]]:
    size, targets, chains = attacks.size, attacks.targets, attacks.outgoing
    labels, rounds = bytearray(size), array("i", bytes(4 * size))
    open_ = [0] * size
    for target in targets:
        open_[target] += 1
    missing = [len(set(attacks.sources[arrow])) for arrow in range(len(attacks))]
    blocked = bytearray(len(attacks))
    here = [number for number, count in enumerate(open_) if not count]
    turn = 1
    for number in here:
        labels[number], rounds[number] = IN, turn
    while here:
        turn += 1
        struck = []
        for number in here:
            for arrow in chains[number]:
                missing[arrow] -= 1
                target = targets[arrow]
                if not missing[arrow] and not labels[target]:
                    labels[target], rounds[target] = OUT, turn
                    struck.append(target)
        turn += 1
        here = []
        for number in struck:
            for arrow in chains[number]:
                if blocked[arrow]:
                    continue
                blocked[arrow] = 1
                target = targets[arrow]
                open_[target] -= 1
                if not open_[target] and not labels[target]:
                    labels[target], rounds[target] = IN, turn
                    here.append(target)
    return labels, rounds
