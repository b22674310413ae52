"""Roles and their colours: which speaker's bar is which, by day and by night."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.render.cards import Voice
    from argmap.render.palette import Palette
    from argmap.render.scene import Scene
    from argmap.render.theme import Theme

__all__ = ["PLAIN", "bars", "colours", "voice_role"]

PLAIN = ("page", "card", "ink", "muted", "line", "accent", "alert", "on", "nobody")


def bars(voices: Iterable[Voice], theme: Theme) -> dict[str, str]:
    """Give each speaker, by id, the role that colours their bar: one a speaker, or one a party.

    Roles are numbered in the order in which the debate names the speakers.
    """
    numbers: dict[str, int] = {}
    out = {}
    for voice in voices:
        key = voice.party.casefold() if theme.by == "party" else voice.id
        out[voice.id] = f"voice-{numbers.setdefault(key, len(numbers))}" if key else "nobody"
    return out


def voice_role(scene: Scene, voice: Voice) -> str:
    """Name the role that colours a speaker's bar."""
    return scene.bars.get(voice.id, "nobody")


def colours(scene: Scene) -> tuple[dict[str, str], dict[str, str]]:
    """Give each role's colour by day and, where the theme has one, by night."""
    theme = scene.theme
    party = {scene.bars[voice.id]: voice.party.casefold() for voice in scene.voices}

    def table(palette: Palette, at: int) -> dict[str, str]:
        own = {name: str(getattr(palette, name)) for name in PLAIN}
        own |= {f"rel-{name}": palette.relations[name] for name in scene.relations}
        if scene.changes:
            own |= {"added": palette.relations["supports"], "removed": palette.alert}
            own["changed"] = palette.relations["answers"]
        for number, role in enumerate(role for role in party if role != "nobody"):
            given = theme.parties.get(party[role]) if theme.by == "party" else None
            own[role] = given[at] if given else palette.voices[number % len(palette.voices)]
        return own

    return table(theme.day, 0), table(theme.night, 1) if theme.night is not None else {}
