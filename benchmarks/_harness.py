"""Measure two things in turn, A B A B, so that a busy machine slows both alike; compare by ratio."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).resolve().parent.parent
CACHE = Path(os.environ.get("ARGMAP_BENCH_CACHE", Path.home() / ".cache" / "argmap-benchmarks"))


@dataclass
class Table:
    """One table of results, with a title and what stands above it."""

    title: str
    about: str
    head: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    versions: str = ""

    def __str__(self) -> str:
        lines = [self.head, ("---",) * len(self.head), *self.rows]
        table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return f"## {self.title}\n\n{self.about}\n\n{table}\n\n{self.versions}\n"


def pair(a: Callable[[], Any], b: Callable[[], Any], runs: int = 5) -> list[tuple[Any, Any]]:
    """Run two things in turn, A B A B, and give the results in pairs."""
    return [(a(), b()) for _ in range(runs)]


def middle(pairs: Iterable[tuple[float, float]]) -> tuple[float, float, float]:
    """Give the median of each side, and the median of the ratios of the pairs (first to second)."""
    pairs = list(pairs)
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(a / b for a, b in pairs)


def in_process(script: Path, *arguments: str, python: str = sys.executable) -> Any:
    """Run a script in a process of its own, and give what it prints as JSON."""
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [python, str(script), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"},
    )
    if done.returncode:
        raise SystemExit(f"{script.name} {' '.join(arguments)} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def environment(name: str, *packages: str, bare: str = "") -> str:
    """Give a Python with some packages, in an environment of its own that is made once and kept.

    Args:
        bare: A package to install without what it asks for.
    """
    folder = CACHE / name
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet"]
        if bare:
            subprocess.run([*install, "--no-deps", bare], check=True)
        subprocess.run([*install, *packages], check=True)
    return str(python)


def versions(*packages: str, python: str | None = None) -> str:
    """Say what was measured with: Python, the system, the packages, which may be those of another Python."""
    found = [f"Python {platform.python_version()}", f"{platform.system()} {platform.machine()}"]
    if python is not None:
        code = f"from benchmarks._harness import versions; print(versions(*{packages!r}))"
        command = [python, "-c", code]
        path = {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, capture_output=True, text=True, check=True, env=path).stdout.strip()
    for package in packages:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{package} (absent)")
    return f"*{', '.join(found)}; {os.cpu_count()} cores.*"


def memory() -> int:
    """Give the memory this process holds now, in bytes (Linux), or its peak where only that is known."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
