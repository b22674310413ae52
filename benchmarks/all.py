"""Run every benchmark here and write docs/benchmarks.md from what they find."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = """# Benchmarks

Written by `python benchmarks/all.py`; not edited by hand. Two things are measured in turn, A B A B, each
run in a process of its own where that matters, and compared by the median of the ratios: a busy machine
slows both.

"""


def main() -> None:
    """Run all, print all, write all."""
    sys.path.insert(0, str(ROOT))
    names = sorted(p.stem for p in Path(__file__).parent.glob("[a-z]*.py") if p.stem != "all")
    tables = []
    for name in names:
        module = importlib.import_module(f"benchmarks.{name}")
        for table in module.run() if hasattr(module, "run") else ():  # some want a folder, and run by hand
            print(table, flush=True)
            tables.append(str(table))
    (ROOT / "docs" / "benchmarks.md").write_text(HEAD + "\n".join(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
