"""Drawing the specimen from the shell, each time in a process of its own: argmap, `dot`, `argdown map`.

All three make an SVG. argmap reads the map, asks it the questions for the badges, lays it out and draws it;
`dot` is given the same graph as argmap writes it for Graphviz, its labels measured and broken; `argdown map`
reads the same file. The folder with the Node package is named by ARGMAP_ARGDOWN_NODE; where there is none, or
no dot, that peer is left out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SPECIMEN = ROOT / "examples" / "fishing-deal.argdown"


def whole(command: list[str]) -> float:
    """Time a whole process, in seconds."""
    # bytecode is kept, as on any machine where a package has been run once
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept["PYTHONPATH"] = os.pathsep.join([str(ROOT), *filter(None, [kept.get("PYTHONPATH")])])
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env=kept, capture_output=True)
    return time.perf_counter() - start


def peers(folder: Path, ours: list[str]) -> dict[str, list[str]]:
    """Give the command of each peer that is there."""
    found: dict[str, list[str]] = {}
    dot = shutil.which("dot")
    if dot:
        graph = folder / "specimen.dot"
        whole([*ours[:-1], str(graph)])
        found["`dot -Tsvg`"] = [dot, "-Tsvg", str(graph), "-o", str(folder / "dot.svg")]
    node = os.environ.get("ARGMAP_ARGDOWN_NODE")
    argdown = Path(node) / "node_modules" / ".bin" / "argdown" if node else None
    if argdown and argdown.exists():
        found["`argdown map`"] = [str(argdown), "map", "--format", "svg", str(SPECIMEN), str(folder)]
    return found


def run(runs: int = 11) -> list[Any]:
    """Measure in turn and give the table."""
    from benchmarks._harness import Table, middle, pair, versions

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        ours = [sys.executable, "-m", "argmap", "draw", str(SPECIMEN), "-o", str(folder / "argmap.svg")]
        whole(ours)  # the compiled files are written
        table = Table(
            "Drawing the specimen from the shell",
            f"Whole processes that make an SVG of {SPECIMEN.name}, medians of {runs} in turn.",
            ("peer", "its time", "`argmap draw`", "argmap ÷ peer"),
            versions=versions("pydantic", "typer"),
        )
        for name, command in peers(folder, ours).items():
            whole(command)
            mine, theirs, ratio = middle(pair(lambda: whole(ours), lambda: whole(command), runs))  # noqa: B023
            table.rows.append((name, f"{theirs * 1e3:.0f} ms", f"{mine * 1e3:.0f} ms", f"{ratio:.2f}"))
    return [table] if table.rows else []


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for result in run():
        print(result)
