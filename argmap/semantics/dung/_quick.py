"""What can be said at once of sets that are only conflict-free, or only defend themselves.

Their pieces may be as large as the debate, where an enumeration never ends; but the empty set is one of
them, and what one argument needs is near it. Only `each` enumerates.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.semantics.dung._oracles import Oracle
from argmap.semantics.dung._sceptic import labelled
from argmap.semantics.labelling import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.semantics.budget import Budget
    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.framework import Framework

__all__ = ["Admissible", "ConflictFree", "Naive", "StronglyAdmissible", "alone"]


def alone(piece: Piece) -> Framework:
    """Give a piece as a framework of its own."""
    from argmap.semantics.framework import Arrows, Framework, Numbered

    rows = ((attack, x) for x, row in enumerate(piece.attacks) for attack in row)
    return Framework(Numbered(len(piece)), Arrows.of(len(piece), rows))


class _Quick(Oracle):
    """The empty set is an extension, so no argument is in or struck in all."""

    def __init__(self, piece: Piece, budget: Budget, slow: Oracle) -> None:
        self.piece = piece
        self.slow = slow
        self.budget = budget

    def one(self) -> bytes | None:
        return bytes(len(self.piece))

    def lacking(self, x: int, label: int) -> bytes | None:
        return bytes(len(self.piece))

    def each(self) -> Iterator[bytes]:
        return self.slow.each()

    def _set(self, members: Iterable[int]) -> bytearray:
        chosen = bytearray(len(self.piece))
        for x in members:
            chosen[x] = 1
        return chosen

    @cached_property
    def conflicts(self) -> list[list[tuple[int, ...]]]:
        """For each argument those that cannot all be with it."""
        found: list[list[tuple[int, ...]]] = [[] for _ in self.piece.attacks]
        for target, row in enumerate(self.piece.attacks):
            for sources in row:
                together = {*sources, target}
                for x in together:
                    found[x].append(tuple(sorted(together - {x})))
        return found

    def _fits(self, x: int, chosen: bytearray) -> bool:
        return not any(all(chosen[other] for other in others) for others in self.conflicts[x])

    def _free(self, members: Iterable[int]) -> bytearray | None:
        """Give some arguments as a set, or None where they strike one another."""
        chosen = bytearray(len(self.piece))
        for x in members:
            if not self._fits(x, chosen):
                return None
            chosen[x] = 1
        return chosen

    def _striking(self, x: int) -> bytearray | None:
        """Give the sources of some attack on an argument that can be together."""
        return next((s for s in map(self._free, self.piece.attacks[x]) if s is not None), None)


class ConflictFree(_Quick):
    """An argument by itself, or what strikes it."""

    def having(self, x: int, label: int) -> bytes | None:
        chosen = self._free([x]) if label == IN else self._striking(x)
        return None if chosen is None else labelled(self.piece, chosen)


class Naive(_Quick):
    """Any conflict-free set can be filled up."""

    def _filled(self, chosen: bytearray | None) -> bytes | None:
        if chosen is None:
            return None
        for x in range(len(self.piece)):
            if not chosen[x] and self._fits(x, chosen):
                chosen[x] = 1
        return labelled(self.piece, chosen)

    def one(self) -> bytes | None:
        return self._filled(self._set(()))

    def having(self, x: int, label: int) -> bytes | None:
        return self._filled(self._free([x]) if label == IN else self._striking(x))

    def lacking(self, x: int, label: int) -> bytes | None:
        if label == OUT:
            held = self.having(x, IN)
            return self.slow.lacking(x, label) if held is None else held
        if self._free([x]) is None:
            return self.one()
        apart = (self._free(others) for others in self.conflicts[x])
        return self._filled(next((chosen for chosen in apart if chosen is not None), None))


class Admissible(_Quick):
    """What an admissible set holds or strikes, a preferred one does."""

    @cached_property
    def _preferred(self) -> Callable[[int, int], bytes | None]:
        from argmap.semantics.dung.preferred import METHOD, SEMANTICS

        return METHOD(alone(self.piece), SEMANTICS, self.budget).find

    def having(self, x: int, label: int) -> bytes | None:
        return self._preferred(x, label)


class StronglyAdmissible(_Quick):
    """The grounded extension is the largest."""

    @cached_property
    def _grounded(self) -> bytes:
        return bytes(alone(self.piece).settled[0])

    def having(self, x: int, label: int) -> bytes | None:
        return self._grounded if self._grounded[x] == label else None
