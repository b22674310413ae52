"""Who takes up what, and how."""

from __future__ import annotations

from itertools import compress, count
from typing import TYPE_CHECKING, get_args

from argmap.errors import QueryError, did_you_mean
from argmap.model.acts import stance
from argmap.query._about import About, about
from argmap.query._another import another, implicit, several
from argmap.query._blows import CONTRADICTS
from argmap.query._question import Question, owned, people, short
from argmap.query._read import Read
from argmap.query._reasoning import stands_for
from argmap.vocab import LINKS, StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Debate, Speaker

__all__ = ["QUESTION", "Answer", "answered"]

_KINDS = tuple(LINKS)
_ANOTHERS = frozenset({"attacks", "contradicts", "answers"})
_VERBS = {
    "supports": "supports",
    "attacks": "attacks",
    "contradicts": "contradicts",
    "rephrases": "rephrases",
    "answers": "answers",
    "prefers": "weighs",
}


class Answer(Read):
    """One way in which another speaker takes a statement up."""

    __slots__ = ("_act", "_by", "_link", "_number", "debate")
    names = ("statement", "by", "how", "link", "utterance")

    def __init__(
        self, debate: Debate, number: int, by: tuple[str, ...], link: int, act: tuple[str, str] | None = None
    ) -> None:
        self.debate = debate
        self._number = number
        self._by = by
        self._link = link  # counted from 0
        self._act = act  # instead of a link: what is done, and the utterance

    @property
    def statement(self) -> str:
        """The id of what is taken up."""
        return self.debate.index.ids[self._number]

    @property
    def by(self) -> tuple[str, ...]:
        """The ids of those who take it up; none where nobody is named."""
        return self._by

    @property
    def how(self) -> str:
        """``grants`` or ``disputes`` for saying it too; else the kind of the link."""
        return _KINDS[self.debate.index.kinds[self._link]] if self._act is None else self._act[0]

    @property
    def link(self) -> str | None:
        """The id of the link that does it, or None."""
        if self._act is not None:
            return None
        index = self.debate.index
        return index.ids[index.statements + self._link]

    @property
    def utterance(self) -> str | None:
        """The id of the utterance that grants or disputes it, or None."""
        return None if self._act is None else self._act[1]

    def __str__(self) -> str:
        one, statement = people(self.debate, self.by), self.debate.statement(self.statement)
        own = self.debate.index.authors(self._number)
        whose = owned(self.debate, own, short(statement))
        if self.link is None:
            return f"{one} {self.how} {whose}."
        link = self.debate.link(self.link)
        back = self.statement in link.sources
        words = short(self.debate[link.target if back else link.sources[0]])
        aimed = link.target == self.statement or back
        what = whose if aimed else f"the reasoning for {whose}"
        return f"{one} {_VERBS[self.how]} {what} with {words}."


def answered(
    debate: Debate,
    *,
    of: About | None = None,
    kind: StatementKind | None = None,
    by: str | Speaker | None = None,
) -> tuple[Answer, ...]:
    """List how other speakers take up the proposals of a debate, in the order of the proposals.

    A proposal is taken up as `unanswered` says. This lists each way: another speaker who says it too, to
    grant it or to dispute it; each link of another to it, or to the reasoning that ends at it; and each
    contradiction that another holds against it.

    Args:
        of: Only this statement, or these (a selection); without `kind`, of whatever kind.
        kind: Ask the same of claims, questions, or any other kind of statement.
        by: Only what this speaker does.

    Raises:
        UnknownName: no statement or speaker is called so.
        QueryError: there is no such kind of statement.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     link = bob.claims("It costs too much").attacks(plan)
        >>> print(*answered(d.debate))
        Bob attacks Ann’s “Build it” with “It costs too much”.
    """
    kinds = get_args(StatementKind)
    if kind is not None and kind not in kinds:
        raise QueryError(f"no statement is a {kind!r}{did_you_mean(kind, kinds)}; kinds: {', '.join(kinds)}")
    doer = None if by is None else debate.speaker(by).id
    index = debate.index
    if isinstance(of, str) and kind is None:
        found = _answers(debate, index.statement(of))
    else:
        found = [answer for number in _asked(debate, of, kind) for answer in _answers(debate, number)]
    return tuple(found if doer is None else [answer for answer in found if doer in answer.by])


