"""A debate as tidy tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Any

from argmap.graph import strike
from argmap.model import Argument, Proposal, Standing
from argmap.model.times import times
from argmap.tabular.cells import join, packed
from argmap.tabular.columns import TABLES
from argmap.tabular.frame import Frame, Frames
from argmap.vocab import default_force

if TYPE_CHECKING:
    from argmap.model import Debate, Quote, Speaker, Statement, Tenure, Utterance

__all__ = ["frames"]


def frames(debate: Debate) -> Frames:
    """Give a debate as tidy tables, in debate order: speakers, utterances, statements, links and more.

    The columns are those of `argmap.tabular.TABLES`, always the same and always in the same order;
    ``docs/frames.md`` says what is in each. `from_frames` makes the debate of them again.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     no = bob.claims("It brings cars", id="cars").attacks(ann.proposes("Build it", id="plan"))
        >>> made = frames(d.debate)
        >>> made.said["speaker"], made.said["does"], made.links["strikes"]
        (('bob', 'ann'), ('asserting', 'proposing'), ('rebuts',))
        >>> made
        <Frames: 1 debate, 2 speakers, 0 sources, 2 utterances, 2 statements, 1 links, 2 said>
    """
    made: dict[str, Iterable[tuple[Any, ...]]] = {
        "debate": [
            (*(getattr(debate, c.name) or None for c in TABLES["debate"][:-1]), packed(debate.data)),
        ],
        "speakers": (_speaker(speaker, debate.date) for speaker in debate.speakers),
        "sources": (
            (*(getattr(s, c.name) or None for c in TABLES["sources"][:-1]), packed(s.data))
            for s in debate.sources
        ),
        "utterances": map(_utterance, debate.utterances),
        "statements": _statements(debate),
        "links": _links(debate),
        "said": _said(debate),
    }
    return Frames(**{name: _frame(name, list(rows)) for name, rows in made.items()})


def _frame(name: str, rows: list[tuple[Any, ...]]) -> Frame:
    columns = TABLES[name]
    return Frame(name, columns, tuple(zip(*rows, strict=True)) if rows else ((),) * len(columns))


def _speaker(speaker: Speaker, when: str | None) -> tuple[Any, ...]:
    return (
        speaker.id,
        speaker.name or None,
        speaker.party_on(when) or None,
        next(iter(speaker.offices_on(when)[::-1]), None) or None,
        packed([_tenure(tenure) for tenure in speaker.parties]),
        packed([_tenure(tenure) for tenure in speaker.offices]),
        join(speaker.aliases),
        packed(speaker.identifiers),
        packed(speaker.data),
    )


def _tenure(tenure: Tenure) -> dict[str, str]:
    return {spec.name: value for spec in fields(tenure) if (value := getattr(tenure, spec.name)) is not None}


def _utterance(utterance: Utterance) -> tuple[Any, ...]:
    return (
        utterance.id,
        utterance.speaker,
        join(utterance.to),
        utterance.at,
        utterance.text or None,
        join(utterance.replies_to),
        utterance.reported_by,
        *_quote(utterance.quote),
        join(utterance.heading),
        packed(utterance.data),
    )


def _quote(quote: Quote | None) -> tuple[Any, ...]:
    if quote is None:
        return (None,) * 6
    words = (quote.source, quote.exact or None, quote.prefix or None, quote.suffix or None)
    return (*words, quote.start, quote.end)


def _statements(debate: Debate) -> Iterator[tuple[Any, ...]]:
    index = debate.index
    for number, s in enumerate(debate.statements):
        yield (
            s.id,
            s.kind,
            s.title or None,
            s.text or None,
            join(index.speakers(number)),
            s.implicit,
            s.of if isinstance(s, Standing) else None,
            packed(_conditions(s)),
            join(s.steps) if isinstance(s, Argument) else None,
            join(s.tags),
            join(s.heading),
            packed(s.data),
        )


def _conditions(statement: Statement) -> list[dict[str, str]]:
    if not isinstance(statement, Proposal):
        return []
    names = ("kind", "text", "statement")
    return [{name: value for name in names if (value := getattr(c, name))} for c in statement.conditions]


def _links(debate: Debate) -> Iterator[tuple[Any, ...]]:
    index = debate.index
    first = index.statements
    for number, link in enumerate(debate.links):
        after = (
            link.target,
            "statement" if index.targets[number] < first else "link",
            strike(debate, link),
            link.scheme or None,
            join(index.speakers(first + number)),
            join(link.tags),
            packed(link.data),
        )
        for source in link.sources:
            yield (link.id, link.kind, source, *after)


def _said(debate: Debate) -> Iterator[tuple[Any, ...]]:
    index, at = debate.index, times(debate)
    for number, thing in enumerate(chain(debate.statements, debate.links)):
        what = "statement" if number < index.statements else "link"
        for place, act in enumerate(thing.said, 1):
            who = index.speaker_of[act.utterance]
            does = act.force if act.force is not None else default_force(thing.kind)
            for quote in act.quotes or (None,):
                about = (what, thing.id, place, act.utterance, who, at[act.utterance])
                yield (*about, act.force, does, *_quote(quote))
