"""Two sheets of nodes and edges, as Gephi's spreadsheet import and network packages of R take them.

A folder with ``nodes.csv`` (``Id``, ``Label`` and more columns) and ``edges.csv`` (``Source``, ``Target``,
``Type``, ``Id`` and more); `argmap.formats._graph` says how they become statements and links. The edges
alone are enough: what they name and no row describes is a statement in those words. A comma, a semicolon or
a tab parts the cells.

Source: RFC 4180; docs.gephi.org, «Import CSV data»; `argmap.formats._columns` says what is a node and what an
edge.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.errors import DecodeError
from argmap.formats._columns import EDGE, KEEPS, NODE, clean, tabulated
from argmap.formats._folder import Part, beside, joined, parted
from argmap.formats._format import Format
from argmap.formats._graph import Edge, Graph, Node, typed
from argmap.formats._stated import folded
from argmap.model import Debate
from argmap.places import Lines, Place

if TYPE_CHECKING:
    from argmap.formats._format import Report

__all__ = ["FORMAT", "decode", "encode"]

FILES = ("edges.csv", "nodes.csv")
_HEAD = re.compile(r'(?:==> edges\.csv <==\r?\n)?\W*(?=[^\n]*\btarget\b)[^\n]*\bsource\b"?\s*[,;\t]', re.I)
_SORTS = ("directed", "undirected", "mutual")
_FORGED = re.compile(r"^(?===> )", re.M)  # a line in a cell that would begin a file

Row = tuple[dict[str, str], Place]


def encode(debate: Debate) -> str:
    """Write a debate as two sheets, one after the other.

    Example:
        >>> print(encode(Debate(statements=[{"kind": "claim", "id": "a", "text": "Fish matter."}])))
        ==> edges.csv <==
        Source,Target,Type,Id,link,kind,scheme,speakers,strikes,part,tags
        ==> nodes.csv <==
        Id,Label,role,kind,text,speakers,by,of,parties,date,implicit,scheme,tags
        a,Fish matter.,statement,claim,Fish matter.,,,,,,false,,
        <BLANKLINE>
    """
    nodes, edges = tabulated(debate)
    ends = (
        (e.source, e.target, "Directed", e.id, *(e.columns.get(name, "") for name in EDGE)) for e in edges
    )
    rows = ((n.id, *(n.columns.get(name, "") for name in NODE)) for n in nodes)
    sheets = (
        _sheet(("Source", "Target", "Type", "Id", *EDGE), ends),
        _sheet(("Id", "Label", *NODE[1:]), rows),
    )
    return joined(dict(zip(FILES, sheets, strict=True)))


def _sheet(columns: tuple[str, ...], rows: Iterable[tuple[str | bool, ...]]) -> str:
    lines = [
        columns,
        *([str(cell).lower() if isinstance(cell, bool) else cell for cell in row] for row in rows),
    ]
    return "".join(f"{','.join(map(_cell, line))}\n" for line in lines)


def _cell(given: str) -> str:
    known = _FORGED.sub(" ", clean(given)).replace('"', '""')
    return f'"{known}"' if re.search('[",\r\n]', known) else known


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from nodes and edges, one sheet after the other, or from the edges alone.

    Raises:
        DecodeError: a sheet is not well formed or, with `strict`, an edge does not say what it is; with the
            line.

    Example:
        >>> debate = decode("Source,Target,relation\\nFish matter.,Stop.,supports\\n")
        >>> debate.links[0].kind, debate.statements[0].text
        ('supports', 'Fish matter.')
    """
    lines = Lines(text, name=name)
    parts = parted(text, FILES[0])
    graph = Graph()
    for row, place in _rows(parts.get(FILES[1], Part()), lines, ("id",)):
        graph.nodes.append(Node(row.pop("id"), {k: cell for k, cell in row.items() if k != "timeset"}, place))
    known = {node.id for node in graph.nodes}
    for row, place in _rows(parts.get(FILES[0], Part()), lines, ("source", "target")):
        if row.get("type", "").casefold() in _SORTS:
            del row["type"]
        ends = row.pop("source", ""), row.pop("target", "")
        for end in ends if FILES[1] not in parts else ():
            if end not in known:
                known.add(end)
                graph.nodes.append(Node(end, {}, place))
        id = row.pop("id", "")
        numbers = {k: typed(cell, "float") for k, cell in row.items() if k in ("weight", "sign", "polarity")}
        graph.edges.append(Edge(id, *ends, row | numbers, place))
    return graph.debate(lines.place(0), strict=strict, report=report)


def _rows(part: Part, lines: Lines, wanted: tuple[str, ...]) -> Iterator[Row]:
    """Give the rows of a sheet by its columns, without empty cells.

    Raises:
        DecodeError: the sheet is not well formed, or lacks a column that is wanted.
    """
    if not part.text.strip():
        return
    starts = Lines(part.text).starts()
    sheet = io.StringIO(part.text, newline="")
    header, _, _ = part.text.partition("\n")
    reader = csv.reader(sheet, delimiter=max((",", ";", "\t"), key=header.count), strict=True)
    columns: list[str] = []
    before = 0

    def place() -> Place:
        return lines.place(part.start + starts[min(before, len(starts) - 1)])

    try:
        for cells in reader:
            if not columns:
                columns = [folded(cell.strip().removeprefix("\ufeff")) for cell in cells]
                if missing := [column for column in wanted if column not in columns]:
                    raise DecodeError(f"no column is called {missing[0].title()}", place())
            elif any(cells):
                if len(cells) > len(columns):
                    raise DecodeError(f"the row has {len(cells)} cells, the header {len(columns)}", place())
                row = {key: cell for key, cell in zip(columns, cells, strict=False) if cell != "" and key}
                yield {**dict.fromkeys(wanted, ""), **row}, place()
            before = reader.line_num
    except csv.Error as error:
        raise DecodeError(f"this is no CSV: {error}", place()) from None


FORMAT = Format(
    name="csvgraph",
    suffixes=(".csvgraph", ".csv"),
    spec="two sheets, nodes.csv and edges.csv, as Gephi and network packages take them (RFC 4180)",
    decode=decode,
    encode=encode,
    keeps=KEEPS,
    looks_like=lambda head: bool(_HEAD.match(head)),
    folder=FILES,
    gather=beside(FILES),
)
