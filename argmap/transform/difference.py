"""What differs between two debates: in sentences, as a value that can be applied, as a picture.

Things are the same that have one id; the same words under another id have gone and come.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from argmap.errors import QueryError
from argmap.model import Debate
from argmap.transform._both import both
from argmap.transform._telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Change", "Diff", "How", "Marked", "diff"]

How: TypeAlias = Literal["added", "removed", "reworded", "relinked", "changed"]

_ABOUT = ("title", "summary", "date", "occasion", "language", "data")
_PARTS = {
    "speakers": "speaker",
    "sources": "source",
    "utterances": "utterance",
    "statements": "statement",
    "links": "link",
}
_SHOWN = 100
_WORDS = frozenset(("title", "text"))
_ENDS = frozenset(("kind", "sources", "target"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that differs.

    Attributes:
        what: ``speaker``, ``source``, ``utterance``, ``statement`` or ``link``; or ``debate``, whose `id` is
            then the name of the field.
        how: ``added``, ``removed``, ``reworded`` (its text or title), ``relinked`` (a link's ends or kind),
            or ``changed`` in any other way.
        before: The value as it was; None where it was not there.
        after: The value as it is; None where it is there no more.
        place: Where it stands in its part of the later debate, counted from 0; None where it is not there.
        fields: The fields that differ.
        says: The change in a sentence.
    """

    what: str
    how: How
    id: str
    before: Any = None
    after: Any = None
    place: int | None = None
    fields: tuple[str, ...] = ()
    says: str = ""

    def __str__(self) -> str:
        return self.says


class Marked(NamedTuple):
    """A debate to be drawn, and how its statements and links differ, by their ids."""

    debate: Debate
    marks: dict[str, How]


@dataclass(frozen=True, slots=True, repr=False)
class Diff:
    """What leads from one debate to another.

    Attributes:
        changes: What differs: of the debate itself, then part by part, in the order of the later debate, with
            what was removed at the end of its part.
        order: For each part whose rest stands in another order, all its ids in the later one.

    Example:
        >>> from argmap.model import draft
        >>> with draft("Plan") as one:
        ...     plan = one.speaker("Ann").proposes("Build the road", id="plan")
        >>> with draft("Plan") as two:
        ...     plan = two.speaker("Ann").proposes("Build the bridge", id="plan")
        >>> found = diff(one.debate, two.debate)
        >>> print(found)
        Reworded: proposal 'plan' said “Build the road” and now says “Build the bridge”.
        >>> found.apply(one.debate) == two.debate, bool(diff(one.debate, one.debate))
        (True, False)
    """

    changes: tuple[Change, ...] = ()
    order: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __str__(self) -> str:
        moved = (f"Moved: the {part} stand in another order." for part, _ in self.order)
        return "\n".join((*map(str, self.changes), *moved)) or "Nothing differs."

    def __repr__(self) -> str:
        return f"<Diff: {len(self)} change{'' if len(self) == 1 else 's'}>"

    def _repr_html_(self) -> str:
        """Show the changes in a notebook, a sentence each; the first hundred of many."""
        import html

        lines = str(self).split("\n")
        more = [f"… and {len(lines) - _SHOWN:,} more"] if len(lines) > _SHOWN else []
        return f"<ul>{''.join(f'<li>{html.escape(line)}</li>' for line in (*lines[:_SHOWN], *more))}</ul>"

    def __bool__(self) -> bool:
        return bool(self.changes or self.order)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def apply(self, debate: Debate) -> Debate:
        """Give the later debate, from the earlier one.

        Raises:
            QueryError: this is not the debate it leads from; the message has the first thing that differs.
            ModelError: it is not, and what would come of it cannot exist.
        """
        parts: dict[str, Any] = {spec.name: getattr(debate, spec.name) for spec in fields(debate)}
        for change in self.changes:
            if change.what == "debate":
                if parts[change.id] != change.before:
                    raise QueryError(f"this is not the debate that it leads from: the {change.id} is another")
                parts[change.id] = change.after
        order = dict(self.order)
        for part, what in _PARTS.items():
            parts[part] = self._part(what, parts[part], order.get(part))
        return Debate.trusted(**parts)

    def _part(self, what: str, part: Any, order: tuple[str, ...] | None) -> Any:
        mine = [change for change in self.changes if change.what == what]
        if not mine and order is None:
            return part
        there = {thing.id: thing for thing in part}
        for change in mine:
            if there.get(change.id) != change.before:
                raise QueryError(
                    f"this is not the debate that it leads from: the {what} {change.id!r} is "
                    + ("another" if change.id in there else "not there")
                )
            if change.after is None:
                del there[change.id]
            elif change.before is not None:
                there[change.id] = change.after
        left = list(there.values())
        for change in mine:
            if change.before is None:
                there[change.id] = change.after
                left.insert(change.place or 0, change.after)
        if order is None:
            return tuple(left)
        if there.keys() != set(order):
            raise QueryError(f"this is not the debate that it leads from: it has other {what}s")
        return tuple(there[name] for name in order)

    def marked(self, debate: Debate) -> Marked:
        """Give both debates as one to be drawn, from the earlier one, and what is added, removed and changed.

        Example:
            >>> from argmap.model import Debate
            >>> one, two = (Debate(statements=[{"kind": "claim", "id": id}]) for id in ("a", "b"))
            >>> shown, marks = diff(one, two).marked(one)
            >>> [s.id for s in shown.statements], marks
            (['a', 'b'], {'b': 'added', 'a': 'removed'})

        Raises:
            QueryError: this is not the debate it leads from.
        """
        shown, gone = both(debate, self.apply(debate))
        marks: dict[str, How] = {}
        for change in self.changes:
            if change.what in ("statement", "link"):
                name = gone.get(change.id, change.id) if change.how == "removed" else change.id
                marks[name] = change.how
        return Marked(shown, marks)


