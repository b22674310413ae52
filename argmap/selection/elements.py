"""What a map is chosen from: statements and arguments, what joins them, where they stand.

Argdown's rules of selection speak of occurrences: a statement is a premise of one argument, the conclusion
of another and the end of a relation. These values hold that and no more, so that the same rules serve an
Argdown document (`argmap.formats.argdown.mapping`) and any debate (`argmap.selection.debates`).

Unlike the values of the model they refer to each other in circles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

__all__ = ["Element", "End", "Field", "Inference", "Part", "Section", "Tie"]

SYMMETRIC = ("contrary", "contradictory", "contradicts")


@dataclass(slots=True, eq=False)
class Section:
    """A heading: what stands under it may become a group.

    Attributes:
        closed: Whether its members are hidden behind it, where its data do not say so.
        fixed: It is no heading but a group of the front matter: settings for headings leave it alone.
    """

    id: str
    level: int
    title: str
    tags: tuple[str, ...] = ()
    data: Mapping[str, Any] | None = None
    parent: Section | None = None
    children: list[Section] = field(default_factory=list)
    closed: Any = None
    fixed: bool = False


@dataclass(slots=True, eq=False)
class Element:
    """A statement, or (`angle`) an argument.

    Attributes:
        untitled: Its title was made up for it.
        top_level: It stands on its own somewhere, and not only in a relation or an argument.
        concludes: The arguments whose main conclusion it is, once for each time.
        premise_of: The arguments whose premise it is, once for each time.
        within: The arguments in which it is concluded on the way.
        parts: Of an argument: what stands in it, in order.
        ties: The relations that it has.
    """

    title: str
    angle: bool
    untitled: bool = False
    top_level: bool = False
    text: str | None = None
    tags: tuple[str, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    section: Section | None = None
    concludes: list[str] = field(default_factory=list)
    premise_of: list[str] = field(default_factory=list)
    within: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Inference:
    """A step of an argument, which can be undercut."""

    argument: str
    ties: list[Tie] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Part:
    """One numbered statement of an argument; a conclusion is reached by an inference."""

    statement: Element
    role: Literal["premise", "intermediary", "main"]
    inference: Inference | None = None


@dataclass(slots=True, eq=False)
class Tie:
    """A relation; `kind` is Argdown's or the model's, `link` the model's link that it comes from."""

    kind: str
    source: End
    target: End
    link: str = ""

    @property
    def symmetric(self) -> bool:
        """Whether it holds both ways."""
        return self.kind in SYMMETRIC

    def other(self, end: End) -> End:
        """Give the end that is not this one."""
        return self.target if self.source is end else self.source


End: TypeAlias = Element | Inference | Tie


@dataclass(slots=True, eq=False)
class Field:
    """All there is to choose from.

    Attributes:
        tags: Every tag, in the order in which the document has them.
        deepest: The level of its deepest heading.
    """

    statements: dict[str, Element] = field(default_factory=dict)
    arguments: dict[str, Element] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    tags: tuple[str, ...] = ()
    deepest: int = 0

    def walk(self) -> Iterator[Section]:
        """Give every section in the order of the document."""
        stack = self.sections[::-1]
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.children))
