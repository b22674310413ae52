"""The debate as dense integers: the arrays that every question runs on.

Statements are numbered 0 … n-1 and links n … n+m-1, in debate order; both are nodes here, because a link
can be the target of another. Adjacency is kept as compressed rows (one array of starts, one of
entries). What the check of integrity has found out on its way (`Numbers`) is taken over; the rest is
built on the first question that wants it.
"""

from __future__ import annotations

from array import array
from collections import Counter
from functools import cached_property
from itertools import accumulate, chain, compress, count, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.errors import UnknownName
from argmap.model.acts import authors, stance, voices

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from argmap.model.debate import Debate
    from argmap.model.integrity import Numbers
    from argmap.model.links import Link
    from argmap.model.statements import Statement

__all__ = ["Index", "Rows"]

T = TypeVar("T")


class Rows:
    """Many short lists of integers in two arrays.

    Example:
        >>> rows = Rows.group(keys=[0, 2, 0], values=[7, 8, 9], size=3)
        >>> [list(rows[i]) for i in range(3)]
        [[7, 9], [], [8]]
    """

    __slots__ = ("entries", "starts")

    def __init__(self, starts: Sequence[int], entries: array[int]) -> None:
        self.starts = starts
        self.entries = entries

    @classmethod
    def group(cls, keys: Sequence[int], values: Iterable[int], size: int) -> Rows:
        """Group `values` by `keys`, each group in the order given."""
        counts = Counter(keys)
        starts = array("i", accumulate(map(counts.get, range(size), repeat(0)), initial=0))
        free, entries = starts[:], array("i", bytes(4 * len(keys)))
        for key, value in zip(keys, values, strict=True):
            place = free[key]
            entries[place] = value
            free[key] = place + 1
        return cls(starts, entries)

    def each(self, keys: Collection[int]) -> Iterator[int]:
        """Give the rows of several keys as one, without a step of Python for each.

        Example:
            >>> list(Rows.group(keys=[0, 2, 0], values=[7, 8, 9], size=3).each([2, 0]))
            [8, 7, 9]
        """
        after = map(self.starts.__getitem__, map((1).__add__, keys))
        spans = map(slice, map(self.starts.__getitem__, keys), after)
        return chain.from_iterable(map(self.entries.__getitem__, spans))

    def __getitem__(self, key: int) -> array[int]:
        return self.entries[self.starts[key] : self.starts[key + 1]]

    def __len__(self) -> int:
        return len(self.starts) - 1


