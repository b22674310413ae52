"""The built-in layout against `dot` on real maps: crossings, length of the lines, time.

    python benchmarks/crossings.py FOLDER

FOLDER holds maps of other people: `aif/` (AIF as JSON), `kialo/` (exported text), `argdown/`. The largest
maps of each kind are drawn, 50 in all, as they would be in argmap (statements as cards, relations as small
boxes), and the AIF ones a second time with all that AIF has in them: who said what, in answer to what. Both
engines get the same boxes. The readers here look for boxes and lines and nothing else.

The time of argmap is that of `layout` in this process. That of dot is its whole process with `-Tplain`; and
that less the process of a dot that is given an empty graph.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from argmap.errors import ArgMapError  # noqa: E402
from argmap.formats import load  # noqa: E402
from argmap.render.layout import Box, Route, Wire, layout  # noqa: E402
from benchmarks._harness import Table, versions  # noqa: E402
from benchmarks.layout import crossings, curves, dot, flat, source, timed  # noqa: E402

Map = tuple[list[Box], list[Wire]]
WANTED = {
    "aif/qt30": 16,
    "aif/us2016": 10,
    "aif/microtexts": 8,
    "aif/moralmaze": 4,
    "aif/dialam": 3,
    "aif/xaif": 1,
    "kialo": 1,
    "argdown": 7,
}
WHOLE = ", all nodes"
RUNS = 5


def card(name: str, text: str) -> Box:
    """Give a card about as large as argmap would make it."""
    return Box(name, 304, 62 + 19 * (1 + len(text) // 38))


def pill(name: str) -> Box:
    """Give the box of a relation."""
    return Box(name, 96, 24)


def aif(path: Path, *, whole: bool = False) -> Map:
    """Read an AIF file: statements and the relations between them, or all nodes."""
    document = json.loads(path.read_text(encoding="utf-8-sig"))
    document = document.get("AIF", document)
    wanted = {"I", "RA", "CA", "MA", "PA"} | ({"L", "YA", "TA"} if whole else set())
    boxes: dict[str, Box] = {}
    for node in document["nodes"]:
        name, kind = str(node["nodeID"]), node["type"]
        if kind in wanted:
            large = kind in ("I", "L")
            boxes[name] = card(name, node.get("text") or "") if large else pill(name)
    ends = [(str(edge["fromID"]), str(edge["toID"])) for edge in document["edges"]]
    return list(boxes.values()), [Wire(a, b) for a, b in dict.fromkeys(ends) if a in boxes and b in boxes]


def kialo(path: Path) -> Map:
    """Read a Kialo export: `1.2.1. Con: text`."""
    boxes: list[Box] = []
    wires: list[Wire] = []
    names: set[str] = set()
    for number, text in re.findall(r"^((?:\d+\.)+) (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE):
        if number in names:
            continue
        names.add(number)
        boxes.append(card(number, text))
        above = re.sub(r"\d+\.$", "", number)
        if above in names:
            boxes.append(pill(f"p{number}"))
            wires += [Wire(f"p{number}", above), Wire(number, f"p{number}")]
    return boxes, wires


def argdown(path: Path) -> Map:
    """Read an Argdown file with argmap itself."""
    debate = load(path)
    boxes = [card(s.id, s.text) for s in debate.statements] + [pill(link.id) for link in debate.links]
    wires: list[Wire] = []
    for link in debate.links:
        wires += [Wire(link.id, link.target), *(Wire(source, link.id) for source in link.sources)]
    return boxes, wires


def maps(folder: Path) -> Iterator[tuple[str, Map]]:
    """Give the largest maps of each kind with what it is called."""
    readers = {"kialo": (kialo, "*.txt"), "argdown": (argdown, "*.argdown")}
    for kind, most in WANTED.items():
        read, pattern = readers.get(kind, (aif, "*.json"))
        found: list[tuple[int, str, Map, Path]] = []
        for path in sorted((folder / kind).glob(pattern)):
            try:
                drawn = read(path)
            except (ArgMapError, ValueError, KeyError):
                continue
            if drawn[0]:
                found.append((-len(drawn[0]), path.name, drawn, path))
        chosen = sorted(found, key=lambda row: row[:2])[:most]
        yield from ((kind, drawn) for _, _, drawn, _ in chosen)
        if read is aif:
            yield from ((f"{kind}{WHOLE}", aif(path, whole=True)) for _, _, _, path in chosen)


def length(routes: list[Route]) -> float:
    """Add up how long the curves are."""
    return sum(hypot(c - a, d - b) for route in routes for (a, b), (c, d) in pairwise(flat(route)))


def plain(text: str) -> None:
    """Have dot lay a graph out and tell it as briefly as it can."""
    subprocess.run(["dot", "-Tplain"], input=text, capture_output=True, text=True, check=True)


def measured(drawn: Map) -> list[float]:
    """Give crossings and length, dot's and ours; the time of dot's process, of an empty one, and ours."""
    boxes, wires = drawn
    text = source(boxes, wires)
    theirs = curves(dot(boxes, wires), len(wires))
    ours = list(layout(boxes, wires).routes)
    times: list[list[float]] = [[], [], []]
    for _ in range(RUNS):
        times[0].append(timed(lambda: plain(text)))
        times[1].append(timed(lambda: plain("digraph {}")))
        times[2].append(timed(lambda: layout(boxes, wires)))
    return [crossings(theirs, wires), crossings(ours, wires), length(theirs), length(ours), *map(min, times)]


def line(kind: str, numbers: list[float]) -> tuple[str, ...]:
    """Write one line of the table."""
    count, boxes, wires, theirs, ours, far, own, whole, empty, fast = numbers
    slow = max(whole - empty, 0.0)
    return (
        kind,
        *(f"{number:.0f}" for number in (count, boxes, wires, theirs, ours)),
        f"{ours / theirs:.2f}" if theirs else "-",
        f"{own / far:.2f}",
        *(f"{seconds * 1e3:.1f} ms" for seconds in (whole, slow, fast)),
        f"{whole / fast:.1f}",
        f"{slow / fast:.1f}",
    )


def main(folder: str) -> int:
    """Measure, print the table, and say whether the bars are met."""
    if shutil.which("dot") is None:
        raise SystemExit("dot is not on the PATH, nothing to measure against")
    rows: dict[str, list[float]] = {}
    for kind, drawn in maps(Path(folder)):
        row = rows.setdefault(kind, [0.0] * 10)
        found = [1, len(drawn[0]), len(drawn[1]), *measured(drawn)]
        rows[kind] = [a + b for a, b in zip(row, found, strict=True)]
    told = subprocess.run(["dot", "-V"], capture_output=True, text=True, check=True).stderr.strip()
    drawn_rows = [row for kind, row in rows.items() if not kind.endswith(WHOLE)]
    rows["**everything**"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    total = rows["**as argmap draws them**"] = [sum(column) for column in zip(*drawn_rows, strict=True)]
    table = Table(
        "Real maps",
        f"{total[0]:.0f} files, the AIF ones drawn twice; {told}. Time: `layout` in this process, against "
        f"dot's whole process, and that less the process of an empty graph; the least of {RUNS} in turn.",
        ("maps", "number", "boxes", "lines", "crossings: dot", "crossings: built-in", "built-in ÷ dot",
         "length ÷ dot's", "dot, process", "dot, net", "built-in", "process ÷ built-in", "net ÷ built-in"),
        [line(kind, numbers) for kind, numbers in rows.items()],
        versions(),
    )  # fmt: skip
    print(table)
    _, _, _, theirs, ours, _, _, whole, _, fast = total
    return int(ours > 1.1 * theirs or whole < 20 * fast)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: crossings.py FOLDER")
    raise SystemExit(main(sys.argv[1]))
