"""Places for boxes of fixed size: layout, without any ink.

>>> from argmap.render.layout import Box, Wire, layout
>>> placement = layout([Box("deal", 300, 90), Box("reply", 300, 90)], [Wire(tail="reply", head="deal")])
>>> placement.centres["deal"]
(150.0, 45.0)
>>> placement.engine
'builtin'
"""

from argmap.render.layout.engines import engines, layout
from argmap.render.layout.geometry import Band, Box, Direction, Placement, Point, Route, Wire

__all__ = ["Band", "Box", "Direction", "Placement", "Point", "Route", "Wire", "engines", "layout"]
