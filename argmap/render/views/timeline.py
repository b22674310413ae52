"""A debate over several dates: time runs across, a strip for each speaker or party, relations between.

The columns are the dates on which something was said, evenly spaced, so that every card can be read; above
them the same dates stand on a line to scale. What has no date is not put on one: it stands at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from argmap.render.changes import tinted
from argmap.render.dates import apart, spans
from argmap.render.marks import Block, Group, Mark, Shape, Words, lines
from argmap.render.paint import voice_role
from argmap.render.panels import draw_card, draw_pill
from argmap.render.sheet import Body
from argmap.render.text import reading, width, wrap
from argmap.render.views.grid import OFF, Grid, grid
from argmap.render.views.ways import bent, straight
from argmap.render.wires import strand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.render.cards import Voice
    from argmap.render.dates import Span
    from argmap.render.layout import Point
    from argmap.render.options import Options
    from argmap.render.scene import Scene
    from argmap.render.views.ports import Run

__all__ = ["timeline"]

_NAMES = 150.0
_SCALE = 74.0  # height of the line on which the dates stand to scale
_LINE = 19.0
_FEW = 3  # dates on a line to scale


def timeline(scene: Scene, options: Options) -> Body:
    """Set a scene's turns in columns of time and strips of speakers."""
    columns = spans(scene.turns)
    strips = _strips(scene, options.lanes)
    heads = [wrap(span.name, scene.theme.sizes.text, scene.theme.sizes.width, bold=True) for span in columns]
    scaled = sum(bool(span.start) for span in columns) >= _FEW
    above = (_SCALE if scaled else 0.0) + _LINE * max(map(len, heads), default=0) + 24
    number = {speaker: n for n, (_, speakers) in enumerate(strips) for speaker in speakers}
    made = grid(scene, columns, number, top=above)
    wide = _NAMES + made.width

    def draw(left: float, top: float, _inner: float) -> tuple[Mark, ...]:
        pen = _Pen(scene, made, left, top, wide, mirror=options.direction == "RL")
        scale = tuple(pen.scale(columns)) if scaled else ()
        names = tuple(pen.names(strips))
        return (*scale, *pen.heads(columns, heads, above), *names, pen.wires(), *pen.cards(), *pen.pills())

    return Body(wide, above + made.height, draw, "timeline")


def _strips(scene: Scene, by: str) -> list[tuple[str, list[str]]]:
    """Give each strip its name and its speakers, in the order in which the debate names them."""
    there = dict.fromkeys(turn.speaker for turn in scene.turns)
    order = [voice.id for voice in scene.voices if voice.id in there]
    order += [name for name in there if name and name not in order]
    parties = {voice.id: voice.party for voice in scene.voices}
    out: dict[str, tuple[str, list[str]]] = {}
    for speaker in order:
        party = parties.get(speaker, "") or "No party given"
        key, name = (party, party) if by == "party" else (speaker, scene.names.get(speaker, speaker))
        out.setdefault(key, (name, []))[1].append(speaker)
    made = list(out.values())
    if "" in there:
        made.append((scene.nobody, [""]))
    return made


