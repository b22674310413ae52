"""Select statements by who said them, when and how, by what they are and what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, get_args, overload

from argmap.errors import QueryError, UnknownName, did_you_mean
from argmap.query._part import part
from argmap.query._question import Question
from argmap.query._sieve import acts_sieve, known_schemes, links_sieve, words_sieve
from argmap.vocab import LinkKind, StatementKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.model import Debate, Speaker, Statement

__all__ = ["QUESTION", "Selection", "select"]

_ID = attrgetter("id")


class Selection(Sequence["Statement"]):
    """Some statements of a debate, in debate order.

    It is a sequence of statements. Two selections of one debate join with ``|``, meet with ``&`` and
    differ with ``-``; `as_debate` makes the part that is selected a debate, of which anything can be asked.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     link = ann.claims("We need it", id="need").supports(plan)
        ...     link = bob.claims("It costs too much", id="cost").attacks(plan)
        >>> proposals = select(d.debate, kind="proposal")
        >>> chosen = proposals | select(d.debate, by="bob")
        >>> chosen.ids, (chosen - proposals).ids
        (('plan', 'cost'), ('cost',))
        >>> chosen.as_debate()
        <Debate: 2 statements, 1 link, 2 speakers>
    """

    __slots__ = ("debate", "numbers")

    def __init__(self, debate: Debate, numbers: Iterable[int]) -> None:
        self.debate = debate
        self.numbers = tuple(numbers)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the statements."""
        return tuple(map(self.debate.index.ids.__getitem__, self.numbers))

    def as_debate(self) -> Debate:
        """Give these statements, and the links among them, as a debate; who spoke and what stays whole."""
        return part(
            self.debate, utterances=self.debate.utterances, statements=tuple(self), links=self.debate.links
        )

    @overload
    def __getitem__(self, place: int) -> Statement: ...

    @overload
    def __getitem__(self, place: slice) -> Selection: ...

    def __getitem__(self, place: int | slice) -> Statement | Selection:
        if isinstance(place, slice):
            return Selection(self.debate, self.numbers[place])
        return self.debate.statements[self.numbers[place]]

    def __len__(self) -> int:
        return len(self.numbers)

    def __contains__(self, thing: object) -> bool:
        name = thing if isinstance(thing, str) else getattr(thing, "id", None)
        return name in self.debate and self.debate.index.node(str(name)) in set(self.numbers)

    def __and__(self, other: Selection) -> Selection:
        return self._with(other, set(self.numbers) & set(other.numbers))

    def __or__(self, other: Selection) -> Selection:
        return self._with(other, set(self.numbers) | set(other.numbers))

    def __sub__(self, other: Selection) -> Selection:
        return self._with(other, set(self.numbers) - set(other.numbers))

    def _with(self, other: Selection, numbers: set[int]) -> Selection:
        if other.debate is not self.debate and other.debate != self.debate:
            raise QueryError("two selections join, meet and differ only within one debate")
        return Selection(self.debate, sorted(numbers))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Selection):
            return NotImplemented
        return self.numbers == other.numbers and self.debate == other.debate

    def __hash__(self) -> int:
        return hash(self.numbers)

    def __repr__(self) -> str:
        return f"<Selection: {len(self)} of {len(self.debate.statements)} statements>"


def select(
    debate: Debate,
    *,
    by: str | Speaker | None = None,
    party: str | None = None,
    office: str | None = None,
    force: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kind: StatementKind | None = None,
    tag: str | None = None,
    words: str | None = None,
    regex: bool = False,
    source_of: LinkKind | None = None,
    target_of: LinkKind | None = None,
    scheme: str | None = None,
) -> Selection:
    """Select the statements that fit all that is asked, in debate order.

    `by`, `party`, `office`, `force`, `since` and `until` must fit one and the same act of saying. Without
    `force`, only acts count that make a statement the speaker's: putting it forward, granting it, saying
    it again. Party and office are those of the day on which it was said.

    Args:
        by: The speaker.
        party: Their party on that day, in any case and with or without accents.
        office: An office of theirs on that day, likewise.
        force: What they do in saying it; the usual act of the kind where none is noted.
        since: Said on this date or later (ISO 8601; what has no date is not selected).
        until: Said on this date or earlier.
        kind: The kind of statement.
        tag: One of its tags.
        words: What its title, its text or one of its quotes holds, whatever the case and the accents.
        regex: Take `words` as a regular expression, and search it in the letters as they are written.
        source_of: A link of this kind comes from it.
        target_of: A link of this kind is aimed at it.
        scheme: Such a link follows this scheme; where neither is asked for, any link at one of its ends.

    Raises:
        UnknownName: nothing in the debate is called so; the message has the near name.
        QueryError: there is no such kind, or `words` is no regular expression.
        ModelError: a date is none.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann", party="Greens"), d.speaker("Bob", party="Liberals")
        ...     plan = ann.proposes("Build the café", id="plan")
        ...     link = bob.claims("It costs too much", id="cost").attacks(plan)
        >>> select(d.debate, party="greens", words="CAFE").ids, select(d.debate, source_of="attacks").ids
        (('plan',), ('cost',))
        >>> select(d.debate, words=r"\\bcosts?\\b", regex=True)
        <Selection: 1 of 2 statements>
    """
    _one_of("statement", kind, get_args(StatementKind))
    for link in (source_of, target_of):
        _one_of("link", link, get_args(LinkKind))
    sieves: list[Callable[[int], bool]] = []
    kinds, tags = debate.statements.column("kind"), debate.statements.column("tags")
    if kind is not None:
        sieves.append(lambda number: kinds[number] == kind)
    if tag is not None:
        if not any(tag in given for given in tags):
            raise UnknownName("tag", tag, {each for given in tags for each in given})
        sieves.append(lambda number: tag in tags[number])
    if any(given is not None for given in (by, party, office, force, since, until)):
        who = None if by is None else debate.speaker(by).id
        sieves.append(acts_sieve(debate, who, party, office, force, since, until))
    if scheme is not None and scheme not in (known := known_schemes(debate)):
        raise UnknownName("scheme", scheme, known)
    if source_of is not None or target_of is not None or scheme is not None:
        sieves.append(links_sieve(debate, source_of, target_of, scheme))
    if words is not None:
        sieves.append(words_sieve(debate, _compiled(words) if regex else words))
    return Selection(debate, [number for number in range(len(kinds)) if all(fits(number) for fits in sieves)])


def _one_of(what: str, given: str | None, kinds: tuple[str, ...]) -> None:
    if given is not None and given not in kinds:
        known = ", ".join(kinds)
        raise QueryError(f"no {what} is a {given!r}{did_you_mean(given, kinds)}; kinds: {known}")


def _compiled(words: str) -> re.Pattern[str]:
    try:
        return re.compile(words)
    except re.error as error:
        raise QueryError(f"{words!r} is no regular expression: {error}") from None


QUESTION = Question(
    "select",
    select,
    "A statement is selected when it fits all that is asked: one act of saying it fits the speaker, party, "
    "office, force and dates asked for, and it has the kind, tag, words, links and scheme.",
)
