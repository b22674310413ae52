"""What a renderer is: one row of the table of pictures.

A renderer is a module of `argmap.render` that ends in ``RENDERER = Renderer(…)``, or an entry point of
the group ``argmap.renderers``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model import Debate
    from argmap.render.marks import Page
    from argmap.render.options import Options

__all__ = ["Draw", "Renderer"]


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
    """

    name: str
    suffixes: tuple[str, ...]
    media: str
    draw: Draw
    paint: Callable[[Page, Options], str | bytes] | None = None
