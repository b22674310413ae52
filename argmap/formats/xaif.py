"""xAIF: AIF with the text it was taken from, as OVA3 saves it and the services around it exchange it.

The nodeset lies under ``AIF`` (see `argmap.formats.aif`), the numbers of schemes in a list of their own, the
text under ``text`` with the words of each node in a span, and under ``OVA`` where each node is drawn. The
text becomes a source with the id ``text``, a span a quote of the utterance or of the act that makes the
statement. All else is kept with the document, under ``debate.data["aif"]``.

Source: the code of OVA3 (arg-tech), and documents of the ``xaif`` package.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.formats._json import document, has_key, places, written
from argmap.formats._spans import Span, marked, plain
from argmap.formats.aif import FORMAT as AIF
from argmap.formats.aif import arranged, understood
from argmap.formats.aif.laying import lay
from argmap.model import Debate, Quote, Source, Statement, Utterance

__all__ = ["FORMAT", "decode", "encode", "quoted"]

_TEXT = "text"
_OURS = {"AIF", "text", "OVA"}


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from xAIF.

    Raises:
        DecodeError: it is none, or, with `strict`, has rows that are no graph; with the place.

    Example:
        >>> debate = decode('''{"AIF": {"nodes": [{"nodeID": "1", "type": "L", "text": "Bruce: Fish matter"}],
        ...   "edges": [], "locutions": [{"nodeID": "1", "personID": 7}]},
        ...   "text": "Bruce: <span id=\\\\"node1\\\\">Fish matter</span>."}''')
        >>> debate.sources[0].text, debate.utterances[0].quote.start
        ('Bruce: Fish matter.', 7)
    """
    given = document(text, name, "xAIF")
    debate, notes, faults = understood(partial(dict, given), text, name, inside=("AIF",))
    settle(places(text, name, faults), places(text, name, notes), strict=strict, report=report)
    debate = quoted(debate, _html(given))
    if given.keys() == _OURS and _whole(bare := debate.replace(data={})) == given:
        return bare  # the model says all that the document says
    return debate


def _html(given: Mapping[str, Any]) -> str:
    text = given.get("text")
    if isinstance(text, Mapping):
        text = text.get("txt")
    return text if isinstance(text, str) else ""


def quoted(debate: Debate, text: str) -> Debate:
    """Take a text with marked spans as the source of a debate, and put the words of each where they were
    said."""
    shown, spans = plain(text)
    if not shown:
        return debate
    found: dict[str, list[Quote]] = defaultdict(list)
    for node, start, end in spans:
        quote = Quote(source=_TEXT, exact=shown[start:end], start=start, end=end)
        found[node.removeprefix("node")].append(quote)

    def act(statement: Statement) -> Statement:
        quotes = found.get(statement.id)
        if not quotes or not statement.said:
            return statement
        first, *rest = statement.said
        return replace(statement, said=(replace(first, quotes=tuple(quotes)), *rest))

    def said(utterance: Utterance) -> Utterance:
        quotes = found.get(utterance.id)
        return replace(utterance, quote=quotes[0]) if quotes else utterance

    return Debate.trusted(
        speakers=debate.speakers,
        sources=(Source(id=_TEXT, text=shown),),
        utterances=tuple(map(said, debate.utterances)),
        statements=tuple(map(act, debate.statements)),
        links=debate.links,
        data=debate.data,
    )


def encode(debate: Debate) -> str:
    """Write a debate as xAIF, with its first source that has a text.

    Example:
        >>> '"text": "Fish matter."' in encode(Debate(sources=[{"id": "page", "text": "Fish matter."}]))
        True
    """
    return written(_whole(debate))


def _whole(debate: Debate) -> dict[str, Any]:
    nodeset = _apart(_peopled(arranged(debate), debate))
    kept = debate.data.get("aif")
    came: dict[str, Any] = dict(kept) if isinstance(kept, Mapping) and "AIF" in kept else {}
    source = _source(debate)
    shown = "" if source is None else source.text
    spans = [] if source is None else list(_spans(debate, source))
    if not came:
        return {"AIF": nodeset, "text": marked(shown, spans), "OVA": {"nodes": [], "edges": []}}
    made: dict[str, Any] = {**came, "AIF": nodeset}
    was, were = plain(_html(came))
    ours = [(node.removeprefix("node"), start, end) for node, start, end in were]
    if shown != was or not set(spans) <= {(f"node{node}", start, end) for node, start, end in ours}:
        made["text"] = marked(shown, spans)
    if nodeset != came["AIF"] and isinstance(came.get("OVA"), Mapping):
        made["OVA"] = _drawn(came["OVA"], {str(row["nodeID"]) for row in nodeset["nodes"]})
    return made


