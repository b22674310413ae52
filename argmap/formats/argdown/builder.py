"""Tree to debate: occurrences become statements, signs become links.

In Argdown a title may occur many times, and all occurrences are one statement (the reference calls it an
equivalence class). Its tags are united, its data merged so that the last word counts, and its text is that
of the last definition, unless a member says ``{isCanonical: true}``. In an argmap file each occurrence adds
its own acts of saying, in the order of the text, and what a statement has one of (its kind, its id) may not
be said twice in two ways. A premise–conclusion structure belongs to the argument in the block before it. An
undercut of an argument strikes its last inference; where there is
none yet (a sketch), it is an attack on the argument whose data says ``{argdown: undercut}``, and so it
comes back as what it was.

An argument with the data ``{as: link}`` is only how a link is written, and makes no statement.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.errors import DecodeError
from argmap.formats.argdown import advice, inline
from argmap.formats.argdown.blocks import read_block
from argmap.formats.argdown.fields import Fault, Fields
from argmap.formats.argdown.frontmatter import read_front_matter
from argmap.formats.argdown.lexer import FRONTMATTER
from argmap.formats.argdown.speech import ACT_KEYS
from argmap.formats.argdown.tree import Document, Heading, Inference, Listing, Member, Relation, Structure
from argmap.formats.argdown.yaml import Yaml, YamlError

if TYPE_CHECKING:
    from argmap.formats.argdown.lexer import Tokens
    from argmap.places import Lines

__all__ = ["Builder", "Edge", "Group", "Step"]

_SOUGHT = 20  # near names are sought for so many errors
# What a statement has one of: a second word on it that differs is a mistake, not news.
_SINGLE = frozenset(
    ("id", "title", "kind", "of", "implicit", "heading", "steps", "as", "conditions", "until", "if", "unless")
)


@dataclass(slots=True, eq=False)
class Group:
    """All occurrences of one statement or argument; `acts` is who said it, one entry for each that tells."""

    angle: bool
    title: str
    start: int
    text: str = ""
    id: str = ""
    tags: dict[str, None] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, Yaml] = field(default_factory=dict)
    acts: list[Fields] = field(default_factory=list)
    under: tuple[str, ...] = ()
    heading: tuple[str, ...] | None = None
    canonical: bool = False
    steps: list[Step] = field(default_factory=list)

    @property
    def is_link(self) -> bool:
        """Tell whether it is only how a link is written."""
        return self.angle and self.data.get("as") == "link"

    @property
    def fields(self) -> Fields:
        """Its data, each key with its place."""
        return Fields(self.data, self.origins, what="a statement")


@dataclass(slots=True, eq=False)
class Step:
    """One inference of a structure, on its way to being a link."""

    group: Group
    premises: list[Group]
    conclusion: Group
    rules: str
    fields: Fields
    start: int
    id: str = ""


@dataclass(slots=True, eq=False)
class Edge:
    """One relation, on its way to being a link; `fields` is what the child's data says of it."""

    kind: str
    source: Group
    target: Group | Step
    undercut: bool
    fields: Fields
    start: int
    id: str = ""


