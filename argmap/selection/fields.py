"""Any debate as a field from which a map is chosen.

A statement is an element by its id. What Argdown knows of a document and a debate does not is read from its
shape: a statement stands on its own, at the top level, where no link leads from it to another; headings
count from the outermost in, whatever their signs were; a statement has no title where its own is empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.errors import UnknownName
from argmap.model import Argument, Debate, Statement
from argmap.selection.elements import Element, End, Field, Inference, Part, Section, Tie
from argmap.selection.options import Selection

__all__ = ["field_of", "regrouped", "resolved"]


def field_of(debate: Debate) -> Field:
    """Give what a map is chosen from.

    Example:
        >>> field = field_of(Debate(statements=[{"kind": "claim", "id": "a", "heading": ["Costs"]}]))
        >>> field.statements["a"].section.title, field.deepest
        ('Costs', 1)
    """
    field = Field(tags=tuple(dict.fromkeys(tag for s in debate.statements for tag in s.tags)))
    sections: dict[tuple[str, ...], Section] = {}
    elements: dict[str, Element] = {}
    for statement in debate.statements:
        element = elements[statement.id] = Element(
            statement.id,
            statement.kind == "argument",
            untitled=not statement.title,
            top_level=statement.kind != "argument",
            text=statement.text,
            tags=tuple(statement.tags),
            data=statement.data,
            section=_section(statement, sections, field),
        )
        (field.arguments if element.angle else field.statements)[statement.id] = element
    steps = {name for s in debate.statements if isinstance(s, Argument) for name in s.steps}
    ends: dict[str, End] = dict(elements)
    for statement in debate.statements:
        if isinstance(statement, Argument):
            _reason(debate, statement, elements, ends)
    for link in debate.links:
        for source in link.sources:
            if link.id not in steps and elements[source].top_level and link.target in elements:
                elements[source].top_level = False
    ties: dict[str, list[Tie]] = {}
    nowhere = Inference("")
    for link in debate.links:
        if link.id not in steps:
            ties[link.id] = [Tie(link.kind, _bearer(elements[s]), nowhere, link.id) for s in link.sources]
            ends[link.id] = ties[link.id][0]
    for link in debate.links:
        for tie in ties.get(link.id, ()):
            tie.target = ends[link.target]
            field.ties.append(tie)
            for end in (tie.source,) if tie.target is tie.source else (tie.source, tie.target):
                if not isinstance(end, Tie):
                    end.ties.append(tie)
    return field


def _section(statement: Statement, sections: dict[tuple[str, ...], Section], field: Field) -> Section | None:
    """Give the section of a statement, made with those around it where it is new."""
    section = None
    for level in range(1, len(statement.heading) + 1):
        path = tuple(statement.heading[:level])
        if path not in sections:
            new = Section(f"s{len(sections) + 1}", level, path[-1], parent=section)
            sections[path] = new
            (field.sections if section is None else section.children).append(new)
            field.deepest = max(field.deepest, level)
        section = sections[path]
    return section


def _reason(debate: Debate, argument: Argument, elements: dict[str, Element], ends: dict[str, End]) -> None:
    """Note what stands in an argument: premises, conclusions on the way, and the last one."""
    element = elements[argument.id]
    concluded: set[str] = set()
    for number, name in enumerate(argument.steps):
        step = debate.link(name)
        inference = Inference(argument.id)
        ends[name] = inference
        for source in step.sources:
            if source not in concluded and source != argument.id:
                element.parts.append(Part(elements[source], "premise"))
                elements[source].premise_of.append(argument.id)
        if step.target not in elements or step.target == argument.id:
            continue
        concluded.add(step.target)
        last = number == len(argument.steps) - 1
        element.parts.append(Part(elements[step.target], "main" if last else "intermediary", inference))
        (elements[step.target].concludes if last else elements[step.target].within).append(argument.id)


def _bearer(element: Element) -> Element:
    """Give what a link comes from: of an argument with a conclusion, that; Argdown moves it there."""
    if element.parts and element.parts[-1].role == "main":
        return element.parts[-1].statement
    return element


def resolved(selection: Selection, debate: Debate, field: Field) -> Selection:
    """Give a selection with statements by id, where they may have been named by their titles.

    Raises:
        UnknownName: nothing in the debate has such a name, tag or heading.
    """
    by_name = _by_name(debate)
    changes: dict[str, tuple[str, ...]] = {}
    for name in ("include", "exclude_statements", "exclude_arguments"):
        given = getattr(selection, name)
        for wanted in given:
            if wanted not in by_name and not selection.lenient:
                raise UnknownName("statement", wanted, by_name)
        changes[name] = tuple(i for wanted in given for i in by_name.get(wanted, ()))
    headings = [section.title for section in field.walk()]
    closing = (*(selection.groups or ()), *selection.closed)
    for what, wished, known in (
        ("tag", selection.tags or (), field.tags),
        ("heading", (*(selection.sections or ()), *closing), headings),
    ):
        for wanted in wished:
            if wanted not in known and not selection.lenient:
                raise UnknownName(what, wanted, known)
    return selection.with_(**changes)


def _by_name(debate: Debate) -> dict[str, list[str]]:
    """Give the ids of the statements that have a title; an id is a name too, and goes first."""
    found: dict[str, list[str]] = {}
    for statement in debate.statements:
        if statement.title:
            found.setdefault(statement.title, []).append(statement.id)
    found.update((statement.id, [statement.id]) for statement in debate.statements)
    return found


def regrouped(field: Field, debate: Debate, groups: Sequence[Mapping[str, Any]], *, lenient: bool) -> None:
    """Put groups that are given in the place of the headings.

    Raises:
        UnknownName: a group names a statement that is not there.
    """
    by_name = _by_name(debate)
    elements = {**field.statements, **field.arguments}
    for element in elements.values():
        element.section = None
    field.sections = []
    count = 0
    stack: list[tuple[Mapping[str, Any], Section | None]] = [(group, None) for group in reversed(groups)]
    while stack:
        given, parent = stack.pop()
        level = 1 if parent is None else parent.level + 1
        count += 1
        title = str(given.get("title") or "")
        section = Section(f"s{count}", level, title, parent=parent, closed=given.get("isClosed"), fixed=True)
        (field.sections if parent is None else parent.children).append(section)
        for name in (*(given.get("statements") or ()), *(given.get("arguments") or ())):
            if name not in by_name and not lenient:
                raise UnknownName("statement", name, by_name)
            for id in by_name.get(name, ()):
                elements[id].section = section
        below = [child for child in given.get("children") or () if isinstance(child, Mapping)]
        stack.extend((child, section) for child in reversed(below))
