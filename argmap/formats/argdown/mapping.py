"""The map of an Argdown document, as the reference draws it.

What Argdown knows of a document (`argmap.formats.argdown.reference`) becomes a field from which a map is
chosen (`argmap.selection`), with the front matter's own settings unless others are given.

Source: ``MapPlugin.ts`` and the plugins around it, and the JSON of ``@argdown/core`` 1.7.5.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from argmap.formats.argdown.include import gather
from argmap.formats.argdown.known import End, Known, Node, Section, in_order
from argmap.formats.argdown.reference import read
from argmap.selection import Map, Selection, close, colours, draw_up
from argmap.selection import elements as e
from argmap.selection.edges import Group
from argmap.selection.edges import Node as MapNode
from argmap.selection.options import truthy

__all__ = ["as_json", "field_of", "map_of", "selection_in"]

_ROLES: dict[str, Literal["premise", "intermediary", "main"]] = {
    "premise": "premise",
    "intermediary-conclusion": "intermediary",
    "main-conclusion": "main",
}


def map_of(known: Known, selection: Selection | None = None, *, closed: bool = False) -> Map:
    """Draw up the map of a document.

    Args:
        selection: What is on it; None takes the front matter's settings.
        closed: Hide what closed groups hold, as pictures do.

    Example:
        >>> from argmap.formats.argdown.reference import read
        >>> known = read("[A]: One.\\n  - <B>: Two.\\n\\n[C]: Three.\\n")
        >>> [node.element.title for node in map_of(known).nodes]
        ['A', 'B']
    """
    if selection is None:
        selection = Selection.from_settings(known.settings, strict=False)
    made = draw_up(field_of(known), selection)
    return close(made) if closed else made


def selection_in(text: str, name: str = "") -> Selection:
    """Read from a document what is on its map: the front matter's settings, and the data of its headings.

    Of a debate `argmap.selection.selection_of` does so too, but a debate does not keep the data of headings.

    Raises:
        DecodeError: the document cannot be read.
        QueryError: the front matter asks for a mode that is unknown.

    Example:
        >>> selection_in("# Costs {isClosed: true}\\n\\n[A]: One.\\n").headings
        {'Costs': {'isClosed': True}}
    """
    whole = gather(text, name) if name else None
    known = read(text if whole is None else whole.text, name)
    found: dict[str, Mapping[str, Any]] = {}
    stack = known.sections[::-1]
    while stack:
        section = stack.pop()
        if isinstance(section.data, Mapping):
            found.setdefault(section.title, section.data)
        stack.extend(reversed(section.children))
    return Selection.from_settings(known.settings).with_(headings=found)


def field_of(known: Known) -> e.Field:
    """Give what a map is chosen from."""
    return _Copy(known).field


class _Copy:
    """A document, copied into a field; what is reached twice is made once."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.made: dict[int, Any] = {}
        self.field = e.Field(
            statements={t: self.element(known.statements[t]) for t in in_order(known.statements)},
            arguments={t: self.element(known.arguments[t]) for t in in_order(known.arguments)},
            sections=self.sections(),
            tags=tuple(in_order(known.tags)),
            deepest=known.deepest,
        )
        for node in (*known.statements.values(), *known.arguments.values()):
            self.fill(node)
        self.field.ties = [self.tie(relation) for relation in known.relations]

    def sections(self) -> list[e.Section]:
        top: list[e.Section] = []
        stack: list[tuple[Section, e.Section | None]] = [(s, None) for s in reversed(self.known.sections)]
        regroup = self.known.setting("group", "regroup")
        while stack:
            section, parent = stack.pop()
            copy = e.Section(
                section.id,
                section.level,
                section.title,
                tuple(section.tags),
                section.data if isinstance(section.data, Mapping) else None,
                parent,
                closed=section.closed,
                fixed=isinstance(regroup, list) and bool(regroup),
            )
            self.made[id(section)] = copy
            (top if parent is None else parent.children).append(copy)
            stack.extend((child, copy) for child in reversed(section.children))
        return top

    def element(self, node: Node) -> e.Element:
        if id(node) not in self.made:
            self.made[id(node)] = e.Element(node.title, node.angle)
        made: e.Element = self.made[id(node)]
        return made

    def fill(self, node: Node) -> None:
        element = self.element(node)
        element.untitled = node.title.startswith("Untitled")
        element.tags = tuple(node.tags)
        element.data = node.data if isinstance(node.data, Mapping) else {}
        element.section = self.made.get(id(node.section))
        element.text = _text(node)
        element.ties = [self.tie(relation) for relation in node.relations]
        for member in node.members:
            if member.role == "top-level-statement":
                element.top_level = True
            elif member.argument and member.role == "premise":
                element.premise_of.append(member.argument)
            elif member.argument:
                (element.concludes if member.role == "main-conclusion" else element.within).append(
                    member.argument
                )
        for member in node.structure:
            inference = None if member.inference is None else self.end(member.inference)
            element.parts.append(
                e.Part(
                    self.element(self.known.statements[member.title]),
                    _ROLES[member.role],
                    inference if isinstance(inference, e.Inference) else None,
                )
            )

    def end(self, end: End) -> e.Element | e.Inference:
        if isinstance(end, Node):
            return self.element(end)
        if id(end) not in self.made:
            made = self.made[id(end)] = e.Inference(end.argument)
            made.ties = [self.tie(relation) for relation in end.relations]
        found: e.Inference = self.made[id(end)]
        return found

    def tie(self, relation: Any) -> e.Tie:
        made: e.Tie | None = self.made.get(id(relation))
        if made is None:
            made = self.made[id(relation)] = e.Tie(relation.kind, e.Inference(""), e.Inference(""))
            made.source, made.target = self.end(relation.source), self.end(relation.target)
        return made


