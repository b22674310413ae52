"""A debate as a case: what is at issue in it, and what speaks for each position.

=====================  ===================================================================================
in the debate          in the case
=====================  ===================================================================================
supports               a reason for its target; linked premises are the premises of one reason
attacks a statement    a reason for a denial of it, «not X»: X and its denial stand at one issue
attacks a link         undercuts the reason that the link is
contradicts            both stand at one issue, where all that stand there exclude one another; else each is a
                       reason for a denial of the other
answers                the source is a position on the issue that the question is
rephrases              the same statement
prefers                is left aside
=====================  ===================================================================================

What a reason weighs stands in its link's data as ``weight``, or in its scheme's name where that is a
weighing function; the standard of an issue in the data of its question (of its statement, for a denial) as
``standard``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from argmap.errors import NotApplicable, QueryError, UnknownName, did_you_mean
from argmap.semantics.carneades.case import Case, Issue, Premise, Reason
from argmap.semantics.carneades.decision import Decision, settle
from argmap.semantics.carneades.standards import Standard
from argmap.semantics.carneades.standards import standard as known
from argmap.semantics.carneades.weighing import WEIGHINGS

if TYPE_CHECKING:
    from argmap.model import Debate, Link

__all__ = ["case", "decide"]

Assume: TypeAlias = "Literal['unchallenged', 'marked'] | Iterable[str] | None"


def decide(debate: Debate, *, standard: str | Standard = "preponderance", assume: Assume = None) -> Decision:
    """Decide what is at issue in a debate, by weighing the reasons for each position.

    This is the shape of a motion with its amendments and counter-motions: a question whose answers exclude
    one another, and reasons for each.

    Args:
        standard: The proof standard of the issues that name none: «preponderance», «clear and convincing» or
            «beyond reasonable doubt» (or PE, CCE, BRD).
        assume: What is in from the beginning: the statements ``marked`` as assumed in their data; those
            ``unchallenged``, that nothing supports, attacks or competes with; or the statements of these
            ids. By default the marked ones if there are any, else the unchallenged.

    Raises:
        NotApplicable: a statement answers two questions; the message names them.
        QueryError: no standard or weighing function is called so.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     a, b = d.speaker("A"), d.speaker("B")
        ...     plan = a.proposes("Build it", id="build")
        ...     link = a.claims("It pays", id="pays").supports(plan)
        ...     link = b.claims("It costs more than it pays", id="costs").attacks(plan)
        >>> print(decide(d.debate))
        in: pays, costs; out: build, not build
        build goes to nobody, by preponderance (ahead); weights: build 1, not build 1.

    Source: Gordon & Walton, «Formalizing balancing arguments», COMMA 2016.
    """
    return settle(case(debate, standard=standard, assume=assume))


def case(debate: Debate, *, standard: str | Standard = "preponderance", assume: Assume = None) -> Case:
    """Read a debate as a case; see `decide` for the arguments.

    Example:
        >>> from argmap.model import Debate
        >>> case(Debate(statements=[{"kind": "claim", "id": "x"}])).assumed
        ('x',)
    """
    return _Reader(debate, known(standard)).case(assume)


class _Reader:
    """Statements, issues and reasons as they are found, link by link."""

    def __init__(self, debate: Debate, by: Standard) -> None:
        self.debate, self.by = debate, by
        self.first = debate.index.statements
        self.same = self._rephrased()
        self.names = {
            s.id: None for s in debate.statements if s.kind != "question" and self.same[s.id] == s.id
        }
        self.reasons: list[Reason] = []
        self.undercut = self._undercut()
        self.aside: dict[str, int] = {}
        self.at: dict[str, str] = {}
        self.issues: dict[str, list[str]] = {}
        self.standards: dict[str, Standard] = {}

    def _rephrased(self) -> dict[str, str]:
        """Give for each statement the first of those that say the same."""
        leader = {s.id: s.id for s in self.debate.statements}

        def lead(name: str) -> str:
            while leader[name] != name:
                leader[name] = name = leader[leader[name]]
            return name

        place = self.debate.index.positions
        for link in self.debate.links:
            if link.kind == "rephrases" and len(link.sources) == 1 and link.target in leader:
                one, other = lead(link.sources[0]), lead(link.target)
                if {self.debate[one].kind, self.debate[other].kind} & {"question"}:
                    continue
                low, high = sorted((one, other), key=place.__getitem__)
                leader[high] = low
        return {name: lead(name) for name in leader}

    def _undercut(self) -> dict[str, str]:
        """Give for each link that is attacked the statement that says so."""
        links = [link for link in self.debate.links if link.kind in ("attacks", "contradicts")]
        return {k.target: self._fresh(f"undercut({k.target})") for k in links if self._is_link(k.target)}

    def _is_link(self, name: str) -> bool:
        return self.debate.index.positions[name] >= self.first

    def _fresh(self, name: str) -> str:
        while name in self.names or name in self.debate:
            name += "'"
        self.names[name] = None
        return name

    def case(self, assume: Assume) -> Case:
        """Put the case together."""
        debate = self.debate
        contradictions = [k for k in debate.links if k.kind == "contradicts" and not self._is_link(k.target)]
        for link in debate.links:
            if link.kind == "answers" and not self._is_link(link.target):
                self._answer(link)
        apart = self._exclusive(contradictions)
        for link in debate.links:
            self._draw(link, link in apart)
        issues = tuple(
            Issue(name, tuple(positions), self.standards.get(name, self.by))
            for name, positions in self.issues.items()
            if len(positions) > 1
        )
        return Case(
            statements=tuple(self.names),
            reasons=tuple(self.reasons),
            issues=issues,
            assumed=self._assumed(assume),
            texts={s.id: s.text for s in debate.statements if s.text and s.kind != "question"},
            notes=tuple(
                f"{count} {'link is' if count == 1 else 'links are'} left aside: {words}"
                for words, count in self.aside.items()
            ),
        )

    def _answer(self, link: Link) -> None:
        question = self.debate[link.target]
        if question.kind != "question":
            self._put_aside("an answer to what is no question")
            return
        for source in map(self.same.__getitem__, link.sources):
            if source in self.names:
                self._place(source, question.id)
        if "standard" in question.data:
            self.standards[question.id] = self._standard(question.data["standard"])

    @staticmethod
    def _standard(given: Any) -> Standard:
        if not isinstance(given, str):
            raise QueryError(f"a proof standard is a name, not {given!r:.40}")
        return known(given)

    def _place(self, statement: str, issue: str) -> None:
        before = self.at.setdefault(statement, issue)
        if before != issue:
            raise NotApplicable(
                f"{statement!r} is a position of two issues, {before!r} and {issue!r}; in a case a statement "
                "stands at one: map its answer to the second as a statement of its own"
            )
        positions = self.issues.setdefault(issue, [])
        if statement not in positions:
            positions.append(statement)

    def _exclusive(self, links: list[Link]) -> list[Link]:
        """Make issues of statements that all exclude one another; give the contradictions left over."""
        pairs = [(self.same[s], self.same[k.target]) for k in links if len(k.sources) == 1 for s in k.sources]
        joined = {frozenset(pair) for pair in pairs if len(set(pair)) == 2}
        groups: dict[str, list[str]] = {}
        for one, other in pairs:
            group = groups.setdefault(one, [one])
            if other not in group:
                rest = groups.get(other, [other])
                group += [name for name in rest if name not in group]
                groups.update(dict.fromkeys(group, group))
        done: set[str] = set()
        for one, _ in pairs:
            group = groups[one]
            if one in done:
                continue
            placed = {self.at[name] for name in group if name in self.at}
            whole = all(frozenset(pair) in joined or self._rivals(*pair) for pair in combinations(group, 2))
            if whole and len(placed) <= 1 and len(group) > 1 and self.names.keys() >= set(group):
                issue = placed.pop() if placed else group[0]
                for name in group:
                    self._place(name, issue)
                done.update(group)
        return [k for k in links if not (len(k.sources) == 1 and self.same[k.target] in done)]

    def _rivals(self, one: str, other: str) -> bool:
        return one in self.at and self.at[one] == self.at.get(other)

    def _draw(self, link: Link, apart: bool) -> None:
        """Make a reason of a link that bears on a statement or undercuts another."""
        kind, target = link.kind, link.target
        if kind in ("answers", "rephrases"):
            return
        if kind == "prefers":
            self._put_aside("a preference")
            return
        ends = [*link.sources, target]
        if any(self.debate[name].kind == "question" for name in ends):
            self._put_aside("a question at an end")
            return
        if self._is_link(target):
            if kind == "supports":
                self._put_aside("a support of a step")
            else:
                self._reason(link, link.sources, self.undercut[target])
            return
        if kind == "supports":
            self._reason(link, link.sources, self.same[target])
        elif kind == "attacks" or (kind == "contradicts" and apart):
            self._reason(link, link.sources, self._denial(self.same[target]))
            if kind == "contradicts":
                for source in link.sources:
                    others = [name for name in ends if name != source]
                    self._reason(link, others, self._denial(self.same[source]), back=source)

    def _denial(self, statement: str) -> str:
        """Give the statement that another is not so, at one issue with it."""
        issue = self.at.get(statement, statement)
        name = f"not {statement}"
        if name not in self.issues.get(issue, ()):
            name = self._fresh(name)
            self._place(statement, issue)
            self._place(name, issue)
            given = self.debate[statement].data.get("standard")
            if given is not None:
                self.standards.setdefault(issue, self._standard(given))
        return name

    def _reason(self, link: Link, sources: Iterable[str], conclusion: str, back: str = "") -> None:
        roles = link.data.get("roles") or ()
        premises = () if link.data.get("premiseless") else tuple(dict.fromkeys(self.same[s] for s in sources))
        weight = link.data.get("weight", link.scheme if link.scheme in WEIGHINGS else "linked")
        self.reasons.append(
            Reason(
                id=link.id if not back else f"{link.id} ({back})",
                premises=tuple(
                    Premise(name, roles[k] if k < len(roles) and not back else "")
                    for k, name in enumerate(premises)
                ),
                conclusion=conclusion,
                undercutter=self.undercut.get(link.id),
                weight=weight,
                properties=link.data.get("properties") or {},
            )
        )

    def _assumed(self, assume: Assume) -> tuple[str, ...]:
        statements = [s for s in self.debate.statements if s.kind != "question"]
        marked = [self.same[s.id] for s in statements if s.data.get("assumed") is True]
        if assume is None:
            assume = "marked" if marked else "unchallenged"
        if assume == "marked":
            return tuple(dict.fromkeys(marked))
        if assume == "unchallenged":
            told = {reason.conclusion for reason in self.reasons}
            rivals = {name for names in self.issues.values() if len(names) > 1 for name in names}
            made = set(self.undercut.values())
            return tuple(n for n in self.names if n not in told and n not in rivals and n not in made)
        if isinstance(assume, str):
            near = did_you_mean(assume, ("unchallenged", "marked"))
            raise QueryError(f"nothing is assumed as {assume!r}{near}; it is unchallenged, marked, or ids")
        names: Collection[str] = [self.same.get(name, name) for name in assume]
        for name in names:
            if name not in self.names:
                raise UnknownName("statement", name, self.names)
        return tuple(dict.fromkeys(names))

    def _put_aside(self, words: str) -> None:
        self.aside[words] = self.aside.get(words, 0) + 1
