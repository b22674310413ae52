"""What in a second debate is the same as something in a first, and what all of it is called in the whole."""

from __future__ import annotations

from dataclasses import MISSING, fields
from itertools import chain
from typing import TYPE_CHECKING, Any

from argmap.errors import QueryError
from argmap.model import Standing
from argmap.order import unique

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from argmap.model import Debate, Link, Source, Speaker, Statement, Utterance
    from argmap.transform._ids import Names

__all__ = ["Pairs", "fold", "pair_links", "pair_parts", "pair_speakers", "pair_statements"]


def fold(text: str) -> str:
    """Pass over case and spacing.

    Example:
        >>> fold("  Build  the ROAD ")
        'build the road'
    """
    return " ".join(text.split()).casefold()


class Pairs:
    """Names in the whole for the things of a second debate, one after the other.

    Attributes:
        names: For each thing of the second, by its id, what it is called in the whole.
    """

    def __init__(self, ones: Iterable[str], twos: Iterable[str]) -> None:
        self.names: dict[str, str] = {}
        self._there = frozenset(ones)
        self._used = {*self._there, *twos}
        self._taken: set[str] = set()

    def pair(self, two: str, one: str) -> None:
        """Say that the one is the other."""
        self.names[two] = one
        self._taken.add(one)

    def free(self, two: str, one: str) -> bool:
        """Tell whether neither has been paired."""
        return two not in self.names and one not in self._taken

    def settle(self, twos: Iterable[str]) -> None:
        """Let what has no pair keep its id, or give it another where the first debate has that id."""
        for two in twos:
            if two not in self.names:
                self.names[two] = name = two if two not in self._there else unique(two, self._used)
                self._used.add(name)

    def by_key(self, ones: Iterable[Any], twos: Iterable[Any], keys: Callable[[Any], Iterable[Any]]) -> None:
        """Pair what has a key in common, each once, in the order of the first."""
        named: dict[Any, list[str]] = {}
        for one in ones:
            for key in keys(one):
                named.setdefault(key, []).append(one.id)
        for two in twos:
            found = (one for key in keys(two) for one in named.get(key, ()) if self.free(two.id, one))
            if (one := next(found, None)) is not None:
                self.pair(two.id, one)


def pair_parts(ones: Iterable[Source | Utterance], twos: Iterable[Source | Utterance]) -> dict[str, str]:
    """Pair sources, or utterances, that have one id and say nothing different."""
    there, theirs = {one.id: one for one in ones}, {two.id: two for two in twos}
    pairs = Pairs(there, theirs)
    for name, two in theirs.items():
        if name in there and _agree(there[name], two):
            pairs.pair(name, name)
    pairs.settle(theirs)
    return pairs.names


def _agree(one: Any, two: Any) -> bool:
    """Tell whether each field is the same in both, or at its default in one of them."""
    for spec in fields(one):
        if spec.name in ("id", "replies_to", "reported_by", "data") or spec.default is MISSING:
            continue
        ours, theirs = getattr(one, spec.name), getattr(two, spec.name)
        if ours != theirs and spec.default not in (ours, theirs):
            return False
    reports = [getattr(thing, "reported_by", None) is not None for thing in (one, two)]
    return reports[0] == reports[1]


def pair_speakers(
    ones: Iterable[Speaker], twos: Iterable[Speaker], told: Mapping[str, str]
) -> dict[str, str]:
    """Pair speakers: those that are told, those of one id whose names agree, those of one name."""
    there, theirs = {one.id: one for one in ones}, {two.id: two for two in twos}
    pairs = Pairs(there, theirs)
    for name in theirs:
        if told.get(name) in there:
            pairs.pair(name, told[name])
    for name, two in theirs.items():
        if name in there and pairs.free(name, name):
            one = there[name]
            if not (_called(one) and _called(two)) or _called(one).keys() & _called(two):
                pairs.pair(name, name)
    pairs.by_key(there.values(), theirs.values(), _called)
    pairs.settle(theirs)
    return pairs.names


def _called(speaker: Speaker) -> dict[str, None]:
    names = map(fold, (speaker.name, *speaker.aliases))
    return dict.fromkeys(name for name in names if name)


def pair_statements(one: Debate, two: Debate, told: Mapping[str, str], names: Names) -> Pairs:
    """Pair statements: those that are told, those of one id and kind, those of one text.

    Args:
        names: What the speakers of the second are called in the whole.

    Raises:
        QueryError: those that are told are of different kinds.
    """
    there = {statement.id: statement for statement in one.statements}
    theirs = {statement.id: names.statement(statement) for statement in two.statements}
    pairs = Pairs(
        (thing.id for thing in chain(one.statements, one.links)),
        (thing.id for thing in chain(two.statements, two.links)),
    )
    for name, statement in theirs.items():
        target = told.get(name, "")
        if target in there:
            if _kind(there[target]) != _kind(statement):
                raise QueryError(
                    f"{name!r} is a {statement.kind} and {target!r} a {there[target].kind}; "
                    "what is the same is of one kind, and a standing of one speaker"
                )
            pairs.pair(name, target)
    for name, statement in theirs.items():
        if name in there and pairs.free(name, name) and _kind(there[name]) == _kind(statement):
            pairs.pair(name, name)
    pairs.by_key(there.values(), theirs.values(), _words)
    pairs.settle(theirs)
    return pairs


def _kind(statement: Statement) -> tuple[str, str | None]:
    return statement.kind, statement.of if isinstance(statement, Standing) else None


def _words(statement: Statement) -> tuple[Any, ...]:
    words = fold(statement.text) or fold(statement.title)
    return ((*_kind(statement), words),) if words else ()


def pair_links(one: Debate, two: Debate, pairs: Pairs) -> None:
    """Pair links that join the same in the same way, those of one id first.

    Either both say who drew them or neither does, and the schemes do not differ.

    Args:
        pairs: The names of the statements, to which those of the links are added.
    """
    there: dict[tuple[Any, ...], list[Link]] = {}
    for link in one.links:
        there.setdefault(_shape(link, {}), []).append(link)
    theirs = {link.id for link in two.links}
    for link in _inward(two):
        shaped = there.get(_shape(link, pairs.names), ())
        alike = [k for k in shaped if k.scheme == link.scheme or "" in (k.scheme, link.scheme)]
        found = [k.id for k in alike if k.id == link.id] + [k.id for k in alike if k.id not in theirs]
        name = next((name for name in found if pairs.free(link.id, name)), None)
        if name is not None:
            pairs.pair(link.id, name)
        pairs.settle((link.id,))


def _shape(link: Link, names: Mapping[str, str]) -> tuple[Any, ...]:
    sources = frozenset(names.get(source, source) for source in link.sources)
    return link.kind, sources, names.get(link.target, link.target), bool(link.said)


def _inward(debate: Debate) -> list[Link]:
    """Give the links so that one comes after the link it bears on."""
    index = debate.index
    done = bytearray(index.links)
    order: list[Link] = []
    for link in range(index.links):
        trail: list[int] = []
        here = link
        while here >= 0 and not done[here]:
            done[here] = 1
            trail.append(here)
            here = index.targets[here] - index.statements
        order.extend(debate.links[number] for number in reversed(trail))
    return order
