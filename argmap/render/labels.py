"""HTML-like labels of Graphviz for cards, pills and the header."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from argmap.render.address import safe_url
from argmap.render.changes import CHANGES, SAME, change_role
from argmap.render.header import MOST_VOICES
from argmap.render.paint import voice_role
from argmap.render.text import clean, hint, reading, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.render.cards import Card
    from argmap.render.rows import Row
    from argmap.render.scene import Pill, Scene

__all__ = ["card_label", "graph_label", "pill_label"]

_BAR, _GAP, _KIND = 3, 10, 104
_SPACE = "&#160;"  # a plain one at the beginning or the end is lost
_MEASURE = 860.0
_TIGHT = 'CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'


def _text(text: str) -> str:
    """Escape for a label, in which Graphviz reads backslashes a second time."""
    return escape(clean(text), quote=True).replace("\\", "&#92;&#92;")


def _font(text: str, size: float, colour: str, *, bold: bool = False, italic: bool = False) -> str:
    """Set a text that is escaped already."""
    if not text:
        return ""
    text = f"<B>{text}</B>" if bold else text
    text = f"<I>{text}</I>" if italic else text
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{text}</FONT>'


def _cell(wide: float, high: float, colour: str = "", span: int = 1, port: str = "") -> str:
    ground = f' BGCOLOR="{colour}"' if colour else ""
    spans = f' COLSPAN="{span}"' if span > 1 else ""
    name = f' PORT="{port}"' if port else ""
    return f'<TD{spans}{name} WIDTH="{wide:.0f}" HEIGHT="{high:.0f}" FIXEDSIZE="TRUE"{ground}></TD>'


def _row(*cells: str) -> str:
    return f"<TR>{''.join(cells)}</TR>"


def _lines(row: Row, colour: str, *, bold: bool = False, italic: bool = False, mark: str = "") -> str:
    side = "RIGHT" if row.way == "rtl" else "LEFT"
    out = []
    for number, line in enumerate(row.lines):
        first = number == 0
        lead = _font(_text(row.lead) + _SPACE, row.size, colour, bold=True) if row.lead and first else ""
        sign = mark + _SPACE if mark and first else ""
        body = _font(sign + _text(line), row.size, colour, bold=bold, italic=italic)
        strut = f'<FONT POINT-SIZE="{row.size * 1.08:.1f}"> </FONT>'
        out.append(f'{lead}{body}{strut}<BR ALIGN="{side}"/>')
    return "".join(out)


def card_label(card: Card, made: Scene, paint: Mapping[str, str], name: str) -> str:
    """Write the label of one card."""
    sizes = made.theme.sizes
    pad = int(sizes.pad)
    inner = int(card.width) - 2 * pad
    left = inner - _BAR - _GAP - _KIND
    if card.change == SAME:
        paint = {**paint, "ink": paint["muted"], "alert": paint["muted"]}
    bars = [paint[voice_role(made, voice)] for voice in card.voices] or [paint["nobody"]]
    if card.change == SAME:
        bars = [paint["nobody"]] * len(bars)
    standing = card.kind == "standing"
    edge = _cell(pad, 1)
    rows = [
        _bar([paint["card"]] if standing else bars, int(card.width)),
        _row(*(_cell(w, 8) for w in (pad, _BAR, _GAP, left, _KIND, pad))),
        *_heading(card, made, paint, edge),
    ]
    ports = iter(("m",))
    for row in (row for row in card.rows if row.role != "kind"):  # the heading has it
        side = "RIGHT" if row.way == "rtl" else "LEFT"
        rows.append(_row(_cell(card.width, 6, span=6)))
        last = f'<TD PORT="{port}"></TD>' if (port := next(ports, "")) else edge
        align = f'ALIGN="{side}" BALIGN="{side}"'
        if row.role == "quote" or (standing and row.role == "text"):
            body = _lines(row, paint["ink"], italic=row.role == "quote")
            bar = f'<TD BGCOLOR="{bars[0]}"></TD><TD></TD>'
            rows.append(_row(edge, bar, f'<TD COLSPAN="2" {align}>{body}</TD>', last))
            continue
        colour = {"note": "muted", "place": "muted", "badge": "alert"}.get(row.role, "ink")
        if row.role == "change":
            colour = change_role(card.change)
        bold = row.role in ("change", "title", "badge", "more") or (row.role == "text" and card.strong)
        mark = "○" if row.role == "badge" else ""
        body = _lines(row, paint[colour], bold=bold, italic=row.role == "note", mark=mark)
        rows.append(_row(edge, f'<TD COLSPAN="4" {align}>{body}</TD>', last))
    rows.append(_row(_cell(card.width, 8, span=6, port="b")))
    style = {"dashed": ' STYLE="DASHED"', "dotted": ' STYLE="DOTTED"'}.get(card.outline, "")
    if standing:
        style = ' STYLE="ROUNDED,DOTTED"' if card.outline == "dotted" else ' STYLE="ROUNDED"'
    border = 2 if card.strong else 1
    colour = paint["line"] if border == 1 and not style else paint["ink"]
    if card.change in CHANGES:
        border, colour = 3, paint[change_role(card.change)]
        style = ' STYLE="DASHED"' if card.change == "removed" else ""
    about = f'ID="table-{name}" TOOLTIP="{_text(hint(card.alt))}"{style}'
    ground = f'BORDER="{border}" COLOR="{colour}" BGCOLOR="{paint["card"]}"'
    return f"<<TABLE {ground} {_TIGHT} {about}>{''.join(rows)}</TABLE>>"


def _bar(colours: list[str], wide: int) -> str:
    """Draw the speaker's bar; that of several speakers as a table of its own, without a border."""
    if len(colours) == 1:
        return _row(_cell(wide, 6, colours[0], span=6, port="t"))
    cells = "".join(_cell(wide / len(colours), 6, colour) for colour in colours)
    inner = f'<TABLE BORDER="0" {_TIGHT}>{_row(cells)}</TABLE>'
    return _row(f'<TD COLSPAN="6" PORT="t">{inner}</TD>')


