"""Whether what a speaker says can be held together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model.acts import stance
from argmap.semantics.answers import Answer
from argmap.semantics.evaluation import evaluate
from argmap.semantics.explain._words import framework_of, joined, people, said

if TYPE_CHECKING:
    from argmap.model import Debate, Speaker
    from argmap.semantics.reading import Reading

__all__ = ["Tenable", "tenable"]


@dataclass(frozen=True, slots=True)
class Tenable:
    """Whether a speaker's claims can be held together, and if not why.

    Attributes:
        speaker: The speaker's id.
        claims: The ids of what the speaker puts forward and has not taken back.
        conflicts: The attacks within: who strikes together, and whom.
        undefended: The attacks from outside that the claims do not strike back at.
        defensible: Whether some preferred extension holds all the claims.
    """

    speaker: str
    claims: tuple[str, ...]
    conflicts: tuple[tuple[tuple[str, ...], str], ...]
    undefended: tuple[tuple[tuple[str, ...], str], ...]
    defensible: Answer = field(compare=False)
    debate: Debate = field(repr=False, compare=False)

    @property
    def conflict_free(self) -> bool:
        """Whether no claim strikes another."""
        return not self.conflicts

    @property
    def admissible(self) -> bool:
        """Whether the claims strike none of their own, and strike back at every attack."""
        return not self.conflicts and not self.undefended

    def __str__(self) -> str:
        who, debate = people(self.debate, [self.speaker]), self.debate
        if self.conflicts:
            sources, target = self.conflicts[0]
            told = joined(said(name, debate) for name in sources)
            return f"What {who} says does not hold together: {told} strikes {said(target, debate)}."
        if self.admissible:
            return f"What {who} says holds together, and answers every attack on it."
        sources, target = self.undefended[0]
        told = joined(said(name, debate) for name in sources)
        more = f" (and {len(self.undefended) - 1:,} more)" if len(self.undefended) > 1 else ""
        start = f"What {who} says holds together, but does not answer {told}, against "
        start += f"{said(target, debate)}{more}"
        end = {
            "yes": "with what others say it can be defended",
            "no": "nothing that others say defends it all",
            "unknown": "whether it can be defended is not known",
        }[self.defensible.verdict]
        return f"{start}; {end}."


def tenable(
    debate: Debate,
    speaker: str | Speaker,
    *,
    reading: str | Reading | None = None,
    seconds: float | None = None,
) -> Tenable:
    """Tell whether a speaker's claims are free of conflict, defend themselves, and can be defended at all.

    Args:
        seconds: How long to search for a position that holds them all.

    Raises:
        UnknownName: no speaker is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann", id="ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Do it", id="plan")
        ...     link = bob.claims("It costs too much", id="costs").attacks(plan)
        >>> print(tenable(d.debate, "ann"))  # doctest: +NORMALIZE_WHITESPACE
        What Ann says holds together, but does not answer “It costs too much”, against “Do it”; nothing that
        others say defends it all.
    """
    who = debate.speaker(speaker).id
    framework, _ = framework_of(debate, reading)
    index, speaker_of = debate.index, debate.index.speaker_of
    claims = []
    for number, statement in enumerate(debate.statements):
        if who not in index.authors(number) or statement.id not in framework or number in index.standings:
            continue
        acts = [stance(a.force, statement.kind) for a in statement.said if speaker_of[a.utterance] == who]
        if not acts or acts[-1] != "retracts":
            claims.append(statement.id)
    numbers = {framework.number(name) for name in claims}
    struck = {t for sources, t in framework.attacks if numbers.issuperset(sources)}
    names = framework.names
    conflicts, undefended = [], []
    for sources, target in framework.attacks:
        if target not in numbers:
            continue
        told = (tuple(names[s] for s in sources), names[target])
        if numbers.issuperset(sources):
            conflicts.append(told)
        elif not struck.intersection(sources):
            undefended.append(told)
    if conflicts:
        answer = Answer("no", "claims that strike one another are in no extension together")
    else:
        answer = evaluate(framework, "preferred", seconds=seconds).together(claims)
    return Tenable(who, tuple(claims), tuple(conflicts), tuple(undefended), answer, debate)
