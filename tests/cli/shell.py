"""A small shell for transcripts: argmap in this process, pipes, redirection, `cat` and `ls`."""

from __future__ import annotations

import io
import shlex
import sys
from pathlib import Path
from unittest import mock

from argmap.cli import main


class Tape(io.RawIOBase):
    """One of two streams that write to one log, each chunk with its stream's number."""

    def __init__(self, log: list[tuple[int, bytes]], number: int) -> None:
        self.log, self.number = log, number

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.log.append((self.number, bytes(data)))
        return len(data)


def argmap(*args: str, stdin: bytes = b"") -> tuple[int, list[tuple[int, bytes]]]:
    """Run a command as if piped; give the exit code and what went to which stream, in order."""
    log: list[tuple[int, bytes]] = []
    out, err = (io.TextIOWrapper(Tape(log, n), encoding="ascii", write_through=True) for n in (1, 2))
    with mock.patch.multiple(sys, stdin=io.TextIOWrapper(io.BytesIO(stdin)), stdout=out, stderr=err):
        try:
            main(args)
        except SystemExit as done:
            code = done.code
        out.flush()
        err.flush()
        assert isinstance(code, int)
    return code, log


def stdout(log: list[tuple[int, bytes]]) -> bytes:
    return b"".join(data for number, data in log if number == 1)


def stderr(log: list[tuple[int, bytes]]) -> bytes:
    return b"".join(data for number, data in log if number == 2)


def run(command: str) -> str:
    """Run one line of shell; give what it prints, lines of standard error marked, and the exit code."""
    line, _, source = command.partition(" < ")
    piped = Path(source).read_bytes() if source else b""
    shown: list[tuple[int, bytes]] = []
    code = 0
    for step in line.split(" | "):
        program, *args = shlex.split(step)
        if program == "argmap":
            code, log = argmap(*args, stdin=piped)
        elif program == "cat":
            code, log = 0, [(1, Path(args[0]).read_bytes())]
        elif program == "ls":
            names = sorted(p.name for p in Path().iterdir() if p.is_file() and p.name not in GIVEN)
            code, log = 0, [(1, "".join(f"{name}\n" for name in names).encode())]
        else:
            raise AssertionError(f"this shell has no {program}")
        piped = stdout(log)
        shown = [*(chunk for chunk in shown if chunk[0] == 2), *log]
    return marked(shown) + (f"[exit {code}]\n" if code else "")


def marked(log: list[tuple[int, bytes]]) -> str:
    runs: list[tuple[int, bytes]] = []
    for number, data in log:
        if runs and runs[-1][0] == number:
            runs[-1] = (number, runs[-1][1] + data)
        else:
            runs.append((number, data))
    text = ""
    for number, data in runs:
        for printed in data.decode("utf-8").splitlines(keepends=True):
            text += ("2> " if number == 2 else "") + printed
    return text


DATA = Path(__file__).parent / "data"
GIVEN = {path.name for path in DATA.iterdir()}
