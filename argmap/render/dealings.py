"""Who answers whom, and how: what the view of a matrix is made of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.render import words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from argmap.model import Debate, Link

__all__ = ["MOST", "REPLIES", "Dealing", "dealings", "in_words", "listed"]

REPLIES = "replies"
MOST = 24  # speakers of a table


class Dealing(NamedTuple):
    """What one speaker does to another: how often they reply, and how often each relation is drawn."""

    by: str
    whom: str
    does: tuple[tuple[str, int], ...]

    @property
    def number(self) -> int:
        """How much that is together."""
        return sum(count for _, count in self.does)


def listed(found: Iterable[Dealing], names: Iterable[str], voices: Container[str]) -> tuple[str, ...]:
    """Give those who deal with others or speak on a card, in the order of `names`.

    Example:
        >>> listed([Dealing("bob", "ann", (("rebuts", 1),))], ["ann", "bob", "eve"], ())
        ('ann', 'bob')
    """
    there = {name for one in found for name in (one.by, one.whom)}
    return tuple(name for name in names if name in there or name in voices)


def dealings(debate: Debate, links: Iterable[Link], order: Iterable[str]) -> tuple[Dealing, ...]:
    """Count what each speaker does to each other, in the order of the speakers and of the relations.

    A speaker answers another with each utterance that replies to one of theirs, and with each link onto
    what is theirs: a statement that they put forward, a link that they drew, their standing.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it")
        ...     _ = bob.claims("It costs too much").attacks(plan)
        >>> [(found.by, found.whom, found.does) for found in dealings(d.debate, d.debate.links, ["rebuts"])]
        [('bob', 'ann', (('replies', 1), ('rebuts', 1)))]
    """
    index = debate.index
    found: dict[tuple[str, str], Counter[str]] = {}

    def count(by: str | None, whom: str | None, what: str) -> None:
        if by is not None and whom is not None and by != whom:
            found.setdefault((by, whom), Counter())[what] += 1

    for utterance in debate.utterances:
        for to in utterance.replies_to:
            count(utterance.speaker, index.speaker_of[to], REPLIES)
    for link in links:
        target = index.positions[link.target]
        if target in index.standings:
            whose: tuple[str, ...] = (index.standings[target],)
        else:
            whose = index.authors(target) if target < index.statements else index.speakers(target)
        what = words.relation(debate, link)
        for by in index.speakers(index.positions[link.id]):
            for whom in whose:
                count(by, whom, what)
    names = [speaker.id for speaker in debate.speakers]
    relations = (REPLIES, *order)
    return tuple(
        Dealing(by, whom, tuple((what, found[by, whom][what]) for what in relations if found[by, whom][what]))
        for by in names
        for whom in names
        if (by, whom) in found
    )


def in_words(given: Iterable[Dealing], labels: Mapping[str, str]) -> str:
    """Tell the counts in sentences.

    Example:
        >>> in_words([Dealing("b", "a", (("replies", 1), ("rebuts", 2)))], {"a": "Ann", "b": "Bob"})
        'Bob to Ann: replies 1 time, rebuts 2 times.'
    """
    out = []
    for one in given:
        does = ", ".join(f"{what} {count:,} {'time' if count == 1 else 'times'}" for what, count in one.does)
        out.append(f"{labels[one.by]} to {labels[one.whom]}: {does}.")
    return " ".join(out)
