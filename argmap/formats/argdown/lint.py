"""What an Argdown document says and probably does not mean: warnings, each with its place and a way out.

A document with warnings is read as it stands. Looked for are titles that are near another and defined
nowhere, mentions of what is not there, a statement with two texts, and headings that leave out a level.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.errors import did_you_mean
from argmap.formats.argdown import inline
from argmap.formats.argdown import lexer as lx
from argmap.formats.argdown.tree import Document, Heading, Inference, Listing, Member, Structure

__all__ = ["warnings"]

_MOST = 50  # near names are sought for so many titles


def warnings(tokens: lx.Tokens, document: Document) -> Iterator[tuple[int, str]]:
    """Give the offset and the sentence of each warning.

    Example:
        >>> from argmap.formats.argdown.parser import parse
        >>> from argmap.places import Lines
        >>> text = "[Suspend]: Suspend the deal.\\n\\n[Supend]\\n  - See @[Sospend].\\n"
        >>> tokens = lx.lex(text)
        >>> for offset, sentence in warnings(tokens, parse(tokens, Lines(text))[0]):
        ...     print(offset, sentence)
        30 [Supend] is defined nowhere; did you mean 'Suspend'?
        47 @[Sospend] names nothing in this document; did you mean 'Suspend'?
    """
    members = [member for root in _roots(document) for _, _, member in root.walk()]
    defined: dict[tuple[bool, str], Member] = {}
    known: dict[bool, dict[str, None]] = {False: {}, True: {}}
    for member in members:
        if member.title:
            known[member.angle][member.title] = None
            if member.form == "definition":
                yield from _texts(tokens, defined.setdefault((member.angle, member.title), member), member)
    titles = {angle: [title for kind, title in defined if kind is angle] for angle in (False, True)}
    sought = 0
    for member in members:
        key = (member.angle, member.title)
        if member.title and key not in defined and sought < _MOST:
            defined[key] = member  # one warning a title
            sought += 1
            near = did_you_mean(member.title, titles[member.angle])
            if near:
                yield member.start, f"{_named(*key)} is defined nowhere{near}"
    for number, kind in enumerate(tokens.kinds):
        if kind == lx.MENTION:
            image = tokens.image(number).rstrip(" \t")
            angle, title = image[1] == "<", image[2:-1]
            if title not in known[angle]:
                near = did_you_mean(title, known[angle]) or "; write its title as it stands there"
                yield tokens.starts[number], f"{image} names nothing in this document{near}"
    level = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            if block.level > level + 1:
                advice = f"write {'#' * (level + 1)} for the next level below"
                yield block.start, f"this heading leaves out a level; {advice}"
            level = block.level


def _named(angle: bool, title: str) -> str:
    return f"<{title}>" if angle else f"[{title}]"


def _texts(tokens: lx.Tokens, first: Member, other: Member) -> Iterator[tuple[int, str]]:
    if other is not first and inline.read(tokens, first.content) != inline.read(tokens, other.content):
        named = _named(other.angle, other.title)
        advice = f"define it once, and write {named} elsewhere"
        yield other.start, f"{named} has another text above, and the last one counts; {advice}"


def _roots(document: Document) -> Iterator[Member]:
    for block in document.blocks:
        if isinstance(block, Member):
            yield block
        elif isinstance(block, Listing):
            yield from block.items
        elif isinstance(block, Structure):
            for part in block.steps:
                if isinstance(part, Inference):
                    yield from (relation.member for relation in part.relations)
                else:
                    yield part
