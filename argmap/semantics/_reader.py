"""A debate as a framework, by a reading: what takes a seat, and what strikes what."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from argmap.errors import NotApplicable
from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.reading import Reading, named
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Debate

__all__ = ["read"]

_SUPPORTS, _ATTACKS, _CONTRADICTS, _REPHRASES = (
    list(LINKS).index(kind) for kind in ("supports", "attacks", "contradicts", "rephrases")
)
_STRIKING = (_ATTACKS, _CONTRADICTS)
_NOBODY = -1


def read(debate: Debate, *, reading: str | Reading | None = None, without: Iterable[str] = ()) -> Framework:
    """Read a debate as a framework: its statements are arguments, its links attacks and supports.

    A link that is attacked is an argument too, by its own id. What the reading leaves aside stands in the
    framework's `notes`.

    Args:
        reading: The name of a reading (see `argmap.semantics.READINGS`), or one made for the purpose.
        without: Ids of statements and links to read the debate without.

    Raises:
        NotApplicable: the reading cannot take a link; the message names the link, and the reading that can.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar", id="record").discredits(philp)
        >>> framework = read(d.debate)
        >>> list(framework.names), len(framework.attacks)
        (['deal', 'record', 'standing-of-philp'], 1)
        >>> list(read(d.debate, reading="testimony").needs)  # the deal needs Philp's standing
        [((2,), 0)]
    """
    chosen = named(reading)
    gone = frozenset(map(debate.index.node, without))
    if gone:
        return _Table(debate, chosen, gone).framework()
    kept: Framework = debate.index.keep(
        f"framework: {chosen!r}", lambda: _Table(debate, chosen, gone).framework()
    )
    return kept


class _Table:
    """The seats of one reading, and the arrows drawn between them."""

    def __init__(self, debate: Debate, reading: Reading, gone: frozenset[int]) -> None:
        self.debate = debate
        self.index = debate.index
        self.reading = reading
        self.gone = self._gone(gone)
        self.aside: dict[str, int] = {}
        self.attacks: list[tuple[tuple[int, ...], int]] = []
        self.supports: list[tuple[tuple[int, ...], int]] = []
        self.needs: list[tuple[tuple[int, ...], int]] = []

    def _gone(self, gone: frozenset[int]) -> frozenset[int]:
        """Add the links that go with what is gone: those that touch it, and those that touch them."""
        if not gone:
            return gone
        first, found = self.index.statements, set(gone)
        for link in range(self.index.links):  # a link may bear on a later one, so what bears on links is last
            if found.intersection(self.index.sources[link]) or self.index.targets[link] in found:
                found.add(first + link)
        todo = [node for node in found if node >= first]
        while todo:
            fresh = [first + link for link in self.index.incoming[todo.pop()] if first + link not in found]
            found.update(fresh)
            todo += fresh
        return frozenset(found)

    def framework(self) -> Framework:
        self.steps = self._steps()
        self.seats = self._seats()
        kinds, sources, targets = self.index.kinds, self.index.sources, self.index.targets
        seats, first = self.seats, self.index.statements
        one_each = isinstance(sources.starts, range)
        for link, kind in enumerate(kinds):
            if self.gone and first + link in self.gone:
                continue
            if kind not in (_SUPPORTS, _ATTACKS, _CONTRADICTS):
                self._check(link, kind)
                continue
            if one_each:
                here: tuple[int, ...] = (seats[sources.entries[link]],)
            else:
                here = tuple(dict.fromkeys(seats[source] for source in sources[link]))
            end = self._end(link, targets[link])
            if end is None:
                continue
            if _NOBODY in here or end == _NOBODY:
                self._put_aside("{} with a question at an end")
                continue
            self._draw(link, kind, here, end)
        if self.reading.standing != "apart":
            self._standings()
        size = len(self.names)
        return Framework(
            names=tuple(self.names),
            attacks=Arrows.of(size, self.attacks),
            supports=Arrows.of(size, self.supports),
            needs=Arrows.of(size, self.needs),
            aliases=self.aliases,
            reading=self.reading,
            notes=tuple(
                f"{words.format(_many(number, 'link'))} {'is' if number == 1 else 'are'} left aside"
                for words, number in self.aside.items()
            ),
        )

    def _steps(self) -> set[int]:
        """Give the links (counted from 0) that are attacked, and so are arguments of their own."""
        first, targets, kinds = self.index.statements, self.index.targets, self.index.kinds
        if self.reading.undercuts != "step" or max(targets, default=0) < first:
            return set()
        struck = ((link, node) for link, node in enumerate(targets) if node >= first)
        return {
            node - first
            for link, node in struck
            if kinds[link] in _STRIKING and first + link not in self.gone and node not in self.gone
        }

    def _seats(self) -> array[int]:
        """Number the arguments: statements in debate order, then steps; one number for one claim."""
        index, debate = self.index, self.debate
        first = index.statements
        ids, kinds = debate.statements.column("id"), debate.statements.column("kind")
        leader = list(range(first))
        if self.reading.rephrases == "same" and _REPHRASES in index.kinds_there:
            for link in range(index.links):
                row, target = index.sources[link], index.targets[link]
                if index.kinds[link] != _REPHRASES or first + link in self.gone:
                    continue
                if len(row) > 1 or target >= first:
                    self._put_aside("{} that rephrases several statements at once, or a link,")
                elif "question" in (kinds[row[0]], kinds[target]):
                    continue
                else:
                    one, other = _lead(leader, row[0]), _lead(leader, target)
                    leader[max(one, other)] = min(one, other)
        seats = array("i", [_NOBODY]) * (first + index.links)
        self.names: list[str] = []
        self.aliases: dict[str, int] = {}
        aside = self.reading.questions == "aside"
        for number, (name, kind) in enumerate(zip(ids, kinds, strict=True)):
            if (aside and kind == "question") or number in self.gone:
                continue
            head = _lead(leader, number)
            if head != number:
                seats[number] = self.aliases[name] = seats[head]
                continue
            seats[number] = len(self.names)
            self.names.append(name)
        self.backs: dict[int, int] = {}
        for link in sorted(self.steps):
            seats[first + link] = len(self.names)
            self.names.append(debate.links[link].id)
            if index.kinds[link] == _CONTRADICTS and self._both_ways(link):
                self.backs[seats[first + link]] = len(self.names)
                self.names.append(f"{debate.links[link].id} (back)")
        return seats

    def _both_ways(self, link: int) -> bool:
        return self.reading.contradictions == "both" and self.index.targets[link] < self.index.statements

    def _check(self, link: int, kind: int) -> None:
        if kind == _REPHRASES and link in self.steps and self.reading.rephrases == "same":
            name = self.debate.links[link].id
            raise NotApplicable(
                f"an attack strikes the link {name!r}, which says that two statements are the same; "
                "read it with rephrases='apart'"
            )

    def _end(self, link: int, target: int) -> int | None:
        """Give the seat that a link ends at, which may be nobody's; None where the link is put aside."""
        first = self.index.statements
        if target < first or self.seats[target] != _NOBODY:
            return self.seats[target]
        kind = self.index.kinds[link]
        if self.reading.undercuts == "source" and kind in _STRIKING:
            row = self.index.sources[target - first]
            if len(row) > 1:
                raise NotApplicable(
                    f"{self.debate.links[link].id!r} strikes a step from several sources; "
                    "read it with undercuts='step'"
                )
            return self.seats[row[0]]
        words = "{} that attacks a step" if kind in _STRIKING else "{} that supports a step"
        self._put_aside(words)
        return None

    def _draw(self, link: int, kind: int, here: tuple[int, ...], end: int) -> None:
        together = self.reading.linked == "together"
        starts: list[tuple[int, ...]] = [here] if together else [(seat,) for seat in here]
        if (own := self.seats[self.index.statements + link]) != _NOBODY:
            self.needs += [((seat,), own) for seat in here]  # a step cannot be in unless its sources are
            starts = [(own,)]
        if kind == _SUPPORTS:
            self.supports += [(start, end) for start in starts]
            return
        ends = (end, self.backs[end]) if end in self.backs else (end,)
        self.attacks += [(start, one) for start in starts for one in ends]
        if kind == _CONTRADICTS and self._both_ways(link):
            self._draw_back(here if together else (), starts, own, end)

    def _draw_back(self, here: tuple[int, ...], starts: list[tuple[int, ...]], own: int, end: int) -> None:
        """Draw a contradiction from its target to its sources: all but one of them strike the one."""
        if own != _NOBODY:
            self.needs.append(((end,), self.backs[own]))
            end = self.backs[own]
        for start in [here] if here else starts:
            for seat in start:
                self.attacks.append(((*(other for other in start if other != seat), end), seat))

    def _standings(self) -> None:
        """Draw from the standing of those who put a claim forward to the claim."""
        index, needed = self.index, self.reading.standing == "needed"
        standing_of: dict[str, int] = {}
        for number, speaker in index.standings.items():
            if number in self.gone:
                continue
            standing_of.setdefault(speaker, self.seats[number])
        authors: dict[int, dict[str, None]] = {}
        for number in range(index.statements):
            if self.seats[number] != _NOBODY and number not in index.standings:
                authors.setdefault(self.seats[number], {}).update(dict.fromkeys(index.authors(number)))
        for seat, who in authors.items():
            behind = tuple(standing_of[speaker] for speaker in who if speaker in standing_of)
            if not needed:
                self.supports += [((one,), seat) for one in behind]
            elif behind and len(behind) == len(who):
                self.needs.append((behind, seat))

    def _put_aside(self, words: str) -> None:
        self.aside[words] = self.aside.get(words, 0) + 1


def _lead(leader: list[int], node: int) -> int:
    while leader[node] != node:
        leader[node] = node = leader[leader[node]]
    return node


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
