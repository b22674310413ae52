"""What was put forward, and nobody else took up.

A reply to the person is no answer, and neither is an attack on a reason: whoever shows that one reason
is bad has said nothing yet of what it was a reason for. So a question of silence looks at what bears on
the statement itself, and on the steps of reasoning that end at it.
"""

from __future__ import annotations

from itertools import compress, count, filterfalse
from operator import and_, ne, not_
from typing import TYPE_CHECKING, TypeAlias, get_args

from argmap.classes import dataclass, field
from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate
from argmap.model.acts import stance
from argmap.query._another import another
from argmap.query._question import Question, people, short
from argmap.query._reasoning import stands_for
from argmap.vocab import LINKS, StatementKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.model import Link, Speaker, Statement

    Another: TypeAlias = Callable[[int, int], bool]

__all__ = ["QUESTION", "Unanswered", "unanswered"]

_CONTRADICTS = list(LINKS).index("contradicts")
# One does not strike or answer oneself unnamed, so such a link is another's though nobody knows whose.
_ANOTHERS = frozenset({"attacks", "contradicts", "answers"})


@dataclass(frozen=True, slots=True)
class Unanswered:
    """One statement that nobody else took up: its id, its kind, and the ids of those who put it forward."""

    statement: str
    kind: StatementKind
    by: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        what = short(self.debate[self.statement])
        return f"Nobody takes up {what}, a {self.kind} of {people(self.debate, self.by)}."


def unanswered(
    debate: Debate, *, kind: StatementKind = "proposal", by: str | Speaker | None = None
) -> tuple[Unanswered, ...]:
    """List the proposals that no other speaker takes up, in debate order.

    A proposal is taken up when another speaker says it too, to grant it or to dispute it; links anything
    to it, for or against; holds something that contradicts it; or links anything to a step of reasoning
    that ends at it (a titled argument stands for its steps). An attack on a reason for it answers the
    reason, and an attack on its speaker's standing answers nobody's proposal.

    Another speaker is one who has not put it forward. A link of no known speaker counts as another's
    where it attacks, contradicts or answers and the mapper did not supply it. A proposal of no known
    speaker is not asked about, and one that all its speakers have taken back wants no answer.

    Args:
        kind: Ask the same of claims, questions, or any other kind of statement.
        by: Only what this speaker put forward.

    Raises:
        UnknownName: no speaker is called so.
        QueryError: there is no such kind of statement.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar").discredits(philp)
        >>> unanswered(d.debate)
        (Unanswered(statement='deal', kind='proposal', by=('philp',)),)
        >>> print(*unanswered(d.debate))
        Nobody takes up “Suspend the deal”, a proposal of Philp.
    """
    kinds = get_args(StatementKind)
    if kind not in kinds:
        raise QueryError(f"no statement is a {kind!r}{did_you_mean(kind, kinds)}; kinds: {', '.join(kinds)}")
    who = None if by is None else debate.speaker(by).id
    index, ids = debate.index, debate.index.ids
    found: Sequence[int] = index.keep("unanswered", lambda: _silent(debate)).get(kind, ())
    if who is not None:
        found = [number for number in found if who in index.authors(number)]
    return tuple([Unanswered(ids[n], kind, index.authors(n), debate) for n in found])


def _silent(debate: Debate) -> dict[str, list[int]]:
    """Find the statements that want an answer and have none, by kind: one pass over acts, one over links."""
    index, column = debate.index, debate.statements.column("kind")
    answered = _by_acts(debate) | _by_links(debate)
    asked = compress(range(index.statements), index.author_codes)
    silent = list(filterfalse(answered.__contains__, asked))
    kinds = list(map(column.__getitem__, silent))
    return {kind: list(compress(silent, map(kind.__eq__, kinds))) for kind in dict.fromkeys(kinds)}


def _by_acts(debate: Debate) -> set[int]:
    """Give the statements that another speaker says too, and those that are taken back."""
    several = ((number, debate.statements[number]) for number in debate.index.several)
    return {
        n for n, statement in several if _said_by_another(debate, statement) or _taken_back(debate, statement)
    }


def _said_by_another(debate: Debate, statement: Statement) -> bool:
    own = debate.index.authors(debate.index.node(statement))
    return any(
        stance(act.force, statement.kind) in ("shares", "disputes")
        and debate.index.speaker_of[act.utterance] not in own
        for act in statement.said
    )


def _taken_back(debate: Debate, statement: Statement) -> bool:
    last: dict[str | None, bool] = {}
    for act in statement.said:
        what = stance(act.force, statement.kind)
        if what != "passes":
            last[debate.index.speaker_of[act.utterance]] = what == "retracts"
    own = debate.index.authors(debate.index.node(statement))
    return bool(own) and all(last[speaker] for speaker in own)


def _by_links(debate: Debate) -> set[int]:
    """Give the statements on which a link of another speaker bears, by way of links at most."""
    index = debate.index
    drew, sets = index.voice_codes[index.statements :], index.voice_sets
    authors = list(map(index.author_codes.__getitem__, index.ends))  # of what each link ends at
    # Most links are one speaker's, on what one speaker put forward: two numbers tell.
    alone = bytes(len(voices) == 1 for voices in sets)
    if not all(alone[1:]) or 0 in drew or 0 in authors:
        plain = bytes(map(and_, map(alone.__getitem__, drew), map(alone.__getitem__, authors)))
    else:
        plain = b"\1" * index.links
    others = map(ne, drew, authors)
    found = set(compress(index.ends, map(and_, plain, others) if 0 in plain else others))
    is_another = another(index.voice_sets)
    arguments = stands_for(debate)
    unsure = compress(count(), map(not_, plain)) if 0 in plain else ()
    for number in range(index.links) if arguments else unsure:
        end = index.ends[number]
        for goal in arguments.get(end, () if plain[number] else (end,)):
            own = index.author_codes[goal]
            if is_another(drew[number], own) if drew[number] else _unnamed(debate, debate.links[number]):
                found.add(goal)
    if _CONTRADICTS in index.kinds_there:
        for number in compress(count(), map(_CONTRADICTS.__eq__, index.kinds)):
            found.update(_contradicted(debate, debate.links[number], is_another))
    return found


def _contradicted(debate: Debate, link: Link, is_another: Another) -> Iterator[int]:
    """Give the sources of a contradiction whose target is another's."""
    index = debate.index
    target = index.positions[link.target]
    if target < index.statements:
        who = index.voice_codes[index.node(link)] if link.said else index.author_codes[target]
        for source in map(index.positions.__getitem__, link.sources):
            known = who and is_another(who, index.author_codes[source])
            if known or (not who and not debate.statements[target].implicit):
                yield source


def _unnamed(debate: Debate, link: Link) -> bool:
    return link.kind in _ANOTHERS and not all(debate.statement(source).implicit for source in link.sources)


QUESTION = Question(
    "unanswered",
    unanswered,
    "A proposal is unanswered when no other speaker says it, contradicts it, or links anything to it or to "
    "the reasoning that ends at it; what strikes its speaker or a reason for it is no answer to it. One that "
    "all its speakers have withdrawn is not listed, and those who put it forward together are not «another».",
)
