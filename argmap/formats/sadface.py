"""SADFace JSON: atoms, schemes between them, and the resources whose words the atoms are.

Version 0.2 has one type of scheme node, named ``support`` or ``conflict``; version 0.5 has ``inference`` and
``conflict``. Both are read; what is new is written as 0.5. A source of an atom becomes a quote, said in an
utterance of nobody; the metadata are kept under ``debate.data["sadface"]``, with the ids of the edges.

SADFace has no speakers, and no relation but support and conflict.

Source: Open-Argumentation/SADFace, its documentation and examples.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.errors import DecodeError, ModelError
from argmap.formats._atoms import Scheme, edges, joined
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.formats._json import Fault, document, has_key, place, places, written
from argmap.model import Claim, Data, Debate, Quote, Said, Source, Statement, Utterance

__all__ = ["FORMAT", "decode", "encode"]

_AGAINST = ("conflict", "attack", "disagree", "defeat", "undercut", "rebut")
_USUAL = ("support", "inference", "conflict", "attack")
_ABOUT = {"title": "title", "description": "summary"}


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from SADFace.

    Raises:
        DecodeError: it is none or, with `strict`, an edge leads nowhere; with the place.

    Example:
        >>> debate = decode('''{"nodes": [{"id": "a", "type": "atom", "text": "Fish matter."},
        ...   {"id": "b", "type": "atom", "text": "Suspend the deal."}, {"id": "s", "type": "inference"}],
        ...   "edges": [{"id": "1", "source_id": "a", "target_id": "s"},
        ...   {"id": "2", "source_id": "s", "target_id": "b"}]}''')
        >>> debate.links[0].kind, debate.links[0].sources, debate.links[0].target
        ('supports', ('a',), 'b')
    """
    given = document(text, name, "SADFace")
    reading = _Reading(given)
    faults, notes = places(text, name, reading.faults), places(text, name, reading.notes)
    settle(faults, notes, strict=strict, report=report)
    try:
        return reading.debate()
    except ModelError as error:
        raise DecodeError(str(error), place(text, (), name)) from None


class _Reading:
    def __init__(self, given: dict[str, Any]) -> None:
        self.given = given
        self.faults: list[Fault] = []
        self.atoms: dict[str, dict[str, Any]] = {}
        schemes: dict[str, Scheme] = {}
        where: dict[str, int] = {}
        for number, row in self._items("nodes"):
            id, kind = row.get("id"), row.get("type")
            if not isinstance(id, str) or not id or id in where:
                self.faults.append((f"a node has an id of its own, not {id!r:.60}", ("nodes", number)))
            elif kind == "atom":
                self.atoms[id] = row
            elif kind in ("scheme", "inference", "conflict"):
                scheme = str(row.get("name") or "")
                against = kind == "conflict" or (kind == "scheme" and scheme.lower() in _AGAINST)
                usual = scheme.lower() in _USUAL
                schemes[id] = ("attacks" if against else "supports", "" if usual else scheme)
            else:
                self.faults.append((f"a node of type {kind!r:.40} is left out", ("nodes", number)))
                continue
            where[str(id)] = number
        pairs = []
        for number, edge in self._items("edges"):
            source, target = edge.get("source_id"), edge.get("target_id")
            if not (isinstance(source, str) and isinstance(target, str) and {source, target} <= where.keys()):
                self.faults.append(("this edge leads from or to no node", ("edges", number)))
            elif source in self.atoms and target in self.atoms:
                self.faults.append(("this edge leads from atom to atom, without a scheme", ("edges", number)))
            else:
                pairs.append((source, target))
        self.links, loose = joined(self.atoms, schemes, pairs)
        self.notes: list[Fault] = [(message, ("nodes", where[node])) for node, message in loose]

    def _items(self, key: str) -> Iterator[tuple[int, dict[str, Any]]]:
        rows = self.given.get(key)
        if rows is not None and not isinstance(rows, list):
            self.faults.append((f"{key} is a list, not {type(rows).__name__}", (key,)))
            return
        for number, row in enumerate(rows or ()):
            if isinstance(row, dict):
                yield number, row
            else:
                self.faults.append((f"a row of {key} is an object, not {type(row).__name__}", (key, number)))

    def debate(self) -> Debate:
        sources = {str(row["id"]): row for _, row in self._items("resources") if row.get("id")}
        utterances: list[Utterance] = []
        statements: list[Statement] = []
        for id, row in self.atoms.items():
            quotes = tuple(filter(None, (_quote(given, sources) for given in _list(row.get("sources")))))
            if quotes:
                utterances.append(Utterance(id=id, quote=quotes[0]))
            said = (Said(utterance=id, quotes=quotes),) if quotes else ()
            more = Data({"sadface": row["metadata"]}) if row.get("metadata") else Data()
            statements.append(Claim(id=id, text=_text(row.get("text")), said=said, data=more))
        metadata = self.given.get("metadata")
        core = metadata.get("core") if isinstance(metadata, dict) else None
        core = core if isinstance(core, dict) else {}
        rest = {key: given for key, given in core.items() if not (key in _ABOUT and isinstance(given, str))}
        kept: dict[str, Any] = {"core": rest} if rest else {}
        rows = [row for _, row in self._items("edges")]
        if rows and _edges_of(self.links, self.atoms) != rows:
            kept["edges"] = rows
        return Debate.trusted(
            title=_text(core.get("title")),
            summary=_text(core.get("description")),
            sources=tuple(_source(id, row) for id, row in sources.items()),
            utterances=tuple(utterances),
            statements=tuple(statements),
            links=tuple(self.links),
            data=Data({"sadface": kept}) if kept else Data(),
        )


