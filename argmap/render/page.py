"""A scene set on a page: header above, map in the middle, foot below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.header import foot, header
from argmap.render.layout import Box, Wire, layout
from argmap.render.marks import Block, Group, Mark, Page
from argmap.render.paint import colours
from argmap.render.panels import draw_card, draw_pill
from argmap.render.wires import strand

if TYPE_CHECKING:
    from argmap.render.layout import Placement, Route
    from argmap.render.options import Options
    from argmap.render.scene import Scene

__all__ = ["MARGIN", "page"]

MARGIN = 36.0
_LEAST = 600.0


def page(scene: Scene, options: Options) -> Page:
    """Place the boxes of a scene and draw everything on one page, as tall as it needs to be."""
    placement = layout(
        [Box(item.id, item.width, item.height) for item in (*scene.cards, *scene.pills)],
        [wire for wire, _, _ in _wires(scene)],
        direction=options.flow,
        rank_gap=options.rank_gap,
        node_gap=options.node_gap,
        engine=options.engine,
    )
    inner = max(placement.width, _LEAST)
    head, below = header(scene, MARGIN, MARGIN - 8, inner)
    top = below + 30 if scene.cards else below
    left = MARGIN
    if options.direction == "RL":
        left += inner - placement.width
    marks = _map(scene, placement, left, top, mirror=options.direction == "RL")
    tail, end = foot(scene, MARGIN, top + placement.height + (34 if scene.cards else 10), inner)
    day, night = colours(scene)
    width, height = round(inner + 2 * MARGIN), round(end + MARGIN - 10)
    ground = Block(0, 0, width, height, fill="page")
    return Page(
        width=width,
        height=height,
        marks=(ground, Group(head, "header"), *marks, Group(tail, "foot")),
        day=day,
        night=night,
        title=scene.title or "An argument map",
        told=scene.told,
        language=scene.language,
        way=scene.way,
        family=scene.theme.family,
        engine=placement.engine,
    )


def _wires(scene: Scene) -> list[tuple[Wire, str, tuple[bool, bool]]]:
    """List the wires with their relation and whether they have a head at the start and at the end."""
    out = []
    for tie in scene.ties:
        out.append((Wire(tail=tie.id, head=tie.target), tie.relation, (True, False)))
        out += [(Wire(tail=source, head=tie.id), tie.relation, (False, tie.both_ways)) for source in tie.sources]
    return out


def _map(scene: Scene, placement: Placement, left: float, top: float, *, mirror: bool) -> tuple[Mark, ...]:
    def put(x: float, y: float) -> tuple[float, float]:
        return left + (placement.width - x if mirror else x), top + y

    lines: list[Mark] = []
    heads: list[Mark] = []
    for route, (_, relation, ends) in zip(placement.routes, _wires(scene), strict=True):
        moved: Route = tuple(put(x, y) for x, y in route)
        line, tips = strand(moved, relation, scene.theme.looks[relation], ends)
        lines.append(line)
        heads.extend(tips)
    panels: list[Mark] = []
    for card in scene.cards:
        x, y = put(*placement.centres[card.id])
        panels.append(draw_card(card, scene, x - card.width / 2, y - card.height / 2))
    for pill in scene.pills:
        x, y = put(*placement.centres[pill.id])
        panels.append(draw_pill(pill, scene, x - pill.width / 2, y - pill.height / 2))
    wires = (Group((*lines, *heads), "wires"),) if lines else ()
    return (*wires, *panels)
