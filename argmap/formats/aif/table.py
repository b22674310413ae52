"""An AIF document as columns: nodes numbered in its order, and edges between numbers.

Nothing is understood here; only what is no graph is refused. AIFdb writes ids as text, OVA as numbers too;
any list may be null. Nearly every document is regular, so each list is first taken a whole column at a time;
where a row is not as it should be, the list is looked at row by row, and what is wrong is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from itertools import compress
from operator import add, itemgetter, ne
from typing import Any

from argmap.formats._json import Fault
from argmap.model import Data

__all__ = ["EVERY", "STEPS", "Row", "Table", "grouped", "tabulate"]

Row = dict[str, Any]
STEPS = ("RA", "CA", "MA", "PA", "TA")
EVERY = ("", "I", "L", *STEPS, "YA")
"""The types of nodes; "" stands for a type that means nothing here."""

_CODES = {kind: code for code, kind in enumerate(EVERY)}
_HIGH = bytes(16 * code if code < 16 else 0 for code in range(256))
_NUMBER, _TYPE, _TEXT, _FROM, _TO = map(itemgetter, ("nodeID", "type", "text", "fromID", "toID"))


class Table:
    """The nodes and edges of a document, nodes by number.

    Attributes:
        rows: The rows of nodes.
        places: Where each stands in the list of nodes.
        ids: The ids of nodes.
        kinds: What each node is, as its place in `EVERY`.
        texts: The text of each node; what is no text counts as none.
        numbers: The number of each node, by id.
        starts: For each edge, the node that it comes from.
        ends: For each edge, the node that it leads to.
        spoken: For each row among the locutions, its node.
        locutions: These rows.
        people: The participants, where the document lists them.
        faults: What is no graph: to be refused, or left out.
        notes: What is well formed and means nothing to AIF: left out, and told.
    """

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.places: Sequence[int] = ()
        self.ids: list[str] = []
        self.kinds = b""
        self.texts: list[str] = []
        self.numbers: dict[str, int] = {}
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.spoken: list[int] = []
        self.locutions: list[Row] = []
        self.people: list[Row] | None = None
        self.faults: list[Fault] = []
        self.notes: list[Fault] = []
        self._joined = b""

    def note(self, message: str, node: int) -> None:
        """Tell what was made of a node."""
        self.notes.append((message, ("nodes", self.places[node])))

    @cached_property
    def into(self) -> dict[int, tuple[int, ...]]:
        """For each node with some, the nodes that lead to it; made when it is first wanted."""
        return grouped(self.ends, self.starts)

    @cached_property
    def onto(self) -> dict[int, tuple[int, ...]]:
        """For each node with some, the nodes that it leads to; made when it is first wanted."""
        return grouped(self.starts, self.ends)

    def settle(self) -> None:
        """Sort the edges by what they join."""
        kinds = self.kinds
        high = kinds.translate(_HIGH)
        self._joined = bytes(map(add, map(high.__getitem__, self.starts), map(kinds.__getitem__, self.ends)))

    def of(self, *kinds: str) -> list[int]:
        """Give the nodes of some types, in the order of the document."""
        return list(compress(range(len(self.kinds)), self.kinds.translate(_chosen(("",), kinds))))

    def between(self, sources: tuple[str, ...], targets: tuple[str, ...]) -> tuple[list[int], list[int]]:
        """Give the two ends of each edge from a node of some types to a node of others."""
        marks = self._joined.translate(_chosen(sources, targets))
        return list(compress(self.starts, marks)), list(compress(self.ends, marks))


@cache
def _chosen(sources: tuple[str, ...], targets: tuple[str, ...]) -> bytes:
    """Mark the codes of edges between nodes of these types."""
    codes = {16 * _CODES[source] + _CODES[target] for source in sources for target in targets}
    return bytes(code in codes for code in range(256))


def grouped(keys: list[int], values: list[int]) -> dict[int, tuple[int, ...]]:
    """Gather what each key has, in order.

    Example:
        >>> grouped([1, 2], [7, 8]), grouped([1, 1], [7, 8])
        ({1: (7,), 2: (8,)}, {1: (7, 8)})
    """
    found: dict[int, tuple[int, ...]] = dict(zip(keys, zip(values), strict=True))
    if len(found) < len(keys):
        last = dict(zip(keys, range(len(keys)), strict=True))
        before: dict[int, list[int]] = {}
        for place in compress(range(len(keys)), map(ne, map(last.__getitem__, keys), range(len(keys)))):
            before.setdefault(keys[place], []).append(values[place])
        for key, some in before.items():
            found[key] = (*some, values[last[key]])
    return found


def tabulate(given: Row) -> Table:
    """Make a table of a document's lists."""
    table = Table()
    parts = (("nodes", _nodes, _each_node), ("edges", _edges, _each_edge))
    for key, whole, each in (*parts, ("locutions", _locutions, _each_locution)):
        rows = given.get(key)
        if not (isinstance(rows, list) and _taken(whole, rows, table)):
            each(given, table)
    table.settle()
    if given.get("participants") is not None:
        table.people = [row for _, row in _items(given, "participants", table)]
    _schemes(given, table)
    return table


