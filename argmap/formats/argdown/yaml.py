"""YAML, read safely: data blocks and front matter.

The core schema of YAML 1.2 (§10.3.2) is read, as the reference's reader does: ``no`` is a word and not
false, a date stays the text it is. PyYAML gives the events; they are put together here, with a stack of
their own, because its composer recurses as deep as the text does and follows aliases without a limit. More
than 120 levels, more than 100,000 values by way of aliases, a key that is given twice and unknown ``!tags``
are refused before anything is built from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

__all__ = ["Yaml", "YamlError", "scalar"]

_DEEPEST = 120  # data nests 100 deep at most; the front matter puts a few levels above it
_TOO_DEEP = f"this nests more than {_DEEPEST} deep; flatten it"
_MOST = 100_000
_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,4000}|0o[0-7]{1,4000}|0x[0-9a-fA-F]{1,4000}")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_TAG = "tag:yaml.org,2002:"

_SHORT = 20_000

Path = tuple[str | int, ...]


class YamlError(Exception):
    """Say what cannot be read, and at which offset of the YAML text."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def scalar(text: str) -> Any:
    """Give the value of a plain scalar in the core schema.

    Example:
        >>> [scalar(s) for s in ("12", "0x1F", "1.5", "true", "no", "2025-06-02", "~")]
        [12, 31, 1.5, True, 'no', '2025-06-02', None]
    """
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if text[0] in "0123456789+-.":
        if _INT.fullmatch(text):
            return int(text, {"0x": 16, "0o": 8}.get(text[:2], 10))
        if _FLOAT.fullmatch(text):
            return float(text.replace(".", "", 1) if text.lower().lstrip("+-") in (".inf", ".nan") else text)
    return text


def _fast_loader() -> Any:
    """Give the loader written in C, or None where PyYAML was built without it."""
    import yaml

    return getattr(yaml, "CSafeLoader", None)


