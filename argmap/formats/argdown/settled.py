"""Relations as they are after the reading: moved to where they bear, made strict, freed of repetition.

Three steps of the reference's ``ModelPlugin.run`` and its ``RegroupPlugin``, in its order:

1. What goes out from an argument with a structure goes out from its main conclusion; what undercuts it
   undercuts its last inference (``model: {transformArgumentRelations: false}`` leaves both).
2. In the strict mode (``model: {mode: strict}``) a support between statements says that one entails the
   other, an attack that they are contrary; two that attack each other are contrary once.
3. An attack on an argument is dropped where its source attacks or excludes one of its premises as well.
4. ``model: {explodeArguments: true}`` makes an argument of each step (`argmap.formats.argdown.exploded`).
5. ``group: {regroup: […]}`` puts sections of its own in the place of the headings.

Source: ``ModelPlugin.ts`` and ``RegroupPlugin.ts`` of ``@argdown/core`` 1.7.5.
"""

from __future__ import annotations

from typing import Any

from argmap.formats.argdown.exploded import Unfit, explode
from argmap.formats.argdown.known import End, Inference, Known, Node, Relation, Section

__all__ = ["settle"]


def settle(known: Known) -> None:
    """Move, rename and drop relations as the reference does."""
    if known.setting("model", "transformArgumentRelations") is not False:
        known.relations = [r for r in known.relations if _moved(known, r)]
    if known.setting("model", "mode") == "strict":
        known.relations = [r for r in known.relations if _strict(r)]
    known.relations = [r for r in known.relations if _needed(r)]
    if known.setting("model", "explodeArguments"):
        try:
            explode(known)
        except Unfit as unfit:
            if unfit.fails:
                return
    groups = known.setting("group", "regroup")
    if isinstance(groups, list) and groups:
        _regroup(known, groups)


def _regroup(known: Known, groups: list[Any]) -> None:
    """Put sections from the front matter in the place of the headings."""
    for node in (*known.statements.values(), *known.arguments.values()):
        node.section = None
    known.sections = []
    stack = [(given, 1, n, known.sections) for n, given in enumerate(groups)][::-1]
    while stack:
        given, level, number, into = stack.pop()
        if not isinstance(given, dict):
            continue
        title, tags = str(given.get("title") or ""), given.get("tags") or []
        section = Section(f"s{number}", level, title, tags, None, closed=given.get("isClosed"))
        into.append(section)
        for key, table in (("statements", known.statements), ("arguments", known.arguments)):
            for title in given.get(key) or ():
                if title in table:
                    table[title].section = section
        below = [
            (child, level + 1, number + 1 + n, section.children)
            for n, child in enumerate(given.get("children") or ())
        ]
        stack.extend(reversed(below))


def _drop(end: End, relation: Relation) -> None:
    """Take a relation from an end; where it is not there the reference takes the last."""
    at = next((n for n, other in enumerate(end.relations) if other is relation), -1)
    if end.relations:
        del end.relations[at]


def _moved(known: Known, relation: Relation) -> bool:
    """Move the ends of a relation, and tell whether it stays."""
    stays = True
    source, target = relation.source, relation.target
    if isinstance(source, Node) and source.angle and source.structure:
        _drop(source, relation)
        conclusion = known.statements[source.structure[-1].title]
        relation.source = conclusion
        if any(r.target is target and r.kind == relation.kind for r in conclusion.relations):
            _drop(target, relation)
            stays = False
        else:
            conclusion.relations.append(relation)
    if isinstance(target, Node) and target.angle and target.structure and relation.kind == "undercut":
        inference = target.structure[-1].inference
        if inference is not None:
            relation.target = inference
            _drop(inference, relation)
            if any(r.source is relation.source and r.kind == relation.kind for r in inference.relations):
                _drop(relation.source, relation)
                stays = False
            else:
                inference.relations.append(relation)
    return stays


def _is_class(end: End) -> bool:
    return isinstance(end, Node) and not end.angle


def _strict(relation: Relation) -> bool:
    """Read a relation between statements strictly, and tell whether it stays."""
    source, target = relation.source, relation.target
    if not (_is_class(source) and _is_class(target)):
        return True
    if relation.kind == "support":
        relation.kind = "entails"
    elif relation.kind == "attack":
        for other in source.relations:
            if other.kind == "contrary" and {id(other.source), id(other.target)} == {id(source), id(target)}:
                _drop(source, relation)
                _drop(target, relation)
                return False
        relation.kind = "contrary"
    return True


def _needed(relation: Relation) -> bool:
    """Tell whether an attack of a statement on an argument says more than one on a premise does."""
    source, argument = relation.source, relation.target
    if relation.kind != "attack" or not _is_class(source):
        return True
    if isinstance(argument, Inference) or not argument.angle or not argument.structure:
        return True
    premises = {member.title for member in argument.structure if member.role == "premise"}
    for other in source.relations:
        end = other.target if other.source is source else other.source
        strikes = (other.kind == "attack" and other.source is source) or other.kind in (
            "contradictory",
            "contrary",
        )
        if strikes and isinstance(end, Node) and not end.angle and end.title in premises:
            _drop(source, relation)
            _drop(argument, relation)
            return False
    return True
