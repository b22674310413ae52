"""MindMup argument maps: a tree of ideas, where a group of ideas supports or opposes the idea above it.

Children of one group are linked premises. The keys of ``ideas`` are ranks: their order as numbers is the
order of the children. An idea that is styled as an implicit claim is implicit. Ideas that hang on an idea
without a group are read as supports, and so is what an older map has not marked.

Source: ``.mup`` files, format version 3; dsanson/argmap, its mup filters (MIT).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.errors import DecodeError, ModelError
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.formats._json import Fault, document, has_key, place, places
from argmap.model import Claim, Debate, Link
from argmap.order import link_id, unique
from argmap.vocab import LinkKind

__all__ = ["FORMAT", "decode"]

_IMPLICIT = "attr_implicit_claim"


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


def _rank(key: str) -> tuple[float, str]:
    """Order ideas by their rank; negative ranks are drawn on the left, and read in the order of their
    size."""
    return (abs(float(key)), key) if re.fullmatch(r"-?\d{1,15}(?:\.\d{1,15})?", key) else (float("inf"), key)


FORMAT = Format(
    name="mindmup",
    suffixes=(".mup", ".mup.json", ".json"),
    spec="MindMup argument maps, format version 3: ideas in supporting and opposing groups",
    decode=decode,
    keeps=frozenset({"ids", "statements", "links", "linked", "implicit", "order"}),
    looks_like=lambda head: has_key(head, "formatVersion") or has_key(head, "ideas", opens="{"),
)
