"""What a token of Argdown looks like: the expressions of the reference lexer, and their traps.

The grammar was never written down apart from its code: ``lexer.ts`` of ``@argdown/core`` 1.7.5 is the
specification, and the sentence of each constant below is the name that it has there. Expressions that
would look ahead to the end of the text (data blocks, titles, comments) are not expressions here: see
`argmap.formats.argdown.finder`, which answers them in constant time.

JavaScript's ``.`` stops at U+2028 and U+2029 too, and its ``\\s`` knows U+FEFF: both are spelled out.
"""

from __future__ import annotations

import re

__all__ = [
    "BLANK",
    "BOLD_END",
    "BOLD_START",
    "ESCAPED",
    "INLINE",
    "ITALIC_END",
    "ITALIC_START",
    "LINE",
    "LINK",
    "SPACE",
    "TERMINATOR",
    "TERMINATORS",
    "TITLE",
    "link_words",
]

BLANK = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff"
BLANK += "".join(map(chr, range(0x2000, 0x200B)))
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_ENDS = r"\n\r\u2028\u2029"
_DOT = f"[^{_ENDS}]"

TERMINATORS = "\n\r\u2028\u2029"
TERMINATOR = re.compile(f"[{TERMINATORS}]")

# Emptyline: (?:[ \t]*(?:\r\n|\n)){2,}          Newline: [ \t]*(?:\r\n|\n|\r)
EMPTYLINE = re.compile(r"(?:[ \t]*+\n){2,}+")
NEWLINE = re.compile(r"[ \t]*+[\n\r]")

# After Emptyline a comment takes every line end that follows, after Newline one, elsewhere none.
AFTER_EMPTYLINE = re.compile(r"\n*+\r*+(?:[\n\r])*+")
AFTER_NEWLINE = re.compile(r"(?:[ \t]*+[\n\r](?![ \t]*[\n\r]))?")

# What may only stand at the beginning of a line. The apostrophe in the indentation is the reference's.
LINE = re.compile(
    rf"""(?P<indent>[\ '\t]*+)(?:
      (?P<inference>-{{2}})
    | (?P<into_support>\+>) | (?P<into_attack>->) | (?P<support><?\+) | (?P<attack><?-)
    | (?P<contradiction>><) | (?P<into_undercut>_>) | (?P<undercut><_|_(?=[{SPACE}]))
    | (?P<number>\(\d+\))
    | (?P<ordered>\d+\.(?=[{SPACE}])) | (?P<unordered>\*(?=[{SPACE}]))
    )""",
    re.VERBOSE | re.ASCII,
)
HEADING = re.compile(r"#++ ")

# A title as most are: no bracket in it, and a colon or the end of the line after it, so that neither a link
# nor a definition further on in the line could be meant.
TITLE = {
    "[": re.compile(r"\[[^-\[\]\n\r\u2028\u2029][^\[\]\n\r\u2028\u2029]*+\](?:(:)|(?=\n))"),
    "<": re.compile(r"<[^-<>\n\r\u2028\u2029][^<>\n\r\u2028\u2029]*+>(?:(:)|(?=\n))"),
}

# A run of text that can hold nothing else: Freestyle, escaped characters, and control characters that
# stand alone. It ends before a blank that would be skipped, and before a possible front matter.
_RUN = r"""[^\\@\#*_\[\],.:;</>\-\r\n(){}]++
    | [,;>\-()\]}][\ \t]?(?![\ \t=])
    | [.:](?:[\ \t](?![\ \t=])|(?=[\r\n]))"""
INLINE = re.compile(rf"(?:{_RUN} | \\{_DOT}\ *+(?![\t=]))++", re.VERBOSE)

