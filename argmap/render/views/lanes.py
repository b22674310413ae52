"""Places for an exchange: a lane for each speaker, a row for each turn, and the ways of the lines.

In one row only one lane is taken, so a line may run level from a card through all other lanes and meets
no card. It runs up or down in the gutter beside the card that it comes from, each line in a track of its
own, the shortest innermost.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.render.rows import Setter
from argmap.render.turns import Again
from argmap.render.views.ports import Port, Ports, Run, Side, facing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.render.scene import Scene
    from argmap.render.turns import Turn

__all__ = ["PAD", "TOP", "Lane", "Lanes", "TurnBox", "lanes"]

PAD = 12.0  # between the frame of a turn and its cards
TOP = 26.0  # of the frame, for its heading
_GAP = 12.0
_APART = 24.0
_TRACK = 9.0
_EDGE = 16.0
_MOST = 12  # lanes; more speakers share the last


@dataclass(slots=True)
class TurnBox:
    """A turn in its lane: where it begins and ends, and where its cards and its other lines begin."""

    turn: Turn
    lane: int
    top: float = 0.0
    height: float = 0.0
    cards: dict[str, tuple[float, float]] = field(default_factory=dict)  # id: top, height
    texts: list[tuple[float, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lane:
    """A column: the ids of the speakers in it, and where its frames begin."""

    speakers: tuple[str, ...]
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """Where everything is; `own` gives each tie's port, where its pill stands."""

    lanes: tuple[Lane, ...]
    boxes: tuple[TurnBox, ...]
    runs: tuple[Run, ...]
    own: Mapping[int, Port]
    frame: float
    width: float
    height: float


def lanes(scene: Scene, *, top: float, mirror: bool = False) -> Lanes:
    """Place the turns of a scene from `top` down, and lead its ties and replies.

    With `mirror`, the first speaker stands at the right.
    """
    columns, lane_of = _columns(scene, mirror)
    boxes = [TurnBox(turn, lane_of[turn.speaker]) for turn in scene.turns]
    home = {item: box for box in boxes for item in box.turn.items if isinstance(item, str)}
    plan = _Plan(scene, boxes, home)
    plan.stack(top)
    plan.place()
    frame = scene.theme.sizes.width + 2 * PAD
    stub = max((pill.width for pill in scene.pills), default=0.0) + 36
    tracks = _tracks(plan.runs)
    x = 0.0
    placed = []
    for number, speakers in enumerate(columns):
        left, right = (tracks.get((number, side), 0) for side in (-1, 1))
        x += stub + _TRACK * left if left else _EDGE if number else 0.0
        placed.append(Lane(speakers, x))
        x += frame
        x += stub + _TRACK * right if right else _EDGE if number + 1 < len(columns) else 0.0
    for run in plan.runs:
        lane = placed[run.near.lane].x
        run.x = lane - stub - run.x * _TRACK if run.near.side < 0 else lane + frame + stub + run.x * _TRACK
    for port in plan.ports():
        lane = placed[port.lane].x
        port.x = lane if port.side < 0 else lane + frame
    height = max((box.top + box.height for box in boxes), default=top)
    return Lanes(
        lanes=tuple(placed), boxes=tuple(boxes), runs=tuple(plan.runs), own=plan.own, frame=frame,
        width=x, height=height,
    )  # fmt: skip


def _columns(scene: Scene, mirror: bool) -> tuple[list[tuple[str, ...]], dict[str, int]]:
    """Give each speaker a lane; where there are too many, those with the fewest turns share the last."""
    counts: dict[str, int] = {}
    for turn in scene.turns:
        counts[turn.speaker] = counts.get(turn.speaker, 0) + max(len(turn.items), 1)
    order = [voice.id for voice in scene.voices if voice.id in counts]
    order += [name for name in counts if name not in order and name]
    columns: list[tuple[str, ...]]
    if len(order) > _MOST:
        often = sorted(order, key=lambda name: -counts[name])[: _MOST - 1]
        columns = [(name,) for name in order if name in often]
        columns.append(tuple(name for name in order if name not in often))
    else:
        columns = [(name,) for name in order]
    if "" in counts:
        columns.append(("",))
    if mirror:
        columns.reverse()
    return columns, {name: number for number, names in enumerate(columns) for name in names}


class _Plan(Ports):
    """The ports and runs of all ties and replies, before and after they have their places."""

    def __init__(self, scene: Scene, boxes: Sequence[TurnBox], home: Mapping[str, TurnBox]) -> None:
        super().__init__(scene, {name: box.lane for name, box in home.items()})
        self._boxes = boxes
        self._turns: dict[int, list[Port]] = {}
        number = {box.turn.id: n for n, box in enumerate(boxes) if box.turn.id}
        for n, box in enumerate(boxes):
            for other in (number[name] for name in box.turn.replies if name in number):
                near = Port(box.lane, -1 if boxes[other].lane < box.lane else 1)
                far = Port(boxes[other].lane, facing(near, boxes[other].lane))
                self._turns.setdefault(n, []).append(near)
                self._turns.setdefault(other, []).append(far)
                self.runs.append(Run(near, far, sort="reply"))

    def stack(self, y: float) -> None:
        """Set the turns one below the other."""
        scene, tall = self._scene, self.heights()
        for box in self._boxes:
            box.top = y
            y += TOP if box.turn.id else PAD
            for item in (*box.turn.items, *((box.turn.text,) if box.turn.text else ())):
                if isinstance(item, str) and item in tall and item != box.turn.text:
                    box.cards[item] = (y, tall[item])
                    y += tall[item] + _GAP
                else:
                    setter = Setter(scene.theme.sizes, 0)
                    text = item.text if isinstance(item, Again) else item
                    setter.add("note", text, scene.theme.sizes.quote, gap=0)
                    for row in setter.rows:
                        for line in row.lines:
                            y += row.step
                            box.texts.append((y - 4, line))
                    y += _GAP
            box.height = y - box.top
            y += _APART

    def place(self) -> None:
        """Give each port its place along its side."""
        cards = {name: at for box in self._boxes for name, at in box.cards.items()}
        self.centre(cards)
        for side in (-1, 1):
            for n, ports in self._turns.items():
                for at, port in enumerate(port for port in ports if port.side == side):
                    port.y = self._boxes[n].top + 8 + 6 * (at % 3)
        self.settle(cards)


def _tracks(runs: Iterable[Run]) -> dict[tuple[int, Side], int]:
    """Give each run the innermost track that is free, shortest first, and say how many there are."""
    taken: dict[tuple[int, Side], list[list[tuple[float, float]]]] = {}
    for run in sorted(runs, key=lambda run: run.span[1] - run.span[0]):
        low, high = run.span
        gutter = taken.setdefault((run.near.lane, run.near.side), [])
        free = (
            number
            for number, track in enumerate(gutter)
            if all(high + 5 < begin or end + 5 < low for begin, end in track)
        )
        number = next(free, len(gutter))
        if number == len(gutter):
            gutter.append([])
        gutter[number].append((low, high))
        run.x = number
    return {key: len(gutter) for key, gutter in taken.items()}
