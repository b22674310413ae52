"""What argmap hears in AIF, against a count over the raw JSON that shares nothing with it.

    python benchmarks/aif_counts.py FOLDER

For each file: the speakers by name with the number of their utterances, the replies, the reported utterances,
the forces, and the times. Every difference is printed and, last, how many files are equal.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from argmap.errors import ArgMapError
from argmap.formats import load
from argmap.model import Debate
from argmap.vocab import default_force

NUMBERS = {"74": "asserting", "80": "arguing", "101": "restating", "78": "disagreeing", "77": "agreeing"}
NUMBERS |= {"79": "challenging", "91": "questioning", "purequestioning": "questioning"}


def raw(given: dict[str, Any]) -> dict[str, Counter[Any]]:
    """Count over the rows, without argmap."""
    aif = given.get("AIF", given)
    nodes = {str(n["nodeID"]): n for n in aif["nodes"]}
    number = {str(s["nodeID"]): str(s["schemeID"]) for s in aif.get("schemefulfillments") or ()}
    number |= {i: str(n["schemeID"]) for i, n in nodes.items() if n.get("schemeID") is not None}
    onto, into = defaultdict(list), defaultdict(list)
    for edge in aif["edges"]:
        onto[str(edge["fromID"])].append(str(edge["toID"]))
        into[str(edge["toID"])].append(str(edge["fromID"]))
    start: dict[str, str] = {}
    for row in aif.get("locutions") or ():
        start[str(row["nodeID"])] = start.get(str(row["nodeID"])) or row.get("start") or ""

    def of(kind: str, names: list[str]) -> list[str]:
        return [name for name in names if nodes[name]["type"] == kind]

    def force(name: str) -> str:
        text = re.sub(r"\s", "", nodes[name]["text"]).lower()
        return NUMBERS.get(number.get(name, ""), NUMBERS.get(text, text))

    analysing = {name for name in of("YA", list(nodes)) if force(name) == "analysing"}
    people = {
        name
        for name in of("L", list(nodes))
        if not (set(onto[name]) <= analysing and (onto[name] or not (into[name] or name in start)))
    }
    found: dict[str, Counter[Any]] = defaultdict(Counter)
    single = {
        name: re.match(r"\s*([^:\n]{1,80}?)(?:\s+:|:(?:\s|$))", nodes[name]["text"])
        for name in of("L", list(nodes))
    }
    alone = {match[1] for match in single.values() if match}
    for name in people:
        who = re.match(r"[^:\n]+: ([^:]{1,60}) : ", nodes[name]["text"])
        who = who if who and who[1] in alone else single[name]
        found["speakers"][who[1].strip() if who else None] += 1
        found["times"][start.get(name) or None] += 1
        by = [b for ya in of("YA", into[name]) if ya not in analysing for b in of("L", into[ya])]
        found["reported"][bool(people.intersection(by) - {name})] += 1
    for step in of("TA", list(nodes)):
        pairs = {(a, b) for a in onto[step] for b in into[step] if a != b and {a, b} <= people}
        found["replies"].update(pairs - set(found["replies"]))
    for name in of("YA", list(nodes)):
        heard = [b for b in of("L", into[name]) if b in people]
        heard += [b for b in of("TA", into[name]) if people.intersection(onto[b])]
        said = [t for t in onto[name] if complete(t, nodes, onto, into)]
        if heard and said:
            found["forces"][force(name)] += len(heard) * len(said)
    return found


def complete(name: str, nodes: Any, onto: Any, into: Any) -> bool:
    """Tell whether a node is a statement, or a step that has both ends."""
    kind = nodes[name]["type"]
    if kind in ("RA", "CA", "MA", "PA"):
        ends = [t for t in onto[name] if t == name or complete(t, nodes, onto, into)]
        return bool(ends) and any(nodes[s]["type"] == "I" for s in into[name])
    return bool(kind == "I")


def ours(debate: Debate) -> dict[str, Counter[Any]]:
    """Count over the debate."""
    found: dict[str, Counter[Any]] = defaultdict(Counter)
    names = {speaker.id: speaker.name for speaker in debate.speakers}
    for u in debate.utterances:
        found["speakers"][None if u.speaker is None else names[u.speaker]] += 1
        found["times"][u.at] += 1
        found["reported"][u.reported_by is not None] += 1
        found["replies"].update((u.id, other) for other in u.replies_to)
    for thing in (*debate.statements, *debate.links):
        for act in thing.said:
            found["forces"][(act.force or default_force(thing.kind)).replace(" ", "").lower()] += 1
    return found


def main(folder: str) -> int:
    """Compare every file, and give how many differ."""
    equal = total = 0
    sums: Counter[str] = Counter()
    for path in sorted(Path(folder).rglob("*.json")):
        given = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(given, dict) or not ("AIF" in given or isinstance(given.get("nodes"), list)):
            continue
        total += 1
        try:
            wanted, got = raw(given), ours(load(path))
        except ArgMapError as error:
            print(f"{path.name}: {error}")
            continue
        same = True
        for what in ("speakers", "times", "reported", "replies", "forces"):
            sums[what] += sum(n for key, n in wanted[what].items() if key not in (None, False))
            if wanted[what] != got[what]:
                same = False
                less, more = wanted[what] - got[what], got[what] - wanted[what]
                print(f"{path.name}: {what}: only raw {dict(less)}, only argmap {dict(more)}")
        equal += same
    print(", ".join(f"{number} {what}" for what, number in sums.items()))
    print(f"{equal} of {total} equal")
    return total - equal


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: aif_counts.py FOLDER")
    raise SystemExit(bool(main(sys.argv[1])))
