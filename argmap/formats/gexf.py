"""GEXF 1.3, Gephi's own format.

Source: gexf.net/1.3; `argmap.formats._columns` says what is a node and what an edge.
"""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from argmap.formats._columns import EDGE, KEEPS, NODE, Value, clean, tabulated
from argmap.formats._format import Format
from argmap.model import Debate

__all__ = ["FORMAT", "encode"]

_BREAKS = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def encode(debate: Debate) -> str:
    """Write a debate as GEXF.

    Example:
        >>> text = encode(Debate(statements=[{"kind": "claim", "id": "a", "text": "Fish & chips."}]))
        >>> '<node id="a" label="Fish &amp; chips.">' in text
        True
    """
    nodes, edges = tabulated(debate)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        f"  <meta><description>{quoteattr(clean(debate.title))[1:-1]}</description></meta>",
        '  <graph defaultedgetype="directed" mode="static">',
    ]
    columns = {"node": [name for name in NODE if name != "label"], "edge": list(EDGE)}
    for what, names in columns.items():
        lines.append(f'    <attributes class="{what}">')
        for number, name in enumerate(names):
            kind = "boolean" if name == "implicit" else "string"
            lines.append(f'      <attribute id="{number}" title="{name}" type="{kind}"/>')
        lines.append("    </attributes>")
    lines.append("    <nodes>")
    for node in nodes:
        lines.append(f"      <node id={_attribute(node.id)} label={_attribute(node.columns['label'])}>")
        lines += [*_values(columns["node"], node.columns), "      </node>"]
    lines += ["    </nodes>", "    <edges>"]
    for edge in edges:
        ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
        lines.append(f"      <edge id={_attribute(edge.id)} {ends} label={_attribute(edge.columns['kind'])}>")
        lines += [*_values(columns["edge"], edge.columns), "      </edge>"]
    return "\n".join([*lines, "    </edges>", "  </graph>", "</gexf>"]) + "\n"


def _values(names: list[str], columns: dict[str, Value]) -> list[str]:
    rows = [
        f'          <attvalue for="{number}" value={_attribute(columns[name])}/>'
        for number, name in enumerate(names)
        if name in columns
    ]
    return ["        <attvalues>", *rows, "        </attvalues>"] if rows else []


def _attribute(given: Value) -> str:
    return quoteattr(str(given).lower() if isinstance(given, bool) else clean(given), _BREAKS)


FORMAT = Format(
    name="gexf",
    suffixes=(".gexf",),
    spec="GEXF 1.3, for Gephi (gexf.net)",
    encode=encode,
    keeps=KEEPS,
)
