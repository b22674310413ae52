"""How fast argmap reads Argdown, beside the reference parser: parse and model, warm, the same documents.

    python benchmarks/argdown_speed.py CORPUS [--node FOLDER] [--runs 7] [--quick]

CORPUS holds documents; the large ones are made of its own, titles numbered anew in each copy. The node
folder holds ``node_modules/@argdown/core`` (1.7.5); without it, ARGMAP_ARGDOWN_NODE names it. Node reads
everything a few times before it is measured and times itself. A ratio above 1 says that argmap is faster.
Then the time for a kilobyte from 10 kB to 5 MB, and deep documents, which must be linear too.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import perf_counter

from _argdown import Reference
from _harness import Table, middle, pair, versions

from argmap.errors import DecodeError
from argmap.formats.argdown import decode
from argmap.formats.argdown.reference import read


def quietly(read_one: Callable[[str], object], text: str) -> None:
    """Read one document, whether it is accepted or not."""
    with suppress(DecodeError):
        read_one(text)


def ours(texts: list[str], read_one: Callable[[str], object] = read) -> float:
    """Give the milliseconds for reading all texts once."""
    start = perf_counter()
    for text in texts:
        quietly(read_one, text)
    return (perf_counter() - start) * 1000


def large(texts: list[str], size: int) -> str:
    """Make one document of about so many characters, of copies with titles of their own."""
    blocks: list[str] = []
    length = number = 0
    while length < size:
        for text in texts:
            mark = f" {number}"
            named = re.sub(r"([\[<])([^\[\]<>\n()]{1,60})([\]>])(?!\()", rf"\1\2{mark}\3", text)
            blocks.append(named.strip())
            length += len(named)
            number += 1
            if length >= size:
                break
    return "\n\n".join(blocks) + "\n"


def whole(text: str) -> bool:
    """Tell whether a document can be part of a larger one: its copies, with titles of their own, are read."""
    try:
        read(large([text], 2 * len(text)))
    except DecodeError:
        return False
    return "===" not in text and not re.search(r"^\s*\(\d+\)", text) and 3 < text.count("\n") < 30


def deep(levels: int) -> dict[str, str]:
    """Make documents that go so many levels down."""
    half = levels // 2
    return {
        "indentation": "".join(f"{' ' * n}{'+ ' if n else ''}[{n}]: x\n" for n in range(levels)),
        "bold in italic": "A " + "*_" * half + "x" + "_*" * half + "\n",
        "open brackets": "A " + "[" * levels + "\n",
        "open braces": "A " + "{" * levels + "\n",
        "headings": "\n\n".join(f"{'#' * (n + 1)} H" for n in range(levels // 20)) + "\n",
        "escapes": "A " + "\\*" * levels + "\n",
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus")
    parser.add_argument("--node", default=os.environ.get("ARGMAP_ARGDOWN_NODE", ""))
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--quick", action="store_true", help="the comparison only")
    given = parser.parse_args()
    texts = [f.read_text(encoding="utf-8") for f in sorted(Path(given.corpus).glob("*.argdown"))]
    parts = [text for text in texts if whole(text)]
    megabyte = large(parts, 1_000_000)
    reference = Reference(given.node)
    table = Table(
        "Argdown: parse and model",
        f"Medians of {given.runs} runs in turn, ms; the ratio says how many times faster argmap is.",
        ("documents", "argmap", "@argdown/core", "ratio", "argmap as debate"),
        versions=versions("argmap"),
    )
    for name, group in ((f"{len(texts)} small", texts), ("one of 1 MB", [megabyte])):
        for _ in range(3):
            ours(group)
            reference.ask(time=group)
        pairs = pair(partial(reference.ask, time=group), partial(ours, group), given.runs)
        theirs, mine, ratio = middle(pairs)
        debate = min(ours(group, decode) for _ in range(3))
        table.rows.append((name, f"{mine:.1f}", f"{theirs:.1f}", f"{ratio:.2f}", f"{debate:.1f}"))
        print(table.rows[-1], flush=True)
    print(table)
    if given.quick:
        return
    sizes = Table("Argdown: time by size", "Microseconds for a kilobyte.", ("size", "model", "debate"))
    for size in (10_000, 50_000, 200_000, 1_000_000, 5_000_000):
        text = large(parts, size)
        kb = len(text) / 1000
        best = [min(ours([text], way) for _ in range(3)) * 1000 / kb for way in (read, decode)]
        sizes.rows.append((f"{kb:.0f} kB", *(f"{b:.0f}" for b in best)))
        print(sizes.rows[-1], flush=True)
    print(sizes)
    depths = Table(
        "Argdown: deep documents",
        "Milliseconds, as a debate; a document indented by one blank a level grows with the square.",
        ("what", "size", "5,000 levels", "size", "20,000 levels"),
    )
    for (what, few), many in zip(deep(5_000).items(), deep(20_000).values(), strict=True):
        times = [ours([text], decode) for text in (few, many)]
        depths.rows.append((what, f"{len(few):,}", f"{times[0]:.0f}", f"{len(many):,}", f"{times[1]:.0f}"))
        print(depths.rows[-1], flush=True)
    print(depths)


if __name__ == "__main__":
    sys.exit(main())
