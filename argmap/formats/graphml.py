"""GraphML, for Gephi, yEd and networkx: one type a column, and no control characters.

Source: graphml.graphdrawing.org, the GraphML Primer; `argmap.formats._columns` says what is a node and what
an edge.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from argmap.formats._columns import EDGE, KEEPS, NODE, Value, clean, tabulated
from argmap.formats._format import Format
from argmap.model import Debate

__all__ = ["FORMAT", "encode"]

_TYPES = {"implicit": "boolean"}


def encode(debate: Debate) -> str:
    """Write a debate as GraphML.

    Example:
        >>> text = encode(Debate(statements=[{"kind": "claim", "id": "a", "text": "Fish & chips."}]))
        >>> '<data key="n_text">Fish &amp; chips.</data>' in text
        True
    """
    nodes, edges = tabulated(debate)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ]
    for letter, what, names in (("n", "node", NODE), ("e", "edge", EDGE)):
        for name in names:
            kind = _TYPES.get(name, "string")
            lines.append(f'  <key id="{letter}_{name}" for="{what}" attr.name="{name}" attr.type="{kind}"/>')
    lines.append(f'  <graph id={_attribute(debate.title or "debate")} edgedefault="directed">')
    for node in nodes:
        lines += [f"    <node id={_attribute(node.id)}>", *_data("n", node.columns), "    </node>"]
    for edge in edges:
        ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
        lines += [f"    <edge id={_attribute(edge.id)} {ends}>", *_data("e", edge.columns), "    </edge>"]
    return "\n".join([*lines, "  </graph>", "</graphml>"]) + "\n"


def _data(letter: str, columns: dict[str, Value]) -> list[str]:
    return [f'      <data key="{letter}_{name}">{_plain(given)}</data>' for name, given in columns.items()]


def _plain(given: Value) -> str:
    return str(given).lower() if isinstance(given, bool) else escape(given, {"\r": "&#13;"})


def _attribute(given: str) -> str:
    return quoteattr(clean(given), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


FORMAT = Format(
    name="graphml",
    suffixes=(".graphml",),
    spec="GraphML, for Gephi, yEd and networkx (graphml.graphdrawing.org)",
    encode=encode,
    keeps=KEEPS,
)
