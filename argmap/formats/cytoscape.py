"""Cytoscape's JSON: elements with data, for Cytoscape and Cytoscape.js.

Source: js.cytoscape.org, «Elements JSON»; `argmap.formats._columns` says what is a node and what an edge.
"""

from __future__ import annotations

from argmap.formats._columns import KEEPS, Node, Value, tabulated
from argmap.formats._format import Format
from argmap.formats._json import written
from argmap.model import Debate

__all__ = ["FORMAT", "encode"]


def encode(debate: Debate) -> str:
    """Write a debate as Cytoscape reads it; ids of nodes and edges are one set, so edges begin with ``e:``.

    Example:
        >>> '"id": "a"' in encode(Debate(statements=[{"kind": "claim", "id": "a"}]))
        True
    """
    nodes, edges = tabulated(debate)
    taken = {node.id for node in nodes}
    sign = "e:"
    while any(name.startswith(sign) for name in taken):
        sign = f"e{sign}"
    return written(
        {
            "data": {"name": debate.title},
            "directed": True,
            "multigraph": True,
            "elements": {
                "nodes": [{"data": _node(node)} for node in nodes],
                "edges": [
                    {
                        "data": {
                            "id": f"{sign}{e.id}",
                            "key": e.id,
                            "source": e.source,
                            "target": e.target,
                            **e.columns,
                        }
                    }
                    for e in edges
                ],
            },
        }
    )


def _node(node: Node) -> dict[str, Value]:
    """Give a node with the keys that Cytoscape (``name``) and networkx (``value``) look for besides."""
    return {"id": node.id, "value": node.id, "name": node.columns["label"], **node.columns}


FORMAT = Format(
    name="cytoscape",
    suffixes=(".cyjs", ".cytoscape.json"),
    spec="Cytoscape's JSON, for Cytoscape and Cytoscape.js",
    encode=encode,
    keeps=KEEPS,
)
