"""A debate as Argdown that one would have written by hand.

Statements come in the debate's order, each defined once, with its data beside it. A link stands below its
target, and where its source comes next in the debate, the source is defined there too. What a link needs
but cannot have yet, because a statement would appear before its turn, waits for it: so the order of the
statements is always that of the text. Only where the order of the links is not, the front matter gives it.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import Any

from argmap.formats.argdown import inline
from argmap.formats.argdown.plan import Plan, natural
from argmap.formats.argdown.preface import preface
from argmap.formats.argdown.record import attributes
from argmap.formats.argdown.statements import reserved_data, statement_fields
from argmap.formats.argdown.yamltext import flow
from argmap.model import Argument, Debate, Link, Statement
from argmap.order import slug

__all__ = ["write"]

_DEEPEST = 8
_SIGNS = {
    "supports": ("<+", "+>"),
    "attacks": ("<-", "->"),
    "contradicts": ("><", ""),
    "undercuts": ("<_", "_>"),
}


def write(debate: Debate) -> str:
    """Write a debate anew; it is read back as the same debate.

    Raises:
        FormatError: a text of the debate is no text that a file can hold.

    Example:
        >>> from argmap.model import Claim, Link
        >>> print(write(Debate(
        ...     statements=[Claim(id="a", title="A", text="One."), Claim(id="b", title="B", text="Two?")],
        ...     links=[Link(id="b.attacks.a", kind="attacks", sources=("b",), target="a")],
        ... )))
        [A]: One.
          <- [B]: Two?
        <BLANKLINE>
    """
    plan = Plan.of(debate)
    writer = _Writer(plan)
    body = writer.body()
    order = [*writer.written, *(k.id for k in debate.links if plan.shapes[k.id] == "explicit")]
    front = preface(plan, order)
    return front + (
        body or f"# {inline.escape(debate.title) if inline.is_plain(debate.title) else 'No statements yet'}\n"
    )


class _Writer:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.debate = plan.debate
        self.blocks: list[str] = []
        self.lines: list[str] = []
        self.placed = 0  # statements are placed in order, so a number says which
        self.count = 0  # the lines numbered in a structure
        self.path: tuple[str, ...] = ()
        self.written: dict[str, None] = {}  # links, in the order of the text
        self.outgoing: dict[str, list[Link]] = {}
        for link in self.debate.links:
            if plan.shapes[link.id] == "nested":
                self.outgoing.setdefault(link.sources[0], []).append(link)
        self.waiting: dict[
            int, list[tuple[str, tuple[Link, ...]]]
        ] = {}  # structures, by the statements in them
        self.structures: dict[str, tuple[Link, ...]] = {
            **plan.owners,
            **{k.id: (k,) for k in self.debate.links if plan.shapes[k.id] == "structure"},
        }
        # For each statement the relations not yet written: those whose other end stands or comes next, as a
        # heap in the order of the debate, and the others, the next one last.
        self.live: dict[str, list[tuple[int, Link]]] = {}
        self.ahead: dict[str, list[tuple[int, int, Link]]] = {}
        for position, link in enumerate(self.debate.links):
            if plan.shapes[link.id] == "nested":
                source, target = link.sources[0], link.target
                for end, other in {source: target, target: source}.items():
                    self.ahead.setdefault(end, []).append((plan.number[other], position, link))
        for relations in self.ahead.values():
            relations.sort(key=lambda known: known[:2], reverse=True)
        self.reached = 0  # links before this one are written
        self.owner_of = {step.id: owner for owner, steps in self.structures.items() for step in steps}
        for owner, steps in self.structures.items():
            for number in set(self.members(owner, steps)):
                self.waiting.setdefault(number, []).append((owner, steps))

    def is_placed(self, name: str) -> bool:
        return self.plan.number[name] < self.placed

    # -- the body -------------------------------------------------------------------------------------

    def body(self) -> str:
        """Write all blocks."""
        statements = self.debate.statements
        while self.placed < len(statements):
            here = self.placed
            if not self.in_structure(here):
                self.block(statements[here])
            self.due()
        for owner, steps in list(self.structures.items()):
            self.structure(owner, steps)
        for link in self.debate.links:
            if self.plan.shapes[link.id] == "nested" and link.id not in self.written:
                self.reference_block(link.target)
        return "\n\n".join(self.blocks) + "\n" if self.blocks else ""

    def next_link(self) -> Link | None:
        """Give the first link of the debate that is to be written in the body and is not yet."""
        links = self.debate.links
        while self.reached < len(links):
            link = links[self.reached]
            if link.id not in self.written and self.plan.shapes[link.id] != "explicit":
                return link
            self.reached += 1
        return None

    def due(self) -> None:
        """Write the links whose turn it is and whose ends all stand."""
        while (link := self.next_link()) is not None:
            owner = self.owner_of.get(link.id)
            if owner in self.structures and max(self.members(owner, self.structures[owner])) < self.placed:
                self.structure(owner, self.structures[owner])
            elif (
                self.plan.shapes[link.id] == "nested"
                and max(self.plan.number[link.target], self.plan.number[link.sources[0]]) < self.placed
            ):
                self.reference_block(link.target)
            else:
                return

    def end_block(self) -> None:
        self.blocks.append("\n".join(self.lines))
        self.lines = []

    def under(self, statement: Statement) -> None:
        """Go under a statement's headings, where headings can say it."""
        path = statement.heading
        if path == self.path or not path or not all(map(inline.is_plain, path)):
            return
        common = 0
        while common < min(len(path), len(self.path)) and path[common] == self.path[common]:
            common += 1
        for level in range(min(common, len(path) - 1), len(path)):
            self.blocks.append(f"{'#' * (level + 1)} {inline.escape(path[level])}")
        self.path = path

    def block(self, statement: Statement) -> None:
        """Write a block that places the next statement: below a target that stands already, or on its own."""
        self.under(statement)
        if not isinstance(statement, Argument) and self.may_define(statement, 1):
            for link in self.outgoing.get(statement.id, ()):
                if self.is_placed(link.target) and link.id not in self.written:
                    self.reference_block(link.target, also=statement)
                    return
        self.lines.append(self.define(statement))
        self.relations(statement, 1)
        self.end_block()
        if statement.id in self.plan.owners and self.in_order(statement.id, self.plan.owners[statement.id]):
            self.structure(statement.id, self.plan.owners[statement.id], follows=True)

    def reference_block(self, target: str, *, also: Statement | None = None) -> None:
        """Write relations to a statement that stands already, and with them perhaps the next one."""
        title = self.plan.titles[target]
        self.lines.append(f"<{title}>" if self.plan.is_argument(target) else f"[{title}]")
        self.relations(self.debate.statements[self.plan.number[target]], 1, only=also)
        self.end_block()

    def relations(self, statement: Statement, depth: int, *, only: Statement | None = None) -> None:
        """Write the relations to and from a statement that can be written now."""
        ahead, live = self.ahead.get(statement.id, []), self.live.setdefault(statement.id, [])
        later: list[tuple[int, Link]] = []
        last = -1
        while True:
            while ahead and ahead[-1][0] <= self.placed:
                _, position, link = ahead.pop()
                heappush(live, (position, link))
            if not live:
                break
            position, link = heappop(live)
            if link.id in self.written:
                continue
            if position <= last:  # it has become possible, but its turn is over
                later.append((position, link))
                continue
            last = position
            inward = link.target == statement.id
            other = self.debate.statements[self.plan.number[link.sources[0] if inward else link.target]]
            sign = _SIGNS["undercuts" if self.is_sketch_undercut(link) else link.kind][not inward]
            lead = f"{'  ' * depth}{sign} "
            if self.is_placed(other.id):
                if sign and (inward or only is None):
                    self.written[link.id] = None
                    self.lines.append(lead + self.refer(other, link))
                elif sign:
                    later.append((position, link))
            elif inward and self.may_define(other, depth):
                self.written[link.id] = None
                self.lines.append(lead + self.define(other, link))
                self.relations(other, depth + 1)
            else:
                later.append((position, link))
        for waits in later:
            heappush(live, waits)

    def may_define(self, statement: Statement, depth: int) -> bool:
        """Tell whether a statement may be defined as a child: it is the next one, under these headings."""
        is_next = self.plan.number[statement.id] == self.placed
        return (
            is_next
            and depth < _DEEPEST
            and statement.heading == self.path
            and bool(self.plan.titles[statement.id])
        )

    # -- premises and conclusions ---------------------------------------------------------------------

    def members(self, owner: str, steps: tuple[Link, ...]) -> list[int]:
        """Give the numbers of the statements in a structure, in the order in which it writes them."""
        number = self.plan.number
        found = [number[owner]] if owner in self.plan.owners else []
        for step in steps:
            found += [number[s] for s in step.sources]
            found += [number[k.sources[0]] for k in self.plan.undercutters.get(step.id, ())]
            found.append(number[step.target])
        return found

    def in_order(self, owner: str, steps: tuple[Link, ...]) -> bool:
        """Tell whether a structure may place what does not stand yet: it comes next, and in order."""
        new = list(dict.fromkeys(n for n in self.members(owner, steps) if n >= self.placed))
        headings = all(self.debate.statements[n].heading == self.path for n in new)
        return new == list(range(self.placed, self.placed + len(new))) and (headings or not new)

    def in_structure(self, number: int) -> bool:
        """Place the next statement in a structure that is written as a link, where one fits."""
        for owner, steps in self.waiting.get(number, ()):
            if owner in self.structures and owner not in self.plan.owners and self.next_link() is steps[0]:
                self.under(self.debate.statements[number])
                if self.in_order(owner, steps):
                    self.structure(owner, steps)
                    return True
        return False

    def structure(self, owner: str, steps: tuple[Link, ...], *, follows: bool = False) -> None:
        """Write a premise–conclusion structure, with the argument it belongs to in the block before it."""
        if self.structures.pop(owner, None) is None:
            return
        if owner in self.plan.owners:
            if not follows:
                self.blocks.append(f"<{self.plan.titles[owner]}>")
        else:
            given = {"as": "link", **self.attributes(steps[0]), **_scheme(steps[0])}
            self.blocks.append(f"<{self.plan.fresh(owner, angle=True)}> {flow(given)}")
        labels: dict[str, int] = {}
        since: list[str] = []
        self.count = 0
        for step in steps:
            for source in step.sources:
                if source not in labels:
                    self.numbered(source, labels)
                    since.append(source)
            given = {} if owner not in self.plan.owners else {**self.attributes(step), **_scheme(step)}
            if since != list(step.sources):
                given["uses"] = [labels[source] for source in step.sources]
            rules = ", ".join(inline.escape(rule, rule=True) for rule in _rules(step))
            inside = " ".join(filter(None, (rules, flow(given) if given else "")))
            self.lines.append(f"-- {inside} --" if inside else "----")
            self.written[step.id] = None
            for link in self.plan.undercutters.get(step.id, ()):
                self.written[link.id] = None
                other = self.debate.statements[self.plan.number[link.sources[0]]]
                placed = self.is_placed(other.id)
                self.lines.append(f"  <_ {self.refer(other, link) if placed else self.define(other, link)}")
            self.numbered(step.target, labels)
            since = [step.target]
        self.end_block()

    def numbered(self, name: str, labels: dict[str, int]) -> None:
        """Write one numbered line of a structure."""
        statement = self.debate.statements[self.plan.number[name]]
        self.count += 1
        labels[name] = self.count
        head = self.refer(statement) if self.is_placed(name) else self.define(statement)
        self.lines.append(f"({self.count}) {head}")

    # -- one occurrence -------------------------------------------------------------------------------

    def attributes(self, link: Link) -> dict[str, Any]:
        """Write what a link says about itself: its id where it is not the usual one, and the rest."""
        return {**({} if natural(link) else {"id": link.id}), **attributes(link, self.plan.voices)}

    def is_sketch_undercut(self, link: Link) -> bool:
        """Tell whether a link is an undercut of an argument without an inference."""
        sketch = link.target in self.plan.number and self.plan.is_argument(link.target)
        undercuts = link.kind == "attacks" and link.data.get("argdown") == "undercut"
        return sketch and undercuts and link.target not in self.plan.owners

    def of_relation(self, link: Link | None) -> dict[str, Any]:
        """Write what a relation says about itself, for the data of the child."""
        if link is None:
            return {}
        given = self.attributes(link)
        if self.is_sketch_undercut(link):
            data = {k: v for k, v in link.data.items() if k != "argdown"}
            given = {k: data if k == "data" else v for k, v in given.items() if k != "data" or data}
        return {**({"scheme": link.scheme} if link.scheme else {}), **({"link": given} if given else {})}

    def refer(self, statement: Statement, link: Link | None = None) -> str:
        """Write a statement that stands elsewhere."""
        title = self.plan.titles[statement.id]
        given = self.of_relation(link)
        named = f"<{title}>" if isinstance(statement, Argument) else f"[{title}]"
        return f"{named} {flow(given)}" if given else named

    def define(self, statement: Statement, link: Link | None = None) -> str:
        """Write a statement where it stands first, with everything it has."""
        plan, title = self.plan, self.plan.titles[statement.id]
        self.placed += 1
        plain = inline.is_plain(statement.text)
        given: dict[str, Any] = {}
        if statement.id != slug(statement.title or statement.text):
            given["id"] = statement.id
        if statement.title != title:
            given["title"] = statement.title
        given.update(statement_fields(statement, plan.voices))
        if statement.text and not plain:
            given["text"] = statement.text
        tags = ""
        if statement.tags and not plan.tags_inline(statement):
            given["tags"] = statement.tags
        elif plan.drop_tags or not plain:
            tags = "".join(f" {inline.write_tag(tag)}" for tag in statement.tags)
        if statement.heading != self.path:
            given["heading"] = statement.heading
        if isinstance(statement, Argument) and statement.steps and statement.id not in plan.owners:
            given["steps"] = statement.steps
        given.update(reserved_data(statement.data))
        given.update(self.of_relation(link))
        keep = bool(statement.tags) and "tags" not in given and not plan.drop_tags
        text = inline.escape(statement.text, at_line=not title, keep_tags=keep) if plain else ""
        opening, closing = "<>" if isinstance(statement, Argument) else "[]"
        named = f"{opening}{title}{closing}" if title else ""
        words = f"{named}: {text}" if named and text else named or text
        return f"{words}{tags} {flow(given)}" if given else f"{words}{tags}"


def _rules(link: Link) -> list[str]:
    """Give the scheme as names of rules, where it can be written so."""
    rules = link.scheme.split(", ")
    return rules if all(map(inline.is_plain, rules)) else []


def _scheme(link: Link) -> dict[str, Any]:
    return {"scheme": link.scheme} if link.scheme and not _rules(link) else {}
