"""Graphviz as a layout engine: what is written for it and what is read back.

Graphviz is told nothing but sizes and connections, and asked for nothing but places and curves, so that
neither its fonts nor its version show in the picture. Nodes are called ``n0``, ``n1`` …: no text of a
debate ever reaches it. Circles are opened before (as for the built-in engine), so that every wire
leaves a box on its right side and enters one on its left.

Gansner, Koutsofios, North & Vo 1993 describe the method; the output is Graphviz's ``json0``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence

from argmap.errors import RenderError
from argmap.render.layout.geometry import Band, Box, Direction, Placement, Point, Route, Wire
from argmap.render.layout.ranks import columns
from argmap.render.layout.routes import LOOP, curves, loop, ports

__all__ = ["draw_with"]

ROOM = 40  # around the boxes of a group, for its frame and its name
INCH = 72.0  # a pixel of argmap is a point of Graphviz


def draw_with(
    run: Callable[[str], str],
    name: str,
    boxes: Sequence[Box],
    wires: Sequence[Wire],
    *,
    direction: Direction,
    rank_gap: float,
    node_gap: float,
    bands: Sequence[Band] = (),
) -> Placement:
    """Have Graphviz place boxes and wires.

    Args:
        run: What turns a graph in DOT into Graphviz's ``json0``.
        name: What the engine is called.
        boxes: The boxes.
        wires: The wires.
        direction: Where the drawing runs to.
        rank_gap: The space between neighbouring columns.
        node_gap: The space between two boxes of a column.
        bands: Groups of boxes; Graphviz's clusters.

    Raises:
        RenderError: Graphviz gave back something else than a layout of these boxes.
    """
    if not boxes:
        return Placement({}, (), 0.0, 0.0, name)
    index = {box.id: i for i, box in enumerate(boxes)}
    heads = [index[wire.head] for wire in wires]
    tails = [index[wire.tail] for wire in wires]
    bent = [e for e, head in enumerate(heads) if head != tails[e]]
    left, right, _ = columns([heads[e] for e in bent], [tails[e] for e in bent], len(boxes))
    turned = direction == "TB"
    source = _source(boxes, left, right, turned, rank_gap, node_gap, bands)
    try:
        places, found, width, height = _read(run(source), len(boxes), len(bent))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise RenderError(f"{name} gave back no layout of these boxes: {error!r}") from error
    along = [box.width if turned else box.height for box in boxes]
    across = [box.height if turned else box.width for box in boxes]
    if turned:
        places = [(b, a) for a, b in places]
    x, y = [a for a, _ in places], [b for _, b in places]
    leaves = ports(left, right, Counter(left), along, y)
    meets = ports(right, left, Counter(right), along, y)
    routes: list[Route] = [()] * len(wires)
    for k, e in enumerate(bent):
        a, b = left[k], right[k]
        points = [(q, p) for p, q in found[k]] if turned else list(found[k])
        ends = (x[a] + across[a] / 2, y[a] + leaves[k]), (x[b] - across[b] / 2, y[b] + meets[k])
        route = _fitted(points, *ends)
        routes[e] = route if a == heads[e] else route[::-1]
    room = 0.0
    for e, v in enumerate(heads):
        if v == tails[e]:
            routes[e] = loop(x[v], y[v], across[v], along[v])
            room = max(room, x[v] + across[v] / 2 + LOOP * 0.75)
    if turned:
        routes = [tuple([(q, p) for p, q in route]) for route in routes]
        return Placement(_centres(boxes, y, x), tuple(routes), width, max(height, room), name)
    return Placement(_centres(boxes, x, y), tuple(routes), max(width, room), height, name)


def _centres(boxes: Sequence[Box], x: list[float], y: list[float]) -> dict[str, Point]:
    return {box.id: (x[i], y[i]) for i, box in enumerate(boxes)}


def _source(
    boxes: Sequence[Box],
    left: list[int],
    right: list[int],
    turned: bool,
    rank_gap: float,
    node_gap: float,
    bands: Sequence[Band],
) -> str:
    """Write the graph in DOT.

    Where no box answers twice, the order of the wires can be kept without a crossing, and is.
    """
    leave, enter = ("s", "n") if turned else ("e", "w")
    forest = len(dict.fromkeys(right)) == len(right) and not bands
    packed = "" if bands else 'pack=true packmode="graph" '
    lines = [
        f"digraph {{ graph [rankdir={'TB' if turned else 'LR'} {packed}splines=true "
        f"nodesep={node_gap / INCH:.4f} ranksep={rank_gap / INCH:.4f}{' ordering=out' if forest else ''}]",
        'node [shape=box fixedsize=true label=""] edge [dir=none]',
    ]
    lines += [f"n{i} [width={b.width / INCH:.4f} height={b.height / INCH:.4f}]" for i, b in enumerate(boxes)]
    number = {box.id: i for i, box in enumerate(boxes)}
    for band in bands:
        # A group's name is its own: the same path names the same cluster, wherever it is opened.
        paths = [band.groups[: k + 1] for k in range(len(band.groups))]
        names = [f"cluster_{_cluster(path, bands)}" for path in paths]
        opened = "".join(f"subgraph {name} {{ margin={ROOM} " for name in names)
        lines.append(f"{opened}{' '.join(f'n{number[name]}' for name in band.boxes)}{' }' * len(names)}")
    pairs = enumerate(zip(left, right, strict=True))
    lines += [f"n{a}:{leave} -> n{b}:{enter} [id=w{k}]" for k, (a, b) in pairs]
    return "\n".join(lines) + "\n}\n"


def _cluster(path: tuple[str, ...], bands: Sequence[Band]) -> int:
    """Number a group by the first band that is in it, and by its depth."""
    first = next(n for n, band in enumerate(bands) if band.groups[: len(path)] == path)
    return first * 100 + len(path)


def _read(text: str, boxes: int, wires: int) -> tuple[list[Point], list[list[Point]], float, float]:
    """Read centres and curves, with the origin at the top left."""
    found = json.loads(text)
    x0, y0, x1, y1 = (float(part) for part in found["bb"].split(","))

    def point(pair: str) -> Point:
        a, b = pair.split(",")
        return float(a) - x0, y1 - float(b)

    places: list[Point | None] = [None] * boxes
    for node in found["objects"]:
        if "pos" in node:
            places[int(node["name"][1:])] = point(node["pos"])
    centres = [place for place in places if place is not None]
    if len(centres) < boxes:
        raise ValueError(f"{boxes - len(centres)} boxes without a place")
    routes: list[list[Point]] = [[] for _ in range(wires)]
    for edge in found.get("edges", ()):
        pairs = edge.get("pos", "").split(";")[0].split()
        routes[int(edge["id"][1:])] = [point(pair) for pair in pairs if pair[0] not in "es"]
    return centres, routes, x1 - x0, y1 - y0


def _fitted(points: list[Point], start: Point, end: Point) -> Route:
    """Bring the ends of a curve to where the wire meets its boxes; a curve that was not found is an S."""
    if len(points) < 4 or len(points) % 3 != 1:
        return curves([(start[0], start[0], start[1]), (end[0], end[0], end[1])])
    control, last = points[1], points[-2]
    points[1] = (control[0], control[1] + start[1] - points[0][1])
    points[-2] = (last[0], last[1] + end[1] - points[-1][1])
    points[0], points[-1] = start, end
    return tuple(points)
