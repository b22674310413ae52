"""Mermaid flowcharts, which GitHub, GitLab and many notebooks draw from text.

A statement is a box, with its speakers below the words; a link is an arrow, green where it supports and red
where it attacks; a link that is no plain arrow is a small round node. Nodes are numbered, since Mermaid takes
few ids.

Source: mermaid.js.org, «Flowcharts: basic syntax».
"""

from __future__ import annotations

import textwrap

from argmap.formats._columns import KEEPS, Edge, Node, clean, tabulated
from argmap.formats._format import Format
from argmap.model import Debate

__all__ = ["FORMAT", "encode"]

_COLOURS = {"supports": "#1a7f37", "attacks": "#b42318", "contradicts": "#b42318"}
_WIDTH = 44


def encode(debate: Debate) -> str:
    """Write a debate as a Mermaid flowchart.

    Example:
        >>> print(encode(Debate(statements=[{"kind": "claim", "id": "a", "text": "Fish matter."}])), end="")
        flowchart BT
          n1["Fish matter."]
    """
    nodes, edges = tabulated(debate)
    numbers = {node.id: f"n{number}" for number, node in enumerate(nodes, 1)}
    lines = ["flowchart BT", *(f"  {numbers[node.id]}{_box(node)}" for node in nodes)]
    if debate.title:
        lines = ["---", f"title: {_yaml(debate.title)}", "---", *lines]
    for edge in edges:
        lines.append(f"  {numbers[edge.source]} {_arrow(edge)} {numbers[edge.target]}")
    for kind, colour in _COLOURS.items():
        which = [str(number) for number, edge in enumerate(edges) if edge.columns["kind"] == kind]
        if which:
            lines.append(f"  linkStyle {','.join(which)} stroke:{colour}")
    return "\n".join(lines) + "\n"


def _box(node: Node) -> str:
    words = "<br/>".join(map(_escaped, textwrap.wrap(str(node.columns["label"]), _WIDTH))) or "&nbsp;"
    if node.columns["role"] == "link":
        return f'(["{words}"])'
    speakers = node.columns.get("speakers")
    return f'["{words}"]' if speakers is None else f'["{words}<br/><i>{_escaped(str(speakers))}</i>"]'


def _arrow(edge: Edge) -> str:
    kind, part = str(edge.columns["kind"]), edge.columns["part"]
    if part == "source":
        return "---"
    line = "<-->" if kind == "contradicts" and part == "whole" else "-->"
    word = {"supports": "+", "attacks": "−"}.get(kind, kind)
    return f'{line}|"{word}"|' if part == "whole" else line


def _escaped(text: str) -> str:
    """Write every sign that Mermaid, Markdown or HTML could take for its own as a character reference."""
    return "".join(
        c if c.isalnum() or c in " .,:'’‘“”!?-–—…" or ord(c) > 0x7F else f"#{ord(c)};" for c in text
    )


def _yaml(text: str) -> str:
    plain = " ".join(clean(text).split())
    return "'" + plain.replace("'", "''") + "'"


FORMAT = Format(
    name="mermaid",
    suffixes=(".mmd", ".mermaid"),
    spec="Mermaid flowcharts, which GitHub and many notebooks draw (mermaid.js.org)",
    encode=encode,
    keeps=frozenset({"statements", "links", "linked", "undercuts"}) & KEEPS,
)
