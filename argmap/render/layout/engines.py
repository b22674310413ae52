"""Which layout engines there are, and which one draws.

The built-in engine is the default and is always there. The others are asked for by name, and then it
is an error where they are missing; or by ``auto``, and then the first that works draws.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from math import isfinite
from types import ModuleType

from argmap.errors import RenderError, did_you_mean
from argmap.render.layout import builtin
from argmap.render.layout.geometry import Band, Box, Diagram, Direction, Placement, Wire

__all__ = ["engines", "layout"]

OUTSIDE = {"dot": "dot", "pygraphviz": "pygraphviz_"}  # and their rooms, as ``auto`` tries them


def engines() -> tuple[str, ...]:
    """Name the engines that can draw here.

    Example:
        >>> "builtin" in engines()
        True
    """
    return (*(name for name in OUTSIDE if _outside(name).available()), "builtin")


def layout(
    boxes: Sequence[Box],
    wires: Sequence[Wire],
    *,
    direction: Direction = "LR",
    rank_gap: float = 34,
    node_gap: float = 30,
    engine: str | None = None,
    bands: Sequence[Band] = (),
) -> Placement:
    """Find a place for each box and a route for each wire.

    Args:
        boxes: Boxes of fixed size, in the order of the document.
        wires: Connections between them. Circles, several wires between two boxes, wires from a box
            to itself and boxes without any are all right.
        direction: ``LR``: what is answered stands left of its answers; ``TB``: above them.
        rank_gap: The least space between neighbouring columns (or rows).
        node_gap: The least space between two boxes of a column (or row).
        engine: ``builtin`` (the default), ``dot``, ``pygraphviz``; or ``auto``: the first of dot,
            pygraphviz and the built-in one that works.
        bands: Groups of boxes, in order; where there are any, every box is in one.

    Raises:
        RenderError: two boxes have one id, a wire ends nowhere, a box is in no band or in two, a size is
            no number, an engine or a direction is unknown, or the engine asked for failed.
        ProgramMissing: the engine asked for is not installed.

    Example:
        >>> placement = layout([Box("deal", 300, 90), Box("reply", 300, 50)], [Wire("reply", "deal")])
        >>> placement.centres
        {'deal': (150.0, 45.0), 'reply': (484.0, 45.0)}
        >>> placement.routes[0][0], placement.routes[0][-1]
        ((300.0, 45.0), (334.0, 45.0))
    """
    diagram = _read(boxes, wires, direction, rank_gap, node_gap)
    if bands:
        diagram = _banded(diagram, bands)
    name = engine or "builtin"
    known = (*OUTSIDE, "builtin", "auto")
    if name not in known:
        near = did_you_mean(name, known)
        raise RenderError(f"no engine is called {name!r}{near}; known: {', '.join(known)}")
    for one in OUTSIDE if name == "auto" else [name] if name in OUTSIDE else []:
        module = _outside(one)
        try:
            if name != "auto" or module.available():
                placement: Placement = module.draw(
                    boxes,
                    wires,
                    direction=direction,
                    rank_gap=rank_gap,
                    node_gap=node_gap,
                    bands=bands,
                )
                return placement
        except RenderError:
            if name != "auto":
                raise
    return builtin.draw(diagram, direction=direction, rank_gap=rank_gap, node_gap=node_gap)


def _outside(name: str) -> ModuleType:
    """Give the room of an engine that is not built in; few draw by one."""
    return import_module(f"argmap.render.layout.{OUTSIDE[name]}")


def _banded(diagram: Diagram, bands: Sequence[Band]) -> Diagram:
    """Number the bands; refuse those that leave a box out or hold one twice."""
    band = {name: n for n, held in enumerate(bands) for name in held.boxes}
    told = Counter(name for held in bands for name in held.boxes)
    known = dict.fromkeys(diagram.ids)
    for name in dict.fromkeys((*diagram.ids, *told)):
        if told[name] != 1 or name not in known:
            raise RenderError(f"each box is in one band, and {name!r} is not")
    return diagram._replace(bands=[band[name] for name in diagram.ids], gaps=[b.gap for b in bands])


def _read(
    boxes: Sequence[Box], wires: Sequence[Wire], direction: str, rank_gap: float, node_gap: float
) -> Diagram:
    """Number boxes and wires; refuse what cannot be laid out, and name it."""
    if direction not in ("LR", "TB"):
        raise RenderError(f"a map runs 'LR' (from left to right) or 'TB' (downwards), not {direction!r}")
    if not (isfinite(rank_gap) and isfinite(node_gap) and rank_gap >= 0 and node_gap >= 0):
        raise RenderError(f"gaps are lengths from 0 on, not {rank_gap!r} and {node_gap!r}")
    ids = [box.id for box in boxes]
    number = dict(zip(ids, range(len(ids)), strict=True))
    if len(number) < len(ids):
        twice = ", ".join(repr(i) for i, many in Counter(ids).items() if many > 1)
        raise RenderError(f"two boxes have one id: {twice}")
    widths = [box.width for box in boxes]
    heights = [box.height for box in boxes]
    for sizes in (widths, heights):
        if sizes and not (max(sizes) < LARGEST and min(sizes) >= 0 and isfinite(sum(sizes))):
            box = next(b for b in boxes if not (0 <= b.width < LARGEST and 0 <= b.height < LARGEST))
            raise RenderError(f"the box {box.id!r} has no size: {box.width!r} by {box.height!r}")
    try:
        heads = [number[wire.head] for wire in wires]
        tails = [number[wire.tail] for wire in wires]
    except KeyError:
        end = next(end for wire in wires for end in (wire.tail, wire.head) if end not in number)
        raise RenderError(
            f"a wire ends at {end!r}, and no box is called so{did_you_mean(end, number)}"
        ) from None
    return Diagram(ids, widths, heights, heads, tails)


LARGEST = 1e7
