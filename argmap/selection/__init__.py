"""What is put on a map, as users of Argdown know it.

A map shows a part of what is known. Argdown has rules for which part: `choose` says which statements and
arguments are on it, `joined` draws the edges between them, also through arguments for what is not, `grouped`
makes groups of headings, `close` hides what a closed group holds, `colours` gives the colours as data. They
work on a `Field`, made of an Argdown document (`argmap.formats.argdown.mapping`) or of any debate.

`Selection` is the one value in which all of it is said, and `select` gives the part of a debate that is on
the map, as a debate.
"""

from __future__ import annotations

from argmap.selection.choose import choose
from argmap.selection.colours import colours
from argmap.selection.edges import Map, joined
from argmap.selection.elements import Field
from argmap.selection.groups import close, grouped
from argmap.selection.options import Mode, Selection
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


def draw_up(field: Field, selection: Selection) -> Map:
    """Make the map of a field: what is on it, its edges, its groups.

    Example:
        >>> from argmap.selection.elements import Element, Field
        >>> field = Field({"A": Element("A", False), "B": Element("B", False)})
        >>> len(draw_up(field, Selection(exclude_disconnected=False)).nodes)
        2
    """
    return grouped(field, joined(field, choose(field, selection)), selection)
