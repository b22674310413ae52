"""AIF as RDF, in Turtle or JSON-LD: the same nodes and edges as `argmap.formats.aif`, as triples.

A node is a resource of the class ``aif:I-node``, ``aif:L-node`` and so on; an edge is a property of the
scheme node at one of its ends:

====================  =============================  ==================================
node                  what leads to it               what it leads to
====================  =============================  ==================================
RA, MA                ``aif:Premise``                ``aif:Conclusion``
CA                    ``aif:ConflictingElement``     ``aif:ConflictedElement``
PA                    ``aif:PreferredElement``       ``aif:DispreferredElement``
TA                    ``aif:StartLocution``          ``aif:EndLocution``
YA                    ``argmap:anchor``              ``argmap:content``
====================  =============================  ==================================

A speaker is a ``foaf:Person``. RDF knows no order, so nodes have an ``argmap:position``, and premises in
another order an ``argmap:order``, the positions in theirs. What AIF has no place for is lost here too, and so
is the document that a debate came from, with its unknown keys. Writing wants nothing; reading
wants rdflib: ``pip install "argmap[rdf]"``.

Source: Rahwan, Zablith & Reed 2007, *Laying the foundations for a World Wide Argument Web*; the vocabulary at
http://www.arg.dundee.ac.uk/aif#.
"""

from __future__ import annotations

import json
import logging
import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import Any, Literal, TypeAlias
from urllib.parse import quote, unquote

from argmap.errors import DecodeError, FormatError, did_you_mean
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.formats._json import Fault, parsed, written
from argmap.formats.aif import FORMAT as AIF
from argmap.formats.aif import understood
from argmap.formats.aif.laying import lay
from argmap.model import Debate
from argmap.order import unique
from argmap.places import Lines, Place

__all__ = ["FORMAT", "RdfOptions", "decode", "encode"]

_AIF = "http://www.arg.dundee.ac.uk/aif#"
_OURS = "urn:argmap:"
_FOAF = "http://xmlns.com/foaf/0.1/"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PREFIXES = {"aif": _AIF, "argmap": _OURS, "foaf": _FOAF, "rdfs": _LABEL.removesuffix("label")}
_NODE, _PERSON = f"{_OURS}node:", f"{_OURS}person:"
_PREMISED = (f"{_AIF}Premise", f"{_AIF}Conclusion")
_ENDS = {
    "RA": _PREMISED,
    "MA": _PREMISED,
    "CA": (f"{_AIF}ConflictingElement", f"{_AIF}ConflictedElement"),
    "PA": (f"{_AIF}PreferredElement", f"{_AIF}DispreferredElement"),
    "TA": (f"{_AIF}StartLocution", f"{_AIF}EndLocution"),
    "YA": (f"{_OURS}anchor", f"{_OURS}content"),
}
_FROM = {first.lower() for first, _ in _ENDS.values()} | {f"{_AIF}haspremise"}
_ONTO = {last.lower() for _, last in _ENDS.values()} | {f"{_AIF}hasconclusion"}
_CLASS = re.compile(re.escape(_AIF) + r"(I|L|RA|CA|MA|PA|TA|YA)-node")
_KEYS = {
    "text": (f"{_AIF}claimText", _LABEL),
    "scheme": (f"{_AIF}schemeName",),
    "schemeID": (f"{_OURS}schemeID",),
}
_NAMES = {"firstname": f"{_FOAF}givenName", "surname": f"{_FOAF}familyName"}
_PLACED = 100  # a place is looked for from the beginning of the text
_SURROGATE = re.compile("[\ud800-\udfff]")

Triples: TypeAlias = dict[str, dict[str, list[tuple[str, bool]]]]
"""What is said of each resource: by property, the values, and whether each is a resource."""


