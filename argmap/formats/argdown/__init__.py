"""Argdown: the notation people write.

An argmap file is an Argdown file that the official tools accept. Statements, arguments, relations and
premise–conclusion structures are Argdown's own; who spoke, with what words and from which source is data
beside them, under ``argmap:`` in the front matter and in the data blocks (see
`argmap.formats.argdown.speech` and `argmap.formats.argdown.statements` for the keys).

The way from text to debate has four steps, each with its own room: `lexer` (tokens), `parser` (the tree, and
every error in it), `builder` (occurrences to statements, signs to relations), `assembly` (ids, names, the
debate). `writer` goes back. What a debate has no place for rides beside it as the author's own text: which
words were bold, italic or linked, comments, layout, the data of headings, lists as lists, the difference
between one occurrence of a statement and another. It comes back as long as the debate is as it was read;
`tidy` puts it in order, `lint` says what in it is probably not meant.

Where this reader differs from the reference on purpose: it refuses data that is no YAML (the reference
drops what comes after it in silence); it reads data over several lines in files from Windows; relations of a
reconstructed argument stay on the argument and do not move to its conclusion; ``explodeArguments`` and the
strict mode of the model are kept as data and change nothing in the debate. `reference` gives all that the
reference's model has, with relations moved, strict or exploded as it would.

Source: the reference parser ``@argdown/core`` 1.7.5 and the guide at argdown.org.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.errors import DecodeError
from argmap.formats._format import Diagnostic, Format, Report
from argmap.formats.argdown.advice import LINK_OVER_LINES
from argmap.formats.argdown.assembly import assemble
from argmap.formats.argdown.builder import Builder
from argmap.formats.argdown.include import gather
from argmap.formats.argdown.layouts import ArgdownOptions
from argmap.formats.argdown.lexer import lex
from argmap.formats.argdown.parser import parse
from argmap.model import Debate
from argmap.model.collector import paused
from argmap.places import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.lexer import Tokens
    from argmap.formats.argdown.tree import Document
    from argmap.places import Place

__all__ = ["FORMAT", "decode", "encode"]


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from Argdown.

    Args:
        strict: Refuse a text with errors. Otherwise a block with an error is left out, and so is data
            that cannot be read; `report` is told of each.
        report: Is told of warnings too: of what is read as it stands and probably not meant.

    Raises:
        DecodeError: the first error of the text, and all others under `more`; without `strict`, only
            where nothing can be made of the text at all.

    Example:
        >>> debate = decode("[Suspend]: Suspend the deal.\\n  <- [Cost]: It would cost too much.\\n")
        >>> debate.links[0].id
        'cost.attacks.suspend'
        >>> decode("[Suspend]: Suspend the deal.\\n\\n  - [Cost]\\n")
        Traceback (most recent call last):
        argmap.errors.DecodeError: 3:3: a relation may not follow an empty line; remove the empty line, ...
          - [Cost]
          ^
    """
    with paused(len(text) // 20):  # about as many values as are made
        debate, errors, warned = _read(text, name, lint=report is not None)
    if debate is None or (errors and strict):
        first, *more = errors
        raise DecodeError(first.message, first.place, more=more)
    if report is not None:
        found = [Diagnostic(error.message, error.place) for error in errors]
        for diagnostic in sorted([*found, *warned], key=_place):
            report(diagnostic)
    if not errors:
        debate.__dict__["written"] = ("argdown", text)
    return debate


def encode(debate: Debate, *, layout: str = "own") -> str:
    """Write a debate as Argdown; `decode` gives the same debate back.

    Args:
        layout: ``own`` gives the author's file back to the letter, where the debate is as it was read;
            ``tidy`` puts that file in order; ``new`` writes the debate anew, as it is written where it has
            been changed or comes from elsewhere.

    Raises:
        FormatError: a text of the debate is no text that a file can hold, or there is no such layout.

    Example:
        >>> debate = decode("[A]: One. // why?\\n    -[B]:  Two\\n")
        >>> print(encode(debate, layout="tidy"), end="")
        [A]: One. // why?
          - [B]:  Two
        >>> print(encode(debate.replace(title="T"), layout="tidy"), end="")
        ===
        title: T
        ===
        <BLANKLINE>
        [A]: One.
          <- [B]: Two
    """
    from argmap.formats.argdown.tidy import tidy
    from argmap.formats.argdown.writer import write

    ArgdownOptions(layout)
    if layout != "new" and debate.written is not None and debate.written[0] == "argdown":
        own = debate.written[1]
        ordered = tidy(own) if layout == "tidy" else own
        return ordered if ordered == own or decode(ordered) == debate else own
    return write(debate)


def _place(diagnostic: Diagnostic) -> tuple[int, int]:
    place = diagnostic.place
    return (place.line, place.column) if place is not None else (0, 0)


def _read(text: str, name: str, *, lint: bool) -> tuple[Debate | None, list[DecodeError], list[Diagnostic]]:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = Lines(text, name=name)
    tokens = lex(text)
    document, errors = parse(tokens, lines)
    builder = Builder(tokens, document, lines)
    debate = assemble(builder)
    errors += builder.errors
    errors += [DecodeError(LINK_OVER_LINES, lines.place(tokens.starts[n])) for n in tokens.broken]
    errors.sort(key=lambda error: (error.place.line, error.place.column) if error.place else (0, 0))
    return debate, errors, _warned(tokens, document, lines) if lint else []


def _warned(tokens: Tokens, document: Document, lines: Lines) -> list[Diagnostic]:
    from argmap.formats.argdown.lint import warnings

    return [Diagnostic(message, lines.place(at), "warning") for at, message in warnings(tokens, document)]


def _places(text: str, name: str) -> dict[str, Mapping[str, Place]]:
    from argmap.formats.argdown.locating import places

    found = places(text, name)
    return {"statement": found, "link": found}


FORMAT = Format(
    name="argdown",
    suffixes=(".argdown", ".ad"),
    spec="Argdown 1.7 (argdown.org), with speakers, sources and speech acts as data beside it",
    decode=decode,
    encode=encode,
    places=_places,
    gather=gather,
    options=ArgdownOptions,
    tidy={"layout": "tidy"},
    looks_like=lambda head: not re.match(r"\s*<(?:[?!]|\w+ xmlns)", head) and bool(
        re.search(r"\A\s*===|^\s*(?:\[[^\]\n]+\]|<[^>\n]+>)(?::|\s*$)|^\s+[-+<>_]{1,2} ?[\[<]", head, re.M)
    ),
)
