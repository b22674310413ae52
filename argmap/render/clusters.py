"""Headings as clusters: a frame around the cards that stand under one, with its name.

Where a map has groups, every card is in the band of its heading, and a pill in that of the card it comes from
(`argmap.render.layout.bands`). The frames are drawn around what a layout engine has placed, so they are the
same with every engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.render.layout import Band
from argmap.render.marks import Block, Group, Mark, Words
from argmap.render.text import clean, width, wrap

if TYPE_CHECKING:
    from argmap.model import Statement
    from argmap.render.layout import Box, Placement
    from argmap.render.scene import Scene, Tie

__all__ = ["Frame", "bands", "framed", "frames", "moved", "paths"]

PAD = 18.0
_NAME = 26.0
_SIZE = 13.0

Path = tuple[str, ...]


class Frame(NamedTuple):
    """The frame of one group: the headings that lead to it, the last being its name, and where it is."""

    path: Path
    x: float
    y: float
    width: float
    height: float


def paths(statements: Iterable[Statement]) -> dict[str, Path]:
    """Give for each statement of a map the headings that are drawn around it.

    A heading under which there is all of the map, or that holds nothing but one other, says nothing and is
    left out.

    Example:
        >>> from argmap.model import Debate
        >>> debate = Debate(statements=[
        ...     {"kind": "claim", "id": "a", "heading": ["All", "Costs"]},
        ...     {"kind": "claim", "id": "b", "heading": ["All", "Gains"]},
        ... ])
        >>> paths(debate.statements)
        {'a': ('Costs',), 'b': ('Gains',)}
    """
    full = {s.id: tuple(s.heading) for s in statements}
    holds = Counter(path[:depth] for path in full.values() for depth in range(1, len(path) + 1))
    largest: dict[Path, int] = {}
    for path, count in holds.items():
        largest[path[:-1]] = max(largest.get(path[:-1], 0), count)
    told = {path for path, count in holds.items() if largest.get(path, 0) < count < len(full)}
    return {
        name: tuple(path[depth - 1] for depth in range(1, len(path) + 1) if path[:depth] in told)
        for name, path in full.items()
    }


def bands(groups: Mapping[str, Path], ties: Iterable[Tie], gap: float, *, upright: bool) -> tuple[Band, ...]:
    """Sort cards and pills into bands: those in no group first, then each group in the order of the map.

    Args:
        groups: For each card, the groups it is in.
        ties: The links; the pill of each is in the band of its first source.
        gap: The least room between two bands.
        upright: Whether bands lie below each other, so that names need room between them.
    """
    # A group's own cards come before the groups in it, and the groups stay together.
    known: dict[Path, None] = {(): None}
    for path in groups.values():
        for depth in range(len(path) + 1):
            known.setdefault(path[:depth])
    numbers = {path: n for n, path in enumerate(known)}
    ranked = sorted(known, key=lambda path: [numbers[path[:d]] for d in range(len(path) + 1)])
    order: dict[Path, list[str]] = {path: [] for path in ranked}
    for name, path in groups.items():
        order[path].append(name)
    for tie in ties:
        order[groups[tie.sources[0]]].append(tie.id)
    found: list[Band] = []
    before: Path = ()
    for path, boxes in order.items():
        if boxes:
            shared = sum(1 for _ in _alike(before, path))
            closed, opened = len(before) - shared, len(path) - shared
            room = closed * PAD + opened * (PAD + (_NAME if upright else 0.0))
            found.append(Band(tuple(boxes), path, room + (gap if found else 0.0)))
            before = path
    return tuple(found)


def _alike(one: Path, two: Path) -> Iterable[str]:
    for a, b in zip(one, two, strict=False):
        if a != b:
            return
        yield a


def frames(placement: Placement, boxes: Sequence[Box], bands: Sequence[Band]) -> list[Frame]:
    """Give the frame of each group, the outer ones first."""
    size = {box.id: (box.width / 2, box.height / 2) for box in boxes}
    held: dict[Path, list[tuple[float, float, float, float]]] = {}
    for band in bands:
        for depth in range(1, len(band.groups) + 1):
            held.setdefault(band.groups[:depth], [])
        for name in band.boxes if band.groups else ():
            (x, y), (dx, dy) = placement.centres[name], size[name]
            held[band.groups].append((x - dx, y - dy, x + dx, y + dy))
    found = []
    for path in sorted(held, key=len, reverse=True):
        lefts, tops, rights, bottoms = zip(*held[path], strict=True)
        left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
        edge = (left - PAD, top - PAD - _NAME, right + PAD, bottom + PAD)
        if len(path) > 1:
            held[path[:-1]].append(edge)
        found.append(Frame(path, edge[0], edge[1], edge[2] - edge[0], edge[3] - edge[1]))
    return found[::-1]


def moved(placement: Placement, made: Sequence[Frame]) -> tuple[Placement, list[Frame]]:
    """Make room for the frames: everything is moved so that nothing lies left of or above the origin."""
    dx = -min((0.0, *(frame.x for frame in made)))
    dy = -min((0.0, *(frame.y for frame in made)))
    right = max((placement.width, *(frame.x + frame.width for frame in made)))
    bottom = max((placement.height, *(frame.y + frame.height for frame in made)))
    shifted = placement._replace(
        centres={name: (x + dx, y + dy) for name, (x, y) in placement.centres.items()},
        routes=tuple(tuple((x + dx, y + dy) for x, y in route) for route in placement.routes),
        width=right + dx,
        height=bottom + dy,
    )
    return shifted, [frame._replace(x=frame.x + dx, y=frame.y + dy) for frame in made]


def framed(
    made: Sequence[Frame], scene: Scene, left: float, top: float, wide: float, *, mirror: bool
) -> tuple[Group, Group]:
    """Draw the frames, and their names apart: a line goes over a frame and behind its name."""
    edges: list[Mark] = []
    names: list[Mark] = []
    for frame in made:
        x = left + (wide - frame.x - frame.width if mirror else frame.x)
        y = top + frame.y
        edges.append(Block(x, y, frame.width, frame.height, 10, stroke="line", weight=1.4))
        name = wrap(clean(frame.path[-1]), _SIZE, frame.width - 2 * PAD)[0]
        words = name if name == clean(frame.path[-1]) else f"{name} …"
        rtl = scene.way == "rtl"
        at = x + frame.width - PAD if rtl else x + PAD
        anchor: Literal["left", "right"] = "right" if rtl else "left"
        room = round(width(words, _SIZE, bold=True), 2)
        ground = Block(at - room - 4 if rtl else at - 4, y + PAD - 9, room + 8, 18, 3, fill="page")
        title = Words(at, y + PAD + 4, words, _SIZE, "muted", bold=True, anchor=anchor, way=scene.way)
        names.append(Group((ground, title), "group", (), clean(frame.path[-1])))
    return Group(tuple(edges), "frames"), Group(tuple(names), "groups")
