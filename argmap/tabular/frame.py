"""A table as a value: named columns of one length, that libraries of data frames take over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.errors import ArgMapError, UnknownName
from argmap.tabular.columns import TABLES, Column

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

__all__ = ["Frame", "Frames"]

_EXTRA = '{} is not installed: pip install "argmap[{}]"'


@dataclass(frozen=True, slots=True)
class Frame:
    """One table: its name, its columns, and the values of each, as tuples of one length.

    None stands for nothing; a column has values of one type: text, int, float or bool.

    Example:
        >>> from argmap.model import Debate
        >>> from argmap.tabular import frames
        >>> speakers = frames(Debate(speakers=[{"id": "ann", "name": "Ann"}])).speakers
        >>> speakers["name"], len(speakers), next(iter(speakers.rows()))["party"]
        (('Ann',), 1, None)
    """

    name: str
    columns: tuple[Column, ...]
    values: tuple[tuple[Any, ...], ...]

    def __len__(self) -> int:
        return len(self.values[0]) if self.values else 0

    def __getitem__(self, column: str) -> tuple[Any, ...]:
        """Give the values of one column.

        Raises:
            UnknownName: there is none of that name.
        """
        for spec, values in zip(self.columns, self.values, strict=True):
            if spec.name == column:
                return values
        raise UnknownName("column", column, (spec.name for spec in self.columns))

    def __repr__(self) -> str:
        return f"<Frame {self.name!r}: {len(self)} rows, {', '.join(c.name for c in self.columns)}>"

    def rows(self) -> Iterator[dict[str, Any]]:
        """Give the rows, each as a mapping of column names to values."""
        names = [column.name for column in self.columns]
        for row in zip(*self.values, strict=True):
            yield dict(zip(names, row, strict=True))

    def to_dict(self) -> dict[str, list[Any]]:
        """Give the columns as lists, by their names."""
        return {spec.name: list(values) for spec, values in zip(self.columns, self.values, strict=True)}

    def to_pandas(self) -> pandas.DataFrame:
        """Give a `pandas.DataFrame`, with the types ``string``, ``Int64``, ``Float64`` and ``boolean``.

        Raises:
            ArgMapError: pandas is not installed; the message says how to.
        """
        try:
            import pandas
        except ImportError:
            raise ArgMapError(_EXTRA.format("pandas", "pandas")) from None
        kinds = {"number": "Int64", "share": "Float64", "truth": "boolean"}
        return pandas.DataFrame(
            {
                spec.name: pandas.array(list(values), dtype=kinds.get(spec.sort, "string"))
                for spec, values in zip(self.columns, self.values, strict=True)
            }
        )

    def to_polars(self) -> polars.DataFrame:
        """Give a `polars.DataFrame`, with the types ``String``, ``Int64``, ``Float64`` and ``Boolean``.

        Raises:
            ArgMapError: polars is not installed; the message says how to.
        """
        try:
            import polars
        except ImportError:
            raise ArgMapError(_EXTRA.format("polars", "polars")) from None
        kinds: Mapping[str, Any] = {"number": polars.Int64, "share": polars.Float64, "truth": polars.Boolean}
        schema = {spec.name: kinds.get(spec.sort, polars.String) for spec in self.columns}
        return polars.DataFrame(self.to_dict(), schema=schema)

    def to_arrow(self) -> pyarrow.Table:
        """Give a `pyarrow.Table`, with the types ``string``, ``int64``, ``double`` and ``bool``.

        Raises:
            ArgMapError: pyarrow is not installed; the message says how to.
        """
        try:
            import pyarrow
        except ImportError:
            raise ArgMapError(_EXTRA.format("pyarrow", "arrow")) from None
        kinds = {"number": pyarrow.int64(), "share": pyarrow.float64(), "truth": pyarrow.bool_()}
        fields = [(spec.name, kinds.get(spec.sort, pyarrow.string())) for spec in self.columns]
        return pyarrow.table(self.to_dict(), schema=pyarrow.schema(fields))


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """The tables of one debate: who speaks, from what, when, what is stated, how it hangs together.

    `debate` has one row; `said` joins utterances to statements and links.
    """

    debate: Frame
    speakers: Frame
    sources: Frame
    utterances: Frame
    statements: Frame
    links: Frame
    said: Frame

    def __iter__(self) -> Iterator[Frame]:
        return (getattr(self, name) for name in TABLES)

    def __repr__(self) -> str:
        return f"<Frames: {', '.join(f'{len(frame)} {frame.name}' for frame in self)}>"
