"""What a node or an edge carries when networkx looks at a debate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from argmap.graph.shape import strike

if TYPE_CHECKING:
    from argmap.model import Debate

__all__ = ["ABOUT", "Facts", "is_node", "link_facts", "statement_facts"]

ABOUT = ("title", "summary", "date", "occasion", "language")
_LINK = ("role", "kind", "scheme", "said", "speakers", "strikes", "tags", "data")


class Facts(Mapping[str, Any]):
    """The attributes of one node or edge, or of the graph, read from the debate when they are asked for."""

    __slots__ = ("_debate", "_extra", "_names", "_thing")

    def __init__(self, debate: Debate, thing: Any, names: tuple[str, ...], extra: dict[str, Any]) -> None:
        self._debate = debate
        self._thing = thing
        self._names = names
        self._extra = extra

    def __getitem__(self, name: str) -> Any:
        if name in self._extra:
            return self._extra[name]
        if name not in self._names:
            raise KeyError(name)
        if name == "speakers":
            return self._debate.speakers_of(self._thing)
        return strike(self._debate, self._thing) if name == "strikes" else getattr(self._thing, name)

    def __iter__(self) -> Iterator[str]:
        yield from self._names
        yield from (name for name in self._extra if name not in self._names)

    def __len__(self) -> int:
        return len(self._names) + sum(name not in self._names for name in self._extra)

    def copy(self) -> dict[str, Any]:
        """Give them as a dict of one's own."""
        return dict(self)

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        return dict(self)  # what it holds is never changed

    def __repr__(self) -> str:
        return repr(dict(self))


def statement_facts(debate: Debate, number: int, *, labels: bool = False) -> Facts:
    """Give what the node of a statement carries."""
    statement = debate.statements[number]
    fields = tuple(name for name in statement.__dataclass_fields__ if name != "id")
    extra: dict[str, Any] = {"role": "statement"}
    if labels:
        extra |= {"id": statement.id, "__labels__": {statement.kind.capitalize(), "Statement"}}
    return Facts(debate, statement, ("role", *fields, "label", "speakers"), extra)


def link_facts(debate: Debate, number: int, *, part: str | None = None, labels: str | None = None) -> Facts:
    """Give what the node of a link carries, or one of its edges."""
    link = debate.links[number]
    extra: dict[str, Any] = {"role": "link"}
    if part is not None:
        extra["part"] = part
    if labels is not None:
        extra |= {"id": link.id, "__labels__": {labels}}
    return Facts(debate, link, _LINK, extra)


def is_node(debate: Debate, number: int) -> bool:
    """Tell whether a link needs a node of its own: linked premises, a link on a link, a link borne on."""
    index = debate.index
    first = index.statements
    many = len(index.sources[number]) > 1
    return many or index.targets[number] >= first or index.incoming.first[first + number] >= 0
