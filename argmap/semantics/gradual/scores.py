"""Base scores: how firm each statement is before anybody answers."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from argmap.errors import QueryError, UnknownName
from argmap.model.series import Series
from argmap.semantics._reader import read
from argmap.semantics.framework import Framework
from argmap.semantics.gradual._modular import TOLERANCE, model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Debate, Statement
    from argmap.semantics._semantics import Semantics
    from argmap.semantics.gradual._modular import Engine
    from argmap.semantics.gradual.strengths import Strengths
    from argmap.semantics.reading import Reading

    Base: TypeAlias = float | str | Mapping[str, float] | Callable[[Statement], float | None]

__all__ = ["scored", "strength", "votes"]

_PRESUMED = 1.0


def strength(
    debate: Debate | Framework,
    *,
    semantics: str | Semantics = "quadratic-energy",
    reading: str | Reading | None = None,
    base: Base = "score",
    engine: Engine = "auto",
    tolerance: float = TOLERANCE,
) -> Strengths:
    """Say how firm each statement is, from 0 to 1, by one gradual semantics.

    A base score of which nothing is known is 1/2 (1 where the semantics reads attacks only). A speaker's
    standing, and a step that somebody undercuts, are presumed: they begin at 1.

    Args:
        debate: A debate, which is read as a framework first; or a framework, with or without scores.
        semantics: The name of a gradual semantics.
        reading: How to read the debate.
        base: Base scores: one for all, or the name of what holds it in a statement's data, or scores by
            id, or a function of a statement; None from it means that nothing is known.
        engine: «numpy» or «plain»; «auto» takes numpy where it is there and the debate is not small.
        tolerance: How little one more round may change where a circle is to count as settled.

    Raises:
        QueryError: no gradual semantics is called so, or a base score is not between 0 and 1.
        NotApplicable: the reading cannot take a link.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     a, b = d.speaker("A"), d.speaker("B")
        ...     plan = a.proposes("Build it", id="plan", data={"score": 0.8})
        ...     link = b.claims("It costs too much", id="cost").attacks(plan)
        >>> strengths = strength(d.debate)
        >>> round(strengths["plan"], 3)  # 0.8 less 0.8 · 0.25/1.25
        0.64
        >>> print(strength(d.debate, semantics="df-quad", base=0.5))
        Strength by df-quad, worked out in one pass: plan 0.250, cost 0.500.
    """
    run = model(semantics)
    if isinstance(debate, Framework):
        if reading is not None:
            raise QueryError("a framework is read already; give a reading with a debate")
        return run.strengths(debate, engine=engine, tolerance=tolerance)
    framework = scored(debate, read(debate, reading=reading), base=base, default=run.default)
    return run.strengths(framework, engine=engine, tolerance=tolerance)


def scored(debate: Debate, framework: Framework, *, base: Base = "score", default: float = 0.5) -> Framework:
    """Give the framework of a debate with base scores.

    A statement that others rephrase has the first score there is among its wordings.

    Example:
        >>> from argmap.model import Debate
        >>> from argmap.semantics import read
        >>> debate = Debate(statements=[{"kind": "claim", "id": "x"}, {"kind": "claim", "id": "y"}])
        >>> scored(debate, read(debate), base={"x": 0.9}).scores
        array('d', [0.9, 0.5])

    Raises:
        QueryError: a base score is no number from 0 to 1; the message names the statement.
        UnknownName: a score is given to something that is no statement.
    """
    get = _getter(debate, base)
    index = debate.index
    scores = array("d", [_PRESUMED]) * len(framework)
    wordings: dict[int, list[int]] = {}
    for alias, number in framework.aliases.items():
        wordings.setdefault(number, []).append(index.positions[alias])
    standings = index.standings
    for number, name in enumerate(framework.names):
        position = index.positions.get(name)
        if position is None or position >= index.statements:
            continue  # a step
        known = _first(debate, get, (position, *wordings.get(number, ())))
        if known is not None:
            scores[number] = known
        elif position not in standings:
            scores[number] = default
    return framework.replace(scores=scores)


def votes(
    *, pro: str = "for", con: str = "against", doubt: float = 0.01
) -> Callable[[Statement], float | None]:
    """Make base scores of votes: those for a statement out of all, as social argumentation does.

    Args:
        pro: What holds the number of votes for a statement, in its data.
        con: What holds the number of votes against it.
        doubt: What is added to the votes cast, so that a single vote does not settle all.

    Example:
        >>> from argmap.model import Claim
        >>> votes(doubt=1)(Claim(id="x", data={"for": 3, "against": 0}))
        0.75

    Source: Leite & Martins, IJCAI 2011, the simple vote aggregation.
    """

    def share(statement: Statement) -> float | None:
        cast = [statement.data.get(name) for name in (pro, con)]
        if cast == [None, None]:
            return None
        up, down = (0 if votes_ is None else votes_ for votes_ in cast)
        if not all(isinstance(n, (int, float)) and n >= 0 for n in (up, down)):
            raise QueryError(
                f"the votes on {statement.id!r} are {up!r} and {down!r}; they are numbers from 0 up"
            )
        return float(up / (up + down + doubt)) if up + down + doubt > 0 else None

    return share


def _getter(debate: Debate, base: Base) -> Callable[[int], object]:
    """Give what tells a base score by a statement's number, without making the statement if it can."""
    statements = debate.statements
    if callable(base):
        return lambda position: base(statements[position])
    if isinstance(base, str):
        data = statements.column("data") if isinstance(statements, Series) else [s.data for s in statements]
        return lambda position: data[position].get(base)
    if isinstance(base, Mapping):
        scores = {}
        for name, score in base.items():
            position = debate.index.positions.get(name)
            if position is None or position >= debate.index.statements:
                raise UnknownName("statement", name, (s.id for s in statements))
            scores[position] = score
        return scores.get
    standings = debate.index.standings
    return lambda position: None if position in standings else base


def _first(debate: Debate, get: Callable[[int], object], positions: Iterable[int]) -> float | None:
    """Give the first score that is known, of several wordings of one claim."""
    for position in positions:
        score = get(position)
        if score is None:
            continue
        if isinstance(score, bool) or not isinstance(score, (int, float)) or not 0 <= score <= 1:
            name = debate.statements[position].id
            raise QueryError(f"the base score of {name!r} is {score!r}; it is a number from 0 to 1")
        return float(score)
    return None
