"""Colours, signs and sizes as values, and those of the house.

The relations' colours are of the families that Okabe and Ito found to stay apart for all kinds of
colour vision, darkened or lightened until they carry text. What strikes the speaker has the colour of
the ink itself: the heaviest thing on the page.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal

from argmap.model import Data
from argmap.render.colour import channels

__all__ = ["DAY", "KINDS", "LOOKS", "NIGHT", "PRINT", "Head", "Look", "Palette", "Sizes"]

Head = Literal["arrow", "bar", "double bar", "diamond", "target", "ring", "open arrow", "chevron"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one light, as six-digit hexadecimals.

    Attributes:
        on: The text on a pill.
        voices: The bars of the speakers, in the order in which the debate names them.
        relations: The pill and line of each relation.
    """

    page: str
    card: str
    ink: str
    muted: str
    line: str
    accent: str
    alert: str
    on: str
    nobody: str
    voices: tuple[str, ...]
    relations: Data

    def __post_init__(self) -> None:
        own = (getattr(self, one.name) for one in fields(self) if one.name not in ("voices", "relations"))
        for colour in (*own, *self.voices, *self.relations.values()):
            channels(colour)  # refuses what is no colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one relation is told apart without its colour.

    Attributes:
        sign: One character of WGL4, for texts; a drawing in the picture.
        gloss: What the relation does, for the legend.
        note: What the pill says below the word.
        dash: Lengths of stroke and gap; empty for an unbroken line.
    """

    sign: str
    word: str
    gloss: str
    head: Head
    dash: tuple[float, ...] = ()
    weight: float = 2.0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Sizes of type and space in CSS pixels; `width` is that of a card."""

    width: float = 304
    pad: float = 16
    title: float = 28
    deck: float = 15
    text: float = 15
    quote: float = 12.5
    name: float = 12
    small: float = 10.5
    pill: float = 11.5


class _Looks(Data):
    """Looks by relation; unlike other data they are no JSON, and are copied as they are."""

    __slots__ = ()

    def __init__(self, looks: dict[str, Look]) -> None:
        super().__init__()
        for name, look in looks.items():
            dict.__setitem__(self, name, look)

    def __reduce__(self) -> tuple[Any, ...]:
        return (_Looks, (dict(self),))


def _looks(**looks: Look) -> Data:
    return _Looks(looks)


LOOKS = _looks(
    supports=Look(sign="+", word="supports", gloss="gives a reason for it", head="arrow"),
    rebuts=Look(sign="×", word="rebuts", gloss="says that it is wrong", head="bar", dash=(7, 4)),
    undermines=Look(
        sign="▼", word="undermines", gloss="says that a reason is wrong", head="double bar", dash=(7, 4)
    ),
    undercuts=Look(
        sign="≠", word="undercuts", gloss="says that it does not follow", head="diamond", dash=(10, 3, 2, 3)
    ),
    discredits=Look(
        sign="‼",
        word="discredits",
        gloss="strikes the speaker, not the point",
        head="target",
        weight=3.5,
        note="strikes the speaker",
    ),
    contradicts=Look(sign="↔", word="contradicts", gloss="cannot be true together", head="bar", dash=(3, 3)),
    rephrases=Look(sign="≈", word="rephrases", gloss="says it in other words", head="ring", dash=(0.1, 5)),
    answers=Look(sign="»", word="answers", gloss="answers the question", head="open arrow", dash=(14, 4)),
    prefers=Look(sign=">", word="prefers", gloss="is put before it", head="chevron", dash=(0.1, 5, 6, 5)),
)
KINDS = Data(proposal="►", claim="●", question="?", argument="■", standing="▲", group="≡")

DAY = Palette(
    page="#FFFFFF",
    card="#FFFFFF",
    ink="#14181F",
    muted="#565E6C",
    line="#C3C9D2",
    accent="#E3120B",
    alert="#B00D08",
    on="#FFFFFF",
    nobody="#8A92A0",
    voices=("#0072B2", "#B3003B", "#6E7B14", "#7A4FB5", "#00808A", "#A3671A", "#5C6470", "#B8457F"),
    relations=Data(
        supports="#0B7E67",
        rebuts="#B44505",
        undermines="#8F5400",
        undercuts="#821281",
        discredits="#14181F",
        contradicts="#A3333D",
        rephrases="#4A5F85",
        answers="#006C8F",
        prefers="#5A5F1E",
    ),
)
NIGHT = Palette(
    page="#11151C",
    card="#1B222C",
    ink="#F2F4F7",
    muted="#A9B2C0",
    line="#465163",
    accent="#FF6B5E",
    alert="#FF8A80",
    on="#11151C",
    nobody="#7F8998",
    voices=("#4FA8DC", "#F2728C", "#B9C75A", "#B79BE6", "#4FC4CC", "#E0A458", "#A9B2C0", "#F09AC4"),
    relations=Data(
        supports="#A8EFD5",
        rebuts="#F0A468",
        undermines="#D9B36A",
        undercuts="#E070DA",
        discredits="#F2F4F7",
        contradicts="#F2878F",
        rephrases="#9DB4DE",
        answers="#6FC7E8",
        prefers="#C8CE7E",
    ),
)
PRINT = Palette(
    page="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    muted="#3D3D3D",
    line="#8C8C8C",
    accent="#000000",
    alert="#000000",
    on="#FFFFFF",
    nobody="#8C8C8C",
    voices=("#111111", "#8C8C8C", "#5E5E5E", "#757575"),
    relations=Data(dict.fromkeys(LOOKS, "#111111")),
)