def _asked(debate: Debate, of: About | None, kind: StatementKind | None) -> Iterable[int]:
    """Give the statements that are asked about, in debate order."""
    if of is None:
        return compress(count(), map((kind or "proposal").__eq__, debate.statements.column("kind")))
    chosen = sorted(map(debate.index.statement, about(debate, of)))
    return [n for n in chosen if kind in (None, debate.statements.cell("kind", n))]


def _answers(debate: Debate, number: int) -> list[Answer]:
    index = debate.index
    own = index.author_codes[number]
    if not own:
        return []
    ground = index.keep("ground of answers", lambda: _Ground(debate))
    found = _by_acts(debate, number) if number in ground.several else []
    arriving, drew = ground.arriving, ground.drew
    if not ground.unusual:
        link, after, first, sets = arriving.first[number], arriving.next, index.statements, ground.sets
        while link >= 0:
            code = drew[first + link]
            if code != own and (
                ground.is_another(code, own) if code else _anothers(debate, link, back=False)
            ):
                found.append(Answer(debate, number, sets[code], link))
            link = after[link]
        return found
    ways = {(link, False) for node in (number, *ground.arguments.get(number, ())) for link in arriving[node]}
    for link, back in sorted({*ways, *_across(debate, number)}):
        by = _doers(debate, link, back=back)
        if not set(by) <= set(index.authors(number)) or (not by and _anothers(debate, link, back=back)):
            found.append(Answer(debate, number, by, link))
    return found


def _by_acts(debate: Debate, number: int) -> list[Answer]:
    """Give those who say a statement too, to grant it or to dispute it."""
    index, kind = debate.index, debate.statements.cell("kind", number)
    own, found = index.authors(number), []
    for act in debate.statements.cell("said", number):
        what, who = stance(act.force, kind), index.speaker_of[act.utterance]
        if what in ("shares", "disputes") and who not in own:
            how = "grants" if what == "shares" else "disputes"
            found.append(Answer(debate, number, () if who is None else (who,), -1, (how, act.utterance)))
    return found


class _Ground:
    """What the question stands on, whatever the statement one asks about."""

    __slots__ = ("arguments", "arriving", "drew", "is_another", "sets", "several", "unusual")

    def __init__(self, debate: Debate) -> None:
        index = debate.index
        self.several = several(debate)
        self.arriving = index.arriving
        self.drew, self.sets = index.voice_codes, index.voice_sets
        self.is_another = another(index.voice_sets)
        self.arguments = _arguments(debate)
        self.unusual = bool(self.arguments) or CONTRADICTS in index.kinds_there


def _arguments(debate: Debate) -> dict[int, tuple[int, ...]]:
    """Give, for each statement, the titled arguments that stand for it, itself left out."""
    found: dict[int, tuple[int, ...]] = {}
    for argument, ends in stands_for(debate).items():
        for end in ends:
            if end != argument:
                found[end] = (*found.get(end, ()), argument)
    return found


def _across(debate: Debate, number: int) -> list[tuple[int, bool]]:
    """Give the contradictions drawn from a statement to another, which bear on it from there."""
    index = debate.index
    return [
        (link, True)
        for link in index.outgoing[number]
        if index.kinds[link] == CONTRADICTS and index.targets[link] < index.statements
    ]


def _doers(debate: Debate, link: int, *, back: bool) -> tuple[str, ...]:
    """Give those who bear on a statement by a link: who drew it, or who hold what contradicts it."""
    index = debate.index
    if back and not debate.links.cell("said", link):
        return index.authors(index.targets[link])
    return index.speakers(index.statements + link)


def _anothers(debate: Debate, link: int, *, back: bool) -> bool:
    """Tell whether a link of no known speaker is another's: it strikes or answers, and somebody said so."""
    index = debate.index
    sources = index.targets[link : link + 1] if back else index.sources[link]
    return _KINDS[index.kinds[link]] in _ANOTHERS and not implicit(debate).issuperset(sources)


QUESTION = Question(
    "answered",
    answered,
    "A proposal is answered by each other speaker who says it too, to grant it or to dispute it, and by each "
    "link or contradiction of another that bears on it or on the reasoning that ends at it.",
)
