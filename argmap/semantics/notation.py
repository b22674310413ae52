"""Frameworks as one writes them on a blackboard."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from argmap.errors import DecodeError, QueryError, UnknownName
from argmap.places import Lines
from argmap.semantics.framework import Arrows, Framework

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["of", "written"]

_SIGN = re.compile(r"\s*(?:(?P<name>[\w.:'#/-]*[\w.:'#/])|(?P<arrow><>|\+>|>)|(?P<mark>[{},;]))")


def of(
    text: str,
    *,
    scores: Mapping[str, float] | None = None,
    values: Mapping[str, str] | None = None,
) -> Framework:
    """Write a framework as a line: ``a>b`` attacks, ``a<>b`` attack each other, ``a+>b`` supports.

    Arrows follow one another (``a>b>c``), commas part what is apart, braces hold those who strike or support
    together (``{a, b}>c``), and a name alone is an argument that nothing touches. Arguments are numbered as
    they come.

    Args:
        scores: Base scores by name, 0 to 1; those not named have 0.5.
        values: The value that each argument promotes, by name.

    Example:
        >>> framework = of("a>b>c, {a, b}>d, c<>d, e")
        >>> list(framework.names)
        ['a', 'b', 'c', 'd', 'e']
        >>> framework.attackers("d")
        (('a', 'b'), ('c',))
        >>> of("a+>b", scores={"a": 0.9}).scores
        array('d', [0.9, 0.5])

    Raises:
        DecodeError: the line cannot be read, with the place.
        UnknownName: a score or a value is of no argument.
    """
    numbers: dict[str, int] = {}
    attacks: list[tuple[tuple[int, ...], int]] = []
    supports: list[tuple[tuple[int, ...], int]] = []
    place, arrow = 0, ""
    before: tuple[int, ...] = ()
    while text[place:].strip():
        group, place = _group(text, place, numbers)
        if arrow:
            ends = group if arrow != "<>" else (*group, *before)
            if len(group) > 1 or (arrow == "<>" and len(before) > 1):
                raise _error(text, place, "an arrow ends at one argument; only its start may be {several}")
            (supports if arrow == "+>" else attacks).append((before, ends[0]))
            if arrow == "<>":
                attacks.append((group, before[0]))
        sign, place = _next(text, place)
        before, arrow = group, "" if sign in (",", ";") else sign
        if sign and not arrow and not text[place:].strip():
            break
        if arrow not in ("", ">", "<>", "+>"):
            raise _error(text, place, f"an arrow or a comma, not {sign!r}")
        if arrow and not text[place:].strip():
            raise _error(text, place, "the arrow ends nowhere")
    size = len(numbers)
    for given in (scores or {}, values or {}):
        for name in given:
            if name not in numbers:
                raise UnknownName("argument", name, numbers)
    for name, score in (scores or {}).items():
        if not 0 <= score <= 1:
            raise QueryError(f"a base score is from 0 to 1; that of {name!r} is {score!r}")
    return Framework(
        names=tuple(numbers),
        attacks=Arrows.of(size, attacks),
        supports=Arrows.of(size, supports),
        scores=None if scores is None else array("d", (scores.get(name, 0.5) for name in numbers)),
        values=None if values is None else tuple(values.get(name, "") for name in numbers),
    )


def written(framework: Framework) -> str:
    """Give a framework as `of` reads it; scores and values are left out.

    Example:
        >>> written(of("a>b>c, {a, b}>d, e, a+>e"))
        'a, b, c, d, e, a>b, b>c, {a, b}>d, a+>e'
    """
    names = framework.names
    parts = list(names)
    for sign, arrows in ((">", framework.attacks), ("+>", framework.supports)):
        for sources, target in arrows:
            start = names[sources[0]] if len(sources) == 1 else f"{{{', '.join(names[s] for s in sources)}}}"
            parts.append(f"{start}{sign}{names[target]}")
    return ", ".join(parts)


def _next(text: str, place: int) -> tuple[str, int]:
    if not text[place:].strip():
        return "", len(text)
    match = _SIGN.match(text, place)
    if match is None:
        rest = len(text[place:]) - len(text[place:].lstrip())
        raise _error(text, place + rest, "a name, an arrow (> <> +>), a comma or {…}")
    return match[0].strip(), match.end()


def _group(text: str, place: int, numbers: dict[str, int]) -> tuple[tuple[int, ...], int]:
    """Read one name, or several in braces."""
    start = place
    sign, place = _next(text, place)
    if sign != "{":
        if _sign(sign):
            raise _error(text, start, f"a name, not {sign!r}")
        return (numbers.setdefault(sign, len(numbers)),), place
    members: list[int] = []
    while True:
        sign, place = _next(text, place)
        if _sign(sign):
            raise _error(text, place, "names in braces, as in {a, b}")
        members.append(numbers.setdefault(sign, len(numbers)))
        sign, place = _next(text, place)
        if sign == "}":
            return tuple(dict.fromkeys(members)), place
        if sign != ",":
            raise _error(text, place, "names in braces are parted by commas and closed by }")


def _sign(found: str) -> bool:
    return found in ("", "{", "}", ",", ";", ">", "<>", "+>")


def _error(text: str, place: int, expected: str) -> DecodeError:
    return DecodeError(f"a framework as in 'a>b>c': {expected}", Lines(text).place(min(place, len(text))))
