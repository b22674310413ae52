"""The debate as networkx sees it: a copy, to measure, to search, to take elsewhere.

networkx knows edges between two nodes and nothing else. So

- each statement is a node, by its id, with ``role="statement"``;
- a link from one source to a statement, on which nothing bears, is an edge whose key is the link's id;
- every other link (linked premises, a link on a link, a link that is borne on) is a node, by its id,
  with ``role="link"``; an edge comes to it from each source and one goes from it to its target, all with
  the link's id as their key.

An edge whose key is a link's id is thus a part of that link and of no other, and directed paths in the
graph are the paths that `argmap.graph.descendants` walks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph.facts import ABOUT, is_node, link_facts, statement_facts

if TYPE_CHECKING:
    import networkx

    from argmap.model import Debate

__all__ = ["to_networkx"]


def to_networkx(debate: Debate) -> networkx.MultiDiGraph:
    """Copy a debate into a `networkx.MultiDiGraph`.

    A node of a statement carries its fields, its `label` and its `speakers`; an edge or node of a link
    carries `kind`, `scheme`, `said`, `speakers`, `strikes` (None where it strikes nothing), `tags`, `data`.
    Edges to and from a link's node have a `part`, ``"source"`` or ``"target"``. The graph carries what the
    debate says of itself. Changing the copy changes nothing else.

    Example:
        >>> from argmap.model import draft
        >>> with draft("The plan") as d:
        ...     a, b = d.speaker("A"), d.speaker("B")
        ...     step = a.claims("It pays", id="pays").supports(a.proposes("Do it", id="plan"), id="step")
        ...     undercut = b.claims("Pay is not all", id="not-all").attacks(step, id="undercut")
        >>> graph = to_networkx(d.debate)
        >>> list(graph.nodes(data="role"))  # doctest: +NORMALIZE_WHITESPACE
        [('pays', 'statement'), ('plan', 'statement'), ('not-all', 'statement'),
         ('step', 'link'), ('undercut', 'link')]
        >>> list(graph.edges(keys=True))  # doctest: +NORMALIZE_WHITESPACE
        [('pays', 'step', 'step'), ('not-all', 'undercut', 'undercut'),
         ('step', 'plan', 'step'), ('undercut', 'step', 'undercut')]
        >>> graph.nodes["undercut"]["strikes"]
        'undercuts'
    """
    import networkx

    graph = networkx.MultiDiGraph(**{name: getattr(debate, name) for name in ABOUT})
    for number, statement in enumerate(debate.statements):
        graph.add_node(statement.id, **statement_facts(debate, number))
    as_nodes = {number for number in range(len(debate.links)) if is_node(debate, number)}
    for number, link in enumerate(debate.links):
        if number in as_nodes:
            graph.add_node(link.id, **link_facts(debate, number))
    for number, link in enumerate(debate.links):
        if number not in as_nodes:
            graph.add_edge(link.sources[0], link.target, key=link.id, **link_facts(debate, number))
            continue
        for source in link.sources:
            graph.add_edge(source, link.id, key=link.id, **link_facts(debate, number, part="source"))
        graph.add_edge(link.id, link.target, key=link.id, **link_facts(debate, number, part="target"))
    return graph
