"""The labellings of a piece, strand by strand.

Complete, preferred and stable extensions can be built along the strongly connected components: once what
attacks a component from outside is labelled, its own labellings are those of a smaller framework (Baroni,
Giacomin & Guida 2005). A source outside that is in counts no more, one that is out blocks the attack, and
one that is undecided stays so for good.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.semantics.budget import Budget
from argmap.semantics.dung._effort import Effort
from argmap.semantics.dung._pieces import Piece
from argmap.semantics.dung._search import Sets, complete, largest
from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Base", "walk"]

Base: TypeAlias = Literal["complete", "preferred", "stable"]
Problem: TypeAlias = tuple[tuple[int, ...], ...]
_FEW = 4  # arguments: so few that their few shapes are kept
_UNDECIDED: tuple[Sets, ...] = ((0, 0),)
_IN: tuple[Sets, ...] = ((1, 0),)
_OUT: tuple[Sets, ...] = ((0, 1),)


def walk(piece: Piece, effort: Effort, *, base: Base) -> Iterator[bytes]:
    """Give each labelling of a piece once, as a byte for each argument."""
    if len(piece) <= _FEW:
        return iter(_known(tuple(map(tuple, piece.attacks)), base))
    return _walked(piece, base, effort)


@lru_cache(maxsize=1024)
def _known(attacks: tuple[tuple[tuple[int, ...], ...], ...], base: Base) -> tuple[bytes, ...]:
    """Solve a piece of a few arguments once for all: most are two that attack one another."""
    piece = Piece(range(len(attacks)), list(map(list, attacks)))
    return tuple(_walked(piece, base, Effort(Budget(None))))


def _walked(piece: Piece, base: Base, effort: Effort) -> Iterator[bytes]:
    order, attacks = piece.strands, piece.attacks
    place = {number: k for strand in order for k, number in enumerate(strand)}
    labels = bytearray(len(piece))
    trail: list[int] = []
    seen = bytearray(len(piece))  # whether a label is given: undecided is one too
    known: list[dict[Problem, tuple[Sets, ...]]] = [{} for _ in order]
    stack: list[tuple[int, int, tuple[Sets, ...], int]] = []  # depth, length of the trail, choices, next one
    depth = 0
    while True:
        choices: tuple[Sets, ...]
        if depth == len(order):
            yield bytes(labels)
            choices = ()
        else:
            strand = order[depth]
            effort.step(len(strand))
            problem = tuple(_problem(attacks[x], x, strand, place, labels, seen) for x in strand)
            choices = known[depth].get(problem, ())
            if not choices:
                choices = known[depth][problem] = _choices(problem, base, effort)
        take = 0
        if not choices:  # go back to the last strand that had another choice
            while stack and stack[-1][3] == len(stack[-1][2]):
                stack.pop()
            if not stack:
                return
            depth, kept, choices, take = stack.pop()
            for x in trail[kept:]:
                labels[x] = seen[x] = 0
            del trail[kept:]
        if take + 1 < len(choices):
            stack.append((depth, len(trail), choices, take + 1))
        ins, outs = choices[take]
        for k, x in enumerate(order[depth]):
            seen[x] = 1
            labels[x] = IN if ins >> k & 1 else OUT if outs >> k & 1 else 0
        trail += order[depth]
        depth += 1


def _problem(
    row: list[tuple[int, ...]],
    x: int,
    strand: list[int],
    place: dict[int, int],
    labels: bytearray,
    seen: bytearray,
) -> tuple[int, ...]:
    """Give the attacks on an argument as they are once all before its strand is labelled, as masks."""
    size = len(strand)
    masks = []
    for sources in row:
        mask = 0
        for source in sources:
            if not seen[source]:
                mask |= 1 << place[source]
            elif labels[source] == OUT:
                break
            elif labels[source] != IN:
                mask |= 1 << size
        else:
            if not mask:
                return (0,)  # it strikes, whatever the others do
            if mask not in masks:
                masks.append(mask)
    return tuple(sorted(masks))


def _choices(problem: Problem, base: Base, effort: Effort) -> tuple[Sets, ...]:
    if len(problem) == 1:
        row = problem[0]
        if not row:
            return _IN
        if row[0] == 0:
            return _OUT
        return () if base == "stable" else _UNDECIDED
    return _few(problem, base) if len(problem) <= _FEW else _found(problem, base, effort)


def _found(problem: Problem, base: Base, effort: Effort) -> tuple[Sets, ...]:
    found = list(complete(problem, effort, stable=base == "stable"))
    return tuple(largest(found) if base == "preferred" else found)


@lru_cache(maxsize=1024)
def _few(problem: Problem, base: Base) -> tuple[Sets, ...]:
    """Solve a strand of a few arguments once for all."""
    return _found(problem, base, Effort(Budget(None)))
