"""What the measurements of Argdown share: documents made by chance, and a reference parser to ask.

A `Maker` writes documents by the grammar, with all its constructs, right more often than wrong; `damaged`
breaks them. All chance comes from one source, so that a seed is a document.
"""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

__all__ = ["Maker", "Reference", "damaged"]

HERE = Path(__file__).parent
WORDS = ("deal", "boat", "crossings", "suspend", "French", "should", "not", "the", "of", "Señor", "Øre")
MARKS = [
    *"#*_[]<>(){}:;,.-+=/\\@!?'\"|~&%`",
    *("**", "__", "--", "----", "===", "//", "/*", "*/", "<!--", "-->", "<+", "<-", "+>", "->", "><", "<_"),
    *("_>", "]:", ">:", "@[", "@<", "#(", "](", ":-", ".->.", ":->:", "\t", "  ", "\n", "\n\n", "\r", "\r\n"),
    *("\\\\", "(1)", "1.", "* ", "# ", "{a: 1}", "[A]", "[A]:", "<A>", "<A>:", "\u00a0", "\u2028", "\ufeff"),
    *("é", "😀"),
]
SIGNS = ("<+", "<-", "+", "-", "+>", "->", "><", "<_", "_", "_>")
VALUES = (
    *(
        "1",
        "1.5",
        "true",
        "null",
        "~",
        "text",
        "two words",
        '"quoted: x"',
        "'single'",
        "2025-06-02",
        "[1, two]",
    ),
    *(
        "{b: {c: d}}",
        "0x1F",
        "007",
        "no",
        "-3",
        ".5",
        "a#b",
        "https://example.org",
        "",
        "1e3",
        "'it''s'",
        "[]",
    ),
    *("{}", "2001-12-14t21:59:43.10-05:00", "0b101", "0o17", "+.inf", "10:30"),
)
SHORT = (".->.", ":->:", ":happy:", ".~.", ":x:", ".A.", "e.g.", "U.S.A.", "10:30", "http://x.org")
SETTINGS = (
    *("title: A title", "subTitle: more", "author: [x, y]", "model:\n  removeTagsFromText: true"),
    *("model: {mode: strict}", "model: {mode: strict, removeTagsFromText: false}", "# a comment"),
    *("model: {explodeArguments: true}", "model: {transformArgumentRelations: false}", "date: 2025-06-02"),
    *("model: {shortcodes: {':x:': {unicode: '✗'}}}", "group: {regroup: [{title: G, statements: [A, B]}]}"),
    *("color: {colorScheme: default}", "a: |\n  text\n  more"),
)


