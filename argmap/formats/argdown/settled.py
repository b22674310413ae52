"""Relations as they are after the reading: moved to where they bear, made strict, freed of repetition.

The steps of the reference's ``ModelPlugin.run`` and its ``RegroupPlugin``, in its order:

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

from collections.abc import Set
from typing import Any

from argmap.formats.argdown.exploded import Unfit, explode
from argmap.formats.argdown.known import End, Inference, Known, Node, Relation, RelationKind, Section
from argmap.formats.argdown.ties import Ties

__all__ = ["settle"]


def settle(known: Known) -> None:
    """Move, rename and drop relations as the reference does."""
    structured: set[End] = {argument for argument in known.arguments.values() if argument.structure}
    if structured and known.setting("model", "transformArgumentRelations") is not False:
        _move(known, structured)
    if known.setting("model", "mode") == "strict":
        _be_strict(known)
    if structured:
        _drop_needless(known, structured)
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


def _is_class(end: End) -> bool:
    return isinstance(end, Node) and not end.angle


def _move(known: Known, structured: Set[End]) -> None:
    """Move the ends of relations to where they bear."""

    def opposite(end: End, relation: Relation) -> tuple[RelationKind, End]:
        return relation.kind, relation.source if isinstance(end, Inference) else relation.target

    ties = Ties(opposite)
    kept = []
    for relation in known.relations:
        bears_elsewhere = relation.source in structured or relation.target in structured
        if not bears_elsewhere or _moved(known, ties, relation):
            kept.append(relation)
    known.relations = kept
    ties.close()


def _moved(known: Known, ties: Ties, relation: Relation) -> bool:
    """Move the ends of a relation, and tell whether it stays."""
    stays = True
    kind, source, target = relation.kind, relation.source, relation.target
    if isinstance(source, Node) and source.angle and source.structure:
        ties.drop(source, relation)
        conclusion = known.statements[source.structure[-1].title]
        ties.change(relation, source=conclusion)
        if ties.has(conclusion, (kind, target)):
            ties.drop(target, relation)
            stays = False
        else:
            ties.add(conclusion, relation)
    if isinstance(target, Node) and target.angle and target.structure and kind == "undercut":
        inference = target.structure[-1].inference
        if inference is not None:
            ties.change(relation, target=inference)
            ties.drop(inference, relation)
            if ties.has(inference, (kind, relation.source)):
                ties.drop(relation.source, relation)
                stays = False
            else:
                ties.add(inference, relation)
    return stays


def _be_strict(known: Known) -> None:
    """Read relations between statements strictly; where two would be contrary twice, once is enough."""

    def contrary_to(end: End, relation: Relation) -> End | None:
        if relation.kind != "contrary":
            return None
        return relation.target if relation.source is end else relation.source

    ties = Ties(contrary_to)
    kept = []
    for relation in known.relations:
        source, target = relation.source, relation.target
        if _is_class(source) and _is_class(target):
            if relation.kind == "support":
                relation.kind = "entails"
            elif relation.kind == "attack":
                if ties.has(source, target):
                    ties.drop(source, relation)
                    ties.drop(target, relation)
                    continue
                ties.change(relation, kind="contrary")
        kept.append(relation)
    known.relations = kept
    ties.close()


def _drop_needless(known: Known, structured: Set[End]) -> None:
    """Drop an attack of a statement on an argument where it says no more than one on a premise does."""

    def struck(end: End, relation: Relation) -> str | None:
        other = relation.target if relation.source is end else relation.source
        strikes = relation.kind in ("contradictory", "contrary") or (
            relation.kind == "attack" and relation.source is end
        )
        return other.title if strikes and isinstance(other, Node) and not other.angle else None

    ties = Ties(struck)
    premises: dict[End, set[str]] = {}
    kept = []
    for relation in known.relations:
        source, argument = relation.source, relation.target
        if relation.kind == "attack" and argument in structured and _is_class(source):
            titles = premises.get(argument)
            if titles is None:
                titles = premises[argument] = _premises(argument)
            strikes = ties.keys(source)
            few, many = (titles, strikes) if len(titles) < len(strikes) else (strikes, titles)
            if any(title in many and strikes[title] > 0 for title in few):
                ties.drop(source, relation)
                ties.drop(argument, relation)
                continue
        kept.append(relation)
    known.relations = kept
    ties.close()


def _premises(argument: End) -> set[str]:
    given = argument.structure if isinstance(argument, Node) else ()
    return {member.title for member in given if member.role == "premise"}
