"""GraphML, for Gephi, yEd and networkx: one type a column, and no control characters.

What others write is read too: `argmap.formats._graph` says how nodes and edges become statements and links.
yEd keeps words in the labels that it draws, and they are read from there; a node that holds a graph is a
group, and a heading of what is in it.

Source: graphml.graphdrawing.org, the GraphML Primer; `argmap.formats._columns` says what is a node and what
an edge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

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


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from GraphML.

    Raises:
        DecodeError: it is no GraphML or, with `strict`, an edge leads nowhere or does not say what it is;
            with the place.

    Example:
        >>> debate = decode('''<graphml><key id="k" for="edge" attr.name="kind" attr.type="string"/><graph>
        ...   <node id="Fish matter."/><node id="Stop."/>
        ...   <edge source="Fish matter." target="Stop."><data key="k">supports</data></edge>
        ... </graph></graphml>''')
        >>> debate.links[0].kind, debate.statements[0].text
        ('supports', 'Fish matter.')
    """
    root = parse(text, name=name)
    top = next((child for child in root.children if child.name == "graph"), None)
    if root.name != "graphml" or top is None:
        raise DecodeError("a GraphML file is a graphml with a graph in it", place(root, name))
    keys = {key.get("id"): key for key in root.children if key.name == "key"}
    usual: dict[str, dict[str, Any]] = {"node": {}, "edge": {}}
    for key in keys.values():
        given = next((child.text for child in key.children if child.name == "default"), "")
        for what in usual:
            if given and key.get("for", "all") in (what, "all"):
                usual[what][folded(key.get("attr.name") or key.get("id"))] = typed(
                    given, key.get("attr.type")
                )
    graph = Graph(title=top.get("id"))
    waiting: list[tuple[Element, tuple[str, ...]]] = [(top, ())]
    while waiting:
        here, heading = waiting.pop()
        if here.get("edgedefault") == "undirected" and not graph.notes:
            graph.notes.append(
                ("the graph is undirected: edges are read from source to target", place(here, name))
            )
        for child in here.children:
            where = place(child, name)
            if child.name == "node":
                columns = usual["node"] | _columns(child, keys)
                inner = [grand for grand in child.children if grand.name == "graph"]
                waiting += [
                    (grand, (*heading, str(columns.get("label", child.get("id"))))) for grand in inner
                ]
                if not inner:
                    graph.nodes.append(Node(child.get("id"), columns, where, heading))
            elif child.name == "edge":
                columns = usual["edge"] | _columns(child, keys)
                graph.edges.append(
                    Edge(child.get("id"), child.get("source"), child.get("target"), columns, where)
                )
            elif child.name == "hyperedge":
                graph.faults.append(("a hyperedge is no link; it is left out", where))
    return graph.debate(place(root, name), strict=strict, report=report)


def _columns(element: Element, keys: dict[str, Element]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for data in element.children:
        if data.name == "desc":
            found.setdefault("description", data.text.strip())
        if data.name != "data":
            continue
        key = keys.get(data.get("key"))
        if data.children:  # a drawing of yEd
            labels = (label.text.strip() for label in data.all("NodeLabel", "EdgeLabel"))
            if shown := next(filter(None, labels), ""):
                found.setdefault("label", shown)
        elif key is None or not key.get("yfiles.type"):
            name = (key.get("attr.name") if key is not None else "") or data.get("key")
            found[folded(name)] = typed(data.text, key.get("attr.type") if key is not None else "")
    return {name: given for name, given in found.items() if name and given != ""}


FORMAT = Format(
    name="graphml",
    suffixes=(".graphml",),
    spec="GraphML, of Gephi, yEd and networkx (graphml.graphdrawing.org)",
    decode=decode,
    encode=encode,
    keeps=KEEPS,
    looks_like=lambda head: bool(re.search(r"<graphml\b", head)),
)
