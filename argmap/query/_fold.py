"""Letters without case and accents, so that «Sécurité» is found by «securite»."""

from __future__ import annotations

from unicodedata import combining, normalize

__all__ = ["folded"]


def folded(text: str) -> str:
    """Take case, accents and the shape of letters from a text, and make all space between words one blank.

    Example:
        >>> folded("La  SÉCURITÉ\\ndes Straßen ﬁrst")
        'la securite des strassen first'

    Source: Unicode Standard Annex 15 (NFKD) and §3.13 (case folding).
    """
    if text.isascii():
        return " ".join(text.lower().split())
    bare = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return " ".join(normalize("NFKC", bare.casefold()).split())
