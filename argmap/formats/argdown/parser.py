"""Tokens to tree, by descent without recursion, and every error of the text in one pass.

The rules are those of ``parser.ts`` of the reference, quoted above the method that obeys them. Each block,
that is each piece of text between empty lines, fails on its own: its first error is noted and reading
goes on with the next block.
"""

from __future__ import annotations

from argmap.errors import DecodeError
from argmap.formats.argdown import advice
from argmap.formats.argdown import lexer as lx
from argmap.formats.argdown.lexer import Tokens
from argmap.formats.argdown.patterns import TERMINATORS
from argmap.formats.argdown.tree import (
    Block,
    Document,
    Heading,
    Inference,
    Listing,
    Member,
    Relation,
    Sign,
    Structure,
)
from argmap.places import Lines

__all__ = ["RELATIONS", "parse"]

RELATIONS: dict[int, tuple[Sign, bool]] = {
    lx.INTO_SUPPORT: ("support", False),
    lx.INTO_ATTACK: ("attack", False),
    lx.SUPPORT: ("support", True),
    lx.ATTACK: ("attack", True),
    lx.CONTRADICTION: ("contradiction", True),
    lx.INTO_UNDERCUT: ("undercut", False),
    lx.UNDERCUT: ("undercut", True),
}
_RANGE = frozenset((lx.BOLD, lx.ITALIC))
_RANGE_END = frozenset((lx.BOLD_END, lx.ITALIC_END))
_RANGES = _RANGE | _RANGE_END
_TITLE = frozenset((lx.S_DEFINITION, lx.S_REFERENCE, lx.A_DEFINITION, lx.A_REFERENCE))
_ANGLE = frozenset((lx.A_DEFINITION, lx.A_REFERENCE))
_DEFINITION = frozenset((lx.S_DEFINITION, lx.A_DEFINITION))
_FREE = frozenset((lx.TEXT, lx.ESCAPED, lx.SPECIAL))
_WORDS = _FREE | {lx.LINK, lx.TAG, lx.MENTION, lx.NEWLINE}
_CONTENT = _WORDS | _RANGE
_BEGINS_TREE = _TITLE | _CONTENT


class _Fault(Exception):  # noqa: N818  (it is what it says)
    def __init__(self, message: str, token: int, after: str = "") -> None:
        self.message = message
        self.token = token
        self.after = after  # it is shown after these characters of the token


def parse(tokens: Tokens, lines: Lines) -> tuple[Document, list[DecodeError]]:
    """Read the tokens as a document, and give what is wrong with it, in the order of the text.

    Example:
        >>> text = "[A]: one\\n\\n  + [B]\\n"
        >>> document, errors = parse(lx.lex(text), Lines(text))
        >>> print(errors[0].message)
        a relation may not follow an empty line; remove the empty line, or begin with a statement
    """
    parser = _Parser(tokens, lines)
    document = parser.document()
    errors = [DecodeError(f.message, lines.place(_offset(tokens, f))) for f in parser.faults]
    return document, errors


def _offset(tokens: Tokens, fault: _Fault) -> int:
    """Give where a fault is shown: at its token, and what is missing at the end where the text ends."""
    start, last = tokens.starts[fault.token], fault.token - 1
    if fault.after:
        return tokens.text.index(fault.after, tokens.ends[last]) + len(fault.after)
    if tokens.kinds[fault.token] == lx.INDENT and "\n" not in tokens.image(fault.token):
        return tokens.ends[fault.token]
    if tokens.kinds[fault.token] != lx.END or last < 0:
        return start
    return max(tokens.ends[last] - 1, tokens.starts[last])


def _title(image: str) -> str:
    r"""Give the title of a reference, where ``\[(.+)\]`` finds it: on one line, though the token has two."""
    if image[1] not in TERMINATORS:
        return image[1:-1]
    opening = image.find(image[0], 2)
    return image[opening + 1 : -1] if opening > 0 else ""


