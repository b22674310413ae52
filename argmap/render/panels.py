"""Cards and pills as marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from argmap.render.cards import BAR, ICON, kind_width
from argmap.render.changes import CHANGES, SAME, change_role, recoloured, tinted
from argmap.render.icons import sign
from argmap.render.marks import Block, Group, Mark, Shape, Words, circle, rounded
from argmap.render.paint import voice_role
from argmap.render.text import reading, width

if TYPE_CHECKING:
    from argmap.render.cards import Card
    from argmap.render.rows import Row
    from argmap.render.scene import Pill, Scene

__all__ = ["draw_card", "draw_pill"]

_CORNER = 7.0
_STYLE = {  # role: fill, bold, italic
    "kind": ("muted", True, False),
    "change": ("ink", True, False),
    "title": ("ink", True, False),
    "text": ("ink", False, False),
    "condition": ("ink", False, False),
    "quote": ("ink", False, True),
    "note": ("muted", False, True),
    "badge": ("alert", True, False),
    "place": ("muted", False, False),
    "more": ("ink", True, False),
}


def draw_card(card: Card, scene: Scene, x: float, y: float) -> Group:
    """Draw one card with its top left corner at a point."""
    sizes = scene.theme.sizes
    standing = card.kind == "standing"
    corner = 20.0 if standing else _CORNER
    bars = [voice_role(scene, voice) for voice in card.voices] or ["nobody"]
    marks: list[Mark] = [Block(x, y, card.width, card.height, corner, fill="card")]
    if standing:
        inward = sizes.pad + ICON / 2 - 2
        centre = (x + (card.width - inward if card.way == "rtl" else inward), y + card.height / 2)
        marks.append(Shape(circle(*centre, ICON / 2), fill=bars[0]))
        marks.extend(sign("standing", centre[0], centre[1] - 0.5, 16, "card"))
        marks.append(_outline(card, x, y, corner))
    else:
        edge = [_outline(card, x, y, corner)]
        bar = _bars(card, bars, x, y)
        marks.extend((*bar, *edge) if card.outline == "solid" else (*edge, *bar))
        marks.extend(_heading(card, scene, x, y))
    for row in card.rows:
        marks.extend(_row(row, card, bars[0], x, y))
    if card.change == SAME:
        marks = [recoloured(mark, _faded) for mark in marks]
    data = (
        ("id", card.id),
        *((("change", card.change),) if card.change else ()),
        *((("speaker", " ".join(v.id for v in card.voices)),) if card.voices else ()),
    )
    return Group(tuple(marks), f"card {card.kind}", data, card.alt)


def _bars(card: Card, roles: list[str], x: float, y: float) -> list[Mark]:
    share = card.width / len(roles)
    last = len(roles) - 1
    return [
        Shape(
            rounded(x + n * share, y, share, BAR + 1, _CORNER, left=n == 0, right=n == last, bottom=False),
            fill=role,
        )
        for n, role in enumerate(roles)
    ]


def _faded(role: str) -> str:
    """Give the grey that stands for a colour on what has not changed."""
    return "muted" if role in ("ink", "alert") else "nobody" if role.startswith("voice-") else role


def _outline(card: Card, x: float, y: float, corner: float) -> Block:
    if card.change and card.change != SAME:
        role, dash = change_role(card.change), (7.0, 4.0) if card.change == "removed" else ()
        return Block(x, y, card.width, card.height, corner, stroke=role, weight=2.6, dash=dash)
    if card.outline == "dotted":
        return Block(x, y, card.width, card.height, corner, stroke="muted", weight=1.5, dash=(1.5, 3.5))
    if card.outline == "dashed":
        return Block(
            x,
            y,
            card.width,
            card.height,
            corner,
            stroke="muted",
            weight=2.0 if card.strong else 1.3,
            dash=(7, 4),
        )
    if card.strong or card.kind == "standing":
        return Block(x, y, card.width, card.height, corner, stroke="ink", weight=2.0 if card.strong else 1.3)
    return Block(x, y, card.width, card.height, corner, stroke="line")


def _heading(card: Card, scene: Scene, x: float, y: float) -> list[Mark]:
    """Write the names on the side where reading begins, and the kind on the other."""
    sizes = scene.theme.sizes
    rtl = card.way == "rtl"
    base = y + BAR + 10 + 12
    out: list[Mark] = []
    for number, line in enumerate(card.heading):
        for run in line:
            inward = sizes.pad + run.x
            out.append(
                Words(
                    round(x + (card.width - inward if rtl else inward), 2),
                    base + 16 * number,
                    run.text,
                    sizes.name,
                    "muted" if run.muted else "ink",
                    bold=run.bold,
                    anchor="right" if rtl else "left",
                    way=reading(run.text),
                )
            )
    wide = kind_width(card.kind, sizes)
    start = x + sizes.pad if rtl == bool(card.heading) else x + card.width - sizes.pad - wide
    out.extend(sign(card.kind, start + 4.5, base - 3.6, 7.5, "muted"))
    word = card.kind.upper()
    out.append(Words(round(start + 13, 2), base, word, sizes.small - 0.5, "muted", bold=True, spacing=0.4))
    return out


def _row(row: Row, card: Card, bar: str, x: float, y: float) -> list[Mark]:
    fill, bold, italic = _STYLE[row.role]
    if row.role == "change":
        fill = change_role(card.change)
    bold = bold or (row.role == "text" and card.strong)
    rtl = row.way == "rtl"
    anchor: Literal["left", "right"] = "right" if rtl else "left"
    out: list[Mark] = []

    def across(left: float) -> float:
        return round(x + (card.width - left if rtl else left), 2)

    top = y + row.top
    first = top + row.step / 2 + row.size * 0.36
    if row.role == "quote":
        edge = row.left - 13
        out.append(
            Block(across(edge + 3) if rtl else across(edge), top + 1, 3, row.height - 1, 1.5, fill=bar)
        )
    if row.role == "badge":
        out.extend(sign("badge", across(row.left - 9.5), round(first - row.size * 0.36, 2), 9, fill))
    if row.lead:
        edge = row.left - width(f"{row.lead} ", row.size, bold=True) - 1
        out.append(Words(across(edge), round(first, 2), row.lead, row.size, fill, bold=True, anchor=anchor))
    for number, line in enumerate(row.lines):
        out.append(
            Words(
                across(row.left),
                round(first + number * row.step, 2),
                line,
                row.size,
                fill,
                bold=bold,
                italic=italic,
                anchor=anchor,
                way=row.way,
                href=row.href,
            )
        )
    return out


def draw_pill(pill: Pill, scene: Scene, x: float, y: float) -> Group:
    """Draw the pill of a link, or only its sign."""
    look, sizes = scene.theme.looks[pill.relation], scene.theme.sizes
    ground = f"rel-{pill.relation}"
    marks: list[Mark] = [
        Block(x, y, pill.width, pill.height, 12 if pill.word else pill.width / 2, fill=ground)
    ]
    middle = x + pill.width / 2
    if not pill.word:
        marks.extend(sign(pill.relation, middle, y + pill.height / 2, pill.width / 2, "on", ground))
    else:
        size = sizes.pill + (1.5 if look.weight > 3 else 0)
        wide = width(pill.word, size, bold=True) + size + 6
        start = middle - wide / 2
        y += (pill.height - 24 - (14 * len(pill.lines) + 5 if pill.lines else 0)) / 2
        base = y + 12 + size * 0.36
        marks.extend(sign(pill.relation, start + size / 2, y + 12, size - 0.5, "on", ground))
        marks.append(Words(round(start + size + 6, 2), round(base, 2), pill.word, size, "on", bold=True))
        for number, line in enumerate(pill.lines):
            marks.append(
                Words(round(middle, 2), y + 33 + 14 * number, line, sizes.small, "on", anchor="middle")
            )
    became = CHANGES[pill.change].word if pill.change in CHANGES and not pill.lines else ""
    title = " · ".join(part for part in (look.word, became, *pill.lines) if part)
    marks = [tinted(mark, pill.change) for mark in marks]
    return Group(tuple(marks), f"relation {pill.relation}", (("id", pill.id),), title)
