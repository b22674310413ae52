"""The same debate before several audiences: what stands for those who put one value before another.

In a value-based framework each argument promotes a value, and an audience is an order of values. An attack
defeats its target unless the audience puts the target's value before the attacker's (Bench-Capon, «Persuasion
in practical argument using value-based argumentation frameworks», JLC 13, 2003). So parties that agree on
every fact may still be right to part ways, and one can see over what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import factorial
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import QueryError, UnknownName, did_you_mean
from argmap.semantics._reader import read
from argmap.semantics.evaluation import evaluate
from argmap.semantics.framework import Arrows, Framework

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.semantics._semantics import Semantics
    from argmap.semantics.reading import Reading

    Values: TypeAlias = str | Mapping[str, str] | Callable[[Statement], str | None]

__all__ = ["Audience", "Hearing", "acceptable", "before", "heard"]

Acceptable: TypeAlias = Literal["objectively", "subjectively", "not"]
_MANY = 7


@dataclass(frozen=True, slots=True)
class Audience:
    """An order of values: the first before the second, and so on; those of one group are level.

    A value that is not named is before none, and none is before it.

    Example:
        >>> audience = Audience.of("safety", ("liberty", "thrift"))
        >>> audience.prefers("safety", "thrift"), audience.prefers("liberty", "thrift")
        (True, False)
        >>> print(audience)
        safety > liberty, thrift
    """

    order: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        names = [name for group in self.order for name in group]
        for twice in (name for name in names if names.count(name) > 1):
            raise QueryError(f"the value {twice!r} stands twice in the order {self}")

    @classmethod
    def of(cls, *order: str | Iterable[str]) -> Audience:
        """Make an audience of values, from the most important down; a group of them is level."""
        return cls(tuple((group,) if isinstance(group, str) else tuple(group) for group in order))

    def prefers(self, one: str, other: str) -> bool:
        """Tell whether the one value is put before the other."""
        ranks = {name: rank for rank, group in enumerate(self.order) for name in group}
        return one in ranks and other in ranks and ranks[one] < ranks[other]

    def __str__(self) -> str:
        return " > ".join(map(", ".join, self.order))


@dataclass(frozen=True)
class Hearing:
    """What stands before each audience.

    Attributes:
        audiences: The audiences, by name.
        verdicts: For each of them, the label of each argument.
        semantics: The semantics by which they judge.
    """

    framework: Framework
    audiences: Mapping[str, Audience]
    verdicts: Mapping[str, Mapping[str, str]]
    semantics: str

    def __getitem__(self, name: str) -> dict[str, str]:
        """Give the label of an argument before each audience."""
        self.framework.number(name)
        real = self.framework.names[self.framework.number(name)]
        return {audience: labels[real] for audience, labels in self.verdicts.items()}

    @property
    def disputed(self) -> tuple[str, ...]:
        """The arguments on which the audiences part ways, in the order of the framework."""
        return tuple(name for name in self.framework.names if len(set(self[name].values())) > 1)

    def __str__(self) -> str:
        lines = [
            f"Before {name} ({order}), by {self.semantics}: in are "
            f"{', '.join(x for x, label in self.verdicts[name].items() if label == 'in') or 'none'}."
            for name, order in self.audiences.items()
        ]
        parted = ", ".join(self.disputed)
        return "\n".join([*lines, f"They part ways over {parted}." if parted else "They do not part ways."])


def before(framework: Framework, audience: Audience) -> Framework:
    """Give the framework as an audience sees it: without the attacks that fail before it.

    An attack of several sources fails where the target's value is put before that of any of them.

    Example:
        >>> from argmap.semantics import of
        >>> framework = of("a>b", values={"a": "thrift", "b": "safety"})
        >>> len(before(framework, Audience.of("safety", "thrift")).attacks)
        0
        >>> len(before(framework, Audience.of("thrift", "safety")).attacks)
        1
    """
    values = framework.values
    if values is None:
        raise QueryError("the arguments of this framework promote no values; give values")
    weights = framework.attacks.weights or [1.0] * len(framework.attacks)
    kept = [
        (arrow, weight)
        for arrow, weight in zip(framework.attacks, weights, strict=True)
        if not any(audience.prefers(values[arrow[1]], values[source]) for source in arrow[0])
    ]
    weighed = None if framework.attacks.weights is None else [weight for _, weight in kept]
    return framework.replace(attacks=Arrows.of(len(framework), [arrow for arrow, _ in kept], weighed))


def heard(
    debate: Debate | Framework,
    *,
    audiences: Mapping[str, Audience | Sequence[str]],
    values: Values = "value",
    semantics: str | Semantics = "grounded",
    reading: str | Reading | None = None,
) -> Hearing:
    """Say what stands before each of several audiences, such as the parties of a parliament.

    Args:
        audiences: For each name an order of values, the most important first.
        values: What each statement promotes: the name of what holds it in a statement's data, or values by
            id, or a function of a statement. A framework brings its own.
        semantics: The semantics by which they judge. Where no circle of attacks lies within one value, the
            grounded labelling is the only preferred one before an audience that orders all values.
        reading: How to read the debate.

    Raises:
        QueryError: no values are known, or an audience orders a value that nothing promotes.

    Example:
        >>> from argmap.semantics import of
        >>> insulin = of(  # Hal took Carla's insulin to live; it was hers; he can pay it back; he is poor
        ...     "poor>pay>hers>took",
        ...     values={"took": "life", "hers": "property", "pay": "property", "poor": "life"},
        ... )
        >>> print(heard(insulin, audiences={"A": ("life", "property"), "B": ("property", "life")}))
        Before A (life > property), by grounded: in are poor, hers, took.
        Before B (property > life), by grounded: in are poor, pay, took.
        They part ways over pay, hers.
    """
    framework = _valued(debate, values, reading)
    known = dict.fromkeys(filter(None, framework.values or ()))
    orders = {
        name: order if isinstance(order, Audience) else Audience.of(*order)
        for name, order in audiences.items()
    }
    for name, audience in orders.items():
        for value in (value for group in audience.order for value in group):
            if value not in known:
                raise QueryError(
                    f"nothing promotes {value!r}, which {name} orders{did_you_mean(value, known)}"
                )
    verdicts = {name: _labels(before(framework, audience), semantics) for name, audience in orders.items()}
    named = semantics if isinstance(semantics, str) else semantics.name
    return Hearing(framework, orders, verdicts, named)


def acceptable(
    debate: Debate | Framework,
    *,
    of: str | Statement,
    values: Values = "value",
    semantics: str | Semantics = "grounded",
    reading: str | Reading | None = None,
) -> Acceptable:
    """Say whether a claim stands before every audience that orders all values, before some, or before none.

    «Objectively» acceptable is what every audience accepts, whatever it puts first; «subjectively», what
    some accept; «not», what none does.

    Raises:
        QueryError: more than seven values are attacked and attack, and so have more than 5,040 orders.

    Example:
        >>> from argmap.semantics import of as written
        >>> framework = written(
        ...     "poor>pay>hers>took",
        ...     values={"took": "life", "hers": "property", "pay": "property", "poor": "life"},
        ... )
        >>> acceptable(framework, of="took"), acceptable(framework, of="hers")
        ('objectively', 'subjectively')

    Source: Bench-Capon, JLC 13 (2003), on objective and subjective acceptance.
    """
    framework = _valued(debate, values, reading)
    name = of if isinstance(of, str) else of.id
    number = framework.number(name)
    promoted = framework.values or ()
    meet = [
        value
        for sources, target in framework.attacks
        if promoted[target] and any(promoted[s] and promoted[s] != promoted[target] for s in sources)
        for value in (*(promoted[s] for s in sources), promoted[target])
    ]
    contested = list(dict.fromkeys(filter(None, meet)))
    if len(contested) > _MANY:
        raise QueryError(
            f"{len(contested)} values have {factorial(len(contested)):,} orders; name the audiences that "
            "matter, and ask `heard`"
        )
    accepted = {
        _labels(before(framework, Audience.of(*order)), semantics)[framework.names[number]] == "in"
        for order in permutations(contested)
    }
    return "objectively" if accepted == {True} else "subjectively" if True in accepted else "not"


def _labels(framework: Framework, semantics: str | Semantics) -> dict[str, str]:
    found = evaluate(framework, semantics)
    labels = {name: found[name] for name in framework.names}
    if any(not isinstance(label, str) for label in labels.values()):
        raise QueryError("an audience judges by a semantics that says what is in, such as grounded")
    return {name: str(label) for name, label in labels.items()}


def _valued(debate: Debate | Framework, values: Values, reading: str | Reading | None) -> Framework:
    """Give the framework with values; a step promotes what its sources do, where they agree."""
    if isinstance(debate, Framework):
        if reading is not None:
            raise QueryError("a framework is read already; give a reading with a debate")
        if debate.values is None:
            raise QueryError("the arguments of this framework promote no values; give it values")
        return debate
    framework = read(debate, reading=reading)
    get = _getter(debate, values)
    found = [""] * len(framework)
    for number, name in enumerate(framework.names):
        position = debate.index.positions.get(name)
        if position is not None and position < debate.index.statements:
            value = get(debate.statements[position])
            if value is not None and not isinstance(value, str):
                raise QueryError(f"the value of {name!r} is {value!r}; it is a name")
            found[number] = value or ""
    steps: dict[int, set[str]] = {}
    for sources, step in framework.needs:
        steps.setdefault(step, set()).update(found[source] for source in sources)
    for step, theirs in steps.items():
        if not found[step] and len(theirs) == 1:
            found[step] = theirs.pop()
    if not any(found):
        raise QueryError("no statement promotes a value; give values, by id or as a name of their data")
    return framework.replace(values=tuple(found))


def _getter(debate: Debate, values: Values) -> Callable[[Statement], str | None]:
    if callable(values):
        return values
    if isinstance(values, str):
        return lambda statement: statement.data.get(values)
    for name in values:
        if debate.index.positions.get(name, len(debate.statements)) >= len(debate.statements):
            raise UnknownName("statement", name, (s.id for s in debate.statements))
    return lambda statement: values.get(statement.id)
