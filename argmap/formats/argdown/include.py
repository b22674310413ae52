"""``@include(part.argdown)``: a document that is made of several files.

The text of the other file stands in the place of the words, whatever is around them; a path is read from the
folder of the file that has it. What is included twice stands only where it is included first.

Where this differs from the reference on purpose: only files in the folder of the first file, or below it, can
be included, also by way of links; a file that includes itself, by whatever way round, is an error and not
silence; and only text includes: not a comment, a title, a link or data, and nothing after a backslash. So
what argmap writes never does.

Source: ``IncludePlugin.ts`` of ``@argdown/node`` 1.7.5.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from argmap.errors import ArgMapError, DecodeError
from argmap.files import decoded, read_bytes
from argmap.formats._whole import Piece, Whole
from argmap.formats.argdown.lexer import TEXT, lex
from argmap.places import Lines

__all__ = ["gather"]

_INCLUDE = re.compile(r"@include\(([^)]+)\)")
_AGAIN = "<!-- included above -->"


@dataclass(slots=True)
class _File:
    """A file that is being read: what it is called, where it is, how far it is read."""

    name: str
    path: str
    text: str
    lines: Lines
    words: list[re.Match[str]] = field(default_factory=list)
    at: int = 0


def gather(text: str, name: str) -> Whole | None:
    """Put the files that a file includes in their places, or give None where it includes none.

    Args:
        text: The text of the first file.
        name: Its path.
    """
    if "@include(" not in text:
        return None
    folder = os.path.dirname(os.path.realpath(name))
    open_ = [_file(name, os.path.realpath(name), text)]
    seen = {open_[0].path}
    pieces: list[Piece] = []
    errors: list[DecodeError] = []
    while open_:
        file = open_[-1]
        words = file.words.pop() if file.words else None
        end = len(file.text) if words is None else words.start()
        pieces.append(Piece(file.text[file.at : end], file.lines, file.at))
        if words is None:
            open_.pop()
            continue
        file.at = words.end()
        try:
            shown, path = _found(file, words, folder, open_)
            if path in seen:
                pieces.append(Piece(_AGAIN, file.lines, words.start()))
                continue
            seen.add(path)
            open_.append(_file(shown, path, decoded(read_bytes(path), name=shown)))
        except DecodeError as error:
            errors.append(error)
        except (ArgMapError, ValueError) as error:
            message = f"{words[1].strip()!r} cannot be included: {error}"
            errors.append(DecodeError(message, file.lines.place(words.start())))
    return Whole(tuple(piece for piece in pieces if piece.text), errors=tuple(errors))


def _file(name: str, path: str, text: str) -> _File:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    file = _File(name, path, text, Lines(text, name=name))
    found = list(_INCLUDE.finditer(text))
    if found:
        tokens = lex(text)
        for words in reversed(found):
            at = bisect_right(tokens.starts, words.start()) - 1
            # What no token covers stands in a comment.
            if at >= 0 and tokens.ends[at] > words.start() and tokens.kinds[at] == TEXT:
                file.words.append(words)
    return file


def _found(file: _File, words: re.Match[str], folder: str, open_: list[_File]) -> tuple[str, str]:
    """Give the name and the path of an included file.

    Raises:
        DecodeError: it lies elsewhere, or it is being read already, or there is none.
    """
    given, place = words[1].strip(), file.lines.place(words.start())
    names = [os.path.basename(other.name) for other in open_]
    path = os.path.realpath(os.path.join(os.path.dirname(file.path), given))
    if not path.startswith(folder.rstrip(os.sep) + os.sep):
        way = f"only files in it can be included, so move it to where {names[0]} is"
        raise DecodeError(f"{given!r} lies outside the folder of {names[0]}; {way}", place)
    for n, other in enumerate(open_):
        if other.path == path:
            circle = " includes ".join([*names[n:], names[n]])
            raise DecodeError(f"this goes round in a circle: {circle}; take one of these out", place)
    if not os.path.exists(path):
        raise DecodeError(f"there is no file {given!r} to include; paths begin beside {names[-1]}", place)
    return os.path.normpath(os.path.join(os.path.dirname(file.name), given)), path