def _list(given: Any) -> list[Any]:
    return given if isinstance(given, list) else []


def _text(given: Any) -> str:
    return given if isinstance(given, str) else ""


def _source(id: str, row: dict[str, Any]) -> Source:
    more = Data({"sadface": row["metadata"]}) if row.get("metadata") else Data()
    return Source(id=id, text=_text(row.get("content")), data=more)


def _quote(given: Any, sources: Mapping[str, Any]) -> Quote | None:
    """Read where an atom's words stand; without a place that can be, only what the words are."""
    if not isinstance(given, dict) or str(given.get("resource_id")) not in sources:
        return None
    source, words = str(given["resource_id"]), _text(given.get("text"))
    start, length = given.get("offset"), given.get("length")
    if type(start) is int and type(length) is int and start >= 0 and length >= 0:
        return Quote(source=source, exact=words, start=start, end=start + length)
    return Quote(source=source, exact=words)


_WRITTEN = ("supports", "attacks", "contradicts")


def _edges_of(links: Any, stated: Any) -> list[dict[str, str]]:
    _, found = edges(links, stated, _WRITTEN)
    return [{"id": id, "source_id": source, "target_id": target} for id, source, target in found]


def encode(debate: Debate) -> str:
    """Write a debate as SADFace.

    Example:
        >>> '"type": "atom"' in encode(Debate(statements=[{"kind": "claim", "id": "a"}]))
        True
    """
    kept = debate.data.get("sadface")
    kept = kept if isinstance(kept, Mapping) else {}
    core = dict(kept["core"]) if isinstance(kept.get("core"), Mapping) else {}
    old = str(core.get("version", "")).startswith("0.2")
    core |= {key: given for key, field in _ABOUT.items() if (given := getattr(debate, field))}
    links, pairs = edges(debate.links, debate.index.positions.stated, _WRITTEN)
    nodes = [_atom(statement, debate) for statement in debate.statements]
    nodes += [_scheme(link.id, link.kind != "supports", link.scheme, old=old) for link in links]
    rows = {(row.get("source_id"), row.get("target_id")): row for row in _kept_rows(kept)}
    written_edges = [
        rows.get((source, target), {"id": id, "source_id": source, "target_id": target})
        for id, source, target in pairs
    ]
    order = {key: place for place, key in enumerate(rows)}
    written_edges.sort(key=lambda row: order.get((row["source_id"], row["target_id"]), len(order)))
    resources = [
        {"id": s.id, "type": "text", "content": s.text, "metadata": s.data.get("sadface", {})}
        for s in debate.sources
    ]
    return written(
        {"metadata": {"core": core}, "resources": resources, "nodes": nodes, "edges": written_edges}
    )


def _kept_rows(kept: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    rows = kept.get("edges")
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, tuple) else []


def _atom(statement: Statement, debate: Debate) -> dict[str, Any]:
    sources = []
    for act in statement.said[:1]:
        for quote in act.quotes:
            row: dict[str, Any] = {"resource_id": quote.source, "text": quote.exact}
            if quote.start is not None and quote.end is not None:
                row |= {"offset": quote.start, "length": quote.end - quote.start}
            sources.append(row)
    words = statement.text or statement.title
    more = statement.data.get("sadface", {})
    return {"id": statement.id, "type": "atom", "text": words, "sources": sources, "metadata": more}


def _scheme(id: str, against: bool, scheme: str, *, old: bool) -> dict[str, Any]:
    if old:
        return {
            "id": id,
            "type": "scheme",
            "name": scheme or ("conflict" if against else "support"),
            "metadata": {},
        }
    kind, usual = ("conflict", "attack") if against else ("inference", "support")
    return {"id": id, "type": kind, "name": scheme or usual, "metadata": {}}


FORMAT = Format(
    name="sadface",
    suffixes=(".sadface.json", ".sadface", ".json"),
    spec="SADFace JSON: atoms and schemes, with the words' places in their resources",
    decode=decode,
    encode=encode,
    keeps=frozenset({"ids", "statements", "links", "linked", "undercuts", "schemes", "order"}),
    looks_like=lambda head: bool(
        has_key(head, "source_id", "analyst_name", "analyst_email")
        or ('"atom"' in head and has_key(head, "type", opens='"atom"'))
    ),
)
