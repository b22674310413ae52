"""Kialo's text export: one claim a line, its number saying under which claim it stands.

::

    Discussion Title: Should hate speech be illegal?

    1. Hate speech should be banned.
    1.1. Con: It is better to challenge bad ideas.
    1.1.1. Pro: -> See 1.2.

A claim's id is its number. «See» makes a link from the claim that is named, which may stand further down. A
claim without Pro or Con under another answers it: so a discussion with several theses puts them under its
question. A line without a number goes on with the claim above it. Brackets are escaped where they do not make
a Markdown link.

The export has no authors, dates or votes. What is written is the first place of each claim below a root;
further links are «See» lines. Restatements, preferences and links on links have no place.

Source: exports of kialo.com; the parsers of arguebuf (MIT) and edoguido/Kialo-Parser (MIT).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.errors import DecodeError, ModelError
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.model import Claim, Debate, Link, Question, Statement
from argmap.order import link_id, unique
from argmap.places import Lines, Place
from argmap.vocab import LinkKind

__all__ = ["FORMAT", "decode", "encode"]

_CLAIM = re.compile(r"((?:\d{1,9}\.){1,250})(?: (?:(Pro|Con): ?)?(.*))?")
_SEE = re.compile(r"-> See ((?:\d{1,9}\.){1,250})\s*")
_HEAD = re.compile(r"\s*Discussion Title: ?(.*)")
_LINK = re.compile(r"(!?\[[^][()\n]*\]\([^][()\s]*\))")
_KINDS: dict[str | None, LinkKind] = {"Pro": "supports", "Con": "attacks", None: "answers"}
_SIGNS = {"supports": "Pro: ", "attacks": "Con: ", "contradicts": "Con: ", "answers": ""}
_DEEPEST = 100  # numbers grow with depth; what lies deeper begins a tree of its own


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a Kialo export.

    Raises:
        DecodeError: it is none or, with `strict`, a claim stands under or names one that is not there.

    Example:
        >>> debate = decode("Discussion Title: Fish\\n\\n1. Fish matter.\\n1.1. Con: They do not.\\n")
        >>> debate.title, debate.links[0].id, debate.statement("1.1").text
        ('Fish', '1.1.attacks.1', 'They do not.')
    """
    lines = Lines(text, name=name)
    rows, faults = _rows(text, lines)
    titled = bool(rows) and not rows[0][0]
    title = rows.pop(0)[3] if titled else ""
    if not rows and not titled:
        raise DecodeError(
            "a Kialo export has claims, such as «1. Fish matter.»; here is none", lines.place(0)
        )
    names: dict[str, str] = {}
    for number, _, _, said, place in rows:
        if number in names:
            faults.append((f"two claims have the number {number}", lines.place(place)))
        else:
            see = _SEE.fullmatch(said)
            names[number] = see[1][:-1] if see else number
    statements: dict[str, Statement] = {}
    joins: list[tuple[str, str | None, str, int]] = []
    for number, sign, above, said, place in rows:
        see = _SEE.fullmatch(said)
        if not see and number not in statements:
            statements[number] = Claim(id=number, text=_unescaped(said))
        if above:
            joins.append((see[1][:-1] if see else number, sign, above, place))
    links: dict[str, Link] = {}
    for source, sign, above, place in joins:
        target = names.get(above, above)
        if source in statements and target in statements:
            id = unique(link_id([source], _KINDS[sign], target), links.keys() | statements.keys())
            links[id] = Link(id=id, kind=_KINDS[sign], sources=(source,), target=target)
        else:
            lost = source if source not in statements else above
            faults.append((f"there is no claim {lost}.; the line is left out", lines.place(place)))
    for link in links.values():
        if link.kind == "answers":
            root = statements[link.target]
            statements[link.target] = Question(id=root.id, text=root.text)
    settle(faults, strict=strict, report=report)
    try:
        return Debate.trusted(title=title, statements=tuple(statements.values()), links=tuple(links.values()))
    except ModelError as error:
        raise DecodeError(str(error), lines.place(0)) from None


_Row = tuple[str, str | None, str, str, int]


