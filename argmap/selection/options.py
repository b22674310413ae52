"""What can be said about a selection, in one value; and how Argdown's front matter says it.

::

    selection:
      statementSelectionMode: with-title       mode
      excludeDisconnected: true                exclude_disconnected
      selectedTags: [fish]                     tags
      selectElementsWithoutTag: false          without_tag
      selectedSections: [The deal]             sections
      selectElementsWithoutSection: false      without_section
      includeStatements: [Suspend the deal]    include
      excludeStatements: []                    exclude_statements
      excludeArguments: []                     exclude_arguments
      ignoreIsInMap: false                     ignore_is_in_map
    group:
      groupDepth: 2                            group_depth
      sections: {The deal: {isClosed: true}}   groups, closed
      ignoreIsGroup: false                     ignore_is_group
      ignoreIsClosed: false                    ignore_is_closed
      regroup: [{title: …, statements: […]}]   regroup

    # The deal {isGroup: true, isClosed: true}   headings

Source: ``PreselectionPlugin.ts``, ``StatementSelectionPlugin.ts``, ``ArgumentSelectionPlugin.ts`` and
``GroupPlugin.ts`` of ``@argdown/core`` 1.7.5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from math import nan
from typing import Any, Literal, get_args

from argmap.errors import QueryError, did_you_mean

__all__ = ["Mode", "Selection", "truthy"]

Mode = Literal[
    "all",
    "with-title",
    "top-level",
    "with-relations",
    "not-used-in-argument",
    "with-more-than-one-relation",
    "none",
]
MODES: tuple[str, ...] = get_args(Mode)
_NAMES = {
    "excludeDisconnected": "exclude_disconnected",
    "selectElementsWithoutTag": "without_tag",
    "selectElementsWithoutSection": "without_section",
    "ignoreIsInMap": "ignore_is_in_map",
    "selectedTags": "tags",
    "selectedSections": "sections",
    "includeStatements": "include",
    "excludeStatements": "exclude_statements",
    "excludeArguments": "exclude_arguments",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Choose what is put on a map, as users of Argdown know it.

    Attributes:
        mode: Which statements: all of them; those with a title; those that stand on their own; those in a
            relation; those that are in no argument; those in an argument that have more than one relation;
            none. All but the first and the last take what stands in a relation and in no argument as well,
            with the reservations of their names.
        exclude_disconnected: Leave out what nothing on the map is joined to.
        tags: Only what has one of these tags; None asks for none.
        without_tag: And what has no tag.
        sections: Only what stands right under one of these headings; None asks for none.
        without_section: And what stands under none.
        include: Statements that are taken whatever the mode says.
        exclude_statements: Statements that are left out.
        exclude_arguments: Arguments that are left out.
        ignore_is_in_map: Do not ask ``{isInMap: …}`` in the data of a statement or argument, which
            otherwise decides for itself.
        group_depth: How many levels of headings, from the deepest, become groups.
        groups: Headings that are groups (or with False are not) whatever their level; once there are
            any, no other heading is one unless its own data say ``{isGroup: true}``.
        closed: Headings whose members are hidden behind one box.
        ignore_is_group: Do not ask ``{isGroup: …}`` in the data of a heading.
        ignore_is_closed: Do not ask ``{isClosed: …}`` there.
        headings: The data of headings, by their names, where a debate does not keep them.
        regroup: Groups in the place of headings, each a mapping with ``title``, ``statements``,
            ``arguments``, ``children`` and ``isClosed``.
        lenient: Pass over names that a debate does not have, as Argdown does, and do not refuse them.

    Example:
        >>> Selection(mode="with-relation")
        Traceback (most recent call last):
        argmap.errors.QueryError: no mode is called 'with-relation'; did you mean 'with-relations'? ...
    """

    mode: Mode = "with-title"
    exclude_disconnected: bool = True
    tags: tuple[str, ...] | None = None
    without_tag: bool = False
    sections: tuple[str, ...] | None = None
    without_section: bool = False
    include: tuple[str, ...] = ()
    exclude_statements: tuple[str, ...] = ()
    exclude_arguments: tuple[str, ...] = ()
    ignore_is_in_map: bool = False
    group_depth: float = 2
    groups: Mapping[str, Any] | None = None
    closed: tuple[str, ...] = ()
    ignore_is_group: bool = False
    ignore_is_closed: bool = False
    headings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    regroup: tuple[Mapping[str, Any], ...] = ()
    lenient: bool = False

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            near = did_you_mean(str(self.mode), MODES)
            raise QueryError(f"no mode is called {self.mode!r}{near} (known: {', '.join(MODES)})")
        for name in _TEXTS:
            given = getattr(self, name)
            if isinstance(given, str):
                raise QueryError(f"{name} is a list of texts, not the text {given!r}; write ({given!r},)")
            if given is not None and not isinstance(given, _Parts):
                object.__setattr__(self, name, tuple(given))
        if not isinstance(self.group_depth, (int, float)) or isinstance(self.group_depth, bool):
            raise QueryError(f"group_depth counts levels of headings, not {self.group_depth!r}")

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any], *, strict: bool = True) -> Selection:
        """Read the front matter of an Argdown document.

        Args:
            strict: Refuse a mode that is unknown; the reference then takes no statements.

        Example:
            >>> Selection.from_settings({"selection": {"statementSelectionMode": "all"}}).mode
            'all'
        """
        given = settings.get("selection")
        given = given if isinstance(given, Mapping) else {}
        found: dict[str, Any] = {"lenient": True}
        for theirs, ours in _NAMES.items():
            value = given.get(theirs)
            if value is None or (ours in _TEXTS and not truthy(value)):
                continue
            found[ours] = _texts(value) if ours in _TEXTS else truthy(value)
        if given.get("selectElementsWithoutTag") is not True:
            found.pop("without_tag", None)
        if given.get("selectElementsWithoutSection") is not True:
            found.pop("without_section", None)
        mode = given.get("statementSelectionMode")
        if mode is not None:
            found["mode"] = mode if strict or mode in MODES[:-1] else "none"
        return cls(**found, **_grouping(settings.get("group")))

    def with_(self, **changes: Any) -> Selection:
        """Give this selection with some of it changed.

        Example:
            >>> Selection().with_(mode="all").mode
            'all'
        """
        return replace(self, **changes)


