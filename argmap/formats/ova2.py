"""OVA2: what the older web editor saves, read as the AIF that it stands for.

Nodes are objects with ``id``, ``text``, ``type`` and a place on the canvas; an edge holds its two nodes
whole. What is not visible is an annotator's and takes no part. The text under ``analysis`` has its words
marked as in xAIF. The model keeps what AIF says; the canvas is not kept.

Source: the code of OVA2 (arg-tech), ``analysis/`` files.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from argmap.errors import DecodeError
from argmap.formats._faults import settle
from argmap.formats._format import Format, Report
from argmap.formats._json import document, has_key, place, places
from argmap.formats.aif import FORMAT as AIF
from argmap.formats.aif import understood
from argmap.formats.xaif import quoted
from argmap.model import Debate

__all__ = ["FORMAT", "decode"]


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from OVA2.

    Raises:
        DecodeError: it is none or, with `strict`, is no graph; with the place.

    Example:
        >>> debate = decode('''{"nodes": [{"id": 1, "type": "I", "text": "Fish matter.", "x": 5, "y": 6},
        ...   {"id": 2, "type": "RA", "text": "Default Inference"}, {"id": 3, "type": "I", "text": "Stop."}],
        ...   "edges": [{"from": {"id": 1}, "to": {"id": 2}}, {"from": {"id": 2}, "to": {"id": 3}}],
        ...   "participants": [], "analysis": {}}''')
        >>> debate.links[0].sources, debate.links[0].target
        (('1',), '3')
    """
    given = document(text, name, "OVA2")
    if not isinstance(given.get("nodes"), list):
        raise DecodeError("OVA2 has a list of nodes, and here is none", place(text, ("nodes",), name))
    debate, notes, faults = understood(partial(_as_aif, given), text, name)
    settle(places(text, name, faults), places(text, name, notes), strict=strict, report=report)
    debate = debate.replace(data={})
    analysis = given.get("analysis")
    marked = analysis.get("txt") if isinstance(analysis, dict) else None
    return quoted(debate, marked) if isinstance(marked, str) else debate


def _as_aif(given: dict[str, Any]) -> dict[str, Any]:
    nodes, locutions = [], []
    for row in given["nodes"]:
        if not isinstance(row, dict):
            nodes.append(row)
            continue
        node = {"nodeID": row.get("id"), "type": row.get("type"), "text": row.get("text")}
        hidden = row.get("visible") is False
        if row.get("type") == "L" and not hidden and row.get("participantID") not in (None, 0, "0", ""):
            locutions.append({"nodeID": row.get("id"), "personID": row.get("participantID")})
        nodes.append({**node, "type": "hidden"} if hidden else node)
    edges = given.get("edges")
    if isinstance(edges, list):
        edges = [_edge(row) if isinstance(row, dict) else row for row in edges]
    people = given.get("participants")
    if isinstance(people, list):
        people = [
            {**row, "participantID": row.get("participantID", row.get("id"))}
            if isinstance(row, dict)
            else row
            for row in people
        ]
    return {"nodes": nodes, "edges": edges, "locutions": locutions, "participants": people}


def _edge(row: dict[str, Any]) -> dict[str, Any]:
    ends = [row.get(end) for end in ("from", "to")]
    source, target = (end.get("id") if isinstance(end, dict) else end for end in ends)
    return {"fromID": source, "toID": target}


FORMAT = Format(
    name="ova2",
    suffixes=(".ova2.json", ".json"),
    spec="OVA2's own JSON: AIF on a canvas, with its text",
    decode=decode,
    keeps=AIF.keeps | {"quotes"},
    looks_like=lambda head: (
        '"nodeID"' not in head and has_key(head, "analysis", "participantID")
    ),
)
