"""A command line that is plainly right, read without the framework.

Most command lines are: a file, and options that are spelt out. Importing the framework and building its
parser takes longer than many a command. So they are read here, by the same signatures; whatever is not plain
(help, a mistake, a short form run together, an option in the framework's own words) is left to the framework,
which says what is wrong with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from argmap.cli._given import Argument, Option

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["plainly"]


def plainly(run: Callable[..., None], given: Sequence[str]) -> dict[str, Any] | None:
    """Give what `run` is to be called with; None where the framework is to look.

    Example:
        >>> from argmap.cli.show import run
        >>> plainly(run, ["debate.argdown"])["file"]
        'debate.argdown'
        >>> plainly(run, ["debate.argdown", "--no-such-option"])
    """
    values = _defaults(run)
    spelt: dict[str, tuple[str, Any, tuple[str, ...]]] = {}  # the parameter, its kind or flag, its choices
    wanted: list[str] = []
    hints = get_type_hints(run, include_extras=True)
    hints.pop("return", None)
    for name, hint in hints.items():
        kind, info, *_ = *get_args(hint), None, None
        if isinstance(info, Argument) and kind is str and name not in values:
            wanted.append(name)
        elif not isinstance(info, Option):
            return None
        elif kind is bool:
            for spelling in info.known_as(name):
                on, _, off = spelling.partition("/")
                spelt |= {on: (name, True, ())} | ({off: (name, False, ())} if off else {})
        else:
            spelt |= dict.fromkeys(info.known_as(name), (name, kind, info.choices))
    rest = iter(given)
    for word in rest:
        if not word.startswith("-") or word == "-":
            if not wanted:
                return None
            values[wanted.pop(0)] = word
            continue
        word, equals, value = word.partition("=")
        name, kind, choices = spelt.get(word, ("", None, ()))
        if not name or (equals and (kind in (True, False) or not word.startswith("--"))):
            return None
        if kind in (True, False):
            values[name] = kind
            continue
        value = value if equals else next(rest, "--")
        if (value.startswith("-") and value != "-") or (choices and value not in choices):
            return None
        if kind in (str, str | None):
            values[name] = value
        elif kind in (int, int | None) and value.isdecimal():
            values[name] = int(value)
        elif kind == list[str] | None:
            values[name] = [*(values[name] or ()), value]
        else:
            return None
    return None if wanted else values


def _defaults(run: Callable[..., None]) -> dict[str, Any]:
    """Give what the parameters of a function are where they are not told."""
    names = run.__code__.co_varnames[: run.__code__.co_argcount]
    defaults = run.__defaults__ or ()
    return dict(zip(names[len(names) - len(defaults) :], defaults, strict=True)) | (run.__kwdefaults__ or {})
