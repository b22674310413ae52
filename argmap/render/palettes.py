"""Palettes beyond those of the house: as in OVA, as in Argdown, and the strongest contrast there is.

OVA gives statements blue, inferences green, conflicts red and rephrases orange; Argdown's maps have pale
grey boxes, green for support and red for attack. Both are darkened until text and lines stand out, and
their greens and reds parted in lightness, so that they are told apart without red and green.
"""

from __future__ import annotations

from argmap.model import Data
from argmap.render.palette import LOOKS, Palette

__all__ = ["AIF", "ARGDOWN", "STRONG"]

AIF = Palette(
    page="#FFFFFF",
    card="#EEF4FC",
    ink="#14213A",
    muted="#4A566B",
    line="#7E96B8",
    accent="#2D6DB5",
    alert="#A01010",
    on="#FFFFFF",
    nobody="#6B7A90",
    voices=("#2D6DB5", "#7A3E9D", "#0F7C7C", "#8A5A00", "#5C6470", "#A8326E"),
    relations=Data(
        supports="#2A8542",
        rebuts="#8E0F14",
        undermines="#8E0F14",
        undercuts="#8E0F14",
        discredits="#5A0A0E",
        contradicts="#8E0F14",
        rephrases="#A85B00",
        answers="#6A3FA0",
        prefers="#0A6A8A",
    ),
)
ARGDOWN = Palette(
    page="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    muted="#4D4D4D",
    line="#A0A0A0",
    accent="#1F7A1F",
    alert="#A00000",
    on="#FFFFFF",
    nobody="#7D7D7D",
    voices=("#1F5FA8", "#8A3D94", "#66700E", "#A3530A", "#00757D", "#B02A5B", "#5F5F5F"),
    relations=Data(
        supports="#1E861E",
        rebuts="#6E0000",
        undermines="#6E0000",
        undercuts="#551A8B",
        discredits="#000000",
        contradicts="#6E0000",
        rephrases="#4D4D4D",
        answers="#1F5FA8",
        prefers="#5A5F1E",
    ),
)
STRONG = Palette(
    page="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    muted="#1F1F1F",
    line="#5A5A5A",
    accent="#000000",
    alert="#7A0000",
    on="#FFFFFF",
    nobody="#4D4D4D",
    voices=("#003B7A", "#7A0026", "#3B4300", "#43207A", "#004A50", "#5E3300"),
    relations=Data(
        {
            **dict.fromkeys(LOOKS, "#000000"),
            "supports": "#00513F",
            "rebuts": "#6B2200",
            "undermines": "#5A2F00",
            "undercuts": "#5E005C",
        }
    ),
)
