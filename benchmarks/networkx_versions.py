"""Test what networkx is handed with the oldest and the newest version that the project allows.

Each has an environment of its own, made once and kept. ``python benchmarks/networkx_versions.py`` prints a
line for each, and fails where a test fails.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = ("tests/graph/test_view.py", "tests/graph/test_export.py", "tests/graph/test_reach.py", "tests/query")

NEEDED = (
    "pydantic",
    "pytest",
    "hypothesis",
    "typer",
    "rich",
    "scipy",
    "pandas",
)  # networkx looks for the last two


def allowed() -> tuple[str, str]:
    """Give the oldest networkx that the project allows, and the newest, as pip is asked for them."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    (bounds,) = [re.sub(r"\s", "", line) for line in told if line.startswith("networkx")]
    oldest = re.search(r">=([\d.]+)", bounds)
    if oldest is None:
        raise SystemExit(f"pyproject.toml names no oldest networkx: {bounds}")
    return f"networkx=={oldest[1]}", bounds


def main() -> None:
    """Run the tests with each, and tell what came of it."""
    sys.path.insert(0, str(ROOT))
    from benchmarks._harness import environment

    failed = False
    for name, wanted in zip(("networkx-oldest", "networkx-newest"), allowed(), strict=True):
        python = environment(name, wanted, *NEEDED)
        version = _run(python, "-c", "import networkx; print(networkx.__version__)").stdout.strip()
        done = _run(python, "-m", "pytest", "-q", "-o", "addopts=", "-p", "no:cacheprovider", *TESTS)
        failed |= done.returncode != 0
        print(f"networkx {version}: {done.stdout.strip().splitlines()[-1]}", flush=True)
        if done.returncode:
            print(done.stdout[-4000:], done.stderr[-2000:])
    if failed:
        raise SystemExit(1)


def _run(python: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        [python, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    main()
