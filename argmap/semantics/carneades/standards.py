"""Proof standards: how far a position must be ahead to prevail."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.errors import QueryError, did_you_mean

__all__ = ["STANDARDS", "Standard", "standard"]


@dataclass(frozen=True, slots=True)
class Standard:
    """How far the weight of a position must be ahead of each other one's.

    Attributes:
        name: What it is called.
        letters: Its letters in Carneades' documents.
        margin: By more than what it must be ahead, or None where any lead is enough.
        doubt: What each other position's weight must be below, or None.

    Example:
        >>> STANDARDS["clear and convincing"].met(0.9, 0.5), STANDARDS["preponderance"].met(0.9, 0.5)
        (False, True)
    """

    name: str
    letters: str
    margin: float | None = None
    doubt: float | None = None

    def met(self, weight: float, other: float) -> bool:
        """Tell whether a position of this weight prevails over one of the other weight."""
        ahead = weight > other and (self.margin is None or weight - other > self.margin)
        return ahead and (self.doubt is None or other < self.doubt)

    def __str__(self) -> str:
        parts = ["ahead" if self.margin is None else f"ahead by more than {self.margin:g}"]
        if self.doubt is not None:
            parts.append(f"the others below {self.doubt:g}")
        return f"{self.name} ({', '.join(parts)})"


STANDARDS: dict[str, Standard] = {
    row.name: row
    for row in (
        Standard("preponderance", "PE"),
        Standard("clear and convincing", "CCE", margin=0.5),
        Standard("beyond reasonable doubt", "BRD", margin=0.5, doubt=0.3),
    )
}


def standard(name: str | Standard) -> Standard:
    """Give the standard of this name or of these letters, or the one given.

    Example:
        >>> standard("BRD").name, standard("preponderance").letters
        ('beyond reasonable doubt', 'PE')
        >>> standard("preponderence")
        Traceback (most recent call last):
        argmap.errors.QueryError: no proof standard is called 'preponderence'; did you mean 'preponderance'?
    """
    if isinstance(name, Standard):
        return name
    for row in STANDARDS.values():
        if name == row.name or name.upper() == row.letters:
            return row
    known = [*STANDARDS, *(row.letters for row in STANDARDS.values())]
    raise QueryError(f"no proof standard is called {name!r}{did_you_mean(name, known)}")
