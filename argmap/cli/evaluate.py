"""Say which claims stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from argmap.cli import _json, _reasons, _screen
from argmap.cli._command import Command
from argmap.cli._given import Option
from argmap.cli._options import File, From, Settings, Shape, guard, known, read, settings

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.semantics import Verdicts

__all__ = ["COMMAND", "run"]

_WORDS = {"in": ("stands", "green"), "out": ("falls", "red"), "undecided": ("open", "yellow")}


def _semantics() -> list[str]:
    from argmap.semantics import semantics

    return [row.name for row in semantics()]


def _readings() -> list[str]:
    from argmap.semantics import READINGS

    return list(READINGS)


def run(
    file: File,
    semantics: Annotated[
        str,
        Option(metavar="NAME", help="By which semantics; `list` lists them.", names=_semantics),
    ] = "grounded",
    why: Annotated[
        str | None, Option(metavar="CLAIM", help="Only why this one stands or falls: an id or a title.")
    ] = None,
    must_fall: Annotated[
        str | None, Option(metavar="CLAIM", help="Only what must fall for this one to stand.")
    ] = None,
    hangs_on: Annotated[
        str | None, Option(metavar="CLAIM", help="Only which supports this one would fall without.")
    ] = None,
    stable: Annotated[
        str | None,
        Option(metavar="CLAIM", help="Only whether it stays so whatever replies are missing."),
    ] = None,
    challenges: Annotated[
        str | None,
        Option(
            metavar="CLAIM|LINK", help="Only the critical questions of a step, or of all steps at a claim."
        ),
    ] = None,
    tenable: Annotated[
        str | None, Option(metavar="SPEAKER", help="Only whether what a speaker says holds together.")
    ] = None,
    knots: Annotated[
        bool, Option("--knots", help="Only the circles of attack that the debate hangs on.")
    ] = False,
    reading: Annotated[
        str | None,
        Option(
            metavar="NAME",
            help="How to read the debate: default, deductive, necessary, cayrol or testimony; "
            "--hangs-on reads it as necessary unless told.",
            names=_readings,
        ),
    ] = None,
    seconds: Annotated[float | None, Option(metavar="SECONDS", help="How long each search may take.")] = None,
    output: Annotated[
        str | None,
        Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Draw it too, with the verdicts on the cards; of --why the dispute.",
        ),
    ] = None,
    from_: From = None,
    set: Settings = None,
    format: Shape = "text",
) -> None:
    """Say which claims stand, which fall and which are open.

    The reading decides what supports, contradictions and a speaker's standing mean; `--set standing=needed`
    and the like change one part of it.
    """
    from argmap.semantics import evaluate
    from argmap.semantics.reading import named

    if semantics == "list":
        _list(format)
        return
    asked = _reasons.chosen(
        {
            "why": why, "must-fall": must_fall, "hangs-on": hangs_on, "stable": stable,
            "challenges": challenges, "tenable": tenable, "knots": knots,
        },
        semantics,
        output,
    )  # fmt: skip
    if reading is None:
        reading = "necessary" if asked and asked[0] == "hangs-on" else "default"
    known("reading", reading, _readings())
    chosen = named(reading).but(**settings(set))
    debate = read(file, from_)
    if asked is not None:
        _reasons.tell(debate, asked, chosen, seconds, format)
        return
    found = evaluate(debate, semantics, reading=chosen, seconds=seconds)
    if why is not None:
        tree = _reasons.explain(debate, why, found, format)
        if output is not None:
            _draw(tree, found, file, output)
        return
    if output is not None:
        _draw(debate, found, file, output)
    _tell(debate, found, format)


def _list(format: str) -> None:
    from argmap.semantics import semantics

    if format == "json":
        rows = [{"name": r.name, "short": r.short, "means": r.means, "cite": r.cite} for r in semantics()]
        _screen.raw(_json.document(rows))
        return
    for row in semantics():
        _screen.line((row.name, "bold"), f" ({row.short})" if row.short else "")
        _screen.line(f"  {row.means} {row.cite}.")


def _tell(debate: Debate, found: Verdicts, format: str) -> None:
    from argmap.semantics import Strengths
    from argmap.semantics.explain import struck_persons

    reading, notes = found.framework.reading, found.framework.notes
    here = [s for s in debate.statements if s.id in found.framework]
    restless = found.unsettled if isinstance(found, Strengths) else ()
    verdicts: dict[str, Any] = {
        s.id: None if found.framework.names[found.framework.number(s.id)] in restless else found[s.id]
        for s in here
    }
    if format == "json":
        content = {"semantics": found.semantics.name, "reading": reading.name if reading else ""}
        _screen.raw(_json.document({**content, "verdicts": verdicts, "notes": list(notes)}))
        return
    for statement in here:
        verdict = verdicts[statement.id]
        if verdict is None:
            _screen.line(("unsettled  ", "yellow"), statement.name, (f" ({statement.id})", "dim"))
        elif isinstance(verdict, str):
            word, colour = _WORDS[verdict]
            _screen.line((f"{word:<8}", colour), statement.name, (f" ({statement.id})", "dim"))
        else:
            _screen.line((f"{verdict:.3f}  ", "bold"), statement.name, (f" ({statement.id})", "dim"))
    if restless:
        _screen.note(str(found))
    for sentence in struck_persons(debate, found.framework).values():
        _screen.line(sentence)
    for note in notes:
        _screen.note(f"{note}.")
    if reading is not None:
        _screen.note(f"{found.semantics.name}, read as {reading.name}: {reading}.")


def _draw(debate: Debate, found: Verdicts, file: str, output: str) -> None:
    from argmap.render import draw, renderer_for
    from argmap.semantics.badge import badges

    kind = renderer_for(output)
    guard(file, output, kind)
    there = {name: badge for name, badge in badges(found).items() if name in debate}
    draw(debate, format=kind.name, badges=there).save(output)
    _screen.note(f"wrote {output} ({kind.name})")


COMMAND = Command("evaluate", run, "argmap evaluate debate.argdown --semantics preferred")