class _Pen:
    """Draws what has its place, from a top left corner; in a mirror, time runs to the left."""

    def __init__(
        self, scene: Scene, made: Grid, left: float, top: float, wide: float, *, mirror: bool
    ) -> None:
        self._scene, self._made, self._left, self._top = scene, made, left, top
        self._wide, self._mirror = wide, mirror
        self._voices = {voice.id: voice for voice in scene.voices}
        self._size = scene.theme.sizes

    def _x(self, x: float, room: float = 0.0) -> float:
        """Give the place of something so wide that begins `x` from the first column."""
        x += _NAMES
        return round(self._left + (self._wide - x - room if self._mirror else x), 2)

    def _words(
        self, x: float, y: float, text: str, size: float, fill: str = "ink", *, bold: bool = False
    ) -> Words:
        anchor: Literal["left", "right"] = "right" if self._mirror else "left"
        return Words(self._x(x), self._top + y, text, size, fill, bold=bold, anchor=anchor, way=reading(text))

    def scale(self, columns: Sequence[Span]) -> Iterable[Mark]:
        """Draw the line to scale, with a thread from each date to its column."""
        known = [(span, x) for span, x in zip(columns, self._made.columns, strict=True) if span.start]
        begin, end = known[0][0].days[0], max(span.days[1] for span, _ in known)
        first, last = known[0][1], known[-1][1] + self._size.width
        each = (last - first) / max(end - begin, 1e-9)
        yield self._words(first, 11, "The same dates to scale", self._size.small, "muted")
        axis = self._top + 24
        yield Shape(lines([(self._x(first), axis), (self._x(last), axis)]), stroke="muted", weight=1.4)
        for span, x in known:
            at = first + (span.days[0] - begin) * each
            wide = max((span.days[1] - span.days[0]) * each, 4.0)
            at = min(at, last - wide)
            wide -= 2 if wide > 8 else 0  # so that two months that follow each other are two
            yield Block(self._x(at, wide), axis - 5, wide, 10, 2, fill="ink")
            thread = [(at + 2, axis + 6), (at + 2, axis + 12), (x + 2, axis + 40), (x + 2, axis + 50)]
            yield Shape(lines([(self._x(a), b) for a, b in thread]), stroke="muted")

    def heads(self, columns: Sequence[Span], names: Sequence[Sequence[str]], above: float) -> Iterable[Mark]:
        """Write the date above each column, and how much later it is than the one before."""
        most = max(map(len, names), default=0)
        before: Span | None = None
        for span, name, x in zip(columns, names, self._made.columns, strict=True):
            y = above - 24 - _LINE * most
            for line in name:
                y += _LINE
                fill = "ink" if span.start else "muted"
                yield self._words(x, y - 5, line, self._size.text, fill, bold=True)
            if before is not None and (later := apart(before, span)):
                beside = width(name[-1], self._size.text, bold=True) + 10
                room = self._size.width - beside
                if width(later, self._size.small) <= room:
                    yield self._words(x + beside, y - 5, later, self._size.small, "muted")
            before = span
        y = self._top + above - 16
        ends = (self._left, self._left + self._wide)
        yield Shape(lines([(ends[0], y), (ends[1], y)]), stroke="muted", weight=1.4)

    def names(self, strips: Sequence[tuple[str, Sequence[str]]]) -> Iterable[Mark]:
        """Write the name of each strip beside it, and draw a line between two."""
        for (name, speakers), (top, end) in zip(strips, self._made.strips, strict=True):
            y = self._top + top
            if top > self._made.strips[0][0]:
                ends = (self._left, self._left + self._wide)
                before = self._top + self._ends(top)
                yield Shape(lines([(ends[0], before), (ends[1], before)]), stroke="line")
            yield Block(self._x(-_NAMES, 5), y, 5, max(end - top, 16.0), 2, fill=self._role(speakers))
            for line in wrap(name, self._size.name, _NAMES - 40, bold=True):
                y += 16
                yield self._words(13 - _NAMES, y - 3 - self._top, line, self._size.name, bold=True)
            voice = self._voices.get(speakers[0])
            if voice is not None and voice.tag and voice.name == name:
                yield self._words(13 - _NAMES, y + 12 - self._top, voice.tag, self._size.small, "muted")

    def _ends(self, top: float) -> float:
        return max(end for _, end in self._made.strips if end <= top) + 7

    def _role(self, speakers: Sequence[str]) -> str:
        found: list[Voice] = [self._voices[name] for name in speakers if name in self._voices]
        roles = {voice_role(self._scene, voice) for voice in found}
        return roles.pop() if len(roles) == 1 else "nobody"

    def cards(self) -> Iterable[Mark]:
        """Draw the cards, and name what comes up again."""
        cards = {card.id: card for card in self._scene.cards}
        for name, (x, y, tall) in self._made.cards.items():
            card = cards[name]._replace(height=tall)
            yield draw_card(card, self._scene, self._x(x, card.width), self._top + y)
        for x, y, line in self._made.texts:
            yield self._words(x + 4, y, line, self._size.quote, "muted")._replace(italic=True)

    def _end(self, run: Run, near: bool) -> Point:
        """Find where a line meets what it comes from or leads to."""
        port = run.near if near else run.far
        out = 0.0
        if near or run.sort == "onto":
            tie = run.tie
            if near and run.sort == "onto":
                tie = next(n for n, t in enumerate(self._scene.ties) if t.id == self._scene.ties[tie].target)
            out = OFF + self._scene.pills[tie].width
        return port.x + port.side * out, port.y

    def wires(self) -> Group:
        """Draw the lines, their heads above."""
        below: list[Mark] = []
        tips: list[Mark] = []
        looks = self._scene.theme.looks

        def put(points: Iterable[Point]) -> list[Point]:
            return [(self._x(x), self._top + y) for x, y in points]

        for run, corners in self._made.ways:
            tie, change = self._scene.ties[run.tie], self._scene.pills[run.tie].change
            ends = {"tie": (False, True), "onto": (True, False), "join": (False, tie.both_ways)}[run.sort]
            route = bent(put((self._end(run, True), *corners, self._end(run, False))))
            line, drawn = strand(route, tie.relation, looks[tie.relation], ends)
            below.append(tinted(line, change))
            tips.extend(tinted(tip, change) for tip in drawn)
        for n, port in self._made.own.items():
            tie, pill = self._scene.ties[n], self._scene.pills[n]
            begin, end = put(((port.x, port.y), (port.x + port.side * (OFF + 2), port.y)))
            line, drawn = strand(
                (begin, *straight(begin, end)), tie.relation, looks[tie.relation], (tie.both_ways, False)
            )
            below.append(tinted(line._replace(dash=()), pill.change))
            tips.extend(tinted(tip, pill.change) for tip in drawn)
        return Group((*below, *tips), "wires")

    def pills(self) -> Iterable[Mark]:
        """Draw the sign of each relation beside the card it comes from."""
        for n, port in self._made.own.items():
            pill = self._scene.pills[n]
            x = port.x + (OFF if port.side > 0 else -OFF - pill.width)
            yield draw_pill(pill, self._scene, self._x(x, pill.width), self._top + port.y - pill.height / 2)