class Yaml:
    """A YAML document: its value, and for each path in it where it stands and how it was written.

    Args:
        text: The YAML itself.

    Example:
        >>> yaml = Yaml("{kind: proposal, at: [007]}")
        >>> yaml.value, yaml.offset(("at", 0)), yaml.source(("at", 0))
        ({'kind': 'proposal', 'at': [7]}, 22, '007')

    Raises:
        YamlError: it is no YAML, or more than it should be.
    """

    def __init__(self, text: str, *, base: int = 0) -> None:
        self.text = text
        self.base = base  # where the text begins in the document
        self.value: Any = None
        self._places: dict[Path, tuple[int, str]] | None = None
        self._keys: dict[Path, int] = {}
        self._loader = _fast_loader()
        try:
            self._build()
        except YamlError:
            # The loader in C refuses {a:[1]}, which the reference and the one in Python read.
            if self._loader is None or len(text) > _SHORT:
                raise
            self._loader = None
            self._build()

    def _build(self) -> None:
        for _ in self._compose(None):
            pass

    def offset(self, path: Path) -> int:
        """Give the offset of a value, or of the nearest value above it."""
        places = self._index()
        while path and path not in places:
            path = path[:-1]
        return places.get(path, (0, ""))[0]

    def key_offset(self, path: Path) -> int:
        """Give the offset of a key."""
        return self._keys.get(path, self.offset(path))

    def source(self, path: Path) -> str:
        """Give a scalar as it was written, so that ``007`` stays what it is where a text is wanted."""
        return self._index().get(path, (0, ""))[1]

    def _index(self) -> dict[Path, tuple[int, str]]:
        if self._places is None:
            self._places = {}
            for path, offset, written in self._compose([]):
                if path in self._places:  # a key comes before its value, and has the same path
                    self._keys[path] = self._places[path][0]
                self._places[path] = offset, written
        return self._places

    def _events(self) -> Iterator[Any]:
        import yaml

        try:
            yield from yaml.parse(self.text, Loader=self._loader or yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            deep = "nesting depth" in str(error.problem)  # the scanner is ahead of us
            problem = _TOO_DEEP if deep else f"this is not YAML: {error.problem}"
            raise YamlError(problem, mark.index if mark else 0) from None
        except yaml.reader.ReaderError as error:
            raise YamlError(
                f"this is not YAML: the character {error.character!r} must be escaped", 0
            ) from None
        except (yaml.YAMLError, UnicodeEncodeError) as error:
            raise YamlError(f"this is not YAML: {str(error).splitlines()[0]}", 0) from None

    def _compose(self, path: list[str | int] | None) -> Iterator[tuple[Path, int, str]]:
        """Build the value; with a path, name each value's place and source instead of building twice."""
        import yaml

        building = _Building()
        documents = 0
        for event in self._events():
            kind = type(event)
            if kind is yaml.ScalarEvent:
                frame = building.top
                if path is not None:
                    if frame.is_key:
                        yield (*building.path(), event.value), event.start_mark.index, event.value
                    else:
                        yield building.path(), event.start_mark.index, event.value
                building.add(_resolve(event, as_key=frame.is_key), event.anchor, 1, 0, event)
            elif kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                if path is not None:
                    yield building.path(), event.start_mark.index, ""
                building.open(event, {} if kind is yaml.MappingStartEvent else [])
            elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                building.close(event)
            elif kind is yaml.AliasEvent:
                building.alias(event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise YamlError(
                        "there is one YAML document at most; remove '---'", event.start_mark.index
                    )
        if path is None:
            self.value = building.root.items[0] if building.root.items else None


class _Frame:
    """A sequence or mapping being built; `size` counts its values, `height` its levels."""

    __slots__ = ("anchor", "height", "items", "key", "merges", "size", "start")

    def __init__(self, items: Any, anchor: str | None, start: Any) -> None:
        self.items = items
        self.anchor = anchor
        self.start = start
        self.key: Any = None
        self.size, self.height = 1, 1
        self.merges: list[dict[str, Any]] = []

    @property
    def is_key(self) -> bool:
        return isinstance(self.items, dict) and self.key is None


class _Building:
    def __init__(self) -> None:
        self.root = _Frame([], None, None)
        self.stack = [self.root]
        self.anchors: dict[str, tuple[Any, int, int] | None] = {}

    @property
    def top(self) -> _Frame:
        return self.stack[-1]

    def path(self) -> Path:
        frames = self.stack[1:]
        return tuple(f.key if isinstance(f.items, dict) else len(f.items) for f in frames if not f.is_key)

    def open(self, event: Any, items: Any) -> None:
        if self.top.is_key:
            raise YamlError("a key is a single word or text", event.start_mark.index)
        if event.tag not in (None, "!", f"{_TAG}map", f"{_TAG}seq"):
            raise YamlError(f"the tag {event.tag!r} is not read; leave it out", event.start_mark.index)
        if len(self.stack) > _DEEPEST:
            raise YamlError(_TOO_DEEP, event.start_mark.index)
        if event.anchor:
            self.anchors[event.anchor] = None
        self.stack.append(_Frame(items, event.anchor, event))

    def close(self, event: Any) -> None:
        frame = self.stack.pop()
        for given in frame.merges:
            for key, value in given.items():
                frame.items.setdefault(key, value)
        self.add(frame.items, frame.anchor, frame.size, frame.height, frame.start)

    def add(self, value: Any, anchor: str | None, size: int, height: int, event: Any) -> None:
        frame = self.top
        if anchor:
            self.anchors[anchor] = (value, size, height)
        frame.size += size
        frame.height = max(frame.height, height + 1)
        if isinstance(frame.items, list):
            frame.items.append(value)
        elif frame.key is None:
            if value in frame.items:
                raise YamlError(f"the key {value!r} is given twice", event.start_mark.index)
            frame.key = value
        else:
            if frame.key == "<<" and getattr(frame.key, "merges", False):
                self.merge(frame, value, event)
            else:
                frame.items[str(frame.key)] = value
            frame.key = None

    def merge(self, frame: _Frame, value: Any, event: Any) -> None:
        for given in value if isinstance(value, list) else [value]:
            if not isinstance(given, dict):
                raise YamlError("'<<' takes a mapping", event.start_mark.index)
            frame.merges.append(given)

    def alias(self, event: Any) -> None:
        known = self.anchors.get(event.anchor)
        at = event.start_mark.index
        if known is None:
            raise YamlError(f"the alias *{event.anchor} names nothing that is complete", at)
        value, size, height = known
        if self.top.is_key and not isinstance(value, str):
            raise YamlError("a key is a single word or text", at)
        if sum(frame.size for frame in self.stack) + size > _MOST:
            raise YamlError(f"the aliases stand for more than {_MOST:,} values; write out what is meant", at)
        if len(self.stack) + height > _DEEPEST:
            raise YamlError(_TOO_DEEP, at)
        self.add(value, None, size, height, event)


class _Merge(str):
    __slots__ = ()
    merges = True


def _resolve(event: Any, *, as_key: bool) -> Any:
    text, tag = event.value, event.tag
    if tag in (None, "!"):
        if as_key:
            return _Merge(text) if text == "<<" and event.implicit[0] else text
        return scalar(text) if event.implicit[0] and tag is None else text
    if tag == f"{_TAG}str":
        return text
    if tag in (f"{_TAG}int", f"{_TAG}float", f"{_TAG}bool", f"{_TAG}null"):
        return text if as_key else scalar(text)
    raise YamlError(f"the tag {tag!r} is not read; leave it out", event.start_mark.index)
