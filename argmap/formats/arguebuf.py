"""arguebuf JSON: atoms with participants and references, scheme nodes between them.

An atom that names a participant or refers to a resource is said in an utterance of its own. Which enum member
a scheme is, is its name in lower case; one that arguebuf does not know is kept under the node's ``userdata``,
and so is the text that arguebuf has no room for. Times of making are not written: the same debate gives the
same bytes.

Source: recap-utr/arguebuf, ``graph.proto``, schema version 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.errors import DecodeError, ModelError
from argmap.formats._atoms import Scheme, edges, joined
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.formats._json import Fault, document, has_key, place, places, written
from argmap.model import Claim, Debate, Quote, Said, Source, Speaker, Statement, Utterance
from argmap.vocab import SCHEMES, LinkKind

__all__ = ["FORMAT", "decode", "encode"]

_KINDS: dict[str, LinkKind] = {
    "support": "supports",
    "attack": "attacks",
    "rephrase": "rephrases",
    "preference": "prefers",
}
_WORDS = {kind: word for word, kind in _KINDS.items()} | {"contradicts": "attack"}
_PERSON = ("username", "email", "url", "location", "description")
_ARGUEBUF = {name: name for name in SCHEMES if name not in {"ad hominem", "value-based practical reasoning"}}


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from arguebuf JSON.

    Raises:
        DecodeError: it is none or, with `strict`, an edge leads nowhere; with the place.

    Example:
        >>> debate = decode('''{"nodes": {"a": {"atom": {"text": "Fish matter.", "participant": "p"}},
        ...   "b": {"atom": {"text": "Suspend the deal."}}, "s": {"scheme": {"support": "SUPPORT_SIGN"}}},
        ...   "edges": {"1": {"source": "a", "target": "s"}, "2": {"source": "s", "target": "b"}},
        ...   "participants": {"p": {"name": "Ann"}}, "schemaVersion": 1}''')
        >>> debate.links[0].scheme, debate.speakers_of("a"), debate.speakers[0].name
        ('sign', ('p',), 'Ann')
    """
    given = document(text, name, "arguebuf")
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
        for id, row in self._items("nodes"):
            atom, scheme = row.get("atom"), row.get("scheme")
            if isinstance(atom, dict):
                self.atoms[id] = atom
            elif isinstance(scheme, dict):
                schemes[id] = _scheme(scheme, row.get("userdata"))
            else:
                self.faults.append(("a node is an atom or a scheme; this one is left out", ("nodes", id)))
        known = {*self.atoms, *schemes}
        pairs: list[tuple[str, str]] = []
        for id, row in self._items("edges"):
            source, target = row.get("source"), row.get("target")
            if not (isinstance(source, str) and isinstance(target, str) and {source, target} <= known):
                self.faults.append(("this edge leads from or to no node", ("edges", id)))
            elif source in self.atoms and target in self.atoms:
                self.faults.append(("this edge leads from atom to atom, without a scheme", ("edges", id)))
            else:
                pairs.append((source, target))
        self.links, loose = joined(self.atoms, schemes, pairs)
        self.notes: list[Fault] = [(message, ("nodes", node)) for node, message in loose]

    def _items(self, key: str) -> Iterator[tuple[str, dict[str, Any]]]:
        rows = self.given.get(key)
        if rows is not None and not isinstance(rows, dict):
            self.faults.append((f"{key} is an object, not {type(rows).__name__}", (key,)))
            return
        for id, row in (rows or {}).items():
            if isinstance(row, dict) and id:
                yield id, row
            else:
                self.faults.append((f"what stands under {key} are objects with ids", (key, id)))

    def debate(self) -> Debate:
        speakers = [Speaker(id=id, name=_text(row.get("name"))) for id, row in self._items("participants")]
        sources = [
            Source(
                id=id,
                text=_text(row.get("text")),
                title=_text(row.get("title")),
                url=_text(row.get("source")),
            )
            for id, row in self._items("resources")
        ]
        people, texts = {speaker.id for speaker in speakers}, {source.id for source in sources}
        utterances: list[Utterance] = []
        statements: list[Statement] = []
        for id, atom in self.atoms.items():
            who = atom.get("participant")
            who = who if isinstance(who, str) and who in people else None
            quote = _quote(atom.get("reference"), texts)
            said: tuple[Said, ...] = ()
            if who is not None or quote is not None:
                utterances.append(Utterance(id=id, speaker=who, quote=quote))
                said = (Said(utterance=id, quotes=() if quote is None else (quote,)),)
            statements.append(Claim(id=id, text=_text(atom.get("text")), said=said))
        return Debate.trusted(
            speakers=tuple(speakers),
            sources=tuple(sources),
            utterances=tuple(utterances),
            statements=tuple(statements),
            links=tuple(self.links),
        )


