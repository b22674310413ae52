"""The search for a small shape in a debate, one link of the shape at a time, with a stack of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations
from typing import TYPE_CHECKING

from argmap.model import Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from argmap.model import Debate, Link, Statement

__all__ = ["Found", "search"]


@dataclass(frozen=True, slots=True)
class Found:
    """What the parts of a shape stand for so far: statements and links as nodes, speakers as ids."""

    nodes: dict[str, int] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)


def search(
    debate: Debate, shape: Debate, anything: Collection[str], begin: Found | None = None
) -> Iterator[Found]:
    """Give each way to lay a shape on a debate, with what is settled at the beginning."""
    start = _restricted(begin or Found(), shape)
    tasks = _tasks(shape, start)
    walk = [iter((start,))]
    while walk:
        here = next(walk[-1], None)
        if here is None:
            walk.pop()
        elif len(walk) > len(tasks):
            yield here
        else:
            walk.append(_step(debate, shape, anything, tasks[len(walk) - 1], here))


def _restricted(found: Found, shape: Debate) -> Found:
    """Keep of what is settled that which the shape speaks of."""
    speakers = {speaker.id for speaker in shape.speakers}
    return Found(
        {name: node for name, node in found.nodes.items() if name in shape},
        {name: who for name, who in found.speakers.items() if name in speakers},
    )


def _tasks(shape: Debate, start: Found) -> list[str]:
    """Put links in an order in which each meets what is settled before, if it can; the rest comes last."""
    settled, tasks = set(start.nodes), []
    links = list(shape.links)
    while links:
        ends = {link.id: {*link.sources, link.target, link.id} for link in links}
        link = next((link for link in links if not settled.isdisjoint(ends[link.id])), links[0])
        links.remove(link)
        tasks.append(link.id)
        settled |= ends[link.id]
    return tasks + [s.id for s in shape.statements if s.id not in settled or s.id in start.nodes]


def _step(
    debate: Debate, shape: Debate, anything: Collection[str], task: str, here: Found
) -> Iterator[Found]:
    part = shape[task]
    if task in shape.index.positions.stated:
        statement = shape.statement(task)
        nodes: Iterable[int] = (
            range(debate.index.statements) if task not in here.nodes else (here.nodes[task],)
        )
        for node in nodes:
            yield from _statement(debate, shape, anything, statement, node, here)
        return
    link = shape.link(part.id)
    for number in _candidates(debate, link, here):
        found = debate.links[number]
        if found.kind == link.kind and link.scheme in ("", found.scheme):
            yield from _link(debate, shape, anything, link, number, here)


def _candidates(debate: Debate, link: Link, here: Found) -> Iterable[int]:
    """Give the links that a link of the shape may stand for, by what is settled of its ends."""
    index, n = debate.index, debate.index.statements
    if link.id in here.nodes:
        return (here.nodes[link.id] - n,)
    both = link.kind == "contradicts"
    if link.target in here.nodes:
        node = here.nodes[link.target]
        return _touching(debate, node) if both and node < n else index.incoming[node]
    for source in link.sources:
        if source in here.nodes:
            return _touching(debate, here.nodes[source]) if both else index.outgoing[here.nodes[source]]
    return range(index.links)


def _touching(debate: Debate, node: int) -> list[int]:
    return sorted({*debate.index.incoming[node], *debate.index.outgoing[node]})


def _link(
    debate: Debate, shape: Debate, anything: Collection[str], link: Link, number: int, here: Found
) -> Iterator[Found]:
    """Lay one link of the shape on one link of the debate: its own id, its target, its sources."""
    index, n = debate.index, debate.index.statements
    own = _bind(here, link.id, n + number)
    if own is None:
        return
    ways = [(index.targets[number], list(index.sources[number]))]
    if link.kind == "contradicts" and len(index.sources[number]) == 1 and index.targets[number] < n:
        ways.append((index.sources[number][0], [index.targets[number]]))
    for target, sources in ways:
        for chosen in permutations(sources, len(link.sources)):
            ends = [(link.target, target), *zip(link.sources, chosen, strict=True)]
            walk = [iter((own,))]
            while walk:  # one more end is laid at each step
                found = next(walk[-1], None)
                if found is None:
                    walk.pop()
                elif len(walk) > len(ends):
                    yield found
                else:
                    walk.append(_end(debate, shape, anything, *ends[len(walk) - 1], found))


def _end(
    debate: Debate, shape: Debate, anything: Collection[str], name: str, node: int, here: Found
) -> Iterator[Found]:
    if name in shape.index.positions.stated:
        if node < debate.index.statements:
            yield from _statement(debate, shape, anything, shape.statement(name), node, here)
    elif node >= debate.index.statements and (found := _bind(here, name, node)) is not None:
        yield found


def _bind(here: Found, name: str, node: int) -> Found | None:
    """Let a part of the shape stand for a node, if it stands for no other and nothing else stands for it."""
    if name in here.nodes:
        return here if here.nodes[name] == node else None
    if node in here.nodes.values():
        return None
    return Found({**here.nodes, name: node}, here.speakers)


def _statement(
    debate: Debate, shape: Debate, anything: Collection[str], wanted: Statement, node: int, here: Found
) -> Iterator[Found]:
    """Let a statement of the shape stand for one of the debate, with its speakers."""
    there = debate.statements[node]
    if (wanted.kind != there.kind and wanted.id not in anything) or not set(wanted.tags) <= set(there.tags):
        return
    bound = _bind(here, wanted.id, node)
    if bound is None:
        return
    if isinstance(wanted, Standing) and isinstance(there, Standing):
        told = bound.speakers.get(wanted.of, there.of)
        if told != there.of or (wanted.of not in bound.speakers and there.of in bound.speakers.values()):
            return
        bound = Found(bound.nodes, {**bound.speakers, wanted.of: there.of})
    names = shape.speakers_of(wanted)
    voices = debate.index.speakers(node)
    if any(name in bound.speakers and bound.speakers[name] not in voices for name in names):
        return
    free = [name for name in names if name not in bound.speakers]
    left = [who for who in voices if who not in bound.speakers.values()]
    for chosen in permutations(left, len(free)):
        yield Found(bound.nodes, {**bound.speakers, **dict(zip(free, chosen, strict=True))})