class _Parser:
    def __init__(self, tokens: Tokens, lines: Lines) -> None:
        self.tokens = tokens
        self.lines = lines
        self.kinds = tokens.kinds
        self.here = 0
        self.faults: list[_Fault] = []

    def take(self, kind: int) -> bool:
        if self.kinds[self.here] != kind:
            return False
        self.here += 1
        return True

    def start(self) -> int:
        return self.tokens.starts[self.here]

    # argdown: Newline? Emptyline? (FrontMatter Newline? Emptyline)? block (Emptyline block)*
    def document(self) -> Document:
        document = Document()
        self.take(lx.NEWLINE)
        self.take(lx.EMPTYLINE)
        if self.kinds[self.here] == lx.FRONTMATTER:
            document.frontmatter = self.here
            self.here += 1
            self.take(lx.NEWLINE)
            if not self.take(lx.EMPTYLINE):
                self.faults.append(_Fault(advice.FRONTMATTER_END, self.here))
                self.skip()
                self.take(lx.EMPTYLINE)
                if self.kinds[self.here] == lx.END:
                    return document
        while True:
            first = self.here
            try:
                block = self.block()
                if self.kinds[self.here] not in (lx.EMPTYLINE, lx.END):
                    raise _Fault(advice.after_block(self.kinds, first, self.here), self.here)
                document.blocks.append(block)
            except _Fault as fault:
                self.faults.append(fault)
                self.skip()
            if not self.take(lx.EMPTYLINE):
                return document

    def skip(self) -> None:
        while self.kinds[self.here] not in (lx.EMPTYLINE, lx.END):
            self.here += 1

    # heading | statement | pcs | argument | orderedList | unorderedList
    def block(self) -> Block:
        kind = self.kinds[self.here]
        if kind in _BEGINS_TREE:
            return self.tree()
        if kind == lx.HEADING:
            return self.heading()
        if kind == lx.NUMBER:
            return self.structure()
        if kind == lx.INDENT and self.kinds[self.here + 1] in (lx.ORDERED, lx.UNORDERED):
            return self.listing(self.kinds[self.here + 1])
        if kind == lx.INDENT or kind in RELATIONS:
            raise _Fault(advice.RELATION_FIRST, self.here)
        if kind == lx.INFERENCE:
            raise _Fault(advice.INFERENCE_FIRST, self.here)
        if kind == lx.END:
            raise _Fault(advice.NOTHING, self.here)
        return self.tree()

    # heading: HeadingStart statementContent+ (Newline? Data Newline?)?
    def heading(self) -> Heading:
        start, level = self.start(), self.tokens.ends[self.here] - self.start() - 1
        self.here += 1
        heading = Heading(level, start, self.content())
        heading.data = self.data()
        return heading

    # (Data Newline?)?
    def data(self) -> int:
        if self.kinds[self.here] != lx.DATA:
            return 0
        found = self.here
        self.here += 1
        self.take(lx.NEWLINE)
        return found

    # statement | argument: StatementDefinition statementContent | StatementReference Tag* Newline? | content
    def member(self, what: str = "") -> Member:
        kinds, here, tokens = self.kinds, self.here, self.tokens
        kind, start = kinds[here], tokens.starts[here]
        if kind in _TITLE:
            angle, image = kind in _ANGLE, tokens.text[start : tokens.ends[here]]
            if what and angle:
                raise _Fault(advice.ARGUMENT_IN.format(what=what), here)
            self.here = here + 1
            if kind in _DEFINITION:
                member = Member(angle, "definition", image[1:-2], start, self.content(defines=image))
            else:
                while kinds[self.here] == lx.TAG:
                    self.here += 1
                member = Member(angle, "reference", _title(image), start, (here + 1, self.here))
                self.take(lx.NEWLINE)
        elif kind in _CONTENT:
            member = Member(False, "text", "", start, self.content())
        else:
            raise _Fault(advice.no_member(kinds, here, what), here)
        if kinds[self.here] == lx.DATA:
            member.data = self.data()
        return member

    # statementContent: (freestyleText | Link | bold | italic | Tag | Mention | Newline)+
    def content(self, *, defines: str = "") -> tuple[int, int]:
        kinds, here, first = self.kinds, self.here, self.here
        while kinds[here] in _WORDS:
            here += 1
        if here > first and kinds[here] not in _RANGES:
            self.here = here
            return first, here
        ranges: list[int] = []
        while True:
            kind = kinds[here]
            if kind in _RANGE:
                ranges.append(here)
            elif kind in _RANGE_END and ranges:
                ranges.pop()
            elif kind not in _WORDS:
                break
            here += 1
        self.here = here
        if ranges:
            raise _Fault(advice.open_range(self.tokens.image(ranges[-1]), self.opened(ranges[-1])), here)
        if here == first:
            raise _Fault(advice.no_text(kinds, here, defines), here)
        return first, here

    def opened(self, token: int) -> str:
        """Say where a token stands."""
        line, column = self.lines.line_column(self.tokens.starts[token])
        return f"in line {line}, column {column}"

    # relations: Indent (sign (statement | argument))+ Dedent, and each member may have relations of its own
    def tree(self, what: str = "") -> Member:
        root = self.member(what)
        if self.kinds[self.here] == lx.INDENT:
            self.relations(root)
        return root

    def relations(self, root: Member | Inference) -> None:
        levels: list[Member | Inference] = []
        latest: Member | Inference | None = root
        while True:
            kind = self.kinds[self.here]
            if kind == lx.INDENT and latest is not None:
                levels.append(latest)
                self.here += 1
                if self.kinds[self.here] not in RELATIONS:
                    raise _Fault(advice.LIST_IN_BLOCK, self.here)
                latest = None
            elif kind in RELATIONS and levels:
                latest = self.relation(levels[-1])
            elif kind == lx.DEDENT and levels:
                levels.pop()
                latest = None
                self.here += 1
            else:
                break
        if levels:
            raise _Fault(advice.after_member(self.kinds, self.here), self.here)

    def relation(self, parent: Member | Inference) -> Member:
        sign, inward = RELATIONS[self.kinds[self.here]]
        if isinstance(parent, Inference) and not (sign == "undercut" and inward):
            raise _Fault(advice.ONLY_UNDERCUTS, self.here)
        start = self.start()
        self.here += 1
        if self.kinds[self.here] in (lx.END, lx.EMPTYLINE, lx.DEDENT):
            raise _Fault(advice.NO_RELATION_MEMBER, self.here - 1)
        member = self.member("a contradiction" if sign == "contradiction" else "")
        parent.relations.append(Relation(sign, inward, start, member))
        return member

    # pcs: pcsStatement (pcsStatement* inference pcsStatement)+
    def structure(self) -> Structure:
        structure = Structure(self.start())
        concluded = False
        while True:
            if self.kinds[self.here] == lx.NUMBER:
                structure.numbers.append(self.tokens.image(self.here)[1:-1])
                self.here += 1
                structure.steps.append(self.tree("a premise or conclusion"))
                concluded = len(structure.steps) > 1 and isinstance(structure.steps[-2], Inference)
            elif self.kinds[self.here] == lx.INFERENCE:
                if structure.steps and isinstance(structure.steps[-1], Inference):
                    raise _Fault(advice.NO_CONCLUSION, self.here)
                structure.steps.append(self.inference())
                concluded = False
            else:
                break
        if not concluded:
            raise _Fault(advice.unfinished(self.kinds, self.here, structure.steps), self.here)
        return structure

    # inference: InferenceStart (Newline? inferenceRules)? Newline? (Data Newline?)? InferenceEnd Newline
    #            inferenceRelations?
    def inference(self) -> Inference:
        inference = Inference(self.start())
        self.here += 1
        if self.kinds[self.here + (self.kinds[self.here] == lx.NEWLINE)] in _FREE:
            self.take(lx.NEWLINE)
            while True:
                first = self.here
                while self.kinds[self.here] in _FREE:
                    self.here += 1
                if first == self.here:
                    raise _Fault(advice.NO_RULE, self.here)
                inference.rules.append((first, self.here))
                if not self.take(lx.COMMA):
                    break
        self.take(lx.NEWLINE)
        inference.data = self.data()
        if not self.take(lx.INFERENCE_END):
            empty = self.tokens.text.count("\n", self.tokens.ends[self.here - 1]) > 1
            after = "\n" if empty and self.kinds[self.here] in (lx.EMPTYLINE, lx.END) else ""
            raise _Fault(advice.INFERENCE_END, self.here, after)
        if not self.take(lx.NEWLINE):
            raise _Fault(advice.NO_CONCLUSION, self.here)
        if self.kinds[self.here] == lx.INDENT:
            self.relations(inference)
        return inference

    # orderedList | unorderedList: Indent (ListItem (statement | argument))+ Dedent
    def listing(self, item: int) -> Listing:
        self.here += 1
        listing = Listing(self.start())
        while self.take(item):
            listing.items.append(self.tree())
        if not self.take(lx.DEDENT):
            raise _Fault(advice.in_list(self.kinds, self.here), self.here)
        return listing
