"""Very many relations at one end: what is done after the reading grows with them, not with their square.

Work is counted and not timed: every line of the rooms in question that is run.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import argmap.formats.argdown
from argmap.formats.argdown.known import Node, Relation
from argmap.formats.argdown.reference import read
from argmap.formats.argdown.ties import Ties

WING = Path(argmap.formats.argdown.__file__).parent
ROOMS = frozenset(str(WING / f"{name}.py") for name in ("settled", "ties", "exploded", "known"))
STEP = "(1) [P{n}]\n----\n(2) [C{n}]"
STRICT = "===\nmodel: {mode: strict}\n===\n\n"
EXPLODE = "===\nmodel: {explodeArguments: true}\n===\n\n"


def many(pattern: str, count: int, joint: str = "\n") -> str:
    return joint.join(pattern.replace("{n}", str(n)) for n in range(count))


def one_argument(count: int) -> str:
    """Make a reconstructed argument that supports very many statements."""
    return "<A>\n\n(1) [P]\n----\n(2) [C]\n\n<A>\n" + many("  +> [S{n}]", count)


def said_twice(count: int) -> str:
    """Make a statement that is supported by very many reconstructed arguments and by their conclusions."""
    return many(f"<A{{n}}>\n\n{STEP}\n\n<A{{n}}>\n  +> [S]\n\n[C{{n}}]\n  +> [S]", count, "\n\n")


def needless_attacks(count: int) -> str:
    """Make a statement that attacks very many arguments and a premise of each."""
    return many(f"<A{{n}}>\n\n{STEP}\n\n[S]\n  -> <A{{n}}>\n  -> [P{{n}}]", count, "\n\n")


def many_premises(count: int) -> str:
    """Make an argument of very many premises that as many statements attack."""
    premises = many("({n}) [P{n}]", count)
    return f"<A>\n\n{premises}\n----\n({count}) [C]\n\n" + many("[S{n}]\n  -> <A>", count, "\n\n")


def undercuts(count: int) -> str:
    """Make an inference with very many undercuts below it, of an argument with as many."""
    below = many("  <_ [U{n}]", count)
    return f"<A>\n\n(1) [P]\n----\n{below}\n(2) [C]\n\n<A>\n" + many("  <_ [V{n}]", count)


def contraries(count: int) -> str:
    """Make a statement that attacks very many and is attacked by them, strictly."""
    return STRICT + many("[S]\n  -> [A{n}]\n  <- [A{n}]", count, "\n\n")


def exploded(count: int) -> str:
    """Make very many arguments of two steps with one premise, the last of them named first."""
    steps = "(1) [P]\n----\n(2) [C{n}]\n----\n(3) [D{n}]"
    named = "\n\n".join(f"<A{n}>" for n in reversed(range(count)))
    return f"{EXPLODE}{named}\n\n" + many(f"<A{{n}}>\n\n{steps}", count, "\n\n")


def work(text: str) -> int:
    """Count the lines that are run after the reading."""
    lines = 0

    def trace(frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
        nonlocal lines
        if frame.f_code.co_filename not in ROOMS:
            return None
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(text)
    finally:
        sys.settrace(before)
    return lines


SHAPES = (one_argument, said_twice, needless_attacks, many_premises, undercuts, contraries, exploded)


@pytest.mark.parametrize("shape", SHAPES, ids=[shape.__name__ for shape in SHAPES])
def test_four_times_as_many_relations_are_four_times_the_work(shape: Callable[[int], str]) -> None:
    few, many_more = work(shape(100)), work(shape(400))
    assert few > 100
    assert many_more < 4.2 * few


def test_where_a_relation_is_not_tied_the_last_is_dropped() -> None:
    a, b = Node("A", angle=False), Node("B", angle=False)
    first, last, other = (Relation("attack", a, b) for _ in range(3))
    a.relations = [first, last]
    ties = Ties(lambda end, relation: relation.kind)
    ties.drop(a, other)
    assert ties.has(a, "attack")
    ties.drop(a, first)
    assert not ties.has(a, "attack")
    ties.drop(a, other)  # there is nothing to drop
    ties.add(a, last)
    ties.close()
    assert a.relations == [last]


def test_a_relation_to_itself_is_tied_twice() -> None:
    a, b = Node("A", angle=False), Node("B", angle=False)
    loop, plain = Relation("attack", a, a), Relation("support", a, b)
    a.relations = [loop, plain, loop]
    ties = Ties(lambda end, relation: relation.kind)
    ties.drop(a, loop)
    assert ties.has(a, "attack")
    ties.change(loop, kind="contrary")
    assert (ties.has(a, "attack"), ties.has(a, "contrary")) == (False, True)
    ties.close()
    assert a.relations == [plain, loop]
