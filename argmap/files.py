"""Files, opened in one place: read whole, written beside and renamed.

A reader gets text: UTF-8, or UTF-16 where a byte order mark says so. A writer never leaves half a file or
half a folder: the new one is finished next to the old one, then takes its name.
"""

from __future__ import annotations

import codecs
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.errors import ArgMapError, DecodeError
from argmap.places import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["decoded", "read_bytes", "read_text", "write", "write_folder"]

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Read a regular file.

    Raises:
        ArgMapError: there is none, it is a folder or a device, or it may not be read.
    """
    try:
        found = os.stat(path)
        if not stat.S_ISREG(found.st_mode):
            inside = " in it" if stat.S_ISDIR(found.st_mode) else ""
            raise ArgMapError(f"{path} is not a file; name a file{inside}")
        with open(path, "rb", buffering=0) as file:
            return file.readall()
    except FileNotFoundError:
        raise ArgMapError(f"there is no file {path}") from None
    except (OSError, ValueError) as error:
        raise ArgMapError(f"{path!s} cannot be read: {getattr(error, 'strerror', None) or error}") from None


def decoded(raw: bytes, *, name: str = "") -> str:
    r"""Turn bytes into text, and say where they are no text.

    Example:
        >>> decoded(b"\xef\xbb\xbfna\xc3\xafve")
        'naïve'
        >>> decoded(b"one\nna\xefve", name="old.txt")
        Traceback (most recent call last):
        argmap.errors.DecodeError: old.txt:2:3: the byte 0xef is not UTF-8; save the file as UTF-8
          na�ve
            ^
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if raw.startswith(m)), (b"", "utf-8"))
    try:
        return raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        before = raw[len(mark) :][: error.start].decode(encoding, "replace")
        lines = Lines(raw[len(mark) :].decode(encoding, "replace"), name=name)
        byte = error.object[error.start]
        raise DecodeError(
            f"the byte {byte:#04x} is not {encoding.upper()}; save the file as UTF-8",
            lines.place(len(before)),
        ) from None


def read_text(path: str | os.PathLike[str]) -> str:
    """Read a text file.

    Raises:
        ArgMapError: it cannot be read; as a `DecodeError` with the place where it is not text.
    """
    return decoded(read_bytes(path), name=os.fspath(path))


def write(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write a file beside its place and rename it there; text is written as UTF-8.

    A link is followed, so that the file it leads to is replaced and the link stays. What is no file, such
    as a pipe, is written to as it is.

    Raises:
        ArgMapError: it cannot be written; what stood there before still does.
    """
    raw = content.encode("utf-8", "replace") if isinstance(content, str) else content
    beside = ""
    try:
        target = os.path.realpath(path)
        there = os.stat(target) if os.path.exists(target) else None
        if there is not None and not (stat.S_ISREG(there.st_mode) or stat.S_ISDIR(there.st_mode)):
            with open(target, "wb") as file:
                file.write(raw)
            return
        beside = _new(target)
        with open(beside, "wb") as file:
            file.write(raw)
        if there is not None:
            os.chmod(beside, stat.S_IMODE(there.st_mode))
        os.replace(beside, target)
    except (OSError, ValueError) as error:
        if beside:
            with suppress(OSError):
                os.unlink(beside)
        raise ArgMapError(
            f"{path!s} cannot be written: {getattr(error, 'strerror', None) or error}"
        ) from None


def write_folder(path: str | os.PathLike[str], contents: Mapping[str, str]) -> Path:
    """Write a folder of text files beside its place and rename it there.

    A folder that stands there already is replaced where all that it holds are files that are written anew;
    it is moved aside first and taken away last.

    Raises:
        ArgMapError: it cannot be written, or what stands there is a file, or holds something else; what
            stood there before still does.
    """
    from pathlib import Path

    beside: Path | None = None
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_dir():
            raise ArgMapError(f"{path} is a file, and what is written is a folder; name another place")
        others = sorted(set(os.listdir(target)) - contents.keys()) if target.exists() else []
        if others:
            raise ArgMapError(f"{path} holds {others[0]!r}, which would be gone; name another folder")
        beside = Path(_new(str(target), folder=True))
        for name, content in contents.items():
            (beside / name).write_bytes(content.encode("utf-8", "replace"))
        _swap(beside, target)
    except (OSError, ValueError) as error:
        raise ArgMapError(
            f"{path!s} cannot be written: {getattr(error, 'strerror', None) or error}"
        ) from None
    finally:
        if beside is not None:
            _remove(beside)
    return Path(path)


def _swap(beside: Path, target: Path) -> None:
    """Put one folder in the place of another, or back what stood there."""
    if not target.exists():
        beside.rename(target)
        return
    beside.chmod(stat.S_IMODE(target.stat().st_mode))
    old = target.with_name(os.path.basename(_new(str(target), folder=True)))
    old.rmdir()  # only its name is wanted
    target.rename(old)
    try:
        beside.rename(target)
    except OSError:
        old.rename(target)
        raise
    _remove(old)


def _new(target: str, *, folder: bool = False) -> str:
    """Make an empty file or folder beside another, of a name that nothing had, with the rights of a new
    one."""
    place, name = os.path.split(target)
    for number in range(1000):
        beside = os.path.join(place, f".{name[:40]}.{os.getpid()}-{number}.new")
        with suppress(FileExistsError):
            if folder:
                os.mkdir(beside)
            else:
                os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            return beside
    raise FileExistsError(f"too many unfinished files beside {name}")


def _remove(folder: Path) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)
