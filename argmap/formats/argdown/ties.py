"""The relations of each end while they are settled: to drop one, or to ask for one, takes no search.

A statement may have a hundred thousand relations. Whoever goes through them all for each of them waits for
days; so an end is opened when it is first touched, its relations are numbered and counted by a key, and
`close` puts them back.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping

from argmap.formats.argdown.known import End, Relation, RelationKind

__all__ = ["Ties"]


class _Opened:
    """The relations of one end: by number in their order, the numbers of each, and how many have a key."""

    __slots__ = ("counts", "numbers", "order", "unused")

    def __init__(self) -> None:
        self.order: dict[int, Relation] = {}
        self.numbers: dict[Relation, list[int]] = {}  # two where an end is tied to itself
        self.counts: dict[Hashable, int] = {}
        self.unused = 0

    def add(self, relation: Relation, key: Hashable) -> None:
        self.order[self.unused] = relation
        self.numbers.setdefault(relation, []).append(self.unused)
        self.unused += 1
        self.count(key, 1)

    def count(self, key: Hashable, more: int) -> None:
        self.counts[key] = self.counts.get(key, 0) + more


class Ties:
    """The relations of those ends that are touched.

    Args:
        key: What is asked about a relation, seen from one of its ends.

    Example:
        >>> from argmap.formats.argdown.known import Node
        >>> a, b = Node("A", False), Node("B", False)
        >>> a.relations = b.relations = [Relation("attack", a, b)]
        >>> ties = Ties(lambda end, relation: (relation.kind, relation.target.title))
        >>> ties.has(a, ("attack", "B")), ties.has(a, ("attack", "A"))
        (True, False)
        >>> ties.drop(a, a.relations[0]), ties.close(), a.relations, len(b.relations)
        (None, None, [], 1)
    """

    def __init__(self, key: Callable[[End, Relation], Hashable]) -> None:
        self._key = key
        self._opened: dict[End, _Opened] = {}

    def _of(self, end: End) -> _Opened:
        opened = self._opened.get(end)
        if opened is None:
            opened = self._opened[end] = _Opened()
            for relation in end.relations:
                opened.add(relation, self._key(end, relation))
        return opened

    def has(self, end: End, key: Hashable) -> bool:
        """Tell whether an end has a relation of that key."""
        return self._of(end).counts.get(key, 0) > 0

    def keys(self, end: End) -> Mapping[Hashable, int]:
        """Count the relations of an end by their keys."""
        return self._of(end).counts

    def add(self, end: End, relation: Relation) -> None:
        """Tie a relation to an end, after all others."""
        self._of(end).add(relation, self._key(end, relation))

    def drop(self, end: End, relation: Relation) -> None:
        """Take a relation from an end; where it is not there the reference takes the last."""
        opened = self._of(end)
        if opened.numbers.get(relation):
            gone = opened.order.pop(opened.numbers[relation].pop(0))
        elif opened.order:
            number, gone = opened.order.popitem()
            opened.numbers[gone].remove(number)
        else:
            return
        opened.count(self._key(end, gone), -1)

    def change(
        self,
        relation: Relation,
        *,
        kind: RelationKind | None = None,
        source: End | None = None,
        target: End | None = None,
    ) -> None:
        """Give a relation another kind or another end; the new end is not tied to it by that."""
        before = [end for end in dict.fromkeys((relation.source, relation.target)) if end in self._opened]
        for end in before:
            opened = self._opened[end]
            opened.count(self._key(end, relation), -len(opened.numbers.get(relation, ())))
        relation.kind = kind or relation.kind
        relation.source = source or relation.source
        relation.target = target or relation.target
        for end in before:
            opened = self._opened[end]
            opened.count(self._key(end, relation), len(opened.numbers.get(relation, ())))

    def close(self) -> None:
        """Give all ends their relations back."""
        for end, opened in self._opened.items():
            end.relations = list(opened.order.values())
        self._opened.clear()