class Builder:
    """Walk a tree once, and gather groups, edges and steps in the order of the text."""

    def __init__(self, tokens: Tokens, document: Document, lines: Lines) -> None:
        self.tokens = tokens
        self.lines = lines
        self.errors: list[DecodeError] = []
        self.places: dict[str, int] = {}
        self.groups: list[Group] = []
        self.links: list[Edge | Step] = []
        self._named: dict[tuple[bool, str], Group] = {}
        self._path: list[tuple[int, str]] = []
        self._inference: dict[Inference, Step] = {}
        front = self.yaml(document.frontmatter) if document.frontmatter >= 0 else None
        self.front = read_front_matter(front, self.fault)
        previous: Group | None = None
        for block in document.blocks:
            latest = None
            if isinstance(block, Heading):
                self.heading(block)
            elif isinstance(block, Member):
                latest = self.member(block)
            elif isinstance(block, Structure):
                self.structure(block, previous)
            else:
                for item in block.items if isinstance(block, Listing) else ():
                    self.member(item)
            previous = latest if latest is not None and latest.angle else None

    # -- errors and data ------------------------------------------------------------------------------

    def fault(self, fault: Fault) -> None:
        """Note a fault."""
        seek = len(self.errors) < _SOUGHT
        self.error(fault.full if seek else fault.message, fault.offset)

    def error(self, message: str, offset: int) -> None:
        """Note what is wrong at an offset."""
        self.errors.append(DecodeError(message, self.lines.place(offset)))

    def yaml(self, token: int) -> Yaml | None:
        """Read a data block or the front matter, or note that it cannot be read."""
        try:
            return read_block(self.tokens, token)
        except YamlError as error:
            front = self.tokens.kinds[token] == FRONTMATTER
            advice = "" if front or ":" not in error.message else "; put what holds , : { } [ ] in quotes"
            self.error(f"{error.message}{advice}", min(error.offset, self.tokens.ends[token]))
            return None

    def data(self, token: int) -> tuple[dict[str, Any], Yaml] | None:
        """Give a member's data, or None where it has none that can be read."""
        yaml = self.yaml(token) if token else None
        if yaml is None or yaml.value is None:
            return None
        if not isinstance(yaml.value, dict):
            self.error("data holds names and values: {name: value}", self.tokens.starts[token])
            return None
        return yaml.value, yaml

    # -- blocks ---------------------------------------------------------------------------------------

    def text(self, content: tuple[int, int]) -> str:
        """Give the text of some content."""
        return inline.read(self.tokens, content, drop_tags=self.front.drop_tags, signs=self.front.signs)

    @property
    def path(self) -> tuple[str, ...]:
        """The headings that stand above, from the outermost in."""
        return tuple(text for _, text in self._path)

    def heading(self, heading: Heading) -> None:
        """Go under a heading, and out of those that are as deep or deeper."""
        while self._path and self._path[-1][0] >= heading.level:
            self._path.pop()
        self._path.append((heading.level, self.text(heading.content)))
        self.data(heading.data)

    def member(
        self,
        root: Member,
        relation: Relation | None = None,
        parent: Step | None = None,
        *,
        concludes: Step | None = None,
    ) -> Group:
        """Gather a member and all that hangs below it, and give its group.

        An undercut right below a conclusion strikes the inference above it.
        """
        groups: dict[Member, Group] = {}
        for above, sign, member in root.walk():
            sign = sign or relation
            data = self.data(member.data)
            groups[member] = group = self.occurrence(member, data, child=sign is not None)
            over = groups[above] if above is not None else parent
            if (
                concludes is not None
                and above is root
                and sign is not None
                and sign.sign == "undercut"
                and sign.inward
            ):
                over = concludes
            if over is not None and sign is not None:
                self.edge(sign, over, group, data)
        return groups[root]

    def occurrence(self, member: Member, data: tuple[dict[str, Any], Yaml] | None, *, child: bool) -> Group:
        """Add one occurrence to its group."""
        key = (member.angle, member.title)
        group = self._named.get(key) if member.title else None
        if group is None:
            group = Group(member.angle, member.title, member.start, under=self.path)
            self.groups.append(group)
            if member.title:
                self._named[key] = group
        group.tags.update(dict.fromkeys(inline.tags(self.tokens, member.content)))
        if data is not None:
            told = Fields(data[0], data[1], what="a statement")
            if self.front.is_argmap:
                said = {name: value for name, value in data[0].items() if name in ACT_KEYS}
                group.acts += [Fields(said, data[1], what="a statement")] if said else []
            for name, value in data[0].items():
                if child and self.of_relation(name, value):
                    continue
                if self.front.is_argmap and (name in ACT_KEYS or not self.is_news(group, name, told)):
                    continue
                group.data[name] = _merged(group.data.get(name), value)
                group.origins[name] = data[1]
        if member.form != "reference":
            canonical = data is not None and data[0].get("isCanonical") is True
            if canonical or not group.canonical:
                group.text = self.text(member.content)
                group.canonical = canonical
            if group.heading is None:
                group.heading = self.path
        return group

    def is_news(self, group: Group, name: str, told: Fields) -> bool:
        """Tell whether a key is to be taken; one that contradicts what is known is noted as a fault."""
        if name not in _SINGLE or name not in group.data or group.data[name] == told.at(name):
            return True
        named = f"<{group.title}>" if group.angle else f"[{group.title}]"
        advice = "say it once, or give one of the two another title"
        self.fault(told.fault(name, f"{named} has another {name} above; {advice}"))
        return False

    def of_relation(self, name: str, value: Any) -> bool:
        """Tell whether a key in a child's data speaks of the relation and not of the child."""
        return (name == "scheme" and (self.front.is_argmap or isinstance(value, str))) or (
            name == "link" and (self.front.is_argmap or isinstance(value, dict))
        )

    def edge(
        self, relation: Relation, parent: Group | Step, child: Group, data: tuple[dict[str, Any], Yaml] | None
    ) -> None:
        """Note a relation between a child and what it hangs below."""
        values = {k: v for k, v in data[0].items() if self.of_relation(k, v)} if data else {}
        fields = Fields(values, data[1] if data else {}, what="a relation")
        kind = {
            "support": "supports",
            "attack": "attacks",
            "contradiction": "contradicts",
            "undercut": "attacks",
        }
        source, target = (child, parent) if relation.inward or isinstance(parent, Step) else (parent, child)
        if isinstance(source, Group):
            undercut = relation.sign == "undercut"
            self.links.append(Edge(kind[relation.sign], source, target, undercut, fields, relation.start))

    # -- premises and conclusions ---------------------------------------------------------------------

    def structure(self, structure: Structure, owner: Group | None) -> None:
        """Gather a premise–conclusion structure: each inference takes what stands since the one before it."""
        if owner is None:
            owner = Group(True, "", structure.start, under=self.path)
            self.groups.append(owner)
        if owner.steps:
            self.error(advice.STRUCTURE_TWICE.format(title=owner.title), structure.start)
        numbered: dict[str, Group] = {}
        since: list[Group] = []
        numbers = iter(structure.numbers)
        pending: Step | None = None
        for part in structure.steps:
            if isinstance(part, Inference):
                pending = self.step(owner, part, since, numbered)
                continue
            group = self.member(part, concludes=pending)
            if pending is not None:
                pending.conclusion = group
                since, pending = [], None
            if group not in since:
                since.append(group)
            numbered[next(numbers)] = group

    def step(
        self, owner: Group, inference: Inference, since: list[Group], numbered: dict[str, Group]
    ) -> Step:
        """Note one inference, and what undercuts it; its conclusion comes next."""
        data = self.data(inference.data)
        values = dict(data[0]) if data else {}
        fields = Fields(values, data[1] if data else {}, what="an inference")
        premises = []
        uses = values.pop("uses", None) if isinstance(values.get("uses"), list) else []
        for n, number in enumerate(uses):
            if str(number) not in numbered:
                self.fault(fields.fault("uses", f"there is no ({number}) above this inference", n))
            elif numbered[str(number)] not in premises:
                premises.append(numbered[str(number)])
        rules = ", ".join(filter(None, (self.text(rule) for rule in inference.rules)))
        step = Step(owner, premises or since, owner, rules, fields, inference.start)
        owner.steps.append(step)
        self.links.append(step)
        for relation in inference.relations:
            self.member(relation.member, relation, step)
        return step


def _merged(old: Any, new: Any) -> Any:
    """Merge mappings into one another; of anything else the last word counts."""
    stack = [(old, new)]
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return new
    result = dict(old)
    stack = [(result, new)]
    while stack:
        into, given = stack.pop()
        for key, value in given.items():
            if isinstance(into.get(key), dict) and isinstance(value, dict):
                into[key] = dict(into[key])
                stack.append((into[key], value))
            else:
                into[key] = value
    return result
