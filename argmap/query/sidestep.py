"""Which replies go round what was said, to the one who said it.

The circumstantial ad hominem «leaves the argument where it was» (Walton 1998): the reply strikes the
speaker, and what they put forward stands unanswered by it. Whether that was fair is for the reader; that
it happened is in the shape of the record.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap import graph
from argmap.model import Debate, Link, Standing
from argmap.model.acts import stance
from argmap.query._about import About, about
from argmap.query._question import Question, aim, people, short
from argmap.query._reasoning import stands_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Speaker, Statement, Utterance
    from argmap.vocab import Stance, Strike

__all__ = ["QUESTION", "Sidestep", "sidestepped"]


@dataclass(frozen=True, slots=True)
class Sidestep:
    """One thing put forward, and one reply that went round it.

    Attributes:
        statement: The id of the proposal or claim that the reply leaves where it was.
        utterance: The id of the utterance that replies.
        to: The id of the utterance that it replies to, in which the statement is put forward.
        links: The ids of the links that strike the speaker.
    """

    statement: str
    utterance: str
    to: str
    links: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False)

    @property
    def by(self) -> str | None:
        """The id of the speaker who replies; None where nobody is named."""
        return self.debate.utterance(self.utterance).speaker

    @property
    def against(self) -> str | None:
        """The id of the speaker who is replied to."""
        return self.debate.utterance(self.to).speaker

    @property
    def also(self) -> tuple[tuple[Strike, str], ...]:
        """What else of that utterance the same reply strikes on the merits: the verb, and its aim by id."""
        reply, to = self.debate.utterance(self.utterance), self.debate.utterance(self.to)
        return tuple(_on_the_merits(self.debate, reply, to))

    def __str__(self) -> str:
        by, against = self.by, self.against
        one = people(self.debate, () if by is None else (by,))
        other = people(self.debate, () if against is None else (against,), inside=True)
        blows = [f"strikes {other} with {short(_striker(self.debate, self.debate.link(self.links[0])))}"]
        for verb, name in self.also:
            blows.append(f"{verb} {aim(self.debate, self.debate[name])}")
        does = " and ".join([*([", ".join(blows[:-1])] if blows[1:] else []), blows[-1]])
        return f"{one}’s reply does not bear on {short(self.debate[self.statement])} itself; it {does}."


def sidestepped(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    reasons: bool = False,
    of: About | None = None,
) -> tuple[Sidestep, ...]:
    """List the proposals and claims that a reply goes round to strike their speaker, in debate order.

    A reply of another speaker sidesteps a proposal or claim that is put forward in the utterance it
    replies to, when something in the reply bears on it and all that does strikes its speaker's standing.
    On a statement bears whatever the reply links to it, to a step of reasoning that ends at it, or to the
    standing of one of its speakers; what the reply holds that contradicts it; and the reply's saying it
    again, unless only to report it. An attack on a reason for it does not count as bearing on it. What
    only gives a reason for something else in the same utterance is passed over. A contradiction counts
    from both its ends.

    The speaker is the one whose utterance it is, and not one who reports it. That a statement is taken
    back later, or answered in another reply, does not undo the sidestep.

    Args:
        by: Only replies of this speaker.
        reasons: Ask it also of what only gives a reason for something else in the same utterance.
        of: Only what goes round this statement, or these (a selection).

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar", id="record").discredits(philp)
        >>> [(found.statement, found.utterance, found.by) for found in sidestepped(d.debate)]
        [('deal', 'cooper-1', 'cooper')]
        >>> print(*sidestepped(d.debate))  # doctest: +NORMALIZE_WHITESPACE
        Cooper’s reply does not bear on “Suspend the deal” itself;
        it strikes Philp with “He let crossings soar”.

    Source: Walton, *Ad Hominem Arguments* (1998); Duthie & Budzynska 2018 on the ethos of a speaker.
    """
    who = None if by is None else debate.speaker(by).id
    found = [
        step
        for reply in debate.utterances
        if (by is None or reply.speaker == who) and _strikes_somebody(debate, reply)
        for to in dict.fromkeys(reply.replies_to)
        for step in _steps(debate, reply, debate.utterance(to), reasons=reasons)
    ]
    if of is not None:
        chosen = about(debate, of)
        found = [step for step in found if step.statement in chosen]
    return tuple(sorted(found, key=lambda step: debate.index.positions[step.statement]))


def _steps(debate: Debate, reply: Utterance, to: Utterance, *, reasons: bool) -> Iterator[Sidestep]:
    index = debate.index
    for number in _statements(debate, to):
        authors = index.authors(number)
        forward = to.speaker in authors and reply.speaker not in authors and _puts_forward(debate, to, number)
        if not forward or not (reasons or _is_point(debate, to, number)) or _meets(debate, reply, number):
            continue
        personal = [k for k in _links(debate, reply) if not _struck(debate, k).isdisjoint(authors)]
        if personal and all(debate.index.kind(link) in graph.STRIKING for link in personal):
            ids = tuple(debate.index.ids[debate.index.statements + link] for link in personal)
            yield Sidestep(index.ids[number], reply.id, to.id, ids, debate)


def _strikes_somebody(debate: Debate, reply: Utterance) -> bool:
    return any(_struck(debate, link) for link in _links(debate, reply))


def _struck(debate: Debate, link: int) -> set[str]:
    """Give the speakers whose standing a link bears on."""
    standings = debate.index.standings
    return {standings[node] for node in _aims(debate, link) if node in standings}


def _aims(debate: Debate, link: int) -> tuple[int, ...]:
    """Give the nodes that a link bears on: its target, and from there each source that it contradicts."""
    target, first = debate.index.targets[link], debate.index.statements
    contradicts = debate.index.kind(link) == "contradicts" and target < first
    return (target, *(debate.index.sources[link] if contradicts else ()))


def _striker(debate: Debate, link: Link) -> Statement:
    """Give the statement that strikes a standing: a source, or the target where a standing contradicts it."""
    ends = [debate[name] for name in (*link.sources, link.target)]
    strikers = [end for end in ends if not isinstance(end, (Standing, Link))]
    return strikers[0] if strikers else debate.statement(link.sources[0])


def _on_the_merits(debate: Debate, reply: Utterance, to: Utterance) -> Iterator[tuple[Strike, str]]:
    theirs = {n for n in _statements(debate, to) if _holds(debate, to, n) and not _holds(debate, reply, n)}
    theirs.update(debate.index.statements + link for link in _links(debate, to))
    drawn = [link for link in _links(debate, reply) if debate.index.kind(link) in graph.STRIKING]
    for node in dict.fromkeys(node for link in drawn for node in _aims(debate, link)):
        if node in theirs and node not in debate.index.standings:
            yield graph.strike_at(debate.index, node), _name(debate, node)


def _name(debate: Debate, node: int) -> str:
    return debate.index.ids[node]


def _statements(debate: Debate, utterance: Utterance) -> list[int]:
    return [node for node in debate.index.uttered[utterance.id] if node < debate.index.statements]


def _links(debate: Debate, utterance: Utterance) -> list[int]:
    """Give the links drawn in an utterance, counted from 0."""
    first = debate.index.statements
    return [node - first for node in debate.index.uttered[utterance.id] if node >= first]


def _stances(debate: Debate, utterance: Utterance, number: int) -> set[Stance]:
    """Give what the acts of an utterance do to a statement."""
    statement = debate.statements[number]
    return {stance(act.force, statement.kind) for act in statement.said if act.utterance == utterance.id}


def _holds(debate: Debate, utterance: Utterance, number: int) -> bool:
    return not _stances(debate, utterance, number).isdisjoint(("makes", "shares"))


def _puts_forward(debate: Debate, utterance: Utterance, number: int) -> bool:
    return debate.statements[number].kind in ("proposal", "claim") and _holds(debate, utterance, number)


def _is_point(debate: Debate, utterance: Utterance, number: int) -> bool:
    """Tell whether a statement is more than a reason for something else that is said in the utterance."""
    said, ends = _statements(debate, utterance), debate.index.ends
    return not any(
        debate.index.kind(link) == "supports" and number in debate.index.sources[link]
        for link in _links(debate, utterance)
        if ends[link] != number and ends[link] in said
    )


def _meets(debate: Debate, reply: Utterance, number: int) -> bool:
    """Tell whether a reply bears on a statement itself, or on the reasoning that ends at it."""
    if not _stances(debate, reply, number).isdisjoint(("makes", "shares", "disputes")):
        return True
    index = debate.index
    drawn = _links(debate, reply)
    arguments = index.keep("stands for", lambda: stands_for(debate))
    if any(number in arguments.get(end := index.ends[link], (end,)) for link in drawn):
        return True
    held = {node for node in _statements(debate, reply) if _holds(debate, reply, node)}
    for link in (*index.outgoing[number], *index.incoming[number]):
        if debate.index.kind(link) == "contradicts":
            others = index.sources[link] if index.targets[link] == number else (index.targets[link],)
            if link in drawn or not held.isdisjoint(others):
                return True
    return False


QUESTION = Question(
    "sidestepped",
    sidestepped,
    "A reply sidesteps a proposal or claim when something in the reply bears on it, and all that does "
    "strikes the standing of the speaker who put it forward; an attack on a reason for it is not counted as "
    "bearing on it.",
)
