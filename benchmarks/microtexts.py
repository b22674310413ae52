"""Rebuttals and undercutters of the microtexts: the gold XML, argmap, and the twin in AIF.

    python benchmarks/microtexts.py FOLDER [AIF_FOLDER]

For each ``micro_*.xml`` below FOLDER, every edge of type ``reb`` and ``und`` is read by Python's own parser,
as the words of its source and of the claim, or of the two ends of the edge, that it strikes; argmap must find
the same attacks and say of each that it strikes a statement or a link. A twin is the AIF file below
AIF_FOLDER (``aif/microtexts`` beside FOLDER, if it is not given) with the same words in its locutions or
statements; it must have the same attacks too. Every difference is printed and, last, how many files are
equal.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from argmap.formats import load
from argmap.model import Debate

Attack = tuple[str, ...]


def fold(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def gold(path: Path) -> Counter[Attack]:
    """Read the attacks, without argmap."""
    root = ElementTree.parse(path).getroot()
    edges = {edge.get("id"): edge for edge in root.iter("edge")}
    words: dict[str | None, str] = {edu.get("id"): fold(edu.text or "") for edu in root.iter("edu")}
    for kind in ("joint", "adu"):
        for unit in root.iter(kind):
            into = [
                e.get("src")
                for e in edges.values()
                if e.get("type") == "seg" and e.get("trg") == unit.get("id")
            ]
            words[unit.get("id")] = "".join(words[source] for source in into)
    found: Counter[Attack] = Counter()
    for edge in edges.values():
        struck = edge.get("trg")
        if edge.get("type") == "reb":
            found["rebuts", words[edge.get("src")], words[struck]] += 1
        elif edge.get("type") == "und":
            found["undercuts", words[edge.get("src")], *ends(words, edges, struck)] += 1
    return found


def ends(
    words: dict[str | None, str], edges: dict[str | None, ElementTree.Element], name: str | None
) -> Attack:
    source, target = edges[name].get("src"), edges[name].get("trg")
    return words[source], words.get(target, "a link")


def attacks(debate: Debate) -> Counter[Attack]:
    """Give the attacks that argmap has."""
    found: Counter[Attack] = Counter()
    text = {s.id: fold(s.text) for s in debate.statements}
    for link in debate.links:
        if link.kind == "attacks":
            source = text[link.sources[0]]
            if link.target in text:
                found["rebuts", source, text[link.target]] += 1
            else:
                struck = debate.link(link.target)
                found["undercuts", source, text[struck.sources[0]], text.get(struck.target, "a link")] += 1
    return found


def main(folder: str, aif: str = "") -> int:
    """Compare every file, and give how many differ."""
    below = Path(aif) if aif else Path(folder).parent / "aif" / "microtexts"
    twins: dict[str, Debate] = {}
    for path in sorted(below.rglob("*.json")):
        debate = load(path)
        twins["".join(sorted(fold(s.text) for s in debate.statements))] = debate
    equal = total = paired = 0
    kinds: Counter[str] = Counter()
    for path in sorted(Path(folder).rglob("*.xml")):
        wanted, debate = gold(path), load(path)
        twin = twins.get("".join(sorted(fold(s.text) for s in debate.statements)))
        paired += twin is not None
        kinds.update(attack[0] for attack in wanted.elements())
        total += 1
        same = True
        for who, got in (("argmap", attacks(debate)), ("the AIF twin", attacks(twin) if twin else wanted)):
            if got != wanted:
                same = False
                print(f"{path.name}: only gold {dict(wanted - got)}, only {who} {dict(got - wanted)}")
        equal += same
    print(
        f"{kinds['rebuts']} rebuttals, {kinds['undercuts']} undercutters; {paired} files have a twin in AIF"
    )
    print(f"{equal} of {total} equal")
    return total - equal


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit("usage: microtexts.py FOLDER [AIF_FOLDER]")
    raise SystemExit(bool(main(*sys.argv[1:])))
