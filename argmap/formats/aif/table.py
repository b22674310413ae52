"""An AIF document as a table: nodes by id, what leads to them and what they lead to.

Nothing is understood here; only what is no graph is refused. AIFdb writes ids as text, OVA as numbers too;
any list may be null.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from argmap.formats._json import Fault

__all__ = ["KINDS", "Table", "tabulate"]

KINDS = ("I", "L", "RA", "CA", "MA", "PA", "TA", "YA")


class Table:
    """The nodes and edges of a document.

    Attributes:
        rows: The rows of nodes by id, in the order of the document.
        types: What each node is, by id; "" where the document does not say.
        texts: The text of each node, by id; what is no text counts as none.
        into: For each node, the nodes that lead to it.
        onto: For each node, the nodes that it leads to.
        spoken: For each node with a row among the locutions, these rows.
        faults: What is no graph: to be refused, or left out.
        notes: What is well formed and means nothing to AIF: left out, and told.
    """

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Any]] = {}
        self.types: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.into: dict[str, list[str]] = defaultdict(list)
        self.onto: dict[str, list[str]] = defaultdict(list)
        self.spoken: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.people: list[dict[str, Any]] | None = None
        self.faults: list[Fault] = []
        self.notes: list[Fault] = []
        self.places: dict[str, int] | None = None
        self._of_type: dict[str, list[str]] = defaultdict(list)

    def note(self, message: str, node: str) -> None:
        """Tell what was made of a node."""
        if self.places is None:
            self.places = {name: number for number, name in enumerate(self.rows)}
        self.notes.append((message, ("nodes", self.places[node])))

    def add(self, name: str, row: dict[str, Any], kind: str, text: str) -> None:
        """Take a node in."""
        self.rows[name] = row
        self.types[name] = kind
        self.texts[name] = text
        self._of_type[kind].append(name)

    def of_type(self, kind: str) -> list[str]:
        """Give the nodes of a type, in the order of the document."""
        return self._of_type.get(kind, [])


def tabulate(given: dict[str, Any]) -> Table:
    """Make a table of a document's lists."""
    table = Table()
    _nodes(given, table)
    rows, into, onto = table.rows, table.into, table.onto
    for number, edge in _items(given, "edges", table):
        source, target = edge.get("fromID"), edge.get("toID")
        if type(source) is not str or type(target) is not str:
            source, target = _id(source), _id(target)
        if source in rows and target in rows:
            onto[source].append(target)
            into[target].append(source)
        else:
            lost = target if source in rows else source
            message = "this edge names no node" if lost is None else f"there is no node {lost!r:.80}"
            table.faults.append((message, ("edges", number)))
    for number, row in _items(given, "locutions", table):
        name = _id(row.get("nodeID"))
        if name in rows:
            table.spoken[name].append(row)
        else:
            table.faults.append((f"this locution is of no node: {name!r:.80}", ("locutions", number)))
    if given.get("participants") is not None:
        table.people = [row for _, row in _items(given, "participants", table)]
    _schemes(given, table)
    return table


def _items(given: dict[str, Any], key: str, table: Table) -> Iterator[tuple[int, dict[str, Any]]]:
    rows = given.get(key)
    if rows is None:
        return
    if not isinstance(rows, list):
        table.faults.append((f"{key} is a list, not {type(rows).__name__}", (key,)))
        return
    if set(map(type, rows)) <= {dict}:
        yield from enumerate(rows)
        return
    for number, row in enumerate(rows):
        if isinstance(row, dict):
            yield number, row
        else:
            table.faults.append((f"a row of {key} is an object, not {type(row).__name__}", (key, number)))


def _nodes(given: dict[str, Any], table: Table) -> None:
    rows, add = table.rows, table.add
    for number, row in _items(given, "nodes", table):
        name = row.get("nodeID")
        if type(name) is not str:
            name = _id(name)
        if not name or name in rows:
            what = f"two nodes have the id {name!r:.80}" if name else "this node has no nodeID"
            table.faults.append((what, ("nodes", number)))
            continue
        kind, text = row.get("type"), row.get("text")
        if kind not in KINDS:
            table.notes.append((f"a node of type {kind!r:.40} is set aside", ("nodes", number)))
            kind = ""
        if not isinstance(text, str):
            if text is not None:
                message = f"the text of a node is text, not {type(text).__name__}"
                table.faults.append((message, ("nodes", number, "text")))
            text = ""
        add(name, row, kind, text)


def _schemes(given: dict[str, Any], table: Table) -> None:
    """Put the numbers of schemes, which OVA keeps in a list of their own, with their nodes."""
    for number, row in _items(given, "schemefulfillments", table):
        name = _id(row.get("nodeID"))
        if name in table.rows:
            if table.rows[name].get("schemeID") is None:
                table.rows[name] = {**table.rows[name], "schemeID": _id(row.get("schemeID"))}
        else:
            table.faults.append((f"there is no node {name!r:.80}", ("schemefulfillments", number)))


def _id(given: Any) -> str | None:
    """Read an id, which may be a number."""
    if isinstance(given, str):
        return given or None
    return str(given) if isinstance(given, int) and not isinstance(given, bool) else None