def _text(given: Any) -> str:
    return given if isinstance(given, str) else ""


def _scheme(given: dict[str, Any], userdata: Any) -> Scheme:
    own = userdata.get("scheme") if isinstance(userdata, dict) else None
    for word, kind in _KINDS.items():
        if word in given:
            member = str(given[word]).removeprefix(f"{word.upper()}_").lower().replace("_", " ")
            usual = member in ("default", "unspecified")
            return kind, own if isinstance(own, str) else "" if usual else member
    return "supports", own if isinstance(own, str) else ""


def _quote(given: Any, texts: set[str]) -> Quote | None:
    if not isinstance(given, dict) or given.get("resource") not in texts:
        return None
    words, start = _text(given.get("text")), given.get("offset", 0)
    if type(start) is int and start >= 0:
        return Quote(source=given["resource"], exact=words, start=start, end=start + len(words))
    return Quote(source=given["resource"], exact=words)


def encode(debate: Debate) -> str:
    """Write a debate as arguebuf JSON.

    Example:
        >>> '"atom"' in encode(Debate(statements=[{"kind": "claim", "id": "a", "text": "Fish matter."}]))
        True
    """
    links, pairs = edges(debate.links, debate.index.positions.stated, _WORDS)
    nodes: dict[str, Any] = {s.id: {"atom": _atom(s, debate), "metadata": {}} for s in debate.statements}
    for link in links:
        word = _WORDS[link.kind]
        known = link.kind == "supports" and link.scheme in _ARGUEBUF
        member = link.scheme.replace(" ", "_").upper() if known else "DEFAULT"
        nodes[link.id] = {"scheme": {word: f"{word.upper()}_{member}"}, "metadata": {}}
        if link.scheme and not known:
            nodes[link.id]["userdata"] = {"scheme": link.scheme}
    return written(
        {
            "nodes": nodes,
            "edges": {
                id: {"source": source, "target": target, "metadata": {}} for id, source, target in pairs
            },
            "resources": {
                s.id: {"text": s.text, "title": s.title, "source": s.url, "metadata": {}}
                for s in debate.sources
            },
            "participants": {
                s.id: {"name": s.name, **dict.fromkeys(_PERSON, ""), "metadata": {}} for s in debate.speakers
            },
            "schemaVersion": 1,
            "metadata": {},
        }
    )


def _atom(statement: Statement, debate: Debate) -> dict[str, Any]:
    atom: dict[str, Any] = {"text": statement.text or statement.title}
    if not statement.said:
        return atom
    act = statement.said[0]
    utterance = debate.utterance(act.utterance)
    quote = act.quotes[0] if act.quotes else utterance.quote
    if quote is not None:
        atom["reference"] = {"resource": quote.source, "text": quote.exact}
        if quote.start is not None:
            atom["reference"]["offset"] = quote.start
    if utterance.speaker is not None:
        atom["participant"] = utterance.speaker
    return atom


FORMAT = Format(
    name="arguebuf",
    suffixes=(".arguebuf.json", ".arguebuf", ".json"),
    spec="arguebuf JSON, schema version 1: atoms, schemes, participants, resources",
    decode=decode,
    encode=encode,
    keeps=frozenset(
        {"ids", "statements", "links", "linked", "undercuts", "schemes", "order", "speakers", "sources"}
    ),
    looks_like=lambda head: (
        '"argmap"' not in head
        and (has_key(head, "schemaVersion") or has_key(head, "nodes", opens="{"))
    ),
)
