"""A sheet of paper: header above, the view in the middle, foot below."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from argmap.render.header import foot, header
from argmap.render.marks import Block, Group, Mark, Page, Words, enlarged, extent
from argmap.render.paint import colours

if TYPE_CHECKING:
    from argmap.render.scene import Scene

__all__ = ["MARGIN", "Body", "sheet"]

MARGIN = 36.0
_LEAST = 640.0
_NARROWEST = 340.0
_LARGE = 1500.0


class Body(NamedTuple):
    """What stands between header and foot.

    Attributes:
        draw: Draws it, given the left end of the sheet's lines, the top, and how wide the lines are.
    """

    width: float
    height: float
    draw: Callable[[float, float, float], tuple[Mark, ...]]
    engine: str = ""


def sheet(scene: Scene, body: Body) -> Page:
    """Set a body on a sheet as tall and as wide as it needs to be."""
    natural = extent(header(scene, 0, 0, _LEAST)[0]) if scene.way == "ltr" else _LEAST
    inner = float(ceil(max(body.width, natural, _NARROWEST)))
    scale = min(max((inner / _LARGE) ** 0.5, 1.0), 2.0)  # a large map has a large headline
    above = MARGIN - 8
    head, below = header(scene, MARGIN, above, inner / scale)
    head = enlarged(head, MARGIN, above, scale)
    top = float(round(above + (below - above) * scale + 30))
    beside = inner - body.width if scene.way == "rtl" else 0.0  # a narrow body stands below its headline
    marks = body.draw(MARGIN + beside, top, inner - beside)
    bottom = top + body.height
    if not scene.cards:
        marks = (Words(MARGIN, top, "Nothing has been stated yet.", scene.theme.sizes.deck, "muted"),)
    tail, end = foot(scene, MARGIN, bottom + 34, inner / scale)
    tail = enlarged(tail, MARGIN, bottom + 34, scale)
    end = bottom + 34 + (end - bottom - 34) * scale
    day, night = colours(scene)
    width, height = round(inner + 2 * MARGIN), round(end + MARGIN - 10)
    ground = Block(0, 0, width, height, fill="page")
    return Page(
        width=width,
        height=height,
        marks=(ground, Group(head, "header"), *marks, *((Group(tail, "foot"),) if tail else ())),
        day=day,
        night=night,
        title=scene.title or "An argument map",
        told=scene.told,
        language=scene.language,
        way=scene.way,
        family=scene.theme.family,
        engine=body.engine,
    )
