"""YAML's blanks and scalars: plain, quoted and block texts, as they are written over lines.

What stands here moves one way through a text and knows where its lines begin, how far they are indented and
whether a tab stands in that indentation; `argmap.formats.argdown.yamlreader` makes a structure of it. The
sections named are those of YAML 1.2.2.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from argmap.formats.argdown.yamlwords import NON_PRINTABLE, folded, unescaped

__all__ = ["BLANKS", "PLAIN", "PLAIN_IN_FLOW", "Mark", "Scanner", "YamlError"]

BLANKS = re.compile(r"[ \t]*+")
_TO_LINE_END = re.compile(r"[^\n\r\0]*+")
_LINE_END = re.compile(r"\r\n?|\n")
# §7.3.3: a plain scalar goes on to ': ' or ' #', inside flow collections also to an indicator.
_NO_PLAIN = frozenset(" \t\n\r\0,[]{}#&*!|>'\"%@`")
PLAIN = re.compile(r"(?:[^:#\n\r\0]|:(?![ \t\n\r])|(?<![ \t\n\r])#)*+")
PLAIN_IN_FLOW = re.compile(r"(?:[^:#\n\r\0,\[\]{}]|:(?![ \t\n\r,\[\]{}])|(?<![ \t\n\r])#)*+")
_SINGLE = re.compile(r"(?:[^'\n\r\0]|'')*+")
_DOUBLE = re.compile(r'(?:[^"\\\n\r\0]|\\[^\n\r\0])*+')
_HEADER = re.compile(r"[|>]([-+]?)([1-9]?)([-+]?)[ \t]*+(?:(?<=[ \t])#[^\n\r\0]*)?(?=[\n\r\0])")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f]")


class YamlError(Exception):
    """Say what cannot be read, and at which offset of the YAML text."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


class Mark(NamedTuple):
    """A place to go back to."""

    at: int
    line: int
    line_start: int
    indent: int
    tab: int