@dataclass(frozen=True, slots=True)
class RdfOptions:
    """How AIF is written as RDF.

    Attributes:
        syntax: ``turtle`` or ``json-ld``.

    Raises:
        FormatError: there is no such syntax.
    """

    syntax: Literal["turtle", "json-ld"] = "turtle"

    def __post_init__(self) -> None:
        if self.syntax not in ("turtle", "json-ld"):
            near = did_you_mean(str(self.syntax), ("turtle", "json-ld"))
            raise FormatError(f"no syntax is called {self.syntax!r}{near} (known: turtle, json-ld)")

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Give name and value, for ``dict(options)``."""
        yield "syntax", self.syntax


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from AIF in Turtle or JSON-LD; nothing is fetched.

    Raises:
        DecodeError: it is no RDF, has no nodes of AIF, wants a context from elsewhere or, with `strict`, has
            an edge that leads nowhere.
        FormatError: rdflib is not installed.

    Example:
        >>> debate = decode('''@prefix aif: <http://www.arg.dundee.ac.uk/aif#> .
        ...   @prefix ex: <http://example.org/> .
        ...   ex:a a aif:I-node ; aif:claimText "Fish matter." .
        ...   ex:s a aif:RA-node ; aif:Premise ex:a ; aif:Conclusion ex:b .
        ...   ex:b a aif:I-node ; aif:claimText "Suspend the deal." .''')
        >>> debate.links[0].kind, debate.links[0].sources, debate.links[0].target
        ('supports', ('a',), 'b')
    """
    triples = _triples(text, name)
    given = _document(triples)
    if triples and not (given["nodes"] or given["participants"]):
        raise DecodeError(f"there is no node of AIF ({_AIF}) in this RDF", Lines(text, name=name).place(0))
    debate, notes, faults = understood(partial(dict, given), "", name)
    lines = Lines(text, name=name)

    def placed(told: Iterable[Fault]) -> Iterator[tuple[str, Place | None]]:
        for number, (said, _) in enumerate(told):
            yield said, lines.place(_near(text, said)) if number < _PLACED else None

    settle(placed(faults), placed(notes), strict=strict, report=report)
    return debate.replace(data={})


def _near(text: str, said: str) -> int:
    """Give where a text first has what a message names, by the last part of its address; RDF has no lines."""
    named = re.search(r"'([^'\n]+)'", said)
    return max(text.find(re.split("[#/:]", named[1])[-1]), 0) if named else 0


def _rdflib() -> ModuleType:
    try:
        import rdflib
    except ImportError:
        raise FormatError('RDF is read by rdflib, which is not here: pip install "argmap[rdf]"') from None
    return rdflib


def _triples(text: str, name: str) -> Triples:
    rdflib = _rdflib()
    linked = text.lstrip()[:1] in ("{", "[")
    if linked:
        _refuse_contexts(parsed(text, name), text, name)
    store, seen = _store()
    log = logging.getLogger("rdflib.term")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # what rdflib says to itself
            graph = rdflib.Graph(store=store)
            form = "json-ld" if linked else "turtle"
            log.disabled = True  # it tells of every address that is none
            graph.parse(data=text, format=form, publicID="http://argmap.invalid/")
    except Exception as error:  # the parsers of rdflib raise what they like
        lines = text.split("\n")
        number = min(max(int(getattr(error, "lines", 0)), 0), len(lines) - 1)
        where = Lines(text, name=name).place(sum(len(line) + 1 for line in lines[:number]))
        reason = getattr(error, "_why", "") or type(error).__name__
        raise DecodeError(f"this RDF cannot be read: {reason!s:.80}", where) from None
    finally:
        log.disabled = False
    found: Triples = defaultdict(lambda: defaultdict(list))
    blank: dict[str, str] = {}
    for triple in seen:
        subject, key, value = (
            blank.setdefault(str(term), f"_:n{len(blank) + 1}")
            if isinstance(term, rdflib.BNode)
            else str(term)
            for term in triple
        )
        found[subject][key].append((value, not isinstance(triple[2], rdflib.Literal)))
    return found


def _store() -> tuple[Any, dict[Any, None]]:
    """Give a store and what it is given, in the order of the text: rdflib's own order is chance."""
    from rdflib.plugins.stores.memory import Memory

    seen: dict[Any, None] = {}

    class Ordered(Memory):
        def add(self, triple: Any, context: Any, quoted: bool = False) -> None:
            seen[triple] = None
            super().add(triple, context, quoted)

    return Ordered(), seen


def _refuse_contexts(given: Any, text: str, name: str) -> None:
    """Refuse a context that is an address: reading it would open it."""
    waiting = [given]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            context = here.get("@context")
            if "@import" in here or any(
                isinstance(part, str) for part in (context if isinstance(context, list) else [context])
            ):
                what = "this JSON-LD takes its context from elsewhere, which is not opened; write it out"
                raise DecodeError(what, Lines(text, name=name).place(0))
            waiting += here.values()
        elif isinstance(here, list):
            waiting += here


