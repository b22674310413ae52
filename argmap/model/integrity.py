"""What cannot exist: two things with one id, a link to nothing, a link that bears on itself.

A debate is checked here as it is built, in one pass over each part; all faults are named at once.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Mapping
from itertools import accumulate, chain, compress, count, islice
from operator import attrgetter, contains, itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from argmap.errors import ModelError, did_you_mean
from argmap.model.collector import paused
from argmap.model.series import Coded, Ragged, Series, coded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model.debate import Debate
    from argmap.model.links import Link
    from argmap.model.statements import Statement

__all__ = ["Numbers", "numbered", "positions"]

_Names = dict[str, set[str]]  # of speakers, sources and utterances
# the id at fault, the sentence about it, and perhaps a name that is not there with those that are
Fault: TypeAlias = "tuple[str, str] | tuple[str, str, str, Iterable[str]]"
_SHOWN, _LONGEST = 8, 400  # sentences, and letters of each: a name may be as long as a book
_ID = attrgetter("id")


class Numbers(Mapping[str, int]):
    """Statements and links by id, numbered from 0, and what the check has found out on its way.

    Links are many and seldom asked for by name, so theirs is a table of its own, made when it is wanted.

    Attributes:
        targets: For each link, the number of what it bears on.
        starts: For each link, where its row of `sources` begins, and at last where the rows end.
        sources: For each link in turn, the numbers of the statements it comes from.
        nested: Whether a link bears on another link.
    """

    __slots__ = ("_drawn", "_links", "nested", "sources", "starts", "stated", "targets")

    targets: array[int]
    nested: bool
    starts: Sequence[int]
    sources: array[int]

    def __init__(self, statements: Sequence[str], links: Sequence[str]) -> None:
        self.stated = dict(zip(statements, range(len(statements)), strict=True))
        self._links = links
        self._drawn: dict[str, int] | None = None

    @property
    def drawn(self) -> dict[str, int]:
        """The links alone, numbered from where the statements end."""
        if self._drawn is None:
            self._drawn = dict(zip(self._links, count(len(self.stated)), strict=False))
        return self._drawn

    def __getitem__(self, name: str) -> int:
        found = self.stated.get(name)
        return self.drawn[name] if found is None else found

    def __contains__(self, name: object) -> bool:
        return name in self.stated or name in self.drawn

    def __iter__(self) -> Iterator[str]:
        return chain(self.stated, self._links)

    def __len__(self) -> int:
        return len(self.stated) + len(self._links)


def positions(debate: Debate) -> Numbers:
    """Number statements and links from 0 in debate order, or refuse the debate.

    Debates are well made nearly always, so all is checked by operations on whole columns first; only where
    that fails is each thing looked at, to name what is wrong.

    Raises:
        ModelError: every fault found, with the ids at fault.
    """
    with paused(len(debate.statements) + len(debate.links)):
        found = _numbers(debate)
    if found is None:
        faults = list(_faults(debate))
        raise ModelError(_report(faults), ids=dict.fromkeys(name for name, *_ in faults))
    return found


def numbered(debate: Debate, numbers: Numbers) -> Series[Link]:
    """Give the links with what they join kept as numbers, where they are kept as columns."""
    names = debate.statements.column("id")
    if numbers.nested:
        names = [*names, *debate.links.column("id")]
    return debate.links.with_columns(
        sources=Ragged(numbers.starts, Coded(names, numbers.sources)), target=Coded(names, numbers.targets)
    )


def _numbers(debate: Debate) -> Numbers | None:
    """Number everything if nothing is wrong, and give None if anything is, or might be."""
    statements, links = debate.statements.column, debate.links.column
    found = Numbers(statements("id"), links("id"))
    stated, own = found.stated, set(links("id"))
    uttered = debate.utterances.column("id")
    names = [set(map(_ID, debate.speakers)), set(map(_ID, debate.sources)), set(uttered)]
    sizes = [len(debate.speakers), len(debate.sources), len(debate.utterances)]
    twice = len(stated) != len(debate.statements) or len(own) != len(debate.links)
    if twice or list(map(len, names)) != sizes:
        return None
    if any("" in part for part in (stated, own, *names)) or not own.isdisjoint(stated):
        return None
    if not _joined(found, links("sources"), links("target")):
        return None
    speakers, sources, utterances = names
    said = (*coded(statements("said")).values, *coded(links("said")).values)
    acts = list(chain.from_iterable(said))
    quotes = chain.from_iterable(map(attrgetter("quotes"), acts))
    wrong = (
        not utterances.issuperset(map(attrgetter("utterance"), acts))
        or not sources.issuperset(map(attrgetter("source"), quotes))
        or not _heard(debate, speakers, sources, utterances)
        or not _refer(debate, found, speakers)
        or any(_circles(_onto(debate, found), "link", ""))
    )
    return None if wrong else found


def _heard(debate: Debate, speakers: set[str], sources: set[str], utterances: set[str]) -> bool:
    """Tell whether what utterances name is there, and none replies to or reports itself."""
    column = debate.utterances.column
    own, replies = column("id"), column("replies_to")
    reporters = {name: by for name, by in zip(own, column("reported_by"), strict=True) if by is not None}
    return (
        speakers.issuperset({*column("speaker")} - {None})
        and speakers.issuperset(chain.from_iterable(column("to")))
        and utterances.issuperset(chain.from_iterable(replies))
        and not any(map(contains, replies, own))
        and utterances.issuperset(reporters.values())
        and sources.issuperset(quote.source for quote in column("quote") if quote is not None)
        and not any(_circles(reporters, "utterance", ""))
    )


def _joined(found: Numbers, sources: Sequence[tuple[str, ...]], targets: Sequence[str]) -> bool:
    """Number what the links join; False where a name is not there, or sources are none or named twice."""
    if isinstance(sources, Ragged):
        starts, names = sources.starts, list(sources.entries)
    else:
        starts, names = list(accumulate(map(len, sources), initial=0)), list(chain.from_iterable(sources))
    one_each = isinstance(starts, range) or set(map(len, sources)) <= {1}
    if not one_each and not all(row and len(set(row)) == len(row) for row in sources):
        return False
    found.starts = range(len(targets) + 1) if one_each else array("i", starts)
    try:
        found.sources = array("i", _all(found.stated, names))
        try:
            found.targets = array("i", _all(found.stated, targets))
            found.nested = False
        except KeyError:
            found.targets = array("i", _all(found, targets))
            found.nested = True
    except KeyError:
        return False
    return True


def _all(numbers: Mapping[str, int], names: Sequence[str]) -> Sequence[int]:
    """Look up many names in one sweep; a tuple of them makes an array faster than an iterator does.

    A text keeps its hash. To hash them all beforehand, in the order in which they lie in memory, makes the
    look-up half as long: it then waits for the table alone.
    """
    deque(map(hash, names), maxlen=0)
    return itemgetter(*names)(numbers) if len(names) > 1 else [numbers[name] for name in names]


def _refer(debate: Debate, found: Numbers, speakers: set[str]) -> bool:
    """Tell whether what statements of some kinds name, beyond their acts, is there."""
    size, column = len(debate.statements), debate.statements.column
    kinds = set(column("kind"))
    return (
        ("standing" not in kinds or speakers.issuperset(of for of in column("of") if of is not None))
        and (
            "proposal" not in kinds
            or all(
                condition.statement is None or condition.statement in found.stated
                for condition in chain.from_iterable(filter(None, column("conditions")))
            )
        )
        and (
            "argument" not in kinds
            or all(
                found.drawn.get(step, -1) >= size
                for step in chain.from_iterable(filter(None, column("steps")))
            )
        )
    )


def _onto(debate: Debate, found: Numbers) -> dict[str, str]:
    """Give the links that bear on links, each with what it bears on."""
    if not found.nested:
        return {}
    on_links = map(len(debate.statements).__le__, found.targets)
    there = compress(range(len(debate.links)), on_links)
    return {debate.links[place].id: debate.links[place].target for place in there}


def _faults(debate: Debate) -> Iterator[Fault]:
    """Look at each thing in turn and name what is wrong."""
    number = {thing.id: place for place, thing in enumerate(chain(debate.statements, debate.links))}
    if len(number) != len(debate.statements) + len(debate.links):
        yield from _twice("statement or link", chain(debate.statements, debate.links))
    yield from _empty("statement or link", number)
    names = {}
    parts: dict[str, Sequence[Any]] = {
        "speaker": debate.speakers,
        "source": debate.sources,
        "utterance": debate.utterances,
    }
    for what, part in parts.items():
        names[what] = {thing.id for thing in part}
        yield from _empty(what, names[what])
        if len(names[what]) != len(part):
            yield from _twice(what, part)
    yield from _speech(debate, names)
    yield from _statements(debate, names, number)
    yield from _links(debate, names, number)


def _report(faults: list[Fault]) -> str:
    sentences = {fault[1]: fault[2:] for fault in faults}
    first = islice(sentences.items(), _SHOWN)
    shown = [_short(said) + (did_you_mean(*near) if len(near) == 2 else "") for said, near in first]
    more = f"; and {len(sentences) - _SHOWN} more" if len(sentences) > _SHOWN else ""
    return "; ".join(shown) + more


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else f"{sentence[: _LONGEST - 1]}…"


def _twice(what: str, part: Iterable[Any]) -> Iterator[Fault]:
    seen: set[str] = set()
    for thing in part:
        if thing.id in seen:
            yield thing.id, f"two {what.replace(' or ', 's or ')}s have the id {thing.id!r}; rename one"
        seen.add(thing.id)


def _empty(what: str, names: Iterable[str]) -> Iterator[Fault]:
    if "" in names:
        yield "", f"a {what} has an empty id; name it"


def _missing(owner: str, name: str, what: str, target: str, known: Iterable[str]) -> Fault:
    return name, f"{owner} {name!r} names the {what} {target!r}, which is not there", target, known


def _speech(debate: Debate, names: _Names) -> Iterator[Fault]:
    speakers, utterances = names["speaker"], names["utterance"]
    reporters: dict[str, str] = {}
    for u in debate.utterances:
        for speaker in (*((u.speaker,) if u.speaker is not None else ()), *u.to):
            if speaker not in speakers:
                yield _missing("utterance", u.id, "speaker", speaker, speakers)
        for other in (*u.replies_to, *((u.reported_by,) if u.reported_by is not None else ())):
            if other not in utterances:
                yield _missing("utterance", u.id, "utterance", other, utterances)
            elif other == u.id:
                yield u.id, f"utterance {u.id!r} replies to or reports itself"
        if u.reported_by is not None:
            reporters[u.id] = u.reported_by
        if u.quote is not None and u.quote.source not in names["source"]:
            yield _missing("utterance", u.id, "source", u.quote.source, names["source"])
    yield from _circles(reporters, "utterance", "is reported by itself, by way of others")


def _said(owner: str, thing: Any, names: _Names) -> Iterator[Fault]:
    for act in thing.said:
        if act.utterance not in names["utterance"]:
            yield _missing(owner, thing.id, "utterance", act.utterance, names["utterance"])
        for quote in act.quotes:
            if quote.source not in names["source"]:
                yield _missing(owner, thing.id, "source", quote.source, names["source"])


def _statements(debate: Debate, names: _Names, number: dict[str, int]) -> Iterator[Fault]:
    for statement in debate.statements:
        yield from _said("statement", statement, names)
        yield from _refers(statement, names, number, len(debate.statements))


def _refers(statement: Statement, names: _Names, number: Mapping[str, int], count: int) -> Iterator[Fault]:
    match statement.kind:
        case "standing":
            if statement.of not in names["speaker"]:
                yield _missing("standing", statement.id, "speaker", statement.of, names["speaker"])
        case "proposal":
            for condition in statement.conditions:
                if condition.statement is not None and not number.get(condition.statement, count) < count:
                    known = islice(number, count)
                    yield _missing("proposal", statement.id, "statement", condition.statement, known)
        case "argument":
            for step in statement.steps:
                if number.get(step, -1) < count:
                    yield _missing("argument", statement.id, "link", step, islice(number, count, None))
        case "claim" | "question":
            pass


def _links(debate: Debate, names: _Names, number: dict[str, int]) -> Iterator[Fault]:
    count = len(debate.statements)
    onto: dict[str, str] = {}
    for link in debate.links:
        if link.said:
            yield from _said("link", link, names)
        target = number.get(link.target)
        if target is None:
            yield _missing("link", link.id, "statement or link", link.target, number)
        elif target >= count:
            onto[link.id] = link.target
        if not link.sources:
            yield link.id, f"link {link.id!r} comes from no statement; name one in its sources"
        elif len(link.sources) > 1 and len(set(link.sources)) < len(link.sources):
            yield link.id, f"link {link.id!r} names one source twice"
        for source in link.sources:
            place = number.get(source)
            if place is None:
                yield _missing("link", link.id, "statement", source, islice(number, count))
            elif place >= count:
                advice = "a link comes from statements"
                yield link.id, f"link {link.id!r} comes from the link {source!r}; {advice}"
    yield from _circles(onto, "link", "bears on itself, by way of other links")


def _circles(onward: dict[str, str], what: str, says: str) -> Iterator[Fault]:
    """Find the chains that come round; each step leads to one other, so each is walked once."""
    done: set[str] = set()
    for start in onward:
        path: dict[str, None] = {}
        here = start
        while here in onward and here not in done and here not in path:
            path[here] = None
            here = onward[here]
        if here in path:
            yield here, f"{what} {here!r} {says}"
        done.update(path)
