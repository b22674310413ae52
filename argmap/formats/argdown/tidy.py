"""An Argdown document put in order: indentation, blank lines, blanks after signs; every word left alone.

Comments, the order of blocks and the breaks of lines are the author's and stay. A level of relations is
indented by two blanks, blocks are one empty line apart, one blank follows a sign, a number and a bullet,
and no line ends with blanks.
"""

from __future__ import annotations

import re

from argmap.formats.argdown import lexer as lx

__all__ = ["tidy"]

_SIGNS = frozenset(range(lx.INTO_SUPPORT, lx.UNDERCUT + 1))
_LISTS = frozenset((lx.ORDERED, lx.UNORDERED))
_AT_LINE = _SIGNS | _LISTS | {lx.NUMBER, lx.INFERENCE, lx.HEADING}
_ONE_BLANK = _SIGNS | _LISTS | {lx.NUMBER}
_ENDS = frozenset((lx.NEWLINE, lx.EMPTYLINE, lx.END))
_COMMENT = re.compile(r"(<!--.*?-->|/\*.*?\*/|//[^\n]*)", re.DOTALL)
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def tidy(text: str) -> str:
    r"""Put a document without errors in order.

    Example:
        >>> print(tidy("[A]:  one  \n     -[B] // why?\n        +   [C]\n\n\n\n(1)[D]"), end="")
        [A]:  one
          - [B] // why?
            + [C]
        <BLANKLINE>
        (1) [D]
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    for _ in range(3):  # what a comment takes with it depends on what stood before
        before, text = text, _ordered(text)
        if text == before:
            break
    return text


def _ordered(text: str) -> str:
    tokens = lx.lex(text)
    kinds, starts, ends = tokens.kinds, tokens.starts, tokens.ends
    pieces: list[str] = []
    columns = [0]
    at, before = 0, lx.END
    for number, kind in enumerate(kinds):
        if kind == lx.INDENT:
            deeper = kinds[number + 1] in _SIGNS or len(columns) > 1
            columns.append(columns[-1] + 2 if deeper else 0)
            continue
        if kind == lx.DEDENT:
            columns.pop()
            continue
        gap = _between(text[at : starts[number]])
        if kind in _AT_LINE and before in (lx.END, lx.NEWLINE, lx.EMPTYLINE):
            column = columns[-1] if kind in _SIGNS or kind in _LISTS else 0
            gap = gap.rstrip(" \t'") + " " * column
        elif before in _ONE_BLANK and kind not in _ENDS and not gap.strip(" \t"):
            gap = " "
        image = tokens.image(number)
        if kind == lx.EMPTYLINE:
            image = "\n\n"
        elif kind == lx.NEWLINE:
            image = "\n"
        elif kind == lx.TEXT and _ends_line(tokens, number):
            image = image.rstrip(" \t")
        if kind in _ENDS:
            gap = gap.rstrip(" \t")
        pieces += (gap, image)
        at, before = ends[number], kind
    # A '//' on a last line without a line end is text, and with one a comment.
    last = text[text.rfind("\n") + 1 :]
    return "".join(pieces).strip("\n") + ("" if "//" in last else "\n")


def _between(gap: str) -> str:
    """Leave one empty line where there are several, except inside comments."""
    if "\n" not in gap:
        return gap
    parts = _COMMENT.split(gap)
    parts[::2] = [_EMPTY_LINES.sub("\n\n", part) for part in parts[::2]]
    return "".join(parts)


def _ends_line(tokens: lx.Tokens, number: int) -> bool:
    """Tell whether nothing but blanks stands between a token and the end of its line."""
    after = number + 1
    while tokens.kinds[after] == lx.DEDENT:
        after += 1
    between = tokens.text[tokens.ends[number] : tokens.starts[after]]
    return tokens.kinds[after] in _ENDS and not between.strip(" \t")
