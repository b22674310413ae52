"""YAML, read safely: data blocks and front matter, with the place of every value.

More than 120 levels, more than 100,000 values by way of aliases, a key that is given twice and unknown
``!tags`` are refused (`argmap.formats.argdown.yamlreader`). Where things stand is found on a second reading,
and only when somebody asks: that is, in an error.
"""

from __future__ import annotations

import re
from typing import Any

from argmap.formats.argdown.yamlproperties import Path
from argmap.formats.argdown.yamlreader import Reader
from argmap.formats.argdown.yamlscan import YamlError
from argmap.formats.argdown.yamlwords import scalar

__all__ = ["Path", "Yaml", "YamlError", "scalar"]

_DEEPEST = 120  # data nests 100 deep at most; the front matter puts a few levels above it


# A pair as most of them are: a word, and words, a text in quotes without escapes, or a number.
# Few and short ranges, here and below: a long one takes milliseconds to compile.
_QUOTED = r'"([ !#-\[\]-~\xa0-\u2027]*+)"'
_PAIR = re.compile(
    rf"""[ ]*+([A-Za-z_][\w-]*+):[ ]++
        (?:([A-Za-z][\w.-]*+(?:[ ][\w.-]++)*+)|{_QUOTED}|(0|[1-9]\d{{0,14}}+))
        [ ]*+([,}}])""",
    re.VERBOSE | re.ASCII,
)
# A line of the block style likewise, a pair or an item; a key without a value has lines of its own below.
_LINE = re.compile(
    rf"""([ ]*+)(?:([A-Za-z_][\w-]*+):|-)
        (?:[ ]++(?:([A-Za-z0-9][ -"$-9;-~]*+)|{_QUOTED}[ ]*+|(\{{[^\n]*\}})))?+(?:\n|\Z)""",
    re.VERBOSE | re.ASCII,
)
_SHALLOW = 20  # levels that are read at one look


def _quickly(text: str) -> dict[str, Any] | None:
    """Read a mapping on one line if it is as plain as most are, or give None to have it read in full.

    Example:
        >>> _quickly('{kind: proposal, quote: "should be", page: 5}'), _quickly("{rows: [1]}")
        ({'kind': 'proposal', 'quote': 'should be', 'page': 5}, None)
    """
    pairs: dict[str, Any] = {}
    at, size = 1, len(text)
    while at < size and text[0] == "{":
        match = _PAIR.match(text, at)
        if match is None:
            return None
        name, words, quoted, number, closing = match.groups()
        if name in pairs or scalar(name) is not name:
            return None
        pairs[name] = scalar(words) if words is not None else quoted if number is None else int(number)
        at = match.end()
        if closing == "}":
            return pairs if at == size else None
    return None


def _line_by_line(text: str) -> dict[str, Any] | None:
    """Read a mapping on lines if each is as plain as most are, or give None to have it read in full.

    Example:
        >>> _line_by_line("map:\\n  depth: 2\\n  tags:\\n    - a\\n"), _line_by_line("map: [a]\\n")
        ({'map': {'depth': 2, 'tags': ['a']}}, None)
    """
    at, size = int(text.startswith("\n")), len(text.rstrip(" \n"))
    root: dict[str, Any] = {}
    levels: list[tuple[int, dict[str, Any] | list[Any]]] = []  # each with its indentation
    opened = None  # the key to which lines that are indented further belong
    while at < size:
        match = _LINE.match(text, at, size)
        if match is None:
            return None
        indent, name, words, quoted, braces = match.groups()
        deep, last = len(indent), match.lastindex
        if not levels:
            levels.append((deep, root))
        elif deep > levels[-1][0]:
            into = levels[-1][1]
            if opened is None or not isinstance(into, dict) or len(levels) > _SHALLOW:
                return None
            below: dict[str, Any] | list[Any] = {} if name else []
            into[opened] = below
            levels.append((deep, below))
        else:
            while levels and deep < levels[-1][0]:
                levels.pop()
            if not levels or deep != levels[-1][0]:
                return None
        value: Any = quoted
        if words is not None:
            value = scalar(words.rstrip(" "))
        elif braces is not None and (value := _quickly(braces)) is None:
            return None
        into = levels[-1][1]
        if isinstance(into, list):
            if name or last == 1:
                return None
            into.append(value)
        elif name is None or name in into or scalar(name) is not name:
            return None
        else:
            into[name] = value
        opened = name if last == 2 else None
        at = match.end()
    return root if levels else None


class Yaml:
    """A YAML document: its value, and for each path in it where it stands and how it was written.

    Args:
        text: The YAML itself.
        base: Where the text begins in the document.
        deepest: How many levels are read.

    Example:
        >>> yaml = Yaml("{kind: proposal, at: [007]}")
        >>> yaml.value, yaml.offset(("at", 0)), yaml.source(("at", 0))
        ({'kind': 'proposal', 'at': [7]}, 22, '007')

    Raises:
        YamlError: it is no YAML, or more than it should be.
    """

    def __init__(self, text: str, *, base: int = 0, deepest: int = _DEEPEST) -> None:
        self.text = text
        self.base = base
        self._deepest = deepest
        self._places: dict[Path, tuple[int, str]] | None = None
        self._keys: dict[Path, int] = {}
        quick = _quickly(text) if text.startswith("{") else _line_by_line(text)
        self.value: Any = Reader(text, deepest, None).document() if quick is None else quick

    def offset(self, path: Path) -> int:
        """Give the offset of a value, or of the nearest value above it."""
        places = self._index()
        while path and path not in places:
            path = path[:-1]
        return places.get(path, (0, ""))[0]

    def key_offset(self, path: Path) -> int:
        """Give the offset of a key."""
        self._index()
        return self._keys.get(path, self.offset(path))

    def source(self, path: Path) -> str:
        """Give a scalar as it was written, so that ``007`` stays what it is where a text is wanted."""
        return self._index().get(path, (0, ""))[1]

    def _index(self) -> dict[Path, tuple[int, str]]:
        if self._places is None:
            self._places = {}
            reader = Reader(self.text, self._deepest, self._places)
            reader.document()
            self._keys = reader.keys
        return self._places
