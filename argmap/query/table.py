"""The answers to a question as a tidy table, for libraries of data frames."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from argmap.query.figures import FIGURES, columns
from argmap.tabular import Column, Frame, cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.tabular.columns import Sort

__all__ = ["frame"]

_SAYS = "the answer as a sentence"
_SORTS: dict[str, Sort] = {
    "int": "number",
    "bool": "truth",
    "float | None": "share",
    "tuple[str, ...]": "texts",
}


def frame(answers: Sequence[Any]) -> Frame:
    """Give the answers to a question as a table, one row for each answer, as `argmap.frames` gives a debate.

    The columns are the fields of the answers, without the debate, and `says`: the sentence. Several ids
    stand in one cell parted by ``; ``. Where there is no answer, there is no column.

    Example:
        >>> from argmap.model import draft
        >>> from argmap.query import conduct
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     link = bob.claims("It costs too much").attacks(ann.proposes("Build it"))
        >>> found = frame(conduct(d.debate))
        >>> found["speaker"], found["ca_count"], found["belligerence"]
        (('ann', 'bob'), (0, 1), (0.0, 1.0))
        >>> next(column.means for column in found.columns if column.name == "ra_count")
        'the supports that the speaker drew'
    """
    told = columns(answers)
    specs, values = [], []
    for name, column in told.items():
        sort = _sort(answers[0], name, column)
        means = _SAYS if name == "says" else FIGURES[name].means if name in FIGURES else ""
        specs.append(Column(name, means, sort))
        values.append(tuple([_cell(value, sort) for value in column]))
    kind = type(answers[0]).__name__ if answers else "nothing"
    return Frame(kind, tuple(specs), tuple(values))


def _sort(answer: Any, name: str, column: Sequence[Any]) -> Sort:
    """Tell what a column holds, by what the answer says of the field, or by what is there."""
    told = ""
    if is_dataclass(answer):
        told = next((str(spec.type) for spec in fields(answer) if spec.name == name), "")
    else:
        made = getattr(type(answer), name, None)
        told = made.fget.__annotations__.get("return", "") if isinstance(made, property) and made.fget else ""
    if told in _SORTS:
        return _SORTS[told]
    there = [value for value in column if value is not None]
    if there and all(isinstance(value, bool) for value in there):
        return "truth"
    if there and all(isinstance(value, int) and not isinstance(value, bool) for value in there):
        return "number"
    return "text" if all(isinstance(value, str) for value in there) else "json"


def _cell(value: Any, sort: Sort) -> Any:
    if sort == "texts":
        return cells.join(tuple(value or ()))
    return cells.packed(value) if sort == "json" else value
