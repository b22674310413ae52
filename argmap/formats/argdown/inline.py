"""Text between tokens and characters: what a run of content says, and how to write words as content.

Reading follows the reference: a line end becomes one blank, a link its words, ``**bold**`` and ``_italic_``
their words, a mention stays as it is written, and so does a tag, unless the front matter says
``model: {removeTagsFromText: true}``. Which words were bold, italic or linked is not kept: a statement's
text is plain.

There is more than one way to write a text; `escape` puts a backslash before what could be read otherwise,
and leaves alone what cannot, so that prose stays prose.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.formats.argdown import lexer as lx
from argmap.formats.argdown import patterns as p
from argmap.formats.argdown.lexer import Tokens
from argmap.formats.argdown.shortcodes import SHORTCODES, shortcode

__all__ = ["escape", "is_plain", "read", "tags", "write_tag"]


_ONE_LINE = (bytes([lx.TEXT]), bytes([lx.TEXT, lx.NEWLINE]))


def read(
    tokens: Tokens,
    content: tuple[int, int],
    *,
    drop_tags: bool = False,
    signs: Mapping[str, str] = SHORTCODES,
    strip: bool = True,
) -> str:
    """Give the text of some content, without blanks around it. `signs` are shortcodes beyond the usual ones.

    Args:
        strip: Leave out the blanks around it; the reference keeps the one after a tag or an escape.

    Example:
        >>> tokens = lx.lex("See **the\\ndeal** \\\\#1 [here](https://example.org) .->. #fish")
        >>> read(tokens, (0, len(tokens) - 1)), tags(tokens, (0, len(tokens) - 1))
        ('See the deal #1 here → #fish', ['fish'])
    """
    kinds, line_end = tokens.kinds, False
    first, after = content
    if first == after:
        return ""
    if kinds[first:after] in _ONE_LINE:
        image = tokens.image(first)
        return image.strip(p.BLANK) if strip else image
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    pieces: list[str] = []
    for number in range(first, after):
        kind = kinds[number]
        if kind == lx.NEWLINE and not line_end:
            line_end = True  # a blank, unless it is the last thing here
            continue
        image = text[starts[number] : ends[number]] if kind != lx.NEWLINE else ""
        if kind == lx.TEXT and not line_end:
            pieces.append(image)
            continue
        if kind in (lx.BOLD_END, lx.ITALIC_END):
            line_end = False
            image = " " if image.endswith(" ") else ""
        elif line_end:
            line_end = kind == lx.NEWLINE
            if not (pieces and pieces[-1].endswith(" ")):
                pieces.append(" ")
        if kind == lx.ESCAPED:
            image = p.ESCAPED.sub(r"\1", image)
        elif kind == lx.SPECIAL:
            image = shortcode(image, signs)
        elif kind == lx.LINK:
            image = (p.link_words(image) or image.rstrip(" ")) + (" " if image.endswith(" ") else "")
        elif kind in (lx.BOLD, lx.ITALIC) or (kind == lx.TAG and drop_tags):
            image = ""
        if image:
            pieces.append(image)
    return "".join(pieces).strip(p.BLANK) if strip else "".join(pieces)


def tags(tokens: Tokens, content: tuple[int, int]) -> list[str]:
    """List the tags in some content, in order, repeated ones as often as they stand there."""
    if tokens.kinds.find(lx.TAG, *content) < 0:
        return []
    images = (tokens.image(n) for n in range(*content) if tokens.kinds[n] == lx.TAG)
    return [image[2 : image.index(")")] if image[1] == "(" else image[1:].rstrip(" \t") for image in images]


_ASCII = re.compile(r"[!-/:-@\[-`{-~]")
# Blanks that a token would swallow, line ends, and what no editor shows: such a text goes into the data.
_UNPLAIN = re.compile(r"  |^ | $")
# What could begin a line of another kind: a sign, a number, a list, in the reference's sense of indentation.
_AT_START = re.compile(r"[' ]*(?:[-+<>_*#(]|\d+\.)")
# Characters that open nothing where they stand. A full stop or colon inside a word could open a shortcode,
# and @include( takes in another file.
_INERT = re.compile(
    r"""[!"$%&'+?^`|~@,;>)]|(?<!@include)\(|-|/(?![/*])|=(?!==)(?<!===)(?<!==(?==))
      |[.:](?=[ ]|$|\w+[,;!?%)'"”’]*(?:[ ]|$))""",
    re.VERBOSE,
)


def is_plain(text: str) -> bool:
    """Tell whether a text can be written as content: it has words, and only single blanks between them."""
    return bool(text) and text.isprintable() and not _UNPLAIN.search(text)


def escape(text: str, *, at_line: bool = False, keep_tags: bool = False, rule: bool = False) -> str:
    """Write a plain text as content.

    Args:
        at_line: The text begins a line.
        keep_tags: What has the shape of a tag is one.
        rule: It is the name of a rule of inference.

    Example:
        >>> print(escape("They’re not smashing gangs, they’re smashing records (again)."))
        They’re not smashing gangs, they’re smashing records (again).
        >>> print(escape("See https://example.org #5 [sic] a_b 3.5% - yes: .y. U.S."))
        See https\\:\\//example.org \\#5 \\[sic\\] a\\_b 3.5% - yes: \\.y. U\\.S.
        >>> print(escape("2. Then", at_line=True))
        2\\. Then
    """
    start = _AT_START.match(text) if at_line else None
    critical = start.end() if start else 0
    out, last = [], 0
    tag_end = 0
    for match in _ASCII.finditer(text):
        at, char = match.start(), match[0]
        if at < tag_end:
            continue
        out.append(text[last:at])
        last = at + 1
        if keep_tags and char == "#" and (tag := p.TAG.match(text, at) or _WIDE_TAG.match(text, at)):
            out.append(tag[0])
            last = tag_end = tag.end()
        elif at < critical or not _INERT.match(text, at) or (rule and char in ",-"):
            out.append(f"\\{char}")
        else:
            out.append(char)
    out.append(text[last:])
    return "".join(out)


_WIDE_TAG = re.compile(r"#\([^)]+\)[ \t]?")


def write_tag(tag: str) -> str:
    """Write a tag as content, or nothing where Argdown cannot.

    Example:
        >>> write_tag("fish"), write_tag("small boats"), write_tag("a)b")
        ('#fish', '#(small boats)', '')
    """
    if (match := p.TAG.fullmatch(f"#{tag}")) and match[1] == tag:
        return f"#{tag}"
    return f"#({tag})" if tag and ")" not in tag and tag.isprintable() else ""
