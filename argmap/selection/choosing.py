"""Which statements and arguments are on the map.

Three steps, as in the reference. First what may be there: ``{isInMap: false}``, exclusions, tags, sections.
Then, among what may be there, the statements, by the mode and by their relations. Then the arguments, by
what joins them to the statements that are left.

Source: ``PreselectionPlugin.ts``, ``StatementSelectionPlugin.ts``, ``ArgumentSelectionPlugin.ts`` and
``selectionUtils.ts`` of ``@argdown/core`` 1.7.5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.selection.elements import Element, End, Field, Inference, Part, Tie
from argmap.selection.options import Selection

__all__ = ["Chosen", "choose"]


@dataclass(slots=True)
class Chosen:
    """What is on the map, by title, in order."""

    statements: Mapping[str, Element] = field(default_factory=dict)
    arguments: Mapping[str, Element] = field(default_factory=dict)

    def any_argument(self, titles: list[str]) -> bool:
        """Tell whether one of these arguments is on it."""
        return any(title in self.arguments for title in titles)

    def holds(self, tie: Tie) -> bool:
        """Tell whether both ends of a relation are on it; of one that bears on another, those of that too."""
        while isinstance(tie.target, Tie):
            if not self.reaches(tie, tie.source):
                return False
            tie = tie.target
        return self.reaches(tie, tie.source) and self.reaches(tie, tie.target)

    def reaches(self, tie: Tie, end: End) -> bool:
        """Tell whether an end of a relation is on it: itself, or by an argument that it carries.

        A statement that is not on the map is reached where a relation leads to a premise of an argument
        that is, or comes from the main conclusion of one.
        """
        if isinstance(end, Tie):
            return self.holds(end)
        if isinstance(end, Inference):
            return end.argument in self.arguments
        if end.angle:
            return end.title in self.arguments
        if end.title in self.statements:
            return True
        if tie.symmetric:
            return any(map(self.any_argument, (end.premise_of, end.concludes, end.within)))
        return self.any_argument(end.premise_of if tie.target is end else end.concludes)

    def joined(self, ties: list[Tie], end: End) -> bool:
        """Tell whether something on the map is at the other end of one of these relations."""
        return any(self.reaches(tie, tie.other(end)) for tie in ties)


def choose(field: Field, selection: Selection) -> Chosen:
    """Choose what is on the map.

    Example:
        >>> field = Field({"A": Element("A", False), "B": Element("B", False)})
        >>> list(choose(field, Selection(exclude_disconnected=False)).statements)
        ['A', 'B']
    """
    may = Chosen(
        {t: e for t, e in field.statements.items() if _may(e, selection)},
        {t: e for t, e in field.arguments.items() if _may(e, selection)},
    )
    statements = {t: e for t, e in may.statements.items() if _statement(e, selection, may)}
    left = Chosen(statements, may.arguments)
    return Chosen(statements, {t: e for t, e in may.arguments.items() if _argument(e, selection, left)})


def _may(element: Element, selection: Selection) -> bool:
    """Tell whether an element may be on the map."""
    if not selection.ignore_is_in_map and element.data.get("isInMap", True) is not True:
        return False
    if element.title in (selection.exclude_arguments if element.angle else selection.exclude_statements):
        return False
    if selection.sections is not None:
        section = element.section
        if not (section.title in selection.sections if section else selection.without_section):
            return False
    if selection.tags is None:
        return True
    tagged = any(tag in selection.tags for tag in element.tags)
    return tagged or (selection.without_tag and not element.tags)


def _told(element: Element, selection: Selection) -> bool:
    """Tell whether its own data put an element on the map."""
    return not selection.ignore_is_in_map and element.data.get("isInMap") is True


def _statement(element: Element, selection: Selection, may: Chosen) -> bool:
    """Tell whether a statement that may be on the map is."""
    if _told(element, selection) or element.title in selection.include:
        return True
    related = may.joined(element.ties, element)
    used = may.any_argument(element.premise_of) or may.any_argument(element.concludes)
    if selection.exclude_disconnected and not (used or related):
        return False
    match selection.mode:
        case "all":
            return True
        case "with-title":
            return not element.untitled or (related and not used)
        case "top-level":
            return element.top_level or (related and not used)
        case "with-relations":
            return related
        case "not-used-in-argument":
            return not used
        case "with-more-than-one-relation":
            return related and (not used or sum(_partners(t, element, may) for t in element.ties) > 1)
        case "none":
            return False


def _partners(tie: Tie, element: Element, may: Chosen) -> int:
    """Count the arguments that a relation joins a statement to; a statement counts for those it carries."""
    end = tie.other(element)
    if isinstance(end, Tie):
        return int(may.holds(end))
    if isinstance(end, Inference):
        return int(end.argument in may.arguments)
    if end.angle:
        return int(end.title in may.arguments)
    carried = end.premise_of if tie.target is end else end.concludes
    return sum(title in may.arguments for title in carried)


def _argument(element: Element, selection: Selection, left: Chosen) -> bool:
    """Tell whether an argument that may be on the map is."""
    if not selection.exclude_disconnected or _told(element, selection):
        return True
    return left.joined(element.ties, element) or any(_carries(part, left) for part in element.parts)


def _carries(part: Part, left: Chosen) -> bool:
    """Tell whether what stands in an argument joins it to something on the map."""
    if part.inference is not None and left.joined(part.inference.ties, part.inference):
        return True
    if part.role == "intermediary":
        return False
    element = part.statement
    for tie in element.ties:
        # A premise is joined by what leads to it, a main conclusion by what goes out from it.
        away = tie.source if part.role == "premise" else tie.target
        if (tie.symmetric or away is not element) and left.reaches(tie, tie.other(element)):
            return True
    if element.title in left.statements:
        return True
    return left.any_argument(element.concludes if part.role == "premise" else element.premise_of)
