"""The largest admissible set within what all extensions share: ideal and eager."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.dung._oracles import Ranged
from argmap.semantics.dung._sat import Clauses
from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._pieces import Piece

__all__ = ["eager_by_solver", "ideal_by_solver", "labelled", "shared", "within"]


def labelled(piece: Piece, chosen: bytes | bytearray) -> bytes:
    """Label a set of a piece: its members are in, what they strike is out, the rest is undecided."""
    labels = bytearray(len(piece))
    for x, row in enumerate(piece.attacks):
        if any(all(chosen[source] for source in attack) for attack in row):
            labels[x] = OUT
        if chosen[x]:
            labels[x] = IN
    return bytes(labels)


def within(piece: Piece, chosen: bytearray) -> bytes:
    """Label the largest admissible set within a set that strikes none of its own.

    What is not defended is taken out, until all that is left is.
    """
    while True:
        labels = labelled(piece, chosen)
        undefended = [
            x
            for x, row in enumerate(piece.attacks)
            if chosen[x] and not all(any(labels[s] == OUT for s in attack) for attack in row)
        ]
        if not undefended:
            return labels
        for x in undefended:
            chosen[x] = 0


def shared(piece: Piece, extensions: Iterable[bytes]) -> bytes:
    """Label the largest admissible set within what is in in all of some extensions."""
    common = (1 << 8 * len(piece)) - 1
    ones = int.from_bytes(bytes([IN]) * len(piece), "little")
    for labels in extensions:
        common &= int.from_bytes(labels, "little")
    chosen = bytearray((common & ones).to_bytes(len(piece), "little"))
    return within(piece, chosen)


def ideal_by_solver(piece: Piece, budget: Budget) -> bytes:
    """Find the ideal labelling: the largest admissible set that no admissible set strikes.

    An admissible set is ideal just where no admissible set strikes it (Dung, Mancarella & Toni 2007, Theorem
    3.3); what some admissible set holds, and what some strikes, is found many arguments a call.
    """
    clauses = Clauses(piece, budget)
    try:
        struck = _ever(clauses, len(piece), OUT)
        held = _ever(clauses, len(piece), IN)
    finally:
        clauses.close()
    return within(piece, bytearray(1 if held[x] and not struck[x] else 0 for x in range(len(piece))))


def _ever(clauses: Clauses, size: int, label: int) -> bytearray:
    """Mark the arguments that have a label in some labelling."""
    marked = bytearray(size)
    while True:
        select = clauses.fresh()
        clauses.add([-select, *(2 * x + (1 if label == IN else 2) for x in range(size) if not marked[x])])
        labels = clauses.solve([select])
        clauses.add([-select])
        if labels is None:
            return marked
        for x, given in enumerate(labels):
            if given == label:
                marked[x] = 1


def eager_by_solver(piece: Piece, budget: Budget) -> bytes:
    """Find the eager labelling: the largest admissible set within what all semi-stable extensions share."""
    oracle = Ranged(piece, budget, complete=True)
    first = oracle.one()
    chosen = bytearray(1 if label == IN else 0 for label in first or bytes(len(piece)))
    for x in range(len(piece)):
        if chosen[x]:
            other = oracle.lacking(x, IN)
            if other is not None:
                chosen = bytearray(a if label == IN else 0 for a, label in zip(chosen, other, strict=True))
    return within(piece, chosen)
