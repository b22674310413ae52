"""Draw a debate: the one door to all pictures."""

from __future__ import annotations

from dataclasses import fields
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from argmap.errors import RenderError, UnknownFormat, did_you_mean
from argmap.render.options import Options
from argmap.render.page import page
from argmap.render.picture import Picture
from argmap.render.scene import scene
from argmap.table import rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

    from argmap.model import Debate
    from argmap.render.renderer import Renderer
    from argmap.render.theme import Theme

__all__ = ["draw", "renderer", "renderer_for", "renderers"]


def renderers() -> tuple[Renderer, ...]:
    """Give the table of pictures.

    Example:
        >>> [row.name for row in renderers()]
        ['dot', 'pdf', 'png', 'svg']
    """
    return rows("argmap.render", "RENDERER", "argmap.renderers")


def renderer(name: str) -> Renderer:
    """Give the renderer of this name.

    Raises:
        UnknownFormat: there is none.
    """
    for row in renderers():
        if row.name == name:
            return row
    raise UnknownFormat(name, (row.name for row in renderers()))


def renderer_for(path: str | PathLike[str]) -> Renderer:
    """Give the renderer for a file, by its suffix.

    Example:
        >>> renderer_for("deal.svg").media
        'image/svg+xml'

    Raises:
        RenderError: no renderer writes such files.
    """
    suffix = PurePath(path).suffix.casefold()
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


def draw(
    debate: Debate,
    *,
    format: str = "svg",
    theme: Theme | str | None = None,
    engine: str | None = None,
    badges: Mapping[str, str] | None = None,
    title: str | None = None,
    direction: str = "LR",
    **more: Any,
) -> Picture:
    """Draw a debate as a picture that shows and saves itself.

    Args:
        format: ``svg``, ``png``, ``pdf`` or ``dot``, or the name of any other renderer there is.
        theme: A `Theme` or its name: ``newspaper``, ``plain``, ``by-party``.
        engine: What places the cards; None takes what is built in.
        badges: What a card says in the colour of alarm, by the statement's id, such as the answer to a
            question asked of the debate.
        title: The headline; None takes the debate's.
        direction: ``LR``, ``RL`` or ``TB``: from what is answered to what answers.
        more: Other fields of `Options`.

    Example:
        >>> from argmap.model import draft
        >>> with draft("The fishing deal") as d:
        ...     deal = d.speaker("Chris Philp").proposes("Suspend the fishing deal")
        >>> draw(d.debate, badges={"suspend-the-fishing-deal": "No direct reply in this exchange"})
        <Picture: svg, ... bytes, placed by ...>

    Raises:
        UnknownFormat: no renderer has this name.
        RenderError: an option is not what it should be.
        ProgramMissing: this kind of picture needs something that is not installed.
        UnknownName: a badge is for a statement that is not there.
    """
    row = renderer(format)
    given = {"engine": engine, "title": title, "direction": direction, **more}
    if theme is not None:
        given["theme"] = theme
    known = [field.name for field in fields(Options)]
    for name in given:
        if name not in known:
            raise RenderError(
                f"a picture has no option {name!r}{did_you_mean(name, known)} (known: {', '.join(known)})"
            )
    options = Options(**given)
    if row.paint is None:
        return Picture(data=row.draw(debate, options, badges), format=row.name, media=row.media)
    drawn = page(scene(debate, options, badges), options)
    return Picture(data=row.paint(drawn, options), format=row.name, media=row.media, engine=drawn.engine)
