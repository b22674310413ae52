"""GML, the graph modelling language: nodes by number, their ids beside them.

Text is 7-bit, as the specification wants it: other characters are written as ``&#233;``.

Source: Himsolt 1997, *GML: a portable graph file format*; `argmap.formats._columns` says what is a node.
"""

from __future__ import annotations

from argmap.formats._columns import KEEPS, Value, clean, tabulated
from argmap.formats._format import Format
from argmap.model import Debate

__all__ = ["FORMAT", "encode"]


def encode(debate: Debate) -> str:
    """Write a debate as GML.

    Example:
        >>> print(encode(Debate(statements=[{"kind": "claim", "id": "a", "text": "Café"}])).splitlines()[5])
            label "Caf&#233;"
    """
    nodes, edges = tabulated(debate)
    numbers = {node.id: number for number, node in enumerate(nodes)}
    lines = ["graph [", "  directed 1", "  multigraph 1"]
    for node in nodes:
        own = {**node.columns, "name": clean(node.id)}
        lines += ["  node [", f"    id {numbers[node.id]}", *_columns(own), "  ]"]
    for edge in edges:
        ends = [f"    source {numbers[edge.source]}", f"    target {numbers[edge.target]}"]
        lines += ["  edge [", *ends, *_columns({**edge.columns, "name": clean(edge.id)}), "  ]"]
    return "\n".join([*lines, "]"]) + "\n"


def _columns(columns: dict[str, Value]) -> list[str]:
    return [f"    {name} {_value(given)}" for name, given in columns.items()]


def _value(given: Value) -> str:
    if isinstance(given, bool):
        return str(int(given))
    plain = given.replace("&", "&amp;").replace('"', "&quot;")
    return '"' + "".join(c if " " <= c <= "~" else f"&#{ord(c)};" for c in plain) + '"'


FORMAT = Format(
    name="gml",
    suffixes=(".gml",),
    spec="GML, the graph modelling language (Himsolt 1997)",
    encode=encode,
    keeps=KEEPS,
)
