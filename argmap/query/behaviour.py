"""How each speaker conducts their case, in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import compress, count
from typing import TYPE_CHECKING

from argmap.model import Debate
from argmap.query._order import concluded_first
from argmap.query._question import Question, counted, listed, people, times
from argmap.query._tally import acts_of, asked, drawn, words_of

if TYPE_CHECKING:
    from argmap.model import Speaker

__all__ = ["QUESTION", "Conduct", "conduct"]

_STRIKES = ("rebuts", "undermines", "undercuts", "discredits")


@dataclass(frozen=True, slots=True)
class Conduct:
    """The figures of one speaker. `argmap.query.FIGURES` says what each means and whence it comes.

    A share is a number from 0 to 1, or None where there is nothing to take a share of.
    """

    speaker: str
    utterances: int
    words: int
    loc_counts: int
    statements: int
    ra_count: int
    ra_received: int
    ca_count: int
    ca_received: int
    ca_rebut: int
    ca_undercut: int
    undermines: int
    discredits: int
    conflict_self: int
    conclusion_first: float | None
    questions_asked: int
    questions_put: int
    questions_answered: int
    responsiveness: float | None
    restating_count: int
    concessions: int
    belligerence: float | None
    sycophancy: float | None
    debate: Debate = field(repr=False, compare=False)

    def __str__(self) -> str:
        one = people(self.debate, (self.speaker,))
        if not self.statements and not self.utterances:
            return f"{one} says nothing."
        turns = counted(self.utterances, "turn")
        does = [f"makes {counted(self.statements, 'statement')} in {turns}"]
        if self.ra_count:
            does.append(f"gives {counted(self.ra_count, 'reason')}")
        if self.ca_count:
            person = f" ({times(self.discredits)} at a person)" if self.discredits else ""
            does.append(f"strikes {times(self.ca_count)}{person}")
        if self.ca_received:
            does.append(f"is struck {times(self.ca_received)}")
        if self.questions_put:
            put = counted(self.questions_put, "question")
            does.append(f"answers {self.questions_answered or 'none'} of {put}")
        if self.concessions:
            does.append(f"concedes {counted(self.concessions, 'point')}")
        return f"{one} {listed(does)}."


def conduct(debate: Debate, *, by: str | Speaker | None = None) -> tuple[Conduct, ...]:
    """Give the figures of each speaker's conduct, in the order of the speakers.

    `argmap.query.columns` turns the answer into columns for a table.

    Args:
        by: Only this speaker.

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it")
        ...     links = ann.claims("We need it").supports(plan), bob.claims("It costs too much").attacks(plan)
        >>> print(*conduct(d.debate), sep="\\n")
        Ann makes two statements in one turn, gives one reason and is struck once.
        Bob makes one statement in one turn and strikes once.
        >>> conduct(d.debate, by="bob")[0].belligerence
        1.0

    Source: for each figure, `argmap.query.FIGURES`.
    """
    who = None if by is None else debate.speaker(by).id
    found = debate.index.keep("conduct", lambda: _conduct(debate))
    return tuple(one for one in found if who is None or one.speaker == who)


def _conduct(debate: Debate) -> tuple[Conduct, ...]:
    counts: dict[str, Counter[str]] = {speaker.id: Counter() for speaker in debate.speakers}
    _count_speech(debate, counts)
    _count_links(debate, counts)
    for (_, hearer, answers), number in asked(debate).items():
        counts[hearer]["put"] += number
        counts[hearer]["answered"] += number * answers
    first = concluded_first(debate)
    return tuple(
        Conduct(
            speaker=name,
            utterances=count["utterances"],
            words=count["words"],
            loc_counts=count["acts"],
            statements=count["statements"],
            ra_count=count["supports"],
            ra_received=count["supported"],
            ca_count=sum(count[strike] for strike in _STRIKES),
            ca_received=count["struck"],
            ca_rebut=sum(count[strike] for strike in _STRIKES if strike != "undercuts"),
            ca_undercut=count["undercuts"],
            undermines=count["undermines"],
            discredits=count["discredits"],
            conflict_self=count["self"],
            conclusion_first=_share(*first.get(name, (0, 0))),
            questions_asked=count["questions"],
            questions_put=count["put"],
            questions_answered=count["answered"],
            responsiveness=_share(count["answered"], count["put"]),
            restating_count=count["restating"],
            concessions=count["conceding"],
            belligerence=_share(count["across"], count["acts"]),
            sycophancy=_share(count["agreeing"], count["acts"] + count["links"]),
            debate=debate,
        )
        for name, count in counts.items()
    )


def _share(some: int, all_: int) -> float | None:
    return some / all_ if all_ else None


def _count_speech(debate: Debate, counts: dict[str, Counter[str]]) -> None:
    words = words_of(debate)
    for utterance in debate.utterances:
        if utterance.speaker is not None:
            counts[utterance.speaker]["utterances"] += 1
            counts[utterance.speaker]["words"] += words[utterance.id]
    for _, who, force in acts_of(debate):
        counts[who]["acts"] += 1
        if force in ("restating", "conceding", "agreeing"):
            counts[who][force] += 1
    index = debate.index
    for code, number in Counter(index.voice_codes[: index.statements]).items():
        for who in index.voice_sets[code]:
            counts[who]["statements"] += number
    for number in compress(count(), map("question".__eq__, debate.statements.column("kind"))):
        for who in index.authors(number):
            counts[who]["questions"] += 1


def _count_links(debate: Debate, counts: dict[str, Counter[str]]) -> None:
    for by, onto, does, number in drawn(debate):
        for who in by:
            counts[who]["links"] += number
            counts[who][does] += number
            if does in _STRIKES and onto:
                counts[who]["self" if who in onto else "across"] += number
        for whom in onto:
            if set(by) - {whom}:
                counts[whom]["supported"] += number * (does == "supports")
                counts[whom]["struck"] += number * (does in _STRIKES)


QUESTION = Question(
    "conduct",
    conduct,
    "A speaker’s conduct is counted: what they say, the reasons and blows that they give and receive, the "
    "questions put to them and those that they answer, what they say again, grant and agree to.",
)
