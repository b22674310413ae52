"""Groups as bands: what belongs together stands together, below what comes before.

A map with groups has one set of columns for all of it, and each group a band across them. In every column
the boxes of one band stand together, and the heights are found for each band alone, as if there were no
other; then the bands are set below each other. So the frame of a group, around its boxes, touches no box of
another. Wires between two bands are drawn as all are; their dummies belong to the band from which they come.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.render.layout.coordinates import heights
from argmap.render.layout.layers import Layered
from argmap.render.layout.straight import straighten

__all__ = ["banded", "stacked"]

Neighbours = list[list[int]]


def banded(graph: Layered, right: Sequence[int], bands: Sequence[int], place: list[int]) -> list[int]:
    """Join the islands to one, order every column by bands, and give the band of each node.

    Args:
        graph: The graph in columns; its islands are joined here.
        right: For each wire, its right end.
        bands: For each real node, its band.
        place: For each node, its place in its column; written here.

    Example:
        >>> up, down, rank = [[], [0], [0]], [[1, 2], [], []], [0, 1, 1]
        >>> graph = Layered(3, up, down, rank, [], [[[0], [1, 2]]], [[]], rank)
        >>> banded(graph, [1, 2], [0, 1, 0], [0, 0, 1]), graph.islands
        ([0, 1, 0], [[[0], [2, 1]]])
    """
    band = [*bands, *[0] * (len(graph.rank) - graph.real)]
    for end, chain in zip(right, graph.chains, strict=False):
        for v in chain or ():
            band[v] = band[end]
    columns: list[list[int]] = [[] for _ in range(max(map(len, graph.islands), default=0))]
    for island in graph.islands:
        for column, nodes in zip(columns, island, strict=False):
            column += nodes
    for column in columns:
        column.sort(key=band.__getitem__)
        for i, v in enumerate(column):
            place[v] = i
    graph.islands[:] = [columns]
    graph.column[:] = graph.rank
    graph.orders[:] = [[v for column in columns for v in column]]
    return band


def stacked(
    graph: Layered, band: Sequence[int], gaps: Sequence[float], half: list[float], tall: Sequence[float]
) -> list[float]:
    """Give the centre of each node: heights within each band, and the bands below each other.

    Args:
        graph: The graph in columns, ordered by bands.
        band: For each node, its band.
        gaps: How much room is left above each band.
        half: For each node, how much room it wants above and below its centre.
        tall: For each node, its height.
    """
    up = [[u for u in near if band[u] == band[v]] for v, near in enumerate(graph.up)]
    down = [[w for w in near if band[w] == band[v]] for v, near in enumerate(graph.down)]
    islands = [[[v for v in column if band[v] == b] for column in graph.islands[0]] for b in range(len(gaps))]
    place = [0] * len(band)
    for island in islands:
        for column in island:
            for i, v in enumerate(column):
                place[v] = i
    # For the heights every node is a real one: a wire that comes from another band begins nowhere.
    y = heights(islands, [False] * len(islands), up, down, place, half, len(band))
    for v in range(graph.real, len(band)):
        up[v] = up[v] or [v]
    edge = 0.0
    for island, gap in zip(islands, gaps, strict=True):
        straighten(island, up, down, half, y, place, graph.real)
        nodes = [v for column in island for v in column]
        if not nodes:
            continue
        shift = edge + gap - min(y[v] - tall[v] / 2 for v in nodes)
        for v in nodes:
            y[v] += shift
        edge = max(y[v] + tall[v] / 2 for v in nodes)
    return y
