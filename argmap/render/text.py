"""Measure and break lines without a font: the same picture on every machine.

A letter's width is looked up (see `argmap.render.metrics`); an accented letter is as wide as its base,
a combining mark adds nothing, and what no table knows is taken wide rather than narrow, so that text
stays inside its card whatever font shows it. Lines are broken as CSS ``text-wrap: balance`` does it:
as few as fit, then as even as can be (after Knuth & Plass 1981, with squared slack as the badness).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from math import ceil
from typing import Literal

from argmap.render.metrics import BOLD, REGULAR

__all__ = ["clean", "clusters", "hint", "plain", "reading", "width", "wrap"]

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_SPACE = re.compile(r"[ \t\n\r\u0085\u2028\u2029]+")
_NARROW = 0.62  # scripts that no table knows: Hebrew, Georgian …
_BROAD = {
    "ARABIC": 0.72,
    "DEVANAGARI": 0.85,
    "BENGALI": 0.9,
    "TAMIL": 1.0,
    "MALAYALAM": 1.05,
    "SINHALA": 0.95,
}
_SEAMS = re.compile(r"(?<=[-‐–—/_.,:;?&=@])")
_CLOSING = set("、。，．！？；：」』）】〉》〕］｝ー々ゝヽっゃゅょッャュョぁぃぅぇぉァィゥェォ’”)]}.,!?:;")
_OPENING = set("「『（【〈《〔［｛‘“([{")


def clean(text: str) -> str:
    """Make one line of plain characters: white space runs together, what may not stay becomes U+FFFD.

    That is what XML 1.0 forbids, and the characters that turn the order of letters, with which a text
    could show other words than it holds; right-to-left scripts need none of them.

    Example:
        >>> clean("one\\n two\\x00")
        'one two\ufffd'

    Source: XML 1.0 (Fifth Edition), production 2 (Char); Unicode Technical Report 36, section 2.5.
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _FORBIDDEN.sub("\ufffd", _SPACE.sub(" ", text)).strip(" ")


def plain(text: str) -> str:
    """Replace what may not stay, as `clean` does, and leave white space as it stands.

    Example:
        >>> plain("one\\n two\\x00")
        'one\\n two\ufffd'
    """
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)


def hint(text: str) -> str:
    """Cut a text to what a tooltip can show; Graphviz reads no more than 16,384 bytes in one piece.

    Example:
        >>> len(hint("a" * 5000)), hint("short")
        (1000, 'short')
    """
    return text if len(text) <= 1000 else f"{text[:999]}…"


def reading(text: str) -> Literal["ltr", "rtl"]:
    """Tell which way a text runs, by its first strong character.

    Example:
        >>> reading("12 שלום"), reading("12 peace")
        ('rtl', 'ltr')

    Source: Unicode Standard Annex 9, rules P2 and P3.
    """
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return "ltr"


