"""Who said it, with what words: the keys that argmap adds to a data block, read and written.

::

    by: philp                     by: [philp, cooper]            said: u1
    said: [{utterance: u1, force: conceding, quote: "…"}, …]     force: conceding
    quote: "words"                quotes: ["words", {exact: "…", source: report, start: 7, end: 12}]
    source: report                the source of the quotes; with one source in the file it goes without saying

``by`` names a speaker and means the only utterance of theirs that the front matter declares. A speaker with
none has one utterance all the same: it has the speaker's id, and replies to those utterances of others,
earlier in the file, that its statements' links bear upon, directly or by way of a standing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from argmap.errors import ModelError
from argmap.formats.argdown.fields import Fields
from argmap.model import Link, Quote, Said, Standing, Statement, Utterance
from argmap.order import unique

__all__ = ["ACT_KEYS", "Speech", "Voices", "implied_replies", "quote_fields"]

ACT_KEYS = ("by", "said", "force", "quote", "quotes", "source")
_QUOTE_KEYS = ("exact", "source", "prefix", "suffix", "start", "end")


@dataclass(slots=True)
class Speech:
    """What the front matter declares, and the utterances that ``by`` implies, in the order of the text."""

    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    declared: dict[str, str | None] = field(default_factory=dict)  # utterance → speaker
    implied: dict[str, str] = field(default_factory=dict)  # speaker → utterance
    _spoken: dict[str, list[str]] | None = None

    def utterance_of(self, fields: Fields, key: str, speaker: str, *more: str | int) -> str:
        """Give the utterance that ``by: speaker`` means."""
        if speaker not in self.speakers:
            raise fields.unknown(key, "speaker", speaker, self.speakers, *more)
        if self._spoken is None:
            self._spoken = {}
            for name, who in self.declared.items():
                if who is not None:
                    self._spoken.setdefault(who, []).append(name)
        spoken = self._spoken.get(speaker, ())
        if len(spoken) > 1:
            raise fields.fault(
                key,
                f"{speaker!r} has {len(spoken)} utterances; name one: said: {' or '.join(spoken[:4])}",
                *more,
            )
        if spoken:
            return spoken[0]
        if speaker not in self.implied:
            names = {*self.declared, *self.implied.values()} if speaker in self.declared else ()
            others = {*names, *self.speakers} if names else ()
            self.implied[speaker] = unique(speaker, others)
        return self.implied[speaker]

    def acts(self, *places: Fields) -> tuple[Said, ...]:
        """Read the acts by which something was said, at each place that tells of some, in order.

        A place that only repeats the speaker's latest act adds none.
        """
        found: list[Said] = []
        latest: dict[str, Said] = {}
        for number, fields in enumerate(places):
            acts = self._acts(fields)
            found += [act for act in acts if not number or latest.get(act.utterance) != act]
            latest.update((act.utterance, act) for act in acts)
        return tuple(found)

    def _acts(self, fields: Fields) -> tuple[Said, ...]:
        spoken = "said" in fields or fields.texts("by")
        for key in ("force", "quote", "quotes") if not spoken else ():
            if key in fields:
                raise fields.fault(key, f"{key} says how something was said; add by: or said:")
        force, quotes = fields.maybe("force"), self.quotes(fields)
        if "said" in fields:
            return tuple(self._act(fields, more, force, quotes) for more in fields.entries("said"))
        speakers = fields.texts("by")
        listed = isinstance(fields.at("by"), list)
        names = [
            self.utterance_of(fields, "by", s, *((n,) if listed else ())) for n, s in enumerate(speakers)
        ]
        return tuple(Said(utterance=name, force=force, quotes=quotes) for name in names)

    def _act(
        self, fields: Fields, more: tuple[str | int, ...], force: str | None, quotes: tuple[Quote, ...]
    ) -> Said:
        given = fields.at("said", *more)
        if isinstance(given, dict):
            act = fields.below("said", "an act of saying", *more)
            act.only("utterance", *ACT_KEYS[0:1], *ACT_KEYS[2:])
            name = act.maybe("utterance")
            if name is not None:
                name = self._named(act, "utterance", name)
            elif act.maybe("by") is None:
                raise fields.fault("said", "an act wants by: and a speaker, or utterance:", *more)
            else:
                name = self.utterance_of(act, "by", act.text("by"))
            return Said(utterance=name, force=act.maybe("force") or force, quotes=self.quotes(act) or quotes)
        name = self._named(fields, "said", fields.words("said", *more), *more)
        return Said(utterance=name, force=force, quotes=quotes)

    def _named(self, fields: Fields, key: str, name: str, *more: str | int) -> str:
        """Give an utterance that is named: a declared one, or that of a speaker for whom none is declared."""
        if name in self.declared:
            return name
        if name in self.speakers and name not in self.declared.values():
            return self.utterance_of(fields, key, name, *more)
        raise fields.unknown(key, "utterance", name, self.declared, *more)

    def quotes(self, fields: Fields) -> tuple[Quote, ...]:
        """Read the quotes under ``quote`` and ``quotes``."""
        return tuple(
            self.quote(fields, key, *more)
            for key in ("quote", "quotes")
            if key in fields
            for more in fields.entries(key)
        )

    def quote(self, fields: Fields, key: str, *more: str | int) -> Quote:
        """Read one quote: the words, or the words and where they stand."""
        usual = fields.maybe("source") or (self.sources[0] if len(self.sources) == 1 else None)
        given = fields.at(key, *more)
        if not isinstance(given, dict):
            words = fields.words(key, *more)
            return Quote(source=self._source(fields, key, usual, *more), exact=words)
        quote = fields.below(key, "a quote", *more)
        quote.only(*_QUOTE_KEYS)
        source = self._source(fields, key, quote.maybe("source") or usual, *more)
        try:
            return Quote(
                source=source,
                exact=quote.text("exact"),
                prefix=quote.text("prefix"),
                suffix=quote.text("suffix"),
                start=quote.whole("start"),
                end=quote.whole("end"),
            )
        except ModelError as error:
            raise fields.fault(key, str(error), *more) from None

    def _source(self, fields: Fields, key: str, name: str | None, *more: str | int) -> str:
        if name is None:
            many = (
                "one of several sources" if self.sources else "a source, and the front matter declares none"
            )
            raise fields.fault(key, f"these words are from {many}; write source: beside the quote", *more)
        if name not in self.sources:
            where, *deeper = ("source",) if "source" in fields else (key, *more, "source")
            raise fields.unknown(str(where), "source", name, self.sources, *deeper)
        return name


def quote_fields(quote: Quote, only_source: str | None) -> Any:
    """Write a quote: as text where it is no more than words from the only source."""
    given = {name: getattr(quote, name) for name in _QUOTE_KEYS}
    if quote.source == only_source:
        del given["source"]
    if quote.source == only_source and not any(v not in ("", None) for k, v in given.items() if k != "exact"):
        return quote.exact
    return {k: v for k, v in given.items() if k in ("exact", "source") or v not in ("", None)}


@dataclass(slots=True)
class Voices:
    """How the writer names utterances: those of `by` by their speaker, the others by id."""

    by: Mapping[str, str]
    only_source: str | None

    def fields(self, acts: Sequence[Said]) -> dict[str, Any]:
        """Write acts as the keys of a data block."""
        if not acts:
            return {}
        if len(acts) == 1:
            return self._one(acts[0], "said")
        if all(act.utterance in self.by and act.force is None and not act.quotes for act in acts):
            return {"by": [self.by[act.utterance] for act in acts]}
        return {"said": [self._one(act, "utterance") for act in acts]}

    def _one(self, act: Said, name: str) -> dict[str, Any]:
        by = self.by.get(act.utterance)
        given: dict[str, Any] = {name: act.utterance} if by is None else {"by": by}
        if act.force is not None:
            given["force"] = act.force
        if act.quotes:
            quotes = [quote_fields(quote, self.only_source) for quote in act.quotes]
            given.update({"quote": quotes[0]} if len(quotes) == 1 else {"quotes": quotes})
        return given


def implied_replies(
    utterances: Sequence[Utterance],
    implied: Iterable[str],
    statements: Iterable[Statement],
    links: Sequence[Link],
) -> dict[str, tuple[str, ...]]:
    """Tell which utterances each implied one replies to: earlier ones of others that its links bear upon."""
    number = {u.id: n for n, u in enumerate(utterances)}
    speaker = {u.id: u.speaker for u in utterances}
    voices: dict[str, list[str]] = {}
    for statement in statements:
        voices[statement.id] = [act.utterance for act in statement.said]
        if isinstance(statement, Standing):
            voices[statement.id] += [u.id for u in utterances if u.speaker == statement.of]
    spoken = {link.id: [act.utterance for act in link.said] for link in links}
    for link in links:
        voices[link.id] = spoken[link.id] or [name for source in link.sources for name in voices[source]]
    own = {s.id: [act.utterance for act in s.said] for s in statements}
    found: dict[str, set[str]] = {name: set() for name in implied}
    for link in links:
        ways = [(link.sources, link.target)]
        if link.kind == "contradicts":  # it bears on both of its ends
            ways += [((link.target,), name) for name in link.sources]
        for sources, target in ways:
            for source in spoken[link.id] or [n for s in sources for n in own.get(s) or spoken.get(s) or []]:
                if source in found:
                    found[source].update(
                        name
                        for name in voices[target]
                        if number[name] < number[source] and speaker[name] != speaker[source]
                    )
    return {name: tuple(sorted(names, key=number.__getitem__)) for name, names in found.items()}
