"""Pipes, terminals, broken pipes, interrupts: where argmap prints, and what it prints there."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from argmap.cli import _screen, main

from .shell import argmap, stderr, stdout

SPECIMEN = Path(__file__).resolve().parents[2] / "examples" / "fishing-deal.argdown"

PLAIN = {
    name: value
    for name, value in os.environ.items()
    if name not in {"NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"}
}
COMMAND = [sys.executable, "-m", "argmap"]
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def _project(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command in a process of its own finds this argmap, installed or not."""
    monkeypatch.setitem(PLAIN, "PYTHONPATH", str(root))


def on_a_terminal(*args: str, **more: str) -> str:
    """Run a command on a pseudo-terminal of 80 columns and give what it prints there."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    ours, theirs = pty.openpty()
    env = {**PLAIN, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", **more}
    with subprocess.Popen([*COMMAND, *args], stdin=theirs, stdout=theirs, stderr=theirs, env=env):
        os.close(theirs)
        printed = b""
        while True:
            try:
                chunk = os.read(ours, 4096)
            except OSError:  # on Linux this is how the other end says that it is closed
                break
            if not chunk:
                break
            printed += chunk
    os.close(ours)
    return printed.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.usefixtures("place")
def test_a_terminal_gets_colour_and_a_tree() -> None:
    printed = on_a_terminal("show", "circle.json")
    assert "\x1b[" in printed
    plain = ESCAPE.sub("", printed)
    assert "● claim: The law is good." in plain
    assert "├── + supports ● claim: The judge is good." in plain
    assert "└── ↔ contradicts" in plain


@pytest.mark.usefixtures("place")
def test_no_color_is_respected() -> None:
    assert "\x1b[3" not in on_a_terminal("show", "circle.json", NO_COLOR="1")


@pytest.mark.usefixtures("place")
def test_a_narrow_terminal_breaks_lines_below_the_words() -> None:
    plain = ESCAPE.sub("", on_a_terminal("show", "ring-road.argdown", COLUMNS="44"))
    tree = plain.partition("► proposal")[2].splitlines()
    assert tree
    assert all(len(line.rstrip()) <= 44 for line in tree)


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    "args",
    [
        ("show", "hostile.json"),
        ("check", "hostile.json"),
        ("ask", "hostile.json", "said-by", "--by", "[red]"),
    ],
)
def test_a_text_cannot_command_the_terminal(args: tuple[str, ...]) -> None:
    printed = on_a_terminal(*args)
    rest = ESCAPE.sub("", printed)  # what is left are the texts' own characters
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", rest)


@pytest.mark.usefixtures("place")
def test_markup_in_a_text_stays_text() -> None:
    plain = ESCAPE.sub("", on_a_terminal("show", "hostile.json", COLUMNS="200"))
    assert "[bold]Title[/bold] <script>alert(1)</script>" in plain
    assert "[red]Do it[/red]" in plain


@pytest.mark.usefixtures("place")
def test_where_the_terminal_lacks_a_sign_a_plain_one_stands_in() -> None:
    printed = ESCAPE.sub(
        "", on_a_terminal("show", "ring-road.argdown", PYTHONIOENCODING="ascii", COLUMNS="120")
    )
    assert printed.isascii()
    assert "> proposal, Bob Baker" in printed
    assert '"build the ring road"' in printed


@pytest.mark.usefixtures("place")
def test_a_pipe_gets_utf_8_whatever_the_locale() -> None:
    env = {**PLAIN, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run([*COMMAND, "show", "ring-road.argdown"], capture_output=True, env=env, check=True)
    assert "► proposal" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout


@pytest.mark.usefixtures("place")
def test_nobody_reads_on() -> None:
    many = ({"kind": "claim", "id": f"s{n}", "text": f"Statement {n} of many."} for n in range(20_000))
    Path("big.json").write_text(json.dumps({"argmap": 1, "statements": list(many)}), encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "show", "big.json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=PLAIN
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        complaint = child.stderr.read()
        assert child.wait(30) == 141
    assert complaint == b""


@pytest.mark.usefixtures("place")
@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals there")
def test_an_interrupt_is_quiet() -> None:
    with subprocess.Popen(
        [*COMMAND, "show", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=PLAIN,
    ) as child:
        assert child.stdin is not None
        assert child.stderr is not None
        child.stdin.write(b" " * 1_000_000)  # more than a pipe holds: when this is gone, the child is reading
        child.stdin.flush()
        time.sleep(0.3)
        child.send_signal(signal.SIGINT)
        assert child.wait(30) == 130
        assert b"Traceback" not in child.stderr.read()


@pytest.mark.usefixtures("place")
def test_pictures_and_texts_go_to_standard_output_byte_by_byte() -> None:
    code, log = argmap("draw", "ring-road.argdown", "-o", "-")
    assert code == 0
    assert stdout(log).startswith(b"<svg ")
    assert stderr(log) == b""
    code, piped = argmap("draw", "-", "--from", "argdown", stdin=Path("ring-road.argdown").read_bytes())
    assert (code, stdout(piped)) == (0, stdout(log))


@pytest.mark.usefixtures("place")
def test_a_lone_surrogate_is_written_and_read_again() -> None:
    code, log = argmap("convert", "hostile.json", "--to", "native")
    assert code == 0
    assert rb"half \ud800 of a pair" in stdout(log)


@pytest.mark.usefixtures("place")
def test_any_other_exception_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*args: object, **more: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("argmap.formats.load", bug)
    with pytest.raises(RuntimeError, match="a bug"):
        main(["show", "circle.json"])


def test_a_message_that_spans_lines_keeps_them_and_obeys_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    _screen.complain("a.json:1:2: [b]x[/b] \x1b[2J\n\t{\n\t^")
    assert capsys.readouterr().err == "argmap: a.json:1:2: [b]x[/b] \ufffd[2J\n\t{\n\t^\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", ["show", "draw -o -", "convert --to native"])
def test_a_full_disk_is_one_line_and_exit_2(command):
    words = [sys.executable, "-m", "argmap", *command.split()[:1], str(SPECIMEN), *command.split()[1:]]
    with open("/dev/full", "w") as full:
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("argmap: ")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("convert map.argdown --to native -o map.argdown", "named like argdown"),
        ("draw map.argdown --format dot -o map.argdown", "named like argdown"),
        ("draw map.argdown --format svg -o map.png", "named like png"),
        ("convert notes.txt --from argdown --to native -o notes.txt", "is the map itself"),
    ],
)
def test_no_output_takes_the_place_of_the_map(tmp_path, command, words):
    for name in ("map.argdown", "notes.txt"):
        (tmp_path / name).write_text("[A]: one.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *command.split()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert words in done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["map.argdown", "notes.txt"]
    assert (tmp_path / "map.argdown").read_text(encoding="utf-8") == "[A]: one.\n"
