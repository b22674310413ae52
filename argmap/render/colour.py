"""Contrast as the Web Content Accessibility Guidelines count it, and colours made to have it.

Source: WCAG 2.2, «relative luminance» and «contrast ratio».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["channels", "contrast", "stand_out"]

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def channels(colour: str) -> tuple[float, float, float]:
    """Read ``#rrggbb`` as three numbers from 0 to 1.

    Raises:
        RenderError: it is written in another way.
    """
    if not isinstance(colour, str) or not _HEX.fullmatch(colour):
        raise RenderError(f"a colour is written as '#0072B2', not {colour!r}")
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21.

    Example:
        >>> contrast("#000000", "#FFFFFF"), round(contrast("#767676", "#FFFFFF"), 2)
        (21.0, 4.54)
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def stand_out(colour: str, grounds: Iterable[str], least: float) -> str:
    """Darken or lighten a colour, as little as will do, until it stands out from every ground.

    Example:
        >>> stand_out("#B3003B", ["#FFFFFF"], 3.0)
        '#B3003B'
        >>> round(contrast("#FAA61A", "#FFFFFF"), 1)
        2.0
        >>> 3.0 <= contrast(stand_out("#FAA61A", ["#FFFFFF"], 3.0), "#FFFFFF") < 3.2
        True
    """
    ground = tuple(grounds)
    towards = 0.0 if all(_luminance(g) > 0.18 for g in ground) else 1.0
    parts = channels(colour)
    for step in range(51):
        share = step / 50
        mixed = "#" + "".join(f"{round(255 * (c + (towards - c) * share)):02X}" for c in parts)
        found = colour if step == 0 else mixed
        if all(contrast(found, g) >= least for g in ground):
            return found
    return "#000000" if towards == 0.0 else "#FFFFFF"
