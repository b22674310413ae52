"""How statements bear on one another.

A link goes from one or more statements to a statement or to another link. Several sources are linked
premises: they work together or not at all. What an attack strikes is read from its shape and stored
nowhere (see `argmap.query.strikes`): aimed at a statement it rebuts, at a premise it undermines, at a
link it undercuts, at a speaker's standing it discredits.
"""

from __future__ import annotations

from argmap.model.speech import Said
from argmap.model.values import EMPTY, Data, value
from argmap.vocab import LinkKind

__all__ = ["Link"]


@value
class Link:
    """One relation between statements.

    Attributes:
        sources: The ids of the statements it comes from; more than one are linked premises.
        target: The id of the statement or link that it bears on.
        scheme: The argumentation scheme, a name in `argmap.vocab.SCHEMES` or any other text.
        said: The acts that made it, where it is known who drew it; else it is its sources' speakers'.

    Example:
        >>> Link(id="r1", kind="attacks", sources=("his-record",), target="standing-of-philp").kind
        'attacks'
    """

    id: str
    kind: LinkKind
    sources: tuple[str, ...]
    target: str
    scheme: str = ""
    said: tuple[Said, ...] = ()
    tags: tuple[str, ...] = ()
    data: Data = EMPTY
