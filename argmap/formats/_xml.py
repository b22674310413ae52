"""XML from strangers: a tree of elements with their places, and nothing that grows as it is read.

No file or address is opened. An entity may stand for a few characters and for nothing that stands for
something else, so that nothing is expanded twice; depth and number of elements have a limit. The tree is
built and walked without recursion.

Source: Extensible Markup Language (XML) 1.0, fifth edition, §4.4; Python's notes on XML vulnerabilities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from argmap.errors import DecodeError
from argmap.places import Lines, Place

__all__ = ["Element", "parse", "place"]

_DEEPEST = 200
_MOST = 2_000_000
_LONGEST_ENTITY = 16


@dataclass(slots=True)
class Element:
    """One element: its name without a namespace, attributes, children, the text in it, and where it stands.

    Attributes:
        text: The text directly inside, before, between and after the children.
    """

    name: str
    attributes: dict[str, str]
    line: int = 0
    column: int = 0
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def get(self, name: str, default: str = "") -> str:
        """Give an attribute."""
        return self.attributes.get(name, default)

    def all(self, *names: str) -> Iterator[Element]:
        """Give every element of some names inside this one, at any depth, in the order of the text."""
        waiting = list(reversed(self.children))
        while waiting:
            here = waiting.pop()
            if here.name in names:
                yield here
            waiting += reversed(here.children)


class _RefusedError(Exception):
    pass


def parse(text: str, *, name: str = "") -> Element:
    """Parse a document.

    Raises:
        DecodeError: it is not well formed, or does what a stranger's document may not; with the place.

    Example:
        >>> root = parse("<a x='1'>one <b/> two</a>")
        >>> root.name, root.get("x"), root.text, [child.name for child in root.children]
        ('a', '1', 'one  two', ['b'])
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    top = Element("", {})
    path, texts = [top], [[""]]
    count = 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(path) > _DEEPEST:
            raise _RefusedError(f"elements nest more than {_DEEPEST} deep")
        if count > _MOST:
            raise _RefusedError(f"there are more than {_MOST} elements")
        made = Element(_local(tag), {_local(key): given for key, given in attributes.items()})
        made.line, made.column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        path[-1].children.append(made)
        path.append(made)
        texts.append([])

    def end(tag: str) -> None:
        path.pop().text = "".join(texts.pop())

    def entity(entity: str, parameter: Any, value: str | None, *rest: Any) -> None:
        if value is None or len(value) > _LONGEST_ENTITY or "&" in value.replace("&#", ""):
            raise _RefusedError(f"the entity {entity!r:.40} stands for more than a character")

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda given: texts[-1].append(given)
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        message = f"this is not XML: {expat.ErrorString(error.code)}"
        raise DecodeError(message, _place(text, error.lineno, error.offset + 1, name)) from None
    except _RefusedError as error:
        where = _place(text, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, name)
        raise DecodeError(f"this XML is not read: {error}", where) from None
    except UnicodeEncodeError as error:
        raise DecodeError(
            "this is not XML: half a pair of surrogates is no character",
            Lines(text, name=name).place(error.start),
        ) from None
    return top.children[0]


def place(element: Element, name: str) -> Place:
    """Give the place of an element in a file of some name."""
    return Place(element.line, element.column, f"<{element.name} …", name)


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


def _place(text: str, line: int, column: int, name: str) -> Place:
    lines = text.split("\n")
    return Place(line, column, lines[line - 1].rstrip("\r") if 0 < line <= len(lines) else "", name)
