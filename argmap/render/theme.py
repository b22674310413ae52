"""How a map looks, as a value: colours by day and by night, signs, dashes, heads, sizes.

Three rules hold for every theme and are tested. Text stands out from its ground by 4.5 to 1, lines and
bars by 3 to 1 (WCAG 2.2, criteria 1.4.3 and 1.4.11). No relation is told by colour alone: a sign, a
word, a dash and a head say it again (criterion 1.4.1). Signs are drawn, or are characters of WGL4,
which every clone of Arial has.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from argmap.errors import RenderError, did_you_mean
from argmap.model import Data

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Head", "Look", "Palette", "Sizes", "Theme"]

Head = Literal["arrow", "bar", "double bar", "diamond", "target", "ring", "open arrow", "chevron"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one light, as six-digit hexadecimals.

    Attributes:
        on: The text on a pill.
        voices: The bars of the speakers, in the order in which they first speak.
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


def _looks(**looks: Look) -> Data:
    table = Data()
    for name, look in looks.items():
        dict.__setitem__(table, name, look)
    return table


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
KINDS = Data(proposal="►", claim="●", question="?", argument="■", standing="▲")

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
_PRINT = Palette(
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """How a map looks. Take one that is there, and replace what should be other.

    Attributes:
        night: The colours for a dark screen; None keeps the light ones.
        looks: How each relation is drawn, by its word in `argmap.vocab`.
        parties: Colours by party, as day and night; used where `by` is ``party``.
        by: What the bar of a card shows: the speaker or the speaker's party.
        family: The fonts, all cut to the measure of Helvetica.

    Example:
        >>> theme = Theme.newspaper().replace(accent="#0055AA")
        >>> theme.day.accent, theme.night.accent
        ('#0055AA', '#0055AA')
    """

    name: str = "newspaper"
    day: Palette = DAY
    night: Palette | None = NIGHT
    looks: Data = field(default=LOOKS, repr=False)
    kinds: Data = field(default=KINDS, repr=False)
    sizes: Sizes = Sizes()
    by: Literal["speaker", "party"] = "speaker"
    parties: Data = field(default=Data(), repr=False)
    family: str = "Helvetica, Arial, 'Liberation Sans', Arimo, 'Nimbus Sans', sans-serif"

    @classmethod
    def newspaper(cls) -> Theme:
        """Give the house style: an accent, a headline, little colour, light and dark in one."""
        return cls()

    @classmethod
    def plain(cls) -> Theme:
        """Give black on white, for the photocopier: signs, words, dashes and heads carry all."""
        return cls(name="plain", day=_PRINT, night=None)

    @classmethod
    def by_party(cls, colours: Mapping[str, str] | None = None) -> Theme:
        """Colour the bars by party; `colours` adds parties or replaces their colours.

        A party without a colour is given one by order. A colour too pale for its ground is darkened, or
        by night lightened, until it stands out by 3 to 1.

        Example:
            >>> Theme.by_party({"Volt": "#502379"}).parties["volt"][0]
            '#502379'
        """
        from argmap.render.colour import stand_out
        from argmap.render.parties import PARTIES

        given = {party.name.casefold(): party.colour for party in PARTIES} | {
            name.casefold(): colour for name, colour in (colours or {}).items()
        }
        table = {
            name: (stand_out(colour, (DAY.page, DAY.card), 3.0), stand_out(colour, (NIGHT.page, NIGHT.card), 3.0))
            for name, colour in given.items()
        }
        return cls(name="by party", by="party", parties=Data(table))

    @classmethod
    def named(cls, name: str) -> Theme:
        """Give the theme of this name: ``newspaper``, ``plain``, ``by-party`` or ``night``.

        Example:
            >>> Theme.named("plane")
            Traceback (most recent call last):
            argmap.errors.RenderError: no theme is called 'plane'; did you mean 'plain'? (known: newspaper, plain, by-party, night)
        """
        known = {"newspaper": cls.newspaper, "plain": cls.plain, "by-party": cls.by_party, "night": cls().at_night}
        key = name.strip().casefold().replace("_", "-").replace(" ", "-")
        if key not in known:
            raise RenderError(f"no theme is called {name!r}{did_you_mean(name, known)} (known: {', '.join(known)})")
        return known[key]()

    def at_night(self) -> Theme:
        """Give this theme with its dark colours alone, for slides and for what has only one light.

        Example:
            >>> Theme.newspaper().at_night().day.page
            '#11151C'
        """
        if self.night is None:
            return self
        parties = Data({name: (dark, dark) for name, (_, dark) in self.parties.items()})
        return replace(self, day=self.night, night=None, parties=parties)

    def replace(self, **changes: Any) -> Theme:
        """Give this theme with some fields replaced.

        A field of `Palette` is replaced by day and by night, a field of `Sizes` in the sizes.

        Example:
            >>> Theme.plain().replace(width=340).sizes.width
            340
        """
        own = {name: changes.pop(name) for name in list(changes) if name in Theme.__dataclass_fields__}
        colours = {name: value for name, value in changes.items() if name in Palette.__dataclass_fields__}
        sizes = {name: value for name, value in changes.items() if name in Sizes.__dataclass_fields__}
        for name in changes:
            if name not in colours and name not in sizes:
                known = (*Theme.__dataclass_fields__, *Palette.__dataclass_fields__, *Sizes.__dataclass_fields__)
                raise RenderError(f"a theme has no {name!r}{did_you_mean(name, known)}")
        theme = replace(self, **own)
        if colours:
            night = None if theme.night is None else replace(theme.night, **colours)
            theme = replace(theme, day=replace(theme.day, **colours), night=night)
        return replace(theme, sizes=replace(theme.sizes, **sizes)) if sizes else theme
