"""Places for a timeline: a column for each date, a strip for each speaker, and the ways of the lines.

Cards stand below each other where a column and a strip meet. Between the columns are gutters and between the
strips channels, in which no card stands: a line leaves its card level, runs up or down in the gutter beside
it, along a channel where it has further to go, and up or down again, each stretch in a track of its own. So
no line meets a card that it does not bear on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from argmap.render.rows import Setter
from argmap.render.turns import Again
from argmap.render.views.ports import Port, Ports, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.render.dates import Span
    from argmap.render.layout import Point
    from argmap.render.scene import Scene
    from argmap.render.views.ports import Run

__all__ = ["OFF", "Grid", "grid"]

OFF = 6.0  # between a card and the pill beside it
_GAP = 14.0
_TRACK = 9.0
_EDGE = 18.0
_CHANNEL = 30.0
Key = TypeVar("Key")


@dataclass(slots=True)
class Grid:
    """Where everything is.

    Attributes:
        columns: Where the cards of each column begin.
        strips: Where each strip begins and ends.
        cards: The left end, the top and the height of each card, by id.
        texts: The lines of what is only named again, each with where its baseline begins.
        ways: The corners of each run.
    """

    columns: list[float] = field(default_factory=list)
    strips: list[tuple[float, float]] = field(default_factory=list)
    cards: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    texts: list[tuple[float, float, str]] = field(default_factory=list)
    ways: list[tuple[Run, tuple[Point, ...]]] = field(default_factory=list)
    own: Mapping[int, Port] = field(default_factory=dict)
    width: float = 0.0
    height: float = 0.0


def grid(scene: Scene, spans: Sequence[Span], strip_of: Mapping[str, int], *, top: float) -> Grid:
    """Place the turns of a scene from `top` down; `strip_of` gives each speaker's strip."""
    cells: dict[tuple[int, int], list[str | Again]] = {}
    for column, span in enumerate(spans):
        for turn in span.turns:
            cells.setdefault((column, strip_of[turn.speaker]), []).extend(turn.items)
    home = {item: cell for cell, items in cells.items() for item in items if isinstance(item, str)}
    plan = _Plan(scene, home)
    many = max(strip_of.values(), default=-1) + 1
    out = Grid(own=plan.own)
    tops = plan.stack(cells, many, top, out)
    plan.settle({name: (y, tall) for name, (_, y, tall) in out.cards.items()})
    plan.level()
    _across(scene, plan, len(spans), out)
    out.cards = {name: (out.columns[home[name][0]], y, tall) for name, (_, y, tall) in out.cards.items()}
    out.texts = [(out.columns[int(column)], y, line) for column, y, line in out.texts]
    out.height = tops - top
    return out


class _Plan(Ports):
    """The ports and runs of all ties, with the channels that they need."""

    def __init__(self, scene: Scene, home: Mapping[str, tuple[int, int]]) -> None:
        super().__init__(scene, {name: column for name, (column, _) in home.items()})
        self._home = home
        strip: dict[int, int] = {}
        for (card, _), ports in self._sides.items():
            strip |= {id(port): home[card][1] for port in ports}
        for n, runs in self._pills.items():
            strip |= {id(run.near): strip[id(self.own[n])] for run in runs}
        self.channel = {
            id(run): max(strip[id(run.near)], strip[id(run.far)])
            for run in self.runs
            if run.near.gutter != run.far.gutter
        }
        self.along: dict[int, float] = {}  # the height at which a run goes through its channel
        self._run_of = {id(port): run for run in self.runs for port in (run.near, run.far)}

    def stack(
        self, cells: Mapping[tuple[int, int], Sequence[str | Again]], many: int, y: float, out: Grid
    ) -> float:
        """Set strips and channels one below the other, and say where the last ends."""
        tall = self.heights()
        ranges = {
            id(run): (self.channel[id(run)], float(min(pair)), float(max(pair)))
            for run in self.runs
            if id(run) in self.channel
            for pair in ((run.near.gutter, run.far.gutter),)
        }
        tracks, counts = _tracks(ranges, gap=0.0)
        for strip in range(many):
            for name, (channel, _, _) in ranges.items():
                if channel == strip:
                    self.along[name] = y + 16 + _TRACK * tracks[name]
            y += max(_CHANNEL, 26 + _TRACK * counts.get(strip, 0))
            end = y
            for (column, row), items in cells.items():
                if row == strip:
                    end = max(end, self._cell(column, items, y, tall, out))
            out.strips.append((y, end))
            y = end
        return y + 8

    def _cell(
        self, column: int, items: Iterable[str | Again], y: float, tall: Mapping[str, float], out: Grid
    ) -> float:
        sizes = self._scene.theme.sizes
        for item in items:
            if isinstance(item, str):
                out.cards[item] = (0.0, y, tall[item])
                y += tall[item] + _GAP
                continue
            setter = Setter(sizes, 0)
            setter.add("note", item.text, sizes.quote, gap=0)
            for row in setter.rows:
                for line in row.lines:
                    y += row.step
                    out.texts.append((column, y - 4, line))
            y += _GAP
        return y - _GAP

    def aim(self, port: Port) -> float | None:
        """Give the height that the line of a port leads to: a channel, or its other end."""
        run = self._run_of.get(id(port))
        return self.along.get(id(run)) or super().aim(port)

    def level(self) -> None:
        """Keep the heights of the two sides of a gutter apart, so that no two lines run in one."""
        on_cards = {id(port) for ports in self._sides.values() for port in ports}
        for ports in self._sides.values():
            for port in ports:
                port.y = 8 * round(port.y / 8) + (4.0 if port.side < 0 else 0.0)
        for n, runs in self._pills.items():
            for run in runs:
                run.near.y = self.own[n].y + (6 if run.far.y > self.own[n].y else -6)
        for run in self.runs:
            near, far = run.near, run.far
            level = near.side != far.side and abs(near.y - far.y) <= 6 and id(run) not in self.channel
            if level and id(far) in on_cards:
                far.y = near.y


