"""Where in a JSON text the things with an id stand."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from argmap.places import Lines, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["places"]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]')


def places(text: str, sections: Iterable[str], name: str = "") -> dict[str, dict[str, Place]]:
    """Give, for each section of a JSON document, the place of each object in it by its ``id``.

    A section is a key of the outermost object, with a list of objects.

    Example:
        >>> text = '{"speakers": [{"id": "a"}],\\n "links": [{"n": {"id": 1}, "id": "b"}]}'
        >>> found = places(text, ["links"])
        >>> {id: str(place) for id, place in found["links"].items()}
        {'b': '2:12'}
    """
    found: dict[str, dict[str, Place]] = {section: {} for section in sections}
    lines = Lines(text, name=name)
    depth, section, begin = 0, "", 0
    last, key = "", ""  # the last string, and the key that a value is awaited for
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in "{[":
            depth += 1
            key = ""
            if depth == 3:
                begin = token.start()
        elif sign in "}],":
            depth -= sign != ","
            key = ""
        elif sign == ":":
            key = last
            if depth == 1:
                section = json.loads(last)
        else:
            if depth == 3 and key == '"id"' and section in found:
                found[section].setdefault(json.loads(sign), lines.place(begin))
            last, key = sign, ""
    return found
