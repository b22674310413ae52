"""Data of several occurrences as one: mappings by name, lists by place, and the last word counts.

Source: ``merge`` of lodash 4, with which the reference unites them. Its oddities are kept: a text or a list
where names and values should be gives its characters or items the names 0, 1, 2 …
"""

from __future__ import annotations

from typing import Any

__all__ = ["united"]


def united(old: dict[str, Any], new: Any) -> dict[str, Any]:
    """Unite data with what is said later; neither of the two is changed.

    Example:
        >>> united({"a": {"b": 1}, "c": [1, 2]}, {"a": {"d": 2}, "c": [3]})
        {'a': {'b': 1, 'd': 2}, 'c': [3, 2]}
        >>> united({}, "no")
        {'0': 'n', '1': 'o'}
    """
    if isinstance(new, (str, list)):
        new = {str(n): item for n, item in enumerate(new)}
    result = dict(old)
    stack: list[tuple[Any, Any]] = [(result, new if isinstance(new, dict) else {})]
    while stack:
        into, given = stack.pop()
        for key, value in given.items() if isinstance(given, dict) else enumerate(given):
            place = _place(into, key)
            if place is None:
                continue
            if isinstance(value, (dict, list)):
                there = into.get(place) if isinstance(into, dict) else into[place]
                into[place] = _opened(there, value)
                stack.append((into[place], value))
            else:
                into[place] = value
    return result


def _place(into: Any, key: Any) -> Any:
    """Give the key to write to, or None where a list has no place of that name."""
    if isinstance(into, dict):
        return key
    if isinstance(key, str):
        if not key.isdigit() or (key != "0" and key[0] == "0") or len(key) > 4:
            return None
        key = int(key)
    into.extend([None] * (key + 1 - len(into)))
    return key


def _opened(old: Any, new: Any) -> Any:
    """Give a copy to write into: of the old value where it can take the new one, else an empty one."""
    if isinstance(new, dict):
        return dict(old) if isinstance(old, dict) else list(old) if isinstance(old, list) else {}
    return list(old) if isinstance(old, list) else []
