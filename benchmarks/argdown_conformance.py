"""What argmap reads in Argdown documents, against what the reference parser reads in them.

    python benchmarks/argdown_conformance.py FOLDER ORACLE.jsonl

FOLDER holds the documents; each line of the oracle is ``{"file": …, "errors": […], "json": …}``, as
``@argdown/core`` answers. Compared are the titled and untitled statements and arguments with all their
members (text, tags, data, role, section), premises and conclusions with their inferences, the relations as
a multiset, and the tree of sections; of a document that is refused, that it is, and in which line.
Positions, ranges and colours are not. Then the maps, as the front matter selects them: nodes with their
labels and tags, groups, edges as a multiset. Every difference is printed and, last, how many documents are
equal.

A date in YAML is a text to argmap and a time to the reference: the two are taken for equal.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from math import isfinite
from pathlib import Path
from typing import Any

from _maps import differences as map_differences

from argmap.errors import DecodeError
from argmap.formats.argdown.mapping import as_json, map_of
from argmap.formats.argdown.reference import read

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_TIME = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?",
    re.ASCII,
)
_MEMBER = ("role", "text", "isReference", "tags", "data", "section", "argumentTitle")
_RELATION = ("from", "fromType", "relationType", "to", "toType", "conclusionIndex")


def plain(value: Any) -> Any:
    """Give data as both sides can write it: times as JSON has them, numbers as JavaScript has them."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return moment(value)
    if isinstance(value, float) and not isfinite(value):
        return None
    if isinstance(value, int) and abs(value) > 2**53:
        return float(value)
    return value


def moment(text: str) -> str:
    """Give the time that YAML takes a text for, as JavaScript writes it, or the text itself."""
    match = _DATE.fullmatch(text) or _TIME.fullmatch(text)
    if match is None:
        return text
    year, month, day, *rest = (int(part) for part in match.groups("0")[:6])
    hour, minute, second = rest or (0, 0, 0)
    fraction, sign, zone_hour, zone_minute = match.groups("")[6:] if rest else ("", "", "", "")
    zone = int(zone_hour or 0) * 60 + int(zone_minute or 0)
    try:
        months = year * 12 + month - 1
        found = datetime(months // 12, months % 12 + 1, 1) + timedelta(
            days=day - 1,
            hours=hour,
            minutes=minute - (-zone if sign == "-" else zone),
            seconds=second,
            milliseconds=int((fraction + "000")[:3]),
        )
    except (ValueError, OverflowError):
        return text
    return found.isoformat(timespec="milliseconds") + "Z"


def chosen(given: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    """Give some entries, without those that say nothing."""
    return {key: plain(given[key]) for key in keys if given.get(key) not in (None, "", [], False)}


def member(given: dict[str, Any]) -> dict[str, Any]:
    """Give what is compared of one occurrence."""
    compared = {"title": given["title"], **chosen(given, _MEMBER)}
    if inference := given.get("inference"):
        compared["inference"] = chosen(inference, ("inferenceRules", "data"))
        compared["inference"]["conclusionIndex"] = inference["conclusionIndex"]
    return compared


def sections(given: list[dict[str, Any]]) -> list[Any]:
    """Give the tree of sections."""
    keys = ("id", "level", "title", "tags", "data")
    return [[chosen(section, keys), sections(section["children"])] for section in given]


def compared(model: dict[str, Any]) -> dict[str, Any]:
    """Give what is compared of a model, flat, each value under a name to print."""
    flat: dict[str, Any] = {}
    for table in ("statements", "arguments"):
        for title, node in model[table].items():
            name = f"{table}[{title!r}]"
            flat[name] = chosen(node, ("tags", "data", "section"))
            for part in ("members", "pcs"):
                for n, given in enumerate(node.get(part, ())):
                    flat[f"{name}.{part}[{n}]"] = member(given)
    for relation, count in Counter(
        tuple(str(relation.get(key, "")) for key in _RELATION) for relation in model["relations"]
    ).items():
        flat[f"relation {' '.join(filter(None, relation))}"] = count
    flat["sections"] = sections(model.get("sections", []))
    return flat


def differences(text: str, answer: dict[str, Any]) -> Iterator[str]:
    """Say in what argmap and the reference differ about one document."""
    try:
        ours = compared(read(text, halves=True).as_json())
    except DecodeError as error:
        line = error.place.line if error.place else 0
        if answer["json"] is not None and not answer["errors"]:
            yield f"argmap refuses line {line}: {error.message}"
        elif answer["errors"] and line != (answer["errors"][0].get("line") or line):
            yield f"argmap refuses line {line}, the reference line {answer['errors'][0].get('line')}"
        return
    if answer["json"] is None or answer["errors"]:
        yield f"the reference refuses it: {json.dumps(answer['errors'])[:200]}"
        return
    theirs = compared(answer["json"])
    for name in dict.fromkeys((*theirs, *ours)):
        if ours.get(name) != theirs.get(name):
            yield f"{name}\n    argmap    {ours.get(name)}\n    reference {theirs.get(name)}"


def on_the_map(text: str, answer: dict[str, Any]) -> Iterator[str]:
    """Say in what the maps of a document differ that the reference reads."""
    try:
        known = read(text, halves=True)
        ours = as_json(map_of(known), known)
    except DecodeError as error:
        if answer["json"] is not None:
            yield f"map: argmap refuses line {error.place.line if error.place else 0}: {error.message}"
        return
    if answer["json"] is None:
        yield "map: the reference refuses it"
        return
    yield from (f"map: {difference}" for difference in map_differences(ours, answer["json"]["map"]))


def main(folder: str, oracle: str) -> int:
    """Compare every document, and give how many differ."""
    equal = total = alike = maps = 0
    for line in Path(oracle).read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        with (Path(folder) / answer["file"]).open(encoding="utf-8", newline="") as file:
            text = file.read()
        found = list(differences(text, answer))
        total += 1
        equal += not found
        if not answer["errors"]:
            drawn = list(on_the_map(text, answer))
            maps += 1
            alike += not drawn
            found += drawn
        for difference in found:
            print(f"{answer['file']}: {difference}")
    print(f"{equal} of {total} equal (model)")
    print(f"{alike} of {maps} equal (map)")
    return total - equal + maps - alike


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: argdown_conformance.py FOLDER ORACLE.jsonl")
    raise SystemExit(bool(main(*sys.argv[1:])))
