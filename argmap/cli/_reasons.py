"""Questions about one claim, one step, one speaker or the whole, which `argmap evaluate` answers too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.cli import _json, _screen
from argmap.errors import ArgMapError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model import Debate
    from argmap.semantics import Reading, Verdicts
    from argmap.semantics.explain import Reason

__all__ = ["chosen", "claim_of", "explain", "tell"]


def _must_fall(debate: Debate, of: str, reading: Reading, seconds: float | None) -> tuple[Any, ...]:
    from argmap.semantics import must_fall

    return (must_fall(debate, claim_of(debate, of), reading=reading, seconds=seconds),)


def _hangs_on(debate: Debate, of: str, reading: Reading, seconds: float | None) -> tuple[Any, ...]:
    from argmap.semantics import hangs_on

    return (
        hangs_on(debate, claim_of(debate, of), reading=reading, seconds=10 if seconds is None else seconds),
    )


def _stable(debate: Debate, of: str, reading: Reading, seconds: float | None) -> tuple[Any, ...]:
    from argmap.semantics import stable

    return (
        stable(debate, claim_of(debate, of), reading=reading, seconds=10 if seconds is None else seconds),
    )


def _challenges(debate: Debate, of: str, reading: Reading, seconds: float | None) -> tuple[Any, ...]:
    from argmap.semantics import challenges

    name = claim_of(debate, of)
    node, index = debate.index.node(name), debate.index
    steps = [name]
    if node < index.statements:
        links = sorted({*index.incoming[node], *index.outgoing[node]})
        steps = [debate.links[link].id for link in links]
    return tuple(one for step in steps for one in challenges(debate, step, reading=reading))


def _knots(debate: Debate, of: str, reading: Reading, seconds: float | None) -> tuple[Any, ...]:
    from argmap.semantics import knots

    return knots(debate, reading=reading, seconds=seconds)


def _tenable(debate: Debate, of: str, reading: Reading, seconds: float | None) -> tuple[Any, ...]:
    from argmap.semantics import tenable

    return (tenable(debate, of, reading=reading, seconds=seconds),)


_ASKED: dict[str, tuple[Callable[[Debate, str, Reading, float | None], tuple[Any, ...]], str]] = {
    "must-fall": (_must_fall, ""),
    "hangs-on": (_hangs_on, ""),
    "stable": (_stable, ""),
    "challenges": (_challenges, "no step here has a scheme whose critical questions are known"),
    "tenable": (_tenable, ""),
    "knots": (_knots, "nothing is open, so the debate hangs on no knot"),
}


def chosen(
    asked: Mapping[str, str | bool | None], semantics: str, output: str | None
) -> tuple[str, str] | None:
    """Give which question is asked and what of; None where none is.

    Raises:
        ArgMapError: two are asked at once, or one by another semantics, or a picture is wanted of one that
            has none.
    """
    found = [(name, of) for name, of in asked.items() if of is not None and of is not False]
    if len(found) > 1:
        raise ArgMapError(f"--{found[0][0]} and --{found[1][0]} are two questions; ask one at a time")
    if not found or found[0][0] == "why":
        return None
    name, of = found[0]
    if semantics != "grounded":
        raise ArgMapError(f"--{name} has one answer for all semantics; leave out --semantics {semantics}")
    if output is not None:
        raise ArgMapError(f"--{name} has no picture; leave out -o, or draw --why")
    return name, of if isinstance(of, str) else ""


def tell(
    debate: Debate, asked: tuple[str, str], reading: Reading, seconds: float | None, format: str
) -> None:
    """Answer a question in sentences, or as JSON."""
    name, of = asked
    find, nothing = _ASKED[name]
    answers = find(debate, of, reading, seconds)
    if format == "json":
        rows = [{**_plain(answer), "says": str(answer)} for answer in answers]
        about = {"question": name, **({"of": of} if of else {}), "reading": reading.name}
        _screen.raw(_json.document({**about, "answers": rows}))
        return
    step = ""
    for answer in answers:
        if name == "challenges" and answer.link != step:
            step = answer.link
            _screen.line((f"{debate.link(step).scheme}: ", "bold"), (step, "dim"))
        _screen.line(str(answer))
    if not answers:
        _screen.note(f"{nothing}.")


def _plain(answer: Any) -> dict[str, Any]:
    from argmap.semantics.answers import Answer

    found: dict[str, Any] = _json.plain(answer)
    return {name: value.verdict if isinstance(value, Answer) else value for name, value in found.items()}


def claim_of(debate: Debate, given: str) -> str:
    """Give the id of the statement or link of this id, or of the only statement of this title."""
    if given in debate:
        return given
    word = given.strip().casefold()
    found = [s.id for s in debate.statements if s.title.strip().casefold() == word]
    return found[0] if len(found) == 1 else given


def explain(debate: Debate, of: str, found: Verdicts, format: str) -> Debate:
    """Give the grounded reasons, and before them the verdict where it is by another semantics.

    Returns:
        The dispute tree, to be drawn.
    """
    from argmap.semantics import why

    claim = claim_of(debate, of)
    reading = found.framework.reading
    reason = why(debate, claim, reading=reading)
    _say(reason, claim, found, format)
    return reason.tree()


def _say(reason: Reason, claim: str, found: Verdicts, format: str) -> None:
    reading = found.framework.reading
    name = found.semantics.name
    if format == "json":
        steps = [_json.plain(step) for step in reason.steps]
        content = {"name": reason.name, "label": reason.label, "steps": steps, "notes": list(reason.notes)}
        about = {"semantics": name, "verdict": found[claim], "reading": reading.name if reading else ""}
        _screen.raw(_json.document({**about, **content, "says": str(reason).splitlines()}))
        return
    if name != "grounded":
        _screen.line(f"By {name}: {found[claim]}. By grounded:")
    for text in str(reason).splitlines():
        _screen.line(text)
