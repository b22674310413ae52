"""What Argdown knows of a document: all occurrences of each title, roles, sections, relations.

A debate has one text for each statement and no more; Argdown keeps every occurrence. These are the values
that `argmap.formats.argdown.reference` gathers, in the reference's own terms: an equivalence class is all
occurrences of one ``[title]``, an inference is what an undercut strikes.

Unlike the values of the model they refer to each other in circles and change while they are gathered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

__all__ = [
    "End",
    "Inference",
    "Known",
    "Node",
    "Occurrence",
    "Relation",
    "RelationKind",
    "Role",
    "Section",
    "in_order",
]

RelationKind = Literal["support", "attack", "undercut", "entails", "contrary", "contradictory"]
_LAST_INDEX = 2**32 - 2
Role = Literal[
    "",
    "top-level-statement",
    "relation-statement",
    "argument-description",
    "premise",
    "intermediary-conclusion",
    "main-conclusion",
]


@dataclass(slots=True, eq=False)
class Section:
    """A heading and what stands under it; `closed` is for groups of the front matter, which have no data."""

    id: str
    level: int
    title: str
    tags: list[str]
    data: dict[str, Any] | None
    children: list[Section] = field(default_factory=list)
    closed: Any = None


@dataclass(slots=True, eq=False)
class Occurrence:
    """One place where a statement or an argument stands.

    `start` is its offset in a text whose lines end with ``\\n``; `inference` leads to a conclusion.
    """

    start: int
    title: str
    role: Role
    text: str
    reference: bool
    tags: Sequence[str]
    data: dict[str, Any] | None
    section: Section | None
    argument: str = ""
    inference: Inference | None = None


@dataclass(slots=True, eq=False)
class Inference:
    """A step of an argument; `conclusion` counts the numbered statements from 0."""

    rules: list[str]
    data: dict[str, Any] | None
    argument: str = ""
    conclusion: int = 0
    relations: list[Relation] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Node:
    """All occurrences of one title: an equivalence class of statements, or an argument."""

    title: str
    angle: bool
    members: list[Occurrence] = field(default_factory=list)
    structure: list[Occurrence] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    data: dict[str, Any] | None = None
    section: Section | None = None
    relations: list[Relation] = field(default_factory=list)


End: TypeAlias = Node | Inference


@dataclass(slots=True, eq=False)
class Relation:
    """A relation, from its source to its target."""

    kind: RelationKind
    source: End
    target: End


@dataclass(slots=True, eq=False)
class Known:
    """A whole document.

    Attributes:
        settings: Its front matter.
        tags: Every tag, in the order of the text.
        deepest: The level of the deepest heading, also where groups stand in the place of the headings.
    """

    settings: Mapping[str, Any] = field(default_factory=dict)
    statements: dict[str, Node] = field(default_factory=dict)
    arguments: dict[str, Node] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    deepest: int = 0

    def setting(self, group: str, name: str) -> Any:
        """Give a setting of the front matter, as ``model: {mode: strict}``, or None."""
        given = self.settings.get(group)
        return given.get(name) if isinstance(given, dict) else None

    def as_json(self) -> dict[str, Any]:
        """Give it in the shape of the reference's JSON, without positions, ranges and colours."""
        return {
            "statements": {title: _node(node) for title, node in self.statements.items()},
            "arguments": {title: _node(node) for title, node in self.arguments.items()},
            "relations": [_relation(relation) for relation in self.relations],
            "sections": [_section(section) for section in self.sections],
        }


def in_order(titles: Iterable[str]) -> list[str]:
    """Give titles in the order in which the reference has them: whole numbers come first.

    Example:
        >>> in_order(["b", "10", "2", "a", "02"])
        ['2', '10', 'b', 'a', '02']
    """
    given = list(titles)
    numbers = [t for t in given if t.isascii() and t.isdigit() and str(int(t[:12])) == t]
    numbers = sorted((t for t in numbers if int(t) <= _LAST_INDEX), key=int)
    return [*numbers, *(t for t in given if t not in set(numbers))] if numbers else given


def _given(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], False)}


def _node(node: Node) -> dict[str, Any]:
    return {
        "type": "argument" if node.angle else "equivalence-class",
        "title": node.title,
        "members": [_occurrence(member) for member in node.members],
        **_given(
            pcs=[_occurrence(member) for member in node.structure],
            tags=list(node.tags),
            data=node.data,
            section=node.section and node.section.id,
        ),
    }


def _occurrence(member: Occurrence) -> dict[str, Any]:
    inference = member.inference
    return {
        "type": "statement",
        "title": member.title,
        **_given(
            role=member.role,
            text=member.text,
            isReference=member.reference,
            tags=list(member.tags),
            data=member.data,
            section=member.section and member.section.id,
            argumentTitle=member.argument,
            inference=inference
            and {
                "type": "inference",
                "inferenceRules": inference.rules,
                "conclusionIndex": inference.conclusion,
                **_given(data=inference.data),
            },
        ),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    ends: dict[str, Any] = {"type": "relation", "relationType": relation.kind}
    for key, end in (("from", relation.source), ("to", relation.target)):
        if isinstance(end, Inference):
            ends |= {
                key: end.argument,
                f"{key}Type": "inference",
                **({"conclusionIndex": end.conclusion} if end.argument else {}),
            }
        else:
            ends |= {key: end.title, f"{key}Type": "argument" if end.angle else "equivalence-class"}
    return ends


def _section(section: Section) -> dict[str, Any]:
    given: dict[str, Any] = {"id": section.id, "level": section.level, "title": section.title}
    given |= _given(tags=section.tags, data=section.data)
    return {**given, "children": [_section(child) for child in section.children]}
