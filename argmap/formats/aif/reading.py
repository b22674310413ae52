"""From an AIF document to a debate."""

from __future__ import annotations

from itertools import chain
from math import isfinite
from typing import TYPE_CHECKING, Any

from argmap.formats.aif.links import Links
from argmap.formats.aif.speech import hear
from argmap.formats.aif.statements import Statements
from argmap.formats.aif.table import Table, tabulate
from argmap.model import Data, Debate

if TYPE_CHECKING:
    from argmap.formats.aif.speech import Speech

__all__ = ["Names", "frozen", "keepable", "read"]


class Names:
    """What a document calls the nodes that are no thing of their own in a debate.

    Attributes:
        acts: The illocutions and what they hang on, by node, utterance and force, in the document's order.
        transitions: The transitions, by the later and the earlier utterance.
        reports: The illocutions by which utterances are reported, by the reported one.
    """

    def __init__(self) -> None:
        self.acts: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
        self.transitions: dict[tuple[str, str], str] = {}
        self.reports: dict[str, tuple[str, str, str, str]] = {}

    @classmethod
    def of(cls, table: Table, speech: Speech) -> Names:
        """Give what a document calls these nodes."""
        names, ids = cls(), table.ids
        for later, earlier, node in speech.transitions:
            names.transitions.setdefault((ids[later], ids[earlier]), ids[node])
        for reported, (utterance, force, node, hung) in speech.reports.items():
            names.reports[ids[reported]] = ids[utterance], force, ids[node], ids[hung]
        for target, acts in speech.acts.items():
            for utterance, force, node, hung in acts:
                key = ids[target], ids[utterance], force
                names.acts.setdefault(key, []).append((ids[node], ids[hung]))
        return names


def read(given: dict[str, Any]) -> tuple[Debate, Table, Speech]:
    """Make a debate of a document; what is wrong with the document is in the table."""
    table = tabulate(given)
    speech = hear(table)
    statements, links = Statements(table, speech), Links(table, speech)
    links.ground(statements)
    links.strike(statements, speech)
    debate = Debate.trusted(
        speakers=tuple(speech.speakers.values()),
        utterances=speech.utterances,
        statements=statements.series(),
        links=links.series(),
    )
    return debate, table, speech


_SHALLOW = 90
_PLAIN = {str, int, bool, type(None)}


def keepable(given: dict[str, Any], text: str) -> None:
    """Make sure that a document can be kept as data.

    Raises:
        ModelError: it nests too deep.
    """
    if not _is_shallow(given, text):
        for key, part in given.items():
            if not _is_plain(part):
                Data({key: _finite(part)})


def _is_shallow(given: dict[str, Any], text: str) -> bool:
    """Tell whether a document that is rows and little else is so, by its brackets, without a look at values.

    Where there are as many braces as rows, each opens a row; then what nests deep has many brackets in one.
    """
    rows = sum(list(map(type, part)).count(dict) for part in given.values() if type(part) is list)
    if text.count("{") != rows + 1:
        return False
    row, inside, at = -1, 0, text.find("[")
    while at >= 0 and inside < _SHALLOW:
        here = text.rfind("{", 0, at)
        row, inside = here, inside + 1 if here == row else 1
        at = text.find("[", at + 1)
    return inside < _SHALLOW


def frozen(given: dict[str, Any]) -> Data:
    """Keep a document as data: rows of plain values at one stroke, anything else with care.

    A number too great for a float, such as 1e999, is kept as the text «inf».
    """
    kept = Data.__new__(Data)
    for key, part in given.items():
        dict.__setitem__(kept, key, _rows(part) if _is_plain(part) else Data({key: _finite(part)})[key])
    return kept


def _finite(part: Any, depth: int = 100) -> Any:
    """Put the numbers that are too great for a float as text; what nests too deep is left for others to
    refuse."""
    if isinstance(part, float):
        return part if isfinite(part) else str(part)
    if not isinstance(part, dict | list) or depth == 0:
        return part
    if isinstance(part, dict):
        return {key: _finite(item, depth - 1) for key, item in part.items()}
    return [_finite(item, depth - 1) for item in part]


def _is_plain(part: Any) -> bool:
    """Tell whether a part is a list of rows of plain values, without looking at each value in turn."""
    return (
        isinstance(part, list)
        and set(map(type, part)) <= {dict}
        and set(map(type, chain.from_iterable(map(dict.values, part)))) <= _PLAIN
    )


def _rows(part: list[Any]) -> tuple[Data, ...]:
    new, fill = Data.__new__, dict.update
    rows = []
    for row in part:
        data = new(Data)
        fill(data, row)
        rows.append(data)
    return tuple(rows)
