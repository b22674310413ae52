"""What a debate can hold, feature by feature: the rows of the formats matrix.

Each row finds where a debate has the feature, so that a loss is named by id and never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from argmap.model import Debate, Proposal, Standing

__all__ = ["FEATURES", "Feature"]


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: its name, its meaning in words, and the ids of what has it in a debate."""

    name: str
    meaning: str
    where: Callable[[Debate], Iterable[str]]


def _about(debate: Debate) -> Iterator[str]:
    for name in ("title", "summary", "date", "occasion", "language"):
        if getattr(debate, name):
            yield name


def _forces(debate: Debate) -> Iterator[str]:
    return (
        t.id for t in chain(debate.statements, debate.links) if any(act.force is not None for act in t.said)
    )


def _quotes(debate: Debate) -> Iterator[str]:
    yield from (u.id for u in debate.utterances if u.quote is not None)
    yield from (t.id for t in chain(debate.statements, debate.links) if any(act.quotes for act in t.said))


def _onto_links(debate: Debate) -> Iterator[str]:
    links = {link.id for link in debate.links}
    return (link.id for link in debate.links if link.target in links)


def _data(debate: Debate) -> Iterator[str]:
    if debate.data:
        yield "debate"
    parts = (debate.speakers, debate.sources, debate.utterances, debate.statements, debate.links)
    yield from (thing.id for part in parts for thing in part if thing.data)


FEATURES: dict[str, Feature] = {
    row.name: row
    for row in (
        Feature("about", "title, summary, date, occasion and language", _about),
        Feature("speakers", "speakers", lambda d: (s.id for s in d.speakers)),
        Feature(
            "tenures", "parties and offices", lambda d: (s.id for s in d.speakers if s.parties or s.offices)
        ),
        Feature("sources", "sources", lambda d: (s.id for s in d.sources)),
        Feature("utterances", "utterances", lambda d: (u.id for u in d.utterances)),
        Feature("times", "times of utterances", lambda d: (u.id for u in d.utterances if u.at is not None)),
        Feature(
            "replies",
            "which utterance replies to which",
            lambda d: (u.id for u in d.utterances if u.replies_to),
        ),
        Feature(
            "reported", "reported speech", lambda d: (u.id for u in d.utterances if u.reported_by is not None)
        ),
        Feature("forces", "forces other than the usual one", _forces),
        Feature("quotes", "quotes with their places", _quotes),
        Feature(
            "kinds", "kinds other than claims", lambda d: (s.id for s in d.statements if s.kind != "claim")
        ),
        Feature(
            "titles", "titles beside the text", lambda d: (s.id for s in d.statements if s.title and s.text)
        ),
        Feature(
            "standings",
            "standings of speakers",
            lambda d: (s.id for s in d.statements if isinstance(s, Standing)),
        ),
        Feature(
            "conditions",
            "conditions of proposals",
            lambda d: (s.id for s in d.statements if isinstance(s, Proposal) and s.conditions),
        ),
        Feature(
            "implicit",
            "marks of what the mapper supplied",
            lambda d: (s.id for s in d.statements if s.implicit),
        ),
        Feature("linked", "linked premises", lambda d: (k.id for k in d.links if len(k.sources) > 1)),
        Feature("undercuts", "links that bear on links", _onto_links),
        Feature("schemes", "argumentation schemes", lambda d: (k.id for k in d.links if k.scheme)),
        Feature("tags", "tags", lambda d: (t.id for t in chain(d.statements, d.links) if t.tags)),
        Feature(
            "headings", "headings", lambda d: (t.id for t in chain(d.utterances, d.statements) if t.heading)
        ),
        Feature("data", "data beyond the model", _data),
    )
}
