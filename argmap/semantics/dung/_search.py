"""All complete labellings of one strongly connected component, by choice and consequence.

The component is a handful of arguments as bits. Each attack is the mask of its sources; the bit above the
arguments stands for a source outside that is undecided for good. Labels follow from one another by the
definition of a complete labelling: an argument is in where all attacks on it are blocked, out where one
strikes, else undecided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.dung._effort import Effort

__all__ = ["complete", "largest"]

Sets = tuple[int, int]  # the arguments that are in, and those that are out, as bits


def complete(attacks: Sequence[Sequence[int]], effort: Effort, *, stable: bool = False) -> Iterator[Sets]:
    """Give each complete labelling once, as what is in and what is out.

    Args:
        stable: Only those that leave nothing undecided.
    """
    size = len(attacks)
    outside = 1 << size
    full = outside - 1
    near = _near(attacks)
    order = sorted(range(size), key=lambda x: (-near[x].bit_count(), x))
    first = _follow(attacks, near, (0, 0, outside), full, effort, stable)
    stack = [] if first is None else [first]
    while stack:
        ins, outs, open_ = stack.pop()
        free = full & ~(ins | outs | open_)
        if not free:
            yield ins, outs
            continue
        for pick in order:
            if free >> pick & 1:
                break
        bit = 1 << pick
        choices = [(ins, outs | bit, open_), (ins | bit, outs, open_)]
        if not stable:
            choices.insert(0, (ins, outs, open_ | bit))
        for state in choices:  # what is pushed last is looked at first: in, then out, then undecided
            after = _follow(attacks, near, state, bit | near[pick], effort, stable)
            if after is not None:
                stack.append(after)


def _near(attacks: Sequence[Sequence[int]]) -> list[int]:
    """Give for each argument those whose label may hang on its own: targets, sources and other sources."""
    size = len(attacks)
    near = [0] * size
    full = (1 << size) - 1
    for target, row in enumerate(attacks):
        for mask in row:
            here = mask & full
            rest = here
            while rest:
                low = rest & -rest
                near[low.bit_length() - 1] |= 1 << target
                rest ^= low
            near[target] |= here
            if here & (here - 1):
                rest = here
                while rest:
                    low = rest & -rest
                    near[low.bit_length() - 1] |= here
                    rest ^= low
    return near


def _follow(
    attacks: Sequence[Sequence[int]],
    near: Sequence[int],
    state: tuple[int, int, int],
    look: int,
    effort: Effort,
    stable: bool,
) -> tuple[int, int, int] | None:
    """Draw all that follows from some labels; None where they contradict one another."""
    ins, outs, open_ = state
    cost = 0
    while look:
        low = look & -look
        look ^= low
        here = low.bit_length() - 1
        cost += 1
        strikes = False
        alive = 0  # attacks that are not blocked
        able = 0  # of these, those that may yet strike
        last = 0  # the sources of the last able one
        settled = True  # each attack that is alive has an undecided source and nothing unlabelled
        must_out = 0
        known = ins | outs | open_
        dead_end = False
        for mask in attacks[here]:
            if mask & outs:
                continue
            alive += 1
            rest = mask & ~known
            if not mask & open_:
                able += 1
                last = mask
                if not rest:
                    strikes = True
            if rest:
                settled = False
                if not rest & (rest - 1):
                    must_out |= rest
            else:
                dead_end = True  # it cannot be blocked any more
        if low & ins:
            if dead_end:
                return None
            new_out = must_out
            if new_out & ~outs:
                fresh = new_out & ~outs
                outs |= fresh
                look |= _around(near, fresh)
            continue
        if low & outs:
            if strikes:
                continue
            if not able:
                return None
            if able == 1:
                fresh = last & ~ins
                ins |= fresh
                look |= _around(near, fresh)
            continue
        if low & open_:
            if strikes or not alive:
                return None
            continue
        if strikes:
            outs |= low
        elif not alive:
            ins |= low
        elif settled:
            if stable:
                return None
            open_ |= low
        else:
            continue
        look |= near[here] | low
    effort.step(cost)
    return ins, outs, open_


def _around(near: Sequence[int], bits: int) -> int:
    found = bits
    while bits:
        low = bits & -bits
        found |= near[low.bit_length() - 1]
        bits ^= low
    return found


def largest(found: Sequence[Sets], *, by_range: bool = False) -> list[Sets]:
    """Keep those whose set of what is in (or, by range, of what is in or out) is in no other's."""
    sizes = [ins | outs if by_range else ins for ins, outs in found]
    top: list[int] = []
    for size in sorted(set(sizes), key=int.bit_count, reverse=True):
        if all(size & ~other for other in top):
            top.append(size)
    kept = set(top)
    return [pair for pair, size in zip(found, sizes, strict=True) if size in kept]