_TEXTS = tuple(f.name for f in fields(Selection) if "tuple[str" in str(f.type))


class _Parts(tuple[str, ...]):
    """A text where a list is expected: the reference then asks whether a title is part of it."""

    __slots__ = ()

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name in self[0]


def truthy(value: Any) -> bool:
    """Tell whether JavaScript takes a value for true: an empty list is, an empty text is not.

    Example:
        >>> truthy([]), truthy(""), truthy("no")
        (True, False, True)
    """
    return isinstance(value, (list, dict, tuple, Mapping)) or bool(value)


def _texts(value: Any) -> tuple[Any, ...]:
    if isinstance(value, str):
        return _Parts((value,))
    return tuple(value) if isinstance(value, (list, tuple)) else ()


def _grouping(given: Any) -> dict[str, Any]:
    given = given if isinstance(given, Mapping) else {}
    found: dict[str, Any] = {
        "ignore_is_group": truthy(given.get("ignoreIsGroup")),
        "ignore_is_closed": truthy(given.get("ignoreIsClosed")),
    }
    depth = given.get("groupDepth")
    if depth is not None:
        found["group_depth"] = _number(depth)
    regroup = given.get("regroup")
    if isinstance(regroup, (list, tuple)):
        found["regroup"] = tuple(group for group in regroup if isinstance(group, Mapping))
    sections = given.get("sections")
    if isinstance(sections, Mapping):
        told = {str(title): entry for title, entry in sections.items() if truthy(entry)}
        found["groups"] = {t: e.get("isGroup") if isinstance(e, Mapping) else None for t, e in told.items()}
        found["closed"] = tuple(
            t for t, e in told.items() if isinstance(e, Mapping) and truthy(e.get("isClosed"))
        )
    return found


def _number(value: Any) -> float:
    """Give a number as JavaScript reckons with it; NaN is no number."""
    try:
        return float(value) if isinstance(value, (int, float, str)) else nan
    except ValueError:
        return nan
