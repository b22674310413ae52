"""What the critical questions of a step would strike, and what would come of asking them.

A scheme is a defeasible rule, and each of its critical questions points at a counter-argument (Prakken
2010): one about a premise or an assumption undermines, one about an exception undercuts, one about a
reason for the opposite rebuts. The four classes are those of Walton, Reed & Macagno 2008 and of Carneades
(Gordon, Prakken & Walton 2007).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.check.reasoning import asked
from argmap.errors import QueryError
from argmap.model import Claim, Debate, Link
from argmap.order import unique
from argmap.semantics.evaluation import evaluate
from argmap.semantics.explain._words import WOULD, joined, said
from argmap.semantics.reading import named
from argmap.vocab import SCHEMES

if TYPE_CHECKING:
    from argmap.semantics._semantics import Semantics
    from argmap.semantics.reading import Reading
    from argmap.vocab import QuestionRole, Strike

__all__ = ["Challenge", "challenges"]

_STRIKES: dict[QuestionRole, Strike] = {
    "premise": "undermines",
    "assumption": "undermines",
    "exception": "undercuts",
    "rebuttal": "rebuts",
}
_NOTHING = "would have no verdict"


@dataclass(frozen=True, slots=True)
class Challenge:
    """One critical question of one step.

    Attributes:
        link: The step.
        question: The name of the question.
        text: The question.
        role: ``premise``, ``assumption``, ``exception`` or ``rebuttal``.
        asked: The links that ask it, by the rule of the check R306.
        strike: What asking it does: ``undermines``, ``undercuts`` or ``rebuts``.
        struck: What it would strike: of a premise the sources of the step, of which one or what they leave
            unsaid is meant; the step; or its conclusion. An attack has no conclusion of its own on the map,
            so what rebuts it strikes the step.
        before: The label of the step's target as things are; "" where by this reading it has none.
        after: Its label, were the question asked and never answered: what is asked for is not shown, or
            the exception or the counter-reason is. For several sources the labels differ at times by which
            of them is meant; then all, in the order of the sources.
    """

    link: str
    question: str
    text: str
    role: QuestionRole
    asked: tuple[str, ...]
    strike: Strike
    struck: tuple[str, ...]
    before: str
    after: tuple[str, ...]
    debate: Debate = field(repr=False, compare=False, kw_only=True)

    def __str__(self) -> str:
        put = f"asked by {joined(self.asked)}" if self.asked else "not asked"
        would = " or ".join(WOULD.get(label, _NOTHING) for label in self.after)
        end = said(self.debate.link(self.link).target, self.debate)
        return f"{self.text} ({self.role}, {put}) It {self.strike}; unanswered, {end} {would}."


def challenges(
    debate: Debate,
    link: str | Link,
    *,
    semantics: str | Semantics = "grounded",
    reading: str | Reading | None = None,
) -> tuple[Challenge, ...]:
    """List the critical questions of a step: what each strikes, whether it was asked, what would come of it.

    A step of no known scheme has none.

    Raises:
        UnknownName: there is no such link.
        NotApplicable: this reading or this semantics cannot take a link.
        QueryError: the semantics gives strengths and no labels.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann = d.speaker("Ann")
        ...     plan = ann.proposes("Ban it", id="plan")
        ...     step = ann.claims("Doctors say so", id="say").supports(
        ...         plan, id="step", scheme="expert opinion")
        >>> for one in challenges(d.debate, "step", reading="necessary")[2:5]:
        ...     print(one.question, one.role, one.strike, one.struck, one.before, one.after)
        opinion premise undermines ('say',) in ('out',)
        trustworthiness exception undercuts ('step',) in ('out',)
        consistency rebuttal rebuts ('plan',) in ('out',)
    """
    step = debate.link(link)
    scheme = SCHEMES.get(step.scheme)
    if scheme is None:
        return ()
    chosen = named(reading)
    put = asked(debate, debate.index.node(step) - debate.index.statements)

    def label(those: Debate) -> str:
        verdicts = evaluate(those, semantics, reading=chosen)
        found = verdicts[step.target] if step.target in verdicts.framework else ""
        if not isinstance(found, str):
            raise QueryError("a critical question turns labels; name a semantics of acceptance")
        return found

    before = label(debate)
    known: dict[str, tuple[str, ...]] = {}
    found = []
    for name, text in scheme.questions.items():
        role = scheme.role(name)
        strike = _STRIKES[role]
        struck = _struck(step, strike)
        if strike not in known:
            outcomes = (label(_answerless(debate, step, one, chosen)) for one in struck)
            known[strike] = tuple(dict.fromkeys(outcomes))
        found.append(
            Challenge(
                step.id, name, text, role, put.get(name, ()), strike, struck, before, known[strike],
                debate=debate,
            )
        )  # fmt: skip
    return tuple(found)


def _struck(step: Link, strike: Strike) -> tuple[str, ...]:
    if strike == "undermines":
        return step.sources
    return (step.target,) if strike == "rebuts" and step.kind == "supports" else (step.id,)


def _answerless(debate: Debate, step: Link, struck: str, reading: Reading) -> Debate:
    """Give the debate with one more claim that strikes a thing and that nothing answers."""
    links = list(debate.links)
    if struck == step.id and step.kind == "supports" and reading.undercuts == "step":
        if reading.support == "necessary":
            struck = step.target  # which needs the step
        elif reading.support != "evidence":  # the step passes nothing on
            return _without(debate, step)
    taken = {*(s.id for s in debate.statements), *(one.id for one in links)}
    reply = unique("reply", taken)
    strike = unique("strike", {*taken, reply})
    return debate.replace(
        statements=[*debate.statements, Claim(id=reply)],
        links=[*links, Link(id=strike, kind="attacks", sources=(reply,), target=struck)],
    )


def _without(debate: Debate, step: Link) -> Debate:
    from argmap.graph.part import part

    gone = debate.index.node(step)
    return part(debate, (node for node in range(len(debate.index)) if node != gone))
