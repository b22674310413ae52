"""The debate as dense integers: the arrays that every question runs on.

Statements are numbered 0 … n-1 and links n … n+m-1, in debate order; both are nodes here, because a link
can be the target of another. Adjacency is kept in arrays (a forward star: see `Chains`). What the check
of integrity has found out on its way (`Numbers`) is taken over; the rest is built on the first question
that wants it.
"""

from __future__ import annotations

from array import array
from functools import cached_property
from itertools import chain, compress, count, repeat
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.errors import UnknownName
from argmap.model.acts import authors, stance, voices
from argmap.model.rows import Chains, Rows
from argmap.model.series import Coded, coded
from argmap.model.uttered import Uttered
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model.debate import Debate
    from argmap.model.integrity import Numbers
    from argmap.model.links import Link
    from argmap.model.speech import Said
    from argmap.model.statements import Statement

__all__ = ["Index"]

T = TypeVar("T")
_KINDS = tuple(LINKS)


class Index:
    """One debate as dense integers, each array built when it is first wanted."""

    def __init__(self, debate: Debate, positions: Numbers) -> None:
        self._debate = debate
        self._kept: dict[str, Any] = {}
        self.positions = positions
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
        found = self.positions.stated.get(key)
        if found is not None:
            return found
        try:
            return self.positions.drawn[key]
        except KeyError:
            raise UnknownName("statement or link", key, self.positions) from None

    def statement(self, name: str | Statement) -> int:
        """Give the number of the statement of this id, or of the one given.

        Raises:
            UnknownName: there is none; the message has the near name.
        """
        found = self.positions.stated.get(name if isinstance(name, str) else name.id)
        return self.positions.stated[self._debate.statement(name).id] if found is None else found

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """Give what is kept under a name, made the first time: for questions with arrays of their own."""
        try:
            return self._kept[name]  # type: ignore[no-any-return]
        except KeyError:
            self._kept[name] = found = make()
            return found

    @cached_property
    def kinds(self) -> bytes:
        """For each link, counted from 0, the place of its kind in `argmap.vocab.LINKS`."""
        codes = {kind: code for code, kind in enumerate(LINKS)}
        return bytes(map(codes.__getitem__, self._debate.links.column("kind")))

    def kind(self, link: int) -> str:
        """Give the kind of a link, counted from 0."""
        return _KINDS[self.kinds[link]]

    @cached_property
    def ids(self) -> list[str]:
        """For each node, its id."""
        return [*self._debate.statements.column("id"), *self._debate.links.column("id")]

    @cached_property
    def kinds_there(self) -> frozenset[int]:
        """The kinds of link there are, each as its place in `argmap.vocab.LINKS`."""
        return frozenset(code for code in range(len(LINKS)) if code in self.kinds)

    @cached_property
    def reasons(self) -> bytearray:
        """For each statement, whether it is given as a reason for something: a source of a supports link."""
        given = self.kinds.translate(bytes(code == "supports" for code in LINKS).ljust(256, b"\0"))
        marks = bytearray(self.statements)
        for source in compress(self.sources.entries, map(given.__getitem__, self.owners)):
            marks[source] = 1
        return marks

    @cached_property
    def standings(self) -> dict[int, str]:
        """The statements that are a speaker's standing, each with the speaker's id."""
        column = self._debate.statements.column
        marks = bytes(map("standing".__eq__, column("kind")))
        return dict(zip(compress(count(), marks), compress(column("of"), marks), strict=True))

    @cached_property
    def owners(self) -> Sequence[int]:
        """For each entry of `sources`, the link (counted from 0) that it belongs to."""
        starts = self.sources.starts
        if isinstance(starts, range):
            return range(self.links)
        sizes = map(int.__sub__, starts[1:], starts[:-1])
        return array("i", chain.from_iterable(map(repeat, range(self.links), sizes)))

    @cached_property
    def incoming(self) -> Chains:
        """For each node, the links (counted from 0) that bear on it."""
        return Chains(self.targets, len(self))

    @cached_property
    def outgoing(self) -> Chains:
        """For each statement, the links (counted from 0) that it is a source of."""
        one_each = isinstance(self.sources.starts, range)
        return Chains(self.sources.entries, self.statements, None if one_each else self.owners)

    @cached_property
    def arriving(self) -> Chains:
        """For each statement, the links (counted from 0) whose chain ends at it."""
        return self.incoming if self.ends is self.targets else Chains(self.ends, self.statements)

    @cached_property
    def ends(self) -> Sequence[int]:
        """For each link, counted from 0, the statement where its chain ends: its target or that one's end."""
        first, targets = self.statements, self.targets
        if not self.positions.nested:
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
        column = self._debate.utterances.column
        return dict(zip(column("id"), column("speaker"), strict=True))

    @cached_property
    def acts(self) -> Coded[tuple[Said, ...]]:
        """The acts of the statements: a few thousand, it may be, for a hundred thousand statements."""
        return coded(self._debate.statements.column("said"))

    @cached_property
    def several(self) -> array[int]:
        """The statements with more than one act, or with an act that has a force of its own."""
        marks = bytes(
            len(acts) > 1 or any(act.force is not None for act in acts) for acts in self.acts.values
        )
        return array("i", compress(count(), map(marks.__getitem__, self.acts.numbers)) if any(marks) else ())

    @cached_property
    def _voices(self) -> tuple[array[int], dict[int, int], list[tuple[str, ...]]]:
        """For each node a number, and for each number who speaks there: few sets of speakers, many nodes.

        The mapping between is of the statements whose authors are fewer than their speakers.
        """
        numbers: dict[tuple[str, ...], int] = {(): 0}
        debate, speaker_of = self._debate, self.speaker_of
        fewer: dict[int, int] = {}
        alone = {
            name: numbers.setdefault((), 0) if who is None else numbers.setdefault((who,), len(numbers))
            for name, who in speaker_of.items()
        }
        usual = [alone[acts[0].utterance] if acts else 0 for acts in self.acts.values]
        codes = array("i", list(map(usual.__getitem__, self.acts.numbers)))
        for node in self.several:
            statement = debate.statements[node]
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
            codes = array("i", list(map(made.__getitem__, entries)))
        else:
            sets = list(numbers)
            codes = array("i", bytes(4 * self.links))
            for link in range(self.links):
                row = entries[starts[link] : starts[link + 1]]
                who = dict.fromkeys(chain.from_iterable(sets[made[s]] for s in row))
                codes[link] = made[row[0]] if len(row) == 1 else numbers.setdefault(tuple(who), len(numbers))
                if len(numbers) > len(sets):
                    sets.append(tuple(who))
        said = self._debate.links.column("said")
        for link in compress(range(self.links), said) if any(said) else ():
            acts = said[link]
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
    def _spoken(self) -> Chains:
        """For each number of a set of speakers, the statements that are theirs."""
        return Chains(self.voice_codes[: self.statements], len(self.voice_sets))

    def spoken(self, speaker: str) -> list[int]:
        """Give the statements of a speaker, alone or with others, in debate order."""
        theirs = [code for code, names in enumerate(self.voice_sets) if speaker in names]
        found = list(chain.from_iterable(map(self._spoken.__getitem__, theirs)))
        return sorted(found) if len(theirs) > 1 else found

    @cached_property
    def uttered(self) -> Uttered:
        """For each utterance, by id, the nodes that have an act in it, and the links that follow."""
        return Uttered(self._debate, self)
