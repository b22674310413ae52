"""Islands on a page: rectangles on shelves, so that a map of many parts is roughly page-shaped.

Larger islands come first; among islands of about one size the document's order holds. A shelf is as high
as its first island; lower ones are stacked below each other where the shelf has room for it (shelf
packing: Coffman, Garey, Johnson & Tarjan 1980).
"""

from __future__ import annotations

from math import log2, sqrt

__all__ = ["pack"]

SHAPE = 1.4  # width by height of a page on its side


def pack(sizes: list[tuple[float, float]], gap: float) -> list[tuple[float, float]]:
    """Give each rectangle the place of its top left corner.

    Example:
        >>> pack([(300, 90), (500, 600), (300, 90), (300, 90), (300, 90)], 40)
        [(540.0, 0.0), (0.0, 0.0), (540.0, 130.0), (540.0, 260.0), (540.0, 390.0)]
    """
    if not sizes:
        return []
    if len(sizes) == 1:
        return [(0.0, 0.0)]
    area = sum([(w + gap) * (h + gap) for w, h in sizes])
    page = max(sqrt(area * SHAPE), max([w for w, _ in sizes]) + gap)
    lower = [-round(log2(h + 1)) for _, h in sizes]
    order = sorted(range(len(sizes)), key=lower.__getitem__)
    spots = [(0.0, 0.0)] * len(sizes)
    top = floor = 0.0  # of the shelf
    x = width = y = 0.0  # of the stack
    for i in order:
        w, h = sizes[i]
        if floor > top and w <= width and y + h <= floor:
            spots[i] = (x, y)
            y += h + gap
            continue
        x += width + gap if width else 0.0
        if x + w > page and x > 0:
            x, top = 0.0, floor + gap
            floor = top
        spots[i] = (x, top)
        floor = max(floor, top + h)
        width, y = w, top + h + gap
    return spots
