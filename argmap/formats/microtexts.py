"""The XML of the argumentative microtexts: short texts, each a proponent's case with an opponent's
objections.

An elementary unit (``edu``) is a stretch of text, and becomes words of the proponent or the opponent; an
argumentative unit (``adu``) is a claim made by one or several of them. Edges are links, and keep their ids:

=======  ===========================================================
``sup``  supports
``exa``  supports, by the scheme *example*
``reb``  attacks a claim: a rebuttal
``und``  attacks an edge: an undercutter
``add``  adds its claim to the sources of an edge: a linked premise
``seg``  says which units of text make a claim
=======  ===========================================================

Source: Peldszus & Stede 2016, *An annotated corpus of argumentative microtexts*; the corpus'
``arggraph.dtd``.
"""

from __future__ import annotations

from collections import defaultdict

from argmap.errors import DecodeError, ModelError
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.formats._ground import unfounded
from argmap.formats._xml import Element, parse, place
from argmap.model import Claim, Data, Debate, Link, Quote, Said, Source, Speaker, Statement, Utterance
from argmap.places import Place
from argmap.vocab import LinkKind

__all__ = ["FORMAT", "decode"]

_TEXT = "text"
_VOICES = {"pro": Speaker(id="proponent", name="Proponent"), "opp": Speaker(id="opponent", name="Opponent")}
_KINDS: dict[str, LinkKind] = {"sup": "supports", "exa": "supports", "reb": "attacks", "und": "attacks"}


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a microtext.

    Raises:
        DecodeError: it is no XML, no such graph or, with `strict`, an edge leads nowhere; with the place.

    Example:
        >>> debate = decode('''<arggraph id="m1"><edu id="e1">Fish matter.</edu>
        ...   <edu id="e2">They do not.</edu>
        ...   <adu id="a1" type="pro"/><adu id="a2" type="opp"/>
        ...   <edge id="c1" src="e1" trg="a1" type="seg"/>
        ...   <edge id="c2" src="e2" trg="a2" type="seg"/>
        ...   <edge id="c3" src="a2" trg="a1" type="reb"/></arggraph>''')
        >>> debate.links[0].kind, debate.speakers_of("a2"), debate.statement("a2").text
        ('attacks', ('opponent',), 'They do not.')
    """
    root = parse(text, name=name)
    if root.name != "arggraph":
        raise DecodeError(f"a microtext is an arggraph, not {root.name!r:.40}", place(root, name))
    graph = _Graph(root, name)
    settle(graph.faults, strict=strict, report=report)
    try:
        return graph.debate()
    except ModelError as error:
        raise DecodeError(str(error), place(root, name)) from None


class _Graph:
    """The parts of one document, by their kinds."""

    def __init__(self, root: Element, name: str) -> None:
        self.root = root
        self.faults: list[tuple[str, Place | None]] = []
        self.units: dict[str, Element] = {}
        self.claims: dict[str, Element] = {}
        self.edges: dict[str, Element] = {}
        groups: dict[str, dict[str, Element]] = {"edu": self.units, "adu": self.claims, "edge": self.edges}
        groups["joint"] = {}
        ids: set[str] = set()
        for element in root.all(*groups):
            id = element.get("id")
            if not id or id in ids:
                what = f"two things have the id {id!r:.40}" if id else f"this {element.name} has no id"
                self.faults.append((what, place(element, name)))
                continue
            ids.add(id)
            groups[element.name][id] = element
        self.into: dict[str, list[str]] = defaultdict(list)
        for id, edge in list(self.edges.items()):
            if edge.get("type") == "seg":
                self.into[edge.get("trg")].append(edge.get("src"))
                del self.edges[id]
        self.links: dict[str, Link] = {}
        self._join(name)

    def _join(self, name: str) -> None:
        added = []
        for id, edge in self.edges.items():
            kind, source, target = edge.get("type"), edge.get("src"), edge.get("trg")
            if kind == "add":
                added.append((id, edge))
            elif kind not in _KINDS:
                self.faults.append(
                    (f"an edge of type {kind!r:.40} is unknown; it is left out", place(edge, name))
                )
            elif source not in self.claims:
                self.faults.append((f"there is no adu {source!r:.40}", place(edge, name)))
            else:
                scheme = "example" if kind == "exa" else ""
                self.links[id] = Link(
                    id=id, kind=_KINDS[kind], sources=(source,), target=target, scheme=scheme
                )
        for _, edge in added:
            source, target = edge.get("src"), edge.get("trg")
            link = self.links.get(target)
            if link is None or source not in self.claims:
                what = (
                    f"there is no edge {target!r:.40}" if link is None else f"there is no adu {source!r:.40}"
                )
                self.faults.append((what, place(edge, name)))
            elif source not in link.sources:
                sources = (*link.sources, source)
                self.links[target] = Link(
                    id=target, kind=link.kind, sources=sources, target=link.target, scheme=link.scheme
                )
        for id in unfounded({id: link.target for id, link in self.links.items()}, self.claims):
            del self.links[id]
            self.faults.append((f"the edge {id!r:.40} leads nowhere", place(self.edges[id], name)))

    def debate(self) -> Debate:
        """Put the parts together; units are shown one after the other, with a space between."""
        spans: dict[str, Quote] = {}
        pieces: list[str] = []
        length = 0
        for id, unit in self.units.items():
            words = unit.text.strip()
            spans[id] = Quote(source=_TEXT, exact=words, start=length, end=length + len(words))
            pieces.append(words)
            length += len(words) + 1
        utterances: dict[str, Utterance] = {}
        statements: list[Statement] = []
        for id, claim in self.claims.items():
            voice = _VOICES.get(claim.get("type"))
            units = self._units(id)
            quotes = tuple(spans[unit] for unit in units)
            said: tuple[Said, ...] = ()
            if units:
                first = units[0]
                words = " ".join(quote.exact for quote in quotes)
                utterances[first] = Utterance(
                    id=first,
                    speaker=voice.id if voice else None,
                    text=words,
                    quote=quotes[0] if len(quotes) == 1 else None,
                )
                said = (Said(utterance=first, quotes=quotes),)
            text = " ".join(quote.exact for quote in quotes)
            statements.append(Claim(id=id, text=text, said=said, implicit=not units))
        spoken = {utterance.speaker for utterance in utterances.values()}
        about = {key: self.root.attributes[key] for key in ("topic_id", "stance") if self.root.get(key)}
        return Debate.trusted(
            title=self.root.get("id"),
            speakers=tuple(voice for voice in _VOICES.values() if voice.id in spoken),
            sources=(Source(id=_TEXT, text=" ".join(pieces)),) if pieces else (),
            utterances=tuple(utterances.values()),
            statements=tuple(statements),
            links=tuple(self.links.values()),
            data=Data(about),
        )

    def _units(self, claim: str) -> list[str]:
        """Give the units of text that make a claim, also those joined to one another first."""
        found: dict[str, None] = {}
        waiting = list(reversed(self.into.get(claim, ())))
        seen = {claim}
        while waiting:
            here = waiting.pop()
            if here in self.units:
                found[here] = None
            elif here not in seen:
                seen.add(here)
                waiting += reversed(self.into.get(here, ()))
        return list(found)


FORMAT = Format(
    name="microtexts",
    suffixes=(".arggraph.xml",),
    spec="arggraph XML of the argumentative microtexts (Peldszus & Stede 2016)",
    decode=decode,
    keeps=frozenset(
        {
            "ids",
            "speakers",
            "sources",
            "utterances",
            "acts",
            "quotes",
            "statements",
            "implicit",
            "links",
            "linked",
        }
    )
    | {"undercuts", "schemes", "order"},
    looks_like=lambda head: "<arggraph" in head,
)
