"""Stable ids: chosen by the author or made from content, never from a clock or by chance."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

__all__ = ["digest", "link_id", "slug", "unique"]

_LONGEST = 60
_ASCII_WORD = re.compile("[a-z0-9]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def slug(text: str, *, fallback: str = "untitled") -> str:
    """Make an id out of words: lower case, hyphens, at most 60 characters.

    Letters of every script are kept; Latin ones lose their accents. A text without a letter or a
    digit gives `fallback`.

    Example:
        >>> slug("Suspend the fishing deal!")
        'suspend-the-fishing-deal'
        >>> slug("They’re «smashing» records")
        'theyre-smashing-records'
        >>> slug("Décision nº 5"), slug("停止"), slug("हिन्दी"), slug("…")
        ('decision-no-5', '停止', 'हिन्दी', 'untitled')
    """
    if text.isascii():
        words = "-".join(_ASCII_WORD.findall(_APOSTROPHE.sub("", text).lower()))
        return _short(words) or fallback
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text)).casefold()
    plain = unicodedata.normalize("NFC", "".join(c for c in plain if not "\u0300" <= c <= "\u036f"))
    words = "-".join("".join(c if _is_letter(c) else " " for c in plain).split())
    return _short(words) or fallback


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]


def _is_letter(character: str) -> bool:
    """Tell what a word is made of; many scripts write their vowels as marks."""
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Mc")


def unique(name: str, taken: Container[str], *, tried: dict[str, int] | None = None) -> str:
    """Give `name`, or the first of ``name-2``, ``name-3`` … that is not taken.

    Args:
        tried: Remembers the last number of each name, for many names in a row while `taken` only grows.

    Example:
        >>> unique("deal", {"deal", "deal-2"})
        'deal-3'
    """
    if name not in taken:
        return name
    number = 2 if tried is None else tried.get(name, 2)
    while (candidate := f"{name}-{number}") in taken:
        number += 1
    if tried is not None:
        tried[name] = number
    return candidate


def link_id(sources: Iterable[str], kind: str, target: str) -> str:
    """Name a link by what it joins, so that adding one renames no other.

    Example:
        >>> link_id(["his-record"], "attacks", "standing-of-philp")
        'his-record.attacks.standing-of-philp'
    """
    name = f"{'+'.join(sources)}.{kind}.{target}"
    return name if len(name) <= 2 * _LONGEST else f"{name[:_LONGEST]}~{digest(name)}"


def digest(text: str) -> str:
    """Give ten hexadecimal digits that stand for a text.

    Example:
        >>> digest("a debate")
        '38f8201ebe'
    """
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
