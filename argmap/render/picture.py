"""A finished picture: what `argmap.draw` gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.errors import RenderError
from argmap.files import write
from argmap.render.renderer import renderer, renderer_for

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike
    from pathlib import Path

    from argmap.model import Debate
    from argmap.render.html.frame import Frame
    from argmap.render.options import Options

__all__ = ["Picture"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Picture:
    """A picture that shows itself in a notebook and saves itself.

    Attributes:
        data: Text for SVG and DOT, bytes for PNG and PDF.
        format: The renderer's name.
        media: Its media type.
        engine: The layout engine that placed the cards; "" where none was asked.
        debate: What is drawn, with `options` and `badges`: kept so that `save` can draw another kind.
            Two pictures are equal where they show the same.
    """

    data: str | bytes
    format: str
    media: str
    engine: str = ""
    debate: Debate | None = field(default=None, compare=False)
    options: Options | None = field(default=None, compare=False)
    badges: Mapping[str, str] | None = field(default=None, compare=False)

    @property
    def svg(self) -> str:
        """The SVG text.

        Raises:
            RenderError: the picture is of another kind.
        """
        if self.format != "svg" or not isinstance(self.data, str):
            raise RenderError(f"this picture is {self.format}; draw it with format='svg'")
        return self.data

    def save(self, path: str | PathLike[str], *, format: str | None = None) -> Path:
        """Write the picture to a file, whole or not at all, and give its path.

        The file's suffix says what is written, so one picture can be saved as SVG, as PNG and as PDF.

        Args:
            format: A renderer's name, for a file whose suffix is not to be asked.

        Example:
            >>> from argmap.model import Debate
            >>> from argmap.render import draw
            >>> draw(Debate(title="Fish")).save("fish.jpg")
            Traceback (most recent call last):
            argmap.errors.RenderError: no picture ends in '.jpg'... (pictures end in .dot, .gv, .html, ...)

        Raises:
            RenderError: no renderer writes files of this suffix, or the picture does not know its debate.
            ProgramMissing: this kind of picture needs something that is not installed.
        """
        from pathlib import Path

        row = renderer_for(path) if format is None else renderer(format)
        if row.name == self.format:
            write(path, self.data)
            return Path(path)
        if self.debate is None:
            raise RenderError(f"this picture is {self.format}; draw it with format={row.name!r}")
        row.shows(self.options.view if self.options is not None else "map")
        write(path, row.draw(self.debate, self.options, self.badges))
        return Path(path)

    def interactive(self, *, height: int = 760) -> Frame:
        """Give the debate as a page in a frame, to walk through in a notebook.

        Example:
            >>> from argmap.model import Debate
            >>> from argmap.render import draw
            >>> draw(Debate(title="Fish")).interactive(height=400)
            <Frame: ... characters, 400 high>

        Raises:
            RenderError: the picture does not know its debate.
        """
        from argmap.render.html.frame import Frame

        if self.debate is None:
            raise RenderError("this picture does not know its debate; draw it with argmap.draw")
        return Frame(str(renderer("html").draw(self.debate, self.options, self.badges)), height)

    def __str__(self) -> str:
        return self.data if isinstance(self.data, str) else repr(self)

    def __repr__(self) -> str:
        size = len(self.data.encode()) if isinstance(self.data, str) else len(self.data)
        return f"<Picture: {self.format}, {size} bytes{f', placed by {self.engine}' if self.engine else ''}>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """Show the picture in a notebook."""
        import base64

        if self.media.startswith("image/"):
            shown = self.data if isinstance(self.data, str) else base64.b64encode(self.data).decode("ascii")
            return {self.media: shown, "text/plain": repr(self)}
        return {"text/plain": str(self)}

    def _repr_svg_(self) -> str | None:
        """Show the picture where only SVG is asked for."""
        return self.data if self.format == "svg" and isinstance(self.data, str) else None
