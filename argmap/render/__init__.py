"""Pictures of a debate: measured, placed, drawn, each in its own room.

A debate becomes a `scene` (what is shown, every line broken, every card measured), the scene a page of
marks with the help of a layout engine that decides nothing but places, and the page SVG, PNG or PDF.
So the same debate looks the same with any engine, on a machine that has only Python. For those who
live in Graphviz, `to_graphviz` gives the same scene as a ``graphviz.Digraph``.
"""

from typing import TYPE_CHECKING

from argmap.doors import door
from argmap.render.renderer import Renderer, renderer, renderer_for, renderers

if TYPE_CHECKING:
    from argmap.render.dot import to_graphviz
    from argmap.render.drawing import draw
    from argmap.render.layout import engines
    from argmap.render.options import Options
    from argmap.render.palette import Look, Palette, Sizes
    from argmap.render.picture import Picture
    from argmap.render.theme import Theme

__all__ = [
    "Look",
    "Options",
    "Palette",
    "Picture",
    "Renderer",
    "Sizes",
    "Theme",
    "draw",
    "engines",
    "renderer",
    "renderer_for",
    "renderers",
    "to_graphviz",
]

_ROOMS = {
    "dot": "to_graphviz",
    "drawing": "draw",
    "layout": "engines",
    "options": "Options",
    "palette": "Look Palette Sizes",
    "picture": "Picture",
    "theme": "Theme",
}
if not TYPE_CHECKING:  # which knows the names from above
    __getattr__ = door(__name__, _ROOMS)
