"""What stands under ``argmap:`` in the front matter, entry by entry, read and written.

::

    speakers:   philp: {name: Chris Philp, party: Conservative, office: [{name: …, since: 2024-11-05}]}
    sources:    report: {title: …, publisher: …, date: …, url: …, path: …, sha256: …}
    utterances: u1: {by: philp, to: [cooper], at: 2025-06-02T15:04, quote: "…", replies_to: [u0]}
    links:      - {id: …, kind: attacks, sources: [a, b], target: …, scheme: …, by: cooper}

The last is for links that Argdown has no shape for. A key that is not known is refused with the near one.
"""

from __future__ import annotations

from typing import Any, get_args

from argmap.errors import ModelError
from argmap.formats.argdown.fields import Fields
from argmap.formats.argdown.speech import ACT_KEYS, Speech, Voices, quote_fields
from argmap.model import Link, Source, Speaker, Tenure, Utterance
from argmap.vocab import LinkKind

__all__ = [
    "attributes",
    "link_fields",
    "read_link",
    "read_source",
    "read_speaker",
    "read_utterance",
    "source_fields",
    "speaker_fields",
    "utterance_fields",
]

_SOURCE = ("title", "publisher", "date", "url", "path", "text", "sha256", "licence")
_KINDS: tuple[str, ...] = get_args(LinkKind)


def read_speaker(name: str, fields: Fields) -> Speaker:
    """Read one speaker."""
    fields.only("name", "party", "office", "identifiers", "aliases", "data")
    return Speaker(
        id=name,
        name=fields.text("name"),
        parties=_tenures(fields, "party"),
        offices=_tenures(fields, "office"),
        identifiers=fields.data("identifiers"),
        aliases=fields.texts("aliases"),
        data=fields.data(),
    )


def _tenures(fields: Fields, key: str) -> tuple[Tenure, ...]:
    found = []
    for more in fields.entries(key):
        if isinstance(fields.at(key, *more), dict):
            tenure = fields.below(key, f"a {key}", *more)
            tenure.only("name", "since", "until")
            try:
                found.append(
                    Tenure(name=tenure.text("name"), since=tenure.maybe("since"), until=tenure.maybe("until"))
                )
            except ModelError as error:
                raise fields.fault(key, str(error), *more) from None
        else:
            found.append(Tenure(name=fields.words(key, *more)))
    return tuple(found)


def speaker_fields(speaker: Speaker) -> dict[str, Any]:
    """Write one speaker."""
    given: dict[str, Any] = {"name": speaker.name} if speaker.name else {}
    for key, held in (("party", speaker.parties), ("office", speaker.offices)):
        if held:
            written = [_tenure_fields(tenure) for tenure in held]
            given[key] = written[0] if len(written) == 1 else written
    given.update({"identifiers": speaker.identifiers} if speaker.identifiers else {})
    given.update({"aliases": speaker.aliases} if speaker.aliases else {})
    return {**given, **({"data": speaker.data} if speaker.data else {})}


def _tenure_fields(tenure: Tenure) -> Any:
    if tenure.since is None and tenure.until is None:
        return tenure.name
    dates = {"since": tenure.since, "until": tenure.until}
    return {"name": tenure.name, **{k: v for k, v in dates.items() if v is not None}}


def read_source(name: str, fields: Fields) -> Source:
    """Read one source."""
    fields.only(*_SOURCE, "data")
    texts = {key: fields.text(key) for key in _SOURCE if key != "date"}
    try:
        return Source(id=name, date=fields.maybe("date"), data=fields.data(), **texts)
    except ModelError as error:
        raise fields.fault("date", str(error)) from None


def source_fields(source: Source) -> dict[str, Any]:
    """Write one source."""
    given = {key: getattr(source, key) for key in (*_SOURCE, "data")}
    return {
        key: value for key, value in given.items() if value not in ("", None) and (key != "data" or value)
    }


def read_utterance(name: str, fields: Fields, speech: Speech, known: Any) -> Utterance:
    """Read one utterance; `known` are the ids of all that are declared."""
    fields.only("by", "to", "text", "quote", "source", "at", "replies_to", "reported_by", "heading", "data")
    speaker, reporter = fields.maybe("by"), fields.maybe("reported_by")
    for key in ("by", "to"):
        for who in fields.texts(key):
            if who not in speech.speakers:
                raise fields.unknown(key, "speaker", who, speech.speakers)
    for key in ("replies_to", "reported_by"):
        for n, other in enumerate(fields.texts(key)):
            more = (n,) if isinstance(fields.at(key), list) else ()
            if other not in known:
                raise fields.unknown(key, "utterance", other, known, *more)
            if other == name:
                raise fields.fault(key, f"utterance {name!r} replies to or reports itself", *more)
    try:
        return Utterance(
            id=name,
            speaker=speaker,
            to=fields.texts("to"),
            text=fields.text("text"),
            quote=speech.quote(fields, "quote") if fields.at("quote") is not None else None,
            at=fields.maybe("at"),
            replies_to=fields.texts("replies_to"),
            reported_by=reporter,
            heading=fields.texts("heading"),
            data=fields.data(),
        )
    except ModelError as error:
        raise fields.fault("at", str(error)) from None


def utterance_fields(utterance: Utterance, only_source: str | None) -> dict[str, Any]:
    """Write one utterance."""
    quote = None if utterance.quote is None else quote_fields(utterance.quote, only_source)
    given = {
        "by": utterance.speaker,
        "to": utterance.to,
        "at": utterance.at,
        "replies_to": utterance.replies_to,
        "reported_by": utterance.reported_by,
        "heading": utterance.heading,
        "text": utterance.text or None,
        "quote": quote,
        "data": utterance.data,
    }
    return {k: _short(v) for k, v in given.items() if v not in (None, (), {})}


def _short(value: Any) -> Any:
    """Write a list of one text as the text."""
    return value[0] if isinstance(value, tuple) and len(value) == 1 else value


def read_link(fields: Fields, speech: Speech) -> dict[str, Any]:
    """Read one explicit link: the fields of `Link`, its ends not yet looked up."""
    fields.only("id", "kind", "sources", "target", "scheme", "tags", "data", *ACT_KEYS)
    kind = fields.text("kind")
    if kind not in _KINDS:
        raise fields.fault("kind", f"a link {', '.join(_KINDS[:-1])} or {_KINDS[-1]}, not {kind!r}")
    return {
        "id": fields.text("id"),
        "kind": kind,
        "sources": fields.texts("sources"),
        "target": fields.text("target"),
        "scheme": fields.text("scheme"),
        "said": speech.acts(fields),
        "tags": fields.texts("tags"),
        "data": fields.data(),
    }


def link_fields(link: Link, voices: Voices) -> dict[str, Any]:
    """Write one explicit link."""
    given: dict[str, Any] = {"id": link.id, "kind": link.kind, "sources": link.sources, "target": link.target}
    given.update({"scheme": link.scheme} if link.scheme else {})
    return {**given, **attributes(link, voices)}


def attributes(link: Link, voices: Voices) -> dict[str, Any]:
    """Write what a link has besides its ends, its kind and its scheme."""
    given = voices.fields(link.said)
    given.update({"tags": link.tags} if link.tags else {})
    return {**given, **({"data": link.data} if link.data else {})}
