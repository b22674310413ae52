"""Where lines meet cards: ports along the sides of cards, shared by the views that set cards in columns.

A link has its pill beside the first card that it comes from. Its lines leave and enter by the side of a card
that looks to the gutter where they are led up or down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.render.scene import Scene

__all__ = ["Port", "Ports", "Run", "Side", "facing"]

Side = Literal[-1, 1]


@dataclass(slots=True)
class Port:
    """Where a line meets a card, a pill or a turn; `room` is what it needs along the side."""

    lane: int
    side: Side
    room: float = 16.0
    x: float = 0.0
    y: float = 0.0

    @property
    def gutter(self) -> int:
        """The gutter that it looks to; a column has that of its own number at its left."""
        return self.lane + (self.side > 0)


@dataclass(slots=True)
class Run:
    """A line from a port to another, by way of a track in the gutter beside the first."""

    near: Port
    far: Port
    tie: int = -1
    sort: Literal["tie", "onto", "join", "reply"] = "tie"
    x: float = 0.0

    @property
    def span(self) -> tuple[float, float]:
        """How far up and down it goes."""
        return min(self.near.y, self.far.y), max(self.near.y, self.far.y)


def facing(near: Port, lane: int) -> Side:
    """Tell which side of a column looks to the gutter beside a port."""
    return -1 if near.gutter <= lane else 1


class Ports:
    """The ports and runs of all ties, before and after they have their places.

    Attributes:
        own: Each tie's port, where its pill stands.
    """

    def __init__(self, scene: Scene, lane: Mapping[str, int]) -> None:
        self._scene = scene
        self._sides: dict[tuple[str, Side], list[Port]] = {}
        self._mates: dict[int, Port] = {}
        self._pills: dict[int, list[Run]] = {}
        self.own: dict[int, Port] = {}
        self.runs: list[Run] = []
        self._ties(lane)

    def _ties(self, lane: Mapping[str, int]) -> None:
        ties = self._scene.ties
        number = {tie.id: n for n, tie in enumerate(ties)}
        waiting = list(range(len(ties)))
        while waiting:
            ready = [n for n in waiting if ties[n].target in lane or number[ties[n].target] in self.own]
            for n in ready or waiting:
                self._tie(n, lane, number)
            waiting = [n for n in waiting if n not in self.own]
        for n, tie in enumerate(ties):
            for source in tie.sources[1:]:
                near = Port(self.own[n].lane, self.own[n].side)
                far = self._port(source, lane[source], facing(near, lane[source]))
                self._pill(n, Run(near, far, n, "join"))
        for n, tie in enumerate(ties):
            if tie.target not in lane:
                onto = self.own[number[tie.target]]
                self._pill(number[tie.target], Run(Port(onto.lane, onto.side), self.own[n], n, "onto"))

    def _tie(self, n: int, lane: Mapping[str, int], number: Mapping[str, int]) -> None:
        tie, pill = self._scene.ties[n], self._scene.pills[n]
        here = lane[tie.sources[0]]
        if tie.target in lane:
            side: Side = -1 if lane[tie.target] < here else 1
        else:
            onto = self.own.get(number[tie.target])
            side = facing(onto, here) if onto is not None else 1
        own = self.own[n] = self._port(tie.sources[0], here, side, pill.height + 4)
        if tie.target in lane:
            far = self._port(tie.target, lane[tie.target], facing(own, lane[tie.target]))
            self._run(Run(own, far, n))

    def _port(self, card: str, lane: int, side: Side, room: float = 16.0) -> Port:
        port = Port(lane, side, room)
        self._sides.setdefault((card, side), []).append(port)
        return port

    def _run(self, run: Run) -> None:
        self.runs.append(run)
        self._mates[id(run.near)], self._mates[id(run.far)] = run.far, run.near

    def _pill(self, n: int, run: Run) -> None:
        self._pills.setdefault(n, []).append(run)
        self._run(run)

    def ports(self) -> Iterable[Port]:
        """Give all ports."""
        yield from self.own.values()
        for run in self.runs:
            yield run.near
            yield run.far

    def heights(self) -> dict[str, float]:
        """Give the height of each card, which is as tall as its ports need."""
        tall = {card.id: card.height for card in self._scene.cards}
        for (card, _), ports in self._sides.items():
            tall[card] = max(tall[card], sum(port.room for port in ports) + 12)
        return tall

    def centre(self, cards: Mapping[str, tuple[float, float]]) -> None:
        """Put each port at the middle of its card, given the top and the height of each."""
        for (name, _), ports in self._sides.items():
            for port in ports:
                port.y = cards[name][0] + cards[name][1] / 2

    def settle(self, cards: Mapping[str, tuple[float, float]]) -> None:
        """Give each port its place along its side."""
        for (name, _), ports in self._sides.items():
            top, height = cards[name]
            ports.sort(key=self._order)
            spare = (height - sum(port.room for port in ports)) / (len(ports) + 1)
            y = top
            for port in ports:
                y += spare + port.room / 2
                port.y = round(y, 1)
                y += port.room / 2
        for n, runs in self._pills.items():
            for run in runs:
                run.near.y = self.own[n].y + (6 if run.far.y > self.own[n].y else -6)

    def aim(self, port: Port) -> float | None:
        """Give the height that the line of a port leads to, if it leads anywhere but to a pill."""
        mate = self._mates.get(id(port))
        return None if mate is None else mate.y

    def _order(self, port: Port) -> tuple[int, float]:
        """Lines that go up stand above those that go down; the nearest innermost."""
        aim = self.aim(port)
        if aim is None:
            return 0, 0.0
        return (-1, port.y - aim) if aim < port.y else (1, port.y - aim)
