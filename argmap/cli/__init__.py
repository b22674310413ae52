"""argmap at the shell: one command for each thing one does with a debate (``argmap --help`` lists them).

A command is one file in this folder that ends in ``COMMAND = Command(name, run, example)``; other
people's packages add theirs by entry points of the group ``argmap.commands``. A command only calls what
the library has. `main` is the console script: here, and nowhere else, an `ArgMapError` becomes a message
and an exit code, while any other exception is a bug and keeps its traceback.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from argmap.errors import ArgMapError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(args: Sequence[str] | None = None) -> None:
    """Run argmap with these arguments, or with those of the shell, and exit.

    Raises:
        SystemExit: always; 0 all is well, 1 `check` has findings or `diff` differences, 2 it cannot be done,
            130 interrupted, 141 nobody reads what is printed.

    Example:
        >>> main(["show", "no-such.argdown"])
        Traceback (most recent call last):
        SystemExit: 2
    """
    status: Any = 0
    try:
        from argmap.cli import _app, _screen

        _screen.prepare()
        given = list(sys.argv[1:] if args is None else args)
        try:
            _app.run(given)
        except SystemExit as done:
            status = done.code
        except ArgMapError as error:
            _screen.complain(str(error))
            status = 2
        except OSError as error:  # the library names its own; what is left is what is printed
            status = _screen.unwritten(error)
        status = _screen.close(status)
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)
