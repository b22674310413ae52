"""A YAML mapping while it is read: a key stands once, and ``<<`` gives way to what is written out."""

from __future__ import annotations

from typing import Any

__all__ = ["Pairs", "name_of"]


class Pairs:
    """The pairs read so far in `values`; those that ``<<`` put there may be given again.

    Example:
        >>> pairs = Pairs()
        >>> pairs.merge({"a": 1, "b": 2})
        >>> pairs.put("a", 3), pairs.put("a", 4), pairs.values
        (True, False, {'a': 3, 'b': 2})
    """

    __slots__ = ("_merged", "values")

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self._merged: set[str] = set()

    def put(self, name: str, value: Any) -> bool:
        """Put in a pair, and tell whether its key is new."""
        if name in self.values and name not in self._merged:
            return False
        self.values[name] = value
        self._merged.discard(name)
        return True

    def merge(self, source: dict[str, Any]) -> None:
        """Put in what is not there yet."""
        for name, value in source.items():
            if name not in self.values:
                self.values[name] = value
                self._merged.add(name)


def name_of(value: Any) -> str:
    """Give the name under which a value is a key: that which JavaScript makes of it.

    Raises:
        ValueError: it is a list with lists in it.

    Example:
        >>> [name_of(v) for v in ("a b", 7, 1.0, True, None, [1, "b"])]
        ['a b', '7', '1', 'true', 'null', '1,b']
    """
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, float):
        if value != value or abs(value) == float("inf"):
            return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
        return str(int(value)) if value == int(value) and abs(value) < 1e21 else repr(value)
    if isinstance(value, list):
        if any(isinstance(item, list) for item in value):
            raise ValueError
        return ",".join("" if item is None else name_of(item) for item in value)
    return "[object Object]" if isinstance(value, dict) else str(value)