def diff(debate: Debate, other: Debate) -> Diff:
    """Find what leads from a debate to another.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build the road", id="plan")
        ...     before = d.debate
        ...     no = bob.claims("It brings cars", id="cars").attacks(plan, id="no")
        >>> for change in diff(before, d.debate):
        ...     print(change)
        Added: an utterance of Bob (bob-1).
        Added: claim “It brings cars” (cars), by Bob.
        Added: “It brings cars” attacks “Build the road” (no).
    """
    changes: list[Change] = []
    for name in _ABOUT:
        before, after = getattr(debate, name), getattr(other, name)
        if before != after:
            says = tell("debate", "changed", name, before, after, (), debate, other)
            changes.append(
                Change(what="debate", how="changed", id=name, before=before, after=after, says=says)
            )
    order = []
    for part, what in _PARTS.items():
        ones, twos = ({thing.id: thing for thing in getattr(d, part)} for d in (debate, other))
        for place, (name, thing) in enumerate(twos.items()):
            if ones.get(name) != thing:
                changes.append(_change(what, name, ones.get(name), thing, place, debate, other))
        changes += [
            _change(what, name, thing, None, None, debate, other)
            for name, thing in ones.items()
            if name not in twos
        ]
        if [name for name in ones if name in twos] != [name for name in twos if name in ones]:
            order.append((part, tuple(twos)))
    return Diff(tuple(changes), tuple(order))


def _change(
    what: str, name: str, before: Any, after: Any, place: int | None, one: Debate, two: Debate
) -> Change:
    differ: tuple[str, ...] = ()
    how: How = "added" if before is None else "removed"
    if before is not None and after is not None:
        names = dict.fromkeys((*before.__dataclass_fields__, *after.__dataclass_fields__))
        differ = tuple(word for word in names if getattr(before, word, None) != getattr(after, word, None))
        how = (
            "relinked"
            if what == "link" and _ENDS.intersection(differ)
            else "reworded"
            if what in ("statement", "utterance") and _WORDS.intersection(differ)
            else "changed"
        )
    says = tell(what, how, name, before, after, differ, one, two)
    return Change(
        what=what, how=how, id=name, before=before, after=after, place=place, fields=differ, says=says
    )
