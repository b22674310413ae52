"""W3C Web Annotations: each quote as an annotation on its source, for tools such as Hypothesis.

An annotation's target is the source, by its address or else its path or id, with a text-quote selector and,
where the place is known, a text-position selector. Its body is what the debate makes of the words: the
statement, who says it, by what act.

Source: W3C Recommendation *Web Annotation Data Model* (2017), §3, §4.2.4, §4.2.5; *Vocabulary*, appendix A
(JSON-LD).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from argmap.formats._format import Format
from argmap.formats._json import written
from argmap.model import Debate, Link, Quote, Source, Utterance
from argmap.vocab import default_force

__all__ = ["FORMAT", "encode"]


def encode(debate: Debate) -> str:
    """Write the quotes of a debate as a page of annotations.

    Example:
        >>> page = {"id": "page", "url": "https://example.org/p", "text": "He said: “No lessons.”"}
        >>> words = {"source": "page", "exact": "No lessons.", "start": 10, "end": 21}
        >>> print(encode(Debate(sources=[page], utterances=[{"id": "u", "quote": words}])))
        {
          "@context": "http://www.w3.org/ns/anno.jsonld",
          "type": "AnnotationPage",
          "items": [
            {
              "@context": "http://www.w3.org/ns/anno.jsonld",
              "id": "urn:argmap:annotation:1",
              "type": "Annotation",
        ...
    """
    items = [
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"urn:argmap:annotation:{number}",
            "type": "Annotation",
            **about,
            "target": {"source": _address(debate.source(quote.source)), "selector": _selectors(quote)},
        }
        for number, (quote, about) in enumerate(_quotes(debate), 1)
    ]
    context = "http://www.w3.org/ns/anno.jsonld"
    return written({"@context": context, "type": "AnnotationPage", "items": items})


def _quotes(debate: Debate) -> Iterator[tuple[Quote, dict[str, Any]]]:
    for utterance in debate.utterances:
        if utterance.quote is not None:
            about = {"motivation": "identifying", **_creator(debate, utterance)}
            yield (
                utterance.quote,
                about | {"body": _body(utterance.text or utterance.quote.exact, ["utterance"])},
            )
    for thing in chain(debate.statements, debate.links):
        for act in thing.said:
            words = thing.scheme or thing.kind if isinstance(thing, Link) else thing.label
            tags = [thing.kind, act.force or default_force(thing.kind), *thing.tags]
            about = {"motivation": "classifying", **_creator(debate, debate.utterance(act.utterance))}
            for quote in act.quotes:
                yield quote, about | {"body": _body(words, tags)}


def _creator(debate: Debate, utterance: Utterance) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if utterance.speaker is not None:
        found["argmap:speaker"] = debate.speaker(utterance.speaker).label
    if utterance.at is not None:
        found["argmap:at"] = utterance.at
    return found


def _body(words: str, tags: list[str]) -> list[dict[str, str]]:
    note = {"type": "TextualBody", "value": words, "purpose": "describing", "format": "text/plain"}
    return [note, *({"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags)]


def _address(source: Source) -> str:
    return source.url or source.path or f"urn:argmap:source:{source.id}"


def _selectors(quote: Quote) -> list[dict[str, Any]]:
    words: dict[str, Any] = {"type": "TextQuoteSelector", "exact": quote.exact}
    words |= {name: given for name in ("prefix", "suffix") if (given := getattr(quote, name))}
    if quote.start is None:
        return [words]
    return [words, {"type": "TextPositionSelector", "start": quote.start, "end": quote.end}]


FORMAT = Format(
    name="annotation",
    suffixes=(".jsonld", ".annotation.json"),
    spec="W3C Web Annotation Data Model in JSON-LD: each quote as an annotation on its source",
    encode=encode,
    keeps=frozenset({"quotes"}),
)
