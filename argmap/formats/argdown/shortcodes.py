"""Shortcodes: names between two full stops or two colons that stand for a sign.

The table is the reference's (``plugins/shortcodes.ts``); each name is read both as ``.name.`` and as
``:name:``. A name that is not in the table is text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["SHORTCODES", "shortcode"]

# fmt: off
SHORTCODES: dict[str, str] = {
    "A": "∀", "E": "∃", "O": "𝗢", "P": "𝗣", "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨",
    "v_": "⊻", "<>": "◇", "[]": "◻", "happy": "😀", "smile": "☺", "smiley": "☺", "laugh": "😆",
    "lol": "😆", "rofl": "🤣", "joy": "😂", "heart": "❤", "?": "❓", "question": "❓", "love": "😍",
    "wink": "😉", "shush": "🤫", "meh": "😐", "eye-roll": "🙄", "sad": "😢", "disappointed": "😞",
    "scream": "😱", "+1": "👍", "up": "👍", "-1": "👎", "down": "👎", "think": "🤔", "star": "⭐", "y": "✔",
    "agree": "✔", "n": "❌", "disagree": "❌",
}
# fmt: on


def shortcode(image: str, own: Mapping[str, str] = MappingProxyType({})) -> str:
    """Give the text of a token that has the shape of a shortcode, with the blank that follows it.

    `own` are the shortcodes of the file, with their full stops or colons.

    Example:
        >>> shortcode(".->. "), shortcode(":smile:"), shortcode(".de.")
        ('→ ', '☺\ufe0f', '.de.')
    """
    word = image.rstrip(" \t")
    if word in own:
        return own[word] + " " if image.endswith(" ") else own[word]
    sign = SHORTCODES.get(word[1:-1])
    if sign is None:
        return image
    sign += "\ufe0f" if word == ":smile:" else ""  # as in the reference: the other one has none
    return sign + " " if image.endswith(" ") else sign
