"""A debate as tidy tables, and tables as a debate.

`frames` gives seven tables of documented columns; `from_frames` reads them back, from plain columns or from a
data frame of pandas, polars or Arrow. `from_rows` reads one sheet in which each row is a statement; `stats`
counts what there is.
"""

from argmap.tabular.columns import TABLES, Column
from argmap.tabular.counting import Part, Stats, stats
from argmap.tabular.frame import Frame, Frames
from argmap.tabular.reading import from_frames
from argmap.tabular.sheet import CellError, from_rows
from argmap.tabular.writing import frames

__all__ = [
    "TABLES",
    "CellError",
    "Column",
    "Frame",
    "Frames",
    "Part",
    "Stats",
    "frames",
    "from_frames",
    "from_rows",
    "stats",
]
