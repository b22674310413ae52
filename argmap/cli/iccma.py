"""Solve a task of the competition of solvers."""

from __future__ import annotations

from typing import Annotated

from argmap.cli import _screen
from argmap.cli._command import Command
from argmap.cli._given import Option

__all__ = ["COMMAND", "run"]


def _problems() -> list[str]:
    from argmap.semantics.competition import PROBLEMS

    return list(PROBLEMS)


def run(
    problem: Annotated[
        str | None,
        Option("--problem", "-p", metavar="TASK", help="Such as DC-PR or SE-ST.", names=_problems),
    ] = None,
    file: Annotated[
        str | None, Option("--file", "-f", metavar="FILE", help="A framework: .af, .apx or .tgf.")
    ] = None,
    argument: Annotated[
        str | None, Option("--argument", "-a", metavar="ARGUMENT", help="What DC and DS ask about.")
    ] = None,
    problems: Annotated[bool, Option("--problems", help="List the tasks.")] = False,
    seconds: Annotated[
        float | None, Option(metavar="SECONDS", help="How long to search; then it prints UNKNOWN.")
    ] = None,
) -> None:
    """Solve a task of the competition of solvers (ICCMA 2025).

    Without options, it names itself.
    """
    from argmap.errors import QueryError
    from argmap.semantics import load
    from argmap.semantics.competition import PROBLEMS, solve

    if problems:
        _screen.line(f"[{','.join(PROBLEMS)}]")
    elif problem is None and file is None:
        _screen.line("argmap")
        _screen.line("The argmap authors")
    elif problem is None or file is None:
        raise QueryError("a task wants -p TASK and -f FILE")
    else:
        _screen.raw(solve(problem, load(file), argument=argument, seconds=seconds).encode())


COMMAND = Command("iccma", run, "argmap iccma -p DC-PR -f framework.af -a 3")
