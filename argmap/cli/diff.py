"""Say what differs between two debates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from argmap.cli import _csv, _json, _screen
from argmap.cli._command import Command
from argmap.cli._given import Argument, Option
from argmap.cli._options import File, From, Rows, guard, read

if TYPE_CHECKING:
    from argmap.render import Renderer

__all__ = ["COMMAND", "run"]

_STYLES = {"added": "green", "removed": "red"}
_COLUMNS = ("what", "how", "id", "fields", "says")


def run(
    file: File,
    other: Annotated[str, Argument(metavar="OTHER", help="The later debate.")],
    output: Annotated[
        str | None,
        Option("--output", "-o", metavar="FILE", help="Draw it as well: what is added, removed and changed."),
    ] = None,
    from_: From = None,
    format: Rows = "text",
) -> None:
    """Say what leads from one debate to another: a sentence for each change.

    Things are the same that have one id. The exit code is 1 where something differs.
    """
    from argmap.errors import ArgMapError
    from argmap.transform import diff

    if file == other == "-":
        raise ArgMapError("only one of the two can be standard input; name a file for the other")
    kind = None if output is None else _kind(output, (file, other))
    debate, later = read(file, from_), read(other, from_)
    found = diff(debate, later)
    if format == "json":
        changes = [{name: _json.plain(getattr(c, name)) for name in _COLUMNS} for c in found]
        moved = [part for part, _ in found.order]
        _screen.raw(_json.document({"changes": changes, "moved": moved}))
    elif format == "csv":
        _screen.raw(_csv.document([{name: getattr(c, name) for name in _COLUMNS} for c in found]))
    else:
        for change in found:
            _screen.line((str(change), _STYLES.get(change.how, "cyan")))
        for sentence in str(found).splitlines()[len(found) :]:
            _screen.line(sentence)
    if output is not None and kind is not None:
        from argmap.render import draw

        shown, marks = found.marked(debate)
        draw(shown, format=kind.name, marks=marks).save(output, format=kind.name)
        _screen.note(f"wrote {output} ({kind.name})")
    if found:
        raise SystemExit(1)


def _kind(output: str, files: tuple[str, ...]) -> Renderer:
    """Tell what sort of picture is wanted, and refuse to draw over a map."""
    from argmap.render import renderer_for

    kind = renderer_for(output)
    for file in files:
        guard(file, output, kind)
    return kind


COMMAND = Command("diff", run, "argmap diff debate.argdown debate.json")
