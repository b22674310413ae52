"""Draw a debate: the one door to all pictures."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from argmap.errors import RenderError, did_you_mean
from argmap.render.options import Options
from argmap.render.page import page
from argmap.render.picture import Picture
from argmap.render.renderer import renderer
from argmap.render.scene import scene

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Debate
    from argmap.render.theme import Theme

__all__ = ["draw"]


def draw(
    debate: Debate,
    *,
    format: str = "svg",
    view: str = "map",
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
        view: ``map``, ``exchange`` (who said what when, in lanes), ``matrix`` (who answers whom) or
            ``timeline`` (the dates side by side).
        theme: A `Theme`, the name of one (see `Theme.names`), or the TOML file of one's own.
        engine: What places the cards: ``builtin``, ``dot``, ``pygraphviz`` or ``auto``; None takes what is
            built in.
        badges: What a card says in the colour of alarm, by the statement's id, such as the answer to a
            question asked of the debate.
        title: The headline; None takes the debate's.
        direction: ``LR``, ``RL`` or ``TB``: from what is answered to what answers.
        more: Other fields of `Options`: `focus`, `depth` and `fold` for what is shown of a large map.

    Example:
        >>> from argmap.model import draft
        >>> with draft("The fishing deal") as d:
        ...     deal = d.speaker("Chris Philp").proposes("Suspend the fishing deal")
        >>> draw(d.debate, badges={"suspend-the-fishing-deal": "No direct reply in this exchange"})
        <Picture: svg, ... bytes, placed by ...>

    Raises:
        UnknownFormat: no renderer has this name.
        RenderError: an option is not what it should be, or this kind of picture has no such view.
        ProgramMissing: this kind of picture needs something that is not installed.
        UnknownName: a badge is for a statement that is not there.
    """
    row = renderer(format)
    given = {"view": view, "engine": engine, "title": title, "direction": direction, **more}
    if theme is not None:
        given["theme"] = theme
    known = [field.name for field in fields(Options)]
    for name in given:
        if name not in known:
            raise RenderError(
                f"a picture has no option {name!r}{did_you_mean(name, known)} (known: {', '.join(known)})"
            )
    options = Options(**given)
    row.shows(options.view)
    again: dict[str, Any] = {"debate": debate, "options": options, "badges": dict(badges or {})}
    if row.paint is None:
        return Picture(data=row.draw(debate, options, badges), format=row.name, media=row.media, **again)
    drawn = page(scene(debate, options, badges), options)
    data = row.paint(drawn, options)
    return Picture(data=data, format=row.name, media=row.media, engine=drawn.engine, **again)
