"""Where a verdict turns, and how often it would survive mistakes in the map."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import QueryError, UnknownName
from argmap.model import draft
from argmap.semantics import READINGS, evaluate, of
from argmap.semantics.doubts import readings, sensitivity
from argmap.semantics.gradual import example, strength
from argmap.semantics.mistakes import robustness
from tests.semantics.gradual.webs import coarse


@given(coarse(supports=True), st.sampled_from(["quadratic-energy", "df-quad", "euler-based"]))
@settings(max_examples=20)
def test_the_verdict_turns_where_it_is_said_to(framework, semantics: str) -> None:  # type: ignore[no-untyped-def]
    stands = strength(framework, semantics=semantics)["g"] >= 0.5
    for one in sensitivity(framework, of="g", semantics=semantics):
        scores = dict(zip(framework.names, framework.scores, strict=True))
        at = []
        for score in [k / 40 for k in range(41)]:
            moved = framework.replace(
                scores=type(framework.scores)("d", (scores | {one.name: score}).values())
            )
            at.append(strength(moved, semantics=semantics)["g"])
        assert one.low <= min(at) + 1e-9
        assert one.high >= max(at) - 1e-9
        assert (one.turns is not None) or all((value >= 0.5) == stands for value in at)
        if one.turns is not None:
            moved = framework.replace(
                scores=type(framework.scores)("d", (scores | {one.name: one.turns}).values())
            )
            assert (strength(moved, semantics=semantics)["g"] >= 0.5) != stands


def test_where_nothing_turns_it_says_so() -> None:
    (x, a) = sensitivity(example("x>a | a=0.25 x=0.5"), of="a")
    assert x.turns is None
    assert a.turns == pytest.approx(0.5 / 0.8)
    assert str(x) == (
        "a lies between 0.125 and 0.250 as x goes from 0 to 1; no base score of x turns the verdict."
    )
    assert sensitivity(example("x>a | a=0.25 x=0.5"), of="a", threshold=0.2)[0].turns == pytest.approx(0.5)


def test_robustness_is_the_chance_that_can_be_worked_out() -> None:
    # a is out where y attacks it still and neither x nor z attacks y: 0.8 · 0.2 · 0.2 with 1 in 5 mistaken
    found = robustness(of("x>y>a, z>y"), of="a", mistakes=0.2, samples=3000)
    assert (found.verdict, dict(found.verdicts).keys()) == ("in", {"in", "out"})
    assert abs(found.share - (1 - 0.8 * 0.2 * 0.2)) < 4 * found.error
    assert found == robustness(of("x>y>a, z>y"), of="a", mistakes=0.2, samples=3000)
    assert found.verdicts != robustness(of("x>y>a, z>y"), of="a", mistakes=0.2, samples=3000, seed=1).verdicts


def test_robustness_of_a_strength_and_without_mistakes() -> None:
    framework = example("x>a | a=0.5 x=1")
    found = robustness(framework, of="a", semantics="df-quad", mistakes=0.5, samples=2000)
    assert found.verdict == "below 0.5"
    assert abs(found.share - 0.5) < 4 * found.error  # left out, or turned into a support: at least 0.5
    assert robustness(framework, of="a", semantics="df-quad", mistakes=0, samples=5).share == 1
    assert robustness(framework, of="a", mistakes=1, samples=5).verdicts == (("in", 5),)


def test_robustness_of_a_debate() -> None:
    with draft() as d:
        a, b = d.speaker("A"), d.speaker("B")
        plan = a.proposes("Build it", id="plan")
        b.claims("It costs", id="costs").attacks(plan)
    found = robustness(d.debate, of="plan", samples=200)
    assert found.verdict == evaluate(d.debate)["plan"] == "out"
    assert str(found).startswith("plan is out; with 10% of the links mistaken it still is in ")
    assert (
        robustness(d.debate, of=d.debate["plan"], semantics="quadratic-energy", samples=9).verdict
        == "below 0.5"
    )


def test_what_cannot_be_asked() -> None:
    with pytest.raises(QueryError, match="a chance from 0 to 1"):
        robustness(of("a"), of="a", mistakes=1.5)
    with pytest.raises(UnknownName):
        robustness(of("a"), of="b")
    with pytest.raises(UnknownName):
        sensitivity(of("a"), of="b")


def test_what_each_reading_makes_of_a_claim() -> None:
    with draft() as d:
        a, b = d.speaker("A"), d.speaker("B")
        plan = a.proposes("Build it", id="plan")
        step = a.claims("It pays", id="pays").supports(plan)
        b.claims("Pay is not all", id="not-all").attacks(step)
        b.claims("A was wrong before", id="wrong").discredits(a)
    labels = readings(d.debate, of="plan")
    assert dict(labels.verdicts)["default"] == "in"
    assert dict(labels.verdicts)["testimony"] == "out"
    assert not labels.agree
    firm = readings(d.debate, of=plan, semantics="df-quad")
    assert firm.agree is False
    assert [name for name, _ in firm.verdicts] == list(READINGS)
    assert readings(d.debate, of="wrong").agree
    with pytest.raises(UnknownName):
        readings(d.debate, of="nobody")


def test_a_reading_that_cannot_take_the_debate_says_why() -> None:
    with draft() as d:
        a, b = d.speaker("A"), d.speaker("B")
        plan = a.proposes("Build it", id="plan")
        step = a.claims("It pays", id="pays").supports(plan, id="step")
        b.claims("Pay is not all", id="not-all").attacks(step)
    found = readings(d.debate, of="plan")
    for name, why in found.refused:
        assert f"Not by {name}: {why}." in str(found)
    assert len(found.verdicts) + len(found.refused) == len(READINGS)
    assert found.refused
