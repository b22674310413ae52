"""Debates as text and files: load and dump, loads and dumps, and what each format cannot carry.

A format is one file in this folder that ends in ``FORMAT = Format(…)``. Guessing looks at the file
name's ending, then at the beginning of the text; where two formats claim a text, both are named.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any

from argmap.errors import DecodeError, FormatError, LossError, UnknownFormat, did_you_mean
from argmap.files import decoded, read_bytes, write, write_folder
from argmap.formats._features import FEATURES
from argmap.formats._folder import gathered, parted
from argmap.formats._format import Diagnostic, Format, Loss, Report
from argmap.formats._trip import lost
from argmap.formats._whole import Whole
from argmap.model import Debate
from argmap.places import Place
from argmap.table import row_of, rows

__all__ = [
    "FEATURES",
    "Diagnostic",
    "Format",
    "Loss",
    "Report",
    "dump",
    "dumps",
    "formats",
    "guess",
    "load",
    "loads",
    "losses",
    "places",
    "put",
]

_HEAD = 4096


def formats() -> tuple[Format, ...]:
    """Give every format there is, in the order of their names.

    Example:
        >>> [f.name for f in formats()][:2]
        ['aif', 'aifrdf']
    """
    return rows("argmap.formats", "FORMAT", "argmap.formats")


def guess(path: str | os.PathLike[str] = "", head: str = "") -> Format:
    """Tell a format from a file name, then from how its text begins; of a folder, from the files in it.

    An ending that is a format's own name is that format's, and no other is asked where the text is like it.

    Raises:
        FormatError: no format claims it, or several do.

    Example:
        >>> guess("deal.argdown").name, guess("", '{"argmap": 1}').name
        ('argdown', 'native')
    """
    name = os.fspath(path)
    if (found := _of_folder(name)) is not None:
        return found
    ending = os.path.splitext(name)[1].lower()
    own: Format | None = row_of("argmap.formats", ending[1:], "FORMAT")
    if own is not None and ending in own.suffixes and (not head or own.looks_like(head)):
        return own
    longest = _ending(name.lower())
    claims = by_suffix = _by_ending().get(longest, [])
    if len(by_suffix) != 1:
        claims = [f for f in (by_suffix or formats()) if head and f.looks_like(head)]
    if not claims:  # of several with one ending, the format whose usual ending it is
        claims = [f for f in by_suffix if f.suffixes[0] == longest]
    what = f"{name} is" if name else "the text is"
    if not claims:
        known = ", ".join(f"{f.name} ({f.suffixes[0]})" for f in formats() if f.decode is not None)
        raise FormatError(f"{what} of no known format; name one of {known}")
    if len(claims) > 1:
        raise FormatError(f"{what} claimed by {' and '.join(f.name for f in claims)}; name the format")
    return claims[0]


@cache
def _by_ending() -> dict[str, list[Format]]:
    found: dict[str, list[Format]] = {}
    for row in formats():
        for ending in row.suffixes:
            found.setdefault(ending, []).append(row)
    return found


def _ending(path: str) -> str:
    """Give the longest ending of a file name that some format has, or none; it may be the whole name."""
    name = os.path.basename(path)
    at = 0
    while at >= 0 and name[at:] not in _by_ending():
        at = name.find(".", at + 1)
    return name[at:] if at >= 0 else ""


def _of_folder(name: str) -> Format | None:
    """Give the format of a folder that is there, as far as the file that must be in it tells."""
    if not os.path.isdir(name):
        return None
    claims = (f for f in formats() if f.folder and os.path.isfile(os.path.join(name, f.folder[0])))
    return next(claims, None)


def _format(name: str | Format) -> Format:
    if isinstance(name, Format):
        return name
    own: Format | None = row_of("argmap.formats", name, "FORMAT")
    for row in (own,) if own is not None else formats():
        if row.name == name:
            return row
    raise UnknownFormat(name, (row.name for row in formats()))


def loads(
    text: str | bytes,
    format: str | Format | None = None,
    *,
    strict: bool = True,
    report: Report | None = None,
    name: str = "",
) -> Debate:
    """Read a debate from text.

    Args:
        format: A format or its name; without it, it is told from the text.
        strict: Refuse what a lenient reader could repair.
        report: Is called with a `Diagnostic` for each thing repaired or left out, and for each warning:
            ``print`` shows them, the ``append`` of a list gathers them.
        name: What to call the text in errors.

    Raises:
        DecodeError: the text is not of the format; with the place.
        FormatError: no format, or several, claim it.

    Example:
        >>> loads('{"argmap": 1, "title": "The deal"}')
        <Debate 'The deal': 0 statements, 0 links, 0 speakers>
        >>> loads("[A]: One.\\n\\n[B] two.\\n", "argdown", strict=False, report=print)
        3:5: error: text may not follow a title without a colon; write '[Title]: text', or begin ...
          [B] two.
              ^
        <Debate: 1 statement, 0 links, 0 speakers>
    """
    text = decoded(text, name=name) if isinstance(text, bytes) else text.removeprefix("\ufeff")
    row = guess(head=text[:_HEAD]) if format is None else _format(format)
    if row.decode is None:
        raise FormatError(f"{row.name} is written only; read one of {_readable()}")
    return row.decode(text, name=name, strict=strict, report=report)


def load(
    path: str | os.PathLike[str],
    *,
    format: str | Format | None = None,
    strict: bool = True,
    report: Report | None = None,
) -> Debate:
    """Read a debate from a file, or a folder where the format is one; `strict` and `report` as for `loads`.

    The debate remembers the file (`Debate.origin`), so that its sources are found beside it.

    Raises:
        ArgMapError: the file cannot be read.
        DecodeError: it is not of the format; with the place.
    """
    name = os.fspath(path)
    folder = _of_folder(name) if format is None else _format(format)
    whole: Whole | None
    if folder is not None and folder.folder and os.path.isdir(path):
        text, row, whole = "", folder, gathered(name, folder.folder)
    else:
        text = decoded(read_bytes(path), name=name)
        row = guess(path, text[:_HEAD]) if format is None else _format(format)
        whole = row.gather(text, name) if row.gather is not None else None
    if whole is None:
        debate = loads(text, row, strict=strict, report=report, name=name)
    else:
        debate = _loaded(whole, row, strict=strict, report=report, name=name)
    object.__setattr__(debate, "origin", name)  # where it came from is no part of the value
    return debate


def places(
    text: str | bytes, format: str | Format | None = None, *, name: str = ""
) -> dict[str, Mapping[str, Place]]:
    """Tell where in a text each thing of its debate stands: by what it is, then by its id.

    What its format does not know is left out: Argdown knows statements and links, native JSON all.

    Example:
        >>> found = places('{"argmap": 1, "speakers": [{"id": "ann"}]}', name="a.json")
        >>> str(found["speaker"]["ann"])
        'a.json:1:28'
    """
    text = decoded(text, name=name) if isinstance(text, bytes) else text.removeprefix("\ufeff")
    row = guess(name, text[:_HEAD]) if format is None else _format(format)
    return dict(row.places(text, name)) if row.places is not None else {}


def _loaded(whole: Whole, row: Format, *, strict: bool, report: Report | None, name: str) -> Debate:
    """Read a debate from several files, with every place in the file where it is."""
    if strict and whole.errors:
        first, *more = whole.errors
        raise DecodeError(first.message, first.place, more=more)
    located: Report | None = None
    if report is not None:
        for error in whole.errors:
            report(Diagnostic(error.message, error.place))

        def located(found: Diagnostic) -> None:
            report(replace(found, place=whole.place(found.place)))

    try:
        return loads(whole.text, row, strict=strict, report=located, name=name)
    except DecodeError as error:
        raise whole.located(error) from None


def losses(debate: Debate, format: str | Format) -> tuple[Loss, ...]:
    """List what a format cannot carry of this debate, by feature and by id.

    Where the format is both written and read, the debate is written, read back and compared; so the list is
    exact. Of a format that is only written, it is what the format has no place for.

    Example:
        >>> losses(Debate(title="The deal"), "native")
        ()
    """
    row = _format(format)
    return tuple(Loss(feature, ids) for feature, ids in lost(debate, row))


def dumps(debate: Debate, format: str | Format, *, strict: bool = False, **options: Any) -> str:
    """Write a debate as text.

    Args:
        strict: Refuse to lose anything.
        options: What the format takes besides.

    Raises:
        LossError: with `strict`, the format cannot carry all of the debate.
        FormatError: the format is read only, or an option does not fit.

    Example:
        >>> print(dumps(Debate(title="The deal"), "native"))
        {
          "argmap": 1,
          "title": "The deal"
        }
    """
    row = _format(format)
    if row.encode is None:
        raise FormatError(f"{row.name} is read only; write one of {_writable()}")
    if strict and (lost := losses(debate, row)):
        raise LossError(row.name, lost)
    return row.encode(debate, **_options(row, options))


def dump(
    debate: Debate,
    path: str | os.PathLike[str],
    *,
    format: str | Format | None = None,
    strict: bool = False,
    **options: Any,
) -> None:
    """Write a debate to a file, or a folder where the format is one, beside its place first and then renamed.

    Raises:
        ArgMapError: the file cannot be written; what stood there before still does.
    """
    row = guess(path) if format is None else _format(format)
    put(path, dumps(debate, row, strict=strict, **options), row)


def put(path: str | os.PathLike[str], text: str, format: str | Format) -> None:
    """Write the text that a format gives to where it belongs: a file, or the files of a folder.

    Raises:
        ArgMapError: it cannot be written; what stood there before still does.
    """
    row = _format(format)
    if row.folder:
        folder, file = os.path.split(path)
        where = (folder or ".") if file == row.folder[0] else path
        write_folder(where, {name: part.text for name, part in parted(text, row.folder[0]).items()})
    else:
        write(path, text)


def _options(row: Format, given: dict[str, Any]) -> dict[str, Any]:
    if row.options is None:
        if given:
            raise FormatError(f"{row.name} takes no option {', '.join(sorted(given))}")
        return {}
    from pydantic import ValidationError

    from argmap.model.validation import complaint

    try:
        return dict(row.options(**given))
    except ValidationError as error:
        raise FormatError(f"an option of {row.name}: {complaint(error)}") from None
    except TypeError:
        known = [spec.name for spec in fields(row.options)]
        unknown = [name for name in given if name not in known]
        near = did_you_mean(unknown[0], known) if unknown else ""
        raise FormatError(f"{row.name} takes no option {', '.join(unknown)}{near}") from None


def _readable() -> str:
    return ", ".join(row.name for row in formats() if row.decode is not None)


def _writable() -> str:
    return ", ".join(row.name for row in formats() if row.encode is not None)
