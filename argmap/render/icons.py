"""The drawn signs: of relations, of kinds of statement, and the heads of lines.

Signs are drawn in a field from -5 to 5 and heads along the x axis, which leads away from what is
struck, so that no font is needed and none can replace them by coloured pictures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from argmap.render.marks import Mark, Path, Shape, circle, closed, lines, moved

if TYPE_CHECKING:
    from argmap.render.palette import Head

__all__ = ["head", "sign"]

_PERSON = (
    *circle(0, -2.5, 2.3),
    ("M", (-4.6, 5.0)),
    ("C", (-4.6, 2.2, -2.7, 0.7, 0.0, 0.7)),
    ("C", (2.7, 0.7, 4.6, 2.2, 4.6, 5.0)),
    ("Z", ()),
)
_WAVE = (
    ("M", (-4.3, 0.8)),
    ("C", (-2.9, -1.5, -1.3, -1.2, 0.0, 0.0)),
    ("C", (1.3, 1.2, 2.9, 1.5, 4.3, -0.8)),
)
_QUERY = (
    ("M", (-2.4, -2.2)),
    ("C", (-2.4, -5.2, 2.6, -5.2, 2.6, -2.2)),
    ("C", (2.6, -0.2, 0.0, -0.4, 0.0, 1.8)),
)

_STROKED: dict[str, Path] = {
    "supports": lines([(-4, 0), (4, 0)], [(0, -4), (0, 4)]),
    "rebuts": lines([(-3.3, -3.3), (3.3, 3.3)], [(3.3, -3.3), (-3.3, 3.3)]),
    "undermines": lines([(-4.2, -4), (4.2, -4)], [(0, -4), (0, 3.6)], [(-3, 0.8), (0, 4), (3, 0.8)]),
    "undercuts": lines([(-4, -1.8), (4, -1.8)], [(-4, 1.8), (4, 1.8)], [(2.6, -4.6), (-2.6, 4.6)]),
    "contradicts": lines(
        [(-4.6, 0), (4.6, 0)], [(-2, -2.8), (-4.8, 0), (-2, 2.8)], [(2, -2.8), (4.8, 0), (2, 2.8)]
    ),
    "rephrases": (*moved(_WAVE, 0, -1.9), *moved(_WAVE, 0, 1.9)),
    "answers": lines([(-3.6, -3.4), (-0.2, 0), (-3.6, 3.4)], [(0.6, -3.4), (4.0, 0), (0.6, 3.4)]),
    "prefers": lines([(-2.6, -3.9), (2.8, 0), (-2.6, 3.9)]),
    "question": _QUERY,
    "badge": circle(0, 0, 3.6),
}
_FILLED: dict[str, Path] = {
    "discredits": _PERSON,
    "standing": _PERSON,
    "proposal": closed((-3.2, -4.2), (4.2, 0), (-3.2, 4.2)),
    "claim": circle(0, 0, 3.6),
    "group": (*circle(0, -2.6, 2.1), *circle(-2.9, 2.3, 2.1), *circle(2.9, 2.3, 2.1)),
    "argument": closed((0, -4.6), (4.6, 0), (0, 4.6), (-4.6, 0)),
}


def sign(name: str, x: float, y: float, size: float, colour: str, ground: str = "") -> tuple[Mark, ...]:
    """Draw a sign around a centre; `ground` is the colour it stands on, for the one that is struck out."""
    scale = size / 10
    out: list[Mark] = []
    if name in _FILLED:
        out.append(Shape(moved(_FILLED[name], x, y, scale), fill=colour))
    else:
        out.append(
            Shape(moved(_STROKED[name], x, y, scale), stroke=colour, weight=round(1.7 * scale, 2), dots=True)
        )
    if name == "question":
        out.append(Shape(moved(circle(0, 4.4, 1.0), x, y, scale), fill=colour))
    if name == "discredits":
        stroke = moved(lines([(-4.8, 4.8), (4.8, -4.8)]), x, y, scale)
        out.append(Shape(stroke, stroke=ground, weight=round(3.6 * scale, 2)))
        out.append(Shape(stroke, stroke=colour, weight=round(1.6 * scale, 2), dots=True))
    return tuple(out)


def head(
    kind: Head, x: float, y: float, away: tuple[float, float], colour: str, ground: str
) -> tuple[tuple[Mark, ...], float]:
    """Draw the head of a line that strikes at a point, and say how much of the line it takes up."""

    def put(path: Path) -> Path:
        return moved(path, x, y, 1.0, away)

    match kind:
        case "arrow":
            return (Shape(put(closed((0.5, 0), (11, 5), (11, -5))), fill=colour),), 9.0
        case "bar":
            return (Shape(put(lines([(4.5, -7), (4.5, 7)])), stroke=colour, weight=3.5),), 4.5
        case "double bar":
            bars = lines([(4, -7), (4, 7)], [(9.5, -7), (9.5, 7)])
            return (Shape(put(bars), stroke=colour, weight=3.0),), 9.5
        case "diamond":
            outline = closed((1, 0), (7, 5), (13, 0), (7, -5))
            return (Shape(put(outline), fill=ground, stroke=colour, weight=1.8),), 13.0
        case "target":
            rings = (
                Shape(put(circle(9.5, 0, 7.5)), fill=ground, stroke=colour, weight=2.4),
                Shape(put(circle(9.5, 0, 3)), fill=colour),
            )
            return rings, 17.0
        case "ring":
            return (Shape(put(circle(5, 0, 3.8)), fill=ground, stroke=colour, weight=1.8),), 9.0
        case "open arrow":
            return (
                Shape(put(lines([(9, -5.5), (1.5, 0), (9, 5.5)])), stroke=colour, weight=2.0, dots=True),
            ), 2.0
        case "chevron":
            arms = lines([(8, -5.5), (1.5, 0), (8, 5.5)], [(14, -5.5), (7.5, 0), (14, 5.5)])
            return (Shape(put(arms), stroke=colour, weight=2.0, dots=True),), 7.5
    assert_never(kind)
