"""Chains that come round: AIF can write them, a debate cannot hold them."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["closing"]


def closing(onward: Mapping[str, str]) -> list[str]:
    """Give one link of each circle, so that without it the chain has an end; each is walked once.

    Example:
        >>> closing({"a": "b", "b": "c", "c": "a", "d": "a"})
        ['c']
    """
    found: list[str] = []
    done: set[str] = set()
    for start in onward:
        path: dict[str, None] = {}
        here, before = start, ""
        while here in onward and here not in done and here not in path:
            path[here] = None
            before, here = here, onward[here]
        if here in path:
            found.append(before)
        done.update(path)
    return found
