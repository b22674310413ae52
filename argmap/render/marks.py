"""The marks a picture is made of: blocks, shapes, words, and groups of them.

They stand between the page and the drawing languages: SVG and PDF each write three kinds of mark and
know nothing of debates. A colour is named by its role (``ink``, ``rel-supports``) and looked up last,
so that one drawing serves day and night.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, assert_never

from argmap.render.text import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "Block",
    "Group",
    "Mark",
    "Page",
    "Path",
    "Shape",
    "Words",
    "circle",
    "closed",
    "enlarged",
    "extent",
    "lines",
    "moved",
    "rounded",
]

Segment: TypeAlias = tuple[str, tuple[float, ...]]  # M x y · L x y · C x1 y1 x2 y2 x y · Z
Point: TypeAlias = tuple[float, float]
Path: TypeAlias = tuple[Segment, ...]
_ARC = 0.5522847498  # a quarter circle as one cubic curve


class Block(NamedTuple):
    """A rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str = ""
    stroke: str = ""
    weight: float = 1.0
    dash: tuple[float, ...] = ()


class Shape(NamedTuple):
    """A path, filled or stroked or both; `dots` rounds the ends of its strokes."""

    path: Path
    fill: str = ""
    stroke: str = ""
    weight: float = 1.0
    dash: tuple[float, ...] = ()
    dots: bool = False


class Words(NamedTuple):
    """One line of text on its baseline.

    Attributes:
        x: Where its left end, middle or right end stands, as `anchor` says, whichever way it runs.
    """

    x: float
    y: float
    text: str
    size: float
    fill: str = "ink"
    bold: bool = False
    italic: bool = False
    anchor: Literal["left", "middle", "right"] = "left"
    way: Literal["ltr", "rtl"] = "ltr"
    spacing: float = 0.0
    href: str = ""


class Group(NamedTuple):
    """Marks that belong together, what they are for a page's own styles, and their name for a pointer."""

    marks: tuple[Mark, ...]
    role: str = ""
    data: tuple[tuple[str, str], ...] = ()
    title: str = ""


Mark: TypeAlias = Block | Shape | Words | Group


def extent(marks: Iterable[Mark]) -> float:
    """Give the right end of the blocks and texts among some marks."""
    ends = [0.0]
    for mark in marks:
        match mark:
            case Group():
                ends.append(extent(mark.marks))
            case Block():
                ends.append(mark.x + mark.width)
            case Words():
                wide = width(mark.text, mark.size, bold=mark.bold) + mark.spacing * len(mark.text)
                ends.append(mark.x + {"left": wide, "middle": wide / 2, "right": 0.0}[mark.anchor])
            case Shape():
                pass
    return max(ends)


def enlarged(marks: Iterable[Mark], x: float, y: float, scale: float) -> tuple[Mark, ...]:
    """Enlarge marks from a point that stays where it is."""

    def far(at: float, fixed: float) -> float:
        return round(fixed + (at - fixed) * scale, 2)

    def one(mark: Mark) -> Mark:
        match mark:
            case Group():
                return mark._replace(marks=enlarged(mark.marks, x, y, scale))
            case Block():
                wide, high, radius = mark.width * scale, mark.height * scale, mark.radius * scale
                return mark._replace(
                    x=far(mark.x, x), y=far(mark.y, y), width=wide, height=high, radius=radius
                )
            case Shape():
                path = moved(mark.path, x * (1 - scale), y * (1 - scale), scale)
                return mark._replace(path=path, weight=mark.weight * scale)
            case Words():
                return mark._replace(x=far(mark.x, x), y=far(mark.y, y), size=round(mark.size * scale, 2))
        assert_never(mark)

    return tuple(one(mark) for mark in marks) if scale != 1 else tuple(marks)


class Page(NamedTuple):
    """A finished drawing: its size, its marks from back to front, and the colours of its roles.

    Attributes:
        day: Each role's colour on a light page.
        night: On a dark one; empty where the light colours stay.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    day: Mapping[str, str]
    night: Mapping[str, str]
    title: str
    told: str
    language: str
    way: Literal["ltr", "rtl"]
    family: str
    engine: str


def lines(*strokes: Iterable[tuple[float, float]]) -> Path:
    """Draw straight lines, each through its points.

    Example:
        >>> lines([(0, 0), (4, 0)])
        (('M', (0, 0)), ('L', (4, 0)))
    """
    return tuple(("M" if at == 0 else "L", point) for stroke in strokes for at, point in enumerate(stroke))


def closed(*points: tuple[float, float]) -> Path:
    """Draw a closed outline through the points."""
    return (*lines(points), ("Z", ()))


def circle(x: float, y: float, radius: float) -> Path:
    """Draw a circle."""
    return rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius)


def rounded(
    x: float,
    y: float,
    wide: float,
    high: float,
    radius: float,
    *,
    left: bool = True,
    right: bool = True,
    bottom: bool = True,
) -> Path:
    """Draw a rectangle with rounded corners; those of one side, or of the bottom, may be square."""
    r = min(radius, wide / 2, high / 2) if bottom else min(radius, wide / 2, high)
    tl, tr = (r if left else 0.0), (r if right else 0.0)
    bl, br = (tl, tr) if bottom else (0.0, 0.0)
    e, s, k = x + wide, y + high, 1 - _ARC
    sides: tuple[tuple[Point, tuple[float, ...]], ...] = (
        ((e - tr, y), (e - tr * k, y, e, y + tr * k, e, y + tr)),
        ((e, s - br), (e, s - br * k, e - br * k, s, e - br, s)),
        ((x + bl, s), (x + bl * k, s, x, s - bl * k, x, s - bl)),
        ((x, y + tl), (x, y + tl * k, x + tl * k, y, x + tl, y)),
    )
    path: list[Segment] = [("M", (x + tl, y))]
    at: Point = (x + tl, y)
    for corner, bend in sides:
        if corner != at:
            path.append(("L", corner))
        if corner != bend[4:]:
            path.append(("C", bend))
        at = (bend[4], bend[5])
    return (*path, ("Z", ()))


def moved(path: Path, x: float, y: float, scale: float = 1.0, turn: tuple[float, float] = (1.0, 0.0)) -> Path:
    """Scale a path, turn its x axis to the unit vector `turn`, and move its origin."""
    ux, uy = turn
    out: list[Segment] = []
    for verb, numbers in path:
        points: list[float] = []
        for at in range(0, len(numbers), 2):
            a, b = numbers[at] * scale, numbers[at + 1] * scale
            points += (x + a * ux - b * uy, y + a * uy + b * ux)
        out.append((verb, tuple(points)))
    return tuple(out)