def _heading(card: Card, made: Scene, paint: Mapping[str, str], edge: str) -> Iterable[str]:
    sizes = made.theme.sizes
    sign = _text(made.theme.kinds[card.kind])
    kind = _font(f"{sign} {card.kind.upper()}", sizes.small - 1, paint["muted"], bold=True)
    for number, line in enumerate(card.heading or ((),)):
        runs = "".join(
            _font(
                (_SPACE * 2 if at else "") + _text(run.text),
                sizes.name,
                paint["muted" if run.muted else "ink"],
                bold=run.bold,
            )
            for at, run in enumerate(line)
        )
        body = f'<TD COLSPAN="3" ALIGN="LEFT">{runs}</TD><TD ALIGN="RIGHT">{kind if number == 0 else ""}</TD>'
        yield _row(edge, body, edge)


def pill_label(pill: Pill, made: Scene, paint: Mapping[str, str]) -> str:
    """Write the label of one pill."""
    if pill.change:
        paint = {**paint, f"rel-{pill.relation}": paint[change_role(pill.change)]}
    return f"<{_pill(pill.relation, pill.word, pill.lines, made, paint, made.theme.sizes.pill)}>"


def _pill(
    relation: str, word: str, lines: Iterable[str], made: Scene, paint: Mapping[str, str], size: float
) -> str:
    look = made.theme.looks[relation]
    size += 1.5 if look.weight > 3 else 0
    pad = _SPACE * 3
    label = _SPACE.join(part for part in (_text(look.sign), _text(word)) if part)
    fonts = [_font(pad + label + pad, size, paint["on"], bold=True)]
    fonts += [_font(pad + _text(line) + pad, made.theme.sizes.small, paint["on"]) for line in lines]
    rows = "".join(f"<TR><TD>{font}</TD></TR>" for font in fonts)
    ground = f'BORDER="0" STYLE="ROUNDED" BGCOLOR="{paint[f"rel-{relation}"]}"'
    return (
        f'<TABLE {ground} {_TIGHT}><TR><TD HEIGHT="5"></TD></TR>{rows}<TR><TD HEIGHT="4"></TD></TR></TABLE>'
    )


