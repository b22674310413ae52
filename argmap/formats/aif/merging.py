"""A document that argmap has read, written again: what came, with the changes that were made since.

The debate keeps the document it came from. Writing compares three things: the document, what the model says
of the debate as it came, and what it says of the debate as it is now. Where the two agree, the document's own
rows stand, with every key, id and time that the model knows nothing of; what the model has changed, dropped
or added is changed, dropped or added there. So a debate that nobody has changed is written as it came.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.formats.aif.laying import Layout, Row
from argmap.order import unique

__all__ = ["merged"]


def merged(given: Mapping[str, Any], base: Layout, now: Layout) -> dict[str, Any]:
    """Carry the changes between two layouts over to a document."""
    if base == now:
        return dict(given)
    apart = given.get("schemefulfillments") is not None
    was, is_ = (_plain(layout.nodes, apart=apart) for layout in (base, now))
    parts: dict[str, Any] = dict(given)
    parts["nodes"] = _rows(given.get("nodes"), "nodeID", was, is_)
    there = {str(row.get("nodeID")) for row in parts["nodes"]}
    parts["edges"] = _edges(given.get("edges"), base, now, there)
    parts["locutions"] = [
        row
        for row in _rows(given.get("locutions"), "nodeID", base.locutions, now.locutions)
        if str(row.get("nodeID")) in there
    ]
    if given.get("participants") is not None:
        parts["participants"] = _rows(given["participants"], "participantID", base.people, now.people)
    if apart:
        rows = _rows(given["schemefulfillments"], "nodeID", _schemes(base), _schemes(now))
        parts["schemefulfillments"] = [row for row in rows if str(row.get("nodeID")) in there]
    return parts


def _rows(given: Any, key: str, base: Mapping[str, Row], now: Mapping[str, Row]) -> list[Row]:
    """Give a document's rows with what has changed; rows that the model does not know stay."""
    rows: list[Row] = []
    for row in given or ():
        name = str(row.get(key)) if isinstance(row, Mapping) else ""
        if name not in base:
            if name not in now:
                rows.append(row)
        elif name in now:
            before, after = base[name], now[name]
            changed = {k: v for k, v in after.items() if k not in before or before[k] != v}
            gone = before.keys() - after.keys()
            rows.append({k: v for k, v in {**row, **changed}.items() if k not in gone})
    rows += [row for name, row in now.items() if name not in base]
    return rows


def _edges(given: Any, base: Layout, now: Layout, there: set[str]) -> list[Mapping[str, Any]]:
    rows: list[Mapping[str, Any]] = []
    numbers = set()
    for row in given or ():
        if not isinstance(row, Mapping):
            continue
        ends = str(row.get("fromID")), str(row.get("toID"))
        if ends in now.edges if ends in base.edges else there.issuperset(ends):
            rows.append(row)
            numbers.add(str(row.get("edgeID")))
    for source, target in now.edges:
        if (source, target) not in base.edges:
            number = unique("1", numbers)
            numbers.add(number)
            rows.append({"edgeID": number, "fromID": source, "toID": target})
    return rows


def _plain(nodes: Mapping[str, Row], *, apart: bool) -> Mapping[str, Row]:
    """Give nodes as OVA has them, their schemes apart."""
    if not apart:
        return nodes
    return {name: {k: v for k, v in row.items() if k[:6] != "scheme"} for name, row in nodes.items()}


def _schemes(layout: Layout) -> dict[str, Row]:
    return {
        name: {"nodeID": name, "schemeID": row["schemeID"]}
        for name, row in layout.nodes.items()
        if "schemeID" in row
    }
