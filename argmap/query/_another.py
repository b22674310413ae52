"""Whose a thing is, and whether a doer is another than they."""

from __future__ import annotations

from array import array
from itertools import compress, count
from typing import TYPE_CHECKING

from argmap.model.acts import stance

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model import Debate

__all__ = ["Owners", "another", "implicit", "owners", "several", "taken_back"]


class Owners:
    """For each node a number, and for each number the speakers whose it is.

    A statement is its authors', a standing is the one's whom it speaks of, a link is theirs who drew it.
    The numbers are those of `Index.voice_sets`, with more of the kind behind them.
    """

    __slots__ = ("codes", "sets")

    def __init__(self, codes: Sequence[int], sets: list[tuple[str, ...]]) -> None:
        self.codes = codes
        self.sets = sets

    def __getitem__(self, node: int) -> tuple[str, ...]:
        return self.sets[self.codes[node]]


def owners(debate: Debate) -> Owners:
    """Give whose each node is."""
    return debate.index.keep("owners", lambda: _owners(debate))


def _owners(debate: Debate) -> Owners:
    index = debate.index
    sets = list(index.voice_sets)
    codes = array("i", index.author_codes)
    codes.extend(index.voice_codes[index.statements :])
    numbers = {names: code for code, names in enumerate(sets)}
    for node, speaker in index.standings.items():
        code = numbers.setdefault((speaker,), len(numbers))
        if code == len(sets):
            sets.append((speaker,))
        codes[node] = code
    return Owners(codes, sets)


def another(sets: Sequence[tuple[str, ...]]) -> Callable[[int, int], bool]:
    """Make a function that tells whether a set of speakers has one that the other set has not.

    Example:
        >>> is_another = another([(), ("ann",), ("ann", "bob")])
        >>> is_another(2, 1), is_another(1, 2), is_another(0, 1)
        (True, False, False)
    """
    return _Another(sets)


class _Another:
    """The test, with what it has found out so far; it goes where its debate goes, also into a pickle."""

    __slots__ = ("_known", "_whole")

    def __init__(self, sets: Sequence[tuple[str, ...]]) -> None:
        self._known: dict[tuple[int, int], bool] = {}
        self._whole = [frozenset(names) for names in sets]

    def __call__(self, some: int, own: int) -> bool:
        pair = some, own
        if pair not in self._known:
            self._known[pair] = not self._whole[some] <= self._whole[own]
        return self._known[pair]


def implicit(debate: Debate) -> frozenset[int]:
    """Give the statements that the mapper supplied."""

    def find() -> frozenset[int]:
        return frozenset(compress(count(), debate.statements.column("implicit")))

    return debate.index.keep("implicit", find)


def several(debate: Debate) -> frozenset[int]:
    """Give the statements that were said otherwise than once, in the usual way."""
    return debate.index.keep("several", lambda: frozenset(debate.index.several))


def taken_back(debate: Debate, number: int, speaker: str) -> bool:
    """Tell whether the last that a speaker did with a statement was to take it back."""
    if number not in several(debate):
        return False  # it was said once, in the usual way
    last = ""
    statement = debate.statements[number]
    for act in statement.said:
        what = stance(act.force, statement.kind)
        if what != "passes" and debate.index.speaker_of[act.utterance] == speaker:
            last = what
    return last == "retracts"
