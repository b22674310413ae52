"""The concrete tree of a document: what stands where, before anything is understood.

Members hang below members as relations do, to any depth; walk them with a stack, as `Member.walk` does.
`content` is a range of token numbers; its text is made when it is wanted (`argmap.formats.argdown.inline`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Block", "Document", "Heading", "Inference", "Listing", "Member", "Relation", "Sign", "Structure"]

Sign = Literal["support", "attack", "contradiction", "undercut"]


@dataclass(slots=True, eq=False)
class Member:
    """One occurrence of a statement or an argument.

    Attributes:
        angle: True for ``<an argument>``.
        form: «text» has no title, «definition» has both, «reference» only the title.
        content: The tokens of the text, from and up to.
        data: The number of the data token, 0 where there is none.
    """

    angle: bool
    form: Literal["text", "definition", "reference"]
    title: str
    start: int
    content: tuple[int, int] = (0, 0)
    data: int = 0
    relations: list[Relation] = field(default_factory=list)

    def walk(self) -> Iterator[tuple[Member | None, Relation | None, Member]]:
        """Give this member and all below it in the order of the text, each with its parent and relation."""
        stack: list[tuple[Member | None, Relation | None, Member]] = [(None, None, self)]
        while stack:
            step = stack.pop()
            yield step
            below = step[2]
            stack.extend((below, relation, relation.member) for relation in reversed(below.relations))


@dataclass(slots=True, eq=False)
class Relation:
    """A relation from or to the member above: `inward` where the child is the source (``<+``)."""

    sign: Sign
    inward: bool
    start: int
    member: Member


@dataclass(slots=True, eq=False)
class Heading:
    """A heading: how deep, its text, its data."""

    level: int
    start: int
    content: tuple[int, int]
    data: int = 0


@dataclass(slots=True, eq=False)
class Inference:
    """The line between premises and a conclusion: its rules, its data, and what undercuts it."""

    start: int
    rules: list[tuple[int, int]] = field(default_factory=list)
    data: int = 0
    relations: list[Relation] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Structure:
    """A premise–conclusion structure: numbered statements and inferences as they follow each other."""

    start: int
    steps: list[Member | Inference] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Listing:
    """An ordered or unordered list of members."""

    start: int
    items: list[Member] = field(default_factory=list)


Block: TypeAlias = Heading | Member | Structure | Listing


@dataclass(slots=True, eq=False)
class Document:
    """A document: the number of its front matter's token (-1 where there is none) and its blocks."""

    frontmatter: int = -1
    blocks: list[Block] = field(default_factory=list)
