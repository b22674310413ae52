"""Extensions built strand by strand from sets that are only conflict-free: CF2 and stage2.

Within one strongly connected component the base function decides; what is attacked from outside by what
has been chosen is taken away first, and the rest may fall apart again (Baroni, Giacomin & Guida 2005;
Gaggl & Woltran 2013).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from argmap.semantics.dung._pieces import strands
from argmap.semantics.dung._sceptic import labelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from argmap.semantics.dung._effort import Effort
    from argmap.semantics.dung._pieces import Piece

__all__ = ["recursive"]

Task: TypeAlias = (
    "tuple[bool, list[int], Task | None]"  # whether it is one strand; its arguments; what follows
)
Bases: TypeAlias = "Callable[[Sequence[Sequence[int]], Effort], Iterable[int]]"


def recursive(piece: Piece, effort: Effort, *, base: Bases) -> Iterator[bytes]:
    """Give each extension of a piece once, labelled.

    Args:
        base: Gives the sets of one strand, as masks, from the attacks on each of its arguments, as masks.
    """
    attackers = [[attack[0] for attack in row] for row in piece.attacks]
    chosen = bytearray(len(piece))
    trail: list[int] = []
    stack: list[tuple[list[int], Sequence[int], int, Task | None, int]] = []
    agenda: Task | None = (False, list(range(len(piece))), None)
    while True:
        while agenda is not None:
            one, members, agenda = agenda
            effort.step(len(members))
            if not one:
                for strand in reversed(strands(members, piece.attacks)):
                    agenda = (True, strand, agenda)
                continue
            left = [x for x in members if not any(chosen[source] for source in attackers[x])]
            if len(left) < len(members):
                agenda = (False, left, agenda) if left else agenda
                continue
            options = _options(members, attackers, base, effort)
            if len(options) > 1:
                stack.append((members, options, 1, agenda, len(trail)))
            _choose(members, options[0], chosen, trail)
        yield labelled(piece, chosen)
        if not stack:
            return
        members, options, take, agenda, kept = stack.pop()
        for x in trail[kept:]:
            chosen[x] = 0
        del trail[kept:]
        if take + 1 < len(options):
            stack.append((members, options, take + 1, agenda, kept))
        _choose(members, options[take], chosen, trail)


def _options(members: list[int], attackers: list[list[int]], base: Bases, effort: Effort) -> Sequence[int]:
    if len(members) == 1:
        return (0,) if members[0] in attackers[members[0]] else (1,)
    place = {x: k for k, x in enumerate(members)}
    attacks = [[1 << place[s] for s in attackers[x] if s in place] for x in members]
    return list(base(attacks, effort))


def _choose(members: list[int], option: int, chosen: bytearray, trail: list[int]) -> None:
    for k, x in enumerate(members):
        if option >> k & 1:
            chosen[x] = 1
            trail.append(x)