def _tracks(
    ranges: Mapping[int, tuple[Key, float, float]], *, gap: float
) -> tuple[dict[int, int], dict[Key, int]]:
    """Give each stretch the first track that is free, the shortest first; say how many each way has."""
    taken: dict[Key, list[list[tuple[float, float]]]] = {}
    found: dict[int, int] = {}
    for name, (way, low, high) in sorted(ranges.items(), key=lambda item: item[1][2] - item[1][1]):
        ways = taken.setdefault(way, [])
        free = (
            number
            for number, track in enumerate(ways)
            if all(high + gap < begin or end + gap < low for begin, end in track)
        )
        number = next(free, len(ways))
        if number == len(ways):
            ways.append([])
        ways[number].append((low, high))
        found[name] = number
    return found, {way: len(tracks) for way, tracks in taken.items()}


def _across(scene: Scene, plan: _Plan, columns: int, out: Grid) -> None:
    """Give the columns their places, and the runs their ways."""
    stretches: dict[int, tuple[tuple[int, Side], float, float]] = {}
    for run in plan.runs:
        along = plan.along.get(id(run))
        for port, other in ((run.near, along), (run.far, along)) if along else ((run.near, run.far.y),):
            low, high = sorted((port.y, other or 0.0))
            if high > low:
                stretches[id(port)] = ((port.lane, port.side), low, high)
    tracks, counts = _tracks(stretches, gap=5.0)
    stubs: dict[tuple[int, Side], float] = {}
    for n, port in plan.own.items():
        key = (port.lane, port.side)
        stubs[key] = max(stubs.get(key, 0.0), scene.pills[n].width + OFF + 14)
    x = 0.0
    wide = scene.theme.sizes.width
    beside: dict[tuple[int, Side], float] = {}
    for column in range(columns):
        for side in (-1, 1):
            key = (column, side)
            stub = stubs.get(key, _EDGE)
            beside[key] = stub + _TRACK * max(counts.get(key, 1) - 1, 0) + 6
            if side < 0:
                x += beside[key] if column or key in counts or key in stubs else 0.0
                out.columns.append(x)
                x += wide
            elif column + 1 < columns or key in counts or key in stubs:
                x += beside[key]
    out.width = x

    def edge(port: Port) -> float:
        return out.columns[port.lane] + (wide if port.side > 0 else 0.0)

    def track(port: Port) -> float:
        stub = stubs.get((port.lane, port.side), _EDGE)
        return edge(port) + port.side * (stub + _TRACK * tracks.get(id(port), 0))

    for port in plan.ports():
        port.x = edge(port)
    for run in plan.runs:
        near, far = run.near, run.far
        if along := plan.along.get(id(run)):
            corners = [(track(near), near.y), (track(near), along), (track(far), along), (track(far), far.y)]
        else:
            corners = [(track(near), near.y), (track(near), far.y)]
        out.ways.append((run, tuple(corners)))
