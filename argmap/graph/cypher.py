"""Cypher queries on the debate as networkx sees it, answered by grand-cypher."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from argmap.errors import ProgramMissing, QueryError
from argmap.graph.view import view

if TYPE_CHECKING:
    from argmap.model import Debate

__all__ = ["ask_cypher"]


def ask_cypher(debate: Debate, text: str) -> list[tuple[tuple[str, Any], ...]]:
    """Answer a Cypher query with rows, each of pairs: the words that are asked for, and what they stand for.

    Raises:
        ProgramMissing: grand-cypher is not installed.
        QueryError: it cannot read the query, or has no answer to it.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     plan = d.speaker("Ann").proposes("Build it", id="plan")
        >>> ask_cypher(d.debate, "MATCH (a:Proposal) RETURN a, a.text")
        [(('a', 'plan'), ('a.text', 'Build it'))]
    """
    try:
        from grandcypher import GrandCypher
    except ImportError:
        raise ProgramMissing(
            'Cypher is answered by grand-cypher, which is not here: pip install "argmap[cypher]"'
        ) from None
    try:
        found = GrandCypher(view(debate, labels=True)).run(text)
    except Exception as error:  # its parser and its engine raise what they like
        told = " ".join(str(error).split())
        raise QueryError(f"grand-cypher has no answer: {told[:300]}") from error
    names = list(found)
    return [
        tuple((str(name), _plain(value)) for name, value in zip(names, row, strict=True))
        for row in zip(*(found[name] for name in names), strict=True)
    ]


def _plain(value: Any) -> Any:
    """Give a node or an edge as its id, edges between two nodes as theirs, and anything else as it is."""
    if isinstance(value, Mapping):
        return value["id"] if "id" in value else tuple(map(_plain, value.values()))
    return tuple(map(_plain, value)) if isinstance(value, list) else value
