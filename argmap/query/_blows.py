"""Every blow of a debate as arrays, and which blows are met.

A blow is an attack, or one side of a contradiction: a link, the node it is aimed at, and who deals it.
It is met when another than those who deal it strikes at one of the statements it comes from, or at its
link, or says in so many words that one of these is wrong.
"""

from __future__ import annotations

from array import array
from itertools import compress, count
from operator import ne
from typing import TYPE_CHECKING

from argmap import graph
from argmap.model.acts import stance
from argmap.model.rows import Chains
from argmap.query._another import another, implicit, owners
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from argmap.model import Debate, Said

__all__ = ["CONTRADICTS", "STRIKING", "Blows", "blows", "disputed", "granted", "worded"]

CONTRADICTS = list(LINKS).index("contradicts")
STRIKING = frozenset(code for code, kind in enumerate(LINKS) if kind in graph.STRIKING)
_STRIKES = bytes(kind in graph.STRIKING for kind in LINKS).ljust(256, b"\0")


class Blows:
    """The blows of a debate, numbered in the order of their links.

    Attributes:
        links: For each blow its link, counted from 0.
        aims: For each blow the node that it is aimed at.
        dealers: For each blow, the number of those who deal it, in `Index.voice_sets`.
    """

    def __init__(self, debate: Debate) -> None:
        self.debate = debate
        index = self.index = debate.index
        striking = index.kinds.translate(_STRIKES)
        self.links = array("i", compress(range(index.links), striking))
        self.aims = array("i", compress(index.targets, striking))
        self.dealers = array("i", compress(index.voice_codes[index.statements :], striking))
        self._backs: set[int] = set()
        if CONTRADICTS in index.kinds_there:
            self._both_ways()
        self.at = Chains(self.aims, len(index))
        """For each node, the blows that are aimed at it."""

    def _both_ways(self) -> None:
        """Let each contradiction strike its sources too, right after its target."""
        index = self.index
        links, aims, dealers = array("i"), array("i"), array("i")
        for link, aim, dealer in zip(self.links, self.aims, self.dealers, strict=True):
            links.append(link)
            aims.append(aim)
            dealers.append(dealer)
            if index.kinds[link] == CONTRADICTS and aim < index.statements:
                back = dealer if self.debate.links[link].said else index.author_codes[aim]
                for source in index.sources[link]:
                    self._backs.add(len(links))
                    links.append(link)
                    aims.append(source)
                    dealers.append(back)
        self.links, self.aims, self.dealers = links, aims, dealers

    def back(self, blow: int) -> bool:
        """Tell whether a blow goes from the target of a contradiction to one of its sources."""
        return blow in self._backs

    def sources(self, blow: int) -> Sequence[int]:
        """Give the statements that strike."""
        link = self.links[blow]
        return (self.index.targets[link],) if self.back(blow) else self.index.sources[link]

    def by(self, blow: int) -> tuple[str, ...]:
        """Give those who deal a blow."""
        return self.index.voice_sets[self.dealers[blow]]

    def named(self, blow: int) -> bool:
        """Tell whether it is a speaker's: of somebody named, or of somebody at least.

        One does not strike oneself unnamed, so a blow of no known speaker is another's, unless the mapper
        supplied all that strikes.
        """
        return self.dealers[blow] > 0 or not implicit(self.debate).issuperset(self.sources(blow))

    def met(self, blow: int) -> bool:
        """Tell whether another than those who deal it strikes back, or says that it is wrong."""
        index, link = self.index, self.links[blow]
        ends = (index.statements + link, *self.sources(blow))
        words = disputed(self.debate)
        dealers = self.by(blow)
        for node in ends:
            if any(who not in dealers for who in words.get(node, ())):
                return True
            other = self.at.first[node]
            while other >= 0:
                if self.links[other] != link and self._another_than(blow, other):
                    return True
                other = self.at.next[other]
        return False

    def _another_than(self, blow: int, other: int) -> bool:
        code, own = self.dealers[other], self.dealers[blow]
        if code == own:
            return not code and self.named(other)
        is_another = self.index.keep("another", lambda: another(self.index.voice_sets))
        return is_another(code, own) if code else self.named(other)

    def anothers_blows(self) -> array[int]:
        """Give the blows that are dealt by another than those whose thing they strike."""
        return self.index.keep("another's blows", lambda: array("i", self._of_another()))

    def unmet(self) -> bytearray:
        """Mark, among the blows of another, those that nobody meets."""
        return self.index.keep("unmet", self._unmet)

    def _of_another(self) -> Iterator[int]:
        """Give the blows of another; mostly one deals it and one is struck, and two numbers tell."""
        whose = owners(self.debate)
        alone = bytes(len(names) == 1 for names in whose.sets)
        owned = list(map(whose.codes.__getitem__, self.aims))
        if all(map(alone.__getitem__, self.dealers)) and all(map(alone.__getitem__, owned)):
            return compress(count(), map(ne, self.dealers, owned))
        is_another = another(whose.sets)
        return (
            blow
            for blow, (code, own) in enumerate(zip(self.dealers, owned, strict=True))
            if (is_another(code, own) if code else self.named(blow))
        )

    def _unmet(self) -> bytearray:
        index, words = self.index, disputed(self.debate)
        if CONTRADICTS in index.kinds_there or not isinstance(index.sources.starts, range):
            marks = bytearray(len(self.links))
            for blow in self.anothers_blows():
                marks[blow] = not self.met(blow)
            return marks
        return self._unmet_of_single_sources(words)

    def _unmet_of_single_sources(self, words: Container[int]) -> bytearray:
        """Mark as `unmet` does, where each blow comes from one statement: the usual, and quickly seen."""
        index, first, after, dealers = self.index, self.at.first, self.at.next, self.dealers
        alone = bytes(len(names) == 1 for names in index.voice_sets)
        entries, n, links = index.sources.entries, index.statements, self.links
        marks = bytearray(len(links))
        for blow in self.anothers_blows():
            link = links[blow]
            striker, drawn, own = entries[link], n + link, dealers[blow]
            if not alone[own] or striker in words or drawn in words:
                marks[blow] = not self.met(blow)
                continue
            for place in (first[striker], first[drawn]):
                while place >= 0:
                    code = dealers[place]
                    if (code != own) if alone[code] else self._another_than(blow, place):
                        break
                    place = after[place]
                else:
                    continue
                break
            else:
                marks[blow] = 1
        return marks


