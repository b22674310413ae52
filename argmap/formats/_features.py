"""What a debate can hold, feature by feature: the rows of the formats matrix.

Each row tells what a debate has of a feature, by id. Together they hold all that a debate is: two debates
that agree in every row are equal. So what a format loses of a debate is found and not guessed: it is written,
read back, and compared row by row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any

from argmap.model import Argument, Claim, Debate, Link, Proposal, Source, Standing, Statement, Utterance

__all__ = ["FEATURES", "PARTS", "Feature"]

PARTS = ("speakers", "sources", "utterances", "statements", "links")

Held = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: its name, its meaning in words, and what a debate has of it, by id."""

    name: str
    meaning: str
    of: Callable[[Debate], Held]

    def where(self, debate: Debate) -> Iterable[str]:
        """Give the ids of what has the feature in a debate, in debate order."""
        return self.of(debate)


def _about(debate: Debate) -> Held:
    names = ("title", "summary", "date", "occasion", "language")
    return {name: getattr(debate, name) for name in names if getattr(debate, name)}


def _data(debate: Debate) -> Held:
    found: dict[str, Any] = {"debate": debate.data} if debate.data else {}
    for part in PARTS:
        for thing in getattr(debate, part):
            if thing.data:
                found.setdefault(thing.id, []).append(thing.data)
    return found


def _ids(debate: Debate) -> Held:
    return {thing.id: True for part in PARTS for thing in getattr(debate, part)}


def _order(debate: Debate) -> Held:
    return {part: tuple(thing.id for thing in getattr(debate, part)) for part in PARTS}


_AGAINST = ("attacks", "contradicts")
_SOURCE = tuple(spec.name for spec in fields(Source) if spec.name not in ("id", "data"))


def _source(source: Source) -> Any:
    return tuple(getattr(source, name) for name in _SOURCE)


def _quotes(debate: Debate) -> Held:
    found: dict[str, Any] = {}
    for u in debate.utterances:
        if u.quote is not None:
            found.setdefault(u.id, []).append(u.quote)
    for thing in _things(debate):
        quotes = tuple(act.quotes for act in thing.said)
        if any(quotes):
            found.setdefault(thing.id, []).append(quotes)
    return found


def _forces(thing: Statement | Link) -> Any:
    forces = tuple(act.force for act in thing.said)
    return forces if any(force is not None for force in forces) else None


def _headings(debate: Debate) -> Held:
    found: dict[str, Any] = {}
    for thing in chain(debate.utterances, debate.statements):
        if thing.heading:
            found.setdefault(thing.id, []).append((type(thing) is Utterance, thing.heading))
    return found


def _undercuts(debate: Debate) -> Held:
    links = {link.id for link in debate.links}
    return {link.id: link.target for link in debate.links if link.target in links}


def _things(debate: Debate) -> Iterable[Statement | Link]:
    return chain(debate.statements, debate.links)


def _each(part: str, get: Callable[[Any], Any]) -> Callable[[Debate], Held]:
    """Give what each thing of a part has, where it has anything."""

    def of(debate: Debate) -> Held:
        things = _things(debate) if part == "things" else getattr(debate, part)
        return {thing.id: had for thing in things if (had := get(thing)) not in (None, (), "", False)}

    return of


FEATURES: dict[str, Feature] = {
    row.name: row
    for row in (
        Feature("ids", "ids", _ids),
        Feature("about", "title, summary, date, occasion and language", _about),
        Feature("speakers", "speakers", _each("speakers", lambda s: (s.name,))),
        Feature(
            "names",
            "other names and identifiers of speakers",
            _each("speakers", lambda s: (s.aliases, s.identifiers) if s.aliases or s.identifiers else None),
        ),
        Feature(
            "tenures",
            "parties and offices",
            _each("speakers", lambda s: (s.parties, s.offices) if s.parties or s.offices else None),
        ),
        Feature("sources", "sources", _each("sources", _source)),
        Feature("utterances", "utterances", _each("utterances", lambda u: (u.speaker, u.text))),
        Feature("addressees", "to whom something is said", _each("utterances", lambda u: u.to)),
        Feature("times", "times of utterances", _each("utterances", lambda u: u.at)),
        Feature("replies", "which utterance replies to which", _each("utterances", lambda u: u.replies_to)),
        Feature("reported", "reported speech", _each("utterances", lambda u: u.reported_by)),
        Feature(
            "acts",
            "which utterance makes which statement",
            _each("statements", lambda s: tuple(act.utterance for act in s.said)),
        ),
        Feature(
            "drawn",
            "which utterance draws which link",
            _each("links", lambda k: tuple(act.utterance for act in k.said)),
        ),
        Feature("forces", "forces other than the usual one", _each("things", _forces)),
        Feature("quotes", "quotes with their places", _quotes),
        Feature("statements", "statements", _each("statements", lambda s: (s.text or s.title,))),
        Feature(
            "kinds",
            "kinds other than claims",
            _each("statements", lambda s: None if type(s) is Claim else s.kind),
        ),
        Feature(
            "titles",
            "titles beside the text",
            _each("statements", lambda s: (s.title, bool(s.text)) if s.title else None),
        ),
        Feature(
            "standings",
            "standings of speakers",
            _each("statements", lambda s: s.of if isinstance(s, Standing) else None),
        ),
        Feature(
            "conditions",
            "conditions of proposals",
            _each("statements", lambda s: s.conditions if isinstance(s, Proposal) else None),
        ),
        Feature(
            "steps",
            "the steps of arguments",
            _each("statements", lambda s: s.steps if isinstance(s, Argument) else None),
        ),
        Feature("implicit", "marks of what the mapper supplied", _each("statements", lambda s: s.implicit)),
        Feature("links", "links", _each("links", lambda k: (k.kind in _AGAINST, k.sources[0], k.target))),
        Feature(
            "relations",
            "links that neither support nor attack",
            _each("links", lambda k: None if k.kind in ("supports", "attacks") else k.kind),
        ),
        Feature("linked", "linked premises", _each("links", lambda k: k.sources[1:])),
        Feature("undercuts", "links that bear on links", _undercuts),
        Feature("schemes", "argumentation schemes", _each("links", lambda k: k.scheme)),
        Feature("tags", "tags", _each("things", lambda t: t.tags)),
        Feature("headings", "headings", _headings),
        Feature("order", "the order of things", _order),
        Feature("data", "data beyond the model", _data),
    )
}
