"""What each speaker has still to answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Literal

from argmap import graph
from argmap.model import Debate
from argmap.query._about import numbers
from argmap.query._another import owners, taken_back
from argmap.query._blows import blows, granted
from argmap.query._moment import as_of
from argmap.query._question import Question, aim, people, short
from argmap.query.openness import open_questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import Link, Speaker, Statement, Utterance

__all__ = ["QUESTION", "Burden", "burden"]


@dataclass(frozen=True, slots=True)
class Burden:
    """One thing that a speaker has still to answer: an attack on what is theirs, or a question put to them.

    Attributes:
        speaker: The id of the speaker who owes the answer.
        what: ``attack`` or ``question``.
        by: The ids of those who attack or ask.
        target: The id of the statement or link that is struck, or of the question.
        link: The id of the link that strikes it; None for a question.
    """

    speaker: str
    what: Literal["attack", "question"]
    by: tuple[str, ...]
    target: str
    link: str | None
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        debate, one = self.debate, people(self.debate, (self.speaker,))
        others = people(debate, self.by, inside=True)
        target = debate[self.target]
        if self.link is None:
            return f"{one} has still to answer {others}’s question {short(target)}."
        link = debate.link(self.link)
        striker = debate[link.target if self.target in link.sources else link.sources[0]]
        verb = graph.strike_at(debate.index, debate.index.node(target))
        does = f"discredits {one}" if verb == "discredits" else f"{verb} {aim(debate, target)}"
        return f"{one} has still to answer {others}’s {short(striker)}, which {does}."


def burden(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    at: str | Utterance | None = None,
    of: str | Statement | Link | Iterable[str | Statement | Link] | None = None,
) -> tuple[Burden, ...]:
    """List what each speaker has still to answer, in the order of the speakers.

    A speaker owes an answer to each attack of another on what they put forward, on a link that they drew
    and on their standing, unless the attack is met (see `dropped`), they grant a statement that strikes
    or the link, or they have taken back what is struck. And they owe one to each question that another
    puts to them and that is open (see `open_questions`).

    Args:
        by: Only what this speaker owes.
        at: As things stood then: after this utterance, or on this date (ISO 8601). None: at the end.
        of: Only what is owed on this statement or link, or on these (a selection).

    Raises:
        UnknownName: no speaker or utterance is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     cost = bob.claims("It costs too much")
        ...     link = cost.attacks(plan)
        ...     reply = ann.claims("It pays for itself").attacks(cost)
        >>> print(*burden(d.debate, at="bob-1"))
        Ann has still to answer Bob’s “It costs too much”, which rebuts “Build it”.
        >>> print(*burden(d.debate))
        Bob has still to answer Ann’s “It pays for itself”, which rebuts “It costs too much”.

    Source: on the burden of answering, Walton & Krabbe 1995, §4.3; Prakken & Sartor 2009.
    """
    who = None if by is None else debate.speaker(by).id
    owed = _owed(debate, debate) if at is None else _owed(as_of(debate, at), debate)
    theirs = chain.from_iterable(some for name, some in owed.items() if who is None or name == who)
    if of is None:
        return tuple(theirs)
    chosen = frozenset(map(debate.index.ids.__getitem__, numbers(debate, of)))
    return tuple(one for one in theirs if one.target in chosen)


def _owed(then: Debate, debate: Debate) -> dict[str, list[Burden]]:
    """Give what each speaker owes, as things stand in a debate; it is found once."""

    def find() -> dict[str, list[Burden]]:
        owed: dict[str, list[Burden]] = {speaker.id: [] for speaker in debate.speakers}
        for one in (*_attacks(then, debate), *_questions(then, debate)):
            owed[one.speaker].append(one)
        return owed

    return then.index.keep("owed", find)


def _attacks(then: Debate, debate: Debate) -> Iterator[Burden]:
    index, found, whose, grants = then.index, blows(then), owners(then), granted(then)
    unmet, names, n = found.unmet(), index.ids, index.statements
    for blow in found.anothers_blows():
        if not unmet[blow]:
            continue
        node, link, by = found.aims[blow], n + found.links[blow], found.by(blow)
        for speaker in whose[node]:
            if speaker in by:  # nobody owes themself an answer
                continue
            if node < n and node not in index.standings and taken_back(then, node, speaker):
                continue
            if not grants or not any(speaker in grants.get(end, ()) for end in (link, *found.sources(blow))):
                yield Burden(speaker, "attack", by, names[node], names[link], debate)


def _questions(then: Debate, debate: Debate) -> Iterator[Burden]:
    for question in open_questions(then):
        for speaker in question.to:
            yield Burden(speaker, "question", question.by, question.statement, None, debate)


QUESTION = Question(
    "burden",
    burden,
    "At any time, a speaker has still to answer each attack of another on what is theirs that nobody has met "
    "and they have not granted, and each open question that was put to them.",
)
