"""A debate: one exchange, or many, as a value that is built once, checked once, and never changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from importlib import import_module
from typing import Any, TypeVar

from argmap.errors import ModelError, QueryError, UnknownName, did_you_mean
from argmap.model import validation
from argmap.model.index import Index
from argmap.model.integrity import numbered, positions
from argmap.model.later import Later
from argmap.model.links import Link
from argmap.model.people import Speaker
from argmap.model.series import Series
from argmap.model.speech import Source, Utterance
from argmap.model.statements import Statement, StatementBase
from argmap.model.values import EMPTY, Data, check_when
from argmap.table import rows
from argmap.vocab import LINKS

__all__ = ["Debate"]

T = TypeVar("T")
_NONE: Series[Any] = Series(())
_LATER = Later()


@dataclass(frozen=True, init=False, repr=False)
class Debate:
    """Hold who spoke, what was said, what was stated, and how the statements bear on one another.

    Parts may be given as values or as plain mappings, in any sequence; they are checked as one. Ids are
    unique among statements and links together, and among speakers, sources and utterances each. What
    cannot exist is refused (`ModelError`); what should not be is for `argmap.check` to report.

    Attributes:
        summary: A sentence or two below the title.
        occasion: Where it took place: «Home Office questions, House of Commons».
        language: A BCP 47 tag, such as ``en`` or ``cy``.
        origin: The file it was loaded from, if any; no part of the value.

    Example:
        >>> debate = Debate(
        ...     speakers=[{"id": "philp"}],
        ...     utterances=[{"id": "u1", "speaker": "philp"}],
        ...     statements=[{"kind": "proposal", "id": "suspend", "said": [{"utterance": "u1"}]}],
        ... )
        >>> debate
        <Debate: 1 statement, 0 links, 1 speaker>
        >>> debate["suspend"].kind, debate.speakers_of("suspend")
        ('proposal', ('philp',))
    """

    title: str = ""
    summary: str = ""
    date: str | None = None
    occasion: str = ""
    language: str = ""
    speakers: tuple[Speaker, ...] = ()
    sources: tuple[Source, ...] = ()
    utterances: Series[Utterance] = _NONE
    statements: Series[Statement] = _NONE
    links: Series[Link] = _NONE
    data: Data = _LATER  # type: ignore[assignment]
    origin: str = field(default="", compare=False)

    def __init__(
        self,
        *,
        title: str = "",
        summary: str = "",
        date: str | None = None,
        occasion: str = "",
        language: str = "",
        speakers: Iterable[Speaker | Mapping[str, Any]] = (),
        sources: Iterable[Source | Mapping[str, Any]] = (),
        utterances: Iterable[Utterance | Mapping[str, Any]] = (),
        statements: Iterable[Statement | Mapping[str, Any]] = (),
        links: Iterable[Link | Mapping[str, Any]] = (),
        data: Mapping[str, Any] = EMPTY,
        origin: str = "",
    ) -> None:
        about = {"title": title, "summary": summary, "occasion": occasion, "language": language}
        parts = dict(zip(validation.PARTS, (speakers, sources, utterances, statements, links), strict=True))
        for name, given in parts.items():
            if not isinstance(given, Iterable) or isinstance(given, (str, bytes)):
                raise ModelError(f"the {name} of a debate are a sequence, not {given!r:.60}")
        for name, said in about.items():
            if not isinstance(said, str):
                raise ModelError(f"the {name} of a debate is text, not {type(said).__name__}")
        data = data if isinstance(data, Data) else Data(data)
        checked = {part: validation.checked(part, given) if given else () for part, given in parts.items()}
        self._settle(**about, date=date, **checked, data=data, origin=origin)

    @classmethod
    def trusted(cls, **parts: Any) -> Debate:
        """Build from values whose field types are known to be right, for readers and transformations.

        What hangs together is checked all the same: ids, references, dates. `parts` are the fields.
        """
        self = object.__new__(cls)
        self._settle(**parts)
        return self

    def _settle(self, **parts: Any) -> None:
        for spec in fields(self):
            object.__setattr__(self, spec.name, parts.pop(spec.name, spec.default))
        if parts:
            raise TypeError(f"a debate has no field {', '.join(sorted(parts))}")
        for part in validation.SERIES:
            if not isinstance(given := getattr(self, part), Series):
                object.__setattr__(self, part, Series(given))
        object.__setattr__(self, "date", check_when(self.date, "the date of the debate"))
        numbers = positions(self)
        object.__setattr__(self, "links", numbered(self, numbers))
        self.__dict__["index"] = Index(self, numbers)

    @property
    def written(self) -> tuple[str, str] | None:
        """The format and the text it was read from, where its reader keeps them; no part of the value.

        They ride beside this one debate, so that comments and layout come back as they were. A debate that
        is made from it has none, so that they cannot grow stale.
        """
        return self.__dict__.get("written")

    @cached_property
    def index(self) -> Index:
        """The debate as dense integers; its numbers are found as the debate is checked."""
        return Index(self, positions(self))

    @cached_property
    def graph(self) -> Any:
        """The debate as a `networkx.MultiDiGraph` that cannot be changed and is no copy.

        `argmap.graph.view` says what its nodes and edges are; `argmap.to_networkx` gives a copy to change.

        Example:
            >>> import networkx
            >>> debate = Debate(
            ...     statements=[{"kind": "claim", "id": "need"}, {"kind": "proposal", "id": "plan"}],
            ...     links=[{"id": "step", "kind": "supports", "sources": ["need"], "target": "plan"}],
            ... )
            >>> networkx.descendants(debate.graph, "need")
            {'plan'}
        """
        return import_module("argmap.graph").view(self)

    def replace(self, **parts: Any) -> Debate:
        """Give the same debate with some fields replaced, checked as a new one.

        Example:
            >>> Debate(title="Old").replace(title="New").title
            'New'
        """
        return replace(self, **parts)

    # -- one thing by its name ------------------------------------------------------------------------

    def __getitem__(self, name: str) -> Statement | Link:
        """Give the statement or link of this id."""
        position = self.index.positions.get(name) if isinstance(name, str) else None
        if position is None:
            raise UnknownName("statement or link", name, self.index.positions)
        count = len(self.statements)
        return self.statements[position] if position < count else self.links[position - count]

    __iter__ = None  # a debate is no sequence; its parts are

    def __contains__(self, name: object) -> bool:
        """Tell whether a statement or link has this id, or is this one."""
        if isinstance(name, (StatementBase, Link)):
            return self.index.positions.get(name.id) is not None and self[name.id] == name
        return name in self.index.positions

    def statement(self, name: str | Statement) -> Statement:
        """Give the statement of this id, or the one given."""
        found = self[name if isinstance(name, str) else name.id]
        if isinstance(found, Link):
            raise UnknownName("statement", found.id, self.statements.column("id"))
        return found

    def link(self, name: str | Link) -> Link:
        """Give the link of this id, or the one given."""
        found = self[name if isinstance(name, str) else name.id]
        if not isinstance(found, Link):
            raise UnknownName("link", found.id, self.links.column("id"))
        return found

    def speaker(self, name: str | Speaker) -> Speaker:
        """Give the speaker of this id."""
        return _named("speaker", self._speakers, name)

    def source(self, name: str | Source) -> Source:
        """Give the source of this id."""
        return _named("source", self._sources, name)

    def utterance(self, name: str | Utterance) -> Utterance:
        """Give the utterance of this id."""
        return _named("utterance", self._utterances, name)

    @cached_property
    def _speakers(self) -> dict[str, Speaker]:
        return {s.id: s for s in self.speakers}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {s.id: s for s in self.sources}

    @cached_property
    def _utterances(self) -> dict[str, Utterance]:
        return {u.id: u for u in self.utterances}

    # -- one step -------------------------------------------------------------------------------------

    def links_to(self, name: str | Statement | Link, kind: str | None = None) -> tuple[Link, ...]:
        """Give the links that bear on a statement or link, in debate order, all or of one kind."""
        node = self._node(name)
        return self._of_kind((self.links[i] for i in self.index.incoming[node]), kind)

    def links_from(self, name: str | Statement, kind: str | None = None) -> tuple[Link, ...]:
        """Give the links that come from a statement, in debate order, all or of one kind."""
        statement = self.statement(name)
        node = self.index.positions[statement.id]
        return self._of_kind((self.links[i] for i in self.index.outgoing[node]), kind)

    def attacks_on(self, name: str | Statement | Link) -> tuple[Link, ...]:
        """Give the links that attack a statement or link."""
        return self.links_to(name, "attacks")

    def supports_of(self, name: str | Statement | Link) -> tuple[Link, ...]:
        """Give the links that support a statement or link."""
        return self.links_to(name, "supports")

    def speakers_of(self, name: str | Statement | Link) -> tuple[str, ...]:
        """Give the ids of those who made a statement or drew a link, in the order they did."""
        return self.index.speakers(self._node(name))

    def said_by(self, speaker: str | Speaker) -> tuple[Statement, ...]:
        """Give the statements that a speaker made, in debate order."""
        return tuple(map(self.statements.__getitem__, self.index.spoken(self.speaker(speaker).id)))

    def _node(self, name: str | Statement | Link) -> int:
        return self.index.positions[self[name if isinstance(name, str) else name.id].id]

    @staticmethod
    def _of_kind(links: Any, kind: str | None) -> tuple[Link, ...]:
        if kind is not None and kind not in LINKS:
            raise QueryError(f"no link is of the kind {kind!r}{did_you_mean(kind, LINKS)}")
        return tuple(link for link in links if kind is None or link.kind == kind)

    # -- how it shows itself --------------------------------------------------------------------------

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(part)} {name}{'' if len(part) == 1 else 's'}"
            for name, part in (
                ("statement", self.statements),
                ("link", self.links),
                ("speaker", self.speakers),
            )
        )
        return f"<Debate{f' {self.title!r}' if self.title else ''}: {counts}>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """Show the debate in a notebook, by whichever renderer of the table makes SVG."""
        draw = next(
            row.draw for row in rows("argmap.render", "RENDERER", "argmap.renderers") if row.name == "svg"
        )
        return {"image/svg+xml": draw(self), "text/plain": repr(self)}


def _named(what: str, table: Mapping[str, T], name: Any) -> T:
    key = getattr(name, "id", name)
    if not isinstance(key, str) or key not in table:
        raise UnknownName(what, key, table)
    return table[key]
