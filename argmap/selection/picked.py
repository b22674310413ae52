"""The part of a debate that is on the map, as a debate.

So that it is drawn, asked and written like any other. What is on the map keeps its id, its speakers and its
words. An argument stands for its steps: they are not on the map, and it supports its conclusion and is
supported by its premises instead. What undercuts a step then strikes that it supports its conclusion.
A closed group is an argument that the mapper supplied, by the name of its heading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from argmap.model import Argument, Condition, Debate, Link, Proposal, Statement
from argmap.order import link_id, slug, unique
from argmap.selection.choosing import choose
from argmap.selection.edges import Edge, Group, Map, Node, joined
from argmap.selection.elements import Inference, Tie
from argmap.selection.fields import field_of, regrouped, resolved
from argmap.selection.groups import close, grouped
from argmap.selection.options import Selection
from argmap.vocab import LinkKind

__all__ = ["select", "selection_of"]


def selection_of(debate: Debate) -> Selection:
    """Give the selection that the front matter of a debate's Argdown file asks for.

    Example:
        >>> selection_of(Debate(data={"frontmatter": {"selection": {"statementSelectionMode": "all"}}})).mode
        'all'
    """
    given = debate.data.get("frontmatter")
    return Selection.from_settings(given if isinstance(given, Mapping) else {})


def select(debate: Debate, selection: Selection | str | None = None) -> Debate:
    """Give the part of a debate that is on the map.

    Args:
        selection: What is on it, or only the mode; None, or ``file``, takes what the front matter asks for.

    Raises:
        UnknownName: the selection names a statement, tag or heading that is not there.
        QueryError: the mode is unknown.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ada = d.speaker("Ada")
        ...     deal, alone = ada.proposes("Suspend the deal"), ada.claims("It rains")
        ...     link = ada.claims("It costs too much").attacks(deal)
        >>> [s.id for s in select(d.debate, "with-relations").statements]
        ['suspend-the-deal', 'it-costs-too-much']
    """
    if selection is None or selection == "file":
        selection = selection_of(debate)
    elif isinstance(selection, str):
        selection = Selection(mode=selection)  # type: ignore[arg-type]  # it is checked there
    field = field_of(debate)
    if selection.regroup:
        regrouped(field, debate, selection.regroup, lenient=selection.lenient)
    selection = resolved(selection, debate, field)
    chosen = choose(field, selection)
    map = close(grouped(field, joined(field, chosen), selection))
    taken = {statement.id for statement in debate.statements} | {link.id for link in debate.links}
    placed = _placed(map)
    names = {node.id: node.element.title for node, _ in placed if isinstance(node, Node)}
    under = {node.element.title: heading for node, heading in placed if isinstance(node, Node)}
    statements = [_shown(s, under, debate) for s in debate.statements if s.id in under]
    for group, heading in placed:
        if isinstance(group, Group) and group.closed:
            names[group.id] = unique(slug(group.title), taken)
            taken.add(names[group.id])
            statements.append(Argument(id=names[group.id], title=group.title, implicit=True, heading=heading))
    links = _Links(debate, names, taken).made(map.edges)
    parts = {part.name: getattr(debate, part.name) for part in fields(debate)}
    return Debate.trusted(**{**parts, "statements": tuple(statements), "links": tuple(links)})


def _shown(statement: Statement, shown: Mapping[str, tuple[str, ...]], debate: Debate) -> Statement:
    """Give a statement without what is not on the map: headings, steps, and what it hangs on by id.

    Args:
        shown: For each statement on the map, the headings that are groups on it.
    """
    if statement.heading != shown[statement.id]:
        statement = replace(statement, heading=shown[statement.id])
    if isinstance(statement, Argument):
        return replace(statement, steps=())
    if not isinstance(statement, Proposal):
        return statement
    conditions = tuple(_worded(condition, shown, debate) for condition in statement.conditions)
    return statement if conditions == statement.conditions else replace(statement, conditions=conditions)


def _worded(condition: Condition, shown: Mapping[str, object], debate: Debate) -> Condition:
    if condition.statement is None or condition.statement in shown:
        return condition
    words = condition.text or debate.statement(condition.statement).label
    return Condition(kind=condition.kind, text=words)


def _placed(map: Map) -> list[tuple[Node | Group, tuple[str, ...]]]:
    """Give every node and group with the groups that it is in, from the outermost in."""
    found: list[tuple[Node | Group, tuple[str, ...]]] = []
    stack: list[tuple[Node | Group, tuple[str, ...]]] = [(node, ()) for node in reversed(map.nodes)]
    while stack:
        node, above = stack.pop()
        found.append((node, above))
        if isinstance(node, Group):
            stack.extend((child, (*above, node.title)) for child in reversed(node.children))
    return found


class _Links:
    """The edges of a map as links; those that show a link of the debate are that link."""

    def __init__(self, debate: Debate, names: Mapping[str, str], taken: set[str]) -> None:
        self.debate = debate
        self.names = names
        self.taken = taken
        self.links: dict[str, Link] = {}
        self.seen: dict[tuple[str, tuple[str, ...], str], str] = {}
        self.carrying: dict[str, str] = {}  # by argument: the link that shows what follows from it

    def made(self, edges: list[Edge]) -> list[Link]:
        """Make the links: what links draw, then what arguments carry, then what bears on links."""
        drawn: dict[tuple[str, LinkKind, str], list[str]] = {}
        undercuts = []
        for edge in edges:
            source, target = self.names[edge.source.id], self.names[edge.target.id]
            if edge.tie is None:
                continue
            if isinstance(edge.tie.target, Inference) and isinstance(edge.target, Node):
                undercuts.append((edge.tie.link, source, target))
            else:
                drawn.setdefault((edge.tie.link, _kind(edge, edge.tie), target), []).append(source)
        made = {key: self.add(key[0], key[1], (*dict.fromkeys(s),), key[2]) for key, s in drawn.items()}
        for edge in edges:
            source, target = self.names[edge.source.id], self.names[edge.target.id]
            if edge.tie is None:
                link = self.add("", "supports", (source,), target)
                if isinstance(edge.source, Node) and edge.source.element.angle:
                    self.carrying[source] = link
            elif isinstance(edge.source, Node) and edge.source.element is not edge.tie.source:
                # It stands in for its conclusion.
                stands_in = made.get((edge.tie.link, _kind(edge, edge.tie), target), "")
                if stands_in:
                    self.carrying.setdefault(source, stands_in)
        for name, source, target in undercuts:
            self.add(name, self.debate.link(name).kind, (source,), self.carrying.get(target) or target)
        self.onto_links()
        return list(self.links.values())

    def onto_links(self) -> None:
        """Add what bears on links that are on the map, and what bears on that."""
        onto: dict[str, list[Link]] = {}
        statements = set(self.names.values())
        for link in self.debate.links:
            onto.setdefault(link.target, []).append(link)
        stack = [(name, name) for name in self.links][::-1]
        while stack:
            name, shown = stack.pop()
            for link in onto.get(name, ()):
                sources = tuple(source for source in link.sources if source in statements)
                if sources and link.id not in self.links:
                    stack.append((link.id, self.add(link.id, link.kind, sources, shown)))

    def add(self, name: str, kind: LinkKind, sources: tuple[str, ...], target: str) -> str:
        """Add a link, under its own id where it has one and that is free, and give the id."""
        own = self.debate.link(name) if name else None
        id = name if name and name not in self.links else unique(link_id(sources, kind, target), self.taken)
        if sources == (target,) or (kind, sources, target) in self.seen:
            return self.seen.get((kind, sources, target), "")
        self.taken.add(id)
        self.seen[kind, sources, target] = id
        made = own or Link(id=id, kind=kind, sources=sources, target=target)
        self.links[id] = replace(made, id=id, kind=kind, sources=sources, target=target)
        return id


def _kind(edge: Edge, tie: Tie) -> LinkKind:
    """Give the kind of a link: what holds both ways between statements is an attack of what carries them."""
    kind: LinkKind = tie.kind  # type: ignore[assignment]
    ends = ((edge.source, tie.source), (edge.target, tie.target))
    own = all(isinstance(node, Node) and node.element is end for node, end in ends)
    return "attacks" if kind == "contradicts" and not own else kind
