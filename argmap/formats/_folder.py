"""A folder as one text: its files one after another, each behind a line with its name.

The line is ``==> utterances.jsonl <==``, as ``head`` and ``tail`` write it for several files. So a debate
that is a folder is read, written, piped and compared as any other; what is wrong in it has its place in the
file where it stands. None of the files may hold such a line; no JSON does.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from argmap.files import decoded, read_bytes
from argmap.formats._whole import Piece, Whole
from argmap.places import Lines

__all__ = ["Part", "beside", "gathered", "joined", "parted"]

_HEAD = re.compile(r"^==> ([^\n<>]{1,100}) <==\r?(?:\n|\Z)", re.M)


@dataclass(frozen=True, slots=True)
class Part:
    """One file: its text, and where in the whole text it begins."""

    text: str = ""
    start: int = 0


def joined(files: Mapping[str, str]) -> str:
    """Put files into one text.

    Example:
        >>> print(joined({"a.json": "{}\\n", "b.json": "[]\\n"}), end="")
        ==> a.json <==
        {}
        ==> b.json <==
        []
    """
    return "".join(f"==> {name} <==\n{text}" for name, text in files.items())


def parted(text: str, first: str) -> dict[str, Part]:
    """Give the files of one text; a text without a head is the first of them.

    Example:
        >>> parted("==> a.json <==\\n{}\\n==> b.json <==\\n[]\\n", "a.json")["b.json"]
        Part(text='[]\\n', start=33)
    """
    heads = list(_HEAD.finditer(text))
    if not heads or heads[0].start():
        return {first: Part(text)}
    ends = [*(head.start() for head in heads[1:]), len(text)]
    return {head[1]: Part(text[head.end() : end], head.end()) for head, end in zip(heads, ends, strict=True)}


def gathered(folder: str, names: Sequence[str]) -> Whole:
    """Read the files of a folder that have these names.

    Raises:
        ArgMapError: one of them cannot be read; as a `DecodeError` with its place where it is no text.
    """
    pieces: list[Piece] = []
    for name in names:
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            continue
        text = decoded(read_bytes(path), name=path)
        text += "" if text.endswith("\n") or not text else "\n"
        lines = Lines(text, name=path)
        pieces += [Piece(joined({name: ""}), lines, 0), Piece(text, lines, 0)]
    return Whole(tuple(piece for piece in pieces if piece.text))


def beside(names: Sequence[str]) -> Callable[[str, str], Whole | None]:
    """Make what gathers the folder of a file that is named like the first of its files."""

    def gather(text: str, name: str) -> Whole | None:
        folder, file = os.path.split(name)
        return gathered(folder, names) if file == names[0] and os.path.isfile(name) else None

    return gather
