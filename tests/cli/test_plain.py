"""A plain command line is read as the framework would read it; what is not plain is left to it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer

from argmap.cli import check, draw
from argmap.cli._command import Command
from argmap.cli._framework import build
from argmap.cli._plain import plainly

from .shell import argmap, stderr, stdout


@pytest.mark.parametrize(
    ("words", "given"),
    [
        (["a.argdown"], {}),
        (["-"], {"file": "-"}),
        (["a.argdown", "-o", "x.svg"], {"output": "x.svg"}),
        (["--output", "-", "a.argdown"], {"output": "-"}),
        (["a.argdown", "--theme=plain", "--depth", "3"], {"theme": "plain", "depth": 3}),
        (["a.argdown", "--fold", "--no-badges"], {"fold": True, "badges": False}),
        (["a.argdown", "--set", "quotes=no", "--set", "scale=1"], {"set": ["quotes=no", "scale=1"]}),
        (["a.argdown", "--from", "argdown"], {"from_": "argdown"}),
    ],
)
def test_what_is_plain_is_read(words: list[str], given: dict[str, Any]) -> None:
    whole = plainly(draw.run, ["a.argdown"])
    assert whole is not None
    assert plainly(draw.run, words) == whole | {"file": "a.argdown"} | given


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--help"],
        ["a.argdown", "b.argdown"],
        ["a.argdown", "--thme", "plain"],
        ["a.argdown", "--theme"],
        ["a.argdown", "--theme", "--fold"],
        ["a.argdown", "--depth", "two"],
        ["a.argdown", "--depth", "-1"],
        ["a.argdown", "--fold=yes"],
        ["a.argdown", "-ox.svg"],
        ["a.argdown", "-o=x.svg"],
        ["--", "a.argdown"],
    ],
)
def test_what_is_not_plain_is_left(words: list[str]) -> None:
    assert plainly(draw.run, words) is None


def test_of_choices_only_those_there_are_are_plain() -> None:
    whole = plainly(check.run, ["a.argdown", "--format", "json"])
    assert whole is not None
    assert whole["format"] == "json"
    assert plainly(check.run, ["a.argdown", "--format", "jsn"]) is None


def test_a_command_in_the_framework_s_own_words_is_left_to_it() -> None:
    said = []

    def run(file: str, loud: Annotated[bool, typer.Option("--loud", help="Shout.")] = False) -> None:
        said.append((file, loud))

    assert plainly(run, ["a.argdown", "--loud"]) is None
    with pytest.raises(SystemExit) as end:
        build(Command("shout", run, "argmap shout a.argdown"))(args=["shout", "a.argdown", "--loud"])
    assert (end.value.code, said) == (0, [("a.argdown", True)])


@pytest.mark.parametrize("words", [["show", "ring-road.argdown"], ["check", "ring-road.argdown"]])
def test_both_ways_do_the_same(words: list[str], place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = argmap(*words)
    monkeypatch.setattr("argmap.cli._app.plainly", lambda *_: None)
    assert argmap(*words) == plain
    assert stdout(plain[1]) + stderr(plain[1])


def loaded(place: Path, *words: str) -> set[str]:
    """Run a command line in a process of its own, and give the modules that it leaves behind."""
    code = (
        "import sys\nfrom argmap.cli import main\n"
        f"try:\n    main({list(words)!r})\n"
        "except SystemExit as end:\n"
        "    print(*([] if end.code else sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=place)
    return set(done.stdout.split())


HEAVY = """
    asyncio click csv email graphviz html http importlib.metadata json networkx numpy pathlib
    pkgutil pydantic pydantic_core pygraphviz rich shutil subprocess typer urllib.request xml yaml
"""


def test_drawing_loads_nothing_that_it_does_not_need(place: Path) -> None:
    modules = loaded(place, "draw", "ring-road.argdown", "-o", "x.svg")
    assert "argmap.render.svg" in modules
    assert not modules & set(HEAVY.split())
    assert not {name for name in modules if name.startswith("argmap.") and not _wanted(name)}


def _wanted(name: str) -> bool:
    """Tell whether a map in Argdown that is drawn as SVG is drawn by this room."""
    match name.split(".")[1:]:
        case ["formats", own, *_]:
            return own == "argdown" or own.startswith("_")
        case ["query", own]:
            return own in ("badge", "sidestep", "silence") or own.startswith("_")
        case ["cli", own]:
            return own == "draw" or (own.startswith("_") and own != "_framework")
        case ["render", "views", *more]:
            return not more
        case ["render", own, *_]:
            return own not in ("dot", "html", "labels", "markdown", "pdf", "png", "turns", "gathered")
        case ["selection", own]:
            return own == "options"
        case ["check", *more]:
            return not more
        case [wing, *_]:
            return wing not in ("live", "semantics", "tabular", "transform")
    return True
