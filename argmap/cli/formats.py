"""List the formats and the kinds of picture."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.cli import _json, _screen
from argmap.cli._command import Command
from argmap.cli._options import Shape

__all__ = ["COMMAND", "run"]


def run(format: Shape = "text") -> None:
    """List formats, what each of them keeps, and pictures."""
    from argmap.formats import FEATURES, formats
    from argmap.render import renderers

    if format == "json":
        _screen.raw(_json.document(_plain()))
        return
    texts = []
    for row in formats():
        ways = " and ".join(word for word, way in (("reads", row.decode), ("writes", row.encode)) if way)
        kept = [feature.meaning for name, feature in FEATURES.items() if name in row.keeps]
        lost = [feature.meaning for name, feature in FEATURES.items() if name not in row.keeps]
        keeps = "everything" if not lost else "; ".join(kept) or "nothing"
        texts.append((row.name, ways, " ".join(row.suffixes), row.spec, keeps, "; ".join(lost) or "–"))
    _table(("format", "does", "files", "what it is", "keeps", "loses"), texts, "Formats")
    _screen.line()
    pictures = [(row.name, " ".join(row.suffixes), row.media) for row in renderers()]
    _table(("picture", "files", "media type"), pictures, "Pictures")


def _plain() -> dict[str, object]:
    from argmap.formats import FEATURES, formats
    from argmap.render import renderers

    return {
        "formats": [
            {
                "name": row.name,
                "reads": row.decode is not None,
                "writes": row.encode is not None,
                "suffixes": list(row.suffixes),
                "spec": row.spec,
                "keeps": [name for name in FEATURES if name in row.keeps],
                "loses": [name for name in FEATURES if name not in row.keeps],
            }
            for row in formats()
        ],
        "pictures": [
            {"name": row.name, "suffixes": list(row.suffixes), "media": row.media} for row in renderers()
        ],
    }


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], title: str) -> None:
    screen = _screen.console()
    if screen is None:
        for number, row in enumerate(rows):
            _screen.line(*([] if number == 0 else [""]), row[0])
            for head, cell in zip(heads[1:], row[1:], strict=True):
                _screen.line(f"  {head}: {cell}")
        return
    from rich.table import Table

    table = Table(title=title, title_justify="left", expand=False)
    for number, head in enumerate(heads):
        table.add_column(head, overflow="fold", no_wrap=number < 1)
    for row in rows:
        table.add_row(*(_screen.styled(cell, encoding=screen.encoding) for cell in row))
    screen.print(table)


COMMAND = Command("formats", run, "argmap formats")
