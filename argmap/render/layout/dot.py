"""The program ``dot`` of Graphviz as a layout engine."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

from argmap.errors import ProgramMissing, RenderError
from argmap.render.layout.geometry import Band, Box, Direction, Placement, Wire
from argmap.render.layout.graphviz_ import draw_with

__all__ = ["available", "draw"]

PATIENCE = 60.0  # seconds


def available() -> bool:
    """Say whether ``dot`` is on the PATH."""
    return shutil.which("dot") is not None


def draw(
    boxes: Sequence[Box],
    wires: Sequence[Wire],
    *,
    direction: Direction,
    rank_gap: float,
    node_gap: float,
    bands: Sequence[Band] = (),
) -> Placement:
    """Have ``dot`` place boxes and wires.

    Raises:
        ProgramMissing: ``dot`` is not on the PATH.
        RenderError: it failed, took too long, or gave back something else.
    """
    gaps = {"rank_gap": rank_gap, "node_gap": node_gap}
    return draw_with(_run, "dot", boxes, wires, direction=direction, bands=bands, **gaps)


def _run(source: str) -> str:
    program = shutil.which("dot")
    if program is None:
        raise ProgramMissing(
            "the program dot is not on the PATH; install Graphviz (apt install graphviz, brew install "
            "graphviz, winget install graphviz), or leave the engine out: the built-in one needs no program"
        )
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603  (a program of the user's own, no shell, no text of the debate)
            [program, "-Tjson0"], input=source, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise RenderError(f"dot was not done after {PATIENCE:g} seconds; try the built-in engine") from error
    except OSError as error:
        raise RenderError(f"dot could not be started: {error}") from error
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"]
        raise RenderError(f"dot failed: {said[0]}")
    return done.stdout
