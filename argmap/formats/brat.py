"""brat standoff, as the persuasive essays and ElecDeb60To16 have it: spans of a text, relations between them.

::

    T1	MajorClaim 503 575	we should attach more importance to cooperation
    T2	Claim 591 714	through cooperation, children can learn
    A1	Stance T2 For
    R1	supports Arg1:T3 Arg2:T2

A span becomes a claim, said in an utterance of nobody, whose quote has the offsets; the text itself lies in a
file beside (``essay.txt`` beside ``essay.ann``), which the source names where the name of the file is known.
The type of a span is a tag. A stance is a link to every major claim. Events, notes and other attributes are
no part of a debate.

Source: brat's standoff format (brat.nlplab.org/standoff.html); Stab & Gurevych 2017, *Parsing argumentation
structures in persuasive essays*.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from argmap.errors import DecodeError, ModelError
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.model import Claim, Debate, Link, Quote, Said, Source, Statement, Utterance
from argmap.order import link_id, unique
from argmap.places import Lines, Place
from argmap.vocab import LinkKind

__all__ = ["FORMAT", "decode"]

_SPAN = re.compile(r"(T[^\s]+)\t([^\s]+) (\d{1,12} \d{1,12}(?:;\d{1,12} \d{1,12})*)\t(.*)")
_RELATION = re.compile(r"(R[^\s]+)\t([^\s]+) [^\s:]+:([^\s]+) [^\s:]+:([^\s]+)\s*")
_STANCE = re.compile(r"(A[^\s]+)\tStance ([^\s]+) (For|Against)\s*")
_PASSED = re.compile(r"[AMEN#*]")
_MAJOR = "MajorClaim"
_SOURCE = "text"


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from brat standoff.

    Raises:
        DecodeError: it is none or, with `strict`, a line is not of the format, or names a span that is not
            there.

    Example:
        >>> debate = decode("T1\\tClaim 0 3\\tone\\nT2\\tPremise 4 7\\ttwo\\nR1\\tattacks Arg1:T2 Arg2:T1\\n")
        >>> debate.links[0].kind, debate.statements[1].said[0].quotes[0].start, debate.statements[1].tags
        ('attacks', 4, ('Premise',))
    """
    lines = Lines(text, name=name)
    faults: list[tuple[str, Place | None]] = []
    spans: dict[str, tuple[str, Claim]] = {}
    relations: list[tuple[str, str, str, str, int]] = []
    stances: list[tuple[str, str, str, int]] = []
    at = 0
    for line in text.split("\n"):
        bare = line.removesuffix("\r")
        if span := _SPAN.fullmatch(bare):
            if span[1] in spans:
                faults.append((f"two spans have the id {span[1]}", lines.place(at)))
            else:
                spans[span[1]] = span[2], _claim(span[1], span[2], span[3], span[4])
        elif relation := _RELATION.fullmatch(bare):
            relations.append((relation[1], relation[2], relation[3], relation[4], at))
        elif stance := _STANCE.fullmatch(bare):
            stances.append((stance[1], stance[2], stance[3], at))
        elif bare.strip() and not _PASSED.match(bare):
            what = "a line of brat is «T1<TAB>Claim 0 12<TAB>words» or «R1<TAB>supports Arg1:T1 Arg2:T2»"
            faults.append((what, lines.place(at)))
        at += len(line) + 1
    links: dict[str, Link] = {}
    for id, kind, source, target, place in relations:
        if source in spans and target in spans:
            against = bool(re.search("attack|contra|oppos|conflict|disagree", kind, re.I))
            _join(links, id, "attacks" if against else "supports", source, target)
        else:
            lost = target if source in spans else source
            faults.append((f"there is no span {lost!r:.40}; the relation is left out", lines.place(place)))
    majors = [id for id, (kind, _) in spans.items() if kind == _MAJOR]
    for _, span_id, side, place in stances:
        if span_id not in spans:
            faults.append((f"there is no span {span_id!r:.40}", lines.place(place)))
            continue
        sides: LinkKind = "supports" if side == "For" else "attacks"
        for major in majors:
            if major != span_id:
                _join(links, link_id([span_id], sides, major), sides, span_id, major)
    if faults and not spans:
        raise DecodeError(faults[0][0], faults[0][1])
    settle(faults, strict=strict, report=report)
    path = str(PurePath(name).with_suffix(".txt").name) if PurePath(name).name else ""
    try:
        return Debate.trusted(
            sources=(Source(id=_SOURCE, path=path),) if spans else (),
            utterances=tuple(_uttered(claim) for _, claim in spans.values()),
            statements=tuple(claim for _, claim in spans.values()),
            links=tuple(links.values()),
        )
    except ModelError as error:
        raise DecodeError(str(error), lines.place(0)) from None


def _join(links: dict[str, Link], id: str, kind: LinkKind, source: str, target: str) -> None:
    id = unique(id, links)
    links[id] = Link(id=id, kind=kind, sources=(source,), target=target)


def _claim(id: str, kind: str, places: str, words: str) -> Claim:
    """Make a claim of a span; a span of several pieces is several quotes, of which only the places are
    known."""
    pieces = [tuple(map(int, piece.split())) for piece in places.split(";")]
    one = len(pieces) == 1
    quotes = tuple(
        Quote(source=_SOURCE, exact=words if one else "", start=start, end=end)
        for start, end in pieces
        if start <= end
    )
    return Claim(id=id, text=words, said=(Said(utterance=id, quotes=quotes),), tags=(kind,))


def _uttered(statement: Statement) -> Utterance:
    quotes = statement.said[0].quotes
    return Utterance(id=statement.id, quote=quotes[0] if len(quotes) == 1 else None)


FORMAT = Format(
    name="brat",
    suffixes=(".ann",),
    spec="brat standoff: spans of a text beside it, with supports and attacks (Stab & Gurevych 2017)",
    decode=decode,
    looks_like=lambda head: bool(re.match(r"\ufeff?[TR]\d+\t\S+ ", head)),
)
