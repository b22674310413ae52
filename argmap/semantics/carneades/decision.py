"""Decide a case: which statements are in, which out, and which nobody can say yet."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import UnknownName
from argmap.semantics.carneades.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.semantics.carneades.case import Case, Issue, Reason
    from argmap.semantics.carneades.standards import Standard

__all__ = ["Decision", "Outcome", "settle"]

Label: TypeAlias = Literal["in", "out", "undecided"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one issue ended.

    Attributes:
        prevails: The positions that are in: at most one, unless more are assumed.
        weights: For each position the weight of its best reason that can be weighed.
        open: Whether it is still undecided.
    """

    issue: str
    prevails: tuple[str, ...]
    standard: Standard
    weights: tuple[tuple[str, float], ...]
    open: bool

    def __str__(self) -> str:
        weights = ", ".join(f"{position} {weight:.2g}" for position, weight in self.weights)
        if self.open:
            end = "is open: some reason cannot be weighed yet"
        elif self.prevails:
            end = f"goes to {' and '.join(self.prevails)}"
        else:
            end = "goes to nobody"
        return f"{self.issue} {end}, by {self.standard}; weights: {weights}."


@dataclass(frozen=True, repr=False)
class Decision:
    """The grounded labelling of a case, and how each issue ended.

    Attributes:
        weights: For each reason its weight, 0 while it cannot be weighed.

    Source: Gordon & Walton, COMMA 2016.
    """

    case: Case
    labels: Mapping[str, Label]
    weights: Mapping[str, float]
    outcomes: tuple[Outcome, ...]

    def __getitem__(self, name: str) -> Label:
        """Give the label of the statement of this id."""
        if name not in self.labels:
            raise UnknownName("statement", name, self.labels)
        return self.labels[name]

    def labelled(self, label: Label) -> tuple[str, ...]:
        """Give the ids of all statements with this label, in the order of the case."""
        return tuple(name for name in self.case.statements if self.labels[name] == label)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self.labelled(label))} {label}" for label in ("in", "out", "undecided"))
        return f"<Decision: {counts}>"

    def __str__(self) -> str:
        parts = [f"{label}: {', '.join(self.labelled(label))}" for label in ("in", "out", "undecided")]
        labelled = "; ".join(part for part in parts if not part.endswith(": "))
        return "\n".join([labelled or "There is nothing to decide.", *map(str, self.outcomes)])


def settle(case: Case) -> Decision:
    """Decide a case: what is assumed is in, and what follows from it, step by step, is in or out.

    A reason can be weighed once its undercutter is decided and, unless that is in, its premises are; an
    undercut one weighs 0. A statement at no issue is in once a reason for it weighs more than 0, and out
    once none can any more. An issue is decided once all reasons at it can be weighed: the position that is
    ahead of every other by the issue's standard is in, all others are out. The result is the least such
    labelling; the order in which one looks does not matter.

    Example:
        >>> from argmap.semantics.carneades import STANDARDS, Case, Issue, Premise, Reason
        >>> case = Case(
        ...     statements=("wet", "rain", "dry", "sprinkler"),
        ...     reasons=(
        ...         Reason("r1", (Premise("wet"),), "rain"),
        ...         Reason("r2", (Premise("sprinkler"),), "dry"),
        ...     ),
        ...     issues=(Issue("i", ("rain", "dry"), STANDARDS["preponderance"]),),
        ...     assumed=("wet",),
        ... )
        >>> print(settle(case))
        in: wet, rain; out: dry, sprinkler
        i goes to rain, by preponderance (ahead); weights: rain 1, dry 0.
    """
    search = _Search(case)
    search.run()
    return Decision(case, search.labels, search.weights, tuple(map(search.outcome, case.issues)))


