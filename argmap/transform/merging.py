"""Several debates as one: the same claim in two sessions keeps the words of both.

The first debate stays as it is, and what the next one adds comes after. What is the same is found out so:

- **statements** of one kind are the same that `same` says are; else those of one id; else those of one text
  (or title, where there is no text), whatever its case and spacing, each taken once;
- **links** are the same that join the same in the same way, those of one id first;
- **speakers** are the same that `speakers` says are; else those of one id whose names do not differ; else
  those of one name or alias;
- **utterances** and **sources** are the same that have one id and say nothing different.

What has the id of something else gets another. Of two titles, texts, dates and so on the first stays; the
other text of a statement is kept in its data as ``wordings``.
"""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from argmap.errors import UnknownName
from argmap.model import Debate
from argmap.model.times import times
from argmap.transform._ids import Names
from argmap.transform._joining import join_link, join_part, join_speaker, join_statement, joined
from argmap.transform._matching import pair_links, pair_parts, pair_speakers, pair_statements

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Source, Utterance

__all__ = ["merge"]

_NONE: Mapping[str, str] = MappingProxyType({})


def merge(
    debate: Debate,
    *others: Debate,
    same: Mapping[str, str] = _NONE,
    speakers: Mapping[str, str] = _NONE,
) -> Debate:
    """Put debates together into one.

    Where their dates differ, an utterance without a time gets the date of its debate, and the whole has
    none. Files of sources are named as seen from the first debate's folder.

    Args:
        same: Which statement of a later debate is which of those before: their ids, the later one first.
        speakers: Likewise for speakers.

    Example:
        >>> from argmap.model import draft
        >>> with draft("Monday", date="2025-06-02") as monday:
        ...     plan = monday.speaker("Ann").proposes("Build the road")
        >>> with draft("Tuesday", date="2025-06-03") as tuesday:
        ...     plan = tuesday.speaker("Bob").proposes("Build  the ROAD", id="road")
        >>> both = merge(monday.debate, tuesday.debate)
        >>> len(both.statements), both.speakers_of("build-the-road")
        (1, ('ann', 'bob'))

    Raises:
        UnknownName: `same` or `speakers` names what is not there.
        QueryError: `same` joins statements of different kinds.
    """
    _known("statement", same, (debate, *others), "statements")
    _known("speaker", speakers, (debate, *others), "speakers")
    for other in others:
        debate = _two(debate, other, same, speakers)
    return debate


def _known(what: str, names: Mapping[str, str], debates: tuple[Debate, ...], part: str) -> None:
    first, *later = ({thing.id: None for thing in getattr(debate, part)} for debate in debates)
    after: dict[str, None] = {}
    for known in later:
        after |= known
    for name, target in names.items():
        if name not in after:
            raise UnknownName(what, name, after)
        if target not in first and target not in after:
            raise UnknownName(what, target, {**first, **after})


def _two(one: Debate, two: Debate, same: Mapping[str, str], people: Mapping[str, str]) -> Debate:
    ours, theirs = (_dated(d) if one.date != two.date else d.utterances for d in (one, two))
    sources = _beside(two, one)
    names = Names(
        speakers=pair_speakers(one.speakers, two.speakers, people), sources=pair_parts(one.sources, sources)
    )
    turns = pair_parts(ours, map(names.utterance, theirs))
    pairs = pair_statements(one, two, same, names)
    pair_links(one, two, pairs)
    names = Names(
        speakers=_changed(names.speakers),
        sources=_changed(names.sources),
        utterances=_changed(turns),
        things=_changed(pairs.names),
    )
    parts: dict[str, Any] = {spec.name: getattr(one, spec.name) for spec in fields(one)}
    for name in ("title", "summary", "occasion", "language"):
        parts[name] = parts[name] or getattr(two, name)
    parts["date"] = one.date if one.date == two.date else None
    parts["data"] = one.data if not two.data else type(one.data)({**two.data, **one.data})
    parts["speakers"] = joined(
        one.speakers, (replace(s, id=names.speakers.get(s.id, s.id)) for s in two.speakers), join_speaker
    )
    parts["sources"] = joined(
        one.sources, (replace(s, id=names.sources.get(s.id, s.id)) for s in sources), join_part
    )
    parts["utterances"] = joined(ours, map(names.utterance, theirs), join_part)
    parts["statements"] = joined(one.statements, map(names.statement, two.statements), join_statement)
    parts["links"] = joined(one.links, map(names.link, two.links), join_link)
    return Debate.trusted(**parts)


def _changed(names: Mapping[str, str]) -> dict[str, str]:
    return {old: new for old, new in names.items() if old != new}


def _dated(debate: Debate) -> tuple[Utterance, ...]:
    """Say of each utterance when it was made, as far as the debate does."""
    at = times(debate)
    return tuple(u if u.at == at[u.id] else replace(u, at=at[u.id]) for u in debate.utterances)


def _beside(debate: Debate, other: Debate) -> tuple[Source, ...]:
    """Name the files of sources as seen from the folder of another debate."""
    here, there = (Path(d.origin).parent if d.origin else Path() for d in (debate, other))
    if here == there:
        return debate.sources
    return tuple(
        replace(s, path=Path(os.path.relpath(here / s.path, there)).as_posix())
        if s.path and not os.path.isabs(s.path)
        else s
        for s in debate.sources
    )
