"""How fast AIF is read, against arguebuf, which keeps neither speakers nor dialogue.

    python benchmarks/aif_speed.py FOLDER

Every AIF file below FOLDER that both can read, in turn, each reader in a process of its own (arguebuf in an
environment of its own), in seconds of processor time, which other work on the machine does not lengthen; then
one document of 60,000 nodes, made of the files again and again with other ids. Both read from files. Memory
is what a process holds more after reading than before, per node.
"""

from __future__ import annotations

import gc
import json
import sys
import tempfile
import time
from pathlib import Path

from _harness import Table, environment, in_process, memory, middle, pair, versions

NODES = 60_000


def ours(paths: list[str]) -> tuple[float, int]:
    """Read files with argmap."""
    from argmap.formats import load

    load(paths[0])
    start = time.process_time()
    for path in paths:
        load(path)
    took = time.process_time() - start
    gc.collect()
    before = memory()
    kept = [load(path) for path in paths]
    gc.collect()
    return took, (memory() - before) if kept else 0


def theirs(paths: list[str]) -> tuple[float, int]:
    """Read files with arguebuf."""
    import arguebuf

    arguebuf.load.file(paths[0])
    start = time.process_time()
    for path in paths:
        arguebuf.load.file(path)
    return time.process_time() - start, 0


def readable(folder: str, python: str) -> list[str]:
    """Give the files that arguebuf can read; where it fails on the text beside a file, that is no matter
    here."""
    script = (
        "import arguebuf, json, sys\ngood = []\n"
        "for path in json.load(open(sys.argv[1])):\n"
        "    try:\n        arguebuf.load.file(path); good.append(path)\n"
        "    except Exception: pass\n"
        "print(json.dumps(good))\n"
    )
    with tempfile.TemporaryDirectory() as place:
        listing, code = Path(place) / "paths.json", Path(place) / "code.py"
        found = sorted(map(str, Path(folder).rglob("*.json")))
        listing.write_text(
            json.dumps([path for path in found if '"AIF"' not in Path(path).read_text("utf-8")])
        )
        code.write_text(script)
        return list(in_process(code, str(listing), python=python))


def large(paths: list[str]) -> dict[str, list[dict[str, object]]]:
    """Make one document of many, each time with ids of its own."""
    whole: dict[str, list[dict[str, object]]] = {"nodes": [], "edges": [], "locutions": []}
    number = 0
    while len(whole["nodes"]) < NODES:
        given = json.loads(Path(paths[number % len(paths)]).read_text("utf-8"))
        for part, rows in whole.items():
            for row in given[part]:
                ids = {
                    key: f"{number}_{row[key]}"
                    for key in ("nodeID", "edgeID", "fromID", "toID")
                    if key in row
                }
                rows.append({**row, **ids})
        number += 1
    return whole


def main(folder: str) -> None:
    """Measure, and print a table."""
    python = environment("arguebuf", "arguebuf==2.7.2")
    paths = [str(Path(path).resolve()) for path in readable(folder, python)]
    table = Table(
        "Reading AIF",
        "Median of five runs in turn; the ratio is the median of the pairs' ratios.",
        ("files", "nodes", "argmap", "arguebuf 2.7.2", "times as fast", "argmap's memory per node"),
    )
    with tempfile.TemporaryDirectory() as place:
        big = Path(place) / "large.json"
        big.write_text(json.dumps(large(paths)), encoding="utf-8")
        for what, files, runs in ((f"{len(paths)} files", paths, 5), ("one file", [str(big)], 3)):
            listing = Path(place) / "list.json"
            listing.write_text(json.dumps(files))
            nodes = sum(len(json.loads(Path(path).read_text("utf-8"))["nodes"]) for path in files)

            def run(who: str, of: str = "", listing: Path = listing) -> tuple[float, int]:
                took, held = in_process(Path(__file__), who, str(listing), python=of or sys.executable)
                return float(took), int(held)

            results = pair(lambda: run("argmap"), lambda: run("arguebuf", python), runs)
            mine, other, _ = middle((a[0], b[0]) for a, b in results)
            _, _, ratio = middle((b[0], a[0]) for a, b in results)
            held = min(a[1] for a, _ in results) / nodes
            table.rows.append(
                (what, f"{nodes:,}", f"{mine:.3f} s", f"{other:.3f} s", f"{ratio:.1f}", f"{held:,.0f} bytes")
            )
    table.versions = versions("argmap")
    print(table)


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] in ("argmap", "arguebuf"):
        reader = ours if sys.argv[1] == "argmap" else theirs
        print(json.dumps(reader(json.loads(Path(sys.argv[2]).read_text("utf-8")))))
    elif len(sys.argv) == 2:
        main(sys.argv[1])
    else:
        raise SystemExit("usage: aif_speed.py FOLDER")
