"""Graphs of atoms and scheme nodes, as several JSON formats have them: joined into links, and laid out
again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping

from argmap.formats._ground import unfounded
from argmap.model import Link
from argmap.order import link_id, unique
from argmap.vocab import LinkKind

__all__ = ["Scheme", "edges", "joined"]

Scheme = tuple[LinkKind, str]
"""What kind of link a scheme node makes, and by which scheme."""


def joined(
    atoms: Collection[str], schemes: Mapping[str, Scheme], edges: Iterable[tuple[str, str]]
) -> tuple[list[Link], list[tuple[str, str]]]:
    """Make a link of each scheme node, with the atoms that lead to it as sources.

    One that leads to several nodes is several links; the later ones have new ids.

    Returns:
        The links, and the scheme nodes that make none, each with the reason.
    """
    into: dict[str, dict[str, None]] = defaultdict(dict)
    onto: dict[str, dict[str, None]] = defaultdict(dict)
    for source, target in edges:
        into[target][source] = None
        onto[source][target] = None
    links: dict[str, Link] = {}
    faults: list[tuple[str, str]] = []
    taken = {*atoms, *schemes}
    for node, (kind, scheme) in schemes.items():
        sources = tuple(source for source in into[node] if source in atoms)
        if not sources or not onto[node]:
            what = "comes from no statement" if not sources else "leads to no statement"
            faults.append((node, f"the step {node!r:.60} is left out: it {what}"))
            continue
        for place, target in enumerate(onto[node], 1):
            name = node if place == 1 else unique(f"{node}~{place}", taken)
            taken.add(name)
            links[name] = Link(id=name, kind=kind, sources=sources, target=target, scheme=scheme)
    for name in unfounded({name: link.target for name, link in links.items()}, atoms):
        del links[name]
        if name in schemes:
            faults.append((name, f"the step {name!r:.60} is left out: it leads to no step that stands"))
    return list(links.values()), faults


def edges(
    given: Iterable[Link], stated: Container[str], kinds: Collection[str]
) -> tuple[list[Link], list[tuple[str, str, str]]]:
    """Give the links of some kinds that stand, and their edges, each edge with an id made of its ends."""
    links = {link.id: link for link in given if link.kind in kinds}
    for name in unfounded({name: link.target for name, link in links.items()}, stated):
        del links[name]
    found: list[tuple[str, str, str]] = []
    taken: set[str] = set()
    for link in links.values():
        for source, target in (*((source, link.id) for source in link.sources), (link.id, link.target)):
            name = unique(link_id([source], "to", target), taken)
            taken.add(name)
            found.append((name, source, target))
    return list(links.values()), found
