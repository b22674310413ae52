"""S: how the map hangs together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain
from typing import Any

from argmap.check.case import Case
from argmap.check.finding import Check, Hit, Room, hit, short
from argmap.check.folding import fold
from argmap.model import Argument, Proposal, Standing

__all__ = [
    "CHECKS",
    "drawn_twice",
    "field_misspelt",
    "for_and_against",
    "island",
    "same_words",
    "says_nothing",
    "to_itself",
]

# what authors write in data blocks; a key of data that is nearly one of them was meant to be it
_WORDS = (
    "title", "text", "kind", "said", "force", "quote", "quotes", "source", "until", "unless", "conditions",
    "implicit", "scheme", "tags", "heading",
)  # fmt: skip


def island(case: Case) -> Iterator[Hit]:
    """No link joins it to anything, in a debate that has links.

    Link it to what it bears on, or leave it alone on purpose.
    """
    debate = case.debate
    if not debate.links:
        return
    index = debate.index
    joined = {c.statement for s in debate.statements if isinstance(s, Proposal) for c in s.conditions}
    for node, statement in enumerate(debate.statements):
        if index.incoming[node] or index.outgoing[node] or statement.id in joined:
            continue
        if isinstance(statement, Argument) and statement.steps:
            continue
        if isinstance(statement, Proposal) and any(c.statement for c in statement.conditions):
            continue
        yield hit("statement", statement.id)


def to_itself(case: Case) -> Iterator[Hit]:
    """It goes from {end!r} to {end!r} itself.

    Correct one of its ends.
    """
    for link in case.debate.links:
        if link.target in link.sources:
            yield hit("link", link.id, end=link.target)


def same_words(case: Case) -> Iterator[Hit]:
    """They are of one kind and say the same: {text}.

    Make one statement of them, said by each of its speakers, or link them with rephrases.
    """
    groups: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for s in case.debate.statements:
        if s.text.strip():
            groups[s.kind, s.of if isinstance(s, Standing) else None, fold(s.text)].append(s.id)
    rephrased = {frozenset((*k.sources, k.target)) for k in case.debate.links if k.kind == "rephrases"}
    for (_, _, text), same in groups.items():
        if len(same) > 1 and not (len(same) == 2 and frozenset(same) in rephrased):
            yield hit("statement", *same, text=short(text))


def says_nothing(case: Case) -> Iterator[Hit]:
    """It has neither a text nor a title.

    Write down what is stated.
    """
    for statement in case.debate.statements:
        if not statement.text.strip() and not statement.title.strip():
            yield hit("statement", statement.id)


def for_and_against(case: Case) -> Iterator[Hit]:
    """The same statements support {target!r} and attack it.

    Take out the link that is not meant.
    """
    seen: dict[tuple[frozenset[str], str], dict[str, str]] = defaultdict(dict)
    for link in case.debate.links:
        if link.kind in ("supports", "attacks"):
            seen[frozenset(link.sources), link.target].setdefault(link.kind, link.id)
    for (_, target), kinds in seen.items():
        if len(kinds) > 1:
            both = sorted(kinds.values(), key=case.debate.index.positions.__getitem__)
            yield hit("link", *both, target=target)


def drawn_twice(case: Case) -> Iterator[Hit]:
    """They are one link, drawn more than once: {kind} {target!r}.

    Keep one of them, with all who said it.
    """
    seen: dict[tuple[str, frozenset[str], str, str], list[str]] = defaultdict(list)
    for link in case.debate.links:
        seen[link.kind, frozenset(link.sources), link.target, link.scheme].append(link.id)
    for (kind, _, target, _), same in seen.items():
        if len(same) > 1:
            yield hit("link", *same, kind=kind, target=target)


def field_misspelt(case: Case) -> Iterator[Hit]:
    """Its data has {key!r}, which means nothing to argmap, and {near!r} would.

    Correct it, or keep it under another name.
    """
    near: dict[str, list[str]] = {}
    count = len(case.debate.statements)
    for number, thing in enumerate(chain(case.debate.statements, case.debate.links)):
        for key in thing.data:
            if key not in near:
                near[key] = _nearly(key.casefold())
            if near[key]:
                yield hit("statement" if number < count else "link", thing.id, key=key, near=near[key][0])


def _nearly(key: str) -> list[str]:
    if key in _WORDS or len(key) < 4:
        return []
    alike = [word for word in _WORDS if abs(len(word) - len(key)) <= 1]
    return get_close_matches(key, alike, n=1, cutoff=0.8)


CHECKS = Room(
    "structure",
    "S",
    (
        Check("S101", "info", island),
        Check("S102", "warning", to_itself),
        Check("S103", "warning", same_words),
        Check("S104", "warning", says_nothing),
        Check("S105", "warning", for_and_against),
        Check("S106", "warning", drawn_twice),
        Check("S107", "warning", field_misspelt),
    ),
)
