"""What a format cannot carry is told, or refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap import formats
from argmap.formats import Format

from .shell import argmap, stderr, stdout

TITLES = Format(
    name="titles",
    suffixes=(".titles",),
    spec="the title of a debate and nothing else",
    encode=lambda debate: debate.title,
    keeps=frozenset({"about", "data", "kinds", "titles", "replies", "utterances", "speakers"}),
)


@pytest.fixture(autouse=True)
def _with_titles(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    known = formats.formats()
    monkeypatch.setattr(formats, "formats", lambda: (*known, TITLES))
    formats._by_ending.cache_clear()
    yield
    formats._by_ending.cache_clear()


def test_what_is_lost_is_told_on_standard_error() -> None:
    code, log = argmap("convert", "ring-road.argdown", "-o", "road.titles")
    assert code == 0
    assert stdout(log) == b""
    said = stderr(log).decode().splitlines()
    assert said[-1] == "wrote road.titles (titles)"
    assert "lost: conditions of proposals (build-it)" in said
    assert all(line.startswith("lost: ") for line in said[:-1])
    assert Path("road.titles").read_text(encoding="utf-8") == "A ring road"


def test_strict_refuses_and_writes_nothing() -> None:
    code, log = argmap("convert", "ring-road.argdown", "--strict", "-o", "road.titles")
    assert code == 2
    assert stderr(log).startswith(b"argmap: titles cannot carry all of this debate: ")
    assert not Path("road.titles").exists()


def test_strict_lets_pass_what_loses_nothing() -> None:
    code, log = argmap("convert", "ring-road.argdown", "--strict", "--to", "native")
    assert (code, stderr(log)) == (0, b"")


def test_a_format_that_is_only_written_is_not_read() -> None:
    Path("road.titles").write_text("A ring road", encoding="utf-8")
    code, log = argmap("show", "road.titles")
    assert code == 2
    assert stderr(log).startswith(b"argmap: titles is written only; read one of aif, ")


def test_the_table_says_what_is_lost() -> None:
    code, log = argmap("formats")
    text = stdout(log).decode()
    assert code == 0
    titles = text.partition("\ntitles\n")[2].partition("\n\n")[0]
    assert "  does: writes\n" in titles
    assert "conditions of proposals" in titles.partition("  loses: ")[2]
    assert "conditions of proposals" not in titles.partition("  keeps: ")[2].partition("\n")[0]
