"""Ask in Cypher, the query language of graph databases."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap import graph
from argmap.model import Link
from argmap.query._question import Question, short

if TYPE_CHECKING:
    from argmap.model import Debate

__all__ = ["QUESTION", "Found", "cypher"]


@dataclass(frozen=True, slots=True)
class Found:
    """One row that a Cypher query returns: what it asks for, by the words it asks with, as ids and values."""

    values: tuple[tuple[str, Any], ...]
    debate: Debate = field(repr=False, compare=False)

    def __getitem__(self, name: str) -> Any:
        """Give what is returned by these words."""
        return dict(self.values)[name]

    def __str__(self) -> str:
        return "; ".join(f"{name}: {self._said(value)}" for name, value in self.values) + "."

    def _said(self, value: Any) -> str:
        if isinstance(value, str) and value in self.debate:
            thing = self.debate[value]
            return value if isinstance(thing, Link) else short(thing)
        return str(value)


def cypher(debate: Debate, *, text: str) -> tuple[Found, ...]:
    """Ask in Cypher, of the debate as networkx sees it (`argmap.graph.view`), with grand-cypher.

    Statements are nodes whose label is their kind with a capital (``:Proposal``); links are edges whose
    label is their kind in capitals (``:ATTACKS``). A link that is a node there (with linked premises, on
    a link, or borne on) is a node with the label ``:Link``, and its edges have its kind. Fields are
    properties; two names of a query never stand for one node.

    It wants the extra: ``pip install "argmap[cypher]"``.

    Args:
        text: The query: ``MATCH (a:Claim)-[:ATTACKS]->(b:Proposal) RETURN a, b``.

    Raises:
        ProgramMissing: grand-cypher is not installed.
        QueryError: grand-cypher cannot read the query, or has no answer to it.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     link = bob.claims("It costs too much", id="cost").attacks(ann.proposes("Build it", id="plan"))
        >>> print(*cypher(d.debate, text="MATCH (a:Claim)-[:ATTACKS]->(b:Proposal) RETURN a, b"))
        a: “It costs too much”; b: “Build it”.

    Source: Francis et al., *Cypher: An Evolving Query Language for Property Graphs* (2018).
    """
    return tuple(Found(row, debate) for row in graph.ask_cypher(debate, text))


QUESTION = Question(
    "cypher",
    cypher,
    "What a Cypher query asks of the debate as networkx sees it, statements as nodes and links as edges.",
)
