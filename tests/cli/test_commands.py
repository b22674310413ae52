"""The table of commands: help, options, completion, and what each costs to begin."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.table import rows

from .shell import argmap, stderr, stdout

COMMANDS = rows("argmap.cli", "COMMAND", "argmap.commands")
NAMES = [row.name for row in COMMANDS]


def test_the_commands_are_the_files_of_the_folder() -> None:
    assert {"ask", "check", "convert", "draw", "formats", "show"} <= set(NAMES)


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
def test_help_shows_an_example(row, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    code, log = argmap(row.name, "--help")
    text = stdout(log).decode()
    assert code == 0
    assert row.run.__doc__.splitlines()[0] in text
    assert f"Example:\n    {row.example}\n" in text
    assert row.example.startswith(f"argmap {row.name}")
    assert argmap(row.name, "-h") == (code, log)


def test_the_example_of_each_help_runs(place: Path) -> None:
    (place / "debate.argdown").write_bytes((place / "ring-road.argdown").read_bytes())
    for row in COMMANDS:
        if row.name == "watch":
            continue  # it goes on until it is stopped (tests/test_live.py)
        args = [arg.replace("philp", "bob") for arg in row.example.split()[1:]]
        code, log = argmap(*args)
        assert code == 0, stderr(log).decode()


def test_the_top_help_says_what_the_exit_codes_mean() -> None:
    code, log = argmap("--help")
    text = stdout(log).decode()
    assert code == 0
    assert all(f"\n    {number}  " in text for number in (0, 1, 2))
    assert all(f"\n  {name} " in text for name in NAMES)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["shwo"], "shwo"),
        (["show"], "FILE"),
        (["show", "--colour"], "--colour"),
        (["check", "-", "--format", "xml"], "text, json or lines"),
        (["ask", "-", "--format", "xml"], "text, json or csv"),
    ],
)
def test_wrong_usage_exits_2(args: list[str], says: str) -> None:
    code, log = argmap(*args)
    assert code == 2
    assert stdout(log) == b""
    assert says in stderr(log).decode()
    assert "Traceback" not in stderr(log).decode()


@pytest.mark.usefixtures("place")
def test_an_option_nearly_of_that_name_is_named() -> None:
    code, log = argmap("draw", "ring-road.argdown", "--set", "scael=3")
    assert code == 2
    assert stderr(log).startswith(b"argmap: a picture has no option 'scael'; did you mean 'scale'?")


def complete(line: str, root: Path) -> list[str]:
    """Ask as bash does when the tab key is pressed."""
    words = line.split(" ")
    env = {
        **os.environ,
        "PYTHONPATH": str(root),
        "_ARGMAP_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    code = "from argmap.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=False)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("argmap c", {"check", "convert"}),
        ("argmap ask debate.argdown un", {"unanswered"}),
        ("argmap convert debate.argdown --to na", {"native"}),
        ("argmap show debate --from ar", {"argdown"}),
        ("argmap draw debate.argdown --theme p", {"plain"}),
        ("argmap draw debate.argdown --theme n", {"newspaper", "night"}),
        ("argmap draw debate.argdown --engine py", {"pygraphviz"}),
        ("argmap draw debate.argdown --format s", {"svg"}),
        ("argmap check debate.argdown --select Q40", {"Q401", "Q402"}),
    ],
)
def test_the_shell_completes(line: str, some: set[str], root: Path) -> None:
    found = complete(line, root)
    assert some <= set(found)
    last = line.split(" ")[-1]
    assert all(word.startswith(last) for word in found)


def test_the_completion_script_is_printed(root: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(root), "_ARGMAP_COMPLETE": "source_bash"}
    code = "from argmap.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True)
    assert "complete -o default -F _argmap_completion argmap" in done.stdout


def test_a_pipe_costs_no_rich(place: Path, root: Path) -> None:
    code = (
        "import sys\nfrom argmap.cli import main\n"
        "try: main(['check', 'circle.json', '--select', 'S102'])\nexcept SystemExit: pass\n"
        "print([name for name in ('rich', 'networkx', 'numpy', 'graphviz') if name in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=place, env=env, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_very_deep_debate_is_shown_whole(tmp_path: Path) -> None:
    count = 3000
    statements = ",".join(f'{{"kind": "claim", "id": "s{n}", "text": "Step {n}."}}' for n in range(count))
    links = ",".join(
        f'{{"id": "k{n}", "kind": "supports", "sources": ["s{n + 1}"], "target": "s{n}"}}'
        for n in range(count - 1)
    )
    file = tmp_path / "deep.json"
    file.write_text(f'{{"argmap": 1, "statements": [{statements}], "links": [{links}]}}', encoding="utf-8")
    code, log = argmap("show", str(file))
    text = stdout(log).decode()
    assert code == 0
    assert all(f"Step {n}." in text for n in range(count))
    assert max(map(len, text.splitlines())) < 100
