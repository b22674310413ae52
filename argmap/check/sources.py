"""The texts behind the quotes: read where a map may read, and nowhere else.

A map names its sources, and a map may come from anywhere. So a file is read only from the folder of the
map or below, from the working folder or below, and from `root` or below where the caller gives one;
links are followed first. It must be a regular file of at most 50 million bytes. Nothing is fetched from
the web: a source that has only an address has no text here.

Bytes become text as UTF-8, or as UTF-16 where a byte order mark says so; what is neither is read as
Windows-1252, the usual encoding of old pages. The byte order mark is no part of the text, and line ends
stay as they stand, so that offsets count ``\\r\\n`` as two characters. A text with NUL or other control
characters is none.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path

from argmap.errors import SourceError
from argmap.model import Debate, Source

__all__ = ["contents", "decode", "digest", "find", "read", "require_folder", "unchanged"]

_LARGEST = 50_000_000
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def read(debate: Debate, source: Source | str, *, root: str | os.PathLike[str] | None = None) -> str:
    """Give the text of a source: its own words, or those of its file.

    Args:
        root: A folder that sources may be read from besides the map's and the working folder.

    Raises:
        SourceError: the source has no text, its file lies elsewhere, cannot be read, is no text, or has
            changed since its digest was taken.
        UnknownName: the debate has no such source.

    Example:
        >>> debate = Debate(sources=[{"id": "page", "text": "We will not take lessons."}])
        >>> read(debate, "page")
        'We will not take lessons.'
    """
    named = debate.source(source)
    if named.text:
        return named.text
    raw = contents(find(debate, named, root=root), named)
    if not unchanged(raw, named):
        raise SourceError(
            f"{_named(named)} has changed since its sha256 was taken; "
            f"compare the two, then put sha256: {digest(raw)}"
        )
    return decode(raw, named)


def find(debate: Debate, source: Source, *, root: str | os.PathLike[str] | None = None) -> Path:
    """Give the file of a source, links followed, if it may be read.

    A relative path starts from the folder of the map, or from the working folder where the map has no
    file; then from `root`.

    Raises:
        SourceError: it has no file, or one outside the folders that may be read; or `root` is no folder.
    """
    require_folder(root)
    if not source.path:
        way = " and its quotes cannot be checked here" if source.url else ""
        raise SourceError(f"source {source.id!r} has no text{way}; give its words as text or a file as path")
    try:
        here = Path.cwd().resolve()
        bases = [Path(debate.origin).parent.resolve() if debate.origin else here]
        allowed = [*bases, here] if here != Path(here.anchor) else bases[:]  # at a disk's top, all is below
        if root is not None:
            bases.append(Path(root).resolve())
            allowed.append(bases[-1])
        found = [(base / source.path).resolve() for base in bases]
        inside = [path for path in found if any(path.is_relative_to(folder) for folder in allowed)]
        if inside:
            return next((path for path in inside if path.exists()), inside[0])
    except (OSError, ValueError, RuntimeError) as error:  # a NUL, a name too long, links that go round
        raise SourceError(f"{_named(source)} is no path to a file: {_why(error)}; correct it") from None
    raise SourceError(
        f"{_named(source)} lies outside the folder of the map and the working folder, and is not read; "
        "move it there, or name a folder above it: root=… in Python, --root at the shell"
    )


def require_folder(root: str | os.PathLike[str] | None) -> None:
    """Refuse a `root` that is no folder.

    Raises:
        SourceError: it is none.
    """
    if root is not None and not Path(root).is_dir():
        raise SourceError(f"root {os.fspath(root)!r} is no folder; name the folder that has the sources")


def contents(path: Path, source: Source) -> bytes:
    """Read the bytes of a regular file of moderate size.

    Raises:
        SourceError: it is none, or cannot be read.
    """
    who = _named(source)
    try:
        # opened first and looked at then, so that both are the same file; a pipe does not make us wait
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode):
                raise SourceError(f"{who} is not a file; name the file that has the words")
            raw = file.read(_LARGEST + 1) if about.st_size <= _LARGEST else b""
            if about.st_size > _LARGEST or len(raw) > _LARGEST:
                raise SourceError(
                    f"{who} is larger than {_LARGEST:,} bytes; cut it to the part that is quoted"
                )
            return raw
    except FileNotFoundError:
        raise SourceError(f"{who} is not there; correct the path, or put the file at {path}") from None
    except IsADirectoryError:
        raise SourceError(f"{who} is not a file; name the file that has the words") from None
    except SourceError:
        raise
    except (OSError, ValueError) as error:
        raise SourceError(f"{who} cannot be read: {_why(error)}; make it readable, or correct it") from None


def decode(raw: bytes, source: Source) -> str:
    """Turn the bytes of a source into text.

    Raises:
        SourceError: they are no text.
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if raw.startswith(m)), (b"", "utf-8"))
    try:
        text = raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        try:
            text = raw.decode("cp1252" if not mark else encoding)
        except UnicodeDecodeError as error:
            raise SourceError(
                f"{_named(source)} is no text: the byte at {error.start} fits no encoding; save it as UTF-8"
            ) from None
    if odd := _CONTROL.search(text):
        raise SourceError(
            f"{_named(source)} is no text: it has the character U+{ord(odd[0]):04X} at {odd.start()}; "
            "save it as plain UTF-8 text"
        )
    return text


def unchanged(raw: bytes, source: Source) -> bool:
    """Tell whether bytes have the digest that the source gives, if it gives one."""
    return not source.sha256 or digest(raw) == source.sha256.strip().lower()


def digest(raw: bytes) -> str:
    """Give the SHA-256 of bytes, in hexadecimal."""
    from hashlib import sha256

    return sha256(raw).hexdigest()


def _named(source: Source) -> str:
    return f"source {source.id!r}: {source.path!r}"


def _why(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).rstrip(".")