class Index:
    """One debate as dense integers, each array built when it is first wanted."""

    def __init__(self, debate: Debate, positions: Numbers) -> None:
        self._debate = debate
        self._kept: dict[str, Any] = {}
        self.positions: dict[str, int] = positions
        self.statements = len(debate.statements)
        self.links = len(debate.links)
        self.targets = positions.targets
        """For each link, counted from 0, the node it bears on."""
        self.sources = Rows(positions.starts, positions.sources)
        """For each link, counted from 0, the statements it comes from."""

    def __len__(self) -> int:
        return self.statements + self.links

    def node(self, name: str | Statement | Link) -> int:
        """Give the number of the statement or link of this id, or of the one given.

        Raises:
            UnknownName: there is none; the message has the near name.
        """
        key = name if isinstance(name, str) else name.id
        if key not in self.positions:
            raise UnknownName("statement or link", key, self.positions)
        return self.positions[key]

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """Give what is kept under a name, making it the first time: for questions with arrays of their own."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]  # type: ignore[no-any-return]

    @cached_property
    def owners(self) -> Sequence[int]:
        """For each entry of `sources`, the link (counted from 0) that it belongs to."""
        starts = self.sources.starts
        if isinstance(starts, range):
            return range(self.links)
        sizes = map(int.__sub__, starts[1:], starts[:-1])
        return array("i", chain.from_iterable(map(repeat, range(self.links), sizes)))

    @cached_property
    def incoming(self) -> Rows:
        """For each node, the links (counted from 0) that bear on it."""
        return Rows.group(self.targets, range(self.links), len(self))

    @cached_property
    def outgoing(self) -> Rows:
        """For each statement, the links (counted from 0) that it is a source of."""
        return Rows.group(self.sources.entries, self.owners, self.statements)

    @cached_property
    def arriving(self) -> Rows:
        """For each statement, the links (counted from 0) whose chain ends at it."""
        return (
            self.incoming
            if self.ends is self.targets
            else Rows.group(self.ends, range(self.links), len(self))
        )

    @cached_property
    def ends(self) -> Sequence[int]:
        """For each link, counted from 0, the statement at the end of its chain: its target, or that one's end."""
        first, targets = self.statements, self.targets
        if max(targets, default=0) < first:
            return targets
        ends = targets[:]
        for link in compress(count(), map(first.__le__, targets)):
            node = targets[link]
            while node >= first:
                node = targets[node - first]
            ends[link] = node
        return ends

    @cached_property
    def speaker_of(self) -> dict[str, str | None]:
        """For each utterance, by id, its speaker's id."""
        return {utterance.id: utterance.speaker for utterance in self._debate.utterances}

    @cached_property
    def _voices(self) -> tuple[array[int], dict[int, int], list[tuple[str, ...]]]:
        """For each node a number, and for each number who speaks there: few sets of speakers, many nodes.

        The mapping between is of the statements whose authors are fewer than their speakers.
        """
        numbers: dict[tuple[str, ...], int] = {(): 0}
        debate, speaker_of = self._debate, self.speaker_of
        codes = array("i", bytes(4 * self.statements))
        fewer: dict[int, int] = {}
        alone = {
            name: numbers.setdefault((), 0) if who is None else numbers.setdefault((who,), len(numbers))
            for name, who in speaker_of.items()
        }
        for node, statement in enumerate(debate.statements):
            acts = statement.said
            if not acts:
                continue
            if len(acts) == 1 and acts[0].force is None:
                codes[node] = alone[acts[0].utterance]
                continue
            own, all_ = authors(statement, speaker_of), voices(statement, speaker_of)
            codes[node] = numbers.setdefault(all_, len(numbers))
            if own != all_:
                fewer[node] = numbers.setdefault(own, len(numbers))
        made = codes[:]
        for node, code in fewer.items():
            made[node] = code
        codes.extend(self._drawn(made, numbers))
        return codes, fewer, list(numbers)

    def _drawn(self, made: array[int], numbers: dict[tuple[str, ...], int]) -> array[int]:
        """Number who drew each link: those who are said to have, or else the authors of its sources."""
        starts, entries = self.sources.starts, self.sources.entries
        if isinstance(starts, range):
            codes = array("i", map(made.__getitem__, entries))
        else:
            sets = list(numbers)
            codes = array("i", bytes(4 * self.links))
            for link in range(self.links):
                row = entries[starts[link] : starts[link + 1]]
                who = dict.fromkeys(chain.from_iterable(sets[made[s]] for s in row))
                codes[link] = made[row[0]] if len(row) == 1 else numbers.setdefault(tuple(who), len(numbers))
                if len(numbers) > len(sets):
                    sets.append(tuple(who))
        said = map(attrgetter("said"), self._debate.links)
        for link, acts in compress(enumerate(map(attrgetter("said"), self._debate.links)), said):
            drew = (self.speaker_of[a.utterance] for a in acts if stance(a.force, "link") != "passes")
            names = tuple(dict.fromkeys(who for who in drew if who is not None))
            codes[link] = numbers.setdefault(names, len(numbers))
        return codes

    @property
    def voice_codes(self) -> array[int]:
        """For each node, a number that stands for its set of speakers; equal sets have equal numbers."""
        return self._voices[0]

    @property
    def voice_sets(self) -> list[tuple[str, ...]]:
        """For each such number, the speakers' ids; number 0 is nobody."""
        return self._voices[2]

    @cached_property
    def author_codes(self) -> array[int]:
        """For each statement, the number of those who put it forward, without those who only share it."""
        codes = self._voices[0][: self.statements]
        for node, code in self._voices[1].items():
            codes[node] = code
        return codes

    def speakers(self, node: int) -> tuple[str, ...]:
        """Give the speakers of a node; a link nobody is said to have drawn is its sources' authors'."""
        codes, _, sets = self._voices
        return sets[codes[node]]

    def authors(self, statement: int) -> tuple[str, ...]:
        """Give those who put a statement forward."""
        codes, fewer, sets = self._voices
        return sets[fewer.get(statement, codes[statement])]

    @cached_property
    def uttered(self) -> dict[str, array[int]]:
        """For each utterance, by id, the nodes that have an act in it, and the links that follow from that.

        A link that nobody is said to have drawn is drawn wherever one of its sources is said.
        """
        found: dict[str, dict[int, None]] = {name: {} for name in self.speaker_of}
        debate, outgoing = self._debate, self.outgoing
        for node, thing in enumerate(chain(debate.statements, debate.links)):
            for act in thing.said:
                found[act.utterance][node] = None
                if node < self.statements:
                    silent = (link for link in outgoing[node] if not debate.links[link].said)
                    found[act.utterance].update(dict.fromkeys(self.statements + link for link in silent))
        return {name: array("i", sorted(nodes)) for name, nodes in found.items()}
