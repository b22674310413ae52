"""The maps of argmap and of the reference, made comparable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

_LABELS = ("type", "labelTitle", "labelText", "tags")
_GROUP = ("type", "title", "labelTitle", "level", "isClosed", "parent")


def chosen(given: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    """Give some entries, without those that say nothing."""
    return {key: given[key] for key in keys if given.get(key) not in (None, "", [], False)}


def compared(map: dict[str, Any], *, exactly: bool = False) -> dict[str, Any]:
    """Give what is compared of a map, flat, each value under a name to print.

    Args:
        exactly: Compare numbering, order and colours too.
    """
    flat: dict[str, Any] = {}
    names: dict[str, str] = {}
    stack: list[tuple[dict[str, Any], str]] = [(node, "") for node in reversed(map["nodes"])]
    order = []
    while stack:
        node, group = stack.pop()
        kind = node["type"].partition("-")[0]
        title = f"group {node['id']}" if kind == "group" else f"{kind} {node.get('title')!r}"
        names[node["id"]] = title
        order.append((title, node["id"], node.get("color")))
        flat[title] = {**chosen(node, _GROUP if kind == "group" else _LABELS), "in": group}
        stack.extend((child, title) for child in reversed(node.get("children") or ()))
    edges = [
        (
            f"edge {names.get(edge.get('from'))} -{edge['relationType']}-> {names.get(edge.get('to'))}",
            edge.get("fromEquivalenceClass"),
            edge.get("toEquivalenceClass"),
            edge["id"],
        )
        for edge in map["edges"]
    ]
    for (name, leaves, meets), count in Counter(edge[:3] for edge in edges).items():
        flat[f"{name} ({leaves!r} to {meets!r})"] = count
    if exactly:
        flat["nodes in order"], flat["edges in order"] = order, edges
    return flat


def differences(ours: dict[str, Any], theirs: dict[str, Any], *, exactly: bool = False) -> Iterator[str]:
    """Say in what two maps differ."""
    mine, other = compared(ours, exactly=exactly), compared(theirs, exactly=exactly)
    for name in dict.fromkeys((*other, *mine)):
        if mine.get(name) != other.get(name):
            yield f"{name}\n    argmap    {mine.get(name)}\n    reference {other.get(name)}"


def sizes(map: dict[str, Any]) -> tuple[int, int, int, int]:
    """Count statements, arguments, groups and edges."""
    kinds: Counter[str] = Counter()
    stack = list(map["nodes"])
    while stack:
        node = stack.pop()
        kinds[node["type"].partition("-")[0]] += 1
        stack.extend(node.get("children") or ())
    return kinds["statement"], kinds["argument"], kinds["group"], len(map["edges"])