# How most lines are, so that one look is enough. First what `HEADING` and the common ones of `LINE` begin,
# where four hyphens are an inference without rules, or else a letter, which begins nothing but text; then
# a title after which nothing in the line could close another.
_HEAD = rf"""[\ \t]*+
    (?: ( \+>? | -> | -(?!-) | <[+_-] | >< | _> | _(?=[{SPACE}]) | \(\d+\) | -{{4,}}+ | \#++[ ] )
      | (?=[\[<]) | (?=[^\\\s'/<>={{}}.:#*_\[\]()@+\-,;0-9]) )
    (?: [\ \t]*+
      (   \[[^-\[\]{_ENDS}][^\[\]{_ENDS}]*+\] (?: : | (?=\n|[\ \t{{#][^\]{_ENDS}]*+\n) )
        | <(?!!--)[^-<>{_ENDS}][^<>{_ENDS}]*+> (?: : | (?=\n|[\ \t{{#][^>{_ENDS}]*+\n) ) ) )?+"""
_NO_HEAD = "(?:(?!)()())?"
# Then, and from anywhere: words without an escape, and the end of the line with all empty lines after it.
_TAIL = rf"(?:[\ \t]++(?![\r\n]))? (?:(?![\ \t=.:]) ((?:{_RUN})++) (?!\\))?+ ((?:[\ \t]*+\n)++)?"
WHOLE = re.compile(_HEAD + _TAIL, re.VERBOSE | re.ASCII)
REST = re.compile(_NO_HEAD + _TAIL, re.VERBOSE | re.ASCII)  # with the same groups
_FREE = r"[^\\@#*_\[\],.:;</>\-\r\n(){}]++"
# Where nothing closes any more, brackets are text like any other.
UNCLOSED = {
    "[": re.compile(rf"(?:\[[ \t]?(?![ \t=])|{_FREE})++"),
    "<": re.compile(rf"(?:<(?!!--)[ \t]?(?![ \t=])|{_FREE})++"),
}
FREESTYLE = re.compile(r"[^\\@#*_\[\],.:;</>\-\r\n(){}]++")
UNUSED = re.compile(r"[@#*_\[\],.:;</>\-(){}][ \t]?")
BLANKS = re.compile(r"[ \t]++")
ESCAPED = re.compile(rf"\\({_DOT})")
ESCAPE = re.compile(rf"\\{_DOT} *+")
SPECIAL = re.compile(rf"\.[^{SPACE}]+?\.[ \t]?|:[^{SPACE}]+?:[ \t]?")
LINK = re.compile(rf"\[({_DOT}+)\]\({_DOT}+\)")
# [a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF], told by what is not in it: that is compiled sooner
TAG = re.compile(r"#([^\x00-,./:-@{-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\U0010ffff]++)[ \t]?")

_CLOSES = r"(?:[ \t]|(?=[\n\r)}_.,!?;:\-*]|\Z))"
BOLD_START = {"*": re.compile(rf"\*\*(?![{SPACE}])"), "_": re.compile(rf"__(?![{SPACE}])")}
BOLD_END = {"*": re.compile(rf"\*\*{_CLOSES}"), "_": re.compile(rf"__{_CLOSES}")}
ITALIC_START = {"*": re.compile(rf"\*(?![{SPACE}])"), "_": re.compile(rf"_(?![{SPACE}])")}
ITALIC_END = {"*": re.compile(rf"\*{_CLOSES}"), "_": re.compile(rf"_{_CLOSES}")}

# Inside an inference there are no titles, tags or ranges, and a comma divides rules.
INFERENCE_END = re.compile(r"-{2,}+")


def link_words(image: str) -> str | None:
    """Give the words of a link, or None where no line has both its words and its address.

    Link: ``\\[[^\\]]+?\\]\\([^\\)]+?\\)[ \\t]?``, over lines; ``\\[(.+)\\]\\((.+)\\)`` within it, on one.

    Example:
        >>> link_words("[the deal](https://example.org) "), link_words("[the\\ndeal](https://example.org)")
        ('the deal', None)
    """
    lines = TERMINATOR.split(image)
    begin, middle = lines[-1].find("["), lines[-1].rfind("](")
    match = LINK.search(lines[-1]) if 0 <= begin < middle else None
    return match[1] if match else None
