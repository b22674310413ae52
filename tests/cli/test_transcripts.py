"""What argmap prints, held to transcripts: a line ``$ argmap …`` and below it exactly what it prints.

Lines of standard error begin with ``2> ``; an exit code other than 0 stands last. A line ``# …`` is a
remark. The commands of one transcript run one after the other in one folder.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .shell import run

TRANSCRIPTS = sorted(Path(__file__).parent.glob("*.txt"))


def steps(text: str) -> list[tuple[str, str]]:
    """Part a transcript into commands and what they print."""
    _, *parts = re.split(r"^\$ (.*)\n", "\n" + text, flags=re.M)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [
        (command, re.split("^# ", printed, maxsplit=1, flags=re.M)[0].rstrip("\n"))
        for command, printed in pairs
    ]


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_argmap_prints_what_the_transcript_says(transcript: Path) -> None:
    found = steps(transcript.read_text(encoding="utf-8"))
    assert found
    for command, expected in found:
        assert f"$ {command}\n{run(command)}".rstrip("\n") == f"$ {command}\n{expected}"


def test_a_transcript_is_parted_as_it_is_meant() -> None:
    text = "# A remark.\n\n$ argmap a\none\n\ntwo\n\n# Another,\n# of two lines.\n\n$ argmap b\n[exit 2]\n"
    assert steps(text) == [("argmap a", "one\n\ntwo"), ("argmap b", "[exit 2]")]
