"""Show a debate in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.cli import _screen
from argmap.cli._command import Command
from argmap.cli._options import File, From, read

if TYPE_CHECKING:
    from argmap.model import Debate, Statement
    from argmap.render.outline import Row

__all__ = ["COMMAND", "run"]

_DEEPEST = 12
_ROOM = 40  # columns that a text keeps at least, however deep it stands
_STYLES = {
    "supports": "green",
    "discredits": "bold red",
    "rebuts": "red",
    "undermines": "red",
    "contradicts": "red",
}
_MARKS = {"above": "see above", "below": "continued below", "again": "continued"}


def run(file: File, from_: From = None) -> None:
    """Show a debate as an outline.

    Each statement stands below what it bears on, with who says it and in which words. A statement that
    comes again is only named.
    """
    debate = read(file, from_)
    head = _header(debate)
    for parts in head:
        _screen.line(*parts)
    screen = _screen.console()
    if screen is None:
        _plain(debate, apart=bool(head))
    else:
        _tree(debate, screen, apart=bool(head))


def _header(debate: Debate) -> list[list[_screen.Part]]:
    from argmap.render.words import when

    occasion = ", ".join(part for part in (debate.occasion, when(debate.date)) if part)
    people = " · ".join(_person(debate, speaker.id) for speaker in debate.speakers)
    head: list[list[_screen.Part]] = [[(debate.title, "bold")], [debate.summary], [(occasion, "dim")]]
    head.append([("Speakers: ", "dim"), people] if people else [""])
    return [parts for parts in head if any(part if isinstance(part, str) else part[0] for part in parts)]


def _person(debate: Debate, name: str) -> str:
    speaker = debate.speaker(name)
    roles = [role for role in (speaker.party_on(debate.date), *speaker.offices_on(debate.date)) if role]
    return speaker.label + (f" ({', '.join(roles)})" if roles else "")


def _lines(debate: Debate, row: Row) -> list[list[_screen.Part]]:
    """Give what a row says: first how it bears and what is stated, then conditions and words."""
    lead = _lead(row)
    statement = row.statement
    if statement is None:
        return [[*lead, ": these together"]]
    lead += [" "] if lead else []
    mark: list[_screen.Part] = [(f" ({_MARKS[row.mark]})", "dim")] if row.mark else []
    if row.mark == "above":
        return [[*lead, _title(statement) or statement.label, *mark]]
    first = [*lead, *_statement(debate, statement, bold=row.depth == 0), *mark]
    return [first] if row.mark == "again" else [first, *_details(debate, statement)]


def _lead(row: Row) -> list[_screen.Part]:
    from argmap.render.theme import Theme

    if row.link is None:
        return []
    look = Theme.newspaper().looks[row.relation]
    aim = " the step above" if row.onto_link else ""
    scheme = f" ({row.link.scheme})" if row.link.scheme else ""
    return [(f"{look.sign} {look.word}{aim}", _STYLES.get(row.relation, "yellow")), (scheme, "dim")]


def _statement(debate: Debate, statement: Statement, *, bold: bool) -> list[_screen.Part]:
    from argmap.render import words
    from argmap.render.theme import Theme

    names = " and ".join(debate.speaker(who).label for who in words.voices(debate, statement))
    kind = f"{Theme.newspaper().kinds[statement.kind]} {statement.kind}"
    notes = "".join(f" ({note})" for note in words.notes(debate, statement))
    return [
        (f"{kind}, {names}" if names else kind, "cyan"),
        ": ",
        (_title(statement), "bold"),
        " " if _title(statement) else "",
        (statement.label, "bold" if bold and not _title(statement) else ""),
        (notes, "dim"),
    ]


def _title(statement: Statement) -> str:
    """Give the title as Argdown writes it, where there is a text besides."""
    return f"[{statement.title}]" if statement.title and statement.text else ""


def _details(debate: Debate, statement: Statement) -> list[list[_screen.Part]]:
    from argmap.render.words import condition

    given = statement.conditions if statement.kind == "proposal" else ()
    quotes = [quote.exact for act in statement.said for quote in act.quotes if quote.exact]
    more: list[list[_screen.Part]] = []
    more.extend([(f"{each.kind} ", "bold"), condition(debate, each)] for each in given)
    more.extend([(f"“{words}”", "dim")] for words in quotes)
    return more


def _plain(debate: Debate, *, apart: bool) -> None:
    from argmap.render.outline import outline

    for row in outline(debate, deepest=_DEEPEST):
        if row.depth == 0 and apart:
            _screen.line()
        apart = True
        first, *more = _lines(debate, row)
        _screen.line("  " * row.depth, *first)
        for parts in more:
            _screen.line("  " * row.depth + "    ", *parts)


def _tree(debate: Debate, screen: Any, *, apart: bool) -> None:
    from rich.text import Text
    from rich.tree import Tree

    from argmap.render.outline import outline

    trees: list[Tree] = []
    path: list[Tree] = []
    for row in outline(debate, deepest=max(3, min(_DEEPEST, (screen.width - _ROOM) // 4))):
        label = Text("\n").join(
            _screen.styled(*parts, encoding=screen.encoding) for parts in _lines(debate, row)
        )
        del path[row.depth :]
        path.append(path[-1].add(label) if path else Tree(label, guide_style="dim"))
        if row.depth == 0:
            trees.append(path[0])
    for tree in trees:
        if apart:
            screen.print()
        apart = True
        screen.print(tree)


COMMAND = Command("show", run, "argmap show debate.argdown")
