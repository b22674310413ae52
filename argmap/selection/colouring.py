"""The colours that an Argdown document asks for, as data.

::

    [Suspend the deal]: … #fish {color: "#1b9e77"}         a colour, or a number in the colour scheme

    color:
      colorScheme: colorbrewer-set3                        a name, or a list of colours
      tagColors: {fish: "#ff0000", cost: {color: 3, priority: 2}}
      statementColors: {Suspend the deal: 2}
      argumentColors: {…}
      groupColors: {…}
      groupColorScheme: ["#DADADA", …]                     by level
      colorizeByTag: true
      colorizeGroupsByTag: false
      ignoreColorData: false

A tag without a colour of its own takes the next of the scheme, in the order in which the document has them;
the first colour of the scheme is for what has no tag. argmap's own pictures speak by shape and use none of
this: it is for other tools.

Source: ``ColorPlugin.ts`` of ``@argdown/core`` 1.7.5.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from argmap.selection.edges import Group, Map, Node
from argmap.selection.elements import Element, Field, Section
from argmap.selection.options import truthy
from argmap.selection.schemes import SCHEMES

__all__ = ["colours"]

_COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\Z", re.IGNORECASE)
_GREYS = ("#DADADA", "#BABABA", "#AAAAAA")


def colours(field: Field, map: Map, settings: Mapping[str, Any]) -> dict[str, str]:
    """Give the colour of each node and group of a map that has one, by its id.

    Args:
        settings: What stands under ``color:`` in the front matter.

    Example:
        >>> node = Node("n0", Element("A", False, tags=("fish",)))
        >>> colours(Field(tags=("fish",)), Map([node]), {"colorScheme": ["#aaaaaa", "#bbbbbb"]})
        {'n0': '#bbbbbb'}
    """
    painter = _Painter(field, settings)
    sections = {section.id: section for section in field.walk()}
    found = {
        node.id: painter.group(node, sections[node.id]) if isinstance(node, Group) else painter.node(node)
        for node in map.walk()
    }
    return {name: colour for name, colour in found.items() if colour is not None}


class _Painter:
    def __init__(self, field: Field, settings: Mapping[str, Any]) -> None:
        self.settings = settings
        scheme = settings.get("colorScheme")
        self.scheme = scheme if isinstance(scheme, list) else SCHEMES.get(str(scheme), SCHEMES["default"])
        greys = settings.get("groupColorScheme")
        self.greys = greys if isinstance(greys, list) else _GREYS
        self.by_tag = truthy(settings.get("colorizeByTag", True))
        self.groups_by_tag = truthy(settings.get("colorizeGroupsByTag"))
        self.tags: dict[str, str | None] = {}
        self.group_tags: dict[str, str | None] = {}
        self.priority: dict[str, float] = {}
        for n, tag in enumerate(field.tags if self.by_tag or self.groups_by_tag else ()):
            given = self.table("tagColors").get(tag)
            if given is not None:
                self.tags[tag], self.group_tags[tag] = _colour(self.scheme, given), _colour(self.greys, given)
                rank = given.get("priority") if isinstance(given, Mapping) else None
                self.priority[tag] = rank if isinstance(rank, (int, float)) else 0
            else:
                self.tags[tag], self.group_tags[tag] = _at(self.scheme, n + 1), _at(self.greys, n + 1)
                self.priority[tag] = 0

    def table(self, name: str) -> Mapping[str, Any]:
        given = self.settings.get(name)
        return given if isinstance(given, Mapping) else {}

    def own(self, data: Mapping[str, Any] | None) -> Any:
        return (data or {}).get("color") if not truthy(self.settings.get("ignoreColorData")) else None

    def node(self, node: Node) -> str | None:
        element: Element = node.element
        named = self.table("argumentColors" if element.angle else "statementColors").get(element.title)
        if (own := self.own(element.data)) is not None:
            return _colour(self.scheme, own)
        if named is not None:
            return _colour(self.scheme, named)
        if self.by_tag and element.tags:
            return _colour(self.scheme, self.tags.get(self.first(element.tags)))
        return _at(self.scheme, 0)

    def group(self, group: Group, section: Section) -> str | None:
        named, own = self.table("groupColors").get(section.title), self.own(section.data)
        if truthy(own) or truthy(named):
            return _colour(self.greys, own if own is not None else named)
        if self.groups_by_tag and section.tags:
            return _colour(self.greys, self.group_tags.get(self.first(section.tags)))
        return _at(self.greys, min(len(self.greys), group.level) - 1)

    def first(self, tags: Sequence[str]) -> str:
        """Give the tag of the highest priority, and of equals the first."""
        best = tags[0]
        for tag in tags[1:]:
            known = tag in self.priority and best in self.priority
            if not known or self.priority[tag] > self.priority[best]:
                best = tag
        return best


def _at(scheme: Sequence[Any], number: int) -> str | None:
    return scheme[number] if 0 <= number < len(scheme) else None


def _colour(scheme: Sequence[Any], given: Any) -> str | None:
    """Give a colour: as it is written, or by its number in the scheme."""
    if isinstance(given, str):
        return given if _COLOUR.match(given) else None
    if isinstance(given, Mapping):
        within = given.get("color")
        if isinstance(within, str):
            return within
        return _at(scheme, within) if isinstance(within, int) and not isinstance(within, bool) else None
    if isinstance(given, int) and not isinstance(given, bool):
        found = _at(scheme, given)
        return found if isinstance(found, str) and _COLOUR.match(found) else None
    return None
