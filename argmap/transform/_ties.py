"""What hangs together with what: ends of links, steps of arguments, conditions of proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Argument, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import Debate

__all__ = ["Ties"]


class Ties:
    """The neighbours of each statement and link, by their numbers, whichever way a link was drawn."""

    def __init__(self, debate: Debate) -> None:
        self._index = debate.index
        self._named = debate.index.keep("steps and conditions", lambda: _named(debate))

    def __getitem__(self, node: int) -> Iterator[int]:
        """Give what a statement or link is tied to."""
        index, first = self._index, self._index.statements
        yield from (first + link for link in index.incoming[node])
        if node < first:
            yield from (first + link for link in index.outgoing[node])
        else:
            yield index.targets[node - first]
            yield from index.sources[node - first]
        yield from self._named.get(node, ())

    def reach(self, starts: Iterable[int], within: bytearray) -> bytearray:
        """Mark all that hangs together with the starts by way of what is marked in `within`."""
        found = bytearray(len(within))
        todo = [node for node in starts if within[node]]
        for node in todo:
            found[node] = 1
        while todo:
            for other in self[todo.pop()]:
                if within[other] and not found[other]:
                    found[other] = 1
                    todo.append(other)
        return found


def _named(debate: Debate) -> dict[int, list[int]]:
    """Give what names what: an argument its steps, a proposal the statements it hangs on, and back."""
    positions = debate.index.positions
    found: dict[int, list[int]] = {}
    for number, statement in enumerate(debate.statements):
        names: list[str] = []
        if isinstance(statement, Argument):
            names.extend(statement.steps)
        elif isinstance(statement, Proposal):
            names.extend(c.statement for c in statement.conditions if c.statement is not None)
        for other in map(positions.__getitem__, names):
            found.setdefault(number, []).append(other)
            found.setdefault(other, []).append(number)
    return found
