"""The header and the foot of a picture: tick, headline, deck, who speaks, what the lines mean, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.render.changes import CHANGES, change_role
from argmap.render.icons import sign
from argmap.render.marks import Block, Mark, Words
from argmap.render.paint import voice_role
from argmap.render.text import reading, width, wrap

if TYPE_CHECKING:
    from argmap.render.scene import Scene

__all__ = ["MOST_VOICES", "foot", "header"]

_MEASURE = 860.0  # longer lines are hard to read
MOST_VOICES = 12


class _Column:
    """Sets lines one below the other, from the side on which the language begins."""

    def __init__(self, scene: Scene, left: float, top: float, room: float) -> None:
        self.marks: list[Mark] = []
        self.y = top
        self._left, self._room, self._rtl = left, room, scene.way == "rtl"

    def at(self, x: float, wide: float = 0.0) -> float:
        """Give the place of something so wide that begins `x` after the margin."""
        return round(self._left + (self._room - x - wide if self._rtl else x), 2)

    def set(
        self, text: str, size: float, *, gap: float, fill: str = "ink", bold: bool = False, href: str = ""
    ) -> None:
        if not text:
            return
        self.y += gap
        step = size * 1.28
        for line in wrap(text, size, min(self._room, _MEASURE), bold=bold):
            self.y += step
            base = round(self.y - 0.3 * size, 2)
            style: dict[str, Any] = {"bold": bold, "way": reading(text), "href": href}
            style["anchor"] = "right" if self._rtl else "left"
            self.marks.append(Words(self.at(0), base, line, size, fill, **style))


def header(scene: Scene, left: float, top: float, room: float) -> tuple[tuple[Mark, ...], float]:
    """Draw what stands above the map, and say where it ends."""
    sizes = scene.theme.sizes
    column = _Column(scene, left, top, room)
    column.marks.append(Block(column.at(0, 52), top, 52, 8, fill="accent"))
    column.y += 12
    column.set(scene.kicker, sizes.name, gap=6, fill="muted", bold=True)
    column.set(scene.title, sizes.title, gap=4, bold=True)
    column.set(scene.deck, sizes.deck, gap=5, fill="muted")
    _key_to_voices(scene, column, room)
    _key_to_lines(scene, column, room)
    _key_to_changes(scene, column, room)
    return tuple(column.marks), column.y


def _key_to_voices(scene: Scene, column: _Column, room: float) -> None:
    """Say once who the speakers are; their cards carry name and tag."""
    known = [voice for voice in scene.voices if voice.party or voice.office]
    if not known or len(scene.voices) > MOST_VOICES:
        return
    size = scene.theme.sizes.name
    x = 0.0
    column.y += 18
    for voice in scene.voices:
        about = ", ".join(part for part in (voice.party, voice.office) if part)
        first, second = width(voice.name, size, bold=True), width(about, size)
        whole = 16 + first + (7 + second if about else 0)
        if x and x + whole > room:
            x = 0.0
            column.y += 20
        base = round(column.y + 12.5, 2)
        column.marks.append(Block(column.at(x, 11), column.y + 2.5, 11, 11, 2, fill=voice_role(scene, voice)))
        if whole > room:
            _long_voice(column, voice.name, about, size, room)
            x = room
            continue
        column.marks.append(
            Words(column.at(x + 17, first), base, voice.name, size, bold=True, way=reading(voice.name))
        )
        if about:
            column.marks.append(
                Words(column.at(x + 24 + first, second), base, about, size, "muted", way=reading(about))
            )
        x += whole + 26
    column.y += 16


def _long_voice(column: _Column, name: str, about: str, size: float, room: float) -> None:
    """Write a speaker who is wider than the page on lines of their own."""
    lines = [(line, True) for line in wrap(name, size, room - 17, bold=True)]
    lines += [(line, False) for line in wrap(about, size, room - 17)]
    for number, (line, bold) in enumerate(lines):
        column.y += 16 if number else 0
        x = column.at(17, width(line, size, bold=bold))
        base = round(column.y + 12.5, 2)
        fill = "ink" if bold else "muted"
        column.marks.append(Words(x, base, line, size, fill, bold=bold, way=reading(line)))


def _key_to_lines(scene: Scene, column: _Column, room: float) -> None:
    """Explain the relations that occur, each beside its own pill."""
    if not scene.relations:
        return
    size = scene.theme.sizes.small
    x = 0.0
    column.y += 14
    for name in scene.relations:
        look = scene.theme.looks[name]
        word = width(look.word, size, bold=True)
        pill = word + size + 5 + 18
        whole = pill + 8 + width(look.gloss, size)
        if x and x + whole > room:
            x = 0.0
            column.y += 28
        base = round(column.y + 10 + size * 0.36, 2)
        ground = "nobody" if scene.changes else f"rel-{name}"
        column.marks.append(Block(column.at(x, pill), column.y, round(pill, 2), 20, 10, fill=ground))
        at = column.at(x, pill)
        column.marks.extend(sign(name, at + 9 + size / 2, column.y + 10, size - 0.5, "on", ground))
        column.marks.append(Words(round(at + 9 + size + 5, 2), base, look.word, size, "on", bold=True))
        gloss = width(look.gloss, size)
        column.marks.append(Words(column.at(x + pill + 8, gloss), base, look.gloss, size, "muted"))
        x += whole + 24
    column.y += 20


def _key_to_changes(scene: Scene, column: _Column, room: float) -> None:
    """Explain the signs of what was added, removed and changed."""
    size = scene.theme.sizes.name
    x = 0.0
    column.y += 12 if scene.changes else 0
    for name in scene.changes:
        look = CHANGES[name]
        wide = width(text := f"{look.sign} {look.word}", size, bold=True)
        if x and x + wide > room:
            x = 0.0
            column.y += 20
        base = round(column.y + 12, 2)
        column.marks.append(Words(column.at(x, wide), base, text, size, change_role(name), bold=True))
        x += wide + 22
    if scene.changes:
        rest = "grey: as it was"
        wide = width(rest, size)
        base = round(column.y + 12, 2)
        column.marks.append(Words(column.at(x, wide), base, rest, size, "muted"))
        column.y += 16


def foot(scene: Scene, left: float, top: float, room: float) -> tuple[tuple[Mark, ...], float]:
    """Draw what stands below the map, and say where it ends."""
    column = _Column(scene, left, top, room)
    if scene.foot:
        column.marks.append(Block(left, top, room, 1, fill="line"))
        column.y += 6
    for text, url in scene.foot:
        column.set(text, scene.theme.sizes.small, gap=3, fill="muted", href=url)
    return tuple(column.marks), column.y
