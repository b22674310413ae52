"""Whether the words of AIF's locutions stand in the text that lies beside them.

    python benchmarks/quotes.py FOLDER

Beside ``nodeset1.json`` lies ``nodeset1.txt``, in UTF-8 or, where that fails, in Windows' code page 1252;
some have spans in them as OVA marks them, and are taken as they are shown. Each utterance is sought there as
`argmap.check` seeks a quote: letter by letter, then with typography folded, then with the first letter in the
other case, which annotators change as they cut a sentence. Every utterance that is not found is printed with
what became of it, and last how many are.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from argmap.check.quotes import Text, locate
from argmap.formats import load
from argmap.formats._spans import plain


def words(path: Path) -> str:
    """Read a text of either encoding."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def main(folder: str) -> int:
    """Seek every utterance, and give how many are not found."""
    found: Counter[str] = Counter()
    encodings: Counter[str] = Counter()
    for path in sorted(Path(folder).rglob("*.json")):
        beside = path.with_suffix(".txt")
        if not beside.exists():
            continue
        try:
            beside.read_bytes().decode("utf-8-sig")
            encodings["UTF-8"] += 1
        except UnicodeDecodeError:
            encodings["cp1252"] += 1
        text = Text(plain(words(beside))[0])
        for utterance in load(path).utterances:
            if utterance.text:
                match = locate(utterance.text, text)
                if match.how in ("missing", "altered"):
                    first, rest = utterance.text[0].swapcase(), utterance.text[1:]
                    other = locate(first + rest, text)
                    if other.how not in ("missing", "altered"):
                        found["but for the first letter's case"] += 1
                        continue
                found[match.how] += 1
                if match.how in ("missing", "altered"):
                    print(f"{path.name} {utterance.id}: {match.how}: {utterance.text[:120]!r}")
    total = sum(found.values())
    there = total - found["missing"] - found["altered"]
    print(", ".join(f"{number} {how}" for how, number in found.most_common()))
    print(f"{encodings['UTF-8']} texts in UTF-8, {encodings['cp1252']} in cp1252")
    print(f"{there} of {total} equal ({100 * there / max(total, 1):.1f} %)")
    return total - there


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: quotes.py FOLDER")
    main(sys.argv[1])
