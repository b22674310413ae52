"""YAML's structure, read by descent: block and flow collections, properties, aliases.

What the reference's reader (``js-yaml`` 4) takes for YAML is taken here, with its leniences and its limits:
a value may stand against its brace (``{a:[1]}``), a comment may begin without a blank before it, a nesting
deeper than the limit is refused, and so is a key that is given twice. Refused besides: directives, tags
other than YAML's own, an alias within what it names, and aliases that stand for too much.

The sections named are those of YAML 1.2.2.
"""

from __future__ import annotations

import re
from typing import Any

from argmap.formats.argdown.yamlpairs import Pairs, name_of
from argmap.formats.argdown.yamlproperties import MERGE, Properties
from argmap.formats.argdown.yamlscan import BLANKS, PLAIN, PLAIN_IN_FLOW, Mark
from argmap.formats.argdown.yamlwords import scalar

__all__ = ["Reader"]

_FLOW_IN, _FLOW_OUT, _BLOCK_IN, _BLOCK_OUT = range(4)
_SPACE = frozenset(" \t\n\r")
# A key as most of them are: one word, and no other way to read it.
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*+(?=:[ \n])")
# A value as most are: words on the line of their key, and a line after it that has some as well.
_WORDS = re.compile(r' ++([A-Za-z0-9][ -"$-9;-~]*+)(?=\n( *+)[^ \t\n\r])')


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


