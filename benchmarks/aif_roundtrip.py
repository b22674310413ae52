"""What AIF loses by way of argmap: nothing.

    python benchmarks/aif_roundtrip.py FOLDER

Every JSON file of AIF or xAIF below FOLDER is loaded, strictly, and written again, as it is and by way of the
native JSON; each list of the document, and every other key, must be equal up to the order of the rows. Then
one statement is given another text, and only that node's text may differ. Last, the document that the debate
keeps is taken away and the debate is laid out by the model alone: how many of the nodes that are not set
aside come back is told, and judged nowhere. Every difference is printed, and last how many files are equal.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from argmap.errors import ArgMapError
from argmap.formats import dumps, load, loads
from argmap.formats.aif import arranged


def bag(rows: Any) -> Any:
    """Give rows without their order."""
    if not isinstance(rows, list):
        return rows
    return Counter(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows)


def differences(one: dict[str, Any], other: dict[str, Any], path: str = "") -> Iterator[str]:
    """Say in what two documents differ, apart from order."""
    for key in dict.fromkeys((*one, *other)):
        if key not in one or key not in other:
            yield f"{path}{key} is only {'before' if key in one else 'after'}"
        elif isinstance(one[key], dict) and isinstance(other[key], dict):
            yield from differences(one[key], other[key], f"{path}{key}.")
        else:
            had, has = bag(one[key]), bag(other[key])
            if isinstance(had, Counter) and isinstance(has, Counter):
                yield from (f"{path}{key} loses {row[:200]}" for row in had - has)
                yield from (f"{path}{key} gains {row[:200]}" for row in has - had)
            elif had != has:
                yield f"{path}{key} differs"


def checked(path: Path, given: dict[str, Any], format: str) -> Iterator[str]:
    """Say what a file loses."""
    debate = load(path, strict=True)
    yield from differences(given, json.loads(dumps(debate, format, strict=True)))
    native = loads(dumps(debate, "native"))
    yield from (f"by native: {found}" for found in differences(given, json.loads(dumps(native, format))))
    if debate.statements:
        first, *rest = debate.statements
        if first.id in {str(row["nodeID"]) for row in given.get("AIF", given)["nodes"]}:
            other = debate.replace(statements=(replace(first, text="Something else."), *rest))
            changed = list(differences(given, json.loads(dumps(other, format))))
            if not all("Something else." in row or f'"nodeID": "{first.id}"' in row for row in changed):
                yield from (f"after a change: {found}" for found in changed)


def alone(path: Path, given: dict[str, Any]) -> tuple[int, int]:
    """Count the nodes that take part in a debate, and those of them that the model alone gives back."""
    debate = load(path)
    kept = {(r["type"], r["text"]) for r in arranged(debate.replace(data={}))["nodes"] if r["type"] in "IL"}
    utterances = {u.id for u in debate.utterances}
    rows = given.get("AIF", given)["nodes"]
    wanted = [r for r in rows if r["type"] == "I" or (r["type"] == "L" and str(r["nodeID"]) in utterances)]

    def spaced(kind: str, text: str) -> tuple[str, str]:
        return kind, " ".join(text.replace(":", " : ", 1).split()) if kind == "L" else text

    there = {spaced(*row) for row in kept}
    return len(wanted), sum(spaced(row["type"], row["text"]) in there for row in wanted)


def main(folder: str) -> int:
    """Check every file, and give how many differ."""
    equal = total = nodes = back = 0
    for path in sorted(Path(folder).rglob("*.json")):
        given = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(given, dict) or not ("AIF" in given or isinstance(given.get("nodes"), list)):
            continue
        total += 1
        try:
            found = list(checked(path, given, "xaif" if "AIF" in given else "aif"))
            wanted, there = alone(path, given)
            nodes, back = nodes + wanted, back + there
        except ArgMapError as error:
            found = [str(error)]
        equal += not found
        for difference in found:
            print(f"{path.name}: {difference}")
    print(f"by the model alone, {back} of {nodes} locutions and statements have their words back")
    print(f"{equal} of {total} equal")
    return total - equal


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: aif_roundtrip.py FOLDER")
    raise SystemExit(bool(main(sys.argv[1])))