def _document(given: Triples) -> dict[str, Any]:
    """Give the triples as a document of AIF."""
    kinds = {iri: kind for iri, about in given.items() if (kind := _kind(about))}
    iris = sorted(kinds, key=lambda iri: _position(given[iri]))
    people = sorted(
        (iri for iri, about in given.items() if (f"{_FOAF}Person", True) in about.get(_TYPE, ())),
        key=lambda iri: _position(given[iri]),
    )
    called, named = _called(iris, _NODE), _called(people, _PERSON)
    place = {iri: number for number, iri in enumerate(iris)}
    edges: dict[tuple[str, str], None] = {}
    for iri in iris:
        for key, values in given[iri].items():
            for value in (value for value, is_resource in values if is_resource):
                if key.lower() in _FROM:
                    edges[value, iri] = None
                elif key.lower() in _ONTO:
                    edges[iri, value] = None
    orders = {iri: _first(given[iri], f"{_OURS}order").split() for iri in iris}

    def rank(edge: tuple[str, str]) -> tuple[int, int, int]:
        source, target = edge
        wanted, own = orders.get(target, ()), _first(given.get(source, {}), f"{_OURS}position")
        at = wanted.index(own) if own in wanted else len(wanted)
        return place.get(target, len(place)), at, place.get(source, len(place))

    rows = [{"fromID": called.get(a, a), "toID": called.get(b, b)} for a, b in sorted(edges, key=rank)]
    return {
        "nodes": [{"nodeID": called[iri], "type": kinds[iri], **_row(given[iri])} for iri in iris],
        "edges": [{"edgeID": str(number), **row} for number, row in enumerate(rows, 1)],
        "locutions": [_locution(called[iri], given[iri], named) for iri in iris if kinds[iri] == "L"],
        "participants": [
            {"participantID": named[iri], **{key: _first(given[iri], of) for key, of in _NAMES.items()}}
            for iri in people
        ],
    }


def _kind(about: Mapping[str, list[tuple[str, bool]]]) -> str:
    found = (_CLASS.fullmatch(value) for value, _ in about.get(_TYPE, ()))
    return next((match[1] for match in found if match), "")


def _first(about: Mapping[str, list[tuple[str, bool]]], *keys: str) -> str:
    return next((values[0][0] for key in keys if (values := about.get(key))), "")


def _position(about: Mapping[str, list[tuple[str, bool]]]) -> int:
    given = _first(about, f"{_OURS}position")
    return int(given) if re.fullmatch("[0-9]{1,15}", given) else 10**15


def _row(about: Mapping[str, list[tuple[str, bool]]]) -> dict[str, str]:
    row = {key: _first(about, *names) for key, names in _KEYS.items() if any(map(about.get, names))}
    return {"text": row.get("scheme", ""), **row}


def _locution(
    node: str, about: Mapping[str, list[tuple[str, bool]]], named: Mapping[str, str]
) -> dict[str, Any]:
    speaker = named.get(_first(about, f"{_OURS}speaker"))
    return {"nodeID": node, "personID": speaker, "start": _first(about, f"{_OURS}start") or None, "end": None}


