"""Doors that open a room when one of its names is first asked for.

A package whose ``__init__`` imports all its rooms makes everyone pay for every room. With a table of the
rooms and their names instead, importing it costs no more than the table. The names are also imported for type
checkers, under ``TYPE_CHECKING``, and stand in ``__all__``. None of them may be called like a room: whoever
imports that room would find it in the name's place.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["door"]


def door(package: str, rooms: Mapping[str, str]) -> Callable[[str], Any]:
    """Make the ``__getattr__`` of a package: a name is fetched from its room, and then kept.

    Args:
        rooms: What each module of the package has for those outside: names, parted by blanks.

    Example:
        >>> opened = door("argmap.vocab", {"kinds": "STATEMENTS LINKS"})
        >>> list(opened("STATEMENTS"))[:2]
        ['claim', 'proposal']
        >>> opened("NOTHING")
        Traceback (most recent call last):
        AttributeError: module 'argmap.vocab' has no attribute 'NOTHING'

    Source: PEP 562.
    """
    homes = {name: room for room, names in rooms.items() for name in names.split()}

    def opened(name: str) -> Any:
        room = homes.get(name, name)
        if room not in rooms:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f"{package}.{room}")
        thing = module if name == room else getattr(module, name)
        setattr(sys.modules[package], name, thing)
        return thing

    return opened
