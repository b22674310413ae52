"""SVG: one file for screen and print, light and dark, with its own words for those who cannot see it.

Colours stand twice: as plain attributes, which every program reads, and in a rule for dark screens.
There are no CSS variables, filters or markers, which converters do not know. Everything that comes
from a debate is escaped; an address leads to http, https, mailto or a relative place, or nowhere.

Source: SVG 2, W3C Candidate Recommendation 2018-10-04; WAI-ARIA Graphics Module 1.0 (role ``img``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never, get_args

from argmap.order import digest
from argmap.render.address import safe_url
from argmap.render.marks import Block, Group, Mark, Page, Path, Shape, Words
from argmap.render.options import Options, View
from argmap.render.page import page
from argmap.render.renderer import Renderer
from argmap.render.scene import scene
from argmap.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Debate

__all__ = ["RENDERER", "svg", "write"]

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
# The isolates of Unicode Annex 9 set the direction; the attribute would turn the anchors in some programs.
_RIGHT_TO_LEFT = "\u2067{}\u2069"


def svg(debate: Debate, options: Options | None = None, badges: Mapping[str, str] | None = None) -> str:
    """Draw a debate as SVG text.

    Example:
        >>> from argmap.model import Debate
        >>> svg(Debate(title="Fish & chips"))[:60]
        '<svg xmlns="http://www.w3.org/2000/svg" id="argmap-...
    """
    options = options or Options()
    return write(page(scene(debate, options, badges), options))


def write(drawn: Page, options: Options | None = None) -> str:
    """Write a page as SVG; `options` change nothing here."""
    body = "\n".join(_mark(mark, drawn.day) for mark in drawn.marks)
    title, told = _escape(clean(drawn.title)), _escape(clean(drawn.told))
    name = f"argmap-{digest(body + title + told)}"
    wide, high = _n(drawn.width), _n(drawn.height)
    used = [
        role for role in drawn.day if f'f-{role}"' in body or f"f-{role} " in body or f's-{role}"' in body
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}" viewBox="0 0 {wide} {high}" '
        f'width="{wide}" height="{high}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" lang="{_escape(drawn.language)}" '
        f'font-family="{_escape(drawn.family)}" style="max-width:100%;height:auto">\n'
        f'<title id="{name}-title">{title}</title>\n<desc id="{name}-desc">{told}</desc>\n'
        f"{_night(name, drawn, used)}{body}\n</svg>\n"
    )


def _night(name: str, drawn: Page, used: list[str]) -> str:
    if not drawn.night:
        return ""
    rules = "".join(
        f"#{name} .f-{role}{{fill:{drawn.night[role]}}}#{name} .s-{role}{{stroke:{drawn.night[role]}}}"
        for role in used
        if drawn.night[role] != drawn.day[role]
    )
    return f"<style>@media (prefers-color-scheme:dark){{{rules}}}</style>\n"


def _escape(text: str) -> str:
    """Escape a text for content and for attributes."""
    return text.translate(_MARKUP)


def _n(number: float) -> str:
    if number == int(number):
        return str(int(number))
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _mark(mark: Mark, colours: Mapping[str, str]) -> str:
    match mark:
        case Group():
            return _group(mark, colours)
        case Block():
            radius = f' rx="{_n(mark.radius)}"' if mark.radius else ""
            box = f'x="{_n(mark.x)}" y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}"'
            return f"<rect {box}{radius}{_ink(mark, colours)}/>"
        case Shape():
            return f'<path d="{_path(mark.path)}"{_ink(mark, colours)}/>'
        case Words():
            return _words(mark, colours)
    assert_never(mark)


def _group(group: Group, colours: Mapping[str, str]) -> str:
    data = "".join(f' data-{key}="{_escape(clean(value))}"' for key, value in group.data)
    role = f' class="{_escape(group.role)}"' if group.role else ""
    hidden = ' aria-hidden="true"' if group.role == "wires" else ""
    title = f"<title>{_escape(clean(group.title))}</title>" if group.title else ""
    return f"<g{role}{data}{hidden}>{title}\n" + "\n".join(_mark(m, colours) for m in group.marks) + "\n</g>"


def _ink(mark: Block | Shape, colours: Mapping[str, str]) -> str:
    classes = [f"f-{mark.fill}"] if mark.fill else []
    out = f' fill="{colours[mark.fill]}"' if mark.fill else ' fill="none"'
    if mark.stroke:
        classes.append(f"s-{mark.stroke}")
        out += f' stroke="{colours[mark.stroke]}"'
        if mark.weight != 1:
            out += f' stroke-width="{_n(mark.weight)}"'
        if mark.dash:
            out += f' stroke-dasharray="{" ".join(map(_n, mark.dash))}"'
        if isinstance(mark, Shape) and mark.dots:
            out += ' stroke-linecap="round" stroke-linejoin="round"'
    return f' class="{" ".join(classes)}"{out}'


def _path(path: Path) -> str:
    return "".join(verb + " ".join(map(_n, numbers)) for verb, numbers in path)


def _words(words: Words, colours: Mapping[str, str]) -> str:
    out = f'<text x="{_n(words.x)}" y="{_n(words.y)}" font-size="{_n(words.size)}" class="f-{words.fill}" '
    out += f'fill="{colours[words.fill]}"'
    if words.bold:
        out += ' font-weight="700"'
    if words.italic:
        out += ' font-style="italic"'
    if words.anchor != "left":
        out += f' text-anchor="{"middle" if words.anchor == "middle" else "end"}"'
    if words.spacing:
        out += f' letter-spacing="{_n(words.spacing)}"'
    text = _escape(clean(words.text))
    text = f"{out}>{_RIGHT_TO_LEFT.format(text) if words.way == 'rtl' else text}</text>"
    url = safe_url(words.href)
    return f'<a href="{_escape(url)}">{text}</a>' if url else text


RENDERER = Renderer(
    name="svg", suffixes=(".svg",), media="image/svg+xml", draw=svg, paint=write, views=get_args(View)
)
