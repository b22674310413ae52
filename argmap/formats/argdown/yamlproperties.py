"""What stands before a YAML value, or for one: tags, anchors, aliases (§6.9, §7.1), and their limits."""

from __future__ import annotations

import re
from typing import Any

from argmap.formats.argdown.yamlscan import Scanner
from argmap.formats.argdown.yamlwords import scalar

__all__ = ["MERGE", "Path", "Properties"]

Path = tuple[str | int, ...]

_MOST = 100_000
_TAG = "tag:yaml.org,2002:"
MERGE = f"{_TAG}merge"
_KINDS = {
    **dict.fromkeys(("str", "int", "float", "bool", "null"), "scalar"), "seq": "sequence", "map": "mapping",
}  # fmt: skip

_NAME = re.compile(r"[^ \t\n\r\0,\[\]{}]*+")
_TAG_NAME = re.compile(r"!<([^>\0]*)>|!(!?)([^ \t\n\r\0,\[\]{}!]*)(?=[ \t\n\r,\]}])")


class Properties(Scanner):
    """A place in a text, with what has been said about the next value and what anchors name."""

    def __init__(self, text: str, deepest: int, index: dict[Path, tuple[int, str]] | None) -> None:
        super().__init__(text)
        self.deepest = deepest
        self.index = index
        self.keys: dict[Path, int] = {}
        self.path: list[str | int] = []
        self.depth = self.high = 0
        self.count = 0
        self.anchors: dict[str, tuple[Any, int, int] | None] = {}
        self.anchor: str | None = None

    def property(self, char: str) -> None:
        """Read a tag or an anchor (§6.9)."""
        if char == "&":
            if self.anchor is not None:
                raise self.fail("this is not YAML: a value has one anchor at most")
            self.at += 1
            self.anchor = self.name("an anchor")
            return
        match = _TAG_NAME.match(self.text, self.at)
        if match is None or self.tag is not None:
            raise self.fail("this is not YAML: a value has one tag at most, such as !!str")
        name = match[1] if match[1] is not None else f"{_TAG if match[2] else '!'}{match[3]}"
        if name != "!" and name.removeprefix(_TAG) not in _KINDS:
            raise self.fail(f"the tag {match[0]!r} is not read; leave it out")
        self.tag, self.at = name, match.end()

    def name(self, what: str) -> str:
        """Read the name of an anchor or alias."""
        match = _NAME.match(self.text, self.at)
        if not match or not match[0]:
            raise self.fail(f"this is not YAML: {what} needs a name")
        self.at = match.end()
        return match[0]

    def alias(self) -> bool:
        """Put in what an anchor names, unless it stands for too much (§7.1)."""
        start = self.at
        self.at += 1
        name = self.name("an alias")
        known = self.anchors.get(name)
        if known is None:
            raise self.fail(f"the alias *{name} names nothing that is complete", start)
        if self.tag is not None or self.anchor is not None:
            raise self.fail("this is not YAML: an alias has no properties", start)
        self.value, size, height = known
        self.high = max(self.high, self.depth + height - 1)
        self.spend(size, start)
        if self.high > self.deepest:
            raise self.fail(f"this nests more than {self.deepest} deep; flatten it", start)
        self.skip()
        return True

    def resolve(self, start: int) -> None:
        """Give a scalar its value by its tag or, where it is plain, by its look (§10.3.2)."""
        tag, value = self.tag, self.value
        if self.index is not None:
            self.index[tuple(self.path)] = start, self.source if self.kind == "scalar" else ""
        if tag is None or tag == "!":
            return
        if tag == "?":
            self.value = scalar(value)
            if value == "<<":
                self.tag = MERGE
            return
        name = tag.removeprefix(_TAG)
        kind = _KINDS[name]
        if value is not None and kind != self.kind:
            raise self.fail(f"the tag !!{name} is for a {kind}", start)
        if name in ("map", "seq", "str"):
            self.value = {"map": {}, "seq": [], "str": ""}[name] if value is None else value
            return
        if isinstance(value, str):
            self.value = scalar(value)
        fits: Any = {"int": int, "float": (int, float), "bool": bool, "null": type(None)}[name]
        if not isinstance(self.value, fits) or (name in ("int", "float") and isinstance(self.value, bool)):
            raise self.fail(f"this is no !!{name}", start)

    def spend(self, values: int, at: int) -> None:
        """Count what aliases stand for, up to a limit."""
        self.count += values
        if self.count > _MOST:
            raise self.fail(f"the aliases stand for more than {_MOST:,} values; write out what is meant", at)
