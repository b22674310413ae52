"""Text to tokens, each with its offsets.

The order in which alternatives are tried is the reference's and matters: comments come first, a title
that defines before one that refers. Indentation is counted where a relation or a list item begins a
line, and becomes Indent and Dedent; an empty line closes all levels. Tokens are three columns of numbers
and no objects, so that a text of many megabytes stays a matter of seconds.

Most lines begin, go on and end as most lines do: one expression (`WHOLE`) finds all of such a line, and
another (`REST`) what is left of one. Whatever they do not find is read step by step, as the reference does.

``\\r\\n`` is read as ``\\n`` before anything else. The reference does so nearly everywhere; where it does
not (a data block over several lines), files from Windows would be misread in silence.
"""

from __future__ import annotations

import re

from argmap.formats.argdown import patterns as p
from argmap.formats.argdown.finder import Finder

__all__ = ["KINDS", "Tokens", "lex"]

# fmt: off
KINDS = (
    "END", "NEWLINE", "EMPTYLINE", "INDENT", "DEDENT", "FRONTMATTER", "DATA", "HEADING", "NUMBER", "ORDERED",
    "UNORDERED", "INFERENCE", "INFERENCE_END", "COMMA", "INTO_SUPPORT", "INTO_ATTACK", "SUPPORT", "ATTACK",
    "CONTRADICTION", "INTO_UNDERCUT", "UNDERCUT", "S_DEFINITION", "S_REFERENCE", "A_DEFINITION",
    "A_REFERENCE", "TEXT", "ESCAPED", "SPECIAL", "LINK", "TAG", "MENTION", "BOLD", "BOLD_END", "ITALIC",
    "ITALIC_END", "UNREADABLE",
)
(END, NEWLINE, EMPTYLINE, INDENT, DEDENT, FRONTMATTER, DATA, HEADING, NUMBER, ORDERED,
 UNORDERED, INFERENCE, INFERENCE_END, COMMA, INTO_SUPPORT, INTO_ATTACK, SUPPORT, ATTACK,
 CONTRADICTION, INTO_UNDERCUT, UNDERCUT, S_DEFINITION, S_REFERENCE, A_DEFINITION, A_REFERENCE,
 TEXT, ESCAPED, SPECIAL, LINK, TAG, MENTION, BOLD, BOLD_END, ITALIC, ITALIC_END,
 UNREADABLE) = range(len(KINDS))
# fmt: on

_AT_LINE = {name: globals()[name.upper()] for name in p.LINE.groupindex if name != "indent"}
_SIGNS = {
    "+>": INTO_SUPPORT, "->": INTO_ATTACK, "+": SUPPORT, "<+": SUPPORT, "-": ATTACK, "<-": ATTACK,
    "><": CONTRADICTION, "_>": INTO_UNDERCUT, "_": UNDERCUT, "<_": UNDERCUT,
}  # fmt: skip
_LINE_START = frozenset((END, NEWLINE, EMPTYLINE))
_LINE_ENDS = ("\n", "\r")
_BLANK = frozenset(" \t\n\r")
_AT_START = frozenset("'-+<>_*#(0123456789")  # what may begin something that only a line begins with
# What begins anything else than text, at the beginning of a line or inside it.
_SPECIAL = frozenset("\\ \t\n\r'/<>={}.:#*_[]()@+-,;0123456789")


