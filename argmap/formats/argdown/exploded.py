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

__all__ = ["explode"]


def explode(known: Known) -> None:
    """Divide each argument of more than one step."""
    for argument in [known.arguments[title] for title in in_order(known.arguments)]:
        steps = [
            _step(known, argument, conclusion, n)
            for n, conclusion in enumerate(argument.structure)
            if conclusion.role in ("intermediary-conclusion", "main-conclusion")
        ]
        if len(steps) < 2:
            continue
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
        known.arguments.update((part.title, part) for part in parts)


def _step(known: Known, argument: Node, conclusion: Occurrence, index: int) -> list[Occurrence]:
    """Give the premises and the conclusion of one step, as occurrences of their own."""
    structure = argument.structure
    uses = _uses(conclusion)
    if uses is not None:
        numbers = [n - 1 for n in uses if isinstance(n, int) and 0 < n <= len(structure)]
        premises = [_again(known, structure[n]) for n in numbers]
    else:
        premises = []
        for n in range(index - 1, -1, -1):
            premises.append(_again(known, structure[n]))
            if structure[n].role == "intermediary-conclusion":
                break
        premises.reverse()
    end = replace(conclusion, role="main-conclusion")
    _substitute(known, conclusion, end)
    return [*premises, end]


def _uses(conclusion: Occurrence) -> list[object] | None:
    """Give the numbers that the inference or its conclusion says it uses."""
    inferred = conclusion.inference.data if conclusion.inference is not None else None
    for key in ("uses", "from"):
        for data in (inferred, conclusion.data) if key == "uses" else (inferred,):
            if data is not None and isinstance(data.get(key), list):
                given: list[object] = data[key]
                return given
    return None


def _again(known: Known, member: Occurrence) -> Occurrence:
    new = replace(member, role="premise")
    _substitute(known, member, new)
    return new


def _substitute(known: Known, old: Occurrence, new: Occurrence) -> None:
    """Put the new occurrence last, and take the old one out where it is still there."""
    members = known.statements[new.title].members
    at = next((n for n, member in enumerate(members) if member is old), -1)
    if at >= 0:
        del members[at]
    members.append(new)
