"""The dispute tree of a reason as a debate, which can be drawn like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph.part import part
from argmap.model import Claim, Debate, Link
from argmap.order import link_id, unique

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Index

__all__ = ["dispute"]

_BACK = " (back)"  # how the reader names a contradiction that is read from its target


def dispute(pairs: Iterable[tuple[tuple[str, ...], str]], claim: str, debate: Debate | None) -> Debate:
    """Give the part of a debate that some strikes join; one that the map does not draw is drawn here.

    Args:
        pairs: Who strikes, together, and what they strike.
        claim: What the tree is of, which may have no strike at all.
        debate: The debate; without it each argument becomes a claim.

    Example:
        >>> found = dispute([(("a",), "b"), (("b",), "c")], "c", None)
        >>> [statement.id for statement in found.statements], [link.id for link in found.links]
        (['c', 'a', 'b'], ['a.attacks.b', 'b.attacks.c'])
    """
    strikes = list(dict.fromkeys(pairs))
    names = list(dict.fromkeys([claim, *(n for sources, target in strikes for n in (*sources, target))]))
    if debate is None:
        return Debate(
            statements=[Claim(id=name) for name in names],
            links=[_drawn(sources, target, set(names)) for sources, target in strikes],
        )
    index = debate.index
    at = {name: index.node(name.removesuffix(_BACK)) for name in names}
    kept = set(at.values())
    todo = [node for node in kept if node >= index.statements]
    while todo:  # a step is drawn with its ends
        link = todo.pop() - index.statements
        ends = {*index.sources[link], index.targets[link]} - kept
        kept |= ends
        todo += [node for node in ends if node >= index.statements]
    missing = []
    for sources, target in strikes:
        found = _link(debate, index, [at[s] for s in sources], at[target])
        if found >= 0:
            kept.add(index.statements + found)
        elif not any(at[s] == at[target] for s in sources) and not _is_step_of(index, at, sources, target):
            missing.append((sources, target))
    small = part(debate, sorted(kept))
    if not missing:
        return small
    taken = {thing.id for thing in (*small.statements, *small.links)}
    links = list(small.links)
    for sources, target in missing:
        here = tuple(dict.fromkeys(_end(debate, at[s]) for s in sources))
        links.append(_drawn(here, _id(debate, at[target]), taken))
        taken.add(links[-1].id)
    return small.replace(links=links)


def _id(debate: Debate, node: int) -> str:
    """Give the id of a statement or link by its number."""
    first = debate.index.statements
    return debate.statements[node].id if node < first else debate.links[node - first].id


def _end(debate: Debate, node: int) -> str:
    """Give the statement that strikes: a step strikes with its first source."""
    index = debate.index
    if node >= index.statements:
        node = index.sources[node - index.statements][0]
    return debate.statements[node].id


def _drawn(sources: tuple[str, ...], target: str, taken: set[str]) -> Link:
    name = unique(link_id(sources, "attacks", target), taken)
    return Link(id=name, kind="attacks", sources=sources, target=target)


def _link(debate: Debate, index: Index, sources: list[int], target: int) -> int:
    """Give the attack or contradiction that is this strike on the map, counted from 0, or -1.

    What strikes a premise strikes the step that needs it.
    """
    step = target - index.statements
    for there in (target, *(index.sources[step] if step >= 0 else ())):
        for link in index.incoming[there]:
            striking = debate.links[link].kind in ("attacks", "contradicts")
            if striking and set(index.sources[link]) & set(sources):
                return link
    for link in index.incoming[sources[0]]:
        if debate.links[link].kind == "contradicts" and target in index.sources[link]:
            return link
    return -1


def _is_step_of(index: Index, at: dict[str, int], sources: tuple[str, ...], target: str) -> bool:
    """Tell whether a step strikes its own target, which its own line shows."""
    first = index.statements
    nodes = [at[s] for s in sources]
    return (
        len(nodes) == 1
        and nodes[0] >= first
        and at[target]
        in (
            index.targets[nodes[0] - first],
            *index.sources[nodes[0] - first],
        )
    )