class Reader(Properties):
    """One pass over a text; with `index`, the place and the source of every value are noted by its path."""

    def document(self) -> Any:
        """Read the one document there is, or nothing."""
        text = self.text
        if "\0" in text[:-1]:
            raise self.fail("this is not YAML: it has a null character", text.index("\0"))
        while text[self.at] == " ":
            self.at += 1
            self.indent += 1
        if not text.strip(" \n\r\0"):
            return None
        self.skip()
        if self.indent == 0 and text[self.at] == "%":
            raise self.fail("directives are not read; leave out the line that begins with '%'")
        if self.indent == 0 and text.startswith("---", self.at):
            self.at += 3
            self.skip()
        self.node(self.indent - 1, _BLOCK_OUT)
        value = self.value
        self.skip()
        if self.at == self.line_start and self.separates():
            if text[self.at] == "-":
                raise self.fail("there is one YAML document at most; remove '---'")
            self.at += 3
            self.skip()
        if text[self.at] != "\0":
            raise self.fail("this is not YAML: it should end here")
        return value

    # -- nodes ----------------------------------------------------------------------------------------

    def node(self, parent: int, context: int, *, seek: bool = False, compact: bool = True) -> bool:
        """Read a node with its properties into `value`, and tell whether there is one (§6.9, §7.5)."""
        if self.depth >= self.deepest:
            raise self.fail(f"this nests more than {self.deepest} deep; flatten it")
        self.depth += 1
        self.count += 1
        high, self.high = self.high, self.depth
        count, start = self.count, self.at
        self.tag = self.anchor = self.value = None
        self.kind = ""
        collections = block = context >= _BLOCK_IN
        fresh, level = False, 1
        if seek and self.skip():
            fresh, level = True, _sign(self.indent - parent)
        start, before = self.at, None
        while level == 1 and (char := self.text[self.at]) in "!&":
            if fresh and (self.tag if char == "!" else self.anchor) is not None:
                break
            before = before or self.mark()
            self.property(char)
            if self.skip():
                fresh, level, collections = True, _sign(self.indent - parent), block
            else:
                collections = False
        collections = collections and (fresh or compact)
        content = False
        if self.anchor is not None:
            self.anchors[self.anchor] = None
        if level == 1 or context == _BLOCK_OUT:
            inner, here = parent + (context >= _BLOCK_IN), self.at - self.line_start
            if level == 1:
                content = self.content(context, inner, here, collections, before)
            elif level == 0:
                content = collections and self.sequence(here)
        found = self.tag is not None or self.anchor is not None or content
        self.resolve(start)
        if self.anchor is not None:
            self.anchors[self.anchor] = self.value, self.count - count + 1, self.high - self.depth + 1
        self.high = max(high, self.high)
        self.depth -= 1
        return found

    def content(self, context: int, inner: int, here: int, collections: bool, before: Mark | None) -> bool:
        """Read what follows the properties."""
        char = self.text[self.at]
        if collections and (self.sequence(here) or self.mapping(here, inner)):
            return True
        if char == "[" or char == "{":
            return self.flow(inner)
        if char == "|" or char == ">":
            return context >= _BLOCK_IN and self.block_text(inner)
        # Properties on the line of an implicit key belong to the key (example 7.3).
        if (
            before is not None
            and context >= _BLOCK_IN
            and not collections
            and self.from_property(before, inner)
        ):
            return True
        if char == "'" or char == '"':
            return self.quoted(char)
        if char == "*":
            return self.alias()
        return self.plain(inner, PLAIN_IN_FLOW if context == _FLOW_IN else PLAIN)

    def from_property(self, before: Mark, inner: int) -> bool:
        """Read a block mapping from the properties on, or go back to where reading was."""
        here, tag, anchor = self.mark(), self.tag, self.anchor
        anchors = dict(self.anchors)
        self.back(before)
        self.tag = self.anchor = None
        if self.mapping(before.at - before.line_start, inner) and self.kind == "mapping":
            return True
        self.back(here)
        self.tag, self.anchor, self.kind, self.value = tag, anchor, "", None
        self.anchors = anchors
        return False

    # -- collections ----------------------------------------------------------------------------------

    def flow(self, inner: int) -> bool:
        """Read ``[…]`` or ``{…}``; a single pair may stand in a list without braces (§7.4)."""
        text, start, tag, anchor = self.text, self.at, self.tag, self.anchor
        opens = text[start]
        closes = "}" if opens == "{" else "]"
        pairs = Pairs()
        items: list[Any] = []
        self.at += 1
        more = True
        while True:
            self.skip()
            char = text[self.at]
            if char == closes:
                break
            if char == "\0":
                raise self.fail(f"this is not YAML: {opens!r} opens here and never closes", start)
            if not more:
                raise self.fail(f"this is not YAML: expected ',' or {closes!r}")
            if char == ",":
                raise self.fail("this is not YAML: expected a value before ','")
            explicit = char == "?" and text[self.at + 1] in _SPACE
            if explicit:
                self.at += 1
                self.skip()
            line, at = self.line, self.at
            self.path.append(len(items))
            given = self.of_key(inner, _FLOW_IN) if opens == "{" else self.of_item(inner, _FLOW_IN)
            merges = self.tag == MERGE
            self.path.pop()
            self.skip()
            pair = explicit
            value = None
            if (explicit or self.line == line) and text[self.at] == ":":
                pair = True
                self.at += 1
                self.skip()
                self.path.append(self.name_of(given, at))
                value = self.of_item(inner, _FLOW_IN)
                self.path.pop()
            if opens == "{":
                self.store(pairs, given, value, merges, at)
            elif pair:
                single = Pairs()
                self.store(single, given, value, merges, at)
                items.append(single.values)
            else:
                items.append(given)
            self.skip()
            more = text[self.at] == ","
            self.at += more
        self.at += 1
        self.tag, self.anchor = tag, anchor
        self.kind, self.value = ("mapping", pairs.values) if opens == "{" else ("sequence", items)
        return True

    def sequence(self, here: int) -> bool:
        """Read ``- value`` lines (§8.2.1)."""
        text, tag, anchor = self.text, self.tag, self.anchor
        if self.tab >= 0 or text[self.at] != "-" or text[self.at + 1] not in _SPACE:
            return False
        items: list[Any] = []
        while text[self.at] != "\0":
            self.no_tab()
            if text[self.at] != "-" or text[self.at + 1] not in _SPACE:
                break
            self.at += 1
            if self.skip() and self.indent <= here:
                items.append(None)
                continue
            line = self.line
            self.path.append(len(items))
            items.append(self.of_item(here, _BLOCK_IN))
            self.path.pop()
            self.skip()
            if self.ends(line, here, "a list"):
                break
        self.tag, self.anchor, self.kind, self.value = tag, anchor, "sequence", items
        return True

    def mapping(self, here: int, inner: int) -> bool:
        """Read ``key: value`` lines, or else what stands in the place of the first key (§8.2.2)."""
        if self.tab >= 0:
            return False
        text, tag, anchor = self.text, self.tag, self.anchor
        pairs = Pairs()
        given, merges, at = None, False, self.at
        explicit = found = False
        while text[self.at] != "\0":
            if not explicit:
                self.no_tab()
            line, char = self.line, text[self.at]
            compact = char in "?:" and text[self.at + 1] in _SPACE
            if compact:
                if char == ":" and not explicit:
                    raise self.fail("this is not YAML: a key is missing before ':'")
                if char == "?" and explicit:
                    self.store(pairs, given, None, False, at)
                found, explicit, merges = True, char == "?", False
                self.at += 1
            else:
                start = self.at
                index = self.index
                self.index = index if found is False and char in "{[" else None
                is_key = self.word() or self.node(inner, _FLOW_OUT)
                self.index = index
                if not is_key:
                    break
                if self.line == line:
                    self.at = BLANKS.match(text, self.at).end()  # type: ignore[union-attr]
                if self.line != line or text[self.at] != ":":
                    if found:
                        raise self.fail("this is not YAML: a ':' is missing after this key", start)
                    self.tag, self.anchor = tag, anchor
                    return True
                self.at += 1
                if text[self.at] not in _SPACE:
                    raise self.fail("this is not YAML: a blank is missing after ':'")
                if explicit:
                    self.store(pairs, given, None, False, at)
                found, explicit, at = True, False, start
                given, merges = self.value, self.tag == MERGE
            if explicit:
                at = self.at
                given = self.of_key(here, _BLOCK_OUT, seek=True, compact=True)
            else:
                self.path.append(self.name_of(given, at))
                if self.words(here):
                    value = self.value
                else:
                    value = self.of_item(here, _BLOCK_OUT, seek=True, compact=compact)
                self.path.pop()
                self.store(pairs, given, value, merges, at)
            self.skip()
            if self.ends(line, here, "a mapping"):
                break
        if explicit:
            self.store(pairs, given, None, False, at)
        if found:
            self.tag, self.anchor, self.kind, self.value = tag, anchor, "mapping", pairs.values
        return found

    def word(self) -> bool:
        """Read a key that is one word, or leave it to be read as any node is."""
        match = _KEY.match(self.text, self.at)
        if match is None or self.depth >= self.deepest:
            return False
        self.count += 1
        self.high = max(self.high, self.depth + 1)
        self.anchor, self.tag, self.kind = None, "?", "scalar"
        self.at, self.source, self.value = match.end(), match[0], scalar(match[0])
        return True

    def words(self, here: int) -> bool:
        """Read a value that ends with its line, or leave it to be read as any node is."""
        if self.index is not None or self.depth + 1 >= self.deepest:
            return False
        match = _WORDS.match(self.text, self.at)
        if match is None or len(match[2]) > here:  # it goes on in the next line
            return False
        self.count += 1
        self.high = max(self.high, self.depth + 2)
        self.at, self.value = match.end(), scalar(match[1].rstrip(" "))
        return True

    def of_item(self, inner: int, context: int, *, seek: bool = False, compact: bool = True) -> Any:
        """Read a node and give its value."""
        return self.value if self.node(inner, context, seek=seek, compact=compact) else None

    def of_key(self, inner: int, context: int, *, seek: bool = False, compact: bool = True) -> Any:
        """Read a node that is a key; what is in it has no place of its own."""
        index, self.index = self.index, None
        given = self.of_item(inner, context, seek=seek, compact=compact)
        self.index = index
        return given

    def no_tab(self) -> None:
        """Refuse a tab where a line of a block begins."""
        if self.tab >= 0:
            raise self.fail("this is not YAML: a tab stands in the indentation; use blanks", self.tab)

    def ends(self, line: int, here: int, what: str) -> bool:
        """Tell whether a block collection ends before what stands here."""
        if (self.line == line or self.indent > here) and self.text[self.at] != "\0":
            raise self.fail(f"this is not YAML: this is no entry of {what}, by its indentation")
        return self.indent < here

    def name_of(self, given: Any, at: int) -> str:
        """Give the name under which a value is a key."""
        try:
            return name_of(given)
        except ValueError:
            raise self.fail("a key is a single word or text", at) from None

    def store(self, pairs: Pairs, given: Any, value: Any, merges: bool, at: int) -> None:
        """Put in a pair, or all pairs of what ``<<`` names."""
        name = self.name_of(given, at)
        if not merges:
            if not pairs.put(name, value):
                raise self.fail(f"the key {name!r} is given twice", at)
            if self.index is not None:
                self.keys[(*self.path, name)] = at
            return
        for source in value if isinstance(value, list) else [value]:
            if not isinstance(source, dict):
                raise self.fail("'<<' takes a mapping", at)
            self.spend(len(source) + 1, at)
            pairs.merge(source)
