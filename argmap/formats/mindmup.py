"""MindMup argument maps: a tree of ideas, where a group of ideas supports or opposes the idea above it.

Children of one group are linked premises. The keys of ``ideas`` are ranks: their order as numbers is the
order of the children. An idea that is styled as an implicit claim is implicit. Ideas that hang on an idea
without a group are read as supports, and so is what an older map has not marked.

What is written is a tree: a statement stands below the first that it supports or attacks, in a group with
what works together with it there. What has no place in a tree (a second target, a link on a link, a
restatement, a circle, a chain of more than fifty) is left out.

Source: ``.mup`` files, format version 3; dsanson/argmap, its mup filters (MIT).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from argmap.errors import DecodeError, ModelError
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.formats._json import Fault, document, has_key, place, places, written
from argmap.model import Claim, Debate, Link, Statement
from argmap.order import link_id, unique
from argmap.vocab import LinkKind

__all__ = ["FORMAT", "decode", "encode"]

_IMPLICIT = "attr_implicit_claim"
_SIDES = {"supports": "supporting", "attacks": "opposing", "contradicts": "opposing"}
_DEEPEST = 50


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from a MindMup map.

    Raises:
        DecodeError: it is none or, with `strict`, an idea is no object; with the place.

    Example:
        >>> debate = decode('''{"id": "root", "formatVersion": 3, "title": "Fish", "ideas": {"1": {"id": 1,
        ...   "title": "Suspend the deal.", "ideas": {"1": {"id": 2, "title": "group", "attr": {
        ...   "group": "supporting"}, "ideas": {"1": {"id": 3, "title": "Fish matter."}}}}}}}''')
        >>> debate.links[0].kind, debate.links[0].sources, debate.statement("3").text
        ('supports', ('3',), 'Fish matter.')
    """
    given = document(text, name, "a MindMup map")
    if not isinstance(given.get("ideas", {}), dict):
        raise DecodeError("the ideas of a map are an object", place(text, ("ideas",), name))
    statements: dict[str, Claim] = {}
    links: dict[str, Link] = {}
    faults: list[Fault] = []
    groups: list[tuple[LinkKind, str, list[str]]] = []
    waiting: list[tuple[Any, tuple[str, ...], str, list[str] | None]] = []

    def children(
        idea: Mapping[str, Any], path: tuple[str, ...], above: str, sources: list[str] | None
    ) -> None:
        ideas = idea.get("ideas")
        if ideas is not None and not isinstance(ideas, dict):
            faults.append(("the ideas below an idea are an object", (*path, "ideas")))
            return
        for key in sorted(ideas or (), key=_rank, reverse=True):
            waiting.append(((ideas or {})[key], (*path, "ideas", key), above, sources))

    children(given, (), "", None)
    while waiting:
        idea, path, above, sources = waiting.pop()
        if not isinstance(idea, dict):
            faults.append(("an idea is an object", path))
            continue
        attr = idea.get("attr")
        attr = attr if isinstance(attr, dict) else {}
        side = attr.get("group")
        if side is not None and above and sources is None:
            groups.append(("attacks" if side == "opposing" else "supports", above, []))
            children(idea, path, above, groups[-1][2])
            continue
        id = (
            unique(str(idea["id"]) if isinstance(idea.get("id"), str | int) else "idea", statements) or "idea"
        )
        title = idea.get("title")
        styles = attr.get("styleNames")
        implicit = isinstance(styles, list) and _IMPLICIT in styles
        statements[id] = Claim(id=id, text=title if isinstance(title, str) else "", implicit=implicit)
        if sources is not None:
            sources.append(id)
        elif above:
            groups.append(("supports", above, [id]))
        children(idea, path, id, None)
    for kind, above, sources in groups:
        if sources:
            id = unique(link_id(sources, kind, above), links.keys() | statements.keys())
            links[id] = Link(id=id, kind=kind, sources=tuple(sources), target=above)
    settle(places(text, name, faults), strict=strict, report=report)
    title = given.get("title")
    try:
        return Debate.trusted(
            title=title if isinstance(title, str) else "",
            statements=tuple(statements.values()),
            links=tuple(links.values()),
        )
    except ModelError as error:
        raise DecodeError(str(error), place(text, (), name)) from None


