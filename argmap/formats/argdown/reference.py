"""Tree to what Argdown knows: every occurrence, role, section and relation, as the reference gathers them.

The reference walks its tree once (``ModelPlugin.ts``); what it does on the way into a node and on the way
out decides what «Untitled 3» is, whose data wins and which of two equal relations stays. So the order is
kept here: a member is entered, then all below it, then it is left and joins its class; a relation is
compared with those that are already there when its member has been left.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from argmap.errors import DecodeError
from argmap.formats.argdown import advice, inline
from argmap.formats.argdown import lexer as lx
from argmap.formats.argdown import tree as t
from argmap.formats.argdown.blocks import read_block
from argmap.formats.argdown.known import (
    End,
    Inference,
    Known,
    Node,
    Occurrence,
    Relation,
    RelationKind,
    Role,
    Section,
)
from argmap.formats.argdown.lexer import Tokens, lex
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.patterns import BLANK
from argmap.formats.argdown.settled import settle
from argmap.formats.argdown.united import united
from argmap.formats.argdown.yaml import YamlError
from argmap.model.collector import paused
from argmap.places import Lines

__all__ = ["read"]

_KINDS: dict[t.Sign, RelationKind] = {
    "support": "support",
    "attack": "attack",
    "undercut": "undercut",
    "contradiction": "contradictory",
}


def read(text: str, name: str = "", *, halves: bool = False) -> Known:
    """Read what Argdown knows of a document.

    Args:
        halves: Where data is no YAML, keep what stands before it, as the reference does without a word.

    Raises:
        DecodeError: the first error of the text, and all others under `more`.

    Example:
        >>> known = read("<A>: So.\\n  +> [B]\\n\\n<A>\\n\\n(1) [P]\\n----\\n(2) [C]\\n")
        >>> [(r["from"], r["to"]) for r in known.as_json()["relations"]]
        [('C', 'B')]
        >>> list(read("[A]\\n\\n[B] {b: [}\\n\\n[C]\\n", halves=True).statements)
        ['A']
    """
    with paused(len(text) // 20):  # about as many values as are made
        return _read(text, name, halves=halves)


def _read(text: str, name: str, *, halves: bool) -> Known:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = Lines(text, name=name)
    tokens = lex(text)
    document, errors = parse(tokens, lines)
    if not errors:
        reader = _Reader(tokens, halves=halves)
        with suppress(_Stopped):
            reader.document(document)
        errors = [DecodeError(message, lines.place(offset)) for message, offset in reader.faults]
    if errors:
        errors[0].more = tuple(errors[1:])
        raise errors[0]
    reader.sections_of_classes()
    settle(reader.known)
    return reader.known


class _Stopped(Exception):  # noqa: N818  (it is what it says)
    """Reading has come to data that is no YAML."""


class _Reader:
    def __init__(self, tokens: Tokens, *, halves: bool) -> None:
        self.tokens = tokens
        self.halves = halves
        self.faults: list[tuple[str, int]] = []
        self.known = known = Known()
        self.statements, self.arguments = known.statements, known.arguments
        self.drop_tags = False
        self.signs: dict[str, str] = {}
        self.untitled = 0
        self.sections = 0
        self.path: list[Section] = []
        self.section: Section | None = None
        self.inference: Inference | None = None
        # Relations by what a later one is compared with: an end, the kind, the target.
        self.seen: set[tuple[End, RelationKind, End]] = set()

    def document(self, document: t.Document) -> None:
        """Walk the blocks."""
        if document.frontmatter >= 0:
            self.front_matter(document.frontmatter)
        previous: Node | None = None
        for block in document.blocks:
            latest = None
            if isinstance(block, t.Heading):
                self.heading(block)
            elif isinstance(block, t.Member):
                latest = self.member(block, "top-level-statement")[0]
            elif isinstance(block, t.Structure):
                self.structure(block, previous)
            else:
                for item in block.items:
                    self.member(item, "")
            previous = latest if latest is not None and latest.angle else None

    def front_matter(self, token: int) -> None:
        """Read the settings."""
        given = self.block(token)
        if isinstance(given, dict):
            self.known.settings = given
            self.drop_tags = bool(self.known.setting("model", "removeTagsFromText"))
            signs = self.known.setting("model", "shortcodes")
            for name, sign in signs.items() if isinstance(signs, dict) else ():
                if isinstance(sign, dict) and isinstance(sign.get("unicode"), str):
                    self.signs[name] = sign["unicode"]

    def sections_of_classes(self) -> None:
        """Give each class that has no section that of its first occurrence."""
        for node in (*self.known.statements.values(), *self.known.arguments.values()):
            if node.section is None and node.members:
                node.section = node.members[0].section

    def fresh(self) -> str:
        self.untitled += 1
        return f"Untitled {self.untitled}"

    def data(self, token: int) -> Any:
        """Give the data of a token, of whatever shape, or None where there is no token."""
        return self.block(token) if token else None

    def block(self, token: int) -> Any:
        """Read the YAML of a token; where it is none, reading stops, or it is noted."""
        try:
            return read_block(self.tokens, token).value
        except YamlError as error:
            if self.halves:
                raise _Stopped from None
            self.faults.append((error.message, error.offset))
            return None

    def content(self, content: tuple[int, int], *, strip: bool = False) -> tuple[str, Sequence[str]]:
        """Give the text of some content and its tags, each once; they are those of the document as well.

        Unless it is stripped, a text keeps the blanks that the reference leaves around it.
        """
        first, after = content
        tokens, kinds = self.tokens, self.tokens.kinds
        if first == after:
            return "", ()
        if kinds[first] == lx.TEXT and (
            after == first + 1 or (after == first + 2 and kinds[first + 1] == lx.NEWLINE)
        ):
            text = tokens.text[tokens.starts[first] : tokens.ends[first]]
            return text.strip(BLANK) if strip else text, ()
        for number in tokens.broken:
            if first <= number < after:
                self.faults.append((advice.LINK_OVER_LINES, tokens.starts[number]))
                raise _Stopped
        text = inline.read(tokens, content, drop_tags=self.drop_tags, signs=self.signs, strip=strip)
        tags = dict.fromkeys(inline.tags(tokens, content))
        self.known.tags.update(tags)
        return text, tuple(tags)

    # -- headings -------------------------------------------------------------------------------------

    def heading(self, heading: t.Heading) -> None:
        self.sections += 1
        title, tags = self.content(heading.content, strip=True)
        section = Section(f"s{self.sections}", heading.level, title, list(tags), self.data(heading.data))
        self.known.deepest = max(self.known.deepest, heading.level)
        while self.path and self.path[-1].level >= heading.level:
            self.path.pop()
        (self.path[-1].children if self.path else self.known.sections).append(section)
        self.path.append(section)
        self.section = section

    # -- members --------------------------------------------------------------------------------------

    def member(
        self, root: t.Member, role: Role, sign: t.Relation | None = None, above: End | None = None
    ) -> tuple[Node, Occurrence]:
        """Enter a member and all below it and leave them again; give its class and its occurrence."""
        node, occurrence = entered = self.enter(root, role)
        if root.relations:
            self.below(root, node)
        self.leave(node, occurrence)
        if sign is not None and above is not None:
            self.relate(sign, above, node)
        return entered

    def below(self, root: t.Member, node: Node) -> None:
        """Enter and leave all that hangs below a member that has been entered."""
        entered: tuple[Node, Occurrence] | None = None
        todo = [(relation, node, entered) for relation in reversed(root.relations)]
        while todo:
            relation, above, entered = todo.pop()
            member = relation.member
            if entered is None:
                entered = self.enter(member, "relation-statement")
                if member.relations:
                    todo.append((relation, above, entered))
                    todo += [(below, entered[0], None) for below in reversed(member.relations)]
                    continue
            self.leave(*entered)
            self.relate(relation, above, entered[0])

    def enter(self, member: t.Member, role: Role) -> tuple[Node, Occurrence]:
        title, angle, reference = member.title, member.angle, member.form == "reference"
        if not title:
            title, reference = self.fresh(), False
        text, tags = self.content(member.content)
        if (member.data or member.relations) and not text.endswith(" ") and self.goes_on(member):
            text += " "
        data = self.block(member.data) if member.data else None
        role = "argument-description" if angle else role
        occurrence = Occurrence(member.start, title, role, text, reference, tags, data, self.section)
        table = self.arguments if angle else self.statements
        node = table.get(title)
        if node is None:
            node = table[title] = Node(title, angle)
        return node, occurrence

    def goes_on(self, member: t.Member) -> bool:
        """Tell whether a line ends in a member: there is a blank, unless it is the last thing of all."""
        kinds, after = self.tokens.kinds, member.content[1]
        if member.form == "reference" and kinds[after] == lx.NEWLINE:
            return True
        return bool(member.data and member.relations) and kinds[member.data + 1] == lx.NEWLINE

    def leave(self, node: Node, occurrence: Occurrence) -> None:
        node.members.append(occurrence)
        if occurrence.tags:
            node.tags.update(dict.fromkeys(occurrence.tags))
        data = occurrence.data
        told: Any = ""
        if data is not None:
            if data or isinstance(data, (dict, list)):
                node.data = united(node.data if node.data is not None else {}, data)
            told = data.get("isInGroup", "") if isinstance(data, dict) else ""
        # A class stands in the section of its first definition, unless {isInGroup: …} says otherwise.
        if told is True or (told == "" and not occurrence.reference and node.section is None):
            node.section = occurrence.section

    def relate(self, sign: t.Relation, above: End, below: Node) -> None:
        """Note a relation unless there is an equal one."""
        kind = _KINDS[sign.sign]
        if kind == "undercut" and sign.inward and isinstance(above, Node) and not above.angle:
            # An undercut of a statement strikes the latest inference of the document, if there is one.
            above = self.inference or above
        outward = not sign.inward or kind == "contradictory"
        source, target = (above, below) if outward else (below, above)
        key = (source, kind, target)
        if key in self.seen or (kind == "contradictory" and (target, kind, source) in self.seen):
            return
        self.seen.add(key)
        # Where the target is the source itself, all that arrives there counts as equal.
        if source is target and any(r.target is target and r.kind == kind for r in target.relations):
            return
        relation = Relation(kind, source, target)
        self.known.relations.append(relation)
        source.relations.append(relation)
        target.relations.append(relation)

    # -- premises and conclusions ---------------------------------------------------------------------

    def structure(self, structure: t.Structure, owner: Node | None) -> None:
        """Gather a structure: it belongs to the argument in the block before, else to one of its own."""
        if owner is None:
            title = self.fresh()
            owner = self.known.arguments[title] = Node(title, angle=True)
        if self.section is not None:
            owner.section = self.section
        if owner.structure:
            self.faults.append((advice.STRUCTURE_TWICE.format(title=owner.title), structure.start))
            raise _Stopped
        pending: Inference | None = None
        for part in structure.steps:
            if isinstance(part, t.Inference):
                pending = self.inference = self.step(part)
                continue
            occurrence = self.member(part, "")[1]
            occurrence.role, occurrence.argument = "premise", owner.title
            if pending is not None:
                occurrence.role, occurrence.inference = "intermediary-conclusion", pending
                pending.conclusion, pending.argument = len(owner.structure), owner.title
                pending = None
            owner.structure.append(occurrence)
        owner.structure[-1].role = "main-conclusion"

    def step(self, part: t.Inference) -> Inference:
        rules = [self.content(rule, strip=True)[0] for rule in part.rules]
        inference = self.inference = Inference(rules, self.data(part.data))
        for relation in part.relations:
            self.member(relation.member, "relation-statement", relation, inference)
        return inference
