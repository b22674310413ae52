"""An argument of several steps as several arguments of one step each.

``model: {explodeArguments: true}`` asks for it. «A» becomes «A - 1», «A - 2» … in the order of the steps;
what an inference ``uses`` are its premises, else all since the conclusion before it and that conclusion.
An intermediary conclusion is then the main conclusion of one argument and a premise of another, and so
occurs twice. What was said of or by «A» is said of or by the last.

Source: ``ExplodeArgumentsPlugin.ts`` of ``@argdown/core`` 1.7.5.
"""

from __future__ import annotations

from dataclasses import replace

from argmap.formats.argdown.known import Known, Node, Occurrence, in_order

__all__ = ["Unfit", "explode"]


class Unfit(Exception):  # noqa: N818  (it is what it says)
    """An argument cannot be divided: here the reference ends; where it `fails`, it does nothing more."""

    def __init__(self, *, fails: bool) -> None:
        super().__init__()
        self.fails = fails


def explode(known: Known) -> None:
    """Divide each argument of more than one step.

    Raises:
        Unfit: what an inference ``uses`` is no number of a statement, or the title of a part is taken; what
            comes before is divided already, as in the reference.
    """
    members = _Members(known)
    try:
        for argument in [known.arguments[title] for title in in_order(known.arguments)]:
            steps = [
                _step(members, argument, conclusion, n)
                for n, conclusion in enumerate(argument.structure)
                if conclusion.role in ("intermediary-conclusion", "main-conclusion")
            ]
            if len(steps) > 1:
                _divide(known, argument, steps)
    finally:
        members.close()


def _divide(known: Known, argument: Node, steps: list[list[Occurrence]]) -> None:
    """Put an argument of each step in the place of the argument; the last has its relations."""
    parts = []
    for n, step in enumerate(steps):
        title = f"{argument.title} - {n + 1}"
        for member in step:
            member.argument = title
        parts.append(replace(argument, title=title, structure=step, relations=[]))
    last = parts[-1]
    last.relations = argument.relations
    for relation in last.relations:
        if relation.source is argument:
            relation.source = last
        else:
            relation.target = last
    del known.arguments[argument.title]
    for part in parts:
        if part.title in known.arguments:
            raise Unfit(fails=True)
        known.arguments[part.title] = part


class _Members:
    """The occurrences of each statement, so that no search is needed to take one out."""

    def __init__(self, known: Known) -> None:
        self._statements = known.statements
        self._opened: dict[str, dict[Occurrence, None]] = {}

    def substitute(self, old: Occurrence, new: Occurrence) -> None:
        """Put the new occurrence last, and take the old one out where it is still there."""
        members = self._opened.get(new.title)
        if members is None:
            members = self._opened[new.title] = dict.fromkeys(self._statements[new.title].members)
        members.pop(old, None)
        members[new] = None

    def close(self) -> None:
        """Give the statements their occurrences back."""
        for title, members in self._opened.items():
            self._statements[title].members = list(members)


def _step(members: _Members, argument: Node, conclusion: Occurrence, index: int) -> list[Occurrence]:
    """Give the premises and the conclusion of one step, as occurrences of their own."""
    structure = argument.structure
    uses = _uses(conclusion)
    if uses is not None:
        premises = [_again(members, structure[_number(n, len(structure))]) for n in uses]
    else:
        premises = []
        for n in range(index - 1, -1, -1):
            premises.append(_again(members, structure[n]))
            if structure[n].role == "intermediary-conclusion":
                break
        premises.reverse()
    end = replace(conclusion, role="main-conclusion")
    members.substitute(conclusion, end)
    return [*premises, end]


def _uses(conclusion: Occurrence) -> list[object] | None:
    """Give the numbers that the inference or its conclusion says it uses."""
    inferred = conclusion.inference.data if conclusion.inference is not None else None
    for data, key in ((inferred, "uses"), (conclusion.data, "uses"), (inferred, "from")):
        if isinstance(data, dict) and isinstance(data.get(key), list):
            given: list[object] = data[key]
            return given
    own = conclusion.data
    return (
        own["uses"]
        if isinstance(own, dict) and own.get("uses") and isinstance(own.get("from"), list)
        else None
    )


def _number(given: object, count: int) -> int:
    """Give the place of a numbered statement; the reference takes ``"2"`` and ``true`` for numbers too."""
    try:
        number = float(given) if isinstance(given, (int, float, str)) else 0.0
    except ValueError:
        number = 0.0
    if not number.is_integer() or not 0 < number <= count + 1:
        raise Unfit(fails=True)
    if number > count:
        raise Unfit(fails=False)
    return int(number) - 1


def _again(members: _Members, member: Occurrence) -> Occurrence:
    new = replace(member, role="premise")
    members.substitute(member, new)
    return new