def _peopled(nodeset: dict[str, Any], debate: Debate) -> dict[str, Any]:
    """Say who speaks, where AIFdb leaves it to the text: programs of xAIF look for it in a list."""
    if nodeset.get("participants") is not None:
        return nodeset
    laid = lay(debate).document()
    who = {row["nodeID"]: row for row in laid["locutions"]}
    said = {row["nodeID"]: row["text"] for row in laid["nodes"] if row["type"] == "L"}
    nodes = [
        {**row, "text": said[id]} if (id := str(row.get("nodeID"))) in said else row
        for row in nodeset["nodes"]
    ]  # where there are participants, exactly one name stands before the words
    rows = []
    for row in nodeset.get("locutions") or ():
        known = who.pop(str(row.get("nodeID")), None) if isinstance(row, Mapping) else None
        rows.append({**row, "personID": known["personID"]} if known else row)
    return {
        **nodeset,
        "nodes": nodes,
        "locutions": [*rows, *who.values()],
        "participants": laid["participants"],
    }


def _drawn(drawing: Mapping[str, Any], there: set[str]) -> dict[str, Any]:
    """Give the drawing without what is no longer there."""
    kept = dict(drawing)
    if isinstance(drawing.get("nodes"), tuple):
        kept["nodes"] = [row for row in drawing["nodes"] if str(row.get("nodeID")) in there]
    if isinstance(drawing.get("edges"), tuple):
        ends = ("fromID", "toID")
        kept["edges"] = [r for r in drawing["edges"] if all(str(r.get(end)) in there for end in ends)]
    return kept


def _apart(nodeset: dict[str, Any]) -> dict[str, Any]:
    """Put the numbers of schemes into a list of their own, as OVA has them."""
    if nodeset.get("schemefulfillments") is not None:
        return nodeset
    numbers = [
        {"nodeID": row["nodeID"], "schemeID": row["schemeID"]}
        for row in nodeset["nodes"]
        if row.get("schemeID") is not None
    ]
    nodes = [
        {
            k: row.get("scheme") or v if k == "text" else v
            for k, v in row.items()
            if k not in ("scheme", "schemeID")
        }
        for row in nodeset["nodes"]
    ]
    return {**nodeset, "nodes": nodes, "schemefulfillments": numbers}


def _source(debate: Debate) -> Source | None:
    return next((source for source in debate.sources if source.text), None)


def _spans(debate: Debate, source: Source) -> Iterator[Span]:
    """Give the spans of what is quoted with its place, word for word, from a source."""
    called = AIF.names(debate).get("utterances", {}) if AIF.names is not None else {}
    for u in debate.utterances:
        if u.quote is not None and _stands(u.quote, source):
            yield f"node{called.get(u.id, u.id)}", u.quote.start or 0, u.quote.end or 0
    for statement in debate.statements:
        for quote in statement.said[0].quotes if statement.said else ():
            if _stands(quote, source):
                yield f"node{statement.id}", quote.start or 0, quote.end or 0


def _stands(quote: Quote, source: Source) -> bool:
    placed = quote.source == source.id and quote.start is not None
    return placed and source.text[quote.start : quote.end] == quote.exact


def _names(debate: Debate) -> Mapping[str, Mapping[str, str]]:
    source = _source(debate)
    return {
        **(AIF.names(debate) if AIF.names is not None else {}),
        "sources": {} if source is None else {source.id: _TEXT},
    }


FORMAT = Format(
    name="xaif",
    suffixes=(".xaif", ".xaif.json", ".json"),
    spec="xAIF, as OVA3 and the services around it have it: AIF with its text, words marked",
    decode=decode,
    encode=encode,
    keeps=AIF.keeps | {"quotes"},
    names=_names,
    looks_like=lambda head: has_key(head, "AIF"),
)
