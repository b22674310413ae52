"""Who answers whom, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, overload

from argmap.model import Debate
from argmap.query._another import owners
from argmap.query._question import Question, people, times

if TYPE_CHECKING:
    from argmap.model import Speaker

__all__ = ["QUESTION", "Answering", "Matrix", "who_answers_whom"]


@dataclass(frozen=True, slots=True)
class Answering:
    """How often one speaker answers another: by turns that reply, and by links onto what is theirs."""

    by: str
    whom: str
    replies: int
    links: int
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        one, other = people(self.debate, (self.by,)), people(self.debate, (self.whom,), inside=True)
        does = []
        if self.replies:
            does.append(f"replies to {other} {times(self.replies)}")
        if self.links:
            does.append(f"takes up {other}’s points {times(self.links)}")
        return f"{one} {' and '.join(does)}."


@dataclass(frozen=True)
class Matrix(Sequence[Answering]):
    """Who answers whom: the pairs that do, in the order of the speakers, and zero for all others.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it")
        ...     link = bob.claims("It costs too much").attacks(plan)
        >>> found = who_answers_whom(d.debate)
        >>> found.number("bob", "ann"), found.number("ann", "bob")
        (2, 0)
        >>> print(found)
        |     | ann | bob |
        |-----|-----|-----|
        | ann |   – |   0 |
        | bob |   2 |   – |
    """

    speakers: tuple[str, ...]
    cells: tuple[Answering, ...]

    @overload
    def __getitem__(self, place: int) -> Answering: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Answering, ...]: ...

    def __getitem__(self, place: int | slice) -> Answering | tuple[Answering, ...]:
        return self.cells[place]

    def __len__(self) -> int:
        return len(self.cells)

    def number(self, by: str, whom: str | None = None) -> int:
        """Give the number of replies and links of one speaker to another, or to all others."""
        return sum(
            cell.replies + cell.links
            for cell in self.cells
            if cell.by == by and (whom is None or cell.whom == whom)
        )

    def __str__(self) -> str:
        names = self.speakers
        counts = {(cell.by, cell.whom): cell.replies + cell.links for cell in self.cells}
        width = max((len(name) for name in names), default=0)
        lines = [["", *names], ["-" * width for _ in range(len(names) + 1)]]
        for one in names:
            lines.append(
                [one, *("–" if one == other else str(counts.get((one, other), 0)) for other in names)]
            )
        shown = []
        for number, (head, *cells) in enumerate(lines):
            edge = "-" if number == 1 else " "
            row = [head.ljust(width), *(cell.rjust(width) for cell in cells)]
            shown.append(f"|{edge}" + f"{edge}|{edge}".join(row) + f"{edge}|")
        return "\n".join(shown)


def who_answers_whom(
    debate: Debate, *, by: str | Speaker | None = None, whom: str | Speaker | None = None
) -> Matrix:
    """Count, for each speaker and each other, the replies of the one to the other.

    A speaker answers another with each utterance that replies to one of theirs, and with each link onto
    what is theirs: a statement that they put forward, a link that they drew, their standing.

    Args:
        by: Only the row of this speaker.
        whom: Only the column of this speaker.

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it")
        ...     link = bob.claims("It costs too much").attacks(plan)
        >>> print(*who_answers_whom(d.debate))
        Bob replies to Ann once and takes up Ann’s points once.
    """
    doer = None if by is None else debate.speaker(by).id
    other = None if whom is None else debate.speaker(whom).id
    replies, links = debate.index.keep("answering", lambda: (_replies(debate), _links(debate)))
    names = tuple(speaker.id for speaker in debate.speakers)
    rows = names if doer is None else (doer,)
    columns = names if other is None else (other,)
    cells = tuple(
        Answering(one, two, replies[one, two], links[one, two], debate)
        for one in rows
        for two in columns
        if replies[one, two] or links[one, two]
    )
    return Matrix(names, cells)


def _replies(debate: Debate) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    speaker_of = debate.index.speaker_of
    for utterance in debate.utterances:
        for to in utterance.replies_to:
            one, other = utterance.speaker, speaker_of[to]
            if one is not None and other is not None and one != other:
                found[one, other] += 1
    return found


def _links(debate: Debate) -> Counter[tuple[str, str]]:
    index, whose = debate.index, owners(debate)
    found: Counter[tuple[str, str]] = Counter()
    drew = index.voice_codes[index.statements :]
    counted = Counter(zip(drew, map(whose.codes.__getitem__, index.targets), strict=True))
    for (one, other), number in counted.items():
        for by in whose.sets[one]:
            for whom in whose.sets[other]:
                if by != whom:
                    found[by, whom] += number
    return found


QUESTION = Question(
    "who-answers-whom",
    who_answers_whom,
    "A speaker answers another with each utterance that replies to one of theirs, and with each link onto "
    "what they put forward, onto a link that they drew, or onto their standing.",
)
