"""Ask something of a debate."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Annotated, Any

from argmap.cli import _csv, _json, _screen
from argmap.cli._command import Command
from argmap.cli._given import Argument, Option
from argmap.cli._options import File, From, Rows, Settings, read, settings

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.query import Question

__all__ = ["COMMAND", "run"]

_MEANT = {"speaker": "by", "link": "of"}  # what a question must be told, and the option that tells it
_DEBATES = ("shape", "without")  # little debates, named by their files
_SPEAKERS = ("by", "speaker", "against", "whom", "to")
_OPTIONS = {"by": "--by SPEAKER", "of": "--of ID", "at": "--at WHEN"}


def _questions() -> list[str]:
    from argmap.query import questions

    return [row.name for row in questions()]


def run(
    file: File,
    question: Annotated[
        str | None,
        Argument(
            metavar="QUESTION",
            help="What to ask; without it, all questions are listed.",
            names=_questions,
        ),
    ] = None,
    by: Annotated[
        str | None, Option(metavar="SPEAKER", help="Only what this speaker does: an id or a name.")
    ] = None,
    of: Annotated[
        str | None, Option(metavar="ID", help="Only what is done to this statement or link.")
    ] = None,
    at: Annotated[
        str | None,
        Option(metavar="WHEN", help="As things stood then: after an utterance (id) or on a date."),
    ] = None,
    set: Settings = None,
    from_: From = None,
    format: Rows = "text",
) -> None:
    """Ask something of a debate: a sentence for each answer.

    Without a QUESTION, say which questions there are and what they mean.
    """
    from argmap.errors import QueryError, did_you_mean
    from argmap.query import questions

    table = {row.name: row for row in questions()}
    if question is None:
        _list(table, format)
        return
    row = table.get(question.replace("_", "-"))
    if row is None:
        near = did_you_mean(question, table) or "; argmap ask lists those there are, after a FILE"
        raise QueryError(f"no question is called {question!r}{near}")
    given = _given(row, {"by": by, "of": of, "at": at} | settings(set, _kinds(row)))
    debate = read(file, from_)
    given |= {name: _speaker(debate, given[name]) for name in _SPEAKERS if name in given}
    given |= {name: read(given[name]) for name in _DEBATES if name in given}
    found = row.ask(debate, **given)
    answers = (found,) if isinstance(found, str) or not isinstance(found, Sequence) else tuple(found)
    if format == "json":
        rows = [_row(debate, answer) for answer in answers]
        _screen.raw(_json.document({"question": row.name, "answers": rows}))
        return
    if format == "csv":
        _screen.raw(_csv.document([_row(debate, answer, plain=False) for answer in answers]))
        return
    for answer in answers:
        _screen.line(_sentence(debate, answer))
    if not answers:
        _screen.note(f"{row.name}: nothing in this debate")


def _kinds(row: Question) -> dict[str, object]:
    """Give what kind of value each parameter takes, as its annotation says."""
    told = signature(row.ask).parameters
    return {name: str(told[name].annotation).removesuffix(" | None") for name in row.takes}


def _list(table: dict[str, Question], format: str) -> None:
    if format == "csv":
        rows = [{"name": r.name, "means": r.means, "takes": r.takes} for r in table.values()]
        _screen.raw(_csv.document(rows))
        return
    if format == "json":
        _screen.raw(
            _json.document(
                [{"name": r.name, "means": r.means, "takes": list(r.takes)} for r in table.values()]
            )
        )
        return
    for row in table.values():
        options = " ".join(_option(row, name) for name in row.takes)
        _screen.line((row.name, "bold"), (f" {options}" if options else "", "dim"))
        _screen.line(f"  {row.means}")


def _option(row: Question, name: str) -> str:
    text = _OPTIONS.get(_MEANT.get(name, name), f"--set {name}=…")
    return text if _wants(row, name) else f"[{text}]"


def _wants(row: Question, name: str) -> bool:
    return signature(row.ask).parameters[name].default is Parameter.empty


def _given(row: Question, told: dict[str, Any]) -> dict[str, Any]:
    """Fit options to what a question takes."""
    from argmap.errors import QueryError, did_you_mean

    given = {name: value for name, value in told.items() if value is not None}
    for name in row.takes:
        option = _MEANT.get(name, name)
        if _wants(row, name) and name not in given:
            if option not in given:
                raise QueryError(f"{row.name} wants {_option(row, name)}")
            given[name] = given.pop(option)
    for name in given:
        if name not in row.takes:
            takes = ", ".join(_option(row, each) for each in row.takes) or "nothing"
            raise QueryError(
                f"{row.name} takes no {name!r}{did_you_mean(name, row.takes)} (it takes {takes})"
            )
    return given


def _speaker(debate: Debate, given: str) -> str:
    """Give the id of a speaker who is called so, by name or alias; what nobody is called stays as it is."""
    from argmap.errors import QueryError

    if any(speaker.id == given for speaker in debate.speakers):
        return given
    word = given.strip().casefold()
    found = [
        speaker.id
        for speaker in debate.speakers
        if word in (name.strip().casefold() for name in (speaker.id, speaker.name, *speaker.aliases))
    ]
    if len(found) > 1:
        raise QueryError(f"several speakers are called {given!r}; name one by id: {', '.join(found)}")
    return found[0] if found else given


def _sentence(debate: Debate, answer: Any) -> str:
    """Give what an answer says; a statement is quoted with its speakers."""
    from argmap.model.statements import StatementBase

    if not isinstance(answer, StatementBase):
        return str(answer)
    people = ", ".join(debate.speaker(who).label for who in debate.speakers_of(answer.id))
    return f"{people}: {answer.label} ({answer.id})"


def _row(debate: Debate, answer: Any, *, plain: bool = True) -> Any:
    """Give what an answer says, and its fields; a plain answer stays what it is."""
    from argmap.query import record

    if isinstance(answer, str) and plain:
        return answer
    fields = record(answer)
    told = {"says": _sentence(debate, answer), **{name: fields[name] for name in fields if name != "says"}}
    return _json.plain(told) if plain else told


COMMAND = Command("ask", run, "argmap ask debate.argdown unanswered --by philp")
