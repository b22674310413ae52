"""Write the tables of README and docs from the rows in the code: ``python docs/tables.py``.

Between ``<!-- tables:NAME -->`` and ``<!-- /tables -->`` stands what `TABLES[NAME]` gives; a test
holds every page to it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from argmap.check import checks
from argmap.formats import FEATURES, formats
from argmap.query import FIGURES, questions
from argmap.render import renderers
from argmap.semantics import READINGS, semantics
from argmap.semantics.gradual import PRINCIPLES
from argmap.semantics.principles import PRINCIPLES as OF_EXTENSIONS
from argmap.table import rows
from argmap.tabular import TABLES as TABLES_OF_FRAMES
from argmap.vocab import FORCES, SCHEMES

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_MARK = re.compile(r"(<!-- tables:(\w+) -->\n).*?(<!-- /tables -->)", re.S)


def overview() -> str:
    """What there is to choose from, by name, and where each is explained."""
    both = [f for f in formats() if f.decode is not None and f.encode is not None]
    kinds = (
        ("questions", "glossary.md", questions()),
        ("semantics", "glossary.md", semantics()),
        ("formats, both ways", "formats.md", both),
        ("formats that are read", "formats.md", [f for f in formats() if f.encode is None]),
        ("formats that are written", "formats.md", [f for f in formats() if f.decode is None]),
        ("pictures", "glossary.md", renderers()),
        ("checks", "checks.md", checks()),
    )
    lines = ["| | |", "|---|---|"]
    for what, page, found in kinds:
        names = sorted(getattr(row, "name", "") or row.code for row in found)
        lines.append(f"| [{what}](docs/{page}) | {' · '.join(f'`{name}`' for name in names)} |")
    return "\n".join(lines)


def matrix() -> str:
    """Which format carries which feature of a debate."""
    rows = formats()
    lines = [
        f"| feature | {' | '.join(f.name for f in rows)} |",
        f"|---|{'---|' * len(rows)}",
        f"| files | {' | '.join(map(suffixes, rows))} |",
        f"| does | {' | '.join(map(does, rows))} |",
    ]
    for feature in FEATURES.values():
        lines.append(
            f"| {feature.meaning} | {' | '.join('✓' if feature.name in f.keeps else '–' for f in rows)} |"
        )
    return "\n".join(lines)


def asking() -> str:
    """The questions, as entries of the glossary."""
    return "\n".join(f"- **{question.name.replace('-', ' ')}**: {question.means}" for question in questions())


def known() -> str:
    """The formats, as entries of the glossary."""
    return "\n".join(f"- **{f.name}**: {f.spec}." for f in formats())


def figures() -> str:
    """The figures of conduct, what each means and whence it comes."""
    lines = ["| figure | what it counts | source |", "|---|---|---|"]
    lines += [f"| `{figure.name}` | {figure.means} | {figure.source} |" for figure in FIGURES.values()]
    return "\n".join(lines)


def words() -> str:
    """Forces and schemes, as the vocabulary has them."""
    lines = ["| force | what the speaker does |", "|---|---|"]
    lines += [f"| {force.name} | {force.meaning} |" for force in FORCES.values()]
    lines += ["", "| scheme | side | what it says |", "|---|---|---|"]
    lines += [f"| {scheme.name} | {scheme.side} | {scheme.says} |" for scheme in SCHEMES.values()]
    return "\n".join(lines)


def findings() -> str:
    """Every code: its level, what it says, and the way out, from the docstrings of the checks."""
    lines = ["| code | level | what it says | the way out |", "|---|---|---|---|"]
    for row in checks():
        fault, advice = (re.sub(r"\{(\w+)(?:!r)?\}", r"*\1*", text) for text in row.says)
        level = f"{row.level}, on request" if row.on_request else row.level
        lines.append(f"| {row.code} | {level} | {fault} | {advice} |")
    return "\n".join(lines)


def schemes() -> str:
    """Every scheme: what it rests on, and its critical questions by their names."""
    lines = []
    for scheme in SCHEMES.values():
        lines += [f"### {scheme.name}", "", f"*{scheme.side}*: {scheme.says}.", ""]
        lines += [f"- {premise}" for premise in scheme.premises]
        asked = (f"- **{name}** ({scheme.role(name)}): {text}" for name, text in scheme.questions.items())
        lines += ["", *asked, ""]
    return "\n".join(lines[:-1])


def acceptance() -> str:
    """The semantics whose verdicts are in, out and undecided."""
    lines = ["| semantics | in ICCMA | what it accepts | source |", "|---|---|---|---|"]
    lines += [f"| `{row.name}` | {row.short} | {row.means} | {row.cite} |" for row in _dung()]
    return "\n".join(lines)


def verdicts() -> str:
    """The semantics of acceptance, as entries of the glossary."""
    return "\n".join(f"- **{row.name}**: {row.means} ({row.cite})" for row in _dung())


def principles() -> str:
    """Which principle holds of which semantics of acceptance."""
    columns = _dung()
    lines = [f"| principle | {' | '.join(row.short for row in columns)} |", f"|---|{'---|' * len(columns)}"]
    for name in OF_EXTENSIONS:
        marks = ("✓" if row.principles[name] is True else "–" for row in columns)
        lines.append(f"| {name} | {' | '.join(marks)} |")
    lines += ["", *(f"- **{name}**: {row.means} ({row.cite})" for name, row in OF_EXTENSIONS.items())]
    return "\n".join(lines)


def readings() -> str:
    """The readings that have names."""
    lines = ["| reading | what it does that the default one does not |", "|---|---|"]
    lines += [f"| `{name}` | {row.differs() or f'(the default) {row}'} |" for name, row in READINGS.items()]
    return "\n".join(lines)


def _dung() -> tuple[Any, ...]:
    return rows("argmap.semantics.dung", "SEMANTICS")


def gradual() -> str:
    """The gradual semantics, as entries of the glossary."""
    return "\n".join(f"- **{row.name}**: {row.means} ({row.cite}.)" for row in strengths())


def promises() -> str:
    """Which gradual semantics keeps which principle."""
    columns = strengths()
    lines = [f"| | {' | '.join(row.name for row in columns)} |", f"|---|{'---|' * len(columns)}"]
    for name, principle in PRINCIPLES.items():
        marks = (
            "" if name not in r.principles else "✓" if r.principles[name] is True else "–" for r in columns
        )
        lines.append(f"| **{name}**: {principle.says} | {' | '.join(marks)} |")
    return "\n".join(lines)


def strengths() -> tuple[Any, ...]:
    """The rows of the gradual semantics, the default first."""
    found = rows("argmap.semantics.gradual", "SEMANTICS")
    return tuple(sorted(found, key=lambda row: (row.name != "quadratic-energy", row.name)))


def columns() -> str:
    """Every table of `argmap.frames`: its columns, what they hold, and of what sort it is."""
    lines = []
    for name, table in TABLES_OF_FRAMES.items():
        lines += [f"## {name}", "", "| column | sort | what is in it |", "|---|---|---|"]
        for column in table:
            derived = " *(derived)*" if column.derived else ""
            lines.append(f"| `{column.name}` | {column.sort} | {column.means}{derived} |")
        lines.append("")
    return "\n".join(lines[:-1])


def suffixes(row: object) -> str:
    """The endings of a format's or renderer's files."""
    return " ".join(f"`{suffix}`" for suffix in row.suffixes)  # type: ignore[attr-defined]


def does(row: object) -> str:
    """Whether a format is read, written, or both."""
    ways = (("reads", row.decode), ("writes", row.encode))  # type: ignore[attr-defined]
    return " and ".join(word for word, there in ways if there)


TABLES = {
    "overview": overview,
    "matrix": matrix,
    "asking": asking,
    "known": known,
    "figures": figures,
    "words": words,
    "findings": findings,
    "schemes": schemes,
    "acceptance": acceptance,
    "verdicts": verdicts,
    "principles": principles,
    "readings": readings,
    "gradual": gradual,
    "promises": promises,
    "columns": columns,
}


def renewed(page: str) -> str:
    """Give a page with its tables made anew."""
    return _MARK.sub(lambda m: f"{m[1]}\n{TABLES[m[2]]()}\n\n{m[3]}", page)


if __name__ == "__main__":
    for path in PAGES:
        text = path.read_text(encoding="utf-8")
        if renewed(text) != text:
            path.write_text(renewed(text), encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
