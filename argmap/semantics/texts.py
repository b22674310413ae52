"""Frameworks as texts: the competition's format, ASPARTIX and the trivial graph format.

=======  ==========================================================  ===================================
format   an argument                                                 an attack
=======  ==========================================================  ===================================
af       ``p af 3`` gives their number; they are 1, 2, 3             ``1 2``, a line
apx      ``arg(a).``                                                 ``att(a,b).``
tgf      ``a``, a line, until a line ``#``                           ``a b``, a line
=======  ==========================================================  ===================================

``af`` is the format of ICCMA 2023 and 2025: lines that begin with ``#`` are comments, and an empty line may
stand at the end only. Where exactly as many comments as arguments follow the first line, they are names,
and the numbers go on to be understood.
ASPARTIX: Egly, Gaggl & Woltran 2010.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.errors import DecodeError, NotApplicable, QueryError
from argmap.files import read_text
from argmap.places import Lines
from argmap.semantics.framework import Arrows, Framework, Numbered

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

__all__ = ["Kind", "dumps", "load", "loads"]

Kind: TypeAlias = Literal["af", "apx", "tgf"]

_HEADER = re.compile(r"p af (\d+)[ \t]*\r?(?:\n|\Z)")
_NAMES = re.compile(r"(?:#[^\n]*\n)+")
_PAIRS = re.compile(r"(?:[0-9]+ [0-9]+\n)*+[0-9]* ?[0-9]*\n*")
_APX = re.compile(r"\s*(?:%[^\n]*|(arg|att)\s*\(\s*([^\s(),]+)\s*(?:,\s*([^\s(),]+)\s*)?\)\s*\.)")


def load(path: str | os.PathLike[str], *, format: Kind | None = None) -> Framework:
    """Read a framework from a file; its name tells the format, or else its beginning.

    Raises:
        ArgMapError: it cannot be read; as a `DecodeError` with the place.
    """
    name = str(path)
    suffix = name.rpartition(".")[2]
    known = format or (suffix if suffix in _READ else None)
    return loads(read_text(path), format=known, name=name)  # type: ignore[arg-type]


def loads(text: str, *, format: Kind | None = None, name: str = "") -> Framework:
    r"""Read a framework from a text.

    Args:
        format: ``af``, ``apx`` or ``tgf``; without it, the text's beginning tells.
        name: What to call the text in an error.

    Raises:
        DecodeError: it cannot be read, with the place.

    Example:
        >>> loads("p af 3\n# the last is alone\n1 2\n2 1\n").attackers("1")
        (('2',),)
        >>> loads("arg(a). arg(b). att(a,b).") == loads("a\nb\n#\na b\n")
        True
        >>> loads("p af 2\n1 3\n")
        Traceback (most recent call last):
        argmap.errors.DecodeError: 2:3: an argument is a number from 1 to 2, not '3'
          1 3
            ^
    """
    kind = format or _guess(text)
    if kind not in _READ:
        raise QueryError(f"a framework is written as {', '.join(_READ)}, not {kind!r}")
    return _READ[kind](text, name)


def _guess(text: str) -> Kind:
    head = text[:1000].lstrip()
    if head.startswith("p af"):
        return "af"
    return "apx" if re.match(r"(%[^\n]*\n\s*)*(arg|att)\s*\(", head) else "tgf"


def _af(text: str, name: str) -> Framework:
    header = _HEADER.match(text)
    if header is None:
        where = Lines(text, name=name).place(0)
        raise DecodeError("the first line says how many arguments there are, as in 'p af 4'", where)
    size = int(header[1]) if len(header[1]) < 10 else -1
    if size < 0:
        raise DecodeError("so many arguments do not fit here", Lines(text, name=name).place(header.start(1)))
    place = header.end()
    names = None
    comments = _NAMES.match(text, place)
    if comments is not None:
        given = [line[1:].strip() for line in comments[0].splitlines()]
        names = tuple(given) if len(given) == size == len(set(given)) and all(given) else None
        place = comments.end()
    if not _PAIRS.fullmatch(text, place):
        return _af_slowly(text, place, size, names, Lines(text, name=name))
    numbers = array("i", [0])
    try:
        numbers = array("i", map(int, text[place:].split()))
    except OverflowError:
        return _af_slowly(text, place, size, names, Lines(text, name=name))
    if len(numbers) % 2 or (numbers and (min(numbers) < 1 or max(numbers) > size)):
        return _af_slowly(text, place, size, names, Lines(text, name=name))
    sources = array("i", [number - 1 for number in numbers[0::2]])
    targets = array("i", [number - 1 for number in numbers[1::2]])
    return _named(size, names, Arrows.pairs(size, sources, targets))


def _named(size: int, names: tuple[str, ...] | None, attacks: Arrows) -> Framework:
    if names is None:
        return Framework(Numbered(size), attacks)
    numbers = {str(number + 1): number for number in range(size)}
    for name in names:
        numbers.pop(name, None)
    return Framework(names, attacks, aliases=numbers)


def _af_slowly(text: str, place: int, size: int, names: tuple[str, ...] | None, lines: Lines) -> Framework:
    """Read line by line, and say where it fails."""
    sources, targets = array("i"), array("i")
    ended = False
    for start, line in _numbered(text, place):
        words = line.split()
        if line.startswith("#"):
            continue
        if not words:
            ended = True
            continue
        if ended:
            raise DecodeError("an empty line ends the text; nothing comes after it", lines.place(start))
        if len(words) != 2:
            raise DecodeError("an attack is two numbers, as in '1 2'", lines.place(start))
        for word, into in zip(words, (sources, targets), strict=True):
            number = int(word) if word.isascii() and word.isdecimal() and len(word) < 10 else 0
            if not 1 <= number <= size:
                where = start + (line.index(word) if into is sources else line.rindex(word))
                raise DecodeError(
                    f"an argument is a number from 1 to {size}, not {word!r}", lines.place(where)
                )
            into.append(number - 1)
    return _named(size, names, Arrows.pairs(size, sources, targets))


def _numbered(text: str, place: int) -> Iterator[tuple[int, str]]:
    """Give each line with its offset."""
    while place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        yield place, text[place:end].rstrip("\r")
        place = end + 1


def _tgf(text: str, name: str) -> Framework:
    lines = Lines(text, name=name)
    numbers: dict[str, int] = {}
    sources, targets = array("i"), array("i")
    arguments = True
    for start, line in _numbered(text, 0):
        words = line.split()
        if not words:
            continue
        if words[0] == "#" and arguments:
            arguments = False
        elif arguments:
            if words[0] in numbers:
                raise DecodeError(f"{words[0]!r} stands here twice", lines.place(start))
            numbers[words[0]] = len(numbers)
        else:
            if len(words) < 2:
                raise DecodeError("an attack is two names, as in 'a b'", lines.place(start))
            for word, into in zip(words, (sources, targets), strict=False):
                if word not in numbers:
                    where = lines.place(start + line.index(word))
                    raise DecodeError(f"no argument {word!r} stands above the line '#'", where)
                into.append(numbers[word])
    if arguments and text.strip():
        raise DecodeError("a line '#' parts the arguments from the attacks", lines.place(len(text)))
    return Framework(tuple(numbers), Arrows.pairs(len(numbers), sources, targets))


def _apx(text: str, name: str) -> Framework:
    numbers: dict[str, int] = {}
    attacks: list[tuple[str, str, int]] = []
    place = 0
    while text[place : place + 1000].strip() or text[place:].strip():
        match = _APX.match(text, place)
        if match is None or (match[1] and (match[1] == "arg") != (match[3] is None)):
            rest = len(text) - len(text[place:].lstrip()) if match is None else match.start(1)
            where = Lines(text, name=name).place(rest)
            raise DecodeError("'arg(a).' for an argument, or 'att(a,b).' for an attack", where)
        if match[1] == "arg":
            numbers.setdefault(match[2], len(numbers))
        elif match[1]:
            attacks.append((match[2], match[3], match.start(2)))
        place = match.end()
    sources, targets = array("i"), array("i")
    for source, target, at in attacks:
        for end, into in ((source, sources), (target, targets)):
            if end not in numbers:
                raise DecodeError(f"there is no 'arg({end}).'", Lines(text, name=name).place(at))
            into.append(numbers[end])
    return Framework(tuple(numbers), Arrows.pairs(len(numbers), sources, targets))


_READ = {"af": _af, "apx": _apx, "tgf": _tgf}


def dumps(framework: Framework, *, format: Kind = "af") -> str:
    r"""Write a framework's arguments and attacks.

    Raises:
        NotApplicable: an attack comes from several sources, which none of these formats has.

    Example:
        >>> from argmap.semantics import of
        >>> dumps(of("a>b, c"), format="apx")
        'arg(a).\narg(b).\narg(c).\natt(a,b).\n'
        >>> dumps(of("a>b, c"))
        'p af 3\n# a\n# b\n# c\n1 2\n'
    """
    if not framework.attacks.plain:
        sources, target = next((s, t) for s, t in framework.attacks if len(s) > 1)
        told = " and ".join(repr(framework.names[number]) for number in sources)
        raise NotApplicable(
            f"{told} attack {framework.names[target]!r} together, which {format} does not know; "
            "read the debate with linked='each'"
        )
    names = [re.sub(r"[\s(),]+", "_", name) if format != "af" else name for name in framework.names]
    pairs = [(sources[0], target) for sources, target in framework.attacks]
    if format == "apx":
        lines = [f"arg({name})." for name in names]
        lines += [f"att({names[a]},{names[b]})." for a, b in pairs]
    elif format == "tgf":
        lines = [*names, "#", *(f"{names[a]} {names[b]}" for a, b in pairs)]
    elif format == "af":
        told_names = not isinstance(framework.names, Numbered)
        lines = [f"p af {len(names)}", *(f"# {' '.join(name.split())}" for name in names if told_names)]
        lines += [f"{a + 1} {b + 1}" for a, b in pairs]
    else:
        raise QueryError(f"a framework is written as {', '.join(_READ)}, not {format!r}")
    return "".join(f"{line}\n" for line in lines)
