"""A case: statements, issues between positions, and reasons that lead from premises to a conclusion.

This is an argument graph of the Carneades Argument Evaluation Structure (Gordon & Walton, «Formalizing
balancing arguments», COMMA 2016): arguments are nodes, issues have two positions or more, and each argument
may have an undercutter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from argmap.errors import ModelError

if TYPE_CHECKING:
    from argmap.semantics.carneades.standards import Standard

__all__ = ["Case", "Issue", "Premise", "Reason"]


@dataclass(frozen=True, slots=True)
class Premise:
    """A statement in the role that it has in a reason: «major», «price», or ""."""

    statement: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Premises that speak for a conclusion, unless the undercutter is in.

    Attributes:
        weight: How it is weighed, see `argmap.semantics.carneades.weighing`.
        properties: What it can be ranked by against others.
    """

    id: str
    premises: tuple[Premise, ...]
    conclusion: str
    undercutter: str | None = None
    weight: Any = "linked"
    properties: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Issue:
    """Positions of which at most one can be in, and the standard by which one prevails."""

    id: str
    positions: tuple[str, ...]
    standard: Standard


@dataclass(frozen=True)
class Case:
    """What is to be decided.

    Attributes:
        statements: The ids of all statements, those made for the purpose among them.
        assumed: The ids of those that are in from the beginning.
        texts: The words of each statement, by which premises are told apart where they are counted.
        notes: What the reading of a debate left aside, in sentences.

    Raises:
        ModelError: a statement that is not there is used, or stands at two issues.
    """

    statements: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()
    issues: tuple[Issue, ...] = ()
    assumed: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict, hash=False)
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        known = set(self.statements)
        used = [(reason.conclusion, reason.id) for reason in self.reasons]
        used += [(p.statement, reason.id) for reason in self.reasons for p in reason.premises]
        used += [(r.undercutter, r.id) for r in self.reasons if r.undercutter is not None]
        used += [(position, issue.id) for issue in self.issues for position in issue.positions]
        used += [(name, "the assumptions") for name in self.assumed]
        for name, where in used:
            if name not in known:
                raise ModelError(f"{name!r} in {where} is no statement of the case", ids=[name])
        at: dict[str, str] = {}
        for issue in self.issues:
            for position in issue.positions:
                if at.setdefault(position, issue.id) != issue.id:
                    raise ModelError(
                        f"{position!r} is a position of two issues, {at[position]!r} and {issue.id!r}",
                        ids=[position],
                    )

    @cached_property
    def issue_of(self) -> dict[str, Issue]:
        """The issue at which a statement stands."""
        return {position: issue for issue in self.issues for position in issue.positions}

    @cached_property
    def reasons_for(self) -> dict[str, list[Reason]]:
        """The reasons for each statement."""
        found: dict[str, list[Reason]] = {name: [] for name in self.statements}
        for reason in self.reasons:
            found[reason.conclusion].append(reason)
        return found

    def rivals(self, reason: Reason) -> list[Reason]:
        """Give the reasons for all positions of the issue that a reason speaks to; it alone, if to none."""
        issue = self.issue_of.get(reason.conclusion)
        if issue is None:
            return [reason]
        return [one for position in issue.positions for one in self.reasons_for[position]]