class Maker:
    """Documents by the grammar; one source of chance, so that a seed is a document."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def one(self, *ways: Callable[[], str]) -> str:
        return self.chance.choice(ways)()

    def odds(self, odds: float) -> bool:
        return self.chance.random() < odds

    def words(self) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 5)))

    def title(self) -> str:
        return self.chance.choice(
            ("A", "B", "C", "D", "E 1", "F: x", "Señor", "a b", "#g", "<h", "[i", "Untitled 2")
        )

    def tag(self) -> str:
        return self.chance.choice(("#tag", "#other", "#(wide tag)", "#t-1", "#Ø", "#a_b", "#()", "#["))

    def data(self, depth: int = 0) -> str:
        c = self.chance
        keys = (
            "a",
            "b",
            "kind",
            "isInGroup",
            "isCanonical",
            "uses",
            "from",
            "tags",
            "a b",
            "'q'",
            "isGroup",
            "1",
        )
        if self.odds(0.15):
            lines = []
            for key in c.sample(keys, c.randint(1, 3)):
                value = c.choice(
                    (
                        *VALUES,
                        "\n  - 1\n  - two",
                        "\n  x: 1\n  y: [2]",
                        "|\n  block\n  text",
                        ">\n  folded\n  text",
                        "# note\n  v",
                    )
                )
                lines.append(f"{key}: {value}")
            return "{\n" + "\n".join(lines) + "\n}"
        pairs = []
        for key in c.sample(keys, c.randint(0, 3)):
            value = self.data(depth + 1) if depth < 2 and self.odds(0.1) else c.choice(VALUES)
            pairs.append(
                c.choice(("{}: {}", "{}: {}", "{}: {}", "{}", "{} : {}", "{}:{}")).format(key, value)
            )
        return "{" + c.choice((", ", ", ", ",", " , ", ",\n ")).join(pairs) + "}"

    def inline(self, depth: int = 0) -> str:
        c = self.chance
        ways = [
            self.words, self.words, self.words, self.tag,
            lambda: f"@[{self.title()}]", lambda: f"@<{self.title()}>",
            lambda: f"[{self.words()}](https://example.org/{c.randint(1, 9)})",
            lambda: f"\\{c.choice(MARKS)[0]}".replace("\n", "n").replace("\r", "r"),
            lambda: c.choice(MARKS) if self.odds(0.15) else self.words(),
            lambda: c.choice(SHORT),
            lambda: c.choice(("// note", "/* note */", "<!-- note -->", "/* a\nb */", "a", "b", "c", "d")),
        ]  # fmt: skip
        if depth < 2:
            for mark in ("*", "**", "_", "__"):
                ways.append(lambda mark=mark: f"{mark}{self.inline(depth + 1)}{mark}")
        return c.choice(ways)()

    def text(self) -> str:
        c = self.chance
        joint = (" ", " ", " ", " ", "", "\n", ", ", ". ", "  ")
        parts = [self.words() if self.odds(0.6) else self.inline()]
        for _ in range(c.randint(0, 3)):
            parts += [c.choice(joint), self.inline()]
        return "".join(parts)

    def member(self, *, angle: float = 0.3) -> str:
        kind = self.chance.random()
        opening, closing = "<>" if self.odds(angle) else "[]"
        named = f"{opening}{self.title()}{closing}"
        if kind < 0.4:
            written = f"{named}: {self.text()}"
        elif kind < 0.7:
            written = named + "".join(f" {self.tag()}" for _ in range(self.chance.choice((0, 0, 0, 1, 2))))
        else:
            written = self.text()
        if self.odds(0.2):
            written += self.chance.choice((" ", " ", "\n", "")) + self.data()
        return written

    def below(self, indent: str, depth: int = 1) -> str:
        c, lines = self.chance, []
        for _ in range(c.choice((1, 1, 2, 3))):
            mark = c.choice(SIGNS)
            member = self.member(angle=0.05 if mark == "><" else 0.3)
            lines.append(f"{indent}{mark}{c.choice((' ', ' ', ' ', ''))}{member}")
            if self.odds(0.05):
                lines.append(c.choice(("// a note", "  /* a note */", "<!-- a\nnote -->")))
            if depth < 4 and self.odds(0.3):
                lines.append(self.below(indent + c.choice(("  ", "  ", "    ", "\t", " ")), depth + 1))
        return "\n".join(lines)

    def tree(self) -> str:
        member = self.member()
        return (
            f"{member}\n{self.below(self.chance.choice(('  ', '  ', '    ', chr(9), ' ')))}"
            if self.odds(0.5)
            else member
        )

    def heading(self) -> str:
        data = f" {self.data()}" if self.odds(0.2) else ""
        return f"{'#' * self.chance.randint(1, 4)} {self.text()}{data}"

    def listing(self) -> str:
        c = self.chance
        mark, indent = c.choice(("*", "1.", "*", "2.")), c.choice(("", "", "  ", "\t"))
        lines = []
        for _ in range(c.randint(1, 3)):
            lines.append(f"{indent}{mark} {self.member()}")
            if self.odds(0.15):
                lines.append(self.below(indent + "   "))
        return "\n".join(lines)

    def inference(self) -> str:
        c = self.chance
        rules = ", ".join(self.words() for _ in range(c.choice((0, 1, 1, 2))))
        data = self.data() if self.odds(0.3) else ""
        if not rules and not data:
            line = c.choice(("----", "-----", "--\n--", "-- --", "  ----"))
        else:
            gap = c.choice((" ", " ", "\n"))
            line = f"--{gap}{' '.join(filter(None, (rules, data)))}{gap}--"
        if self.odds(0.15):
            line += "\n" + "\n".join(
                f"  {c.choice(('<_', '<_', '_', '-'))} {self.member()}" for _ in range(c.randint(1, 2))
            )
        return line

    def structure(self) -> str:
        c, lines, number = self.chance, [], 0
        for _ in range(c.choice((1, 1, 2))):
            for _ in range(c.choice((0, 1, 1, 2)) if lines else c.randint(1, 3)):
                number += 1
                lines.append(f"({number}) {self.member(angle=0.02)}")
                if self.odds(0.1):
                    lines.append(self.below("  "))
            number += 1
            lines += [self.inference(), f"({number}) {self.member(angle=0.02)}"]
            if self.odds(0.1):
                lines.append(self.below("  "))
        owner = c.choice((f"<{self.title()}>\n\n", f"<{self.title()}>: {self.text()}\n\n", ""))
        return owner + "\n".join(lines)

    def comment(self) -> str:
        return self.chance.choice(
            ("// a note", "/* a note */", "<!-- a\nnote -->", "/* a\n\nnote */", "// [A]: x")
        )

    def front(self) -> str:
        c = self.chance
        lines = c.sample(SETTINGS, c.randint(0, 3))
        return "===" + "\n" + "\n".join(lines) + "\n" + c.choice(("===", "===", "===="))

    def document(self) -> str:
        c = self.chance
        blocks = [self.front()] if self.odds(0.15) else []
        ways = (
            self.tree,
            self.tree,
            self.tree,
            self.heading,
            self.listing,
            self.structure,
            self.structure,
            self.comment,
        )
        blocks += [self.one(*ways) for _ in range(c.randint(1, 6))]
        text = c.choice(("\n\n", "\n\n", "\n\n\n", "\n \n")).join(blocks)
        return (
            c.choice(("", "", "", "\n", "\n\n", " ")) + text + c.choice(("\n", "\n", "", "\n\n", " ", "\n "))
        )


def damaged(text: str, chance: random.Random) -> str:
    """Give a document with one to four things wrong with it."""
    for _ in range(chance.choice((1, 1, 2, 3, 4))):
        lines = text.split("\n")
        n, m = chance.randrange(len(lines)), chance.randrange(len(lines))
        at = chance.randrange(len(text) + 1)
        way = chance.randrange(9)
        if way == 0:
            del lines[n]
        elif way == 1:
            lines.insert(n, lines[m])
        elif way == 2:
            lines[n], lines[m] = lines[m], lines[n]
        elif way == 3:
            lines[n] = chance.choice(("", " ", "  ", "    ", "\t", "      ", "   ")) + lines[n].lstrip(" \t")
        elif way == 4:
            lines.insert(n, chance.choice(("", "", " ", "----", "// x", "===")))
        elif way == 5 and chance.random() < 0.5:
            lines[n] = lines[n][: chance.randrange(len(lines[n]) + 1)]
        if way < 6:
            text = "\n".join(lines)
        elif way < 8:
            text = text[:at] + chance.choice(MARKS) + text[at:]
        else:
            text = text[:at] + text[at + chance.choice((1, 1, 2, 5, 20)) :]
    return text


class Reference:
    """One node process, asked again and again."""

    def __init__(self, folder: str) -> None:
        command = ["node", "--stack-size=4000", str(HERE / "argdown_node.cjs"), folder]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def ask(self, **asked: Any) -> Any:
        """Send one question and wait for its answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())
