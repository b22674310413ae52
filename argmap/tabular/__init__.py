"""A debate as tidy tables, and tables as a debate.

`frames` gives seven tables of documented columns; `from_frames` reads them back, from plain columns or from a
data frame of pandas, polars or Arrow. `from_rows` reads one sheet in which each row is a statement.
"""

from argmap.tabular.columns import TABLES, Column
from argmap.tabular.frame import Frame, Frames
from argmap.tabular.reading import from_frames
from argmap.tabular.writing import frames

__all__ = ["TABLES", "Column", "Frame", "Frames", "frames", "from_frames"]
