"""From an AIF document to a debate."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from argmap.formats.aif.speech import hear
from argmap.formats.aif.statements import stated
from argmap.formats.aif.table import Table, tabulate
from argmap.model import Data, Debate

if TYPE_CHECKING:
    from argmap.formats.aif.speech import Speech

__all__ = ["Names", "frozen", "read"]


class Names:
    """What a document calls the nodes that are no thing of their own in a debate.

    Attributes:
        acts: The illocutions and what they hang on, by node, utterance and force, in the document's order.
        transitions: The transitions, by the later and the earlier utterance.
        reports: The illocutions by which utterances are reported, by the reported one.
    """

    def __init__(self, speech: Speech | None = None) -> None:
        self.acts: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
        self.transitions = {} if speech is None else speech.transitions
        self.reports = {} if speech is None else speech.reporting
        for target, acts in () if speech is None else speech.acts.items():
            for utterance, force, node, hung in acts:
                self.acts.setdefault((target, utterance, force), []).append((node, hung))


def read(given: dict[str, Any]) -> tuple[Debate, Names, Table]:
    """Make a debate of a document; what is wrong with the document is in the table."""
    table = tabulate(given)
    speech = hear(table)
    statements, links = stated(table, speech)
    debate = Debate.trusted(
        speakers=tuple(speech.speakers.values()),
        utterances=tuple(speech.utterances.values()),
        statements=tuple(statements),
        links=tuple(links),
    )
    return debate, Names(speech), table


_PLAIN = {str, int, bool, type(None)}


def frozen(given: dict[str, Any]) -> Data:
    """Keep a document as data: rows of plain values at one stroke, anything else with care.

    Raises:
        ModelError: it holds what JSON cannot write again, or nests too deep.
    """
    kept = Data.__new__(Data)
    for key, part in given.items():
        rows = _rows(part) if isinstance(part, list) else None
        dict.__setitem__(kept, key, Data({key: part})[key] if rows is None else rows)
    return kept


def _rows(part: list[Any]) -> tuple[Data, ...] | None:
    """Give rows of plain values as data, without looking at each value again, or None where they are not
    plain."""
    if not set(map(type, part)) <= {dict}:
        return None
    if not set(map(type, chain.from_iterable(map(dict.values, part)))) <= _PLAIN:
        return None
    new, fill = Data.__new__, dict.update
    rows = []
    for row in part:
        data = new(Data)
        fill(data, row)
        rows.append(data)
    return tuple(rows)