def _taken(whole: Callable[[list[Row], Table], bool], rows: list[Row], table: Table) -> bool:
    """Take a list in a column at a time; False where something in it is not as it should be."""
    try:
        return set(map(type, rows)) <= {dict, Data} and whole(rows, table)
    except (KeyError, TypeError):  # a key is not there, or a value is no text
        return False


def _nodes(rows: list[Row], table: Table) -> bool:
    ids, texts = list(map(_NUMBER, rows)), list(map(_TEXT, rows))
    kinds = bytes(map(_CODES.__getitem__, map(_TYPE, rows)))
    numbers = dict(zip(ids, range(len(ids)), strict=True))
    types = {*map(type, ids), *map(type, texts)}
    if len(numbers) < len(ids) or "" in numbers or 0 in kinds or not types <= {str}:
        return False
    table.rows, table.places, table.ids, table.numbers = rows, range(len(rows)), ids, numbers
    table.kinds, table.texts = kinds, texts
    return True


def _edges(rows: list[Row], table: Table) -> bool:
    numbers = table.numbers.__getitem__
    starts, ends = list(map(numbers, map(_FROM, rows))), list(map(numbers, map(_TO, rows)))
    table.starts, table.ends = starts, ends
    return True


def _locutions(rows: list[Row], table: Table) -> bool:
    table.spoken = list(map(table.numbers.__getitem__, map(_NUMBER, rows)))
    table.locutions = rows
    return True


def _items(given: Row, key: str, table: Table) -> Iterator[tuple[int, Row]]:
    rows = given.get(key)
    if rows is None:
        return
    if not isinstance(rows, list):
        table.faults.append((f"{key} is a list, not {type(rows).__name__}", (key,)))
        return
    for number, row in enumerate(rows):
        if isinstance(row, dict):
            yield number, row
        else:
            table.faults.append((f"a row of {key} is an object, not {type(row).__name__}", (key, number)))


def _each_node(given: Row, table: Table) -> None:
    kinds, places = bytearray(), []
    for number, row in _items(given, "nodes", table):
        name = _id(row.get("nodeID"))
        if not name or name in table.numbers:
            what = f"two nodes have the id {name!r:.80}" if name else "this node has no nodeID"
            table.faults.append((what, ("nodes", number)))
            continue
        kind, text = row.get("type"), row.get("text")
        if kind not in EVERY[1:]:
            table.notes.append((f"a node of type {kind!r:.40} is set aside", ("nodes", number)))
            kind = ""
        if not isinstance(text, str):
            if text is not None:
                message = f"the text of a node is text, not {type(text).__name__}"
                table.faults.append((message, ("nodes", number, "text")))
            text = ""
        table.numbers[name] = len(table.ids)
        table.rows.append(row)
        table.ids.append(name)
        table.texts.append(text)
        kinds.append(_CODES[kind])
        places.append(number)
    table.kinds, table.places = bytes(kinds), places


def _each_edge(given: Row, table: Table) -> None:
    for number, edge in _items(given, "edges", table):
        source, target = _id(edge.get("fromID")), _id(edge.get("toID"))
        start, end = table.numbers.get(source or ""), table.numbers.get(target or "")
        if start is not None and end is not None:
            table.starts.append(start)
            table.ends.append(end)
        else:
            lost = source if start is None else target
            message = "this edge names no node" if lost is None else f"there is no node {lost!r:.80}"
            table.faults.append((message, ("edges", number)))


def _each_locution(given: Row, table: Table) -> None:
    for number, row in _items(given, "locutions", table):
        name = _id(row.get("nodeID"))
        if name in table.numbers:
            table.spoken.append(table.numbers[name])
            table.locutions.append(row)
        else:
            table.faults.append((f"this locution is of no node: {name!r:.80}", ("locutions", number)))


def _schemes(given: Row, table: Table) -> None:
    """Put the numbers of schemes, which OVA keeps in a list of their own, with their nodes."""
    if given.get("schemefulfillments") is None:
        return
    table.rows = list(table.rows)
    for number, row in _items(given, "schemefulfillments", table):
        name = _id(row.get("nodeID"))
        if name in table.numbers:
            node = table.numbers[name]
            if table.rows[node].get("schemeID") is None:
                table.rows[node] = {**table.rows[node], "schemeID": _id(row.get("schemeID"))}
        else:
            table.faults.append((f"there is no node {name!r:.80}", ("schemefulfillments", number)))


def _id(given: Any) -> str | None:
    """Read an id, which may be a number."""
    if isinstance(given, str):
        return given or None
    return str(given) if isinstance(given, int) and not isinstance(given, bool) else None
