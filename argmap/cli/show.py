"""Show a debate in the terminal, as an outline."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from argmap.cli import _screen
from argmap.cli._command import Command
from argmap.cli._options import File, From, read

if TYPE_CHECKING:
    from argmap.cli._outline import Row
    from argmap.model import Debate

__all__ = ["COMMAND", "run"]

_DEEPEST = 12
_STYLES = {"supports": "green", "contradicts": "red", "discredits": "bold red"}


def run(file: File, from_: From = None) -> None:
    """Show a debate as an outline.

    Each statement stands below what it bears on, with who says it and in which words. A statement that
    comes again is only named.
    """
    debate = read(file, from_)
    for parts in _header(debate):
        _screen.line(*parts)
    screen = _screen.console()
    if screen is None:
        _plain(debate)
    else:
        _tree(debate, screen)


def _header(debate: Debate) -> list[list[_screen.Part]]:
    from argmap.render.words import when

    head: list[list[_screen.Part]] = []
    if debate.title:
        head.append([(debate.title, "bold")])
    if debate.summary:
        head.append([debate.summary])
    occasion = ", ".join(part for part in (debate.occasion, when(debate.date)) if part)
    if occasion:
        head.append([(occasion, "dim")])
    people = []
    for speaker in debate.speakers:
        roles = [debate_party for debate_party in (speaker.party_on(debate.date),) if debate_party]
        roles += speaker.offices_on(debate.date)
        people.append(speaker.label + (f" ({', '.join(roles)})" if roles else ""))
    if people:
        head.append([("Speakers: ", "dim"), " · ".join(people)])
    return head


def _lines(debate: Debate, row: Row) -> list[list[_screen.Part]]:
    """Give what a row says: first how it bears and what is stated, then conditions and words."""
    from argmap.render import words
    from argmap.render.theme import Theme

    theme = Theme.newspaper()
    lead: list[_screen.Part] = []
    if row.link is not None:
        look = theme.looks[row.relation]
        aim = " the step above" if row.onto_link else ""
        scheme = f" ({row.link.scheme})" if row.link.scheme else ""
        lead = [(f"{look.sign} {look.word}{aim}", _STYLES.get(row.relation, "yellow")), (scheme, "dim"), " "]
    statement = row.statement
    if statement is None:
        return [[*lead[:-1], ": ", "these together"]]
    if row.mark == "above":
        return [[*lead, statement.name, (" (see above)", "dim")]]
    head = [*lead, (f"{theme.kinds[statement.kind]} {statement.kind}", "cyan")]
    behind = words.voices(debate, statement)
    if behind:
        head.append((", " + " and ".join(debate.speaker(who).label for who in behind), "cyan"))
    head += [": ", (statement.label, "bold" if row.depth == 0 else "")]
    head += [(f" ({note})", "dim") for note in words.notes(debate, statement)]
    head += [(f" ({_MARKS[row.mark]})", "dim")] if row.mark else []
    if row.mark == "again":
        return [head]
    more: list[list[_screen.Part]] = []
    if statement.kind == "proposal":
        more += [[(f"{given.kind} ", "bold"), words.condition(debate, given)] for given in statement.conditions]
    more += [[(f"“{quote.exact}”", "dim")] for act in statement.said for quote in act.quotes if quote.exact]
    return [head, *more]


_MARKS = {"below": "continued below", "again": "continued"}


def _plain(debate: Debate) -> None:
    from argmap.cli._outline import outline

    for row in outline(debate, deepest=_DEEPEST):
        if row.depth == 0:
            _screen.line()
        first, *more = _lines(debate, row)
        _screen.line("  " * row.depth, *first)
        for parts in more:
            _screen.line("  " * row.depth + "    ", *parts)


def _tree(debate: Debate, screen: Any) -> None:
    from rich.text import Text
    from rich.tree import Tree

    from argmap.cli._outline import outline

    deepest = max(3, min(_DEEPEST, (screen.width - 40) // 4))
    path: list[Tree] = []
    for row in outline(debate, deepest=deepest):
        label = Text("\n").join(_screen.styled(*parts, encoding=screen.encoding) for parts in _lines(debate, row))
        if row.depth == 0:
            if path:
                screen.print(path[0])
            path = [Tree(label, guide_style="dim")]
            sys.stdout.write("\n")
        else:
            del path[row.depth :]
            path.append(path[-1].add(label))
    if path:
        screen.print(path[0])


COMMAND = Command("show", run, "argmap show debate.argdown")
