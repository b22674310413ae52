"""What `import argmap` costs: the whole process, against one that imports pydantic alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

UNWANTED = ("networkx", "graphviz", "numpy", "yaml", "pydantic_core", "rich", "typer")
ROOT = Path(__file__).resolve().parent.parent


def whole(code: str) -> float:
    """Time a whole process that runs one line, in seconds."""
    # bytecode is kept, as on any machine where a package has been imported once
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env=kept)
    return time.perf_counter() - start


def loaded() -> list[str]:
    """Name the unwanted packages that importing argmap loads."""
    code = f"import sys, argmap; print(*(n for n in {UNWANTED!r} if n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True, text=True)
    return done.stdout.split()


def run(runs: int = 15) -> list[Any]:
    """Measure in turn and give the table."""
    from benchmarks._harness import Table, middle, pair, versions

    whole("import argmap"), whole("import pydantic")  # the compiled files are written
    ours, theirs, ratio = middle(pair(lambda: whole("import argmap"), lambda: whole("import pydantic"), runs))
    bare = min(whole("pass") for _ in range(runs))
    unwanted = loaded()
    table = Table(
        "Import",
        f"Whole processes, medians of {runs} in turn. An empty process takes {bare * 1e3:.0f} ms. "
        f"`import argmap` loads {', '.join(unwanted) or 'none'} of {', '.join(UNWANTED)}.",
        ("`import pydantic`", "`import argmap`", "argmap ÷ pydantic"),
        [(f"{theirs * 1e3:.0f} ms", f"{ours * 1e3:.0f} ms", f"{ratio:.2f}")],
        versions("pydantic"),
    )
    return [table]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for result in run():
        print(result)
