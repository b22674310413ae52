"""What if: the verdicts that change where something is withdrawn, or an attack is added."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model import Debate
from argmap.semantics._reader import read
from argmap.semantics.evaluation import evaluate
from argmap.semantics.explain._reply import less
from argmap.semantics.explain._words import NOW, WOULD, said
from argmap.semantics.framework import Arrows, Framework

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics._semantics import Semantics
    from argmap.semantics.reading import Reading

__all__ = ["Change", "what_if"]



@dataclass(frozen=True, slots=True)
class Change:
    """One verdict that changes.

    Attributes:
        name: The statement.
        before: Its label as things are.
        after: Its label as they would be.
    """

    name: str
    before: str
    after: str
    debate: Debate | None = field(repr=False, compare=False, kw_only=True, default=None)

    def __str__(self) -> str:
        own = said(self.name, self.debate)
        return f"{own} {WOULD[self.after]}; now it {NOW[self.before]}."


def what_if(
    debate: Debate | Framework,
    *,
    withdraw: Iterable[str] = (),
    add: Iterable[tuple[str, str]] = (),
    semantics: str | Semantics = "grounded",
    reading: str | Reading | None = None,
) -> tuple[Change, ...]:
    """List the verdicts that change where statements or links are withdrawn, or attacks are added.

    Args:
        withdraw: Ids of statements, or of links, that go.
        add: Attacks that come, each as the ids of who attacks and of what is attacked.

    Raises:
        UnknownName: there is no such statement or link.

    Example:
        >>> from argmap.semantics import of
        >>> for change in what_if(of("a>b>c"), withdraw=["a"]):
        ...     print(change)
        “b” would stand; now it falls.
        “c” would fall; now it stands.
        >>> what_if(of("a>b"), add=[("b", "a")])
        (Change(name='a', before='in', after='undecided'), Change(name='b', before='out', after='undecided'))
    """
    gone = tuple(withdraw)
    if isinstance(debate, Framework):
        given, before = None, debate
        after = less(debate, frozenset(map(debate.number, gone)))
    else:
        given, before = debate, read(debate, reading=reading)
        after = read(debate, reading=reading, without=gone)
    after = _more(after, tuple(add))
    first, second = evaluate(before, semantics), evaluate(after, semantics)
    return tuple(
        Change(name, str(first[name]), str(second[name]), debate=given)
        for name in before.names
        if name in after and first[name] != second[name]
    )


def _more(framework: Framework, add: tuple[tuple[str, str], ...]) -> Framework:
    if not add:
        return framework
    fresh = [((framework.number(source),), framework.number(target)) for source, target in add]
    return framework.replace(attacks=Arrows.of(len(framework), [*framework.attacks, *fresh]))