def encode(debate: Debate) -> str:
    """Write a debate as a MindMup map.

    Example:
        >>> text = encode(Debate(title="Fish", statements=[{"kind": "claim", "id": "a", "text": "Stop."}]))
        >>> '"title": "Stop."' in text, decode(text).statements[0].id
        (True, 'a')
    """
    groups = _groups(debate)
    made = {s.id: _idea(s) for s in debate.statements}
    below = {source for taken in groups.values() for link in taken for source in link.sources}
    number = 0
    for target, taken in groups.items():
        ideas = made[target]["ideas"] = {}
        for rank, link in enumerate(taken, 1):
            number += 1
            inner = {str(n): made[source] for n, source in enumerate(link.sources, 1)}
            attr = {"contentLocked": True, "group": _SIDES[link.kind]}
            ideas[str(rank)] = {"id": f"group-{number}", "title": "group", "attr": attr, "ideas": inner}
    roots = [idea for id, idea in made.items() if id not in below]
    whole = {str(rank): idea for rank, idea in enumerate(roots, 1)}
    return written({"id": "root", "formatVersion": 3, "title": debate.title, "ideas": whole})


def _idea(statement: Statement) -> dict[str, Any]:
    idea: dict[str, Any] = {"id": statement.id, "title": statement.text or statement.title}
    return idea | ({"attr": {"styleNames": [_IMPLICIT]}} if statement.implicit else {})


def _groups(debate: Debate) -> dict[str, list[Link]]:
    """Give the links that make a tree, by what they bear on: each statement stands below one other."""
    found: dict[str, list[Link]] = {}
    above: dict[str, str] = {}
    height: dict[str, int] = defaultdict(int)
    stated = {s.id for s in debate.statements}
    for link in debate.links:
        if link.kind not in _SIDES or link.target not in stated or any(s in above for s in link.sources):
            continue
        path = [link.target]  # up to the root; it is never long
        while path[-1] in above:
            path.append(above[path[-1]])
        size = 1 + max(height[source] for source in link.sources)
        if len(path) + size > _DEEPEST or not set(path).isdisjoint(link.sources):
            continue
        above.update(dict.fromkeys(link.sources, link.target))
        found.setdefault(link.target, []).append(link)
        for more, id in enumerate(path):
            height[id] = max(height[id], size + more)
    return found


def _names(debate: Debate) -> dict[str, dict[str, str]]:
    """Give the links that are written with the ids that they have when they are read."""
    taken = {s.id for s in debate.statements}
    found: dict[str, str] = {}
    for links in _groups(debate).values():
        for link in links:
            side = "attacks" if _SIDES[link.kind] == "opposing" else "supports"
            found[link.id] = unique(link_id(link.sources, side, link.target), taken)
            taken.add(found[link.id])
    return {"links": found}


def _rank(key: str) -> tuple[float, str]:
    """Order ideas by their rank; negative ranks are drawn on the left, and read in the order of their
    size."""
    return (abs(float(key)), key) if re.fullmatch(r"-?\d{1,15}(?:\.\d{1,15})?", key) else (float("inf"), key)


FORMAT = Format(
    name="mindmup",
    suffixes=(".mup", ".mup.json", ".json"),
    spec="MindMup argument maps, format version 3: ideas in supporting and opposing groups",
    decode=decode,
    encode=encode,
    keeps=frozenset({"statements", "links", "linked", "implicit", "order"}),
    names=_names,
    looks_like=lambda head: has_key(head, "formatVersion") or has_key(head, "ideas", opens="{"),
)
