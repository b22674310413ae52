"""Why a claim stands or falls, as a dispute that can be checked line by line.

The grounded labelling settles arguments in rounds, and the round is the min-max number (Caminada & Dunne
2019): what stands is settled after all that attacks it, what falls after the earliest that strikes it. So
the reasons below a claim have smaller numbers, they never go in a circle, and they end at what nothing
attacks: a strongly admissible labelling, which is a proof that the claim is in or out of the grounded
extension.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.semantics._shown import sentences
from argmap.semantics.dung._pieces import strands
from argmap.semantics.explain._words import WOULD, framework_of, joined, said
from argmap.semantics.explain.person import struck_persons
from argmap.semantics.explain.tree import dispute
from argmap.semantics.labelling import IN, LABELS, OUT
from argmap.semantics.standing import if_needed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Debate
    from argmap.semantics.framework import Framework
    from argmap.semantics.labelling import Label
    from argmap.semantics.reading import Reading

__all__ = ["Reason", "Step", "why"]



@dataclass(frozen=True, slots=True)
class Step:
    """One line of a reason.

    Attributes:
        name: The argument that is settled here.
        label: ``in``, ``out`` or ``undecided``.
        number: Its min-max number; 0 where it is undecided.
        because: Of what is in, for each attack one that is out among those who strike; of what is out, all
            who strike together in one attack; of what is undecided, those undecided that attack it.
    """

    name: str
    label: Label
    number: int
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an argument has its label in the grounded labelling: steps, from the claim down.

    Attributes:
        name: The argument that was asked for.
        label: Its label.
        steps: Each argument that the reason needs, once.
        notes: What the reading makes of an attack on the person, in sentences.
    """

    name: str
    label: Label
    steps: tuple[Step, ...]
    notes: tuple[str, ...] = ()
    framework: Framework = field(repr=False, compare=False, kw_only=True)
    debate: Debate | None = field(repr=False, compare=False, kw_only=True, default=None)

    def __str__(self) -> str:
        lines = [self._line(step) for step in self.steps]
        return "\n".join([*lines, *self.notes])

    def _repr_html_(self) -> str:
        return sentences([*map(self._line, self.steps), *self.notes])

    def tree(self) -> Debate:
        """Give what the reason tells of as a debate, to be drawn: each strike that it names, and its ends.

        A strike that follows from the reading and is no link of the map is drawn as an attack.

        Example:
            >>> from argmap.semantics import of
            >>> [link.id for link in why(of("a>b>c, c>d"), "c").tree().links]
            ['b.attacks.c', 'a.attacks.b']
        """
        pairs: list[tuple[tuple[str, ...], str]] = []
        for step in self.steps:
            if step.label == "out":
                pairs.append((step.because, step.name))
            else:
                pairs += [((name,), step.name) for name in step.because]
        return dispute(pairs, self.name, self.debate)

    def _line(self, step: Step) -> str:
        own = said(step.name, self.debate)
        own = own[0].upper() + own[1:]
        told = joined(said(name, self.debate) for name in step.because)
        several = len(step.because) > 1
        match step.label:
            case "in" if not step.because:
                return f"{own} stands: nothing attacks it."
            case "in":
                return f"{own} stands: {told}, which would strike it, {'fall' if several else 'falls'}."
            case "out":
                end = "strike it, and stand" if several else "strikes it, and stands"
                return f"{own} falls: {told} {end}."
            case "undecided":
                end = "are" if several else "is"
                return (
                    f"{own} is open: {told}, which {'attack' if several else 'attacks'} it, {end} open too."
                )


def why(debate: Debate | Framework, name: str, *, reading: str | Reading | None = None) -> Reason:
    """Say why a claim stands, falls or stays open in the grounded labelling.

    Args:
        name: The id of a statement, or of a link that is attacked.

    Raises:
        UnknownName: the framework has no argument of this name.
        NotApplicable: the reading cannot take a link.

    Example:
        >>> from argmap.semantics import of
        >>> print(why(of("a>b>c, d>c, e>d"), "c"))
        “c” stands: “b” and “d”, which would strike it, fall.
        “b” falls: “a” strikes it, and stands.
        “d” falls: “e” strikes it, and stands.
        “a” stands: nothing attacks it.
        “e” stands: nothing attacks it.
        >>> print(why(of("a<>b, b>c"), "c"))
        “c” is open: “b”, which attacks it, is open too.
        “b” is open: “a”, which attacks it, is open too.
        “a” is open: “b”, which attacks it, is open too.
    """
    framework, given = framework_of(debate, reading)
    number = framework.number(name)
    labels = framework.settled[0]
    steps = _settled(framework, number) if labels[number] else _open(framework, number)
    notes = () if given is None else _notes(given, framework, name, labels[number])
    own = framework.names[number]
    return Reason(own, LABELS[labels[number]], tuple(steps), notes, framework=framework, debate=given)


