"""PNG: the SVG, turned into pixels by resvg, which comes in a small wheel and needs no system library."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from argmap.errors import ProgramMissing, RenderError
from argmap.render import svg
from argmap.render.options import Options, View
from argmap.render.page import page
from argmap.render.renderer import Renderer
from argmap.render.scene import scene

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model import Debate
    from argmap.render.marks import Page

__all__ = ["RENDERER", "png", "write"]

_MOST = 180_000_000  # pixels: more than any printer wants, less than would fill the memory


def png(debate: Debate, options: Options | None = None, badges: Mapping[str, str] | None = None) -> bytes:
    """Draw a debate as PNG.

    Raises:
        ProgramMissing: resvg-py is not installed, or there is no font.
    """
    options = options or Options()
    return write(page(scene(debate, options, badges), options), options)


def write(drawn: Page, options: Options) -> bytes:
    """Turn a page into pixels, `options.scale` for each CSS pixel."""
    try:
        import resvg_py
    except ImportError:
        raise ProgramMissing(
            'PNG needs resvg-py: pip install "argmap[png]" (or draw SVG, which needs nothing)'
        ) from None
    if drawn.width * drawn.height * options.scale**2 > _MOST:
        raise RenderError(
            f"{drawn.width:.0f} × {drawn.height:.0f} at scale {options.scale:g} is too large for PNG; "
            "lower the scale, or draw SVG"
        )
    if not _has_letters(resvg_py.svg_to_bytes):
        raise ProgramMissing(
            "PNG needs a font on this machine, such as fonts-liberation; draw PDF or SVG, which need none"
        )
    text = svg.write(drawn)
    return bytes(resvg_py.svg_to_bytes(svg_string=text, dpi=96, width=round(drawn.width * options.scale)))


@cache
def _has_letters(draw: Callable[..., Any]) -> bool:
    """Try one letter: where there is no font, resvg leaves text out without a word."""
    frame = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{}</svg>'
    letter = '<text x="2" y="15" font-size="14" font-family="Helvetica, Arial, sans-serif">H</text>'
    with_it, without = (bytes(draw(svg_string=frame.format(text), dpi=96)) for text in (letter, ""))
    return with_it != without


RENDERER = Renderer(
    name="png", suffixes=(".png",), media="image/png", draw=png, paint=write, views=get_args(View)
)
