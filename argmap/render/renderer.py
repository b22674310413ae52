"""What a renderer is: one row of the table of pictures.

A renderer is a module of `argmap.render` that ends in ``RENDERER = Renderer(…)``, or an entry point of
the group ``argmap.renderers``.
"""

from __future__ import annotations

from dataclasses import dataclass
from os.path import splitext
from typing import TYPE_CHECKING, Any, Protocol

from argmap.errors import RenderError, UnknownFormat, did_you_mean
from argmap.table import row_of, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from os import PathLike

    from argmap.model import Debate
    from argmap.render.marks import Page
    from argmap.render.options import Options

__all__ = ["Draw", "Renderer", "renderer", "renderer_for", "renderers"]


class Draw(Protocol):
    """What a renderer does: a debate in, text or bytes out."""

    def __call__(
        self, debate: Debate, options: Options | None = None, badges: Mapping[str, str] | None = None, /
    ) -> Any:
        """Draw a debate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """One kind of picture: its name, the suffixes of its files, its media type, and how it is drawn.

    Attributes:
        paint: How a finished page is written, where the picture is argmap's own drawing.
        views: The views that it can show.
    """

    name: str
    suffixes: tuple[str, ...]
    media: str
    draw: Draw
    paint: Callable[[Page, Options], str | bytes] | None = None
    views: tuple[str, ...] = ("map",)

    def shows(self, view: str) -> None:
        """Refuse a view that this kind of picture does not have.

        Raises:
            RenderError: it has not; which kinds do.
        """
        if view not in self.views:
            others = [row.name for row in renderers() if view in row.views]
            known = " or ".join(self.views)
            raise RenderError(
                f"{self.name} shows the {known}, no {view}; that is drawn as {', '.join(others)}"
            )


def renderers() -> tuple[Renderer, ...]:
    """Give the table of pictures.

    Example:
        >>> [row.name for row in renderers()]
        ['dot', 'html', 'markdown', 'pdf', 'png', 'svg']
    """
    return rows("argmap.render", "RENDERER", "argmap.renderers")


def renderer(name: str) -> Renderer:
    """Give the renderer of this name.

    Raises:
        UnknownFormat: there is none.
    """
    own: Renderer | None = row_of("argmap.render", name, "RENDERER")
    for row in (own,) if own is not None else renderers():
        if row.name == name:
            return row
    raise UnknownFormat(name, (row.name for row in renderers()))


def renderer_for(path: str | PathLike[str]) -> Renderer:
    """Give the renderer for a file, by its suffix; one that is a renderer's own name is that renderer's.

    Example:
        >>> renderer_for("deal.svg").media
        'image/svg+xml'

    Raises:
        RenderError: no renderer writes such files.
    """
    suffix = splitext(path)[1].casefold()
    own: Renderer | None = row_of("argmap.render", suffix[1:], "RENDERER")
    if own is not None and suffix in own.suffixes:
        return own
    for row in renderers():
        if suffix in row.suffixes:
            return row
    known = [suffix for row in renderers() for suffix in row.suffixes]
    said = f"pictures end in {', '.join(known)}"
    raise RenderError(
        f"no picture ends in {suffix!r}{did_you_mean(suffix, known)} ({said})"
        if suffix
        else f"{path}: {said}"
    )
