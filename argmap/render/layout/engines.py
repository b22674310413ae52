"""Which layout engines there are, and which one draws."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.render.layout import builtin
from argmap.render.layout.geometry import Box, Direction, Placement, Wire

__all__ = ["engines", "layout"]


def engines() -> tuple[str, ...]:
    """x"""
    return ("builtin",)


def layout(
    boxes: Sequence[Box],
    wires: Sequence[Wire],
    *,
    direction: Direction = "LR",
    rank_gap: float = 34,
    node_gap: float = 30,
    engine: str | None = None,
) -> Placement:
    """x"""
    return builtin.draw(boxes, wires, direction=direction, rank_gap=rank_gap, node_gap=node_gap)