def clusters(text: str) -> list[str]:
    """Part a text into what a reader sees as one sign: a letter with its marks, an emoji with its parts.

    Example:
        >>> [len(c) for c in clusters("e\u0301🏴\u200d☠\ufe0f🇬🇧!")]
        [2, 4, 2, 1]
    """
    parts: list[str] = []
    for character in text:
        if parts and _joins(parts[-1], character):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def _joins(before: str, character: str) -> bool:
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return len(before) == 1 and "\U0001f1e6" <= before <= "\U0001f1ff"
    if (
        before[-1] == "\u200d"
        or character in "\u200d\ufe0e\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    ):
        return True
    return unicodedata.category(character) in ("Mn", "Me", "Mc")


@lru_cache(maxsize=1 << 14)
def _ems(cluster: str, bold: bool) -> float:
    """Give the width of one cluster in ems."""
    table = BOLD if bold else REGULAR
    head = cluster[0]
    known = table.get(head)
    if known is None:
        known = table.get(unicodedata.normalize("NFD", head)[0])
    if known is not None:
        return known / 1000 if len(cluster) == 1 or cluster[1] != "\ufe0f" else 1.3
    if unicodedata.category(head) in ("Mn", "Me", "Cf"):
        return 0.0
    if head >= "\U0001f000" or cluster[-1] == "\ufe0f" or "\u2600" <= head <= "\u27bf":
        return 1.3
    if unicodedata.east_asian_width(head) in "WF":
        return 1.0
    script = unicodedata.name(head, "?").split()[0]
    return _BROAD.get(script, 0.8 if unicodedata.category(head) in ("So", "Sm") else _NARROW) * (
        1.06 if bold else 1
    )


@lru_cache(maxsize=1 << 14)
def _word(word: str, bold: bool) -> float:
    table = BOLD if bold else REGULAR
    if word.isascii():
        return sum([table.get(character, 0) for character in word]) / 1000
    return sum(_ems(cluster, bold) for cluster in clusters(word))


@lru_cache(maxsize=1 << 14)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of a text set in one line, in the unit of `size`.

    Example:
        >>> width("Hello", 10), width("Hello", 10, bold=True), width("é", 10) == width("e\u0301", 10)
        (22.78, 24.45, True)
    """
    return round(size * sum(_word(part, bold) for part in re.split("(?<= )", text)), 3)


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    """Break one word where it may be broken, or, where it is wider than the room, anywhere."""
    if word.isascii() and width(word, size, bold=bold) <= room:
        return [word]
    if any(unicodedata.east_asian_width(c) in "WF" for c in word):
        parts: list[str] = []
        for cluster in clusters(word):
            narrow = unicodedata.east_asian_width(cluster[0]) not in "WF"
            if parts and (
                cluster in _CLOSING or parts[-1][-1] in _OPENING or (narrow and _is_narrow(parts[-1]))
            ):
                parts[-1] += cluster
            else:
                parts.append(cluster)
    else:
        parts = [word]
    out: list[str] = []
    for part in parts:
        if width(part, size, bold=bold) <= room:
            out.append(part)
            continue
        for seam in _SEAMS.split(part):
            out.extend([seam] if width(seam, size, bold=bold) <= room else _chop(seam, size, room, bold))
    return out


def _is_narrow(part: str) -> bool:
    return unicodedata.east_asian_width(part[-1]) not in "WF" and part[-1] not in _CLOSING


def _chop(word: str, size: float, room: float, bold: bool) -> list[str]:
    parts = [(cluster, size * _ems(cluster, bold)) for cluster in clusters(word)]
    whole, widest = sum(wide for _, wide in parts), max(wide for _, wide in parts)
    room = min(room, whole / ceil(whole / room) + widest)  # as many lines as it takes, of about one length
    out, line, used = [], "", 0.0
    for cluster, wide in parts:
        if line and used + wide > room:
            out.append(line)
            line, used = "", 0.0
        line, used = line + cluster, used + wide
    return [*out, line]


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into as few lines as fit in `room`, then make them even; nothing is left out.

    Example:
        >>> wrap("no orphan word stands alone here", 10, 135)
        ('no orphan word', 'stands alone here')
        >>> "".join(wrap("https://example.org/a-very-long-address", 10, 80))
        'https://example.org/a-very-long-address'
    """
    pieces: list[str] = []
    spaced: list[bool] = []
    for word in text.split(" "):
        for number, piece in enumerate(_pieces(word, size, room, bold) if word else ()):
            pieces.append(piece)
            spaced.append(number == 0)
    widths = [width(piece, size, bold=bold) for piece in pieces]
    space = width(" ", size, bold=bold)
    best: list[tuple[int, float]] = [(0, 0.0)]
    cut = [0]
    for end in range(1, len(pieces) + 1):
        used, choice, at = 0.0, (len(pieces) + 1, 0.0), end - 1
        for start in range(end - 1, -1, -1):
            used += widths[start] + (space if start + 1 < end and spaced[start + 1] else 0.0)
            if used > room and start < end - 1:
                break
            lines, slack = best[start]
            candidate = (lines + 1, slack + max(room - used, 0.0) ** 2)
            if candidate < choice:
                choice, at = candidate, start
        best.append(choice)
        cut.append(at)
    out: list[str] = []
    end = len(pieces)
    while end:
        start = cut[end]
        out.append("".join((" " if spaced[i] and i > start else "") + pieces[i] for i in range(start, end)))
        end = start
    return tuple(out[::-1])
