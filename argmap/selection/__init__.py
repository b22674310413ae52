"""What is put on a map, as users of Argdown know it.

A map shows a part of what is known. Argdown has rules for which part: `choose` says which statements and
arguments are on it, `joined` draws the edges between them, also through arguments for what is not, `grouped`
makes groups of headings, `close` hides what a closed group holds, `colours` gives the colours as data. They
work on a `Field`, made of an Argdown document (`argmap.formats.argdown.mapping`) or of any debate.

`Selection` is the one value in which all of it is said, and `select` gives the part of a debate that is on
the map, as a debate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.doors import door
from argmap.selection.options import Mode, Selection

if TYPE_CHECKING:
    from argmap.selection.colouring import colours
    from argmap.selection.edges import Map
    from argmap.selection.elements import Field
    from argmap.selection.groups import close, grouped
    from argmap.selection.picked import select, selection_of

__all__ = [
    "Map",
    "Mode",
    "Selection",
    "close",
    "colours",
    "draw_up",
    "grouped",
    "select",
    "selection_of",
]

_ROOMS = {
    "colouring": "colours",
    "edges": "Map",
    "groups": "close grouped",
    "picked": "select selection_of",
}
if not TYPE_CHECKING:  # which knows the names from above
    __getattr__ = door(__name__, _ROOMS)


def draw_up(field: Field, selection: Selection) -> Map:
    """Make the map of a field: what is on it, its edges, its groups.

    Example:
        >>> from argmap.selection.elements import Element, Field
        >>> field = Field({"A": Element("A", False), "B": Element("B", False)})
        >>> len(draw_up(field, Selection(exclude_disconnected=False)).nodes)
        2
    """
    from argmap.selection import groups
    from argmap.selection.choosing import choose
    from argmap.selection.edges import joined

    return groups.grouped(field, joined(field, choose(field, selection)), selection)
