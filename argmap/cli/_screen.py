"""What is printed, and where: plain text into a pipe, colour on a terminal, nothing that a text smuggles in.

Texts of a debate come from anywhere. A control character among them could repaint the terminal, and one
that turns the reading direction could hide words; both are shown as U+FFFD. Nothing is ever read as markup.
Into a pipe goes UTF-8; where a terminal's encoding lacks a sign, a plain one stands in for it.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO, TypeAlias

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "close",
    "complain",
    "console",
    "fitting",
    "flush",
    "line",
    "note",
    "prepare",
    "raw",
    "safe",
    "styled",
    "unwritten",
]

Part: TypeAlias = "str | tuple[str, str]"  # words, or words and a style of rich

_SPACE = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+ *")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "...", "·": "-",
        "●": "*", "►": ">", "■": "#", "▲": "^", "▼": "v", "×": "x", "≠": "!=", "‼": "!!", "↔": "<>", "≈": "~",
        "○": "o", "✓": "x", "\u00a0": " ", "\u202f": " ",
    }
)  # fmt: skip


def safe(text: str) -> str:
    r"""Make one line of it that a terminal shows and does not obey.

    Example:
        >>> safe("red \x1b[31malert\nhere")
        'red \ufffd[31malert here'
    """
    return _UNSAFE.sub("\ufffd", _SPACE.sub(" ", text))


def fitting(text: str, encoding: str | None) -> str:
    """Put plain signs for those that an encoding has not, where it has not all of them.

    Example:
        >>> fitting("× rebuts “naïve”", "utf-8"), fitting("× rebuts “naïve”", "ascii")
        ('× rebuts “naïve”', 'x rebuts "na?ve"')
    """
    try:
        text.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding or "utf-8", "replace").decode(encoding or "utf-8")
    return text


def prepare() -> None:
    """Set standard output and error so that nothing they are given makes them fail."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a stream of another kind, or a closed one
            if stream.isatty() or "PYTHONIOENCODING" in os.environ:
                stream.reconfigure(errors="replace")  # type: ignore[union-attr]
            else:
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")  # type: ignore[union-attr]


def console(stream: TextIO | None = None) -> Console | None:
    """Give a console for a terminal, or None where the stream is none; a pipe need not import rich."""
    stream = sys.stdout if stream is None else stream
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        return None
    from rich.console import Console

    return Console(file=stream, highlight=False, markup=False, emoji=False)


def line(*parts: Part, stream: TextIO | None = None) -> None:
    """Print one line, made of words and of styled words."""
    stream = sys.stdout if stream is None else stream
    screen = console(stream) if any(isinstance(part, tuple) for part in parts) else None
    if screen is None:
        words = safe("".join(part if isinstance(part, str) else part[0] for part in parts))
        stream.write(fitting(words, stream.encoding) + "\n")
    else:
        screen.print(styled(*parts, encoding=screen.encoding), soft_wrap=True)


def styled(*parts: Part, encoding: str | None = None) -> Any:
    """Give the parts as one rich text."""
    from rich.text import Text

    pairs = (part if isinstance(part, tuple) else (part, "") for part in parts)
    return Text.assemble(*((fitting(safe(words), encoding), style) for words, style in pairs))


def note(*parts: Part) -> None:
    """Say something on standard error that is no part of the answer."""
    line(*parts, stream=sys.stderr)


def complain(message: str) -> None:
    """Say on standard error what cannot be done; the lines of a message stay lines."""
    first, *more = message.splitlines() or [""]
    note(("argmap: ", "bold red"), first)
    for text in more:  # the caret below a line counts its tabs
        sys.stderr.write(
            fitting("\t".join(safe(part) for part in text.split("\t")), sys.stderr.encoding) + "\n"
        )


def raw(content: bytes) -> None:
    """Write bytes to standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def flush() -> None:
    """Hand over what has been printed.

    Raises:
        BrokenPipeError: nobody reads it.
    """
    sys.stdout.flush()


def close(status: Any, *, broken: bool = False) -> Any:
    """Hand over what has been printed and give the exit code: 141 where nobody reads it any more."""
    try:
        if not broken:
            flush()
            return status
    except BrokenPipeError:
        pass
    except OSError as error:
        return unwritten(error)
    _drop()
    return 141


def unwritten(error: OSError) -> int:
    """Say that what is printed cannot be written, and give the exit code."""
    with suppress(OSError):
        complain(f"standard output cannot be written: {error.strerror or error}")
    _drop()
    return 2


def _drop() -> None:
    """Let what is not yet written go nowhere."""
    with suppress(OSError, ValueError, AttributeError):  # or Python would complain as it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
