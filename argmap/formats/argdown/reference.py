"""Tree to what Argdown knows: every occurrence, role, section and relation, as the reference gathers them.

The reference walks its tree once (``ModelPlugin.ts``); what it does on the way into a node and on the way
out decides what «Untitled 3» is, whose data wins and which of two equal relations stays. So the order is
kept here: a member is entered, then all below it, then it is left and joins its class; a relation is
compared with those that are already there when its member has been left.
"""

from __future__ import annotations

from typing import Any

from argmap.formats.argdown import inline
from argmap.formats.argdown import lexer as lx
from argmap.formats.argdown import tree as t
from argmap.formats.argdown.assembly import assemble
from argmap.formats.argdown.builder import Builder
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
from argmap.formats.argdown.lexer import lex
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.settled import settle
from argmap.places import Lines

__all__ = ["read"]

_KINDS: dict[t.Sign, RelationKind] = {
    "support": "support",
    "attack": "attack",
    "undercut": "undercut",
    "contradiction": "contradictory",
}


def read(text: str, name: str = "") -> Known:
    """Read what Argdown knows of a document.

    Raises:
        DecodeError: the first error of the text, and all others under `more`.

    Example:
        >>> known = read("<A>: So.\\n  +> [B]\\n\\n<A>\\n\\n(1) [P]\\n----\\n(2) [C]\\n")
        >>> [(r["from"], r["to"]) for r in known.as_json()["relations"]]
        [('C', 'B')]
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = Lines(text, name=name)
    tokens = lex(text)
    document, errors = parse(tokens, lines)
    builder = Builder(tokens, document, lines)
    assemble(builder)
    errors += builder.errors
    if errors:
        errors.sort(key=lambda error: (error.place.line, error.place.column) if error.place else (0, 0))
        errors[0].more = tuple(errors[1:])
        raise errors[0]
    known = _Reader(builder, document).known
    settle(known)
    return known


class _Reader:
    def __init__(self, builder: Builder, document: t.Document) -> None:
        self.builder = builder
        self.tokens = builder.tokens
        front = builder.yaml(document.frontmatter, front=True) if document.frontmatter >= 0 else None
        self.known = Known(front.value if front is not None and isinstance(front.value, dict) else {})
        self.untitled = 0
        self.sections = 0
        self.path: list[Section] = []
        self.inference: Inference | None = None
        # Relations by what a later one is compared with: an end, the kind, the target.
        self.seen: set[tuple[int, RelationKind, int]] = set()
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
        for node in (*self.known.statements.values(), *self.known.arguments.values()):
            if node.section is None and node.members:
                node.section = node.members[0].section

    def fresh(self) -> str:
        self.untitled += 1
        return f"Untitled {self.untitled}"

    def node(self, title: str, *, angle: bool) -> Node:
        table = self.known.arguments if angle else self.known.statements
        node = table.get(title)
        if node is None:
            node = table[title] = Node(title, angle)
        return node

    def data(self, token: int) -> dict[str, Any] | None:
        given = self.builder.data(token)
        return None if given is None else given[0]

    # -- headings -------------------------------------------------------------------------------------

    def heading(self, heading: t.Heading) -> None:
        self.sections += 1
        tags = list(dict.fromkeys(inline.tags(self.tokens, heading.content)))
        title = self.builder.text(heading.content)
        section = Section(f"s{self.sections}", heading.level, title, tags, self.data(heading.data))
        self.known.deepest = max(self.known.deepest, heading.level)
        self.known.tags.update(dict.fromkeys(tags))
        while self.path and self.path[-1].level >= heading.level:
            self.path.pop()
        (self.path[-1].children if self.path else self.known.sections).append(section)
        self.path.append(section)

    # -- members --------------------------------------------------------------------------------------

    def text(self, member: t.Member) -> str:
        """Give a member's text with the blanks that the reference leaves at its end."""
        kinds, front = self.tokens.kinds, self.builder.front
        text = inline.read(
            self.tokens, member.content, drop_tags=front.drop_tags, signs=front.signs, strip=False
        )
        # A line end is a blank unless it is the last thing of what it stands in.
        after = member.form == "reference" and kinds[member.content[1]] == lx.NEWLINE
        before_more = after and bool(member.data or member.relations)
        after_data = bool(member.data and member.relations) and kinds[member.data + 1] == lx.NEWLINE
        return f"{text} " if (before_more or after_data) and not text.endswith(" ") else text

    def member(
        self, root: t.Member, role: Role, sign: t.Relation | None = None, above: End | None = None
    ) -> tuple[Node, Occurrence]:
        """Enter a member and all below it and leave them again; give its class and its occurrence."""
        stack: list[tuple[t.Relation | None, End | None, t.Member, Occurrence | None]]
        stack = [(sign, above, root, None)]
        while True:
            sign, above, member, occurrence = stack.pop()
            if occurrence is None:
                occurrence = self.enter(member, role)
                role = "relation-statement"
                stack.append((sign, above, member, occurrence))
                if member.relations:
                    node = self.node(occurrence.title, angle=member.angle)
                    stack.extend((below, node, below.member, None) for below in reversed(member.relations))
                continue
            node = self.leave(member, occurrence)
            if sign is not None and above is not None:
                self.relate(sign, above, node)
            if member is root:
                return node, occurrence

    def enter(self, member: t.Member, role: Role) -> Occurrence:
        tags = list(dict.fromkeys(inline.tags(self.tokens, member.content)))
        self.known.tags.update(dict.fromkeys(tags))
        return Occurrence(
            title=member.title or self.fresh(),
            role="argument-description" if member.angle else role,
            text=self.text(member),
            reference=member.form == "reference",
            tags=tags,
            data=self.data(member.data),
            section=self.path[-1] if self.path else None,
        )

    def leave(self, member: t.Member, occurrence: Occurrence) -> Node:
        node = self.node(occurrence.title, angle=member.angle)
        node.tags.update(dict.fromkeys(occurrence.tags))
        data = occurrence.data
        if data is not None:
            node.data = _united(node.data if node.data is not None else {}, data)
        node.members.append(occurrence)
        # A class stands in the section of its first definition, unless {isInGroup: …} says otherwise.
        told = data is not None and "isInGroup" in data
        if (data is not None and data.get("isInGroup") is True) or not (
            told or occurrence.reference or node.section is not None
        ):
            node.section = occurrence.section
        return node

    def relate(self, sign: t.Relation, above: End, below: Node) -> None:
        """Note a relation unless there is an equal one."""
        kind = _KINDS[sign.sign]
        if sign.sign == "undercut" and sign.inward and isinstance(above, Node) and not above.angle:
            # An undercut of a statement strikes the latest inference of the document, if there is one.
            above = self.inference or above
        outward = not sign.inward or kind == "contradictory"
        source, target = (above, below) if outward else (below, above)
        if (id(source), kind, id(target)) in self.seen:
            return
        if kind == "contradictory" and (id(target), kind, id(source)) in self.seen:
            return
        # Where the target is the source itself, all that arrives there counts as equal.
        self.seen |= {(id(source), kind, id(target)), (id(target), kind, id(target))}
        relation = Relation(kind, source, target)
        self.known.relations.append(relation)
        source.relations.append(relation)
        target.relations.append(relation)

    # -- premises and conclusions ---------------------------------------------------------------------

    def structure(self, structure: t.Structure, owner: Node | None) -> None:
        """Gather a structure: it belongs to the argument in the block before, else to one of its own."""
        if owner is None:
            owner = self.node(self.fresh(), angle=True)
        if self.path:
            owner.section = self.path[-1]
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
        rules = [self.builder.text(rule) for rule in part.rules]
        inference = self.inference = Inference(rules, self.data(part.data))
        for relation in part.relations:
            self.member(relation.member, "relation-statement", relation, inference)
        return inference


def _united(old: Any, new: Any) -> Any:
    """Unite data as the reference does: mappings by name, lists by place, and the last word counts."""
    result = _opened(old, new)
    stack = [(result, new)]
    while stack:
        into, given = stack.pop()
        for key, value in given.items() if isinstance(given, dict) else enumerate(given):
            if isinstance(into, list) and key == len(into):
                into.append(None)
            if isinstance(value, (dict, list)):
                into[key] = _opened(into.get(key) if isinstance(into, dict) else into[key], value)
                stack.append((into[key], value))
            else:
                into[key] = value
    return result


def _opened(old: Any, new: dict[str, Any] | list[Any]) -> Any:
    """Give a copy to write into: of the old value where it is of the same shape, else an empty one."""
    if isinstance(new, dict):
        return dict(old) if isinstance(old, dict) else {}
    return list(old) if isinstance(old, list) else []
