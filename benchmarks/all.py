"""Run the benchmarks here and write what they find into docs/benchmarks.md.

``python benchmarks/all.py`` runs every one that needs nothing but itself; ``python benchmarks/all.py layout
scale`` runs these alone, and leaves the tables of the others as they stand.
"""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

Written by `python benchmarks/all.py`; not edited by hand. Two things are measured in turn, A B A B, each
run in a process of its own where that matters, and compared by the median of the ratios: a busy machine
slows both.

"""
_SECTION = re.compile(r"<!-- (\w+) -->\n(.*?)(?=<!-- \w+ -->\n|\Z)", re.S)


def main(wanted: list[str]) -> None:
    """Run the wanted ones, print their tables, and put them in their places."""
    sys.path.insert(0, str(ROOT))
    names = sorted(p.stem for p in Path(__file__).parent.glob("[a-z]*.py") if p.stem != "all")
    for name in wanted:
        if name not in names:
            raise SystemExit(f"there is no benchmark {name!r}; there are {', '.join(names)}")
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    found = dict(_SECTION.findall(page)) if wanted else {}
    for name in wanted or names:
        module = importlib.import_module(f"benchmarks.{name}")
        if not hasattr(module, "run"):  # some want a folder, and are run by hand
            continue
        tables = list(map(str, module.run()))
        print(*tables, sep="\n", flush=True)
        found[name] = "\n".join(tables) + "\n"
        body = "".join(f"<!-- {key} -->\n{text}" for key, text in sorted(found.items()))
        PAGE.write_text(HEAD + body.rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
