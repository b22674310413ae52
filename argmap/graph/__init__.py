"""The debate as a graph: what an attack strikes, what bears on what, and how networkx sees it.

This is the only room that knows a graph library. It hands out a view that cannot be changed, or a copy; the
debate is the store.
"""

from argmap.graph.cypher import ask_cypher
from argmap.graph.export import to_networkx
from argmap.graph.part import part
from argmap.graph.reach import ancestors, components, descendants
from argmap.graph.shape import STRIKING, strike, strike_at
from argmap.graph.view import view

__all__ = [
    "STRIKING",
    "ancestors",
    "ask_cypher",
    "components",
    "descendants",
    "part",
    "strike",
    "strike_at",
    "to_networkx",
    "view",
]
