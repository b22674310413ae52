"""Who answers whom, and how: a table of the speakers by the speakers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.render.dealings import MOST, REPLIES, in_words, listed
from argmap.render.icons import sign
from argmap.render.marks import Block, Group, Mark, Shape, Words, lines
from argmap.render.paint import voice_role
from argmap.render.sheet import Body
from argmap.render.text import reading, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.render.options import Options
    from argmap.render.scene import Scene

__all__ = ["matrix"]

_PAD = 10.0
_LINE = 20.0
_NAMES = 150.0
_COLUMN = 128.0
_AXES = ("who answers ↓", "whom →")
_ALL = "in all"


@dataclass(frozen=True, slots=True)
class _Grid:
    """The measured table: its speakers, the lines of their names, and where rows and columns begin."""

    names: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    sides: tuple[tuple[str, ...], ...]
    cells: dict[tuple[str, str], tuple[tuple[str, int], ...]]
    column: float
    tops: tuple[float, ...]


def matrix(scene: Scene, options: Options) -> Body:
    """Set a scene's dealings in a table; `options` change nothing here."""
    grid = _measured(scene)

    def draw(left: float, top: float, _inner: float) -> tuple[Mark, ...]:
        return tuple(_drawn(scene, grid, left, top))

    wide = _NAMES + grid.column * (len(grid.names) + 1)
    return Body(wide, grid.tops[-1], draw, "table")


def _measured(scene: Scene) -> _Grid:
    sizes = scene.theme.sizes
    together: Counter[str] = Counter()
    for one in scene.dealings:
        together.update({one.by: one.number, one.whom: one.number})
    there = listed(scene.dealings, scene.names, scene.bars)
    kept = sorted(there, key=lambda name: -together[name])[:MOST]
    names = tuple(name for name in there if name in kept)
    cells = {(one.by, one.whom): one.does for one in scene.dealings}
    for name in names:
        cells[name, ""] = ((_ALL, sum(one.number for one in scene.dealings if one.by == name)),)
        cells["", name] = ((_ALL, sum(one.number for one in scene.dealings if one.whom == name)),)
    cells["", ""] = ((_ALL, sum(one.number for one in scene.dealings)),)
    widest = max(
        (_wide(scene, word, count) for does in cells.values() for word, count in does), default=_COLUMN
    )
    column = round(max(_COLUMN, widest + 2 * _PAD), 1)
    heads = tuple(wrap(scene.names[name], sizes.name, column - 2 * _PAD, bold=True) for name in names)
    sides = tuple(wrap(scene.names[name], sizes.name, _NAMES - _PAD - 20, bold=True) for name in names)
    tops = [16.0 * max((len(head) for head in heads), default=1) + 2 * _PAD]
    for name, side in zip((*names, ""), (*sides, ()), strict=True):
        most = max(len(cells.get((name, whom), ())) for whom in (*names, ""))
        tops.append(tops[-1] + max(most * _LINE, len(side) * 16.0, 16.0) + 2 * _PAD)
    return _Grid(names, heads, sides, cells, column, tuple(tops))


def _wide(scene: Scene, word: str, count: int) -> float:
    size = scene.theme.sizes.name
    said = word if word not in scene.theme.looks else scene.theme.looks[word].word
    return 22 + width(f"{count:,} ", size, bold=True) + width(said, size)


def _drawn(scene: Scene, grid: _Grid, left: float, top: float) -> Iterable[Mark]:
    sizes = scene.theme.sizes
    end = left + _NAMES + grid.column * (len(grid.names) + 1)
    yield Words(left, top + grid.tops[0] - _PAD - 16, _AXES[1], sizes.small, "muted")
    yield Words(left, top + grid.tops[0] - _PAD, _AXES[0], sizes.small, "muted")
    voices = {voice.id: voice for voice in scene.voices}
    for number, head in enumerate(grid.heads):
        x = left + _NAMES + number * grid.column
        y = top + grid.tops[0] - _PAD - 16 * (len(head) - 1)
        for below, line in enumerate(head):
            yield Words(x + _PAD, y + 16 * below - 2, line, sizes.name, bold=True, way=reading(line))
    x = left + _NAMES + len(grid.names) * grid.column
    yield Words(x + _PAD, top + grid.tops[0] - _PAD - 2, _ALL, sizes.name, "muted", bold=True)
    for at in grid.tops[:-1]:
        yield Shape(lines([(left, top + at), (end, top + at)]), stroke="line")
    yield Shape(lines([(left, top + grid.tops[-2]), (end, top + grid.tops[-2])]), stroke="muted")
    for row, name in enumerate((*grid.names, "")):
        y = top + grid.tops[row]
        if name:
            tall = grid.tops[row + 1] - grid.tops[row]
            role = voice_role(scene, voices[name]) if name in voices else "nobody"
            yield Block(left, y + _PAD, 5, tall - 2 * _PAD, 2, fill=role)
            for below, line in enumerate(grid.sides[row]):
                yield Words(
                    left + 13, y + _PAD + 13 + 16 * below, line, sizes.name, bold=True, way=reading(line)
                )
        else:
            yield Words(left + 13, y + _PAD + 13, _ALL, sizes.name, "muted", bold=True)
        for column, whom in enumerate((*grid.names, "")):
            x = left + _NAMES + column * grid.column
            yield _cell(scene, grid, name, whom, x + _PAD, y + _PAD)


def _cell(scene: Scene, grid: _Grid, by: str, whom: str, x: float, y: float) -> Group:
    sizes = scene.theme.sizes
    marks: list[Mark] = []
    does = grid.cells.get((by, whom), ())
    if by and by == whom:
        return Group((Words(x, y + 13, "–", sizes.name, "muted"),))
    for number, (word, count) in enumerate(does):
        base, at = y + 13 + number * _LINE, x
        if word in scene.theme.looks:
            marks.append(Block(at, base - 12, 16, 16, 8, fill=f"rel-{word}"))
            marks.extend(sign(word, at + 8, base - 4, 9, "on", f"rel-{word}"))
        if word != _ALL:
            at += 22
        many = f"{count:,}"
        marks.append(Words(at, base, many, sizes.name, bold=True))
        said = scene.theme.looks[word].word if word in scene.theme.looks else word
        if word != _ALL:
            room = at + width(f"{many} ", sizes.name, bold=True)
            marks.append(Words(round(room, 2), base, said, sizes.name, "muted" if word == REPLIES else "ink"))
    if not does:
        marks.append(Words(x, y + 13, "0", sizes.name, "muted"))
    told = [one for one in scene.dealings if (one.by, one.whom) == (by, whom)]
    return Group(tuple(marks), "cell", title=in_words(told, scene.names))
