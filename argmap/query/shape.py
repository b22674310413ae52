"""Find a small shape in a debate."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from argmap.errors import QueryError, UnknownName
from argmap.model import Debate
from argmap.query._question import Question, aim, people, short
from argmap.query._search import search

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from argmap.query._search import Found

__all__ = ["QUESTION", "Match", "pattern"]


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a shape lies: for each id of the shape, the id that it stands for.

    Attributes:
        statements: Pairs of ids, the shape's and the debate's.
        links: Likewise.
        speakers: Likewise.
    """

    statements: tuple[tuple[str, str], ...]
    links: tuple[tuple[str, str], ...]
    speakers: tuple[tuple[str, str], ...]
    debate: Debate = field(repr=False, compare=False)

    def __getitem__(self, name: str) -> str:
        """Give what a statement or link of the shape stands for."""
        found = dict((*self.statements, *self.links))
        if name not in found:
            raise UnknownName("part of the shape", name, found)
        return found[name]

    def __str__(self) -> str:
        if not self.links:
            return "; ".join(self._named(name) for _, name in self.statements) + "."
        told = []
        for _, name in self.links:
            link = self.debate.link(name)
            words = " with ".join(self._named(source) for source in link.sources)
            told.append(f"{words} {link.kind} {aim(self.debate, self.debate[link.target])}")
        return "; ".join(told) + "."

    def _named(self, name: str) -> str:
        by = self.debate.speakers_of(name)
        words = short(self.debate[name])
        return f"{people(self.debate, by)}’s {words}" if by else words


def pattern(
    debate: Debate,
    *,
    shape: Debate,
    without: Debate | None = None,
    anything: Collection[str] = (),
    most: int = 10_000,
) -> tuple[Match, ...]:
    """Find each place where a small shape lies in a debate, in debate order.

    The shape is a little debate. Each of its statements stands for a statement of the same kind and at
    least the same tags, each of its links for a link of the same kind and, if it names one, the same
    scheme, with at least the same ends; each of its speakers for one whose the statement is, or whose
    standing. Two parts never stand for one thing. A contradiction lies either way round. Titles, texts
    and ids of the shape are only names. Places that use the same statements and links count once.

    Args:
        without: A second little debate, which must not lie there too; what has an id of the shape in it
            stands for the same.
        anything: Ids of statements in the shape that may be of any kind.
        most: Refuse to list more places than this.

    Raises:
        QueryError: there are more places than `most`.

    Example:
        >>> from argmap.model import draft
        >>> def exchange():
        ...     d = draft()
        ...     d.ann, d.bob = d.speaker("Ann"), d.speaker("Bob")
        ...     d.plan = d.ann.proposes("Build it", id="plan")
        ...     link = d.bob.claims("You live there", id="blow").discredits(d.ann)
        ...     return d
        >>> struck, silence = exchange(), exchange()
        >>> link = silence.assumes("Anything", id="any").attacks(silence.plan)
        >>> d = exchange()
        >>> print(*pattern(d.debate, shape=struck.debate, without=silence.debate))
        Bob’s “You live there” attacks “Ann can be heard on this.”.
        >>> link = d.bob.claims("It costs too much").attacks(d.plan)
        >>> pattern(d.debate, shape=struck.debate, without=silence.debate)
        ()
    """
    for name in anything:
        if name not in shape and (without is None or name not in without):
            raise UnknownName("statement of the shape", name, shape.index.positions)
    found = list(islice(_distinct(debate, shape, without, anything), most + 1))
    if len(found) > most:
        raise QueryError(
            f"the shape lies in more than {most:,} places; say more of it, or give a larger most="
        )
    found.sort(key=lambda one: list(one.nodes.values()))
    return tuple(_match(debate, shape, one) for one in found)


def _distinct(
    debate: Debate, shape: Debate, without: Debate | None, anything: Collection[str]
) -> Iterator[Found]:
    names = list(shape.index.positions)
    seen = set()
    for found in search(debate, shape, anything):
        nodes = {name: found.nodes[name] for name in names}
        key = frozenset(nodes.values())
        if key in seen:
            continue
        if without is None or next(search(debate, without, anything, found), None) is None:
            seen.add(key)
            yield type(found)(nodes, found.speakers)


def _match(debate: Debate, shape: Debate, found: Found) -> Match:
    n = debate.index.statements
    return Match(
        tuple((s.id, debate.statements[found.nodes[s.id]].id) for s in shape.statements),
        tuple((k.id, debate.links[found.nodes[k.id] - n].id) for k in shape.links),
        tuple((s.id, found.speakers[s.id]) for s in shape.speakers if s.id in found.speakers),
        debate,
    )


QUESTION = Question(
    "pattern",
    pattern,
    "A shape, given as a little debate, lies in a debate wherever its statements, links and speakers can "
    "each stand for another one of the same kind and scheme, joined in the same way.",
)
