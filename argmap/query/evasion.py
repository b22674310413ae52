"""Which replies bear on nothing that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.acts import stance
from argmap.query._blows import CONTRADICTS
from argmap.query._question import Question, people, short
from argmap.query._read import Read

if TYPE_CHECKING:
    from argmap.model import Debate, Speaker, Utterance

__all__ = ["QUESTION", "Evasion", "evaded"]


class Evasion(Read):
    """One reply that bears on nothing in what it replies to.

    Attributes:
        utterance: The id of the utterance that replies.
        to: The id of the utterance that it replies to.
    """

    __slots__ = ("debate", "to", "utterance")
    names = ("utterance", "to", "instead", "passed")

    def __init__(self, debate: Debate, utterance: str, to: str) -> None:
        self.debate = debate
        self.utterance = utterance
        self.to = to

    @property
    def instead(self) -> tuple[str, ...]:
        """The ids of the statements that the reply speaks of."""
        return _ids(self.debate, self.utterance)

    @property
    def passed(self) -> tuple[str, ...]:
        """The ids of the statements that it passes over."""
        return _ids(self.debate, self.to)

    @property
    def by(self) -> str | None:
        """The id of the speaker who replies; None where nobody is named."""
        return self.debate.utterance(self.utterance).speaker

    @property
    def against(self) -> str | None:
        """The id of the speaker who is replied to."""
        return self.debate.utterance(self.to).speaker

    def __str__(self) -> str:
        by, against = self.by, self.against
        one = people(self.debate, () if by is None else (by,), inside=True)
        other = people(self.debate, () if against is None else (against,), inside=True)
        over = short(self.debate[self.passed[0]])
        if self.passed[1:]:
            over += f" or anything else {other} had said"
        else:
            over += f", which {other} had said"
        words = f"; it speaks of {short(self.debate[self.instead[0]])}" if self.instead else ""
        return f"Nothing in {one}’s reply bears on {over}{words}."


def evaded(debate: Debate, *, by: str | Speaker | None = None) -> tuple[Evasion, ...]:
    """List the replies that bear on nothing said in what they reply to, in the order of the replies.

    Something in a reply bears on what was said when the reply says one of the same statements (unless
    only to report it), or draws a link whose chain meets a statement made there, a link drawn there, or
    the standing of the one who spoke there. A contradiction bears both ways. A reply that strikes the
    speaker is thus no evasion but a sidestep (see `sidestepped`). Where the map holds no statement of one
    of the two, nothing is said of them.

    Args:
        by: Only replies of this speaker.

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan, lunch = ann.proposes("Build it"), bob.claims("Lunch was good")
        >>> print(*evaded(d.debate))
        Nothing in Bob’s reply bears on “Build it”, which Ann had said; it speaks of “Lunch was good”.
    """
    who = None if by is None else debate.speaker(by).id
    return tuple(
        Evasion(debate, reply.id, to)
        for reply in debate.utterances
        if by is None or reply.speaker == who
        for to in dict.fromkeys(reply.replies_to)
        if _evades(debate, reply, debate.utterance(to))
    )


def _evades(debate: Debate, reply: Utterance, to: Utterance) -> bool:
    if reply.speaker is not None and reply.speaker == to.speaker:
        return False
    index = debate.index
    first = index.statements
    there, mine = index.uttered[to.id], index.uttered[reply.id]
    if not there or there[0] >= first or not mine or mine[0] >= first:
        return False
    heard = set(there)
    if any(node < first and not _only_reports(debate, reply, node) for node in heard.intersection(mine)):
        return False
    heard.update(_standings(debate).get(to.speaker, ()))
    return not any(_meets(debate, node - first, heard) for node in mine if node >= first)


def _standings(debate: Debate) -> dict[str | None, list[int]]:
    """Give each speaker's standings."""

    def find() -> dict[str | None, list[int]]:
        found: dict[str | None, list[int]] = {}
        for node, speaker in debate.index.standings.items():
            found.setdefault(speaker, []).append(node)
        return found

    return debate.index.keep("standings of", find)


def _only_reports(debate: Debate, reply: Utterance, node: int) -> bool:
    statement = debate.statements[node]
    acts = (stance(act.force, statement.kind) for act in statement.said if act.utterance == reply.id)
    return all(what == "passes" for what in acts)


def _meets(debate: Debate, link: int, heard: set[int]) -> bool:
    """Tell whether the chain of a link comes to something that was heard."""
    index = debate.index
    if index.kinds[link] == CONTRADICTS and not heard.isdisjoint(index.sources[link]):
        return True
    node = index.targets[link]
    while node not in heard:
        if node < index.statements:
            return False
        node = index.targets[node - index.statements]
    return True


def _ids(debate: Debate, utterance: str) -> tuple[str, ...]:
    index = debate.index
    return tuple([index.ids[node] for node in index.uttered[utterance] if node < index.statements])


QUESTION = Question(
    "evaded",
    evaded,
    "A reply evades when nothing in it bears on anything that was said in what it replies to, nor on the one "
    "who said it: it neither takes up a statement made there nor draws a link that comes to one.",
)
