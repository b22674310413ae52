"""Verdicts and reasons as they show themselves in a notebook: plain HTML, with every name escaped."""

from __future__ import annotations

import html
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["sentences", "table"]

_MOST = 100


def sentences(lines: Iterable[str]) -> str:
    """Write lines as a list.

    Example:
        >>> sentences(["“a” stands.", "<b> falls."])
        '<ul><li>“a” stands.</li><li>&lt;b&gt; falls.</li></ul>'
    """
    return f"<ul>{''.join(f'<li>{_plain(line)}</li>' for line in _first(lines))}</ul>"


def table(caption: str, heads: Iterable[str], rows: Iterable[tuple[str, ...]], notes: str = "") -> str:
    """Write rows as a table, the first hundred of many, with a caption and perhaps a line below.

    Example:
        >>> table("grounded", ["a<b", "is"], [("deal", "in")])
        '<table><caption>grounded</caption><thead><tr><th scope="col">a&lt;b</th>...<td>in</td></tr>...'
    """
    columns = list(heads)
    head = "".join(f'<th scope="col">{_plain(word)}</th>' for word in columns)
    kept = list(islice(rows, _MOST + 1))
    body = "".join(f"<tr>{''.join(f'<td>{_plain(cell)}</td>' for cell in row)}</tr>" for row in kept[:_MOST])
    if len(kept) > _MOST:
        body += f'<tr><td colspan="{len(columns)}">… and more</td></tr>'
    below = f"<p>{_plain(notes)}</p>" if notes else ""
    return (
        f"<table><caption>{_plain(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>{below}"
    )


def _first(lines: Iterable[str]) -> Iterator[str]:
    rest = iter(lines)
    yield from islice(rest, _MOST)
    if next(rest, None) is not None:
        yield "… and more"


def _plain(words: str) -> str:
    return html.escape("".join(c if c.isprintable() else "\ufffd" for c in " ".join(words.split())))
