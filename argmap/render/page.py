"""A scene set on a page, in one of its views; the map among them, placed by a layout engine."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from argmap.render.align import aligned
from argmap.render.changes import tinted
from argmap.render.clusters import bands, framed, frames, moved
from argmap.render.layout import Box, Wire, layout
from argmap.render.marks import Group, Mark, Page
from argmap.render.panels import draw_card, draw_pill
from argmap.render.sheet import MARGIN, Body, sheet
from argmap.render.wires import strand

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.render.layout import Placement, Route
    from argmap.render.options import Options
    from argmap.render.scene import Scene

__all__ = ["MARGIN", "page"]

_UNDER = 8.0  # how far a line goes on below a pill, so that it meets its round end


def page(scene: Scene, options: Options) -> Page:
    """Draw a scene on one page, in the view that is asked for."""
    return sheet(scene, _view(options.view)(scene, options))


def _view(name: str) -> Callable[[Scene, Options], Body]:
    """Give what draws a view: the map here, each other in the room of its name."""
    if name == "map":
        return _mapped
    drawn: Callable[[Scene, Options], Body] = getattr(import_module(f"argmap.render.views.{name}"), name)
    return drawn


def _mapped(scene: Scene, options: Options) -> Body:
    """Place the boxes of a scene as a map."""
    slot = max((pill.width for pill in scene.pills), default=0.0) if options.flow == "LR" else 0.0
    boxes = [
        *(Box(card.id, card.width, card.height) for card in scene.cards),
        *(Box(pill.id, max(pill.width, slot), pill.height) for pill in scene.pills),
    ]
    wires = [wire for wire, _, _ in _wires(scene)]
    together = (
        bands(scene.groups, scene.ties, options.node_gap, upright=options.flow == "LR")
        if any(scene.groups.values())
        else ()
    )
    placement = layout(
        boxes,
        wires,
        direction=options.flow,
        rank_gap=options.rank_gap,
        node_gap=options.node_gap,
        engine=options.engine,
        bands=together,
    )
    if options.flow == "LR" and not together:
        placement = aligned(placement, boxes, wires)
    placement, around = moved(placement, frames(placement, boxes, together))
    mirror = options.direction == "RL"

    def draw(left: float, top: float, inner: float) -> tuple[Mark, ...]:
        start = left + (inner - placement.width if mirror else 0)
        marks = _map(scene, placement, start, top, slot, mirror=mirror)
        if not around:
            return marks
        edges, names = framed(around, scene, start, top, placement.width, mirror=mirror)
        return (edges, *marks, names)

    return Body(placement.width, placement.height, draw, placement.engine)


def _wires(scene: Scene) -> list[tuple[Wire, str, tuple[bool, bool]]]:
    """List the wires with their relation and whether they have a head at the start and at the end."""
    out = []
    for tie in scene.ties:
        out.append((Wire(tail=tie.id, head=tie.target), tie.relation, (True, False)))
        out += [
            (Wire(tail=source, head=tie.id), tie.relation, (False, tie.both_ways)) for source in tie.sources
        ]
    return out


def _map(
    scene: Scene, placement: Placement, left: float, top: float, slot: float, *, mirror: bool
) -> tuple[Mark, ...]:
    """Draw wires below, cards and pills above. Pills stand in slots of one width, so that columns align."""
    short = {pill.id: max(slot - pill.width, 0.0) / 2 for pill in scene.pills} if slot else {}

    def put(x: float, y: float) -> tuple[float, float]:
        return left + (placement.width - x if mirror else x), top + y

    changes = {pill.id: pill.change for pill in scene.pills}
    lines: list[Mark] = []
    heads: list[Mark] = []
    for route, (wire, relation, ends) in zip(placement.routes, _wires(scene), strict=True):
        if wire.tail in short:
            beyond = short[wire.tail] + _UNDER
            route = _reaching(route[::-1], beyond, placement.centres[wire.tail][0])[::-1]
        if wire.head in short:
            beyond = short[wire.head] + (0 if ends[0] else _UNDER)
            route = _reaching(route, beyond, placement.centres[wire.head][0])
        moved: Route = tuple(put(x, y) for x, y in route)
        line, tips = strand(moved, relation, scene.theme.looks[relation], ends)
        change = changes.get(wire.tail, "") or changes.get(wire.head, "")
        lines.append(tinted(line, change))
        heads.extend(tinted(tip, change) for tip in tips)
    panels: list[Mark] = []
    for card in scene.cards:
        x, y = put(*placement.centres[card.id])
        panels.append(draw_card(card, scene, x - card.width / 2, y - card.height / 2))
    for pill in scene.pills:
        x, y = put(*placement.centres[pill.id])
        panels.append(draw_pill(pill, scene, x - pill.width / 2, y - pill.height / 2))
    wires = (Group((*lines, *heads), "wires"),) if lines else ()
    return (*wires, *panels)


def _reaching(route: Route, beyond: float, centre: float) -> Route:
    """Lengthen a route at its start, by a straight piece towards the centre of its pill."""
    x, y = route[0]
    step = (beyond if x < centre else -beyond) / 3
    return ((x + 3 * step, y), (x + 2 * step, y), (x + step, y), *route) if beyond else route
