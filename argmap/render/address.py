"""Addresses in a picture: they lead somewhere, or they are not there."""

from __future__ import annotations

from argmap.render.text import clean

__all__ = ["safe_url"]


def safe_url(url: str) -> str:
    """Give an address that only leads somewhere: http, https, mailto or relative; else nothing.

    Example:
        >>> safe_url("https://example.org/a b"), safe_url("javascript:alert(1)"), safe_url("notes/1.html")
        ('https://example.org/a%20b', '', 'notes/1.html')
    """
    if not url:
        return ""
    from urllib.parse import urlsplit

    plain = clean(url).replace(" ", "%20")
    if "\\" in plain or plain.startswith("//"):
        return ""
    try:
        scheme = urlsplit(plain).scheme.casefold()
    except ValueError:
        return ""
    relative = not scheme and ":" not in plain.split("/")[0]
    return plain if relative or scheme in ("http", "https", "mailto") else ""