def _called(iris: list[str], own: str) -> dict[str, str]:
    """Give ids: those that were written, and of strangers the last part of the address."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for iri in iris:
        last = re.split("[#/:]", iri)[-1]
        id = unquote(iri[len(own) :], errors="surrogatepass") if iri.startswith(own) else unquote(last)
        found[iri] = unique(id or "node", taken)
        taken.add(found[iri])
    return found


def encode(debate: Debate, syntax: Literal["turtle", "json-ld"] = "turtle") -> str:
    """Write a debate as AIF in RDF.

    Example:
        >>> print(encode(Debate(statements=[{"kind": "claim", "id": "a", "text": "Fish matter."}])))
        @prefix aif: <http://www.arg.dundee.ac.uk/aif#> .
        ...
        <urn:argmap:node:a>
            a aif:I-node ;
            argmap:position 0 ;
            aif:claimText "Fish matter." .
    """
    said: dict[str, dict[str, list[tuple[str | int, bool]]]] = {}

    def say(subject: str, key: str, value: str | int, *, resource: bool = False) -> None:
        known = _SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value
        said.setdefault(subject, {}).setdefault(key, []).append((known, resource))

    given = lay(debate).document()
    place = {row["nodeID"]: number for number, row in enumerate(given["nodes"])}
    kinds = {row["nodeID"]: row["type"] for row in given["nodes"]}
    for row in given["nodes"]:
        iri, kind = _iri(_NODE, row["nodeID"]), row["type"]
        say(iri, _TYPE, f"{_AIF}{kind}-node", resource=True)
        say(iri, f"{_OURS}position", place[row["nodeID"]])
        for key, names in _KEYS.items():
            if row.get(key):
                say(iri, names[-1 if kind in _ENDS else 0], row[key])
    into: dict[str, list[int]] = defaultdict(list)
    for edge in given["edges"]:
        source, target = edge["fromID"], edge["toID"]
        into[target].append(place[source])
        owns = kinds[target] == "YA" or kinds[source] not in _ENDS  # the scheme node that names the other
        key = _ENDS[kinds[target if owns else source]][0 if owns else 1]
        ends = (_iri(_NODE, target), _iri(_NODE, source))
        say(ends[0 if owns else 1], key, ends[1 if owns else 0], resource=True)
    for node, places in into.items():
        if places != sorted(places):
            say(_iri(_NODE, node), f"{_OURS}order", " ".join(map(str, places)))
    for row in given["locutions"]:
        if row["personID"] is not None:
            say(_iri(_NODE, row["nodeID"]), f"{_OURS}speaker", _iri(_PERSON, row["personID"]), resource=True)
        if row["start"]:
            say(_iri(_NODE, row["nodeID"]), f"{_OURS}start", row["start"])
    for number, row in enumerate(given["participants"]):
        iri = _iri(_PERSON, row["participantID"])
        say(iri, _TYPE, f"{_FOAF}Person", resource=True)
        say(iri, f"{_OURS}position", number)
        for key, name in _NAMES.items():
            if row[key]:
                say(iri, name, row[key])
    return _linked(said) if syntax == "json-ld" else _turtle(said)


def _turtle(said: Mapping[str, Mapping[str, list[tuple[str | int, bool]]]]) -> str:
    lines = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in _PREFIXES.items()]
    for subject, about in said.items():
        lines += ["", f"<{subject}>"]
        for key, values in about.items():
            shown = ", ".join(_term(value, resource) for value, resource in values)
            lines.append(f"    {'a' if key == _TYPE else _short(key)} {shown} ;")
        lines[-1] = lines[-1].removesuffix(";") + "."
    return "\n".join(lines) + "\n"


def _term(value: str | int, resource: bool) -> str:
    """Write a term; the escapes of JSON are those of Turtle."""
    if not resource or isinstance(value, int):
        return json.dumps(value, ensure_ascii=False)
    return _short(value) if value.startswith((_AIF, _FOAF)) else f"<{value}>"


def _linked(said: Mapping[str, Mapping[str, list[tuple[str | int, bool]]]]) -> str:
    rows: list[dict[str, Any]] = []
    for subject, about in said.items():
        rows.append({"@id": subject})
        for key, values in about.items():
            if key == _TYPE:
                rows[-1]["@type"] = _short(str(values[0][0]))
            else:
                given = [{"@id": value} if resource else value for value, resource in values]
                rows[-1][_short(key)] = given[0] if len(given) == 1 else given
    return written({"@context": _PREFIXES, "@graph": rows})


def _short(iri: str) -> str:
    prefix, start = next((item for item in _PREFIXES.items() if iri.startswith(item[1])), ("", ""))
    return f"{prefix}:{iri[len(start) :]}"


def _iri(kind: str, id: str) -> str:
    return kind + quote(id, safe="", errors="surrogatepass")


FORMAT = Format(
    name="aifrdf",
    suffixes=(".ttl", ".aif.ttl", ".jsonld"),
    spec="AIF as RDF, in Turtle or JSON-LD (the vocabulary at arg.dundee.ac.uk/aif)",
    decode=decode,
    encode=encode,
    keeps=AIF.keeps,
    names=AIF.names,
    looks_like=lambda head: _AIF in head,
    options=RdfOptions,
)
