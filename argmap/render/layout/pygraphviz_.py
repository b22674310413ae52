"""Graphviz from the wheel of pygraphviz as a layout engine: no program is started."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from threading import Lock

from argmap.errors import ProgramMissing, RenderError
from argmap.render.layout.geometry import Band, Box, Direction, Placement, Wire
from argmap.render.layout.graphviz_ import draw_with

__all__ = ["available", "draw"]

LOCK = Lock()  # the C library keeps its state in globals


def available() -> bool:
    """Say whether pygraphviz is installed."""
    return find_spec("pygraphviz") is not None


def draw(
    boxes: Sequence[Box],
    wires: Sequence[Wire],
    *,
    direction: Direction,
    rank_gap: float,
    node_gap: float,
    bands: Sequence[Band] = (),
) -> Placement:
    """Have pygraphviz place boxes and wires.

    Raises:
        ProgramMissing: pygraphviz is not installed.
        RenderError: it failed or gave back something else.
    """
    gaps = {"rank_gap": rank_gap, "node_gap": node_gap}
    return draw_with(_run, "pygraphviz", boxes, wires, direction=direction, bands=bands, **gaps)


def _run(source: str) -> str:
    try:
        import pygraphviz
    except ImportError as error:
        raise ProgramMissing(
            "pygraphviz is not installed; pip install 'argmap[graphviz]' brings it, or leave the engine out: "
            "the built-in one needs nothing"
        ) from error
    with LOCK:
        try:
            graph = pygraphviz.AGraph(string=source)
            drawn = graph.draw(format="json0", prog="dot")
            graph.close()
        except Exception as error:  # whatever a C library throws
            raise RenderError(f"pygraphviz failed: {error}") from error
    return drawn.decode() if isinstance(drawn, bytes) else str(drawn)
