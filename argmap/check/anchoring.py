"""Fill in where each quote stands, so that the places are kept with the debate."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from typing import Any, TypeVar

from argmap.check.quotes import Text, locate
from argmap.check.sources import read, require_folder
from argmap.model import Debate, Quote, Said

__all__ = ["anchor"]

T = TypeVar("T")


def anchor(debate: Debate, *, root: str | os.PathLike[str] | None = None) -> Debate:
    """Give the same debate with the offsets of every quote that is found in its source.

    Offsets that do not hold the words are corrected. A quote that is ambiguous, altered or missing stays
    as it is (`argmap.check` reports it), and so does one whose source has only an address.

    Args:
        root: A folder that sources may be read from besides the map's and the working folder.

    Raises:
        SourceError: the file of a source may not or cannot be read, or `root` is no folder.

    Example:
        >>> words = {"source": "page", "exact": "No lessons."}
        >>> page = {"id": "page", "text": "He said: “No lessons.”"}
        >>> debate = Debate(sources=[page], utterances=[{"id": "u", "quote": words}])
        >>> anchor(debate).utterances[0].quote
        Quote(source='page', exact='No lessons.', prefix='', suffix='', start=10, end=21)
    """
    require_folder(root)
    texts: dict[str, Text | None] = {}

    def placed(quote: Quote) -> Quote:
        if quote.source not in texts:
            source = debate.source(quote.source)
            texts[source.id] = Text(read(debate, source, root=root)) if source.text or source.path else None
        text = texts[quote.source]
        match = None if text is None else locate(quote, text)
        if match is None or not match.found:
            return quote
        return replace(quote, start=match.start, end=match.end)

    def acted(act: Said) -> Said:
        return replace(act, quotes=tuple(map(placed, act.quotes))) if act.quotes else act

    def said(thing: T) -> T:
        acts = thing.said  # type: ignore[attr-defined]
        if not any(act.quotes for act in acts):
            return thing
        return replace(thing, said=tuple(map(acted, acts)))  # type: ignore[type-var]

    parts: dict[str, Any] = {spec.name: getattr(debate, spec.name) for spec in fields(debate)}
    parts["utterances"] = tuple(
        u if u.quote is None else replace(u, quote=placed(u.quote)) for u in debate.utterances
    )
    parts["statements"] = tuple(map(said, debate.statements))
    parts["links"] = tuple(map(said, debate.links))
    return Debate.trusted(**parts)
