"""A folder read as a table: put a file in, and its row is there.

Formats, renderers, commands and the like are rows. Each is a module that ends in one upper-case
name (``FORMAT = Format(…)``); other people's packages add rows by entry points of the group
``argmap.formats``, ``argmap.renderers`` and so on.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from typing import Any

from argmap.errors import ArgMapError

__all__ = ["row_of", "rows"]


@cache
def rows(package: str, name: str, group: str | None = None) -> tuple[Any, ...]:
    """Collect the value called `name` from each module of `package`, in the order of the file names.

    Modules that begin with an underscore and modules without the name are passed over. With `group`,
    the entry points of that group follow.

    Example:
        >>> [row.name for row in rows("argmap.formats", "FORMAT")][:2]
        ['aif', 'aifrdf']

    Raises:
        ArgMapError: two rows have one ``name``.
    """
    import pkgutil

    found: list[Any] = []
    for module in pkgutil.iter_modules(import_module(package).__path__):
        if not module.name.startswith("_"):
            row = getattr(import_module(f"{package}.{module.name}"), name, None)
            if row is not None:
                found.append(row)
    if group and _offered(group):
        from importlib.metadata import entry_points

        found.extend(point.load() for point in sorted(entry_points(group=group), key=lambda p: p.name))
    names = [row.name for row in found]
    for twice in sorted({n for n in names if names.count(n) > 1}):
        raise ArgMapError(f"two rows of {package} are called {twice!r}; rename or remove one")
    return tuple(found)


def row_of(package: str, module: str, name: str) -> Any:
    """Give the row of one module of `package` and import no other; None where there is no such row.

    Example:
        >>> row_of("argmap.formats", "native", "FORMAT").name
        'native'
        >>> row_of("argmap.formats", "nothing", "FORMAT")
    """
    if not module.isidentifier() or module.startswith("_"):
        return None
    whole = f"{package}.{module}"
    try:
        return getattr(import_module(whole), name, None)
    except ModuleNotFoundError as missing:
        if missing.name != whole:
            raise
        return None


@cache
def _offered(group: str) -> bool:
    """Say whether a package may offer rows for a group: ``importlib.metadata`` takes long to ask.

    Only where every place that modules come from is a folder, and no package in them has the group's name
    among its entry points, is the answer no.
    """
    for place in sys.path:
        try:
            entries = [entry.path for entry in os.scandir(place or ".") if entry.name.endswith("-info")]
        except NotADirectoryError:
            return True
        except OSError:
            continue
        for entry in entries:
            try:
                with open(os.path.join(entry, "entry_points.txt"), "rb") as file:
                    if group.encode() in file.read():
                        return True
            except OSError:
                continue
    return False
