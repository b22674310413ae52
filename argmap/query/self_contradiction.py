"""What a speaker holds against themself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model import Debate
from argmap.query._blows import STRIKING
from argmap.query._question import Question, people, short
from argmap.query._store import spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Speaker

__all__ = ["QUESTION", "SelfContradiction", "self_contradictions"]


@dataclass(frozen=True, slots=True)
class SelfContradiction:
    """Two statements that one speaker holds at one time, and the link that sets them against each other.

    Attributes:
        speaker: The id of the speaker.
        earlier: The id of the statement that they came to hold first.
        later: The id of the other.
        link: The id of the link that attacks or contradicts.
        dates: When each was said, as far as it is known.
    """

    speaker: str
    earlier: str
    later: str
    link: str
    dates: tuple[str | None, str | None]
    debate: Debate = field(repr=False, compare=False)

    @property
    def across_dates(self) -> bool:
        """Whether the two were said on different days; False where a date is not known."""
        one, other = self.dates
        shared = min(len(one), len(other), 10) if one and other else 0
        return (one or "")[:shared] != (other or "")[:shared]

    def __str__(self) -> str:
        debate, one = self.debate, people(self.debate, (self.speaker,))
        earlier, later = short(debate[self.earlier]), short(debate[self.later])
        does = debate.link(self.link).kind
        if self.across_dates:
            then, now = self.dates
            return f"{one} said {earlier} on {then} and {later} on {now}: the one {does} the other."
        return f"{one} holds both {earlier} and {later}: the one {does} the other."


def self_contradictions(
    debate: Debate, *, by: str | Speaker | None = None, across_dates: bool = False
) -> tuple[SelfContradiction, ...]:
    """List where a speaker holds two statements of which one attacks or contradicts the other.

    Both must bind the speaker at one time, as `commitments` says: whoever takes the one back before they
    say the other has changed their mind, and does not contradict themself. Who drew the link does not
    matter; it may be the one who noticed. They come in the order of the links.

    Args:
        by: Only what this speaker holds.
        across_dates: Only where the two were said on different days.

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann = d.speaker("Ann")
        ...     turn = d.turn(ann, at="2024-07-05")
        ...     never = ann.claims("We shall never build it")
        ...     turn = d.turn(ann, at="2025-06-02")
        ...     link = ann.proposes("Build it").contradicts(never)
        >>> print(*self_contradictions(d.debate))  # doctest: +NORMALIZE_WHITESPACE
        Ann said “We shall never build it” on 2024-07-05 and “Build it” on 2025-06-02:
        the one contradicts the other.

    Source: Walton & Krabbe 1995, §2.3; the figure ``conflict_self`` of Dundee's analytics.
    """
    who = None if by is None else debate.speaker(by).id
    return tuple(
        found
        for found in debate.index.keep("self-contradictions", lambda: tuple(_all(debate)))
        if (who is None or found.speaker == who) and (found.across_dates or not across_dates)
    )


def _all(debate: Debate) -> Iterator[SelfContradiction]:
    index = debate.index
    codes, n = index.voice_codes, index.statements
    shared: dict[tuple[int, int], tuple[str, ...]] = {}
    sets = index.voice_sets
    for source, link in zip(index.sources.entries, index.owners, strict=True):
        if index.kinds[link] not in STRIKING:
            continue
        target = index.targets[link]
        if target >= n or target == source:
            continue
        pair = codes[source], codes[target]
        if pair not in shared:
            shared[pair] = tuple(who for who in sets[pair[0]] if who in sets[pair[1]])
        for speaker in shared[pair]:
            yield from _held(debate, link, source, target, speaker)


def _held(debate: Debate, link: int, source: int, target: int, speaker: str) -> Iterator[SelfContradiction]:
    """Give the contradiction if there is a time at which both bind the speaker."""
    statements = debate.statements
    for begin, end, one in spans(debate, statements[source], speaker):
        for other_begin, other_end, other in spans(debate, statements[target], speaker):
            if begin < other_end and other_begin < end:
                order = [(begin, source, one), (other_begin, target, other)]
                (_, first, said), (_, second, said_later) = sorted(order)
                dates = (_date(debate, said), _date(debate, said_later))
                yield SelfContradiction(
                    speaker, statements[first].id, statements[second].id, debate.links[link].id, dates, debate
                )
                return


def _date(debate: Debate, utterance: str) -> str | None:
    return debate.utterance(utterance).at or debate.date


QUESTION = Question(
    "self-contradictions",
    self_contradictions,
    "A speaker contradicts themself when they are committed at one time to two statements of which the one "
    "attacks or contradicts the other, whoever drew that link.",
)
