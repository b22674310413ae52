"""Many short lists of integers in few arrays: rows, chains, and what belongs together side by side."""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableSequence, Sequence

__all__ = ["Chains", "Rows", "side_by_side"]

_FEW = 20_000  # up to here lists are faster than arrays, and their memory does not count


class Rows:
    """Many short lists of integers in two arrays: where each begins, and all their entries.

    Example:
        >>> rows = Rows(range(3), array("i", [7, 8]))
        >>> [list(rows[i]) for i in range(len(rows))]
        [[7], [8]]
    """

    __slots__ = ("entries", "starts")

    def __init__(self, starts: Sequence[int], entries: array[int]) -> None:
        self.starts = starts
        self.entries = entries

    def __getitem__(self, key: int) -> array[int]:
        return self.entries[self.starts[key] : self.starts[key + 1]]

    def __len__(self) -> int:
        return len(self.starts) - 1


class Chains:
    """Many short lists of integers as chains: for each key its first place, for each place the next one.

    A place is a position in `keys`, and stands for `values` there (itself, where there are none). This is
    made in one sweep, and a walk along it allocates nothing; -1 ends a chain.

    Example:
        >>> chains = Chains(keys=[0, 2, 0], size=3, values=[7, 8, 9])
        >>> [chains[i] for i in range(3)]
        [[7, 9], [], [8]]
    """

    __slots__ = ("first", "next", "values")

    def __init__(self, keys: Sequence[int], size: int, values: Sequence[int] | None = None) -> None:
        few = size < _FEW
        first: MutableSequence[int] = [-1] * size if few else array("i", [-1]) * size
        after: MutableSequence[int] = [-1] * len(keys) if few else array("i", [-1]) * len(keys)
        self.first, self.next = first, after
        for place, key in zip(range(len(keys) - 1, -1, -1), reversed(keys), strict=True):
            after[place] = first[key]
            first[key] = place
        self.values: Sequence[int] = range(len(keys)) if values is None else values

    def __getitem__(self, key: int) -> list[int]:
        found, place = [], self.first[key]
        while place >= 0:
            found.append(self.values[place])
            place = self.next[place]
        return found

    def __len__(self) -> int:
        return len(self.first)


def side_by_side(nodes: Sequence[int], size: int) -> tuple[array[int], array[int]]:
    """Sort the places of a column of nodes by node, those of one node in the order in which they are.

    Returns:
        For each node where its places begin, and at last where all end; and the places.

    Example:
        >>> starts, places = side_by_side([2, 0, 2], 3)
        >>> list(starts), list(places)
        ([0, 1, 1, 3], [1, 0, 2])
    """
    sizes = array("i", [0]) * size
    for node in nodes:
        sizes[node] += 1
    starts = array("i", accumulate(sizes, initial=0))
    free, places = starts[:], array("i", [0]) * len(nodes)
    for place, node in enumerate(nodes):
        places[free[node]] = place
        free[node] += 1
    return starts, places