class Tokens:
    """The tokens of one text as three columns; the last one is END."""

    __slots__ = ("broken", "ends", "kinds", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds = bytearray()
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.broken: list[int] = []  # links that no line holds as a whole

    def __len__(self) -> int:
        return len(self.kinds)

    def image(self, number: int) -> str:
        """Give the characters of a token."""
        return self.text[self.starts[number] : self.ends[number]]

    def listing(self) -> list[tuple[str, str]]:
        """List the tokens with their characters, for a person to read."""
        return [(KINDS[kind], self.image(i)) for i, kind in enumerate(self.kinds)]


def lex(text: str) -> Tokens:
    """Divide a text, in which every line ends with ``\\n`` or a lone ``\\r``, into tokens.

    Example:
        >>> [kind for kind, _ in lex("[A]: one\\n  + [B]").listing()]
        ['S_DEFINITION', 'TEXT', 'NEWLINE', 'INDENT', 'SUPPORT', 'S_REFERENCE', 'DEDENT', 'END']
    """
    lexer = _Lexer(text)
    lexer.run()
    return lexer.tokens


class _Lexer:
    """One pass over a text. `step` adds what stands at an offset and gives the offset after it."""

    __slots__ = ("find", "in_inference", "last", "levels", "ranges", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = Tokens(text)
        self.last = END  # the kind of the last token
        self.find = Finder(text)
        self.levels = [0]
        self.ranges: list[str] = []
        self.in_inference = False

    def run(self) -> None:
        """Read all: of each line what one look finds, and what stands between step by step."""
        text, tokens, whole_at, rest_at = self.text, self.tokens, p.WHOLE.match, p.REST.match
        kind_of, start_of, end_of = tokens.kinds.append, tokens.starts.append, tokens.ends.append
        at, size = 0, len(text)
        while at < size:
            if self.in_inference:
                at = self.inference(at)
                continue
            begins = self.last in _LINE_START
            match = whole_at(text, at) if begins else rest_at(text, at)
            if match is None or (begins and not self.head(match, at)):
                at = self.step(at)
                continue
            found = match.lastindex
            if found is None:  # blanks at most
                at = match.end()
                at = self.step(at) if at < size else at
                continue
            start, end = match.span(3)
            if start >= 0:
                self.last = TEXT
                kind_of(TEXT)
                start_of(start)
                end_of(end)
            at = match.end()
            if found == 4:
                start = match.start(4)
                kind = NEWLINE if text.find("\n", start, at - 1) < 0 else EMPTYLINE
                if kind == EMPTYLINE:
                    self.ranges.clear()
                    if at < size:
                        self.dedent()
                self.last = kind
                kind_of(kind)
                start_of(start)
                end_of(at)
        if tokens.kinds and tokens.kinds[-1] == EMPTYLINE:
            tokens.kinds.pop(), tokens.starts.pop(), tokens.ends.pop()
        self.dedent()
        self.add(END, size, size)

    def head(self, match: re.Match[str], at: int) -> bool:
        """Add what begins a line, and tell whether it may stand there."""
        mark, title = match.group(1, 2)
        if mark:
            start, end = match.span(1)
            if mark in _SIGNS:
                self.indented(_SIGNS[mark], at, start, end)
            elif mark[0] == "#":
                self.add(HEADING, start, end)
            elif mark[0] == "(":
                self.dedent()
                self.add(NUMBER, start, end)
            elif self.last == EMPTYLINE:  # no inference
                return False
            else:
                self.dedent()
                self.add(INFERENCE, start, start + 2)
                self.add(INFERENCE_END, start + 2, end)
        if title:
            kind = S_DEFINITION if title[0] == "[" else A_DEFINITION
            start, end = match.span(2)
            self.add(kind if title[-1] == ":" else kind + 1, start, end)
        return True

    def add(self, kind: int, start: int, end: int) -> int:
        tokens = self.tokens
        tokens.kinds.append(kind)
        tokens.starts.append(start)
        tokens.ends.append(end)
        self.last = kind
        return end

    def dedent(self, to: int = 0) -> None:
        at = self.tokens.ends[-1] if self.tokens.ends else 0
        while len(self.levels) > 1 and self.levels[-1] > to:
            self.levels.pop()
            self.add(DEDENT, at, at)

    def step(self, at: int) -> int:
        text, last = self.text, self.last
        char = text[at]
        if char in _BLANK:
            return self.blank(at, char)
        if char in "/<" and (after := self.comment(at, last)):
            return after
        if last in _LINE_START and char in _AT_START and (line := self.line(at, last)) is not None:
            return line
        if char == "{" and (end := self.find.data(at)) is not None:
            return self.add(DATA, at, end)
        if char == "=" and (end := self.find.front_matter(at)) is not None:
            return self.add(FRONTMATTER, at, end)
        if char == "\\":
            return self.escape(at)
        if char in ".:" and (match := p.SPECIAL.match(text, at)):
            return self.add(SPECIAL, at, match.end())
        return self.inline(at, char)

    def blank(self, at: int, char: str) -> int:
        """Read the end of a line, of a block, or the indentation of a line; other blanks say nothing."""
        text, last = self.text, self.last
        end = at if char in _LINE_ENDS else p.BLANKS.match(text, at).end()  # type: ignore[union-attr]
        if text[end : end + 1] in _LINE_ENDS:
            more = text[end + 1 : end + 2] in _BLANK and last != EMPTYLINE
            if more and (match := p.EMPTYLINE.match(text, at)):
                if match.end() < len(text):
                    self.dedent()
                self.ranges.clear()
                return self.add(EMPTYLINE, at, match.end())
            return self.add(NEWLINE, at, end + 1)
        if last in _LINE_START and (line := self.line(at, last)) is not None:
            return line
        return end

    def comment(self, at: int, last: int) -> int:
        """Give the end of a comment and of what it takes with it, 0 where there is none."""
        end = self.find.comment(at)
        if end is None:
            return 0
        after = {EMPTYLINE: p.AFTER_EMPTYLINE, NEWLINE: p.AFTER_NEWLINE}.get(last)
        match = after.match(self.text, end) if after else None
        return match.end() if match else end

    def line(self, at: int, last: int) -> int | None:
        """Read what may only stand at the beginning of a line."""
        text = self.text
        if text[at] == "#":
            match = p.HEADING.match(text, at)
            return self.add(HEADING, at, match.end()) if match else None
        match = p.LINE.match(text, at)
        if not match:
            return None
        kind, here = _AT_LINE[match.lastgroup or ""], match.end(1)
        if kind == INFERENCE:
            if last == EMPTYLINE:  # an inference may not follow an empty line: there it is an attack
                kind = ATTACK
                return self.indented(kind, at, here, here + 1)
            self.dedent()
            self.in_inference = True
        elif kind == NUMBER:
            self.dedent()
        else:
            return self.indented(kind, at, here, match.end())
        return self.add(kind, here, match.end())

    def indented(self, kind: int, at: int, here: int, end: int) -> int:
        level = here - at + (kind in (ORDERED, UNORDERED))
        if level > self.levels[-1]:
            self.levels.append(level)
            self.add(INDENT, self.tokens.ends[-1] if self.tokens.ends else 0, here)
        else:
            self.dedent(level)
        return self.add(kind, here, end)

    def inline(self, at: int, char: str) -> int:
        """Read what may stand anywhere in a line."""
        text, find = self.text, self.find
        if char in "*_":
            return self.range(at, char)
        if char == "[" or char == "<":
            if match := p.TITLE[char].match(text, at):
                kind = S_DEFINITION if char == "[" else A_DEFINITION
                return self.add(kind if match[1] else kind + 1, at, match.end())
            if char == "[" and (end := find.link(at)) is not None:
                if p.TERMINATOR.search(text, at, end) and p.link_words(text[at:end]) is None:
                    self.tokens.broken.append(len(self.tokens))
                return self.add(LINK, at, end)
            if (title := find.title(at, angle=char == "<")) is not None:
                kind = S_DEFINITION if char == "[" else A_DEFINITION
                return self.add(kind if title[1] else kind + 1, at, title[0])
        elif char == "#":
            if match := p.TAG.match(text, at):
                return self.add(TAG, at, match.end())
            if text.startswith("(", at + 1) and (end := find.wide_tag(at)) is not None:
                return self.add(TAG, at, end)
        elif char == "@" and text[at + 1 : at + 2] in ("[", "<"):
            if (end := find.mention(at, angle=text[at + 1] == "<")) is not None:
                return self.add(MENTION, at, end)
        elif match := p.INLINE.match(text, at):
            end = match.end()
            return self.add(ESCAPED if text.find("\\", at, end) >= 0 else TEXT, at, end)
        return self.lone(at, char)

    def lone(self, at: int, char: str) -> int:
        """Read control characters that open nothing; of a row of them only the last could."""
        end = at
        closer = self.find.bracket if char == "[" else self.find.angle
        if (
            char in "[<"
            and closer.after(at) == len(self.text)
            and (run := p.UNCLOSED[char].match(self.text, at))
        ):
            return self.add(TEXT, at, run.end())
        if char in "[<#@{/":
            while self.text.startswith(char * 2, end):
                end += 1
        if end > at:
            return self.add(TEXT, at, end)
        match = p.UNUSED.match(self.text, at)
        return self.add(TEXT, at, match.end() if match else at + 1)

    def range(self, at: int, char: str) -> int:
        """Read ``**``, ``__``, ``*`` and ``_``: an end of the range that is open, else a beginning."""
        text, ranges = self.text, self.ranges
        open_ = ranges[-1] if ranges else ""
        if open_ == char * 2 and (match := p.BOLD_END[char].match(text, at)):
            ranges.pop()
            return self.add(BOLD_END, at, match.end())
        if open_ == char and (match := p.ITALIC_END[char].match(text, at)):
            ranges.pop()
            return self.add(ITALIC_END, at, match.end())
        if match := p.BOLD_START[char].match(text, at):
            ranges.append(char * 2)
            return self.add(BOLD, at, match.end())
        if match := p.ITALIC_START[char].match(text, at):
            ranges.append(char)
            return self.add(ITALIC, at, match.end())
        return self.lone(at, char)

    def escape(self, at: int) -> int:
        match = p.INLINE.match(self.text, at) or p.ESCAPE.match(self.text, at)
        return self.add(ESCAPED, at, match.end()) if match else self.add(UNREADABLE, at, at + 1)

    def inference(self, at: int) -> int:
        """Read inside ``-- … --``: rules, commas, data. An empty line ends it, for the parser to refuse."""
        text = self.text
        char = text[at]
        if char in "/<" and (end := self.find.comment(at)) is not None:
            match = p.AFTER_NEWLINE.match(text, end) if self.last == NEWLINE else None
            return match.end() if match else end
        if char in " \t\n\r" and p.EMPTYLINE.match(text, at):
            self.in_inference = False
            return self.step(at)
        if char in " \t\n\r" and (match := p.NEWLINE.match(text, at)):
            return self.add(NEWLINE, at, match.end())
        if char == "\\":
            match = p.ESCAPE.match(text, at)
            return self.add(ESCAPED, at, match.end()) if match else self.add(UNREADABLE, at, at + 1)
        if char in ".:" and (match := p.SPECIAL.match(text, at)):
            return self.add(SPECIAL, at, match.end())
        if match := p.INFERENCE_END.match(text, at):
            self.in_inference = False
            return self.add(INFERENCE_END, at, match.end())
        if char == "{" and (end := self.find.data(at)) is not None:
            return self.add(DATA, at, end)
        if char == ",":
            return self.add(COMMA, at, at + 1)
        if match := p.BLANKS.match(text, at):
            return match.end()
        if match := p.FREESTYLE.match(text, at):
            return self.add(TEXT, at, match.end())
        return self.lone(at, char)
