"""Ask something of a debate."""

from __future__ import annotations

from inspect import signature
from typing import TYPE_CHECKING, Annotated, Any

import typer

from argmap.cli import _json, _screen
from argmap.cli._command import Command
from argmap.cli._options import File, From, Settings, Shape, choices, read, settings

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.query import Question

__all__ = ["COMMAND", "run"]

_MEANT = {"speaker": "by", "link": "of"}  # what a question must be told, and the option that tells it


def _questions(incomplete: str) -> list[str]:
    from argmap.query import questions

    return choices((row.name for row in questions()), incomplete)


def run(
    file: File,
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="What to ask; without it, all questions are listed.", autocompletion=_questions)
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="SPEAKER", help="Only what this speaker does.")] = None,
    of: Annotated[str | None, typer.Option(metavar="ID", help="Only what is done to this statement or link.")] = None,
    set: Settings = None,
    from_: From = None,
    format: Shape = "text",
) -> None:
    """Ask something of a debate: a sentence for each answer.

    Without a QUESTION, say which questions there are and what they mean.
    """
    from argmap.errors import QueryError, did_you_mean
    from argmap.query import questions

    debate = read(file, from_)
    table = {row.name: row for row in questions()}
    if question is None:
        _list(table, format)
        return
    row = table.get(question.replace("_", "-"))
    if row is None:
        raise QueryError(f"no question is called {question!r}{did_you_mean(question, table)}; questions: {', '.join(table)}")
    given = _given(row, {"by": by, "of": of} | settings(set))
    answers = row.ask(debate, **given)
    if not isinstance(answers, tuple):
        answers = (answers,)
    if format == "json":
        _screen.raw(_json.document({"question": row.name, "answers": [_plain(debate, answer) for answer in answers]}))
        return
    for answer in answers:
        _screen.line(_sentence(debate, answer))
    if not answers:
        _screen.note(f"{row.name}: nothing in this debate")
