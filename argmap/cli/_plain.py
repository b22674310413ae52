"""A command line that is plainly right, read without the framework.

Most command lines are: a file, and options that are spelt out. Building the framework's parser for them takes
longer than many a command. So they are read here, by the same signatures; whatever is not plain (help, a
mistake, a short form run together, an option with a check of its own) is left to the framework, which says
what is wrong with it.
"""

from __future__ import annotations

from inspect import signature
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from typer.models import ArgumentInfo

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
    hints = get_type_hints(run, include_extras=True)
    values: dict[str, Any] = {}
    spelt: dict[str, tuple[str, Any]] = {}  # by its spelling: a parameter, and what a flag sets it to
    wanted: list[str] = []
    for name, parameter in signature(run).parameters.items():
        kind, info = get_args(hints[name])[:2]
        if isinstance(info, ArgumentInfo):
            if kind is not str or parameter.default is not parameter.empty:
                return None
            wanted.append(name)
            continue
        values[name] = parameter.default
        if info.callback or info.parser or info.envvar:
            continue
        spellings = [info.default, *(info.param_decls or ())]  # the first stands where a default would
        decls = [one for one in spellings if isinstance(one, str) and one.startswith("-")]
        if kind is bool:
            for decl in decls:
                on, _, off = decl.partition("/")
                spelt |= {on: (name, True)} | ({off: (name, False)} if off else {})
            continue
        if not any(decl.startswith("--") for decl in decls):
            decls.append(f"--{name.replace('_', '-')}")
        spelt |= dict.fromkeys(decls, (name, kind))
    rest = iter(given)
    for word in rest:
        if not word.startswith("-") or word == "-":
            if not wanted:
                return None
            values[wanted.pop(0)] = word
            continue
        word, equals, value = word.partition("=")
        name, kind = spelt.get(word, ("", None))
        if not name or (equals and (kind in (True, False) or not word.startswith("--"))):
            return None
        if kind in (True, False):
            values[name] = kind
            continue
        value = value if equals else next(rest, "--")
        if value.startswith("-") and value != "-":
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
