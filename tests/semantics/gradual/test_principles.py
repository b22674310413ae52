"""What a row promises holds in any framework; what it does not promise fails in the one it keeps."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import QueryError
from argmap.semantics.framework import Framework
from argmap.semantics.gradual import PRINCIPLES, example, holds
from argmap.semantics.gradual.principles import _Case
from tests.semantics.gradual.webs import ATTACKS_ONLY, ROWS, coarse

KEPT = [(row.name, p) for row in ROWS.values() for p, kept in row.principles.items() if kept is True]
PROMISED = [(name, principle) for name, principle in KEPT if principle != "open-mindedness"]
OPEN = [name for name, principle in KEPT if principle == "open-mindedness"]
BROKEN = [(row.name, p) for row in ROWS.values() for p, kept in row.principles.items() if kept is not True]


@pytest.mark.parametrize("name", ROWS)
def test_a_row_answers_for_every_principle_that_speaks_of_it(name: str) -> None:
    spoken = {p.name for p in PRINCIPLES.values() if not (p.both and name in ATTACKS_ONLY)}
    assert set(ROWS[name].principles) == spoken


@pytest.mark.parametrize("name", ROWS)
@given(data=st.data())
@settings(max_examples=30)
def test_what_is_promised_holds(name: str, data: st.DataObject) -> None:
    case = _Case(ROWS[name].run, data.draw(coarse(supports=name not in ATTACKS_ONLY)))
    for promise in [principle for row, principle in PROMISED if row == name]:
        assert PRINCIPLES[promise].kept(case), promise


@pytest.mark.parametrize("name", OPEN)
@pytest.mark.parametrize("text", ["a | a=0.75", "x>b>a, y>a | a=0.25 b=0.5 x=0.9 y=0.9"])
def test_the_open_minded_follow_a_crowd(name: str, text: str) -> None:
    assert holds(example(text), "open-mindedness", semantics=name)


@pytest.mark.parametrize(("name", "principle"), BROKEN)
def test_what_is_not_promised_fails_in_the_example_that_is_kept(name: str, principle: str) -> None:
    assert not holds(example(str(ROWS[name].principles[principle])), principle, semantics=name)


KEPT_BY_ALL = sorted(set(PRINCIPLES) - {principle for _, principle in BROKEN})
CROOKED = {  # for each principle that all keep, strengths by a crooked rule that breaks it
    "anonymity": (lambda f: [0.1 * k for k in range(len(f))], "a, b"),
    "balance": (lambda f: [0.4 for _ in f.names], "x>a, y+>a"),
    "directionality": (lambda f: [0.1 * len(f.attacks) for _ in f.names], "x>a, b"),
    "equivalence": (lambda f: [0.1 * k for k in range(len(f))], "a, b"),
    "independence": (lambda f: [1 / len(f) for _ in f.names], "a, b"),
    "monotony": (lambda f: [0.5 + 0.1 * len(f.attacks.incoming[k]) for k in range(len(f))], "x>a, b"),
    "neutrality": (lambda f: [b / (1 + len(f.attacks)) for b in f.scores], "x>a | x=0"),
    "reinforcement": (lambda f: [0.5 + 0.1 * len(f.attacks.incoming[k]) for k in range(len(f))], "x>a, b"),
    "stability": (lambda f: [b / 2 for b in f.scores], "a"),
}


class Crooked:
    """What looks like a semantics and is none."""

    supports, default = True, 0.5

    def __init__(self, rule: Callable[[Framework], list[float]]) -> None:
        self.rule = rule

    def strengths(self, framework: Framework, *, engine: str) -> SimpleNamespace:
        return SimpleNamespace(last=self.rule(framework))


@pytest.mark.parametrize("principle", KEPT_BY_ALL)
def test_what_all_keep_could_be_broken(principle: str) -> None:
    rule, text = CROOKED[principle]
    assert not PRINCIPLES[principle].kept(_Case(Crooked(rule), example(text)))


def test_unknown_names_are_told_apart() -> None:
    with pytest.raises(QueryError, match="no principle is called 'balanse'; did you mean 'balance'"):
        holds(example("a"), "balanse")