class _Search:
    """Labels, and for each reason, statement and issue what it still waits for."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.labels: dict[str, Label] = dict.fromkeys(case.statements, "undecided")
        self.weights = {reason.id: 0.0 for reason in case.reasons}
        self.best = dict.fromkeys(case.statements, 0.0)
        self.open = {reason.id: len(reason.premises) for reason in case.reasons}
        self.ready = {reason.id: False for reason in case.reasons}
        self.waits = {name: len(reasons) for name, reasons in case.reasons_for.items()}
        self.issue_waits = {
            issue.id: sum(self.waits[position] for position in issue.positions) for issue in case.issues
        }
        self.used: dict[str, list[Reason]] = {}
        self.undercuts: dict[str, list[Reason]] = {}
        for reason in case.reasons:
            for premise in reason.premises:
                self.used.setdefault(premise.statement, []).append(reason)
            if reason.undercutter is not None:
                self.undercuts.setdefault(reason.undercutter, []).append(reason)
        self.todo: deque[str] = deque()

    def run(self) -> None:
        """Label what is assumed, then whatever follows, until nothing does."""
        fresh = list(self.case.assumed)
        for name in fresh:
            self.labels[name] = "in"
        for issue in self.case.issues:
            if any(self.labels[position] == "in" for position in issue.positions):
                fresh += [position for position in issue.positions if self.labels[position] == "undecided"]
        for name in fresh:
            if self.labels[name] == "undecided":
                self.labels[name] = "out"
        for reason in self.case.reasons:
            self._look(reason)
        for name in dict.fromkeys(fresh):
            self._spread(name)
        self.todo.extend(self.case.statements)
        while self.todo:
            self._decide(self.todo.popleft())

    def _label(self, name: str, label: Label) -> None:
        self.labels[name] = label
        self._spread(name)

    def _spread(self, name: str) -> None:
        for reason in self.used.get(name, ()):
            self.open[reason.id] -= 1
            self._look(reason)
        for reason in self.undercuts.get(name, ()):
            self._look(reason)

    def _look(self, reason: Reason) -> None:
        """Weigh a reason as soon as it can be weighed; what it weighs then is final."""
        undercut = "out" if reason.undercutter is None else self.labels[reason.undercutter]
        can = undercut == "in" or (undercut == "out" and not self.open[reason.id])
        if not can or self.ready[reason.id]:
            return
        self.ready[reason.id] = True
        weight = 0.0 if undercut == "in" else weigh(reason, self.labels, self.case)
        self.weights[reason.id] = weight
        conclusion = reason.conclusion
        self.best[conclusion] = max(self.best[conclusion], weight)
        self.waits[conclusion] -= 1
        self.todo.append(conclusion)
        issue = self.case.issue_of.get(conclusion)
        if issue is not None:
            self.issue_waits[issue.id] -= 1
            if not self.issue_waits[issue.id]:
                self.todo.extend(issue.positions)

    def _decide(self, name: str) -> None:
        if self.labels[name] != "undecided":
            return
        issue = self.case.issue_of.get(name)
        if not self.waits[name] and self.best[name] <= 0:
            self._label(name, "out")
        elif issue is None and self.best[name] > 0:
            self._label(name, "in")
        elif issue is not None and not self.issue_waits[issue.id]:
            self._resolve(issue)

    def _resolve(self, issue: Issue) -> None:
        winner = next((p for p in issue.positions if self._wins(p, issue)), None)
        fresh = [position for position in issue.positions if self.labels[position] == "undecided"]
        for position in fresh:  # all of them before any is looked at: a weight may hang on a rival's label
            self.labels[position] = "in" if position == winner else "out"
        for position in fresh:
            self._spread(position)

    def _wins(self, position: str, issue: Issue) -> bool:
        best = self.best
        others = (other for other in issue.positions if other != position)
        return best[position] > 0 and all(issue.standard.met(best[position], best[o]) for o in others)

    def outcome(self, issue: Issue) -> Outcome:
        """Say how an issue ended."""
        labels = [self.labels[position] for position in issue.positions]
        return Outcome(
            issue=issue.id,
            prevails=tuple(p for p, label in zip(issue.positions, labels, strict=True) if label == "in"),
            standard=issue.standard,
            weights=tuple((position, self.best[position]) for position in issue.positions),
            open="undecided" in labels,
        )
