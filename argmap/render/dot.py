"""DOT with HTML-like labels: the same scene, for those who live in Graphviz.

A card is one flat table: nested ones are stretched by Graphviz, which shares spare width among all
columns. A row of cells of fixed size pins the columns; a cell as wide as the card is the speaker's bar.
Edges run from what is answered to what answers, with the head at their tail (``dir=back``), so that
the map reads in speaking order while arrows point at what they bear on.

Source: the DOT language and its HTML-like labels, https://graphviz.org/doc/info/shapes.html#html.
"""

from __future__ import annotations

from dataclasses import fields
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from argmap.errors import ProgramMissing, RenderError, did_you_mean
from argmap.render.changes import change_role
from argmap.render.clusters import bands
from argmap.render.labels import card_label, graph_label, pill_label
from argmap.render.options import Options
from argmap.render.paint import colours
from argmap.render.renderer import Renderer
from argmap.render.scene import scene
from argmap.render.text import clean, hint

if TYPE_CHECKING:
    from collections.abc import Mapping

    import graphviz

    from argmap.model import Debate
    from argmap.render.scene import Scene

__all__ = ["RENDERER", "dot", "to_graphviz"]

_HEADS = {
    "arrow": "normal",
    "bar": "tee",
    "double bar": "teetee",
    "diamond": "odiamond",
    "target": "dotodot",
    "ring": "odot",
    "open arrow": "vee",
    "chevron": "veevee",
}
_MOST_ROOTS = 24
_SIDES = {"LR": ("e", "w"), "RL": ("w", "e"), "TB": ("s", "n")}


def to_graphviz(
    debate: Debate, *, badges: Mapping[str, str] | None = None, **options: Any
) -> graphviz.Digraph:
    """Give a debate as a ``graphviz.Digraph``, to be changed, combined and rendered by Graphviz.

    `options` are fields of `Options`; what Graphviz decides by itself (`engine`) changes nothing.

    Example:
        >>> from argmap.model import draft
        >>> with draft("The fishing deal") as d:
        ...     deal = d.speaker("Chris Philp").proposes("Suspend the fishing deal")
        >>> graph = to_graphviz(d.debate)
        >>> type(graph).__name__, graph.graph_attr["rankdir"]
        ('Digraph', 'LR')

    Raises:
        RenderError: an option is not what it should be.
        ProgramMissing: the Python package graphviz is not installed.
    """
    known = [field.name for field in fields(Options)]
    for name in options:
        if name not in known:
            raise RenderError(f"a picture has no option {name!r}{did_you_mean(name, known)}")
    chosen = Options(**options)
    return _digraph(scene(debate, chosen, badges), chosen)


def dot(debate: Debate, options: Options | None = None, badges: Mapping[str, str] | None = None) -> str:
    """Write a debate as DOT text."""
    options = options or Options()
    return str(_digraph(scene(debate, options, badges), options).source)


def _digraph(made: Scene, options: Options) -> graphviz.Digraph:
    try:
        import graphviz
    except ImportError:
        raise ProgramMissing("DOT needs the Python package graphviz: pip install graphviz") from None
    paint, _ = colours(made)
    graph = graphviz.Digraph(
        "argmap",
        graph_attr={
            "rankdir": options.direction,
            "bgcolor": paint["page"],
            "fontname": "Arial",
            "pad": "0.35",
            "nodesep": f"{options.node_gap / 72:.3f}",
            "ranksep": f"{options.rank_gap / 90:.3f}",
            "splines": "true",
            "ordering": "out",
            "outputorder": "edgesfirst",
            "labelloc": "t",
            "labeljust": "l",
            "tooltip": _plain(made.title),
            "label": graph_label(made, paint),
        },
        node_attr={"shape": "plain", "fontname": "Arial", "fontsize": "13", "margin": "0"},
        edge_attr={"fontname": "Arial", "arrowsize": "0.9"},
    )
    names = {card.id: f"n{number}" for number, card in enumerate(made.cards)}
    names |= {pill.id: f"r{number}" for number, pill in enumerate(made.pills)}
    for card in made.cards:
        name = names[card.id]
        graph.node(
            name,
            label=card_label(card, made, paint, name),
            id=f"card-{name}",
            tooltip=_plain(card.alt),
            **{"class": card.kind},
        )
    for pill in made.pills:
        name = names[pill.id]
        graph.node(
            name,
            label=pill_label(pill, made, paint),
            id=f"relation-{name}",
            tooltip=pill.relation,
            **{"class": pill.relation},
        )
    if any(made.groups.values()):
        _clusters(graph, made, names, paint)
    else:
        _orders(graph, made, names)  # what has its rank by decree is thrown out of its cluster
    _edges(graph, made, names, paint, options)
    return graph


