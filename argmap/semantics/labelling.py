"""A labelling: each argument in, out or undecided.

In a complete labelling an argument is in where all that attacks it is out, and out where something that
attacks it is in (Caminada 2006; Caminada & Gabbay 2009). The arguments that are in are the extension.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.semantics._shown import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.framework import Framework

__all__ = ["IN", "LABELS", "OUT", "UNDECIDED", "Label", "Labelling", "listed"]

Label: TypeAlias = Literal["in", "out", "undecided"]

UNDECIDED, IN, OUT = 0, 1, 2
LABELS: tuple[Label, Label, Label] = ("undecided", "in", "out")
_SHOWN = 12


class Labelling:
    """Give each argument of a framework one of three labels.

    Example:
        >>> from argmap.semantics import of
        >>> labelling = Labelling(of("a>b>c"), bytes([IN, OUT, IN]))
        >>> labelling["c"], labelling.ins, labelling.outs, labelling.undecided
        ('in', ('a', 'c'), ('b',), ())
        >>> print(labelling)
        in: a, c; out: b
    """

    __slots__ = ("framework", "labels")

    def __init__(self, framework: Framework, labels: bytes) -> None:
        self.framework = framework
        self.labels = labels

    def __getitem__(self, name: str) -> Label:
        return LABELS[self.labels[self.framework.number(name)]]

    def __iter__(self) -> Iterator[tuple[str, Label]]:
        return zip(self.framework.names, map(LABELS.__getitem__, self.labels), strict=True)

    def __len__(self) -> int:
        return len(self.labels)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Labelling) and dict(self) == dict(other)

    def __hash__(self) -> int:
        return hash(frozenset(self))

    @property
    def ins(self) -> tuple[str, ...]:
        """The names of the arguments that are in: the extension."""
        return self._of(IN)

    @property
    def outs(self) -> tuple[str, ...]:
        """The names of the arguments that are out."""
        return self._of(OUT)

    @property
    def undecided(self) -> tuple[str, ...]:
        """The names of the arguments that are neither in nor out."""
        return self._of(UNDECIDED)

    def _of(self, label: int) -> tuple[str, ...]:
        return tuple(compress(self.framework.names, map(label.__eq__, self.labels)))

    def __repr__(self) -> str:
        return f"<Labelling: {self}>"

    def __str__(self) -> str:
        parts = (("in", self.ins), ("out", self.outs), ("undecided", self.undecided))
        return "; ".join(f"{label}: {listed(names)}" for label, names in parts if names) or "nothing"

    def _repr_html_(self) -> str:
        return table("A labelling", ("statement", "verdict"), self)


def listed(names: tuple[str, ...]) -> str:
    """List names, the first few of many.

    Example:
        >>> listed(("a", "b")), listed(tuple("abcdefghijklmnop"))
        ('a, b', 'a, b, c, d, e, f, g, h, i, j, k, l and 4 more')
    """
    if len(names) <= _SHOWN:
        return ", ".join(names)
    return f"{', '.join(names[:_SHOWN])} and {len(names) - _SHOWN:,} more"
