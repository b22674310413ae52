"""Every id of a debate under another name: the one place that knows where ids stand."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.model import Argument, Debate, Link, Proposal, Quote, Said, Standing, Utterance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Statement

__all__ = ["Names"]

T = TypeVar("T", bound="Statement | Link")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """New names for the things of a debate, by their old ones; what is not named keeps its own.

    A value in which nothing has a new name is given back as it is.

    Attributes:
        things: Of statements and links, whose ids are told apart.
    """

    speakers: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    utterances: Mapping[str, str] = field(default_factory=dict)
    things: Mapping[str, str] = field(default_factory=dict)

    def debate(self, debate: Debate) -> Debate:
        """Rename a whole debate."""
        parts: dict[str, Any] = {spec.name: getattr(debate, spec.name) for spec in fields(debate)}
        parts["speakers"] = tuple(_named(s, self.speakers) for s in debate.speakers)
        parts["sources"] = tuple(_named(s, self.sources) for s in debate.sources)
        parts["utterances"] = tuple(map(self.utterance, debate.utterances))
        parts["statements"] = tuple(map(self.statement, debate.statements))
        parts["links"] = tuple(map(self.link, debate.links))
        return Debate.trusted(**parts)

    def quote(self, quote: Quote) -> Quote:
        """Rename the source of a quote."""
        return replace(quote, source=self.sources.get(quote.source, quote.source))

    def act(self, act: Said) -> Said:
        """Rename what an act names."""
        name = self.utterances.get(act.utterance, act.utterance)
        quotes = tuple(map(self.quote, act.quotes)) if self.sources and act.quotes else act.quotes
        same = name == act.utterance and quotes == act.quotes
        return act if same else replace(act, utterance=name, quotes=quotes)

    def utterance(self, utterance: Utterance) -> Utterance:
        """Rename an utterance, and what it names."""
        people, turns = self.speakers, self.utterances
        speaker, reporter = utterance.speaker, utterance.reported_by
        return replace(
            utterance,
            id=turns.get(utterance.id, utterance.id),
            speaker=None if speaker is None else people.get(speaker, speaker),
            to=tuple(people.get(name, name) for name in utterance.to),
            quote=None if utterance.quote is None else self.quote(utterance.quote),
            replies_to=tuple(turns.get(name, name) for name in utterance.replies_to),
            reported_by=None if reporter is None else turns.get(reporter, reporter),
        )

    def statement(self, statement: Statement) -> Statement:
        """Rename a statement, and what it names."""
        own = self._said(statement)
        things = self.things
        if isinstance(own, Standing):
            return replace(own, of=self.speakers.get(own.of, own.of))
        if isinstance(own, Argument):
            return replace(own, steps=tuple(things.get(step, step) for step in own.steps))
        if isinstance(own, Proposal) and own.conditions:
            named = (
                c if c.statement is None else replace(c, statement=things.get(c.statement, c.statement))
                for c in own.conditions
            )
            return replace(own, conditions=tuple(named))
        return own

    def link(self, link: Link) -> Link:
        """Rename a link, and what it names; sources that come to one name become one."""
        things, own = self.things, self._said(link)
        if link.target not in things and things.keys().isdisjoint(link.sources):
            return own
        sources = tuple(dict.fromkeys(things.get(source, source) for source in link.sources))
        return replace(own, sources=sources, target=things.get(link.target, link.target))

    def _said(self, thing: T) -> T:
        name = self.things.get(thing.id, thing.id)
        said = tuple(map(self.act, thing.said))
        same = name == thing.id and said == thing.said
        return thing if same else replace(thing, id=name, said=said)


def _named(thing: Any, names: Mapping[str, str]) -> Any:
    return replace(thing, id=names[thing.id]) if thing.id in names else thing
