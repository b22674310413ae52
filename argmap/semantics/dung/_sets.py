"""Sets of arguments that do not attack one another, or defend themselves: enumerated by yes and no.

For the semantics whose extensions need not contain the grounded one. A piece is a handful of arguments as
bits; each attack is the mask of its sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece

__all__ = ["admissible", "conflict_free", "each_set", "naive", "stage", "struck"]


def _masks(rows: Sequence[Sequence[tuple[int, ...]]]) -> list[list[int]]:
    """Give the attacks on each argument as masks."""
    return [[sum(1 << source for source in attack) for attack in row] for row in rows]


def each_set(
    find: Callable[[Sequence[Sequence[int]], Effort], Iterable[int]],
) -> Callable[[Piece, Effort], Iterator[bytes]]:
    """Make what gives the sets of a piece that some function finds, labelled."""

    def each(piece: Piece, effort: Effort) -> Iterator[bytes]:
        attacks = _masks(piece.attacks)
        return (_as_labels(attacks, chosen) for chosen in find(attacks, effort))

    return each


def struck(attacks: Sequence[Sequence[int]], chosen: int) -> int:
    """Give what a set strikes: the arguments that some attack strikes whose sources are all in it."""
    return sum(1 << x for x, row in enumerate(attacks) if any(not mask & ~chosen for mask in row))


def conflict_free(attacks: Sequence[Sequence[int]], effort: Effort) -> Iterator[int]:
    """Give each set that strikes none of its own."""
    conflicts = _conflicts(attacks)
    stack = [(0, 0)]
    while stack:
        chosen, place = stack.pop()
        effort.step()
        if place == len(attacks):
            yield chosen
            continue
        more = chosen | 1 << place
        stack.append((chosen, place + 1))
        if all(conflict & ~more for conflict in conflicts[place]):
            stack.append((more, place + 1))


def naive(attacks: Sequence[Sequence[int]], effort: Effort) -> Iterator[int]:
    """Give each conflict-free set that no other contains."""
    size = len(attacks)
    conflicts = _conflicts(attacks)
    stack = [(0, 0, 0)]
    while stack:
        chosen, left, place = stack.pop()
        effort.step()
        if place == size:
            if all(any(not c & ~(chosen | 1 << x) for c in conflicts[x]) for x in _bits(left)):
                yield chosen
            continue
        bit = 1 << place
        if any(not conflict & ~bit & left for conflict in conflicts[place]):  # else nothing could keep it out
            stack.append((chosen, left | bit, place + 1))
        if all(conflict & ~(chosen | bit) for conflict in conflicts[place]):
            stack.append((chosen | bit, left, place + 1))


def admissible(attacks: Sequence[Sequence[int]], effort: Effort) -> Iterator[int]:
    """Give each conflict-free set that strikes back at every attack on it."""
    for chosen in conflict_free(attacks, effort):
        effort.step()
        hit = struck(attacks, chosen)
        if all(mask & hit for x in _bits(chosen) for mask in attacks[x]):
            yield chosen


def stage(attacks: Sequence[Sequence[int]], effort: Effort) -> list[int]:
    """Give the conflict-free sets whose range (what is in or struck) is in no other's."""
    sets = list(naive(attacks, effort))
    ranges = [chosen | struck(attacks, chosen) for chosen in sets]
    top: list[int] = []
    for reach in sorted(set(ranges), key=int.bit_count, reverse=True):
        if all(reach & ~other for other in top):
            top.append(reach)
    kept = set(top)
    return [chosen for chosen, reach in zip(sets, ranges, strict=True) if reach in kept]


def _conflicts(attacks: Sequence[Sequence[int]]) -> list[list[int]]:
    """Give for each argument the sets with it that cannot be together: an attack's sources and its target."""
    found: list[list[int]] = [[] for _ in attacks]
    for target, row in enumerate(attacks):
        for mask in row:
            conflict = mask | 1 << target
            for x in _bits(conflict):
                if conflict not in found[x]:
                    found[x].append(conflict)
    return found


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _as_labels(attacks: Sequence[Sequence[int]], chosen: int) -> bytes:
    """Label a set: its members are in, what it strikes is out, the rest is undecided."""
    hit = struck(attacks, chosen) & ~chosen
    return bytes(IN if chosen >> x & 1 else OUT if hit >> x & 1 else 0 for x in range(len(attacks)))
