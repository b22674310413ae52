"""What is written where: the map is never written over, and a full disk is an error like any other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .shell import argmap, stderr, stdout

pytestmark = pytest.mark.usefixtures("place")
FULL = Path("/dev/full")


def refused(*args: str) -> str:
    code, log = argmap(*args)
    said = stderr(log).decode()
    assert (code, stdout(log)) == (2, b"")
    assert said.count("\n") == 1
    return said


@pytest.mark.parametrize(
    "args",
    [
        ("convert", "ring-road.argdown", "--to", "native", "-o", "ring-road.argdown"),
        ("convert", "ring-road.argdown", "--to", "native", "-o", "./examples/../ring-road.argdown"),
        ("convert", "ring-road.argdown", "--to", "native", "-o", "link.json"),
        ("draw", "ring-road.argdown", "--format", "dot", "-o", "ring-road.argdown"),
        ("draw", "road.dot", "--from", "argdown", "--format", "dot"),
        ("draw", "road.dot", "--from", "argdown", "-o", "road.dot"),
    ],
)
def test_the_map_is_not_written_over(args: tuple[str, ...]) -> None:
    before = Path("ring-road.argdown").read_bytes()
    Path("road.dot").write_bytes(before)
    Path("link.json").symlink_to("ring-road.argdown")
    said = refused(*args)
    assert "is the map itself; name another file with -o" in said or "is named like argdown, and" in said
    assert Path("ring-road.argdown").read_bytes() == before == Path("road.dot").read_bytes()


def test_the_map_on_standard_input_is_not_written_over_either(root: Path) -> None:
    before = Path("circle.json").read_bytes()
    with Path("circle.json").open("rb") as given:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", "convert", "-", "-o", "circle.json"],
            stdin=given, capture_output=True, env={**os.environ, "PYTHONPATH": str(root)}, check=False,
        )  # fmt: skip
    assert (done.returncode, Path("circle.json").read_bytes()) == (2, before)
    assert b"is the map itself" in done.stderr


def test_a_map_is_formatted_in_place_with_its_comments() -> None:
    file = Path("ring-road.argdown")
    _, once = argmap("convert", "ring-road.argdown", "--to", "argdown")
    assert stdout(once) == file.read_bytes()
    file.write_text(file.read_text(encoding="utf-8") + "\n\n\n// a remark\n[X]:  y   \n", encoding="utf-8")
    code, log = argmap("convert", "ring-road.argdown", "-o", "ring-road.argdown")
    assert code == 0
    assert "comments" not in stderr(log).decode()
    assert file.read_text(encoding="utf-8").endswith("\n\n// a remark\n[X]:  y\n")
    _, anew = argmap("convert", "ring-road.argdown", "--to", "argdown", "--set", "layout=new")
    assert b"a remark" not in stdout(anew)
    code, log = argmap("convert", "ring-road.argdown", "--to", "argdown", "--set", "layout=tidier")
    assert code == 2
    assert "did you mean 'tidy'?" in stderr(log).decode()


@pytest.mark.parametrize(
    ("args", "owner"),
    [
        (("draw", "ring-road.argdown", "--format", "svg", "-o", "x.png"), "png"),
        (("draw", "ring-road.argdown", "--format", "svg", "-o", "x.JSON"), "native"),
        (("convert", "ring-road.argdown", "--to", "native", "-o", "x.argdown"), "argdown"),
        (("convert", "ring-road.argdown", "--to", "native", "-o", "x.svg"), "svg"),
    ],
)
def test_a_suffix_of_another_kind_is_refused(args: tuple[str, ...], owner: str) -> None:
    assert f"is named like {owner}, and" in refused(*args)
    assert not Path(args[-1]).exists()


def test_a_suffix_of_no_kind_is_the_authors_own() -> None:
    assert argmap("draw", "ring-road.argdown", "--format", "svg", "-o", "x.xml")[0] == 0
    assert argmap("convert", "ring-road.argdown", "--to", "native", "-o", "x.map")[0] == 0


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full here")
@pytest.mark.parametrize(
    "args",
    [
        ("show", "ring-road.argdown"),
        ("draw", "ring-road.argdown", "-o", "-"),
        ("convert", "ring-road.argdown", "--to", "native"),
        ("check", "ring-road.argdown"),
        ("formats",),
        ("--version",),
    ],
    ids=lambda args: args[0],
)
def test_a_full_disk_is_one_line(args: tuple[str, ...], root: Path) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *args],
            stdout=full, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)}, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == b"argmap: standard output cannot be written: No space left on device\n"


@pytest.mark.parametrize("name", ["maps/road.json", "maps/deep/road.argdown"])
def test_sources_are_found_from_the_folder_of_the_output(name: str) -> None:
    Path("maps/deep").mkdir(parents=True)
    assert argmap("convert", "ring-road.argdown", "-o", name)[0] == 0
    code, log = argmap("check", name)
    assert (code, stdout(log)) == (0, b"2 quotes found, 0 findings\n")


def test_what_is_printed_keeps_the_paths_of_sources() -> None:
    _, log = argmap("convert", "ring-road.argdown", "--to", "native")
    assert json.loads(stdout(log))["sources"][0]["path"] == "minutes.txt"


def test_absolute_paths_of_sources_stay() -> None:
    page = str(Path("minutes.txt").resolve())
    given = {"argmap": 1, "sources": [{"id": "a", "path": page}, {"id": "b", "path": "C:\\x.txt"}]}
    Path("a.json").write_text(json.dumps(given), encoding="utf-8")
    Path("maps").mkdir()
    assert argmap("convert", "a.json", "-o", "maps/a.json")[0] == 0
    written = json.loads(Path("maps/a.json").read_text(encoding="utf-8"))
    assert [source["path"] for source in written["sources"]] == [page, "C:\\x.txt"]


@pytest.mark.parametrize(
    ("option", "given", "near"),
    [
        ("--format", "SVG", "svg"),
        ("--direction", "lr", "LR"),
        ("--theme", "Night", "night"),
        ("--engine", "Builtin", "builtin"),
        ("--engine", "pygraphvis", "pygraphviz"),
    ],
)
def test_a_near_name_is_named(option: str, given: str, near: str) -> None:
    assert f"is called {given!r}; did you mean {near!r}?" in refused("draw", "circle.json", option, given)


def test_formats_for_programs() -> None:
    code, log = argmap("formats", "--format", "json")
    table = json.loads(stdout(log))
    native = next(row for row in table["formats"] if row["name"] == "native")
    assert code == 0
    assert (native["reads"], native["writes"]) == (True, True)
    assert (native["suffixes"], native["loses"]) == ([".json"], [])
    assert {"name": "svg", "suffixes": [".svg"], "media": "image/svg+xml"} in table["pictures"]


@pytest.mark.parametrize("by", ["ann", "ANN ARCHER", "Ann Archer", "Ann"])
def test_a_speaker_goes_by_name(by: str) -> None:
    assert argmap("ask", "ring-road.argdown", "said-by", "--by", by) == argmap(
        "ask", "ring-road.argdown", "said-by", "--by", "ann"
    )
    code, log = argmap("ask", "ring-road.argdown", "rebuttals", "--by", by)
    assert code == 0
    assert b"Ann Archer undermines" in stdout(log)


def test_a_speaker_goes_by_an_alias_and_of_several_the_ids_are_named() -> None:
    speakers = [
        {"id": "a", "name": "Alex Smith", "aliases": ["The Minister"]},
        {"id": "b", "name": "Alex Smith"},
        {"id": "alex smith jr", "name": "A"},
    ]
    Path("people.json").write_text(json.dumps({"argmap": 1, "speakers": speakers}), encoding="utf-8")
    assert argmap("ask", "people.json", "said-by", "--by", "the minister")[0] == 0
    assert refused("ask", "people.json", "said-by", "--by", "alex smith").endswith("name one by id: a, b\n")
    assert argmap("ask", "people.json", "said-by", "--by", "alex smith jr")[0] == 0
    assert "no speaker is called 'nobody'" in refused("ask", "people.json", "said-by", "--by", "nobody")


def test_a_map_is_drawn_around_a_statement(place: Path) -> None:
    code, log = argmap("draw", "ring-road.argdown", "--depth", "0", "-o", "roots.svg")
    assert code == 0, stderr(log).decode()
    drawn = (place / "roots.svg").read_text(encoding="utf-8")
    assert "Shown: " in drawn
    assert " more" in drawn
    code, log = argmap("draw", "ring-road.argdown", "--focus", "nobody-said-this")
    assert code == 2
    assert "nobody-said-this" in stderr(log).decode()


def test_a_map_that_nobody_can_read_says_how_to_fold_it(place: Path) -> None:
    claims = "\n\n".join(f"[C{i}]: Claim {i}." for i in range(601))
    (place / "many.argdown").write_text(claims, encoding="utf-8")
    _, log = argmap("draw", "many.argdown")
    assert "601 cards is hard to read: --fold" in stderr(log).decode()
    _, log = argmap("draw", "many.argdown", "--fold")
    assert "hard to read" not in stderr(log).decode()
    assert "Shown: 300 of 601 statements" in (place / "many.svg").read_text(encoding="utf-8")
