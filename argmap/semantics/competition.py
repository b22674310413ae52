"""The tasks of the competition of solvers (ICCMA 2025, main track), and their output.

A task is a question and a semantics: DC (in some extension?), DS (in all?), SE (one extension). A yes of DC,
a no of DS and an SE come with an extension that shows it, as a line ``w`` and its arguments; for DC-CO an
admissible set that holds the argument is enough, for DS-PR an admissible set that strikes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import QueryError, did_you_mean
from argmap.semantics.dung._acceptance import Acceptance
from argmap.semantics.evaluation import evaluate

if TYPE_CHECKING:
    from argmap.semantics.framework import Framework
    from argmap.semantics.labelling import Labelling

__all__ = ["PROBLEMS", "solve"]

PROBLEMS = (
    "DC-CO", "DC-ST", "DC-SST", "DC-STG", "DC-ID", "DC-PR", "DC-GR",
    "DS-PR", "DS-ST", "DS-SST", "DS-STG", "DS-CO", "DS-ID", "DS-GR",
    "SE-CO", "SE-PR", "SE-ST", "SE-SST", "SE-STG", "SE-ID", "SE-GR",
)  # fmt: skip


def solve(
    problem: str, framework: Framework, *, argument: str | None = None, seconds: float | None = None
) -> str:
    r"""Solve one task, and give what the competition has a solver print.

    Args:
        problem: One of `PROBLEMS`.
        argument: What DC and DS ask about.
        seconds: How long to search; then ``UNKNOWN`` is printed.

    Raises:
        QueryError: there is no such task, or it wants an argument, or wants none.
        UnknownName: there is no such argument.

    Example:
        >>> from argmap.semantics import loads
        >>> framework = loads("p af 3\n1 2\n2 1\n2 3\n")
        >>> solve("DC-PR", framework, argument="3"), solve("DS-PR", framework, argument="3")
        ('YES\nw 1 3\n', 'NO\nw 2\n')
        >>> solve("SE-GR", framework)
        'w\n'
    """
    if problem not in PROBLEMS:
        near = did_you_mean(problem, PROBLEMS)
        raise QueryError(f"no task is called {problem!r}{near} (known: {', '.join(PROBLEMS)})")
    task, _, short = problem.partition("-")
    if (argument is None) != (task == "SE"):
        raise QueryError(f"{problem} {'wants no' if task == 'SE' else 'wants an'} argument")
    found = evaluate(framework, short, seconds=seconds)
    if not isinstance(found, Acceptance):  # pragma: no cover  (a row of another room with the same letters)
        raise QueryError(f"{short} is no semantics of acceptance")
    if argument is None:
        answer = found.one()
        return _show(answer.certificate) if answer.verdict == "yes" else _NOTHING[answer.verdict]
    number = framework.number(argument)
    name = framework.names[number]
    answer = found.credulous(name) if task == "DC" else found.sceptical(name)
    if answer.verdict == "unknown":
        return _NOTHING["unknown"]
    words = answer.verdict.upper()
    shown = answer.verdict == ("yes" if task == "DC" else "no")
    return f"{words}\n{_show(answer.certificate) if shown else ''}"


_NOTHING = {"no": "NO\n", "unknown": "UNKNOWN\n"}


def _show(labelling: Labelling | None) -> str:
    if labelling is None:
        return ""
    ins = (str(number + 1) for number, label in enumerate(labelling.labels) if label == 1)
    return f"{' '.join(('w', *ins))}\n"