def _rows(text: str, lines: Lines) -> tuple[list[_Row], list[tuple[str, Place | None]]]:
    """Part the text into claims: number, sign, the number above, words, and where; the title has no
    number."""
    rows: list[_Row] = []
    faults: list[tuple[str, Place | None]] = []
    at = 0
    for line in text.split("\n"):
        bare = line.removesuffix("\r")
        claim = _CLAIM.fullmatch(bare)
        head = _HEAD.fullmatch(bare) if not rows else None
        if claim:
            number = claim[1][:-1]
            above = number.rpartition(".")[0]
            sign, said = (claim[2], claim[3] or "") if above else (None, bare[len(claim[1]) + 1 :])
            rows.append((number, sign, above, said, at))
        elif head:
            rows.append(("", None, "", head[1], at))
        elif bare.strip():
            if rows and rows[-1][0]:
                number, sign, above, said, place = rows[-1]
                rows[-1] = (number, sign, above, f"{said}\n{bare}", place)
            else:
                faults.append(("this line has no number, as «1. Fish matter.» has", lines.place(at)))
        at += len(line) + 1
    return rows, faults


def _unescaped(text: str) -> str:
    return re.sub(r"\\([][()])", r"\1", text)


def _escaped(text: str) -> str:
    pieces = _LINK.split(text)
    pieces[::2] = [re.sub(r"([][()])", r"\\\1", piece) for piece in pieces[::2]]
    lines = "".join(pieces).split("\n")
    goes_on = all(line.strip() and not _CLAIM.fullmatch(line.removesuffix("\r")) for line in lines[1:])
    return ("\n" if goes_on else " ").join(lines)


@dataclass(slots=True)
class _Line:
    number: str
    sign: str
    statement: str
    link: str | None = None
    see: bool = False


def encode(debate: Debate) -> str:
    """Write a debate as Kialo does.

    Example:
        >>> encode(decode("1. Fish matter.\\n1.1. Con: They do not.\\n")).splitlines()[2:]
        ['1. Fish matter.', '1.1. Con: They do not.']
    """
    lines = list(_plan(debate))
    number = {line.statement: line.number for line in lines if not line.see}
    head = " ".join(debate.title.split("\n"))
    written = [f"Discussion Title: {head}", ""]
    for line in lines:
        statement = debate.statement(line.statement)
        words = (
            f"-> See {number[line.statement]}" if line.see else _escaped(statement.text or statement.title)
        )
        written.append(f"{line.number} {line.sign}{words}")
    return "\n".join(written) + "\n"


def _plan(debate: Debate) -> Iterator[_Line]:
    """Give every claim a place: below the first claim it bears on that has one, or as a root."""
    below: dict[str, list[tuple[str, str, str]]] = {}
    bearing: set[str] = set()
    stated = debate.index.positions.stated
    for link in debate.links:
        if link.kind in _SIGNS and link.target in stated:
            for source in link.sources:
                below.setdefault(link.target, []).append((source, _SIGNS[link.kind], link.id))
                bearing.add(source)
    ids = [statement.id for statement in debate.statements]
    roots = [*(id for id in ids if id not in bearing), *(id for id in ids if id in bearing)]
    placed: set[str] = set()
    count = 0
    while roots:
        later: list[str] = []
        for root in roots:
            if root in placed:
                continue
            count += 1
            placed.add(root)
            waiting = [_Line(f"{count}.", "", root)]
            while waiting:
                here = waiting.pop()
                yield here
                if here.see:
                    continue
                deep = here.number.count(".") >= _DEEPEST
                children = []
                for place, (source, sign, name) in enumerate(below.get(here.statement, ()), 1):
                    see = source in placed or deep
                    if deep and source not in placed:
                        later.append(source)
                    if not see:
                        placed.add(source)
                    children.append(_Line(f"{here.number}{place}.", sign, source, name, see))
                waiting += reversed(children)
        roots = [root for root in later if root not in placed]


def _names(debate: Debate) -> Mapping[str, Mapping[str, str]]:
    lines = list(_plan(debate))
    statements = {line.statement: line.number[:-1] for line in lines if not line.see}
    links: dict[str, str] = {}
    taken = set(statements.values())
    for line in lines:
        if line.link is not None:
            kind = _KINDS[line.sign.removesuffix(": ") or None]
            target = statements[debate.link(line.link).target]
            id = unique(link_id([statements[line.statement]], kind, target), taken)
            taken.add(id)
            links.setdefault(line.link, id)
    return {"statements": statements, "links": links}


FORMAT = Format(
    name="kialo",
    suffixes=(".kialo.txt", ".kialo"),
    spec="Kialo's text export: a numbered tree of Pro and Con",
    decode=decode,
    encode=encode,
    keeps=frozenset({"statements", "links"}),
    names=_names,
    looks_like=lambda head: bool(re.match(r"\ufeff?\s*Discussion Title:|\s*1\. .*\n+1\.1\. ", head)),
)