def blows(debate: Debate) -> Blows:
    """Give the blows of a debate, made the first time."""
    return debate.index.keep("blows", lambda: Blows(debate))


def worded(debate: Debate) -> dict[int, tuple[tuple[str, str], ...]]:
    """Give the acts of statements said otherwise than once as usual, and of links: stance and speaker."""

    def find() -> dict[int, tuple[tuple[str, str], ...]]:
        index, found = debate.index, {}
        for number in index.several:
            statement = debate.statements[number]
            found[number] = _told(debate, statement.said, statement.kind)
        drawn = debate.links.column("said")
        for number in compress(count(), drawn):
            found[index.statements + number] = _told(debate, drawn[number], "link")
        return found

    return debate.index.keep("worded", find)


def _told(debate: Debate, acts: Iterable[Said], kind: str) -> tuple[tuple[str, str], ...]:
    speaker_of = debate.index.speaker_of
    told = ((stance(act.force, kind), speaker_of[act.utterance]) for act in acts)
    return tuple((what, who) for what, who in told if who is not None)


def disputed(debate: Debate) -> dict[int, tuple[str, ...]]:
    """Give, for each node that somebody disputes in words, those who do."""
    return debate.index.keep("disputed", lambda: _doing(debate, "disputes"))


def granted(debate: Debate) -> dict[int, tuple[str, ...]]:
    """Give, for each node that somebody shares in words, those who do."""
    return debate.index.keep("granted", lambda: _doing(debate, "shares"))


def _doing(debate: Debate, wanted: str) -> dict[int, tuple[str, ...]]:
    found = {}
    for node, acts in worded(debate).items():
        who = tuple(dict.fromkeys(speaker for what, speaker in acts if what == wanted))
        if who:
            found[node] = who
    return found