def _clusters(
    graph: graphviz.Digraph, made: Scene, names: Mapping[str, str], paint: Mapping[str, str]
) -> None:
    """Draw a frame around what stands under one heading; the inner ones are written first, within theirs."""
    inside: dict[tuple[str, ...], list[str]] = {}
    for band in bands(made.groups, made.ties, 0, upright=True):
        for depth in range(len(band.groups)):
            inside.setdefault(band.groups[: depth + 1], [])
        if band.groups:
            inside[band.groups] += [names[name] for name in band.boxes]
    numbers = {path: number for number, path in enumerate(inside)}
    drawn: dict[tuple[str, ...], list[graphviz.Digraph]] = {}
    for path in sorted(inside, key=len, reverse=True):
        cluster = type(graph)(
            f"cluster_{numbers[path]}",
            graph_attr={
                "label": _plain(path[-1]),
                "labeljust": "l",
                "fontcolor": paint["muted"],
                "fontname": "Arial",
                "fontsize": "13",
                "color": paint["line"],
                "style": "rounded",
                "margin": "16",
                "tooltip": _plain(path[-1]),
            },
        )
        for name in inside[path]:
            cluster.node(name)
        for inner in drawn.pop(path, ()):
            cluster.subgraph(inner)
        drawn.setdefault(path[:-1], []).append(cluster)
    for cluster in drawn[()]:
        graph.subgraph(cluster)


def _orders(graph: graphviz.Digraph, made: Scene, names: Mapping[str, str]) -> None:
    """Keep what stands in one column in speaking order: the roots, and premises that are linked."""
    rank = {card.id: number for number, card in enumerate(made.cards)}
    uses: dict[str, int] = {}
    for tie in made.ties:
        for source in tie.sources:
            uses[source] = uses.get(source, 0) + 1
    roots = [card.id for card in made.cards if card.id not in uses]
    rows = [roots] if 1 < len(roots) <= _MOST_ROOTS else []
    for tie in made.ties:
        alone = [source for source in tie.sources if uses[source] == 1]
        if len(alone) > 1:
            rows.append(sorted(alone, key=rank.__getitem__))
    for row in rows:
        with graph.subgraph() as column:
            column.attr(rank="same")
            for first, second in pairwise(row):
                column.edge(names[first], names[second], style="invis")


def _edges(
    graph: graphviz.Digraph, made: Scene, names: Mapping[str, str], paint: Mapping[str, str], options: Options
) -> None:
    cards = {card.id for card in made.cards}
    out, back = _SIDES[options.direction]
    onto = [tie.target for tie in made.ties]
    for number, tie in enumerate(made.ties):
        look = made.theme.looks[tie.relation]
        change = made.pills[number].change
        pen = {
            "color": paint[change_role(change) if change else f"rel-{tie.relation}"],
            "style": "dotted" if look.dash and look.dash[0] < 1 else "dashed" if look.dash else "solid",
            "penwidth": f"{look.weight:g}",
        }
        total, before = onto.count(tie.target), onto[:number].count(tie.target)
        port = ""
        if tie.target in cards:
            fan = "tmb" if options.direction != "TB" and total > 1 else ""
            port = f":{fan[min(before * 3 // total, 2)]}:{out}" if fan else f":{out}"
        pill, head = names[tie.id], _HEADS[look.head]
        graph.edge(
            f"{names[tie.target]}{port}", f"{pill}:{back}", dir="back", arrowtail=head, weight="8", **pen
        )
        for source in tie.sources:
            end = {"dir": "forward", "arrowhead": head} if tie.both_ways else {"dir": "none"}
            graph.edge(f"{pill}:{out}", f"{names[source]}:{back}", weight="4", **end, **pen)


def _plain(text: str) -> str:
    """Make a text safe as a plain attribute: no escape of Graphviz, no HTML label, and not too long."""
    return escape(hint(clean(text)), quote=False).replace("\\", "\\\\")


RENDERER = Renderer(name="dot", suffixes=(".dot", ".gv"), media="text/vnd.graphviz", draw=dot)
