"""An exchange as it was spoken: time runs down, a lane for each speaker, replies and relations between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.changes import tinted
from argmap.render.icons import head
from argmap.render.marks import Block, Group, Mark, Shape, Words, lines
from argmap.render.paint import voice_role
from argmap.render.panels import draw_card, draw_pill
from argmap.render.sheet import Body
from argmap.render.text import reading, wrap
from argmap.render.views.lanes import PAD, Lane, Lanes, TurnBox, lanes
from argmap.render.views.ways import bent, curved, straight
from argmap.render.wires import strand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.render.layout import Point
    from argmap.render.options import Options
    from argmap.render.scene import Scene
    from argmap.render.views.ports import Run

__all__ = ["exchange"]

_OFF = 6.0  # between a frame and the pill beside it


def exchange(scene: Scene, options: Options) -> Body:
    """Set a scene's turns in lanes."""
    heads = _Heads(scene)
    made = lanes(scene, top=heads.height + 16, mirror=options.direction == "RL")

    def draw(left: float, top: float, _inner: float) -> tuple[Mark, ...]:
        pen = _Pen(scene, made, left, top)
        return (*heads.drawn(made, left, top), *pen.turns(), pen.wires(), *pen.pills())

    return Body(made.width, made.height, draw, "lanes")


class _Heads:
    """The names above the lanes, and the thread that runs down from each."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._voices = {voice.id: voice for voice in scene.voices}
        self._room = scene.theme.sizes.width
        names = [self._name((turn.speaker,)) for turn in scene.turns]
        size = scene.theme.sizes.text
        most = max((len(wrap(name, size, self._room - 18, bold=True)) for name in names), default=1)
        self.height = most * 19.0 + (15 if any(voice.tag for voice in scene.voices) else 0)

    def _name(self, speakers: tuple[str, ...]) -> str:
        if len(speakers) > 1:
            return f"{len(speakers)} other speakers"
        return self._scene.names.get(speakers[0], "") or self._scene.nobody

    def drawn(self, made: Lanes, left: float, top: float) -> list[Mark]:
        """Draw the heads of all lanes."""
        out: list[Mark] = []
        size, small = self._scene.theme.sizes.text, self._scene.theme.sizes.small
        for lane in made.lanes:
            x, middle = left + lane.x, left + lane.x + made.frame / 2
            out.append(
                Shape(lines([(middle, top + self.height + 6), (middle, top + made.height)]), stroke="line")
            )
            voice = self._voices.get(lane.speakers[0]) if len(lane.speakers) == 1 else None
            role = voice_role(self._scene, voice) if voice else "nobody"
            out.append(Block(x, top + self.height + 2, made.frame, 4, 2, fill=role))
            y = top
            for line in wrap(self._name(lane.speakers), size, self._room, bold=True):
                y += 19
                out.append(Words(x, y - 5, line, size, bold=True, way=reading(line)))
            if voice is not None and voice.tag:
                out.append(Words(x, y + 9, voice.tag, small, "muted"))
        return out


class _Pen:
    """Draws what has its place, from a top left corner."""

    def __init__(self, scene: Scene, made: Lanes, left: float, top: float) -> None:
        self._scene, self._made, self._left, self._top = scene, made, left, top
        self._cards = {card.id: card for card in scene.cards}

    def turns(self) -> Iterable[Mark]:
        """Draw each turn: its frame, its heading, its cards."""
        number = 0
        for box in self._made.boxes:
            number += bool(box.turn.id)
            yield from self._turn(box, self._made.lanes[box.lane], number)

    def _turn(self, box: TurnBox, lane: Lane, number: int) -> Iterable[Mark]:
        x, y, sizes = self._left + lane.x, self._top + box.top, self._scene.theme.sizes
        if box.turn.id:
            yield Block(x, y, self._made.frame, box.height, 12, fill="page", stroke="line")
            who = self._scene.names.get(box.turn.speaker, "") if len(lane.speakers) > 1 else ""
            text = " · ".join(part for part in (str(number), who, box.turn.heading) if part)
            room = self._made.frame - 2 * PAD
            first, *rest = wrap(text, sizes.small, room - 12)
            line = first + (" …" if rest else "")
            yield Words(x + PAD, y + 17, line, sizes.small, "muted", bold=True)
        for name, (at, tall) in box.cards.items():
            card = self._cards[name]._replace(height=tall)
            yield draw_card(card, self._scene, x + PAD, self._top + at)
        for at, line in box.texts:
            yield Words(x + PAD + 4, self._top + at, line, sizes.quote, "muted", italic=True)

    def _end(self, run: Run, near: bool) -> Point:
        """Find where a line meets what it comes from or leads to."""
        port = run.near if near else run.far
        inward = PAD
        if run.sort == "reply":
            inward = 0.0
        elif near or run.sort == "onto":
            tie = (
                run.tie if run.sort != "onto" or not near else self._number(self._scene.ties[run.tie].target)
            )
            inward = -_OFF - self._scene.pills[tie].width + (0 if run.sort == "tie" or not near else 2)
        return self._left + port.x - port.side * inward, self._top + port.y

    def _number(self, tie: str) -> int:
        return next(n for n, other in enumerate(self._scene.ties) if other.id == tie)

    def wires(self) -> Group:
        """Draw the lines: replies below, then relations, their heads above."""
        below: list[Mark] = []
        tips: list[Mark] = []
        for run in sorted(self._made.runs, key=lambda run: run.sort != "reply"):
            begin, end, track = self._end(run, True), self._end(run, False), self._left + run.x
            route = bent((begin, (track, begin[1]), (track, end[1]), end))
            if run.sort == "reply":
                tip, away = route[-1], (1.0 if route[-2][0] > route[-1][0] else -1.0, 0.0)
                below.append(Shape(curved(route), stroke="muted", weight=1.2))
                tips.extend(head("open arrow", *tip, away, "muted", "page")[0])
                continue
            tie = self._scene.ties[run.tie]
            ends = {"tie": (False, True), "onto": (True, False), "join": (False, tie.both_ways)}[run.sort]
            look = self._scene.theme.looks[tie.relation]
            line, drawn = strand(route, tie.relation, look, ends)
            change = self._scene.pills[run.tie].change
            below.append(tinted(line, change))
            tips.extend(tinted(tip, change) for tip in drawn)
        for number, port in self._made.own.items():
            tie, pill = self._scene.ties[number], self._scene.pills[number]
            edge, y = self._left + port.x, self._top + port.y
            begin, end = (edge - port.side * PAD, y), (edge + port.side * (_OFF + 2), y)
            look = self._scene.theme.looks[tie.relation]
            line, drawn = strand((begin, *straight(begin, end)), tie.relation, look, (tie.both_ways, False))
            below.append(tinted(line._replace(dash=()), pill.change))
            tips.extend(tinted(tip, pill.change) for tip in drawn)
        return Group((*below, *tips), "wires")

    def pills(self) -> Iterable[Mark]:
        """Draw the sign of each relation beside the card it comes from."""
        for number, port in self._made.own.items():
            pill = self._scene.pills[number]
            x = self._left + port.x + (_OFF if port.side > 0 else -_OFF - pill.width)
            yield draw_pill(pill, self._scene, x, self._top + port.y - pill.height / 2)
