"""Roles and their colours: which speaker's bar is which, by day and by night."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.render.cards import Voice
    from argmap.render.palette import Palette
    from argmap.render.scene import Scene
    from argmap.render.theme import Theme

__all__ = ["PLAIN", "colours", "voice_role"]

PLAIN = ("page", "card", "ink", "muted", "line", "accent", "alert", "on", "nobody")


def _key(voice: Voice, theme: Theme) -> str:
    return voice.party.casefold() if theme.by == "party" else voice.id


def _order(scene: Scene) -> dict[str, int]:
    """Number the bars in the order in which the speakers, or their parties, first speak."""
    numbers: dict[str, int] = {}
    for voice in scene.voices:
        key = _key(voice, scene.theme)
        if key:
            numbers.setdefault(key, len(numbers))
    return numbers


def voice_role(scene: Scene, voice: Voice | None) -> str:
    """Name the role that colours a speaker's bar."""
    number = None if voice is None else _order(scene).get(_key(voice, scene.theme))
    return "nobody" if number is None else f"voice-{number}"


def colours(scene: Scene) -> tuple[dict[str, str], dict[str, str]]:
    """Give each role's colour by day and, where the theme has one, by night."""
    theme = scene.theme
    order = _order(scene)

    def table(palette: Palette, at: int) -> dict[str, str]:
        own = {name: str(getattr(palette, name)) for name in PLAIN}
        own |= {f"rel-{name}": palette.relations[name] for name in scene.relations}
        for key, number in order.items():
            given = theme.parties.get(key) if theme.by == "party" else None
            own[f"voice-{number}"] = given[at] if given else palette.voices[number % len(palette.voices)]
        return own

    return table(theme.day, 0), table(theme.night, 1) if theme.night is not None else {}
