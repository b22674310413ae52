"""Weighing functions: what a reason weighs, from 0 to 1, once its premises are decided.

========================  ================================================================================
``"linked"``              1 if all premises are in, else 0
``"convergent"``          1 if some premise is in, else 0
``"cumulative"``          the share of its premises that are in
``"factorized"``          0 unless all premises are in; else their number, out of the distinct premises of
                          all reasons at the issue: more specific reasons weigh more
``0.8``, constant         that number
``{"criteria": …}``       a weighted sum over properties; 0 where a hard criterion is out
``{"preference": …}``     0 unless all premises are in; else its rank among the reasons at the issue, by
                          properties in their order of importance
========================  ================================================================================

Source: Gordon & Walton, «Formalizing balancing arguments», COMMA 2016, and Carneades 4.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from argmap.errors import QueryError, did_you_mean
from argmap.semantics.carneades.case import Case, Reason

__all__ = ["WEIGHINGS", "weigh"]

Labels = Mapping[str, str]
_PROPERTY = re.compile(r"\s*([^\s(),]+)\(([^(),]+),\s*([^(),]+?)\s*\)\s*")


def _linked(reason: Reason, labels: Labels, case: Case) -> float:
    return float(all(labels[p.statement] == "in" for p in reason.premises))


def _convergent(reason: Reason, labels: Labels, case: Case) -> float:
    return float(any(labels[p.statement] == "in" for p in reason.premises))


def _cumulative(reason: Reason, labels: Labels, case: Case) -> float:
    count = len(reason.premises)
    return sum(labels[p.statement] == "in" for p in reason.premises) / count if count else 1.0


def _factorized(reason: Reason, labels: Labels, case: Case) -> float:
    words = {case.texts.get(p.statement) or p.statement for one in case.rivals(reason) for p in one.premises}
    if not words:
        return 1.0
    return _linked(reason, labels, case) * len(reason.premises) / len(words)


WEIGHINGS: dict[str, Callable[[Reason, Labels, Case], float]] = {
    "linked": _linked,
    "convergent": _convergent,
    "cumulative": _cumulative,
    "factorized": _factorized,
}


def weigh(reason: Reason, labels: Labels, case: Case) -> float:
    """Give what a reason weighs where none of its premises is undecided.

    Args:
        labels: For each statement «in», «out» or «undecided».

    Raises:
        QueryError: there is no such weighing function, or it lacks a part.

    Example:
        >>> from argmap.semantics.carneades import Premise
        >>> reason = Reason("r", (Premise("a"), Premise("b")), "c", weight="cumulative")
        >>> case = Case(("a", "b", "c"), (reason,))
        >>> weigh(reason, {"a": "in", "b": "out", "c": "undecided"}, case)
        0.5
    """
    weight = reason.weight
    if isinstance(weight, Mapping) and len(weight) == 1:
        ((name, given),) = weight.items()
        if name == "constant":
            weight = given
        elif name == "criteria" and isinstance(given, Mapping):
            return _criteria(reason, labels, case, given)
        elif name == "preference" and isinstance(given, (list, tuple)):
            return _preference(reason, labels, case, given)
    if isinstance(weight, (int, float)) and not isinstance(weight, bool):
        return float(weight)
    if isinstance(weight, str) and weight in WEIGHINGS:
        return WEIGHINGS[weight](reason, labels, case)
    near = did_you_mean(weight, WEIGHINGS) if isinstance(weight, str) else ""
    raise QueryError(
        f"{reason.id!r} has no weighing function {weight!r:.60}{near}; it is {', '.join(WEIGHINGS)}, a "
        "number, constant, criteria or preference"
    )


def _criteria(reason: Reason, labels: Labels, case: Case, given: Mapping[str, Any]) -> float:
    hard = tuple(given.get("hard") or ())
    if any(p.role in hard and labels[p.statement] == "out" for p in reason.premises):
        return 0.0
    soft: Mapping[str, Any] = given.get("soft") or {}
    whole = sum(_number(reason, criterion, "factor") for criterion in soft.values())
    total = 0.0
    for name, criterion in soft.items():
        found = _value(name, reason, labels, case)
        if found is None:
            return 0.0
        values = {str(key): value for key, value in (criterion.get("values") or {}).items()}
        total += _number(reason, criterion, "factor") / whole * float(values.get(found, 0.0))
    return total


def _number(reason: Reason, criterion: Any, name: str) -> float:
    found = criterion.get(name) if isinstance(criterion, Mapping) else None
    if isinstance(found, bool) or not isinstance(found, (int, float)) or found <= 0:
        raise QueryError(f"a criterion of {reason.id!r} has no {name} above 0")
    return float(found)


def _value(name: str, reason: Reason, labels: Labels, case: Case) -> str | None:
    """Give the value of a property: of the premise ``name(subject,value)`` that is in, or of what is in
    in its place.
    """
    for premise in reason.premises:
        match = _PROPERTY.fullmatch(premise.statement)
        if match is None or match[1] != name:
            continue
        issue = case.issue_of.get(premise.statement)
        rivals = issue.positions if issue else ()
        for statement in (premise.statement, *rivals):
            held = _PROPERTY.fullmatch(statement)
            if labels[statement] == "in" and held:
                return held[3]
    return None


def _preference(reason: Reason, labels: Labels, case: Case, given: Any) -> float:
    weight = _linked(reason, labels, case)
    rivals = case.rivals(reason)
    if not weight or len(rivals) == 1:
        return weight
    ranks = {one.id: tuple(_rank(one, part) for part in given) for one in rivals}
    groups = sorted(set(ranks.values()))
    return (groups.index(ranks[reason.id]) + 1) / len(groups)


def _rank(reason: Reason, part: Any) -> tuple[float, str]:
    """Give the place of a reason by one property, the weakest first; what has no such value is weakest."""
    value, order = reason.properties.get(part["property"]), part.get("order", "ascending")
    if isinstance(order, (list, tuple)):
        return (float(order.index(value)), "") if value in order else (-1.0, "")
    if isinstance(value, (int, float)):
        return (float(value) if order == "ascending" else -float(value)), ""
    if value is None:
        return -float("inf"), ""
    text = str(value)
    return 0.0, text if order == "ascending" else "".join(chr(0x10FFFF - ord(c)) for c in text)
