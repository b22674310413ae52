"""The same input gives the same bytes, whatever the process and its hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

WAYS = {
    "native": "am.dumps(debate, 'native')",
    "argdown": "am.dumps(debate, 'argdown')",
    "dot": "am.draw(debate, format='dot').data",
    "svg": "am.draw(debate).data",
    "pdf": "am.draw(debate, format='pdf').data",
    "digraph": "am.to_graphviz(debate).source",
    "answers": "[str(f) for ask in (q.rebuttals, q.unanswered, q.sidestepped) for f in ask(debate)]",
    "findings": "am.check(debate)",
}
MESS = """
with am.draft("Every shape") as d:
    d.source("Page", text="Words. More words.")
    a, b, c = (d.speaker(n) for n in ("Ann", "Bob", "Cat"))
    plan = a.proposes("Do it", until="noon", quote="Words.", tags=("x", "y"), data={"z": 1, "a": [2]})
    step = a.claims("It pays").supports(plan, together=(d.assumes("What pays is good"),))
    cut = b.claims("It does not follow")
    cut.attacks(step)
    c.claims("It does").attacks(cut)
    b.agrees(plan)
    b.claims("You said no").discredits(a)
    c.asks("Why?")
debate = d.debate
"""


def made(code: str, seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True
    ).stdout


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("which", ["specimen", "mess"])
def test_two_processes_two_seeds(way: str, which: str, root: Path) -> None:
    get = (
        f"debate = am.load({str(root / 'examples' / 'fishing-deal.argdown')!r})\n"
        if which == "specimen"
        else MESS
    )
    code = f"import argmap as am\nfrom argmap import query as q\n{get}print({WAYS[way]})"
    first, second = made(code, "1"), made(code, "2")
    assert first.strip()
    assert first == second
