"""How a picture of two debates shows what was added, removed and changed: by a sign, a word and a colour.

What did not change is grey. A sign and a word stand wherever a colour does, so that nothing is told by
colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from argmap.render.marks import Block, Group, Mark, Shape, Words

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["CHANGES", "SAME", "ChangeLook", "change_role", "recoloured", "tinted"]

SAME = "same"


class ChangeLook(NamedTuple):
    """How one sort of change looks: its sign, its word, and the role of its colour."""

    sign: str
    word: str
    role: str


CHANGES: dict[str, ChangeLook] = {
    "added": ChangeLook("+", "added", "added"),
    "removed": ChangeLook("−", "removed", "removed"),
    "reworded": ChangeLook("±", "reworded", "changed"),
    "relinked": ChangeLook("±", "re-linked", "changed"),
    "changed": ChangeLook("±", "changed", "changed"),
}


def change_role(mark: str) -> str:
    """Name the role that colours a thing of this mark.

    Example:
        >>> change_role("relinked"), change_role("same")
        ('changed', 'nobody')
    """
    return CHANGES[mark].role if mark in CHANGES else "nobody"


def recoloured(mark: Mark, role: Callable[[str], str]) -> Mark:
    """Give a drawing in other roles."""
    match mark:
        case Group():
            return mark._replace(marks=tuple(recoloured(inner, role) for inner in mark.marks))
        case Words():
            return mark._replace(fill=role(mark.fill))
        case Block() | Shape():
            fill, stroke = (role(name) if name else name for name in (mark.fill, mark.stroke))
            return mark._replace(fill=fill, stroke=stroke)
    assert_never(mark)


def tinted(mark: Mark, change: str) -> Mark:
    """Give a line, a head or a pill in the colour of its change; with none it stays as it is."""
    if not change:
        return mark
    own = change_role(change)
    return recoloured(mark, lambda role: own if role.startswith("rel-") else role)
