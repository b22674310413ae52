"""Tables as a debate again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, TypeAlias

from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate
from argmap.tabular import cells
from argmap.tabular.columns import TABLES, Column
from argmap.tabular.frame import Frame, Frames

__all__ = ["from_frames", "records"]

Row: TypeAlias = dict[str, Any]

_QUOTE = ("source", "quote", "prefix", "suffix", "start", "end")


def from_frames(frames: Frames | Mapping[str, Any]) -> Debate:
    """Make a debate of tables.

    Args:
        frames: What `frames` gives, or some of those tables by their names. Each may be a `Frame`, a data
            frame of pandas, polars or Arrow, a mapping of columns to values, or a sequence of rows. Columns
            may be missing, or stand in another order. Derived columns are passed over, except that a party
            or an office counts where there is no column of all of them. What is in any other column goes
            into the data of its row.

    Raises:
        QueryError: a table is of no such name or sort, or a cell does not hold what its column does; with
            the table, the row (from 1) and the column.
        ModelError: the debate cannot exist.

    Example:
        >>> from argmap.tabular import frames
        >>> debate = Debate(title="Road", statements=[{"kind": "claim", "id": "a", "text": "Cars."}])
        >>> from_frames(frames(debate)) == debate
        True
        >>> from_frames({"statements": [{"id": "a", "text": "Cars.", "mood": "sad"}]}).statements[0].data
        Data({'mood': 'sad'})
    """
    given = {f.name: f for f in frames} if isinstance(frames, Frames) else dict(frames)
    for name in given:
        if name not in TABLES:
            near = did_you_mean(str(name), TABLES) or f" (known: {', '.join(TABLES)})"
            raise QueryError(f"no table is called {name!r}{near}")
    tables = {name: [_read(name, n, row) for n, row in enumerate(records(given[name]), 1)] for name in given}
    acts = _acts(tables.get("said", []))
    statements = [_kept(row, speakers=None) for row in tables.get("statements", [])]
    for row in statements:
        row.setdefault("kind", "claim")
        row["said"] = acts.get(("statement", row.get("id", "")), ())
    about = tables.get("debate") or [{}]
    if len(about) > 1:
        raise QueryError(f"the table 'debate' has one row, not {len(about)}")
    return Debate(
        **about[0],
        speakers=list(map(_speaker, tables.get("speakers", []))),
        sources=tables.get("sources", []),
        utterances=[_quoted(row) for row in tables.get("utterances", [])],
        statements=statements,
        links=_links(tables.get("links", []), acts),
    )


def records(table: Any) -> Iterator[Row]:
    """Give the rows of a table, whatever it is.

    Raises:
        QueryError: it is no table.

    Example:
        >>> list(records({"id": ["a", "b"], "n": [1, None]}))
        [{'id': 'a', 'n': 1}, {'id': 'b', 'n': None}]
    """
    if isinstance(table, Frame):
        yield from table.rows()
    elif hasattr(table, "to_pylist"):  # Arrow
        yield from table.to_pylist()
    elif hasattr(table, "iter_rows"):  # polars
        yield from table.iter_rows(named=True)
    elif hasattr(table, "to_dict") and hasattr(table, "notna"):  # pandas
        whole = table.astype(object)
        yield from whole.where(whole.notna(), None).to_dict("records")
    elif isinstance(table, Mapping):
        sizes = {len(values) for values in table.values()}
        if len(sizes) > 1:
            raise QueryError(f"the columns of a table are of one length, not of {sorted(sizes)}")
        yield from (dict(zip(table, row, strict=True)) for row in zip(*table.values(), strict=True))
    elif isinstance(table, (list, tuple)) and all(isinstance(row, Mapping) for row in table):
        yield from map(dict, table)
    else:
        raise QueryError(f"a table is a data frame, columns by name, or a list of rows, not {table!r:.60}")


def _read(table: str, number: int, row: Row) -> Row:
    """Read the cells of one row; what is in no column of ours goes into its data."""
    columns = {column.name: column for column in TABLES[table]}
    out: Row = {}
    more: Row = {}
    for name, cell in row.items():
        if name not in columns:
            if (plain := _plain(cell)) not in (None, ""):
                more[str(name)] = plain
            continue
        try:
            value = _cell(columns[name], cell)
        except QueryError as error:
            raise QueryError(f"{table}, row {number}, {name}: {error}") from None
        if value not in (None, "", ()):
            out[name] = value
    if more and "data" in columns:
        out["data"] = {**more, **out.get("data", {})}
    return out


def _plain(cell: object) -> object:
    return cell if isinstance(cell, (bool, int)) else cells.text(cell)


def _cell(column: Column, cell: object) -> object:
    match column.sort:
        case "text":
            return cells.text(cell)
        case "texts":
            return cells.split(cell)
        case "number":
            return cells.number(cell)
        case "share":
            return cells.share(cell)
        case "truth":
            return cells.truth(cell)
        case "json":
            return cells.unpacked(cell)


def _kept(row: Row, **without: None) -> Row:
    return {name: value for name, value in row.items() if name not in without}


def _speaker(row: Row) -> Row:
    """Take a party or an office for all of them where these have no column."""
    out = _kept(row, party=None, office=None)
    for one, all_ in (("party", "parties"), ("office", "offices")):
        if one in row and all_ not in row:
            out[all_] = [{"name": row[one]}]
    return out


def _quote(row: Row) -> Row | None:
    if "source" not in row:
        return None
    quote = {name: row[name] for name in _QUOTE if name in row and name != "quote"}
    return {**quote, "exact": row.get("quote", "")}


def _quoted(row: Row) -> Row:
    return {**_kept(row, **dict.fromkeys(_QUOTE)), "quote": _quote(row)}


def _acts(rows: list[Row]) -> dict[tuple[str, str], list[Row]]:
    """Give the acts of each statement and link, the rows of one act put together."""
    found: dict[tuple[str, str], list[Row]] = {}
    lone = iter(range(-1, -len(rows) - 1, -1))  # a row without a number is an act of its own
    keyed = (
        (row.get("what", "statement"), row.get("id", ""), row.get("act", next(lone)), row) for row in rows
    )
    for (what, name, _), parts in groupby(keyed, key=lambda part: part[:3]):
        whole = [part[3] for part in parts]
        act: Row = {"utterance": whole[0].get("utterance", "")}
        if "force" in whole[0]:
            act["force"] = whole[0]["force"]
        act["quotes"] = [quote for row in whole if (quote := _quote(row)) is not None]
        found.setdefault((what, name), []).append(act)
    return found


def _links(rows: list[Row], acts: Mapping[tuple[str, str], list[Row]]) -> list[Row]:
    """Put the rows of one link together."""
    found: dict[str, Row] = {}
    for number, row in enumerate(rows, 1):
        out = _kept(row, onto=None, strikes=None, speakers=None, source=None)
        name = out.get("id", "")
        sources = [row["source"]] if "source" in row else []
        if name in found:
            whole = found[name]
            if any(out.get(key) != whole.get(key) for key in ("kind", "target")):
                raise QueryError(f"links, row {number}: {name!r} has another kind or target than before")
            whole["sources"] = [*whole["sources"], *sources]
        else:
            found[name] = {**out, "sources": sources, "said": acts.get(("link", name), ())}
    return list(found.values())
