"""Where in a text each statement and link stands."""

from __future__ import annotations

from argmap.formats.argdown.assembly import assemble
from argmap.formats.argdown.builder import Builder
from argmap.formats.argdown.lexer import lex
from argmap.formats.argdown.parser import parse
from argmap.places import Lines, Place

__all__ = ["places"]


def places(text: str, name: str = "") -> dict[str, Place]:
    """Give the place of each statement and link, by its id; of a statement, the first one with its text.

    Example:
        >>> found = places("[A]: One.\\n  <- [B]: Two.\\n", "a.argdown")
        >>> {id: str(place) for id, place in found.items()}
        {'a': 'a.argdown:1:1', 'b': 'a.argdown:2:6', 'b.attacks.a': 'a.argdown:2:3'}
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = Lines(text, name=name)
    tokens = lex(text)
    document, _ = parse(tokens, lines)
    builder = Builder(tokens, document, lines)
    assemble(builder)
    return {id: lines.place(at) for id, at in builder.places.items()}