class Scanner:
    """A place in a text. `tag`, `kind`, `value` and `source` are what was read last."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.text = text + ("\0" if text.endswith(("\n", "\r")) else "\n\0")
        self.at = 1 if text.startswith("\ufeff") else 0
        self.line, self.line_start = 0, self.at
        self.indent = 0
        self.tab = -1  # where blanks of this line had their first tab
        self.tag: str | None = None
        self.kind = self.source = ""
        self.value: Any = None

    def fail(self, message: str, at: int | None = None) -> YamlError:
        """Give the error to raise."""
        return YamlError(message, min(self.at if at is None else at, self.length))

    # -- blanks ---------------------------------------------------------------------------------------

    def skip(self, *, comments: bool = True) -> int:
        """Go over blanks, line ends and comments, and count the line ends (§6.6, §6.7)."""
        text, at, breaks = self.text, self.at, 0
        while True:
            char = text[at]
            if char == " " or char == "\t":
                end = BLANKS.match(text, at).end()  # type: ignore[union-attr]
                if self.tab < 0 and (tab := text.find("\t", at, end)) >= 0:
                    self.tab = tab
                at = end
                char = text[at]
            if char == "#" and comments:
                at = _TO_LINE_END.match(text, at).end()  # type: ignore[union-attr]
                char = text[at]
            if char != "\n" and char != "\r":
                self.at = at
                return breaks
            at += 2 if char == "\r" and text[at + 1] == "\n" else 1
            breaks += 1
            self.line += 1
            self.line_start = at
            self.tab = -1
            while text[at] == " ":
                at += 1
            self.indent = at - self.line_start

    def separates(self) -> bool:
        """Tell whether a document ends here (§9.1)."""
        mark, after = self.text[self.at : self.at + 3], self.text[self.at + 3 : self.at + 4]
        return mark in ("---", "...") and after in " \t\n\r\0"

    def mark(self) -> Mark:
        """Give the place where reading is."""
        return Mark(self.at, self.line, self.line_start, self.indent, self.tab)

    def back(self, mark: Mark) -> None:
        """Go back to a place."""
        self.at, self.line, self.line_start, self.indent, self.tab = mark

    # -- scalars --------------------------------------------------------------------------------------

    def plain(self, inner: int, pattern: re.Pattern[str]) -> bool:
        """Read a plain scalar, which goes on over lines that are indented (§7.3.3)."""
        text, char = self.text, self.text[self.at]
        if char in _NO_PLAIN or (self.at == self.line_start and self.separates()):
            return False
        if char in "?-":
            after = text[self.at + 1]
            if after in " \t\n\r" or (pattern is PLAIN_IN_FLOW and after in ",[]{}"):
                return False
        start, pieces = self.at, []
        while True:
            end = pattern.match(text, self.at).end()  # type: ignore[union-attr]
            words = text[self.at : end].rstrip(" \t")
            pieces.append(words)
            self.at += len(words)
            if text[end] not in "\n\r":
                break
            before = self.at, self.line, self.line_start, self.indent
            breaks = self.skip(comments=False)
            if self.indent < inner:
                self.at, self.line, self.line_start, self.indent = before
                break
            more = pattern.match(text, self.at)
            if not more or not more[0] or (self.at == self.line_start and self.separates()):
                break
            pieces.append(folded(breaks))
        value = "".join(pieces)
        if not value:
            return False
        if NON_PRINTABLE.search(value):
            raise self.fail("this is not YAML: it has a character that must be escaped", start)
        self.kind, self.value, self.source = "scalar", value, value
        if self.tag is None:
            self.tag = "?"
        return True

    def quoted(self, quote: str) -> bool:
        """Read a text in quotes, over one line or several (§7.3.1, §7.3.2)."""
        text, start = self.text, self.at
        pattern = _SINGLE if quote == "'" else _DOUBLE
        self.at += 1
        pieces = []
        while True:
            begin = self.at
            end = pattern.match(text, begin).end()  # type: ignore[union-attr]
            words = text[begin:end]
            if _CONTROL.search(words):
                raise self.fail("this is not YAML: it has a character that must be escaped", begin)
            self.at = end
            if text[end] == quote:
                pieces.append(self.spoken(words, quote, begin))
                self.at = end + 1
                break
            if text[end] == "\0":
                raise self.fail(f"this is not YAML: {quote} opens here and never closes", start)
            if text[end] == "\\":  # an escaped line end is none
                pieces.append(self.spoken(words, quote, begin))
                self.at = end + 1
                self.skip(comments=False)
            else:
                kept = words.rstrip(" \t")
                if quote == '"' and (len(kept) - len(kept.rstrip("\\"))) % 2:
                    kept = words[: len(kept) + 1]
                pieces.append(self.spoken(kept, quote, begin))
                pieces.append(folded(self.skip(comments=False)))
            if self.at == self.line_start and self.separates():
                raise self.fail("this is not YAML: the document ends inside quotes")
        self.kind, self.value = "scalar", "".join(pieces)
        self.source = self.value
        return True

    def spoken(self, words: str, quote: str, at: int) -> str:
        """Give what words in quotes say."""
        if quote == "'":
            return words.replace("''", "'")
        if "\\" not in words:
            return words
        try:
            return unescaped(words)
        except KeyError as error:
            raise self.fail("this is not YAML: there is no such escape", at + int(error.args[0])) from None

    def block_text(self, inner: int) -> bool:
        """Read a literal or folded text (§8.1)."""
        text = self.text
        header = _HEADER.match(text, self.at)
        if header is None or (header[1] and header[3]):
            raise self.fail("this is not YAML: '|' or '>' is followed by nothing but '-', '+' or a digit")
        folding, chomp = text[self.at] == ">", header[1] or header[3]
        width = inner + int(header[2]) - 1 if header[2] else inner
        known = bool(header[2])
        self.at = header.end()
        result: list[str] = []
        empty, read, deeper = 0, False, False
        while (line_end := _LINE_END.match(text, self.at)) is not None:
            self.at = self.line_start = line_end.end()
            self.line += 1
            self.tab = -1
            limit = self.at + width if known else self.length + 2
            while self.at < limit and text[self.at] == " ":
                self.at += 1
            self.indent = self.at - self.line_start
            if not known:
                width = max(width, self.indent)
            if text[self.at] in "\n\r":
                empty += 1
                continue
            if not known and width == 0:
                raise self.fail("this is not YAML: a text in a block is indented")
            if self.indent < width or text[self.at] == "\0":
                break
            first = "\n" * (1 + empty if read else empty)
            if not folding:
                result.append(first)
            elif text[self.at] in " \t":
                deeper = True
                result.append(first)
            elif deeper:
                deeper = False
                result.append("\n" * (empty + 1))
            else:
                result.append("\n" * empty if empty else " " if read else "")
            end = _TO_LINE_END.match(text, self.at).end()  # type: ignore[union-attr]
            result.append(text[self.at : end])
            self.at, read, known, empty = end, True, True, 0
        if chomp == "+":
            result.append("\n" * (1 + empty if read else empty))
        elif not chomp and read:
            result.append("\n")
        self.kind, self.value = "scalar", "".join(result)
        self.source = self.value
        if NON_PRINTABLE.search(self.value):
            raise self.fail("this is not YAML: it has a character that must be escaped")
        return True
