"""What goes into a layout and what comes out: boxes, wires, and where they are.

A box has a fixed size, measured before; a layout engine decides nothing but places. A wire joins the
box that is answered (its head) to the box that answers (its tail). Read from left to right, the head
comes first. Lengths are CSS pixels; x grows to the right and y downwards; the origin is the top left
corner of the drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

__all__ = ["Band", "Box", "Diagram", "Direction", "Placement", "Point", "Route", "Wire"]

Direction = Literal["LR", "TB"]
Point = tuple[float, float]
Route = tuple[Point, ...]


class Box(NamedTuple):
    """A rectangle of fixed size that wants a place.

    Example:
        >>> Box("deal", 300, 96)
        Box(id='deal', width=300, height=96)
    """

    id: str
    width: float
    height: float


class Band(NamedTuple):
    """Boxes that stand together, apart from those of other bands.

    Attributes:
        boxes: The ids of the boxes.
        groups: The groups they are in, from the outermost in; none for boxes in no group.
        gap: How much room is left before it (above it, or left of it where the map runs downwards).
    """

    boxes: tuple[str, ...]
    groups: tuple[str, ...] = ()
    gap: float = 0.0


class Wire(NamedTuple):
    """A connection from the box that answers (`tail`) to the box that is answered (`head`).

    Example:
        >>> Wire(tail="reply", head="deal").head
        'deal'
    """

    tail: str
    head: str


class Diagram(NamedTuple):
    """Boxes and wires as numbers: a box is known by its place among the boxes.

    Attributes:
        ids: The name of each box.
        widths: The width of each box.
        heights: The height of each box.
        heads: For each wire, the box that is answered.
        tails: For each wire, the box that answers.
        bands: The band of each box; empty where there are none.
        gaps: How much room is left before each band.
    """

    ids: Sequence[str]
    widths: list[float]
    heights: list[float]
    heads: list[int]
    tails: list[int]
    bands: Sequence[int] = ()
    gaps: Sequence[float] = ()


class Placement(NamedTuple):
    """Where everything is.

    Attributes:
        centres: The centre of each box by its id, in the order of the boxes.
        routes: For each wire, in order, a chain of cubic Bézier curves: start, control, control,
            point, control, control, point … The start touches the head, the end touches the tail.
        width: The width of the drawing, without any margin.
        height: The height of the drawing, without any margin.
        engine: Who drew it: ``builtin``, ``dot`` or ``pygraphviz``.
    """

    centres: dict[str, Point]
    routes: tuple[Route, ...]
    width: float
    height: float
    engine: str