def graph_label(made: Scene, paint: Mapping[str, str]) -> str:
    """Write the header, with the sources, as the label of the whole graph."""
    sizes = made.theme.sizes
    legend = ""
    if made.changes:
        paint = {**paint, **{f"rel-{name}": paint["nobody"] for name in made.relations}}
    for name in made.relations:
        look = made.theme.looks[name]
        gloss = _font(_text(look.gloss), sizes.small, paint["muted"])
        legend += f"<TD>{_pill(name, look.word, (), made, paint, sizes.small)}</TD>"
        legend += f'<TD ALIGN="LEFT" CELLPADDING="5">{gloss}</TD>{_cell(12, 1)}'
    head = (
        width(made.title, sizes.title - 3, bold=True),
        width(made.deck, sizes.deck - 1),
        width(made.kicker, sizes.name, bold=True),
    )
    wide = max(200.0, *(min(length, _MEASURE) for length in head), _legend_width(made)) - 48
    rows = [_row(_cell(48, 9, paint["accent"]), _cell(wide, 9))]
    texts = [
        (made.kicker, sizes.name, "muted", True, 8.0),
        (made.title, sizes.title - 3, "ink", True, 4.0),
        (made.deck, sizes.deck - 1, "muted", False, 5.0),
    ]
    for text, size, colour, bold, gap in texts:
        for number, line in enumerate(wrap(text, size, _MEASURE, bold=bold)):
            rows += _label_line(
                _font(_text(line), size, paint[colour], bold=bold), gap if number == 0 else 0, line
            )
    rows += _key_to_voices(made, paint)
    if legend:
        rows += _label_line(f'<TABLE ALIGN="LEFT" BORDER="0" {_TIGHT}>{_row(legend)}</TABLE>', 12)
    rows += _key_to_changes(made, paint)
    for text, url in made.foot:
        for line in wrap(text, sizes.small, _MEASURE):
            rows += _label_line(_font(_text(line), sizes.small, paint["muted"]), 4, line, safe_url(url))
    rows.append(_row(_cell(48, 22), "<TD></TD>"))
    return f'<<TABLE BORDER="0" {_TIGHT}>{"".join(rows)}</TABLE>>'


def _key_to_changes(made: Scene, paint: Mapping[str, str]) -> Iterable[str]:
    """Explain the signs of what was added, removed and changed."""
    if made.changes:
        size, gap = made.theme.sizes.name, _SPACE * 3
        looks = (CHANGES[name] for name in made.changes)
        told = [
            _font(_text(f"{look.sign} {look.word}") + gap, size, paint[look.role], bold=True)
            for look in looks
        ]
        yield from _label_line("".join(told) + _font("grey: as it was", size, paint["muted"]), 10)


def _key_to_voices(made: Scene, paint: Mapping[str, str]) -> Iterable[str]:
    """Say who the speakers are, one on each line, beside the colour of their bars."""
    if len(made.voices) > MOST_VOICES or not any(voice.party or voice.office for voice in made.voices):
        return
    size = made.theme.sizes.name
    for number, voice in enumerate(made.voices):
        about = ", ".join(part for part in (voice.party, voice.office) if part)
        lines = [
            _font(_text(line), size, paint["ink"], bold=True)
            for line in wrap(voice.name, size, _MEASURE, bold=True)
        ]
        after = [_font(_text(line), size, paint["muted"]) for line in wrap(about, size, _MEASURE)]
        if len(lines) == 1 and len(after) == 1 and width(f"{voice.name}  {about}", size) < _MEASURE:
            lines, after = [lines[0] + _SPACE * 2 + after[0]], []
        body = '<BR ALIGN="LEFT"/>'.join((*lines, *after))
        square = _font("■" + _SPACE, size, paint[voice_role(made, voice)])
        yield from _label_line(square + body, 3 if number else 10)


def _legend_width(made: Scene) -> float:
    size = made.theme.sizes.small
    looks = [made.theme.looks[name] for name in made.relations]
    return sum(
        width(f"{look.sign}  {look.word}      ", size, bold=True) + width(look.gloss, size) + 26
        for look in looks
    )


def _label_line(body: str, gap: float, text: str = "", url: str = "") -> list[str]:
    side = "RIGHT" if reading(text) == "rtl" else "LEFT"
    href = f' HREF="{_text(url)}"' if url else ""
    rows = [_row(_cell(48, gap), "<TD></TD>")] if gap else []
    return [*rows, _row(f'<TD COLSPAN="2" ALIGN="{side}"{href}>{body}</TD>')]
