"""Text with marked spans, as OVA keeps it: a little HTML in, plain text and offsets out, and back.

What a browser would show is the text: tags count for nothing, ``<br>`` is a line break, character references
are characters. A span with an ``id`` marks the words of a node.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

__all__ = ["Span", "marked", "plain"]

Span = tuple[str, int, int]
"""Of which node, from where, to where."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>")
_ID = re.compile(r"\bid\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


def plain(marked: str) -> tuple[str, list[Span]]:
    """Give the text that is shown, and the spans in the order in which they begin.

    Example:
        >>> plain('A: <span id="node1">Fish &amp; chips</span>.<br>B: No.')
        ('A: Fish & chips.\\nB: No.', [('node1', 3, 15)])
    """
    pieces: list[str] = []
    spans: list[Span] = []
    waiting: list[tuple[int, str] | None] = []
    length = done = 0
    for tag in _TAG.finditer(marked):
        piece = html.unescape(marked[done : tag.start()])
        done = tag.end()
        pieces.append(piece)
        length += len(piece)
        name = tag[2].lower()
        if name == "br" and not tag[1]:
            pieces.append("\n")
            length += 1
        elif name == "span" and not tag[1]:
            found = _ID.search(tag[3])
            waiting.append(
                (len(spans), html.unescape(found[1] or found[2] or found[3] or "")) if found else None
            )
            if found:
                spans.append(("", length, length))
        elif name == "span" and waiting:
            opened = waiting.pop()
            if opened is not None:
                spans[opened[0]] = (opened[1], spans[opened[0]][1], length)
    pieces.append(html.unescape(marked[done:]))
    return "".join(pieces), [span for span in spans if span[0]]


def marked(text: str, spans: Iterable[Span]) -> str:
    """Mark spans in a text; one that is empty or crosses another is left out.

    Example:
        >>> marked("Fish & chips.", [("node1", 0, 4)])
        '<span id="node1" class="highlighted">Fish</span> &amp; chips.'
    """
    pieces: list[str] = []
    ends: list[int] = []
    done = 0

    def upto(place: int) -> None:
        nonlocal done
        pieces.append(html.escape(text[done:place], quote=False).replace("\n", "<br>"))
        done = place

    for name, start, end in sorted(spans, key=lambda span: (span[1], -span[2])):
        while ends and ends[-1] <= start:
            upto(ends.pop())
            pieces.append("</span>")
        if start >= end or end > len(text) or (ends and end > ends[-1]):
            continue
        upto(start)
        pieces.append(f'<span id="{html.escape(name)}" class="highlighted">')
        ends.append(end)
    while ends:
        upto(ends.pop())
        pieces.append("</span>")
    upto(len(text))
    return "".join(pieces)
