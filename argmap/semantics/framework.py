"""Argumentation frameworks as dense integers: who attacks whom, and what supports what.

An abstract framework (Dung 1995, Definition 2) is a set of arguments and the attacks between them. Here an
attack may come from several arguments that strike together (Nielsen & Parsons 2006), supports may stand
beside attacks (Cayrol & Lagasquie-Schiex 2005), arguments may have base scores and values (Bench-Capon
2003), and links may have weights. Integers are inside, names outside.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from argmap.errors import ModelError, UnknownName
from argmap.model.rows import Chains, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.semantics.dung._pieces import Piece
    from argmap.semantics.reading import Reading

__all__ = ["Arrows", "Framework", "Numbered"]


class Numbered(Sequence[str]):
    """The names 1 … n, made when they are asked for.

    Example:
        >>> list(Numbered(3)), Numbered(3)[1]
        (['1', '2', '3'], '2')
    """

    __slots__ = ("_size",)

    def __init__(self, size: int) -> None:
        self._size = size

    @overload
    def __getitem__(self, key: int) -> str: ...
    @overload
    def __getitem__(self, key: slice) -> Sequence[str]: ...
    def __getitem__(self, key: int | slice) -> str | Sequence[str]:
        if isinstance(key, slice):
            return [str(number + 1) for number in range(self._size)[key]]
        return str(range(self._size)[key] + 1)

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[str]:
        return map(str, range(1, self._size + 1))

    def find(self, name: str) -> int | None:
        """Give the number of a name, or None."""
        if not (name.isascii() and name.isdecimal()) or name.startswith("0"):
            return None
        number = int(name) - 1 if len(name) < 12 else -1
        return number if 0 <= number < self._size else None


class Arrows:
    """Attacks or supports: each from one or more arguments to one, all as numbers in arrays.

    Attributes:
        size: How many arguments there are.
        sources: For each arrow its sources; several work together.
        targets: For each arrow its target.
        weights: For each arrow its weight, or None where each weighs 1.

    Example:
        >>> arrows = Arrows.of(3, [((0,), 1), ((0, 1), 2)])
        >>> list(arrows), arrows.plain
        ([((0,), 1), ((0, 1), 2)], False)
        >>> arrows.incoming[2]
        [1]
    """

    def __init__(
        self, size: int, sources: Rows, targets: array[int], weights: array[float] | None = None
    ) -> None:
        self.size = size
        self.sources = sources
        self.targets = targets
        self.weights = weights

    @classmethod
    def of(
        cls,
        size: int,
        arrows: Iterable[tuple[Sequence[int], int]] = (),
        weights: Iterable[float] | None = None,
    ) -> Arrows:
        """Make arrows from pairs of sources and target, with their weights in the same order."""
        starts, entries, targets = array("i", [0]), array("i"), array("i")
        for sources, target in arrows:
            entries.extend(dict.fromkeys(sources))
            starts.append(len(entries))
            targets.append(target)
        weighed = None if weights is None else array("d", weights)
        each_one = len(entries) == len(targets) and all(map(int.__eq__, starts, range(len(starts))))
        return cls(size, Rows(range(len(starts)) if each_one else starts, entries), targets, weighed)

    @classmethod
    def pairs(cls, size: int, sources: array[int], targets: array[int]) -> Arrows:
        """Make arrows of one source each from two arrays of equal length."""
        return cls(size, Rows(range(len(targets) + 1), sources), targets)

    @property
    def plain(self) -> bool:
        """Whether each arrow has one source; then `sources.entries` are the sources, one an arrow."""
        return isinstance(self.sources.starts, range)

    def __len__(self) -> int:
        return len(self.targets)

    def __iter__(self) -> Iterator[tuple[tuple[int, ...], int]]:
        if self.plain:
            singles = ((source,) for source in self.sources.entries)
            return zip(singles, self.targets, strict=True)
        return ((tuple(self.sources[number]), target) for number, target in enumerate(self.targets))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Arrows) and self.size == other.size and self._weighed() == other._weighed()

    def __hash__(self) -> int:
        return hash((self.size, frozenset(self._weighed().items())))

    def _weighed(self) -> dict[tuple[frozenset[int], int], float]:
        keys = [(frozenset(sources), target) for sources, target in self]
        return dict(zip(keys, self.weights or [1.0] * len(keys), strict=True))

    @cached_property
    def owners(self) -> Sequence[int]:
        """For each entry of `sources`, the arrow that it belongs to."""
        if self.plain:
            return range(len(self))
        starts = self.sources.starts
        return array("i", (k for k in range(len(self)) for _ in range(starts[k], starts[k + 1])))

    @cached_property
    def incoming(self) -> Chains:
        """For each argument, the arrows that end at it."""
        return Chains(self.targets, self.size)

    @cached_property
    def outgoing(self) -> Chains:
        """For each argument, the arrows that it is a source of."""
        return Chains(self.sources.entries, self.size, None if self.plain else self.owners)


def _none(size: int) -> Arrows:
    return Arrows.pairs(size, array("i"), array("i"))


@dataclass(frozen=True, eq=False, repr=False)
class Framework:
    """Arguments by name, the attacks and supports between them, and what else is known of them.

    Write one with `argmap.semantics.of`, read one from a text with `argmap.semantics.loads`, or read a
    debate as one with `argmap.semantics.read`.

    Attributes:
        names: The name of each argument; one that is known by several has its others in `aliases`.
        attacks: Who attacks whom; an attack of several sources strikes when all of them are in.
        supports: What supports what; what that means is for the `reading` to say.
        needs: What cannot be in unless one of the arrow's sources is, whatever support means: a step
            needs its premise.
        scores: For each argument its base score, or None where none is given.
        values: For each argument the value it promotes ("" for none), or None where none is given.
        reading: How the debate was read, where it is one.
        notes: What the reading left aside, in sentences.

    Example:
        >>> from argmap.semantics import of
        >>> framework = of("a>b>c")
        >>> framework
        <Framework: 3 arguments, 2 attacks>
        >>> framework.number("c"), framework.names[2], framework.attackers("c")
        (2, 'c', (('b',),))
    """

    names: Sequence[str]
    attacks: Arrows
    supports: Arrows = None  # type: ignore[assignment]  # none, of the right size
    needs: Arrows = None  # type: ignore[assignment]
    scores: array[float] | None = None
    values: tuple[str, ...] | None = None
    aliases: Mapping[str, int] = field(default_factory=dict)
    reading: Reading | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        size = len(self.names)
        for part in ("supports", "needs"):
            if getattr(self, part) is None:
                object.__setattr__(self, part, _none(size))
        for part in ("attacks", "supports", "needs"):
            over = getattr(self, part).size
            if over != size:
                raise ModelError(f"a framework of {size} arguments has {part} over {over}")
        for given, what in ((self.scores, "scores"), (self.values, "values")):
            if given is not None and len(given) != size:
                raise ModelError(f"a framework of {size} arguments has {len(given)} {what}")

    def __len__(self) -> int:
        return len(self.names)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._find(name) is not None

    def __eq__(self, other: object) -> bool:
        """Tell whether two have the same arguments, arrows, scores and values, in whatever order."""
        return isinstance(other, Framework) and self._content() == other._content()

    def __hash__(self) -> int:
        return hash(frozenset(self.names))

    def _content(self) -> tuple[Any, ...]:
        names = self.names
        arrows = [
            {(frozenset(names[s] for s in arrow), names[t]): w for (arrow, t), w in part._weighed().items()}
            for part in (self.attacks, self.supports, self.needs)
        ]
        scores = None if self.scores is None else dict(zip(names, self.scores, strict=True))
        values = None if self.values is None else dict(zip(names, self.values, strict=True))
        return sorted(names), arrows, scores, values

    def __repr__(self) -> str:
        parts = [_count(len(self.names), "argument"), _count(len(self.attacks), "attack")]
        parts += [_count(len(self.supports), "support")] if len(self.supports) else []
        return f"<Framework: {', '.join(parts)}>"

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {**self.aliases, **dict(zip(self.names, range(len(self)), strict=True))}

    def _find(self, name: str) -> int | None:
        return self.names.find(name) if isinstance(self.names, Numbered) else self._numbers.get(name)

    @cached_property
    def settled(self) -> tuple[bytes, array[int]]:
        """The grounded labels of the attacks alone, and the round in which each is settled (0 for none)."""
        from argmap.semantics.dung._settle import settle

        labels, rounds = settle(self.attacks)
        return bytes(labels), rounds

    @cached_property
    def pieces(self) -> list[Piece]:
        """The parts between which there is no attack."""
        from argmap.semantics.dung._pieces import divide

        return divide(self.attacks)

    @cached_property
    def knots(self) -> list[Piece]:
        """The parts of what grounded leaves undecided."""
        from argmap.semantics.dung._pieces import divide

        return divide(self.attacks, self.settled[0])

    def prepare(self) -> None:
        """Make what reasons are found with, so that the first `why` is as fast as the next."""
        _ = self.settled, self.attacks.incoming
        if not isinstance(self.names, Numbered):
            _ = self._numbers

    def number(self, name: str) -> int:
        """Give the number of the argument of this name.

        Raises:
            UnknownName: there is none; the message has the near name.
        """
        found = self._find(name) if isinstance(name, str) else None
        if found is None:
            known = self._numbers if len(self) <= 100_000 else ()
            raise UnknownName("argument", name, known)
        return found

    def attackers(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Give the names of what attacks an argument: for each attack those who strike together."""
        sources, names = self.attacks.sources, self.names
        arrows = self.attacks.incoming[self.number(name)]
        return tuple(tuple(names[source] for source in sources[arrow]) for arrow in arrows)

    def replace(self, **parts: Any) -> Framework:
        """Give the same framework with some fields replaced.

        Example:
            >>> from argmap.semantics import of
            >>> of("a>b").replace(values=("peace", "trade")).values
            ('peace', 'trade')
        """
        return replace(self, **parts)


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