def _text(node: Node) -> str | None:
    """Give the text of the canonical member: the last that says it is, else the last definition."""
    defined = [member for member in node.members if not member.reference]
    told = [m for m in defined if isinstance(m.data, Mapping) and truthy(m.data.get("isCanonical"))]
    return (told or defined)[-1].text if defined else None


# -- the reference's JSON -----------------------------------------------------------------------------------


def as_json(map: Map, known: Known) -> dict[str, Any]:
    """Give a map in the shape of the reference's JSON, without ranges and images."""
    settings = known.settings.get("color")
    paint = colours(field_of(known), map, settings if isinstance(settings, Mapping) else {})
    made: dict[str, dict[str, Any]] = {}
    for node in reversed(map.walk()):  # what a group holds is written before the group
        if isinstance(node, Group):
            given = {
                "title": node.title,
                "type": "group-map-node",
                "labelTitle": node.title,
                "level": node.level,
                "children": [made[child.id] for child in node.children],
                **({"isClosed": True} if node.closed else {}),
                **({"parent": node.parent} if node.parent else {}),
            }
        else:
            given = _node(node, known)
        made[node.id] = {"id": node.id, **given, **({"color": paint[node.id]} if node.id in paint else {})}
    return {
        "nodes": [made[node.id] for node in map.nodes],
        "edges": [
            {
                "id": edge.id,
                "type": "map-edge",
                "relationType": edge.kind,
                "from": edge.source.id,
                "to": edge.target.id,
                **({"fromEquivalenceClass": edge.leaves} if edge.leaves is not None else {}),
                **({"toEquivalenceClass": edge.meets} if edge.meets is not None else {}),
            }
            for edge in map.edges
        ],
    }


def _node(node: MapNode, known: Known) -> dict[str, Any]:
    element = node.element
    mode = known.setting("map", "argumentLabelMode" if element.angle else "statementLabelMode")
    mode = "hide-untitled" if mode is None else mode
    given: dict[str, Any] = {
        "title": element.title,
        "type": "argument-map-node" if element.angle else "statement-map-node",
    }
    text = element.text if mode in ("text", "hide-untitled") else None
    if mode == "title" or (
        (mode == "hide-untitled" or (mode == "text" and not text)) and (not element.untitled or not text)
    ):
        given["labelTitle"] = element.title
    if text:
        given["labelText"] = text
    tags = known.setting("map", "addTags")
    if element.tags and (tags is None or truthy(tags)):
        given["tags"] = list(element.tags)
    return given
