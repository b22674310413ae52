"""GEXF 1.3, Gephi's own format.

Versions 1.1 to 1.3 are read too, as Gephi and networkx write them: `argmap.formats._graph` says how nodes and
edges become statements and links. A node inside another has its label as a heading. Colours, places and
times at which a node is there are not read.

Source: gexf.net/1.3; `argmap.formats._columns` says what is a node and what an edge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from argmap.errors import DecodeError
from argmap.formats._columns import EDGE, KEEPS, NODE, Value, clean, tabulated
from argmap.formats._format import Format
from argmap.formats._graph import Edge, Graph, Node, typed
from argmap.formats._stated import folded
from argmap.formats._xml import Element, parse, place
from argmap.model import Debate

if TYPE_CHECKING:
    from argmap.formats._format import Report

__all__ = ["FORMAT", "decode", "encode"]

_SORTS = ("directed", "undirected", "mutual")
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


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from GEXF.

    Raises:
        DecodeError: it is no GEXF or, with `strict`, an edge leads nowhere or does not say what it is;
            with the place.

    Example:
        >>> debate = decode('''<gexf><graph><nodes><node id="0" label="Fish matter."/>
        ...   <node id="1" label="Stop."/></nodes>
        ...   <edges><edge source="0" target="1" label="supports"/></edges></graph></gexf>''')
        >>> debate.links[0].kind, debate.statements[0].text
        ('supports', 'Fish matter.')
    """
    root = parse(text, name=name)
    top = next(root.all("graph"), None)
    if root.name != "gexf" or top is None:
        raise DecodeError("a GEXF file is a gexf with a graph in it", place(root, name))
    kinds: dict[str, dict[str, Element]] = {"node": {}, "edge": {}}
    usual: dict[str, dict[str, Any]] = {"node": {}, "edge": {}}
    for attributes in (child for child in top.children if child.name == "attributes"):
        what = attributes.get("class", "node")
        for attribute in attributes.all("attribute"):
            kinds.setdefault(what, {})[attribute.get("id")] = attribute
            if given := next((child.text for child in attribute.all("default")), ""):
                usual.setdefault(what, {})[_name(attribute)] = typed(given, attribute.get("type"))
    graph = Graph(title=next((about.text for about in root.all("description")), ""))
    if top.get("defaultedgetype") == "undirected":
        graph.notes.append(
            ("the graph is undirected: edges are read from source to target", place(top, name))
        )
    waiting: list[tuple[Element, tuple[str, ...]]] = [(top, ())]
    while waiting:
        here, heading = waiting.pop()
        if here.name == "node":
            columns = usual["node"] | _columns(here, kinds["node"])
            graph.nodes.append(Node(here.get("id"), columns, place(here, name), heading))
            heading = (*heading, here.get("label") or here.get("id"))
        elif here.name == "edge":
            columns = usual["edge"] | _columns(here, kinds["edge"])
            ends = here.get("source"), here.get("target")
            graph.edges.append(Edge(here.get("id"), *ends, columns, place(here, name)))
            continue
        inner = (child for child in here.children if child.name in ("nodes", "edges", "node", "edge"))
        waiting += reversed([(child, heading) for child in inner])
    return graph.debate(place(root, name), strict=strict, report=report)


def _name(attribute: Element) -> str:
    return folded(attribute.get("title") or attribute.get("id"))


def _columns(element: Element, kinds: dict[str, Element]) -> dict[str, Any]:
    found: dict[str, Any] = {"label": element.get("label")}
    if element.name == "edge":
        sort = element.get("type")  # networkx puts there what an edge is of its own
        found["type"] = "" if sort in _SORTS else sort
        found |= {"kind": element.get("kind"), "weight": typed(element.get("weight"), "float")}
    values = (value for part in element.children if part.name == "attvalues" for value in part.children)
    for value in values:
        attribute = kinds.get(value.get("for") or value.get("id"))
        if value.name == "attvalue" and attribute is not None:
            found[_name(attribute)] = typed(value.get("value"), attribute.get("type"))
    return {name: given for name, given in found.items() if given != ""}


FORMAT = Format(
    name="gexf",
    suffixes=(".gexf",),
    spec="GEXF, Gephi's own format: written as 1.3, read from 1.1 on (gexf.net)",
    decode=decode,
    encode=encode,
    keeps=KEEPS,
    looks_like=lambda head: bool(re.search(r"<gexf\b", head)),
)
