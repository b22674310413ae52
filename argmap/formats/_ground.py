"""Links that cannot stand: formats can write them, a debate cannot hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from typing import TypeVar

__all__ = ["closing", "unfounded"]

T = TypeVar("T")


def closing(onward: Mapping[T, T]) -> list[T]:
    """Give one link of each circle, so that without it the chain has an end; each is walked once.

    Example:
        >>> closing({"a": "b", "b": "c", "c": "a", "d": "a"})
        ['c']
    """
    found: list[T] = []
    done: set[T] = set()
    for start in onward:
        path: dict[T, None] = {}
        here = before = start
        while here in onward and here not in done and here not in path:
            path[here] = None
            before, here = here, onward[here]
        if here in path:
            found.append(before)
        done.update(path)
    return found


def unfounded(targets: Mapping[str, str], statements: Container[str]) -> list[str]:
    """Give the links that bear on what is neither statement nor link, or on themselves by way of others.

    Example:
        >>> unfounded({"l": "a", "m": "l", "n": "gone", "o": "n"}, {"a"})
        ['n', 'o']
    """
    onto = {name: target for name, target in targets.items() if target not in statements}
    fallen = [name for name, target in onto.items() if target not in targets]
    fallen += closing({name: target for name, target in onto.items() if target in targets})
    bearing = defaultdict(list)
    for name, target in onto.items():
        bearing[target].append(name)
    found: dict[str, None] = {}
    while fallen:
        name = fallen.pop()
        if name not in found:
            found[name] = None
            fallen += bearing[name]
    return list(found)
