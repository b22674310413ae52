"""The debate as networkx sees it, without a copy: a graph that reads from the debate's own arrays.

It has the nodes and edges of `to_networkx`, in the same order. networkx reads a graph through four
mappings (its nodes, what each leads to, what leads to each, and what the graph says of itself); here they
are made as they are read, so that any algorithm of networkx can walk, and nothing can be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from argmap.graph.facts import ABOUT, Facts, is_node, link_facts, statement_facts

if TYPE_CHECKING:
    import networkx

    from argmap.model import Debate

__all__ = ["view"]

_Row = dict[str, dict[str, Facts]]


def view(debate: Debate, *, labels: bool = False) -> networkx.MultiDiGraph:
    """Give a debate as a `networkx.MultiDiGraph` that cannot be changed, and is no copy.

    Nodes, edges and what they carry are those of `argmap.graph.to_networkx`. Algorithms that change a
    graph want that copy. `debate.graph` is this view.

    Args:
        labels: Let nodes and edges carry ``__labels__`` too, as Cypher has them.

    Example:
        >>> import networkx
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it", id="plan")
        ...     step = ann.claims("We need it", id="need").supports(plan, id="step")
        ...     cut = bob.claims("Need is not all", id="not-all").attacks(step, id="cut")
        >>> sorted(networkx.descendants(view(d.debate), "not-all"))
        ['cut', 'plan', 'step']
        >>> view(d.debate).remove_node("plan")
        Traceback (most recent call last):
        networkx.exception.NetworkXError: Frozen graph can't be modified
    """
    import networkx

    graph = networkx.freeze(networkx.MultiDiGraph())
    graph.graph = Facts(debate, debate, ABOUT, {})
    graph._node = _Nodes(debate, labels)
    graph._adj = graph._succ = _Adjacency(graph._node, _leads_to)
    graph._pred = _Adjacency(graph._node, _comes_from)
    return graph


class _Nodes(Mapping[str, Facts]):
    """The nodes: statements, and the links that are nodes, in debate order."""

    __slots__ = ("debate", "labels", "links")

    def __init__(self, debate: Debate, labels: bool) -> None:
        self.debate = debate
        self.labels = labels
        self.links = debate.index.keep("links as nodes", lambda: _as_nodes(debate))

    def number(self, name: object) -> int:
        """Give the number of a node."""
        node = self.debate.index.positions.get(name) if isinstance(name, str) else None
        first = self.debate.index.statements
        if node is None or (node >= first and not self.links[node - first]):
            raise KeyError(name)
        return node

    def __getitem__(self, name: str) -> Facts:
        node = self.number(name)
        first = self.debate.index.statements
        if node < first:
            return statement_facts(self.debate, node, labels=self.labels)
        return link_facts(self.debate, node - first, labels="Link" if self.labels else None)

    def __contains__(self, name: object) -> bool:
        try:
            self.number(name)
        except KeyError:
            return False
        return True

    def __iter__(self) -> Iterator[str]:
        yield from (statement.id for statement in self.debate.statements)
        if 1 in self.links:
            yield from (link.id for link, here in zip(self.debate.links, self.links, strict=True) if here)

    def __len__(self) -> int:
        return self.debate.index.statements + self.links.count(1)


def _as_nodes(debate: Debate) -> bytearray:
    return bytearray(is_node(debate, number) for number in range(debate.index.links))


class _Adjacency(Mapping[str, _Row]):
    """For each node its neighbours on one side, each with the edges to it by their keys."""

    __slots__ = ("_nodes", "_row")

    def __init__(self, nodes: _Nodes, row: Callable[[_Nodes, int], _Row]) -> None:
        self._nodes = nodes
        self._row = row

    def __getitem__(self, name: str) -> _Row:
        return self._row(self._nodes, self._nodes.number(name))

    def __contains__(self, name: object) -> bool:
        return name in self._nodes

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)


def _leads_to(nodes: _Nodes, node: int) -> _Row:
    debate, found = nodes.debate, _Row()
    index, first = debate.index, debate.index.statements
    if node >= first:
        _add(nodes, found, _name(debate, index.targets[node - first]), node - first, "target")
        return found
    for number in index.outgoing[node]:
        if nodes.links[number]:
            _add(nodes, found, debate.links[number].id, number, "source")
        else:
            _add(nodes, found, _name(debate, index.targets[number]), number, None)
    return found


def _comes_from(nodes: _Nodes, node: int) -> _Row:
    """Edges to a node come in the order of their links; those of a link's own sources at its place."""
    debate, found = nodes.debate, _Row()
    index, first = debate.index, debate.index.statements
    arriving = index.incoming[node]
    for number in sorted((*arriving, node - first)) if node >= first else arriving:
        if number == node - first:
            for source in index.sources[number]:
                _add(nodes, found, debate.statements[source].id, number, "source")
        elif nodes.links[number]:
            _add(nodes, found, debate.links[number].id, number, "target")
        else:
            _add(nodes, found, debate.statements[index.sources[number][0]].id, number, None)
    return found


def _name(debate: Debate, node: int) -> str:
    first = debate.index.statements
    return debate.statements[node].id if node < first else debate.links[node - first].id


def _add(nodes: _Nodes, row: _Row, other: str, number: int, part: str | None) -> None:
    debate = nodes.debate
    kind = debate.links[number].kind.upper() if nodes.labels else None
    row.setdefault(other, {})[debate.links[number].id] = link_facts(debate, number, part=part, labels=kind)
