"""Maps of made-up documents under all settings, against the reference itself.

    python benchmarks/argdown_maps.py FOLDER_WITH_NODE_MODULES [COUNT] [SEED]
    python benchmarks/argdown_maps.py FOLDER_WITH_NODE_MODULES FILE.argdown …

The documents are small and crowded: few titles, many relations, premises and conclusions that meet, headings
in headings, tags, and front matter with selections, groups and colours. Each is read by argmap and by
``@argdown/core``, and the maps are compared exactly: numbering, order, labels, colours, groups open and
closed. Every difference is printed and, last, how many are equal. With files, the size of each map is
printed too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

from _maps import differences, sizes

from argmap.errors import DecodeError
from argmap.formats.argdown.mapping import as_json, map_of
from argmap.formats.argdown.reference import read

ORACLE = Path(__file__).with_name("argdown_oracle.cjs")
STATEMENTS = ("A", "B", "C", "D", "E", "7", "Untitled thought")
ARGUMENTS = ("a", "b", "c", "d", "12")
TAGS = ("fish", "cost", "sea")
HEADINGS = ("One", "Two", "Three", "Four")
SIGNS = ("+", "-", "+>", "->", "<+", "<-")
MODES = (
    "all", "with-title", "top-level", "with-relations", "not-used-in-argument",
    "with-more-than-one-relation", "titled",
)  # fmt: skip


class Maker:
    """One made-up document."""

    def __init__(self, draw: Random) -> None:
        self.draw = draw
        self.blocks: list[str] = []
        self.structured: set[str] = set()

    def odds(self, chance: float) -> bool:
        return self.draw.random() < chance

    def some(self, names: tuple[str, ...]) -> list[str]:
        return self.draw.sample(names, self.draw.randrange(len(names)))

    def data(self) -> str:
        entries = []
        if self.odds(0.12):
            entries.append(f"isInMap: {self.draw.choice(('true', 'false', 'false', 'maybe'))}")
        if self.odds(0.05):
            entries.append(f"isInGroup: {self.draw.choice(('true', 'false'))}")
        if self.odds(0.06):
            colour = self.draw.choice(('"#123456"', "2", "99", "red"))
            entries.append(f"color: {colour}")
        if self.odds(0.04):
            entries.append("isCanonical: true")
        return f" {{{', '.join(entries)}}}" if entries else ""

    def text(self) -> str:
        words = self.draw.choice(("So it is.", "Never.", "We think so", "One more reason"))
        return words + "".join(f" #{tag}" for tag in TAGS if self.odds(0.12))

    def member(self, *, angle: bool) -> str:
        title = self.draw.choice(ARGUMENTS if angle else STATEMENTS)
        named = f"<{title}>" if angle else f"[{title}]"
        if self.odds(0.4):
            return named + self.data()
        if not angle and self.odds(0.35):
            return self.text() + self.data()
        return f"{named}: {self.text()}{self.data()}"

    def relations(self, depth: int, *, angle: bool) -> list[str]:
        lines = []
        for _ in range(self.draw.choice((0, 1, 1, 2) if depth == 1 else (0, 0, 1))):
            below = self.odds(0.5)
            signs = SIGNS if angle or below else (*SIGNS, "><")
            if angle:
                signs = (*signs, "<_")
            if below:
                signs = (*signs, "_>") if angle else signs
            lines.append(f"{'  ' * depth}{self.draw.choice(signs)} {self.member(angle=below)}")
            if depth < 3:
                lines += self.relations(depth + 1, angle=below)
        return lines

    def structure(self) -> None:
        free = [title for title in ARGUMENTS if title not in self.structured]
        if free and self.odds(0.85):
            title = self.draw.choice(free)
            self.structured.add(title)
            self.blocks.append(f"<{title}>" + (f": {self.text()}" if self.odds(0.5) else ""))
        lines, n = [], 0
        for _ in range(self.draw.choice((1, 1, 2))):
            for _ in range(self.draw.choice((1, 2, 2))):
                n += 1
                lines.append(f"({n}) {self.member(angle=False)}")
                lines += self.relations(1, angle=False) if self.odds(0.25) else []
            lines.append(self.draw.choice(("----", "--\nModus ponens\n--")))
            if self.odds(0.25):
                lines[-1] = f"--\nRule\n--\n  <_ {self.member(angle=True)}"
            n += 1
            lines.append(f"({n}) {self.member(angle=False)}")
        self.blocks.append("\n".join(lines))

    def heading(self) -> None:
        data = []
        if self.odds(0.2):
            data.append(f"isGroup: {self.draw.choice(('true', 'false'))}")
        if self.odds(0.2):
            data.append(f"isClosed: {self.draw.choice(('true', 'false'))}")
        if self.odds(0.1):
            data.append("color: 1")
        tag = f" #{self.draw.choice(TAGS)}" if self.odds(0.2) else ""
        after = f" {{{', '.join(data)}}}" if data else ""
        level = "#" * self.draw.choice((1, 1, 2, 2, 3))
        self.blocks.append(f"{level} {self.draw.choice(HEADINGS)}{tag}{after}")

    def front(self) -> str:
        draw, front = self.draw, {}
        if self.odds(0.8):
            chosen: dict[str, Any] = {}
            if self.odds(0.8):
                chosen["statementSelectionMode"] = draw.choice(MODES)
            for name in ("excludeDisconnected", "ignoreIsInMap"):
                if self.odds(0.3):
                    chosen[name] = self.odds(0.5)
            if self.odds(0.2):
                chosen["selectedTags"] = draw.choice((self.some(TAGS), "fish"))
                chosen["selectElementsWithoutTag"] = self.odds(0.7)
            if self.odds(0.2):
                chosen["selectedSections"] = self.some(HEADINGS)
                chosen["selectElementsWithoutSection"] = self.odds(0.5)
            for name in ("includeStatements", "excludeStatements"):
                if self.odds(0.15):
                    chosen[name] = self.some(STATEMENTS)
            if self.odds(0.15):
                chosen["excludeArguments"] = self.some(ARGUMENTS)
            front["selection"] = chosen
        if self.odds(0.5):
            front["group"] = self.groups()
        if self.odds(0.4):
            front["model"] = {"mode": draw.choice(("strict", "loose"))}
            if self.odds(0.3):
                front["model"]["explodeArguments"] = True
            if self.odds(0.2):
                front["model"]["transformArgumentRelations"] = False
        if self.odds(0.3):
            front["color"] = self.colours()
        if self.odds(0.2):
            labels = ("hide-untitled", "title", "text", "none")
            front["map"] = {
                "statementLabelMode": draw.choice(labels),
                "argumentLabelMode": draw.choice(labels),
                "addTags": self.odds(0.7),
            }
        lines = [f"{name}: {json.dumps(value)}" for name, value in front.items()]
        return "\n".join(["===", *lines, "==="]) if lines else ""

    def groups(self) -> dict[str, Any]:
        draw, group = self.draw, {}
        if self.odds(0.5):
            group["groupDepth"] = draw.randrange(5)
        if self.odds(0.3):
            group["sections"] = {
                title: {
                    k: self.odds(0.5) for k in ("isGroup", "isClosed") if self.odds(0.7)
                } for title in self.some(HEADINGS)
            }  # fmt: skip
        for name in ("ignoreIsGroup", "ignoreIsClosed"):
            if self.odds(0.2):
                group[name] = self.odds(0.7)
        if self.odds(0.25):
            group["regroup"] = [self.regrouped(1) for _ in range(draw.randrange(1, 4))]
        return group

    def regrouped(self, level: int) -> dict[str, Any]:
        below = [self.regrouped(level + 1) for _ in range(self.draw.choice((0, 1, 2)))] if level < 3 else []
        return {
            "title": self.draw.choice(HEADINGS),
            "isClosed": self.odds(0.2),
            "statements": self.some(STATEMENTS),
            "arguments": self.some(ARGUMENTS),
            "children": below,
        }

    def colours(self) -> dict[str, Any]:
        draw = self.draw
        schemes = ("iwanthue-fancy", "none such", ["#111111", "#222222"])
        given: dict[str, Any] = {"colorScheme": draw.choice(schemes)}
        if self.odds(0.5):
            given["tagColors"] = {
                tag: draw.choice(("#abcdef", 1, {"color": 2, "priority": draw.randrange(3)}))
                for tag in self.some(TAGS)
            }
        for name, titles in (
            ("statementColors", STATEMENTS), ("argumentColors", ARGUMENTS), ("groupColors", HEADINGS),
        ):  # fmt: skip
            if self.odds(0.3):
                given[name] = {title: draw.choice(("#fedcba", 1, 50)) for title in self.some(titles)}
        for name in ("colorizeByTag", "colorizeGroupsByTag", "ignoreColorData"):
            if self.odds(0.3):
                given[name] = self.odds(0.5)
        return given

    def document(self) -> str:
        if front := self.front() if self.odds(0.8) else "":
            self.blocks.append(front)
        for _ in range(self.draw.randrange(2, 10)):
            kind = self.draw.random()
            if kind < 0.2:
                self.heading()
            elif kind < 0.45:
                self.structure()
            elif kind < 0.5:
                items = [self.member(angle=self.odds(0.4)) for _ in range(self.draw.randrange(1, 3))]
                self.blocks.append("\n".join(f"* {item}" for item in items))
            else:
                angle = self.odds(0.35)
                self.blocks.append("\n".join([self.member(angle=angle), *self.relations(1, angle=angle)]))
        return "\n\n".join(self.blocks) + "\n"


def ask(folder: str, texts: list[str]) -> list[dict[str, Any]]:
    """Ask the reference what it makes of documents."""
    done = subprocess.run(
        ["node", str(ORACLE), folder], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def refused(answer: dict[str, Any]) -> bool:
    """Tell whether the reference refuses a document."""
    return bool(answer["errors"]) or answer["json"] is None


def against(text: str, answer: dict[str, Any]) -> list[str]:
    """Compare the open and the closed map of one document."""
    try:
        known = read(text, halves=True)
    except DecodeError as error:
        return [] if refused(answer) else [f"argmap refuses it: {error}"]
    if refused(answer):
        return [f"the reference refuses it: {json.dumps(answer['errors'])[:300]}"]
    ours = as_json(map_of(known), known)
    found = list(differences(ours, answer["json"]["map"], exactly=True))
    shut = as_json(map_of(known, closed=True), known)
    return found + [f"closed: {line}" for line in differences(shut, answer["closed"], exactly=True)]


def made_up(folder: str, count: int, seed: int) -> int:
    """Compare `count` made-up documents, and give how many differ."""
    draw = Random(seed)
    equal = turned_away = done = 0
    while done < count:
        texts = [Maker(draw).document() for _ in range(min(500, count - done))]
        for text, answer in zip(texts, ask(folder, texts), strict=True):
            found = against(text, answer)
            equal += not found
            turned_away += refused(answer)
            if found:
                print("-" * 40, text, *found, sep="\n")
        done += len(texts)
    print(f"{equal} of {count} equal (map, made up from {seed}; {turned_away} of them refused by both)")
    return count - equal


def files(folder: str, names: list[str]) -> int:
    """Compare documents that are given, and print the size of each map."""
    texts = [Path(name).read_text(encoding="utf-8") for name in names]
    equal = 0
    for name, text, answer in zip(names, texts, ask(folder, texts), strict=True):
        found = against(text, answer)
        equal += not found
        print(*(f"{name}: {line}" for line in found), sep="\n", end="\n" if found else "")
        if answer["json"]:
            known = read(text, halves=True)
            size = "{} statements, {} arguments, {} groups, {} edges".format(
                *sizes(as_json(map_of(known), known))
            )
            print(f"{name}: {size}")
    print(f"{equal} of {len(names)} equal (map)")
    return len(names) - equal


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("usage: argdown_maps.py FOLDER_WITH_NODE_MODULES [COUNT [SEED] | FILE …]")
    folder, *rest = sys.argv[1:]
    if rest and not rest[0].isdigit():
        raise SystemExit(bool(files(folder, rest)))
    count, seed, *_ = [*map(int, rest), *(2000, 1)[len(rest) :]]
    raise SystemExit(bool(made_up(folder, count, seed)))
