"""How a map looks, as a value: colours by day and by night, signs, dashes, heads, sizes.

Three rules hold for every theme and are tested. Text stands out from its ground by 4.5 to 1, lines and
bars by 3 to 1 (WCAG 2.2, criteria 1.4.3 and 1.4.11). No relation is told by colour alone: a sign, a
word, a dash and a head say it again (criterion 1.4.1). Signs are drawn, or are characters of WGL4,
which every clone of Arial has.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal

from argmap.errors import RenderError, did_you_mean
from argmap.model import Data
from argmap.render.colour import stand_out
from argmap.render.palette import DAY, KINDS, LOOKS, NIGHT, PRINT, Palette, Sizes
from argmap.render.palettes import AIF, ARGDOWN, STRONG
from argmap.render.parties import PARTIES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

__all__ = ["Theme"]


_SIZES = Sizes()


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
    sizes: Sizes = _SIZES
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
        return cls(name="plain", day=PRINT, night=None)

    @classmethod
    def by_party(cls, colours: Mapping[str, str] | None = None) -> Theme:
        """Colour the bars by party; `colours` adds parties or replaces their colours.

        A party without a colour is given one by order. A colour too pale for its ground is darkened, or
        by night lightened, until it stands out by 3 to 1.

        Example:
            >>> Theme.by_party({"Volt": "#502379"}).parties["volt"][0]
            '#502379'
        """
        given = {party.name.casefold(): party.colour for party in PARTIES} | {
            name.casefold(): colour for name, colour in (colours or {}).items()
        }
        table = {
            name: (
                stand_out(colour, (DAY.page, DAY.card), 3.0),
                stand_out(colour, (NIGHT.page, NIGHT.card), 3.0),
            )
            for name, colour in given.items()
        }
        return cls(name="by party", by="party", parties=Data(table))

    @classmethod
    def aif(cls) -> Theme:
        """Give the colours in which OVA shows the Argument Interchange Format: blue, green, red, orange."""
        return cls(name="aif", day=AIF, night=None)

    @classmethod
    def argdown(cls) -> Theme:
        """Give the look of Argdown's maps: green supports, red attacks, violet undercuts."""
        return cls(name="argdown", day=ARGDOWN, night=None)

    @classmethod
    def high_contrast(cls) -> Theme:
        """Give near-black on white: every text and line stands out by 7 to 1, every edge by 5."""
        return cls(name="high contrast", day=STRONG, night=None)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Theme:
        """Read a theme of one's own from a small TOML file (see `argmap.render.custom`).

        Example:
            >>> Theme.load("no such theme.toml")
            Traceback (most recent call last):
            argmap.errors.ArgMapError: there is no file no such theme.toml

        Raises:
            RenderError: a key or value is not what it should be; where it stands, and the near name.
        """
        from argmap.render.custom import read_theme

        return read_theme(path)

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Name the themes that `named` knows.

        Example:
            >>> Theme.names()
            ('newspaper', 'plain', 'by-party', 'night', 'aif', 'argdown', 'high-contrast')
        """
        return tuple(_NAMED)

    @classmethod
    def named(cls, name: str) -> Theme:
        """Give the theme of this name; `names` lists them.

        Example:
            >>> Theme.named("plane")
            Traceback (most recent call last):
            argmap.errors.RenderError: no theme is called 'plane'; did you mean 'plain'? (known: ...)
        """
        if name.casefold().endswith(".toml"):
            return cls.load(name)
        key = name.strip().casefold().replace("_", "-").replace(" ", "-")
        if key not in _NAMED:
            raise RenderError(
                f"no theme is called {name!r}{did_you_mean(name, _NAMED)} (known: {', '.join(_NAMED)})"
            )
        return _NAMED[key]()

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
        mine, inks, measures = ([one.name for one in fields(cls)] for cls in (Theme, Palette, Sizes))
        own = {name: changes.pop(name) for name in list(changes) if name in mine}
        colours = {name: value for name, value in changes.items() if name in inks}
        sizes = {name: value for name, value in changes.items() if name in measures}
        for name in changes:
            if name not in colours and name not in sizes:
                near = did_you_mean(name, (*mine, *inks, *measures))
                raise RenderError(f"a theme has no {name!r}{near}")
        theme = replace(self, **own)
        if colours:
            night = None if theme.night is None else replace(theme.night, **colours)
            theme = replace(theme, day=replace(theme.day, **colours), night=night)
        return replace(theme, sizes=replace(theme.sizes, **sizes)) if sizes else theme


_NAMED = {
    "newspaper": Theme.newspaper,
    "plain": Theme.plain,
    "by-party": Theme.by_party,
    "night": Theme().at_night,
    "aif": Theme.aif,
    "argdown": Theme.argdown,
    "high-contrast": Theme.high_contrast,
}
