"""What is on the map, as the command line says it."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from argmap.cli._options import content, settings
from argmap.errors import ArgMapError, QueryError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Debate
    from argmap.selection import Selection

__all__ = ["selected", "words"]

_LISTS = ("tags", "sections", "include", "exclude_statements", "exclude_arguments", "closed")


def words() -> tuple[str, ...]:
    """Give the words that ``--select`` takes besides ``name=value``."""
    from argmap.selection.options import MODES

    return ("file", *MODES)


def selected(given: Iterable[str] | None, debate: Debate, *, format: str | None = None) -> Selection | None:
    """Read ``--select``: a mode, ``file``, or ``name=value`` with values parted by commas.

    Args:
        format: The format of the file that the debate comes from, where it was named.

    Raises:
        QueryError: there is no such mode or name.

    Example:
        >>> from argmap.model import Debate
        >>> selected(["all", "tags=fish,sea", "exclude-disconnected=no"], Debate()).tags
        ('fish', 'sea')
    """
    from argmap.selection import Selection

    told = list(given or ())
    if not told:
        return None
    plain = [word for word in told if "=" not in word]
    start = _asked(debate, format) if "file" in plain else Selection()
    apart = ("groups", "headings", "regroup", "lenient")
    kinds = {f.name: f.type for f in fields(Selection) if f.name not in apart}
    modes = [word for word in plain if word != "file"]
    if len(modes) > 1:
        raise ArgMapError("--select takes one mode, and any number of name=value")
    changes: dict[str, Any] = {"mode": modes[0]} if modes else {}
    for name, value in settings([word for word in told if "=" in word], kinds, option="--select").items():
        if name not in kinds:
            near = did_you_mean(name, kinds)
            raise QueryError(f"a selection has no {name!r}{near} (known: {', '.join(kinds)})")
        listed = tuple(part.strip() for part in value.split(",")) if name in _LISTS else value
        changes[name] = listed
    return start.with_(**changes, **({"lenient": False} if changes else {}))


def _asked(debate: Debate, format: str | None) -> Selection:
    """Give what the file asks for; of a file in Argdown the data of headings are asked too."""
    from argmap.files import read_text
    from argmap.formats import guess
    from argmap.formats.argdown.mapping import selection_in
    from argmap.selection import selection_of

    if debate.origin and (format or guess(debate.origin, content(debate.origin)).name) == "argdown":
        return selection_in(read_text(debate.origin), debate.origin)
    return selection_of(debate)