def _settled(framework: Framework, claim: int) -> list[Step]:
    """Give the steps from a claim that is in or out down to what nothing attacks."""
    labels, rounds = framework.settled
    names, attacks = framework.names, framework.attacks
    rows = attacks.sources.entries if attacks.plain else None
    todo, seen, steps = [claim], {claim}, []
    for x in todo:  # which grows as it is gone through
        arrows = attacks.incoming[x]
        if rows is not None:
            strikers = [rows[arrow] for arrow in arrows]
            if labels[x] == OUT:
                strikers = [min((s for s in strikers if labels[s] == IN), key=rounds.__getitem__)]
            because = dict.fromkeys(strikers)
        else:
            because = _together(framework, x, arrows)
        fresh = [s for s in because if s not in seen]
        seen.update(fresh)
        todo += fresh
        steps.append(Step(names[x], LABELS[labels[x]], rounds[x], tuple(names[s] for s in because)))
    return steps


def _together(framework: Framework, x: int, arrows: Iterable[int]) -> dict[int, None]:
    """Give what settles an argument where several may strike together: one of each attack, or all of one."""
    labels, rounds = framework.settled
    sources = framework.attacks.sources
    because: dict[int, None] = {}
    if labels[x] == IN:
        for arrow in arrows:
            fallen = [s for s in sources[arrow] if labels[s] == OUT]
            because[min(fallen, key=lambda s: (s not in because, rounds[s], s))] = None
        return because
    best = min(
        (arrow for arrow in arrows if all(labels[s] == IN for s in sources[arrow])),
        key=lambda arrow: (max(rounds[s] for s in sources[arrow]), arrow),
    )
    return dict.fromkeys(sources[best])


def _open(framework: Framework, claim: int) -> list[Step]:
    """Give the steps from an undecided claim up to the knot it hangs on, and that knot."""
    labels, names = framework.settled[0], framework.names
    before: dict[int, int] = {claim: -1}
    attacks: dict[int, list[tuple[int, ...]]] = {}
    for x in (todo := [claim]):  # which grows as it is gone through
        attacks[x] = _left(framework, x)
        for attack in attacks[x]:
            for source in attack:
                if source not in before:
                    before[source] = x
                    todo.append(source)
    place = {x: k for k, x in enumerate(todo)}
    rows = [[tuple(place[s] for s in attack) for attack in attacks[x]] for x in todo]
    strand = {todo[k]: row for row in strands(range(len(todo)), rows) for k in row}
    knot = next(x for x in todo if len(strand[x]) > 1 or (x,) in attacks[x])
    knotted = sorted(todo[k] for k in strand[knot])
    path = []
    while knot >= 0:
        path.append(knot)
        knot = before[knot]
    path.reverse()
    steps = []
    for x in (*path, *(x for x in knotted if x not in path)):
        those = sorted({source for attack in attacks[x] for source in attack})
        steps.append(Step(names[x], LABELS[labels[x]], 0, tuple(names[source] for source in those)))
    return steps


def _left(framework: Framework, x: int) -> list[tuple[int, ...]]:
    """Give for what is undecided the attacks that leave it so, each as its sources that are open too."""
    labels, attacks = framework.settled[0], framework.attacks
    rows = [attacks.sources[arrow] for arrow in attacks.incoming[x]]
    return [tuple(s for s in row if not labels[s]) for row in rows if all(labels[s] != OUT for s in row)]


def _notes(debate: Debate, framework: Framework, name: str, label: int) -> tuple[str, ...]:
    """Say how the reading bears on a claim, where it is not the default one or the person is struck."""
    reading, index = framework.reading, debate.index
    node = index.node(name)
    if reading is not None and reading.differs():
        return (f"Read as {reading.name}: {reading.differs()}.",)
    if reading is None or node >= index.statements or node in index.standings:
        return ()
    if not index.standings:
        return ()
    who = index.authors(node)
    struck = struck_persons(debate, framework, of=who)
    notes = [struck[one] for one in who if one in struck]
    if notes:
        needed = if_needed(debate)
        other = LABELS[label if needed is None else needed[framework.number(name)]]
        if other != LABELS[label]:
            notes.append(f"Read with standing='needed', it {WOULD[other]}.")
    return tuple(notes)
